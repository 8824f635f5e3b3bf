"""What attached forms state of a complaint: labels of two meanings, letterheads, sentences in cells, remarks."""

from docx.document import Document

from intake.complaint import complain
from intake.forms.form import read_form
from intake.message import read_message
from records.calendar import WorkCalendar
from records.complaint import Complaint
from records.message import File
from tests.form_files import grid, sheet, table, word
from tests.mails import US, complaints_of, languages, mail, multipart, part

HEAD = [["Complaint No.", "C-81", "Complaint date", "2026-11-10"]]
TAIL = [["Problem description", "Weld seam porous"]]


def of_form(file: File, words: str = "Please see the form.") -> Complaint:
    form = read_form(file, languages())
    assert form is not None
    (complaint,) = complain(read_message(mail(words, "Complaint")), (form,), US, languages(), WorkCalendar())
    return complaint


def padded(*cells: list[str]) -> list[list[str]]:
    return [[*row, *[""] * (4 - len(row))] for row in cells]


def rows(*middle: list[str]) -> File:
    def fill(document: Document) -> None:
        table(document, padded(*HEAD, *middle, *TAIL))

    return word(fill)


def test_an_item_that_is_a_name_beside_a_part_number_is_the_product():
    complaint = of_form(rows(["Item", "Lifting eye", "Part No.", "LE-16"]))
    assert (complaint.product, complaint.part_no) == ("Lifting eye", "LE-16")


def test_an_article_that_is_a_number_beside_a_designation_is_the_part_number():
    complaint = of_form(rows(["Artikel", "4411-02", "Bezeichnung", "Federteller"]))
    assert (complaint.product, complaint.part_no) == ("Federteller", "4411-02")


def test_a_person_who_raised_it_is_not_the_customer_beside_a_company():
    complaint = of_form(rows(["Customer", "Fjell Cranes AS", "Raised by", "T. Moe"]))
    assert complaint.customer == "Fjell Cranes AS"


def test_a_company_beside_the_name_of_who_issued_it_is_the_customer():
    assert of_form(rows(["Issued by", "Fjell Cranes AS, T. Moe"])).customer == "Fjell Cranes AS"


def test_two_labels_in_one_cell_share_the_two_values_beside_them():
    complaint = of_form(rows(["Part No. / Batch", "LE-16 / 26A4"]))
    assert (complaint.part_no, complaint.lot) == ("LE-16", ("26A4",))


def test_the_paper_a_form_is_on_names_the_customer():
    cells = (["Fjell Cranes AS   Non-conformance report"], *HEAD, ["Part No.", "LE-16"], *TAIL)
    file = sheet(lambda worksheet: grid(worksheet, [[*row] for row in cells]))
    assert of_form(file).customer == "Fjell Cranes AS"


def test_a_row_of_its_own_below_a_description_is_not_part_of_it():
    def fill(document: Document) -> None:
        below = (["Classification", "☐ Minor ☒ Major"], ["Welder on shift", "K. Dahl"])
        table(document, padded(*HEAD, *TAIL, *below))

    complaint = of_form(word(fill))
    assert (complaint.defect, complaint.severity) == ("Weld seam porous", "Major")


def test_lots_that_are_not_marked_are_none():
    assert of_form(rows(["Part No.", "LE-16", "Lot", "not legible"])).lot is None


def test_an_answer_asked_for_as_8d_by_a_day_says_both():
    complaint = of_form(rows(["Part No.", "LE-16", "8D due", "2026-11-30"]))
    assert (str(complaint.due_date), complaint.reply_form) == ("2026-11-30", "8D")


def test_of_remarks_in_a_column_only_what_is_asked_for_is_a_remedy():
    cells = (
        ("料号", "品名", "上线数", "不良数", "现象", "备注"),
        ("AB-1", "端盖", "500", "4", "开裂", "已返工"),
        ("CD-2", "底座", "80", "80", "漏孔", "整批退货"),
    )
    html = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    raw = multipart(part("text/html; charset=utf-8", f"<p>请看下表。</p><table>{html}</table>".encode()))
    assert [(one.qty_affected, one.qty_total, one.remedy) for one in complaints_of(raw)] == [
        (4, 500, None),
        (80, 80, "整批退货"),
    ]
