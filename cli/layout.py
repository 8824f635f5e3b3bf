"""`kesu layout FORM`: which cell of a customer's form answers which field, and a person's word where it is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from cli.form_map import print_map
from cli.main import required_settings, settings_of
from datafiles import layouts_file
from records.errors import ConfigError
from records.form import Form
from records.form_layout import did_you_mean
from records.people import Customer
from service import load_known
from steps.fill import form_in
from steps.layouts import as_toml, learned
from steps.read import file_of
from steps.templates import replace_file


@click.command("layout", short_help="correct which cell of a form answers which field")
@click.argument("form", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("corrections", nargs=-1, metavar="[FIELD=CELL]...")
@click.option("--customer", default="", metavar="ID", help="Whose form it is, as customers.csv has it.")
@click.pass_context
def layout_verb(ctx: click.Context, form: Path, corrections: Sequence[str], customer: str) -> None:
    """Show a form as a map of its fields and cells; with FIELD=CELL, say where a field is answered.

    What is said holds for every form of the same layout, in `kesu read`, in `kesu fill` and in mails. It stands in
    customers/ID/layouts.toml, readable. FIELD=none: the form does not ask for it; FIELD= forgets what was said.

    \b
    Examples:
      kesu layout 8D.xlsx
      kesu layout 8D.xlsx --customer brackenfield d4_escape=8D!C31
      kesu layout 8D.docx --customer brackenfield d3=t5/r2/c2 d3.who=t5/r2/c4 d3.date=t5/r2/c5
      kesu layout 8D.xlsx --customer brackenfield d4_escape=
    """
    settings = required_settings(ctx) if corrections else settings_of(ctx)
    known = load_known(settings)
    content = form.read_bytes()
    if not corrections:
        print_map(_slots(form_in(form.name, content, known)))
        return
    if not customer:
        raise click.UsageError("say with --customer ID whose form it is")
    theirs = _customer(customer, known.customers, settings.root / "customers.csv")
    read = form_in(form.name, content, replace(known, customers=(theirs,)))
    layouts = learned(theirs.layouts, read, file_of(form.name, content), _said(corrections))
    path = layouts_file(settings.root, theirs.id)
    replace_file(path, as_toml(layouts))
    now = replace(known, customers=(theirs.model_copy(update={"layouts": layouts}),))
    print_map(_slots(form_in(form.name, content, now)))
    click.echo(f"remembered in {path}")


def _slots(form: Form) -> list[dict[str, Any]]:
    return [slot.model_dump(mode="json") for slot in form.slots]


def _customer(wanted: str, known: Sequence[Customer], path: Path) -> Customer:
    found = next((one for one in known if one.id == wanted), None)
    if found is None:
        near = did_you_mean(wanted, [one.id for one in known])
        raise ConfigError(str(path), f"there is no customer '{wanted}'{near}", "Enter the customer there first.")
    return found


def _said(corrections: Sequence[str]) -> Mapping[str, str]:
    parts = [one.partition("=") for one in corrections]
    for field, sign, _ in parts:
        if not sign:
            raise click.UsageError(f"'{field}' is no correction: write FIELD=CELL, as in d4_escape=8D!C31")
    return {field.strip(): cell.strip() for field, _, cell in parts}
