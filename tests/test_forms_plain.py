"""Forms of many trades: numbered boxes, questions in plain words, titles over labels, shares beside causes."""

from typing import Any

import pytest

from intake.forms.form import read_form
from intake.forms.heads import head
from intake.forms.labels import lexicon_of
from records.message import File
from tests.form_files import LANGUAGES, grid, sheet, table, word

LEXICON = lexicon_of(LANGUAGES)


def stated(made: File) -> dict[str, Any]:
    form = read_form(made, LANGUAGES)
    assert form is not None
    return {name: value for name, value in form.fields if value is not None and value != ()}


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("1. What is wrong", "d2"),
        ("2. What have you done to protect us (within 2 working days)", "d3"),
        ("3. Why did it happen?", "d4_occurrence"),
        ("4. Why was it not found before shipment", "d4_escape"),
        ("5. What will you change, who, and by when", "d5"),
        ("How will you make sure it does not happen again?", "d7"),
        ("Was ist passiert?", "d2"),
        ("Was haben Sie sofort unternommen?", "d3"),
        ("Warum ist der Fehler entstanden?", "d4_occurrence"),
        ("Warum wurde der Fehler nicht entdeckt?", "d4_escape"),
        ("Was werden Sie dauerhaft ändern?", "d5"),
        ("c) Ursachenanalyse", "d4"),
        ("14. Immediate Containment Action", "d3"),
        ("11. Ursache", "d4"),
        ("Grundursache(n) Nichtentdecken", "d4_escape"),
    ],
)
def test_a_section_is_asked_for_in_plain_words_or_behind_a_running_number(words: str, field: str) -> None:
    found = head(words, LEXICON)
    assert found is not None
    assert found.field == field


@pytest.mark.parametrize("words", ["What else", "Why not", "2. Spool worn", "What is the weather like today"])
def test_other_questions_and_numbered_words_head_no_section(words: str) -> None:
    assert head(words, LEXICON) is None


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("PO Number / Line", "order_no"),
        ("Supplier Name / Code", "supplier"),
        ("Part No./Issue", "part_no"),
        ("Erstellt durch", "contact"),
    ],
)
def test_what_else_an_answer_tells_leaves_the_label_what_it_is(label: str, field: str) -> None:
    assert LEXICON.fields(label) == {field}


def test_numbered_boxes_hold_their_label_over_the_answer_under_a_title_over_all() -> None:
    rows = [
        ["SUPPLIER CORRECTIVE ACTION REQUEST (SCAR)", "<", "<"],
        ["1. SCAR Number\nSC-417", "2. Date Issued\n2026-05-12", "3. Response Due\n2026-06-11"],
        ["4. Part Number\n114A2207-3", "5. Lot / Batch\nL26-118", "6. Qty Nonconforming\n7"],
        ["13. Description of Nonconformance\nFlange 2.94 mm thick", "<", "<"],
        ["14. Immediate Containment Action", "<", "<"],
        ["15. Root Cause", "<", "<"],
        ["17. Supplier Representative Signature", "<", "18. Date"],
    ]
    said = stated(sheet(lambda made: grid(made, [[*row] for row in rows])))
    dates = [str(said[one]) for one in ("complaint_date", "due_date")]
    assert (said["report_no"], dates) == ("SC-417", ["2026-05-12", "2026-06-11"])
    assert (said["part_no"], said["lot"], said["qty_affected"]) == ("114A2207-3", ("L26-118",), 7)
    assert said["d2"] == "Flange 2.94 mm thick"
    assert not {"d3", "d5", "d4_occurrence"} & set(said)


def test_a_title_that_names_a_measure_heads_the_labels_below_and_no_section() -> None:
    rows = [
        ["Korrekturmassnahmen-Antrag", "<", "<"],
        ["Nr.", "Datum", "Antwort erwartet bis"],
        ["K-44", "07.05.2026", "21.05.2026"],
        ["Lieferant", "Artikel", "Charge"],
        ["Sanjing", "Spindel", "S26-05"],
        ["a) Feststellung", "<", "<"],
        ["Kegel trägt nur 62 %", "<", "<"],
        ["d) Korrekturmassnahme", "<", "<"],
        ["", "<", "<"],
    ]
    said = stated(word(lambda made: table(made, rows)))
    assert (said["product"], said["lot"], str(said["due_date"])) == ("Spindel", ("S26-05",), "2026-05-21")
    assert said["d2"] == "Kegel trägt nur 62 %"
    assert "d5" not in said


def test_a_share_beside_a_cause_is_none_of_it_and_a_name_beside_its_number_heads_the_measures() -> None:
    rows = [
        ["8D-Nr.", "R-7", "Kunde", "Brandl", "<"],
        ["D4", "Grundursache Auftreten", "<", "<", "Anteil %"],
        ["", "Büchse verschlissen", "<", "<", "90"],
        ["D5", "Geplante Abstellmaßnahme(n)", "Verantw.", "Termin", "Status"],
        ["", "Wartungsplan geändert", "Hr. Zhou", "29.05.2026", "offen"],
    ]
    said = stated(sheet(lambda made: grid(made, [[*row] for row in rows])))
    assert said["d4_occurrence"] == "Büchse verschlissen"
    assert [(one.action, one.who, one.date, one.result) for one in said["d5"]] == [
        ("Wartungsplan geändert", "Hr. Zhou", "2026-05-29", "offen")
    ]
