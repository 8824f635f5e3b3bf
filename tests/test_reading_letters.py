"""An attached letter is read like the mail's own text, every value with its place in the letter's file."""

from docx.document import Document

from records.calendar import WorkCalendar
from records.complaint import Complaint
from records.message import Kind
from records.reading import Reading
from steps.read import Known, read_mail
from tests.form_files import word
from tests.mails import US, attached, languages, multipart, part

KNOWN = Known(US, languages(), WorkCalendar())
COVER = part("text/plain; charset=utf-8", b"Dear all,\n\nplease see the enclosed letter.\n\nAnna Berg\n")
PARAGRAPHS = (
    "Nordkap Winches AS, Quay 4, Tromvik",
    "Hengtai Precision\nQuality",
    "9 November 2026",
    "Our reference: NW-77-26",
    "Dear Sirs,",
    "Drum flanges, part no. DF-204, our order 88120",
    "Of the 60 drum flanges delivered 5 are cracked at the weld.",
    "Please send replacements and your 8D report by 25 November 2026.",
    "Yours faithfully",
)


def letter(document: Document) -> None:
    for words in PARAGRAPHS:
        document.add_paragraph(words)


def reading_of(*parts: bytes) -> Reading:
    return read_mail(multipart(*parts, subject="letter"), KNOWN)


def complaint_in(reading: Reading) -> Complaint:
    (read,) = reading.complaints
    return read.complaint


def test_a_letter_in_word_states_the_complaint_that_the_mail_only_covers():
    reading = reading_of(COVER, attached("letter.docx", word(letter).content))
    complaint = complaint_in(reading)
    assert reading.recognition.kind is Kind.FORMAL
    assert (complaint.customer, complaint.part_no, complaint.order_no) == ("Nordkap Winches AS", "DF-204", "88120")
    assert (complaint.qty_affected, complaint.qty_total) == (5, 60)
    assert str(complaint.due_date) == "2026-11-25"
    assert str(complaint.complaint_date) == "2026-11-09"
    assert complaint.contact_email == "lina@kunda.example"


def test_what_the_letter_says_has_its_place_in_the_letter():
    complaint = complaint_in(reading_of(COVER, attached("letter.docx", word(letter).content)))
    place = complaint.evidence["part_no"]
    assert (place.origin, place.where) == ("mail/letter.docx", "docx:body/p6")
    assert "DF-204" in place.words


def test_a_letter_may_come_as_a_text_file_of_any_charset():
    words = "致恒泰精密制造有限公司：\n\n料号 QX-31 的阀座 200 件中有 6 件开裂，请于11月20日前回复8D报告。\n"
    file = attached("质量异议.txt", words.encode("gb18030"), "text/plain")
    complaint = complaint_in(reading_of(COVER, file))
    assert (complaint.part_no, complaint.qty_affected, complaint.qty_total) == ("QX-31", 6, 200)
    assert complaint.evidence["part_no"].where == "text:L3"


def test_a_log_or_the_terms_of_purchase_are_no_letter():
    log = attached("run.txt", b"12:01 spindle failed\n12:02 retry, part no. AB-1, 40 pcs cracked\n", "text/plain")
    reading = reading_of(part("text/plain", b"The log you wanted is attached.\n"), log)
    assert reading.message.letter == ()


def test_a_mail_that_says_it_all_itself_is_not_added_to():
    body = "Dear quality,\n\n" + "The ring bolts RB-20 of order 77 are cracked, please replace all of them. " * 9
    reading = reading_of(part("text/plain", body.encode()), attached("letter.docx", word(letter).content))
    assert reading.message.letter == ()


def test_labels_and_a_table_in_a_letter_are_read_too():
    def fill(document: Document) -> None:
        document.add_paragraph("Reklamation")
        document.add_paragraph("Sehr geehrte Damen und Herren, folgende Teile sind gerissen:")
        table = document.add_table(2, 2)
        for row, cells in enumerate((("Artikel-Nr.", "KL-90"), ("Charge", "26B11"))):
            for column, words in enumerate(cells):
                table.cell(row, column).text = words

    complaint = complaint_in(reading_of(COVER, attached("Brief.docx", word(fill).content)))
    assert (complaint.part_no, complaint.lot) == ("KL-90", ("26B11",))
