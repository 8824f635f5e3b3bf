"""Items that name their goods in every way, what is wrong with each, and labels of further shapes."""

from tests.mails import complaint_of, complaints_of, mail


def test_items_in_brackets_begin_with_a_name_and_its_number():
    raw = mail(
        "Dear all,\n\n(a) Clamp CL-10: 5 pcs cracked out of 200, please replace.\n"
        "(b) Washer WA-20: 40 pcs short delivered, please send the balance.\n",
        "Complaint",
    )
    first, second = complaints_of(raw)
    assert (first.product, first.part_no, first.qty_affected, first.qty_total) == ("Clamp", "CL-10", 5, 200)
    assert (second.product, second.part_no, second.defect) == ("Washer", "WA-20", "40 pcs short delivered")


def test_a_number_without_letters_behind_a_name_is_the_goods_of_an_item():
    raw = mail(
        "Guten Tag,\n\nzu Auftrag 9120 zwei Punkte:\n\n1) Tellerfeder 5511-02: 12 von 300 Stück gerissen.\n"
        "2) Distanzring 5512-07: es fehlen 40 Stück. Bitte nachliefern.\n",
        "Reklamation",
    )
    assert [(one.product, one.part_no, one.order_no) for one in complaints_of(raw)] == [
        ("Tellerfeder", "5511-02", "9120"),
        ("Distanzring", "5512-07", "9120"),
    ]


def test_an_item_says_what_is_wrong_in_words_nobody_knows_or_by_what_lacks():
    raw = mail(
        "两个问题：\n1、压板 YB-18，有21台开裂，请换货。\n2、护套 HT-03，送货单写3000个，点数2800，少200个，请补送。\n",
        "投诉",
    )
    assert complaints_of(raw)[1].defect == "少200个"


def test_a_defect_that_is_only_a_figure_is_a_quantity():
    complaint = complaint_of(
        mail("料号：QW-220  品名：衬套\n批号：26K18，数量：3000，不良：45\n不良现象：毛边\n", "投诉")
    )
    assert (complaint.qty_affected, complaint.qty_total, complaint.defect) == (45, 3000, "毛边")


def test_labels_on_lines_of_their_own_stand_over_their_values():
    raw = mail(
        "Hello,\n\nPart number\nQW-220\n\nLot\n26K18\n\nDefect\nflash on the rim\n\nQty rejected\n45\n"
        "\nPlease send 8D.\n",
        "Complaint",
    )
    complaint = complaint_of(raw)
    assert (complaint.part_no, complaint.lot, complaint.qty_affected) == ("QW-220", ("26K18",), 45)
    assert complaint.defect == "flash on the rim"


def test_a_millimetre_too_short_is_no_missing_piece():
    assert complaint_of(mail("轴套 ZT-9 长度不良，短2mm，共12件，请换货。", "投诉")).category == "product_quality"
