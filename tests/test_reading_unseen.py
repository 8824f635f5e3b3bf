"""What sixty mails and fifteen forms written after the samples taught: the most telling of them, cut down."""

from datetime import date, datetime

from intake.forms.form import read_form
from records.message import Kind
from tests.form_files import LANGUAGES, grid, sheet
from tests.mails import complaint_of, complaints_of, kind_of, mail


def test_a_label_in_running_text_takes_its_own_clause_only():
    complaint = complaint_of(
        mail(
            "We received your goods at 2026/11/05, bracket BK-220, lot no: 2611A, total 3000pcs. When our worker "
            "assembly it, find that hole position is deviation. We check 200pcs, NG 46pcs."
        )
    )
    assert (complaint.product, complaint.part_no, complaint.lot) == ("bracket", "BK-220", ("2611A",))
    assert complaint.qty_affected == 46
    assert complaint.delivery_date == date(2026, 11, 5)


def test_columns_parted_by_wide_spaces_are_a_table():
    first, second = complaints_of(
        mail(
            "folgende Positionen mussten wir beanstanden:\n\n"
            "Pos   Artikel      Bezeichnung     geliefert   fehlerhaft   Fehler\n"
            "1     KH-10        Klemmhalter     250         12           Gewinde fehlt\n"
            "2     KH-14        Klemmhalter XL  100         40           Bohrung versetzt\n"
        )
    )
    assert (first.product, first.part_no, first.qty_affected) == ("Klemmhalter", "KH-10", 12)
    assert (second.product, second.part_no, second.qty_total) == ("Klemmhalter XL", "KH-14", 100)
    assert second.defect == "Bohrung versetzt"


def test_a_spaced_table_whose_rows_differ_in_length_is_left_alone():
    complaint = complaint_of(
        mail("料号    品名      不良数\nAB-1    支架\nAB-2      不良数      7\n以上有裂纹，请回复。", "支架裂纹")
    )
    assert complaint.part_no is None
    assert complaint.qty_affected is None


def test_the_number_of_a_carton_counts_nothing():
    complaint = complaint_of(mail("We counted 456, i.e. 24 pieces short. Carton 7 is missing altogether."))
    assert complaint.qty_affected == 24


def test_an_order_of_seven_digits_behind_a_delivery_is_no_quantity():
    complaint = complaint_of(mail("Betroffen sind 18 von 90 Beschlägen.", "Transportschaden Sendung 55012"))
    assert (complaint.product, complaint.qty_affected, complaint.qty_total) == ("Beschlägen", 18, 90)


def test_cartons_are_not_taken_for_pieces():
    complaint = complaint_of(mail("附上鋁殼（AL-908）的照片，表面刮傷嚴重，3箱裡面有2箱都這樣，總共75個。"))
    assert (complaint.product, complaint.part_no) == ("鋁殼", "AL-908")
    assert (complaint.qty_affected, complaint.qty_total) == (75, None)


def test_what_was_done_is_not_asked_for():
    complaint = complaint_of(
        mail("全数選別を行ったところ、500個中23個が規格外でした。不良品23個の代替品をご手配いただけますと幸いです。")
    )
    assert complaint.remedy
    assert "代替品" in complaint.remedy
    assert "選別" not in complaint.remedy


def test_a_measured_value_is_no_part_number():
    complaint = complaint_of(mail("這次的墊片太薄了，規格1.5實測1.2，共200片 全部不能用，請換貨。"))
    assert (complaint.product, complaint.part_no, complaint.qty_affected) == ("墊片", None, 200)


def test_a_part_number_in_groups_may_hold_letters():
    complaint = complaint_of(
        mail("Ihr Steckergehäuse (Sachnummer 7L0 971 220) lässt sich nicht verrasten. Das Los hat die Nummer 26-338.")
    )
    assert (complaint.part_no, complaint.lot) == ("7L0 971 220", ("26-338",))


def test_the_day_it_failed_is_not_the_day_it_was_installed():
    complaint = complaint_of(mail("One gear motor type GM-90, installed on 2 June 2026, failed on 11 November 2026."))
    assert complaint.occurred_on == date(2026, 11, 11)
    assert complaint.product == "gear motor"


def test_scratched_goods_are_no_matter_of_packaging_because_a_carton_is_named():
    complaint = complaint_of(
        mail("Beim ersten Karton fiel auf, dass die Oberfläche feine Kratzer hat.", "Kratzer an Reflektoren")
    )
    assert complaint.category == "product_quality"


def test_a_remark_on_an_open_bag_is_a_remark():
    said = kind_of(mail("Bei der letzten Lieferung waren zwei Beutel offen. Das ist keine Reklamation."))
    assert said.kind is Kind.INFORMAL


def test_how_many_are_wrong_is_said_in_many_ways():
    said = {
        "抽测30片，硬度不足的有6片，请回复。": 6,
        "於組裝線發現貴公司彈簧斷裂7支。": 7,
        "Our line rejected 310 bushings BU-18 out of the lot of 2,500.": 310,
        "Leider sind 22 Dichtringe (Teilenummer DR-30, Los 2644) gerissen.": 22,
        "塗装の剥がれが見つかりました。今のところ68個確認しています。": 68,
    }
    assert {words: complaint_of(mail(words)).qty_affected for words in said} == said


def test_what_is_good_is_not_counted_as_wrong():
    assert complaint_of(mail("抽测30片，合格的有24片，其余开裂。")).qty_affected is None


def test_a_blank_column_behind_touching_heads_is_only_the_width_of_the_table():
    rows: list[list[str | float | datetime | None]] = [
        ["8D NO.", "8D-1151", "D/C", "2644"],
        ["機種", "55-A012", "批量", 8000],
        ["D2 問題描述"],
        ["鎖孔滑牙"],
        ["D3 暫時對策", "負責人", "完成日"],
        ["庫存全檢", "林志", "2026/11/17"],
    ]
    form = read_form(sheet(lambda page: grid(page, rows)), LANGUAGES)
    assert form
    assert form.fields.d3
    (measure,) = form.fields.d3
    assert (measure.action, measure.who, measure.date) == ("庫存全檢", "林志", "2026-11-17")
