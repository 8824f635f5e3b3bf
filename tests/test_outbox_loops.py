"""`kesu check` finds the addresses by which our own letters would come back into the complaint mailbox."""

from pathlib import Path

import pytest

from cli.check import findings
from settings import load_settings
from tests.path_parts import Changes, write_site

MAILBOX = "complaints@hengtai.example"


@pytest.mark.parametrize(
    ("outgoing", "person", "named"),
    [
        ({"mode": "internal", "internal_to": "Complaints@Hengtai.example"}, "lin.xiao@hengtai.example", "internal_to"),
        ({"copy_to": ["qa@hengtai.example", MAILBOX]}, "lin.xiao@hengtai.example", "outgoing.copy_to"),
        ({}, MAILBOX, "people.lin.email"),
    ],
)
def test_an_address_that_is_the_complaint_mailbox_itself_is_refused(tmp_path, outgoing, person, named):
    (wrong,) = loops(tmp_path, {"outgoing": outgoing}, person)
    assert named in wrong
    assert "is the complaint mailbox" in wrong


def test_people_with_addresses_of_their_own_are_not(tmp_path):
    internal = {"mode": "internal", "internal_to": "qa@hengtai.example"}
    assert loops(tmp_path, {"outgoing": internal}, "lin.xiao@hengtai.example") == []


def loops(folder: Path, changes: Changes, person: str) -> list[str]:
    path = write_site(folder, {"imap": 9, "smtp": 9}, changes)
    people = folder / "people.toml"
    people.write_text(people.read_text("utf-8").replace("lin.xiao@hengtai.example", person), "utf-8")
    found = findings(load_settings(path), offline=True)
    return [one.words for one in found if one.wrong and one.area == "people"]
