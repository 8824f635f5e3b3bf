"""German prose by the deed: numbers behind `bestellt`, counts by what was done, days by their verb, demands."""

from datetime import date

import pytest

from tests.test_reading_german import complaint


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("Bestellt haben wir unter TR-5518. Zwei Rohre sind geknickt.", "TR-5518"),
        ("Geordert wurde das per 77/2210-A, die Dichtung ist gerissen.", "77/2210-A"),
        ("Bestellt war sie mit der Nummer 88120-4, der Lack ist zerkratzt.", "88120-4"),
    ],
)
def test_a_number_behind_the_ordering_is_that_of_the_order(words: str, order: str) -> None:
    assert complaint(words).order_no == order


def test_an_ordered_count_is_no_number_of_an_order() -> None:
    assert complaint("Bestellt waren über 400 Stück Kappen, die Kappen sind gerissen.").order_no is None


@pytest.mark.parametrize(
    ("words", "affected"),
    [
        ("Die Pumpen laufen trocken. Inzwischen mussten wir 27 Dichtungen austauschen.", 27),
        ("Die Kufen sind rissig. Bisher haben wir schon 14 Stück verschrottet.", 14),
        ("Von den Griffen haben 9 Stück Grat an der Naht.", 9),
        ("Es kamen nur 46 Hocker an, also fehlen 4.", 4),
    ],
)
def test_what_is_done_to_goods_or_found_on_them_counts_the_affected(words: str, affected: int) -> None:
    assert complaint(words).qty_affected == affected


def test_a_lot_named_only_to_compare_is_none_of_the_complaint() -> None:
    one = complaint("Die Kugeln aus Charge T-0412 sind rostig. Zum Vergleich: Kugeln der Charge T-0398 glänzen.")
    assert one.lot == ("T-0412",)


@pytest.mark.parametrize(
    ("words", "came"),
    [
        ("Die Bretter, die am 2.11. gekommen sind, sind krumm.", date(2026, 11, 2)),
        ("Am 4. November haben Sie uns 2.500 Klammern geliefert, viele sind gebrochen.", date(2026, 11, 4)),
    ],
)
def test_the_day_goods_came_stands_before_the_coming(words: str, came: date) -> None:
    assert complaint(words).delivery_date == came


def test_what_goes_on_since_a_day_was_found_then_though_the_line_breaks_inside_the_day() -> None:
    text = (
        "An unserer Anlage zwei gibt es seit einiger Zeit Ärger. Seit dem 9.\nNovember tropft das Ventil unten heraus."
    )
    assert complaint(text).occurred_on == date(2026, 11, 9)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Der Bügel ist gebrochen. Bitte senden Sie mir einen neuen Bügel.", "einen neuen Bügel"),
        ("Die Sohlen lösen sich. Die holt ihr bitte ab.", "Die holt ihr bitte ab"),
        ("Die Linsen sind blind. Wir benötigen: 30 Ersatzlinsen.", "30 Ersatzlinsen"),
    ],
)
def test_a_demand_shows_by_its_verb_and_its_object(words: str, wanted: str) -> None:
    assert wanted in (complaint(words).remedy or "")


@pytest.mark.parametrize("words", ["Wir erwarten einen neuen Termin.", "Wir möchten neue Informationen dazu."])
def test_a_new_day_or_news_are_no_remedy(words: str) -> None:
    assert complaint(f"Der Zapfen ist gebrochen. {words}").remedy is None


def test_of_an_interim_answer_and_an_8d_the_day_of_the_8d_is_due() -> None:
    text = "Die Hülsen sind rissig. Wir erwarten eine Antwort bis 23.11.2026 und den 8D-Report bis 07.12.2026."
    assert complaint(text).due_date == date(2026, 12, 7)


def test_a_bare_day_under_a_label_or_yet_to_come_is_not_the_day_of_writing() -> None:
    text = "Artikel\n\nHutschiene\n\nFehler\n\nGrat\n\nMenge\n\n40 Stück\n\nAntwort bis\n\n30.11.2026\n"
    one = complaint(text)
    assert one.due_date == date(2026, 11, 30)
    assert one.complaint_date != date(2026, 11, 30)


@pytest.mark.parametrize(
    ("words", "affected"),
    [
        ("Nur 18 Kübel kamen, zwei fehlen.", 2),
        ("Von den 30 Lampen, die heute kamen, sind sechs kaputt.", 6),
        ("Bestellt waren 60 Bürsten, gekommen sind nur 52, acht fehlen also.", 8),
        ("Die Folie klebt. 21 Rollen haben wir entsorgt.", 21),
    ],
)
def test_counts_in_words_stand_before_what_is_said_of_them(words: str, affected: int) -> None:
    assert complaint(words).qty_affected == affected
