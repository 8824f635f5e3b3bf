"""`kesu archive verify`: prove that every mail and document is there and as it was filed."""

import click

from cli.main import required_settings
from cli.out import table
from service import open_store, open_vault
from steps.verify import verify


@click.group("archive", short_help="prove that the archive is untouched")
def archive_verb() -> None:
    """The archive of mails and documents.

    \b
    Examples:
      kesu archive verify
    """


@archive_verb.command("verify")
@click.pass_context
def verify_verb(ctx: click.Context) -> None:
    """Read every object again and compare it with its digest, the ledger and the cases.

    Prints the last seal of the ledger: write it down elsewhere, and nobody can change the past unseen.
    Ends with 1 when anything is wrong.

    \b
    Examples:
      kesu archive verify
    """
    settings = required_settings(ctx)
    proof = verify(open_store(settings), open_vault(settings))
    table(("what is wrong",), [(finding,) for finding in proof.findings], title="Findings")
    click.echo(f"{proof.objects} objects, {proof.entries} ledger entries, {len(proof.findings)} findings")
    click.echo(f"last seal {proof.seal}")
    if proof.findings:
        ctx.exit(1)
