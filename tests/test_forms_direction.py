"""Who complains and who must answer, decided by names where the labels do not say it."""

from typing import Any

import pytest

from intake.forms.form import read_form
from records.company import Company
from tests.form_files import LANGUAGES, grid, sheet

US = Company(names=("Sanjing Precision Machinery Co., Ltd.", "山井精密"), domains=(), addresses=())
REST: list[list[Any]] = [
    ["Part No.", "HT-20"],
    ["Qty rejected", "12"],
    ["Problem description", "Bore too small"],
    ["Lot", "L1"],
]


def parties(rows: list[list[Any]]) -> tuple[str | None, str | None]:
    form = read_form(sheet(lambda page: grid(page, [*rows, *REST])), LANGUAGES, US)
    assert form is not None
    return form.fields.customer, form.fields.supplier


def test_a_complaint_goes_to_who_must_answer_and_comes_from_who_complains():
    rows = [["From", "Nordhaus Antriebe GmbH"], ["To", "Sanjing Precision Machinery Co., Ltd."]]
    assert parties(rows) == ("Nordhaus Antriebe GmbH", "Sanjing Precision Machinery Co., Ltd.")


def test_our_own_complaint_goes_the_other_way():
    rows = [["From", "Sanjing Precision Machinery Co., Ltd."], ["To", "Brandt Tooling LLC"]]
    assert parties(rows) == ("Sanjing Precision Machinery Co., Ltd.", "Brandt Tooling LLC")


def test_an_answer_goes_to_the_customer():
    assert parties([["納入者", "山井精密"], ["宛先", "株式会社ホクト精機 御中"]]) == ("株式会社ホクト精機", "山井精密")


def test_who_is_addressed_needs_no_label():
    assert parties([["山井精密 御中"], ["客先", "株式会社ホクト精機"]]) == ("株式会社ホクト精機", "山井精密")


@pytest.mark.parametrize(
    ("head", "customer"), [("Nordhaus Antriebe GmbH", "Nordhaus Antriebe GmbH"), (US.names[0], None)]
)
def test_the_paper_is_the_customers_unless_it_is_ours(head, customer):
    assert parties([[head], ["Supplier", "Sanjing"]]) == (customer, "Sanjing")


def test_a_label_that_says_it_wins_over_the_paper():
    assert parties([["Nordhaus Holding GmbH"], ["Customer", "Nordhaus Werk Ost"]])[0] == "Nordhaus Werk Ost"
