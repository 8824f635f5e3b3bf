"""The command `kesu`: finds the verb, turns errors into one sentence and an exit code.

Exit codes (sysexits.h where one fits): 0 done; 1 done, and something found that a person must look at; 2 wrong words on
the command line; 69 something outside is not available, try again; 70 a bug in Kesu; 78 something named is not there,
or the configuration must be mended.
"""

import logging
import sys
from importlib import import_module
from pathlib import Path

import click

from records.errors import ConfigError, KesuError, Transient, bug_at
from settings import Settings, default_path, load_settings

VERBS = {
    "demo": "cli.demo",
    "init": "cli.init",
    "check": "cli.check",
    "status": "cli.status",
    "upgrade": "cli.upgrade",
    "run": "cli.run",
    "read": "cli.read",
    "fill": "cli.fill",
    "layout": "cli.layout",
    "list": "cli.cases",
    "show": "cli.cases",
    "explain": "cli.explain",
    "documents": "cli.documents",
    "make": "cli.make",
    "take": "cli.decide",
    "release": "cli.decide",
    "drop": "cli.decide",
    "held": "cli.decide",
    "template": "cli.template",
    "register": "cli.register",
    "archive": "cli.archive",
    "backup": "cli.backup",
    "restore": "cli.backup",
    "bench": "cli.bench",
}
VERSION = "0.1.0"
EX_UNAVAILABLE, EX_SOFTWARE, EX_CONFIG = 69, 70, 78


class Verbs(click.Group):
    """The verbs, each imported only when it is called: `kesu --help` costs nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All verbs, in the order of a day's work."""
        del ctx
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command; None for a word that is none."""
        del ctx
        if cmd_name not in VERBS:
            return None
        command = getattr(import_module(VERBS[cmd_name]), f"{cmd_name}_verb")
        assert isinstance(command, click.Command)
        return command


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--config", metavar="FILE", help="The kesu.toml to use (else $KESU_CONFIG, else ./kesu.toml).")
@click.version_option(package_name=None, version=VERSION, prog_name="kesu")
@click.pass_context
def kesu(ctx: click.Context, config: str | None) -> None:
    """Kesu (客诉): complaint mails in, cases with a department and dates, controlled Word documents out.

    \b
    Examples:
      kesu demo --keep DIR        the whole job on sample mails, everything kept in DIR
      kesu init && kesu check     make this folder a complaint desk, and see that all is well
      kesu run                    take mail until stopped
      kesu list                   the cases, and by when each is due
      kesu explain C-2026-000001  why this department, this class, this date
      ./kesu test                 from a checkout: installs what the tests need, and runs them
    """
    ctx.obj = default_path(config)


def settings_of(ctx: click.Context) -> Settings:
    """The settings of this call; ConfigError when the file is wrong."""
    path = ctx.find_root().obj
    assert path is None or isinstance(path, Path)
    return load_settings(path)


def required_settings(ctx: click.Context) -> Settings:
    """The settings of a real desk; a verb that works on one refuses to run on defaults."""
    settings = settings_of(ctx)
    if settings.path is None:
        raise ConfigError("kesu.toml", "there is none here", "Run `kesu init`, or name one with --config FILE.")
    return settings


def main() -> None:
    """Run the verb; end with its exit code."""
    _log_to_stderr()
    try:
        kesu(standalone_mode=True, prog_name="kesu")
    except ConfigError as error:
        _end(f"kesu: {error}", EX_CONFIG)
    except Transient as error:
        _end(f"kesu: {error}. Nothing is lost; try again in a while.", EX_UNAVAILABLE)
    except KesuError as error:
        _end(f"kesu: {error}", 1)
    except BrokenPipeError:
        _end("", 1)
    except Exception as error:  # noqa: BLE001 - the last place: where it is, and what to do with it
        print(bug_at(error), file=sys.stderr)
        _end("kesu: this is a bug in Kesu. Nothing it had taken is lost. Please report the line above.", EX_SOFTWARE)


def _log_to_stderr() -> None:
    """Our own lines, which quote no mail (tests/test_logs.py); what libraries say may quote one and goes nowhere."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    own = logging.getLogger("kesu")
    own.setLevel(logging.INFO)
    own.addHandler(handler)
    logging.getLogger().addHandler(logging.NullHandler())
    logging.captureWarnings(capture=True)


def _end(sentence: str, code: int) -> None:
    if sentence:
        print(sentence, file=sys.stderr)
    sys.exit(code)
