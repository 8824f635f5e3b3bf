"""German running text: days told of, places and stages of finding, money, and goods that only the subject names."""

from datetime import date

import pytest

from intake.complaint import complain
from records.calendar import WorkCalendar
from records.complaint import Complaint
from tests.form_files import LANGUAGES
from tests.mails import US, mail, read

SENDER = "Ilka Brandt <i.brandt@brandt-pumpen.example>"


def complaint(text: str, subject: str = "Reklamation") -> Complaint:
    """As written on Thursday, 12 November 2026."""
    sent = mail(text, subject, SENDER, Date="Thu, 12 Nov 2026 10:00:00 +0100")
    (one,) = complain(read(sent), (), US, LANGUAGES, WorkCalendar())
    return one


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Bemerkt haben wir die Risse am Dienstag.", date(2026, 11, 10)),
        ("Gestern Abend sind uns Risse an den Hebeln aufgefallen.", date(2026, 11, 11)),
        ("Vor drei Tagen haben wir Risse im Gehäuse festgestellt.", date(2026, 11, 9)),
        ("Letzte Woche Mittwoch haben wir Risse im Gehäuse entdeckt.", date(2026, 11, 4)),
        ("Am Donnerstag haben wir Risse im Gehäuse entdeckt.", None),
    ],
)
def test_a_day_of_finding_is_counted_back_from_the_mail(words, day):
    assert complaint(f"Guten Tag,\n\n{words}\n").occurred_on == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Am Montag kam Ihre Lieferung, die Stutzen sind verbeult.", date(2026, 11, 9)),
        ("Die heute früh eingetroffene Sendung war durchnässt.", date(2026, 11, 12)),
        ("Gestern ist die Ware bei uns eingetroffen, zwei Stutzen sind verbeult.", date(2026, 11, 11)),
        ("Bitte liefern Sie bis Montag einwandfreie Ware, die Stutzen sind verbeult.", None),
    ],
)
def test_a_day_of_delivery_is_counted_back_from_the_mail(words, day):
    assert complaint(f"Guten Tag,\n\n{words}\n").delivery_date == day


def test_some_days_ago_is_no_term_for_the_answer():
    assert complaint("Die Kappen sind gerissen. Vor zwei Tagen bat ich Sie um Rückmeldung.").due_date is None


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Beim Einfädeln der Kette reißt die Öse.", "Beim Einfädeln der Kette"),
        ("Bei der Dichtprüfung tropft jeder dritte Hahn.", "Dichtprüfung"),
        ("An unserer Abfülllinie 4 verklemmen die Deckel, sie sind verformt.", "Abfülllinie 4"),
        ("Die Deckel sind verformt, Fotos in der Anlage.", None),
        ("Die Deckel sind verformt, bitte klären Sie das mit dem Lieferanten beim Kollegen Sommer.", None),
    ],
)
def test_a_stage_of_work_is_where_it_was_found(words, place):
    assert complaint(f"Guten Tag,\n\n{words}\n").found_at == place


@pytest.mark.parametrize(
    ("words", "money"),
    [
        ("Für das Sortieren berechnen wir 480,- Euro.", "480,- Euro"),
        ("Wir belasten Sie mit CHF 1'240.50 für den Ausfall.", "CHF 1'240.50"),
        ("Das Umpacken stellen wir in Rechnung: 3 Std. à 61 EUR.", "3 Std. à 61 EUR"),
    ],
)
def test_money_is_claimed_as_it_is_written(words, money):
    assert complaint(f"Die Hülsen sind verbogen.\n{words}\n").claim == money


@pytest.mark.parametrize("subject", ["Laufrollen", "Lieferqualität Laufrollen", "AW: Neue Laufrollen!"])
def test_a_subject_may_be_nothing_but_the_goods(subject):
    assert complaint("Guten Tag, die sind alle unrund.", subject).product == "Laufrollen"


def test_what_only_may_be_wrong_is_not_the_defect():
    one = complaint("Die Rohre lagen lose im Karton, ohne Zwischenlage. Ob sie Kratzer haben, prüfen wir noch.")
    assert one.defect is not None
    assert "Kratzer" not in one.defect


@pytest.mark.parametrize(
    ("words", "affected", "total"),
    [
        ("An 14 Spulen (Sachnr. 22-817) ist der Draht gerissen.", 14, None),
        ("Das Los umfasst 8.000 Stück und ist gesperrt, die Ränder sind rissig.", None, 8000),
        ("Von 900 Kappen waren 2 bis 3 % rissig.", None, None),
        ("Verkauft wurden ca. 350, 19 Rückläufer haben einen Riss.", 19, 350),
    ],
)
def test_counts_are_taken_by_what_is_said_of_them(words, affected, total):
    one = complaint(f"Guten Tag,\n\n{words}\n")
    assert (one.qty_affected, one.qty_total) == (affected, total)


@pytest.mark.parametrize(
    ("subject", "words", "product"),
    [
        ("Transportrollen", "Die letzten Rollen quietschen.", "Transportrollen"),
        ("Ärger", "Von den 20 Kartons Sägeblätter sind drei zerdrückt.", "Sägeblätter"),
        ("Ausfall", "Der Kompressor KX 40 (Masch.-Nr. 2611-7) ist undicht.", "Kompressor"),
        ("Bitte um Antwort", "Am 3.11. haben wir die Scharniere erhalten, sie klemmen.", "Scharniere"),
    ],
)
def test_goods_are_named_in_many_ways(subject, words, product):
    assert complaint(words, subject).product == product


@pytest.mark.parametrize(
    ("words", "category"),
    [("Vier Rollen fehlen.", "quantity"), ("An vier Rollen fehlt die Bohrung.", "product_quality")],
)
def test_only_goods_that_have_not_come_are_a_matter_of_quantity(words, category):
    assert complaint(words, "Rollen").category == category


def test_a_call_back_is_no_recall():
    assert complaint("Die Hähne tropfen. Ich erwarte Ihren Rückruf.").severity is None
