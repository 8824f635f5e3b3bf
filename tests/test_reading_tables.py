"""Tables that list complaints: heads, merged cells, sums, and the same in workbooks."""

from datetime import datetime

from intake.complaint import complain
from intake.forms.form import read_form
from intake.message import read_message
from records.calendar import WorkCalendar
from tests.form_files import grid, sheet
from tests.mails import US, complaints_of, languages, mail, multipart, part


def table(*rows: tuple[str, ...]) -> bytes:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return multipart(part("text/html; charset=utf-8", f"<p>Please answer.</p><table>{cells}</table>".encode()))


def test_sums_and_rows_without_anything_wrong_are_no_complaints():
    raw = table(
        ("No", "料号", "品名", "来料数量", "不良数量", "不良现象"),
        ("1", "AB-10", "阀体", "300", "4", "漏水"),
        ("2", "AB-11", "阀盖", "200", "0", "无"),
        ("3", "CD-20", "泵盖", "120", "1", "开裂"),
        ("", "", "合计", "620", "5", ""),
    )
    assert [(one.part_no, one.qty_affected, one.customer_ref) for one in complaints_of(raw)] == [
        ("AB-10", 4, None),
        ("CD-20", 1, None),
    ]


def test_a_row_says_what_the_cells_merged_above_its_beginning_say():
    raw = table(
        ("Order", "Part no", "Qty rejected", "Defect"),
        ("PO-771", "AB-10", "4", "leaks"),
        ("", "CD-20", "2", "cracked"),
        ("PO-772", "EF-30", "7", "rust"),
    )
    assert [(one.part_no, one.order_no) for one in complaints_of(raw)] == [
        ("AB-10", "PO-771"),
        ("CD-20", "PO-771"),
        ("EF-30", "PO-772"),
    ]


def test_a_head_of_two_lines_is_one_head():
    raw = table(
        ("Artikel", "", "Menge", "Fehlerbild"),
        ("Nr.", "Bezeichnung", "", ""),
        ("AB-10", "Hahn", "4", "undicht"),
        ("CD-20", "Deckel", "2", "gerissen"),
    )
    assert [(one.part_no, one.product, one.qty_affected) for one in complaints_of(raw)] == [
        ("AB-10", "Hahn", 4),
        ("CD-20", "Deckel", 2),
    ]


def test_a_table_with_its_labels_under_one_another_gives_a_complaint_a_column():
    raw = table(("品番", "AB-10", "CD-20"), ("品名", "弁", "蓋"), ("不良数", "4", "2"), ("不具合内容", "漏れ", "割れ"))
    assert [(one.part_no, one.qty_affected, one.defect) for one in complaints_of(raw)] == [
        ("AB-10", 4, "漏れ"),
        ("CD-20", 2, "割れ"),
    ]


def test_the_rows_of_a_workbook_are_complaints_that_share_what_the_mail_says():
    head: list[str | float | datetime | None] = [
        "Report no",
        "Part no",
        "Description",
        "Qty received",
        "Qty rejected",
        "Defect",
    ]
    rows: list[list[str | float | datetime | None]] = [
        ["R-1", "AB-10", "Valve", "300", "4", "leaks"],
        ["R-2", "CD-20", "Pump", "120", "1", "cracked"],
    ]
    form = read_form(sheet(lambda worksheet: grid(worksheet, [head, *rows])), languages())
    assert form is not None
    message = read_message(mail("Please see the list. We need 8D reports by 20 November 2026.", "Complaints"))
    first, second = complain(message, (form,), US, languages(), WorkCalendar())
    assert (first.part_no, first.qty_affected, first.qty_total, first.customer_ref) == ("AB-10", 4, 300, "R-1")
    assert (second.part_no, second.defect, second.evidence["defect"].origin) == ("CD-20", "cracked", form.origin)
    assert first.due_date == second.due_date is not None


def test_terse_heads_are_known_by_the_table_they_stand_in():
    raw = table(
        ("Goods", "Code", "Heat", "Rec'd", "Rejected", "Finding"),
        ("Ring bolt", "RB-20", "H11", "60", "6", "cracked"),
        ("Hook", "HK-31", "H12", "40", "2", "bent"),
    )
    assert [(one.product, one.part_no, one.lot, one.qty_total, one.qty_affected) for one in complaints_of(raw)] == [
        ("Ring bolt", "RB-20", ("H11",), 60, 6),
        ("Hook", "HK-31", ("H12",), 40, 2),
    ]
