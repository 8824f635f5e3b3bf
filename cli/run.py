"""`kesu run`: the desk at work."""

import click

from cli.main import required_settings
from service import run


@click.command("run", short_help="take mail until stopped")
@click.option("--once", is_flag=True, help="End when nothing waits any more.")
@click.pass_context
def run_verb(ctx: click.Context, *, once: bool) -> None:
    """Take mail until stopped (SIGTERM or Ctrl-C end it within 10 s; a kill at any instant loses nothing).

    The first run starts at the present end of the mailbox and leaves older mail alone.

    \b
    Examples:
      kesu run
      kesu run --once          from a timer
    """
    run(required_settings(ctx), once=once)
