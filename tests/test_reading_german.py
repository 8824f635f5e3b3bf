"""German mails and forms: dates, figures, labels with and without umlauts, quoted heads, kinds."""

from datetime import date

import pytest

from intake.complaint import complain
from intake.forms.form import read_form
from intake.forms.labels import Lexicon
from intake.forms.values import parse_date, parse_quantity, parse_rate
from intake.kind import recognise
from intake.phrases import Vocabulary
from intake.who.firms import company_names
from intake.who.quoting import is_forward, is_reply, new_lines, read_thread
from records.calendar import WorkCalendar
from records.complaint import Category, Complaint
from records.message import Kind
from tests.form_files import LANGUAGES, sheet, table, word
from tests.form_files import grid as cells
from tests.mails import US, mail, read

ANCHOR = date(2026, 11, 12)
SENDER = "Jana Vogt <j.vogt@falkner.example>"


def complaint(text: str, subject: str = "Reklamation", **headers: str) -> Complaint:
    (one,) = complain(read(mail(text, subject, SENDER, **headers)), (), US, LANGUAGES, WorkCalendar())
    return one


def kind(text: str, subject: str, **headers: str) -> Kind:
    return recognise(read(mail(text, subject, SENDER, **headers)), (), US, LANGUAGES).kind


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("10.11.2026", date(2026, 11, 10)),
        ("10. 11. 2026", date(2026, 11, 10)),
        ("3.4.2026", date(2026, 4, 3)),
        ("03/04/2026", date(2026, 4, 3)),
        ("10. November 2026", date(2026, 11, 10)),
        ("Freitag, den 20. Nov. 2026", date(2026, 11, 20)),
        ("5. Jänner 2027", date(2027, 1, 5)),
        ("1. Feber 2027", date(2027, 2, 1)),
        ("7. März 2026", date(2026, 3, 7)),
        ("7. Maerz 2026", date(2026, 3, 7)),
        ("2. Mai 2026", date(2026, 5, 2)),
        ("31. Dez. 2026", date(2026, 12, 31)),
        ("20.11.26", date(2026, 11, 20)),
        ("bis 20.11.", date(2026, 11, 20)),
        ("Montag, KW 47, 16.11.2026", date(2026, 11, 16)),
        ("2026-11-10", date(2026, 11, 10)),
    ],
)
def test_a_german_date_has_the_day_first(words, expected):
    assert parse_date(words, "de", ANCHOR) == expected


@pytest.mark.parametrize(
    "words",
    ["KW 46", "46. KW", "KW 46/2026", "KW46", "Ende November", "sofort", "31.02.2026", "9.-13.11.2026", "1.200", "2,5"],
)
def test_a_week_a_month_or_a_figure_is_no_date(words):
    assert parse_date(words, "de", ANCHOR) is None


def test_a_short_german_date_is_none_in_an_english_mail():
    assert parse_date("20.11.", "en", ANCHOR) is None
    assert parse_date("03/04/2026", "en", ANCHOR) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1.200 Stk.", (1200, None)),
        ("12.500 Stück", (12500, None)),
        ("1.234.567 St.", (1234567, None)),
        ("1'200 Stück", (1200, None)),
        ("1 200 Stück", (1200, None)),
        ("36 von 1.200 Stück", (36, 1200)),
        ("36/1.200", (36, 1200)),
        ("1.200 Stück, davon 36 fehlerhaft", (36, 1200)),
        ("drei Stück", (3, None)),
        ("2,5 kg", (2.5, None)),
        ("1,200 Stück", (None, None)),
        ("mindestens 50", (None, None)),
        ("5 bis 8 Teile", (None, None)),
    ],
)
def test_a_german_quantity_has_dots_between_thousands(words, expected):
    assert parse_quantity(words, "de") == expected


def test_a_dot_between_figures_stays_open_outside_german():
    assert parse_quantity("1.200 pcs", "en") == (None, None)
    assert parse_quantity("1,200 pcs", "en") == (1200, None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2,5 %", 2.5),
        ("0,325 %", 0.325),
        ("2,375 %", 2.375),
        ("2.375 %", None),
        ("3 %", 3.0),
        ("850 ppm", 0.085),
        ("1.200 ppm", 0.12),
        ("ca. 3-5 %", None),
    ],
)
def test_a_german_rate_has_a_decimal_comma(words, expected):
    assert parse_rate(words, "de") == expected


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Reklamationsnummer", "report_no"),
        ("Reklamations-Nr.", "report_no"),
        ("Beanstandungs-Nr.", "report_no"),
        ("Unser Zeichen", "customer_ref"),
        ("Sachnummer", "part_no"),
        ("Sach-Nr.", "part_no"),
        ("SachNr", "part_no"),
        ("Teile-Nr.", "part_no"),
        ("Teilenummer", "part_no"),
        ("Materialnummer", "part_no"),
        ("Charge", "lot"),
        ("Chargen-Nr.", "lot"),
        ("Chargennummer", "lot"),
        ("Lieferscheinnummer", "delivery_note"),
        ("Lieferschein-Nr.", "delivery_note"),
        ("Beanstandungsdatum", "complaint_date"),
        ("Stellungnahme bis", "due_date"),
        ("Beanstandete Menge", "qty_affected"),
        ("Gelieferte Menge", "qty_total"),
        ("Ansprechpartner", "contact"),
        ("Fehlerort", "found_at"),
        ("Sofortmaßnahmen", "d3"),
        ("Sofortmassnahmen", "d3"),
        ("Fehlerursache", "d4"),
        ("Ursache für die Nichtentdeckung", "d4_escape"),
        ("Ursache fuer die Nichtentdeckung", "d4_escape"),
        ("Abstellmaßnahmen", "d5"),
        ("Vorbeugemassnahmen", "d7"),
        ("Teamwürdigung", "d8"),
        ("Teamwuerdigung", "d8"),
        ("Kunde / Customer", "customer"),
        ("Teilebezeichnung / Part name", "product"),
        ("Charge (Lot No.)", "lot"),
    ],
)
def test_a_german_label_is_known_in_every_spelling(label, field):
    assert field in Lexicon(LANGUAGES).fields(label)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Teile-Nr.", "part_no"),
        ("Stückzahl", "qty_total"),
        ("Stueckzahl", "qty_total"),
        ("Fehlerhafte Stückzahl", "qty_affected"),
        ("Von uns beanstandete Menge", "qty_affected"),
        ("Telefon", ""),
    ],
)
def test_a_german_label_of_a_mail_line_is_known(line, field):
    assert Vocabulary(LANGUAGES).field_of(line) == field


def test_a_phrase_with_a_star_finds_inflected_and_joined_words():
    words = Vocabulary(LANGUAGES)
    assert words.finds("defect", "drei beschädigte Gehäuse")
    assert words.finds("defect", "drei beschaedigte Gehaeuse")
    assert words.finds("defect", "mit Transportschäden")
    assert words.finds("complaint", "Kundenreklamation 4711")
    assert not words.finds("defect", "zwei Lose im Grundriss")


LINES = """
Reklamations-Nr.: Q-26-118
Teilebezeichnung: Dichtring
Sach-Nr.: 77-1024
Charge: HT26K01, HT26K02
Unsere Bestellung: 4500231
Lieferdatum: 2. November 2026
Liefermenge: 2.000 Stk.
Beanstandete Menge: 24 Stk.
Fehleranteil: 1,2 %
Fehlerbeschreibung: Dichtlippe eingerissen
Fehlerort: Endmontage
Stellungnahme bis: 24.11.2026
"""


def test_labelled_german_lines_are_read():
    one = complaint(LINES)
    assert (one.customer_ref, one.product, one.part_no, one.order_no) == ("Q-26-118", "Dichtring", "77-1024", "4500231")
    assert one.lot == ("HT26K01", "HT26K02")
    assert (one.qty_affected, one.qty_total, one.defect_rate_pct) == (24, 2000, 1.2)
    assert (one.delivery_date, one.due_date) == (date(2026, 11, 2), date(2026, 11, 24))
    assert (one.defect, one.found_at) == ("Dichtlippe eingerissen", "Endmontage")


@pytest.mark.parametrize(
    ("text", "affected", "total"),
    [
        ("Von 1.200 gelieferten Ringen sind 36 Stück defekt.", 36, 1200),
        ("Wir haben 500 Stück erhalten, davon sind 12 gerissen.", 12, 500),
        ("In der Charge HT26K01 weisen 18 von 500 Ringen Risse auf.", 18, 500),
        ("36 Stück waren undicht.", 36, None),
        ("Von 1'200 Stück Wellen (Art.-Nr. W-15) sind 18 verrostet.", 18, 1200),
        ("Wir haben 36 fehlerhafte Teile aussortiert.", 36, None),
        ("Laut Lieferschein 2.000 Stück, es fehlen 120 Stück.", 120, 2000),
        ("Mit der Lieferung von 800 Stück kamen 5 Stück beschädigt an.", 5, 800),
    ],
)
def test_german_sentences_tell_how_many_of_how_many(text, affected, total):
    one = complaint(f"Guten Tag,\n\n{text}\nDie Teile sind gesperrt, bitte senden Sie uns Ihre Stellungnahme.")
    assert (one.qty_affected, one.qty_total) == (affected, total)


@pytest.mark.parametrize(
    ("demand", "due"),
    [
        ("Bitte senden Sie uns den 8D-Report bis zum 20.11.2026.", date(2026, 11, 20)),
        ("Wir erwarten Ihre Stellungnahme bis spätestens Freitag, den 20.11.2026.", date(2026, 11, 20)),
        ("Wir bitten um Ihre Antwort bis 20. November.", date(2026, 11, 20)),
        ("Bitte antworten Sie spätestens am 20.11.", date(2026, 11, 20)),
        ("Ihren 8D-Bericht erwarten wir bis einschließlich 20.11.26.", date(2026, 11, 20)),
        ("Bitte senden Sie uns den 8D-Report bis KW 48.", date(2026, 11, 27)),
        ("Bitte senden Sie uns den 8D-Report Anfang KW 48.", None),
        ("Bitte senden Sie uns den 8D-Report so bald wie möglich.", None),
    ],
)
def test_a_due_date_in_german_words_is_read(demand, due):
    assert complaint(f"Guten Tag,\n\ndie Gehäuse sind undicht. {demand}").due_date == due


def test_a_german_date_at_the_start_of_a_broken_line_stays_whole():
    text = (
        "Die Gehäuse sind undicht, das haben wir bei der Montage der Pumpen am\n"
        "9. November 2026 festgestellt. Bitte antworten Sie bis zum\n20. November 2026."
    )
    one = complaint(text)
    assert (one.occurred_on, one.due_date) == (date(2026, 11, 9), date(2026, 11, 20))


def test_a_date_under_the_place_is_the_date_of_the_letter():
    assert complaint("Aalen, den 10.11.2026\n\ndie Gehäuse sind undicht, bitte antworten Sie.").complaint_date == date(
        2026, 11, 10
    )
    assert complaint(
        "Die Gehäuse sind undicht. Wir bitten um Antwort bis\nFreitag, den 20.11.2026"
    ).complaint_date == date(2026, 11, 12)


def test_a_claim_keeps_its_german_figure():
    one = complaint("Die Gehäuse sind undicht. Die Kosten von 1.250,00 € werden wir Ihnen belasten.")
    assert one.claim == "1.250,00 €"


def test_an_english_charge_is_no_lot():
    one = complaint(
        "The shafts are cracked. We will charge 250 EUR for sorting. Please reply.", "Complaint about shafts"
    )
    assert one.lot is None


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("Die Kartons sind aufgerissen, die Verpackung ist mangelhaft", Category.PACKAGING),
        ("Transportschaden: die Ware wurde beim Entladen beschädigt", Category.TRANSPORT_STORAGE),
        ("Mindermenge: es fehlen 120 Stück", Category.QUANTITY),
        ("Das Abnahmeprüfzeugnis fehlt", Category.DOCUMENTATION),
        ("Lieferverzug: die Ware ist bis heute nicht eingetroffen", Category.DELIVERY),
        ("Die Gehäuse sind undicht", Category.PRODUCT_QUALITY),
    ],
)
def test_the_category_is_named_by_german_words(words, category):
    assert complaint(f"{words}. Bitte nehmen Sie Stellung.", words).category == category


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("Reklamation Gehäuse", "Die Gehäuse aus Charge HT26K01 sind undicht. Bitte senden Sie Ersatz.", Kind.FORMAL),
        ("Mängelrüge", "Hiermit rügen wir: 5 Stück fehlen zu Bestellung 4711-22. Bitte liefern Sie nach.", Kind.FORMAL),
        ("Hinweis", "Nur zur Info, keine Reklamation: das Etikett war schlecht lesbar.", Kind.INFORMAL),
        ("Abwesenheitsnotiz: Lieferplan", "Ich bin bis 20.11. nicht im Büro.", Kind.AUTO),
        ("Automatische Antwort: Termin", "Ich bin im Urlaub.", Kind.AUTO),
        ("Anfrage Spannhülsen", "Bitte senden Sie uns ein Angebot über 2.000 Stück.", Kind.INQUIRY),
        ("Auftragsbestätigung 4500123", "anbei unsere Auftragsbestätigung zu Ihrem Auftrag.", Kind.OTHER),
        ("Neue Bestellung 4500231", "anbei unsere Bestellung über 500 Stück, Liefertermin 20.12.2026.", Kind.OTHER),
        ("Stand Reklamation Q-118", "Wie ist der Stand der Bearbeitung? Wir haben noch keine Antwort.", Kind.FOLLOWUP),
        ("AW: Reklamation Gehäuse undicht", "Anbei zwei weitere Fotos.", Kind.FOLLOWUP),
    ],
)
def test_a_german_mail_is_of_its_kind(subject, text, expected):
    assert kind(f"Guten Tag,\n\n{text}\n\nMit freundlichen Grüßen\nJana Vogt", subject) == expected


def test_an_undeliverable_german_mail_is_a_bounce():
    raw = mail(
        "Ihre Nachricht konnte nicht zugestellt werden.",
        "Unzustellbar: 8D",
        "postmaster@falkner.example",
        Return_Path="<>",
    )
    assert recognise(read(raw), (), US, LANGUAGES).kind == Kind.BOUNCE


@pytest.mark.parametrize(
    "head",
    [
        (
            "-----Ursprüngliche Nachricht-----\nVon: Lin Xiao <lin@hengtai.example>\n"
            "Gesendet: Dienstag, 10. November 2026 09:13\nAn: Jana Vogt\nBetreff: Rückfrage"
        ),
        "Am 10.11.2026 um 09:13 schrieb Lin Xiao <lin@hengtai.example>:",
        "Lin Xiao schrieb am 10.11.2026 um 09:13:",
        "Von: Lin Xiao\nDatum: 10. November 2026 um 09:13\nAn: Jana Vogt\nBetreff: Rückfrage",
        (
            "-------- Original-Nachricht --------\nBetreff: Rückfrage\nDatum: Tue, 10 Nov 2026 09:13\n"
            "Von: Lin Xiao <lin@hengtai.example>\nAn: Jana Vogt"
        ),
    ],
)
def test_what_stands_under_a_german_head_is_history(head):
    text = f"Das ist neu.\n\n{head}\n\nDas ist alt."
    lines = text.split("\n")
    assert [lines[number] for number in new_lines(text, "AW: Rückfrage") if lines[number]] == ["Das ist neu."]


def test_a_german_forward_names_who_wrote():
    text = (
        "Zur Info.\n\nVon: Jana Vogt <j.vogt@falkner.example>\nGesendet: Dienstag, 10. November 2026 09:13\n"
        "An: Vertrieb\nBetreff: Gehäuse undicht\n\nDie Gehäuse sind undicht."
    )
    inner = read_thread(text, "WG: Gehäuse undicht")[-1]
    assert (inner.email, inner.subject, inner.history) == ("j.vogt@falkner.example", "Gehäuse undicht", False)


def test_german_subjects_say_reply_and_forward():
    assert is_reply("AW: Reklamation")
    assert is_reply("Antwort: Reklamation")
    assert is_forward("WG: Reklamation")


@pytest.mark.parametrize(
    "sign_off",
    [
        "Mit freundlichen Grüßen",
        "Mit freundlichem Gruß",
        "Freundliche Grüße aus Linz",
        "Viele Gruesse",
        "MfG",
        "Vielen Dank und beste Grüße",
        "Hochachtungsvoll",
    ],
)
def test_a_german_signature_is_no_new_text(sign_off):
    text = f"Die Gehäuse sind undicht.\n\n{sign_off}\n\ni. A. Jana Vogt\nFalkner Hydraulik GmbH\nTel. +49 7361 5550"
    lines = text.split("\n")
    assert [lines[number] for number in new_lines(text, "x") if lines[number]] == ["Die Gehäuse sind undicht."]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Falkner Hydraulik GmbH", ["Falkner Hydraulik GmbH"]),
        ("Kessler Getriebe GmbH & Co. KG, Stuttgart", ["Kessler Getriebe GmbH & Co. KG"]),
        ("Gruber Antriebstechnik Ges.m.b.H.", ["Gruber Antriebstechnik Ges.m.b.H."]),
        ("Brandt Spanntechnik e. K., Schmalkalden", ["Brandt Spanntechnik e. K."]),
        ("Müller & Söhne Präzisionsteile OHG", ["Müller & Söhne Präzisionsteile OHG"]),
        ("HRB 5512 AG Ulm", []),
    ],
)
def test_german_firms_are_found_by_their_legal_form(line, names):
    assert company_names(line) == names


def test_an_english_mail_with_a_german_form_is_read_by_the_forms_language():
    def fill(worksheet):
        cells(
            worksheet,
            [
                ["Reklamationsnummer", "Q-26-9", "Beanstandungsdatum", "03.04.2026"],
                ["Kunde", "Falkner Hydraulik GmbH", "Lieferant", "Hengtai Precision"],
                ["Sachnummer", "77-1024", "Chargennummer", "HT26K01"],
                ["Gelieferte Menge", "1.200", "Fehlerhafte Menge", "36"],
                ["Fehleranteil", "3,0", "Stellungnahme bis", "20.11.26"],
                ["Fehlerbeschreibung", "<", "<", "<"],
                ["Gehäuse undicht", "<", "<", "<"],
            ],
        )

    form = read_form(sheet(fill), LANGUAGES)
    assert form
    assert form.language == "de"
    fields = form.fields
    assert (fields.report_no, fields.part_no, fields.lot) == ("Q-26-9", "77-1024", ("HT26K01",))
    assert (fields.complaint_date, fields.due_date) == (date(2026, 4, 3), date(2026, 11, 20))
    assert (fields.qty_affected, fields.qty_total, fields.defect_rate_pct) == (36, 1200, 3.0)
    assert fields.d2 == "Gehäuse undicht"


def test_a_filled_german_8d_is_read_section_by_section():
    def fill(document):
        table(
            document,
            [["8D-Nr.", "8D-77", "Kunde", "Falkner Hydraulik GmbH"], ["Teile-Nr.", "77-1024", "Datum", "10.11.2026"]],
        )
        table(document, [["D1 Team", "<"], ["Teamleiter", "Lin Xiao"], ["Teammitglieder", "Sun Li, He Wei"]])
        table(document, [["D2 Fehlerbeschreibung"], ["Dichtlippe eingerissen"]])
        table(
            document,
            [
                ["D3 Sofortmaßnahmen", "<", "<"],
                ["Maßnahme", "Wer", "Wann"],
                ["Bestand gesperrt", "He Wei", "11.11.2026"],
            ],
        )
        table(
            document,
            [
                ["D4 Fehlerursache", "<"],
                ["Auftreten", "Werkzeug verschlissen"],
                ["Nichtentdeckung", "Sichtprüfung fehlte"],
            ],
        )
        table(
            document,
            [
                ["D5 Abstellmaßnahmen", "<", "<"],
                ["Maßnahme", "Verantwortlich", "Termin"],
                ["Werkzeug tauschen", "Sun Li", "20.11.2026"],
            ],
        )
        table(
            document,
            [["D6 Wirksamkeitsnachweis", "<", "<"], ["Maßnahme", "Verantwortlich", "Termin"], ["entfällt", "", ""]],
        )
        table(
            document,
            [
                ["D7 Vorbeugung", "<", "<"],
                ["Maßnahme", "Verantwortlich", "Termin"],
                ["Prüfplan ergänzt", "Lin Xiao", "1. Dezember 2026"],
            ],
        )
        table(document, [["D8 Abschluss", "<"], ["Abgeschlossen am", "15.12.2026"]])

    form = read_form(word(fill), LANGUAGES)
    assert form
    fields = form.fields
    assert (fields.d1_leader, fields.d1_members, fields.d2) == (
        "Lin Xiao",
        ("Sun Li", "He Wei"),
        "Dichtlippe eingerissen",
    )
    assert [(one.action, one.who, one.date) for one in fields.d3 or ()] == [
        ("Bestand gesperrt", "He Wei", "2026-11-11")
    ]
    assert (fields.d4_occurrence, fields.d4_escape) == ("Werkzeug verschlissen", "Sichtprüfung fehlte")
    assert [(one.action, one.date) for one in fields.d5 or ()] == [("Werkzeug tauschen", "2026-11-20")]
    assert fields.d6 is None
    assert [(one.action, one.date) for one in fields.d7 or ()] == [("Prüfplan ergänzt", "2026-12-01")]
    assert fields.closed_date == date(2026, 12, 15)


@pytest.mark.parametrize("sign", ["±", "of", "§§", "для"])
def test_a_lone_sign_or_small_word_is_no_label(sign):
    assert not Lexicon(LANGUAGES).fields(sign)


def test_what_stands_after_the_word_complaint_is_its_number_or_what_is_wrong():
    assert (
        complaint("Reklamation R-26-17\n\nDie Gehäuse sind undicht. Bitte um Antwort.", "x").customer_ref == "R-26-17"
    )
    one = complaint("Beanstandung: Dichtlippe eingerissen\n\nBitte senden Sie uns Ihre Stellungnahme.", "x")
    assert (one.customer_ref, one.defect) == (None, "Dichtlippe eingerissen")


def test_a_german_letter_of_a_small_firm_is_read_whole():
    one = complaint(
        """Sehr geehrte Frau Lin,

leider müssen wir die am 05.11.2026 eingegangene Lieferung (Lieferschein-Nr. 80031177) beanstanden. Bei 42 der
600 Kugelhähne, Artikelnummer KH-15-PN40, klemmt der Hebel. Aufgefallen ist der Fehler bei der
Wareneingangsprüfung am 06.11.2026. Betroffen sind die Chargen 26K11 und 26K12.

Bitte teilen Sie uns bis Montag, den 23.11.2026 mit, wie Sie weiter vorgehen. Einen 8D-Bericht benötigen wir nicht.

Freundliche Grüße

Petra Sommer
Armaturenwerk Sommer KG | Lindenallee 3 | 06712 Zeitz
""",
        "Beanstandung unserer Bestellung 4500-881",
    )
    assert (one.customer, one.product, one.part_no) == ("Armaturenwerk Sommer KG", "Kugelhähne", "KH-15-PN40")
    assert (one.order_no, one.lot) == ("4500-881", ("26K11", "26K12"))
    assert (one.qty_affected, one.qty_total) == (42, 600)
    assert (one.delivery_date, one.occurred_on, one.due_date) == (
        date(2026, 11, 5),
        date(2026, 11, 6),
        date(2026, 11, 23),
    )
    assert (one.found_at, one.reply_form) == ("Wareneingangsprüfung", None)


def test_what_was_delivered_counts_before_what_arrived_of_it():
    one = complaint(
        "Laut Lieferschein LS-2211 wurden 5.000 Stück Hülsen (Sachnummer H-220-1) geliefert, wir haben aber nur "
        "4.850 Stück erhalten. Es fehlen also 150 Stück. Bitte um Nachlieferung bis 25.11."
    )
    assert (one.product, one.part_no, one.qty_affected, one.qty_total) == ("Hülsen", "H-220-1", 150, 5000)


def test_an_order_number_in_groups_is_read_whole():
    one = complaint("Zu Bestellung 4500 332 118 sind 5 Stück defekt. Bitte um Ersatz.")
    assert (one.order_no, one.qty_affected) == ("4500 332 118", 5)
