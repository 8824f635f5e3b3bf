"""German running text and subjects: which goods, how many, which lot, what is asked for."""

from datetime import date

import pytest

from intake.complaint import complain
from records.calendar import WorkCalendar
from records.complaint import Complaint
from tests.form_files import LANGUAGES
from tests.mails import US, mail, read

SENDER = "Jana Vogt <j.vogt@falkner.example>"


def complaint(text: str, subject: str = "Reklamation") -> Complaint:
    (one,) = complain(read(mail(f"Guten Tag,\n\n{text}", subject, SENDER)), (), US, LANGUAGES, WorkCalendar())
    return one


@pytest.mark.parametrize(
    ("text", "product", "part_no"),
    [
        ("die Kettenräder Z 17 (Materialnummer 220.118.4) haben Grat an den Zähnen.", "Kettenräder", "220.118.4"),
        ("bei den Klemmkästen, Art. 55120, ist der Deckel gerissen.", "Klemmkästen", "55120"),
        ("die Lüfter „KX-70“ sind ausgefallen.", "Lüfter", "KX-70"),
        ("drei Simmerringe (SR 30x47) sind undicht.", "Simmerringe", "SR 30x47"),
        ("von den 800 Stk. Kabelschuhe (Mat. 7710-2) sind 40 verbogen.", "Kabelschuhe", "7710-2"),
        ("die Folienbeutel aus Ihrer letzten Lieferung reißen, es ist ein Mangel.", "Folienbeutel", None),
        ("heute fielen 16 Leuchten aus, sie sind defekt.", "Leuchten", None),
        ("wir haben 5 Fotos und 3 Tage gewartet, es ist ein Mangel.", None, None),
    ],
)
def test_the_goods_are_named_by_what_stands_beside_them(text, product, part_no):
    one = complaint(text)
    assert (one.product, one.part_no) == (product, part_no)


@pytest.mark.parametrize(
    ("subject", "product"),
    [
        ("Beanstandung Tellerfedern", "Tellerfedern"),
        ("Mängelrüge zu Ihrer Lieferung Hohlglasflaschen vom 3.11.", "Hohlglasflaschen"),
        ("Schubladen klemmen", "Schubladen"),
        ("WG: Reklamation: verzogene Tischplatten", "Tischplatten"),
        ("Reklamation Lieferschein 4711", None),
        ("Fehlmenge Auftrag 88-1", None),
        ("Reklamation Hartmann GmbH", None),
    ],
)
def test_the_subject_names_the_goods_where_the_text_does_not(subject, product):
    assert complaint("es ist ein Mangel, bitte melden Sie sich.", subject).product == product


def test_a_lot_that_is_in_order_is_not_complained_of():
    one = complaint("Die Folie der Charge F-811 klebt, Charge F-809 ist in Ordnung.")
    assert one.lot == ("F-811",)


@pytest.mark.parametrize(
    ("text", "affected", "total"),
    [
        ("Wir mussten 75 Stück aussortieren, die Nähte sind offen.", 75, None),
        ("Deckel gesprungen, 4 Stück.", 4, None),
        ("60 Stück geprüft, alle defekt.", 60, 60),
        ("Laut Lieferschein sollten es 900 Stk. sein, es fehlen 30.", 30, 900),
        ("Die Federn sind zu weich, alle 250 Stück.", 250, 250),
        ("19 Platinen mit Kaltlötstellen, von 300 verbauten.", 19, 300),
        ("Die Masse von 150 g, matt, ist falsch.", None, None),
    ],
)
def test_what_is_wrong_is_counted(text, affected, total):
    one = complaint(text)
    assert (one.qty_affected, one.qty_total) == (affected, total)


@pytest.mark.parametrize(
    ("demand", "remedy"),
    [
        ("Vorschlag: 10 % Preisnachlass.", "Preisnachlass"),
        ("Bitte neue Deckel schicken.", "neue Deckel schicken"),
        ("Uns ist egal, ob Sie nachliefern oder gutschreiben.", "nachliefern oder gutschreiben"),
        ("Bitte ersetzen.", "ersetzen"),
        ("Wir möchten die Ware zurückgeben, bitte nehmen Sie sie zurück.", "zurück"),
    ],
)
def test_what_is_asked_for_is_a_remedy(demand, remedy):
    assert remedy in (complaint(f"Die Deckel sind gerissen. {demand}").remedy or "")


def test_a_day_of_delivery_may_stand_behind_the_quantity():
    one = complaint("Geliefert wurden 400 Stück mit Lieferschein 71002 am 12.10.2026. Die Deckel sind gerissen.")
    assert one.delivery_date == date(2026, 10, 12)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Unsere Ausfallquote an Linie 2 ist von 0,3 % auf 2,8 % gestiegen, die Klemmen sind defekt.", 2.8),
        ("Wir haben 4 % Ausschuss, die Klemmen sind defekt.", 4.0),
        ("1,5 % der gelieferten Klemmen sind defekt.", 1.5),
    ],
)
def test_a_share_may_stand_behind_or_before_its_name(text, rate):
    assert complaint(text).defect_rate_pct == rate


@pytest.mark.parametrize(
    ("demand", "due"),
    [
        ("Stellungnahme bis spätestens Donnerstag KW 48.", date(2026, 11, 26)),
        ("Bitte antworten Sie bis KW 48, Dienstag.", date(2026, 11, 24)),
    ],
)
def test_a_weekday_of_a_named_week_is_a_day(demand, due):
    assert complaint(f"Die Klemmen sind defekt. {demand}").due_date == due


def test_goods_counted_in_words_and_sold_by_weight_are_counted():
    assert complaint("Vier Blenden sind zerkratzt.").qty_affected == 4
    assert complaint("Das Harz ist zu feucht, es liegen noch 300 kg von ehemals 4.000 kg hier.").qty_total == 4000


def test_what_stands_still_or_endangers_people_is_said_as_severity():
    assert complaint("Die Haken sind gebrochen, das ist sicherheitsrelevant.").severity == "sicherheitsrelevant"
    assert complaint("Die Haken sind gebrochen, zum Glück wurde niemand verletzt.").severity is None


def test_work_during_which_it_broke_is_where_it_was_found():
    assert complaint("Die Muttern reißen beim Anziehen.").found_at == "beim Anziehen"


def test_a_day_told_of_as_that_of_the_delivery():
    assert complaint("Die Haken sind gebrochen. Eingang war vorgestern.").delivery_date == date(2026, 11, 10)


def test_missing_papers_are_no_missing_goods():
    assert complaint("Es fehlen die Messprotokolle.", "Papiere").category == "documentation"
