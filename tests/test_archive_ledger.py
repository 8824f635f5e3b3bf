"""The ledger shows whatever was changed in it afterwards."""

from datetime import UTC, date, datetime, timedelta

import pytest

from archive.ledger import check, document_number, missing, retain_until
from records.ledger import Filed, LedgerEntry, Sealed, canonical, seal


def entry(number: int) -> LedgerEntry:
    at = datetime(2026, 11, 21, 8, tzinfo=UTC) + timedelta(minutes=number)
    return LedgerEntry(
        filed=Filed.DOCUMENT,
        number=f"C-2026-000001/QR25-04/{number}",
        name="8D报告.docx",
        sha256=f"{number:064}",
        at=at,
    )


@pytest.fixture
def chain():
    sealed, previous = [], ""
    for seq in range(1, 6):
        own = seal(previous, entry(seq))
        sealed.append(Sealed(seq=seq, entry=entry(seq), previous=previous, seal=own))
        previous = own
    return sealed


def test_an_untouched_chain_holds(chain):
    assert check(chain) is None
    assert check([]) is None


def test_a_changed_entry_is_found_where_it_stands(chain):
    chain[2] = chain[2].model_copy(update={"entry": entry(9)})
    assert check(chain) == 3


def test_a_changed_entry_with_a_seal_to_match_is_found_at_the_next(chain):
    forged = entry(9)
    chain[2] = chain[2].model_copy(update={"entry": forged, "seal": seal(chain[2].previous, forged)})
    assert check(chain) == 4


def test_a_removed_entry_is_found(chain):
    del chain[1]
    assert check(chain) == 2


def test_two_entries_changing_places_are_found(chain):
    chain[1], chain[2] = chain[2], chain[1]
    assert check(chain) == 2


def test_what_stands_at_its_default_is_not_sealed_so_later_fields_change_no_old_seal():
    assert '"case_no"' not in canonical(entry(1))
    assert '"case_no":"C-1"' in canonical(entry(1).model_copy(update={"case_no": "C-1"}))


def test_a_seal_stays_the_same_after_reading_it_back():
    read = LedgerEntry.model_validate_json(entry(1).model_dump_json())
    assert seal("", read) == seal("", entry(1))


def test_documents_of_one_form_are_numbered_within_their_case():
    taken = ["C-2026-000001/QR25-04/1", "C-2026-000001/QR25-04/10", "C-2026-000001/QR25-01/3"]
    assert document_number("C-2026-000001", "QR25-04", taken) == "C-2026-000001/QR25-04/11"
    assert document_number("C-2026-000002", "QR25-04", taken) == "C-2026-000002/QR25-04/1"


def test_a_term_ends_on_the_same_day_years_later():
    assert retain_until(date(2026, 11, 21), 15) == date(2041, 11, 21)
    assert retain_until(date(2028, 2, 29), 3) == date(2031, 2, 28)


def test_entries_without_their_bytes_are_named(chain):
    stored = [sealed.entry.sha256 for sealed in chain if sealed.seq != 4]
    assert missing(chain, stored) == (chain[3].entry,)
