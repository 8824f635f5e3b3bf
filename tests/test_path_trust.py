"""Sender trust along the whole path: who is filed as a known customer, and who is answered (house invariant 5)."""

import pytest

from records.case import Case
from records.journal import JournalState, SendState
from tests.path_parts import Site, complaint, site
from tests.servers import dovecot

HOST = "mx.hengtai.example"
CUSTOMERS = "id,names,domains\nkunde7,第7机电有限公司,kunde7.example\n"


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@pytest.fixture
def desk(server, smtp_sink, tmp_path):
    made = site(tmp_path, server, smtp_sink.port, {"company": {"authserv_id": HOST}})
    (tmp_path / "customers.csv").write_text(CUSTOMERS, "utf-8")
    return made


def the_case(desk: Site) -> Case:
    (case,) = desk.store.register.cases()
    return case


def customers_told(desk: Site) -> set[str]:
    """Who got a mail and is none of us."""
    told = {address for row in desk.letters(SendState.SENT) for address in row.letter.to}
    return {address for address in told if not address.endswith("@hengtai.example")}


def test_a_vouched_sender_is_filed_under_his_customer_and_answered(desk):
    desk.arrive(complaint(7, Authentication_Results=f"{HOST}; dmarc=pass header.from=kunde7.example"))
    assert the_case(desk).customer_id == "kunde7"
    assert customers_told(desk) == {"qa7@kunde7.example"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Authentication_Results": f"{HOST}; dmarc=fail header.from=kunde7.example"},
        {"Authentication_Results": "mx.attacker.example; dmarc=pass header.from=kunde7.example"},
        {},
    ],
)
def test_a_spoofed_sender_has_a_case_but_neither_the_customers_record_nor_an_answer(desk, headers):
    desk.arrive(complaint(7, **headers))
    assert desk.states() == [JournalState.CASED]
    assert the_case(desk).customer_id == ""
    assert customers_told(desk) == set()
    asked = {one.held.what for one in desk.store.register.held_items()}
    assert {"customer", "acknowledgement"} <= asked


def test_a_customers_name_from_a_foreign_address_is_no_match(desk):
    stranger = complaint(7, sender="thief@elsewhere.example", Authentication_Results=f"{HOST}; dmarc=pass")
    desk.arrive(stranger)
    assert the_case(desk).customer_id == ""
    (asked,) = [one.held for one in desk.store.register.held_items() if one.held.what == "customer"]
    assert "kunde7 in customers.csv" in asked.why
    assert "thief@elsewhere.example" in asked.why
