"""What a document prints: values as people write them, blanks left blank, places in words."""

from datetime import date

import pytest

from documents.context import context_for, printed
from documents.places import in_words
from records.document import DocumentContext
from records.place import Place
from records.procedure import FormRule
from tests.documents_cases import BARE, FULL, PROCEDURE, REVISIONS, RULES, WORDS, case, issue


def made(template: str = "handling_notice", tongue: str = "zh-CN", *, full: bool = True) -> DocumentContext:
    revision = next(one for one in REVISIONS if (one.template, one.language) == (template, tongue))
    complaint = FULL if full else BARE
    return context_for(case(complaint, full=full), PROCEDURE, RULES[template], revision, issue(full=full))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12.0, "12"),
        (12.5, "12.5"),
        (4800.0, "4800"),
        (0.00001, "0.00001"),
        (1e6, "1000000"),
        (0.0, "0"),
        (date(2026, 3, 5), "2026-03-05"),
        (("A", "B"), "A, B"),
        (True, "True"),
    ],
)
def test_values_are_printed_as_people_write_them(value, text):
    assert printed(value) == text


def test_what_nobody_stated_is_blank():
    text = made(full=False).case
    assert text.defect == "外壳划伤"
    assert {text.customer, text.lot, text.qty_affected, text.defect_rate, text.due_date, text.category} == {""}


def test_times_are_the_companys():
    assert made().case.received == "2026-11-20 周五 14:12"
    assert made(tongue="zh-en").case.received == "2026-11-20 周五 Fri 14:12"


def test_percent_and_category_are_words():
    assert made().case.defect_rate == "3%"
    assert made().case.category == "产品质量"
    assert made(tongue="zh-en").case.category == "产品质量 Product quality"


def test_the_procedures_form_number_wins_over_our_own():
    assert made("eight_d").doc.form_no == "QR25-04"
    assert made("complaint_record").doc.form_no == "KS-01"


def test_an_english_title_stands_only_in_a_bilingual_document():
    assert made("eight_d").doc.title_en == ""
    assert made("eight_d", "zh-en").doc.title_en == "8D report"


def test_unknown_facts_come_first_with_empty_boxes_and_known_ones_are_ticked():
    warranty, technical, quantity, severity = made().questions
    assert [box.mark for box in warranty.boxes + technical.boxes] == ["☐"] * 4
    assert [box.text for box in warranty.boxes] == ["保修期内", "保修期外"]
    assert (quantity.boxes, quantity.unit, quantity.answer) == ((), "PCS", "")
    assert [(box.text, box.mark) for box in severity.boxes] == [("重大", "☑"), ("一般", "☐")]


def test_every_value_is_listed_with_its_place():
    lines = {line.label: line for line in made("complaint_record").lines}
    assert len(lines) == len(FULL.evidence)
    assert lines["不良数量"].value == "36"
    assert lines["不良数量"].place == "邮件正文第12行"
    assert lines["批号"].place == "江南电机 8D.xlsx Sheet1!B7"


@pytest.mark.parametrize(
    ("where", "origin", "chinese", "both"),
    [
        ("text:L12", "mail", "邮件正文第12行", "邮件正文第12行 mail text, line 12"),
        ("header:Subject", "mail", "邮件主题", "邮件主题 subject of the mail"),
        ("header:From", "mail/转发.eml", "转发.eml 邮件发件人", "转发.eml 邮件发件人 sender of the mail"),
        ("header:List-Id", "mail", "邮件头 List-Id", "邮件头 List-Id"),
        (
            "html:t1/r2/c3",
            "mail",
            "邮件表格1 第2行第3列",
            "邮件表格1 第2行第3列 mail table 1, row 2, column 3",
        ),
        ("text:L3", "mail/转发.eml", "转发.eml 邮件正文第3行", "转发.eml 邮件正文第3行 mail text, line 3"),
        ("xlsx:Sheet1!B7", "mail/a.zip/8D.xlsx", "8D.xlsx Sheet1!B7", "8D.xlsx Sheet1!B7"),
        ("docx:body/t2/r4/c3", "mail/8D.docx", "8D.docx 表2 第4行第3列", None),
        ("docx:body/p12", "mail/8D.docx", "8D.docx 第12段", None),
        ("docx:txbx1", "mail/8D.docx", "8D.docx", "8D.docx"),
        ("pdf:p1/10,20,30,40", "mail/a.pdf", "a.pdf 第1页", None),
    ],
)
def test_a_place_is_told_in_words(where, origin, chinese, both):
    place = Place(file_sha256="0" * 64, origin=origin, where=where)
    assert in_words(place, WORDS, "zh-CN") == chinese
    if both:
        assert in_words(place, WORDS, "zh-en") == both


def test_doubts_are_told_with_the_fields_own_word():
    assert made().notes[1] == "批号：表内写了两个批号，邮件正文只提到第一个"


def test_attached_files_are_listed_with_those_inside_them():
    assert [(one.name, one.size) for one in made().attached] == [
        ("forms.zip", "180 KB"),
        ("forms.zip/江南电机 8D.xlsx", "40 KB"),
        ("IMG_20261117_093312_主回路端子压接松动_细节照片.jpg", "3.5 MB"),
    ]


def test_a_provisional_date_says_why():
    assert [due.note for due in made().deadlines][1] == "投诉等级未确认，暂按较严时限执行"


def test_a_department_without_a_title_keeps_its_id():
    assert made().route.copy_to == "计划部、工程部、总经理"


def test_a_letter_writes_its_dates_and_its_reader_in_its_own_language():
    letters = {tongue: made("final_reply", tongue).letter for tongue in ("zh-CN", "zh-TW", "en", "de", "ja")}
    assert [one.date for one in letters.values()] == [
        "2026年11月21日",
        "2026年11月21日",
        "21 November 2026",
        "21. November 2026",
        "2026年11月21日",
    ]
    assert letters["zh-CN"].received == "2026年11月20日"
    assert letters["zh-CN"].salutation == "尊敬的陈立群先生/女士："
    assert letters["en"].salutation == "Dear 陈立群,"
    assert letters["de"].salutation == "Guten Tag 陈立群,"
    assert letters["ja"].attention == "陈立群 様"


def test_a_letter_names_nobody_whom_nobody_named():
    letter = made("final_reply", "de", full=False).letter
    assert (letter.customer, letter.attention) == ("", "")
    assert letter.salutation == "Sehr geehrte Damen und Herren,"


def test_a_company_without_a_person_is_addressed_as_one_in_japanese():
    evidence = BARE.evidence | {"customer": Place(file_sha256="0" * 64, origin="mail", where="text:L2")}
    company = BARE.model_copy(update={"customer": "山田精機", "evidence": evidence})
    revision = next(one for one in REVISIONS if one.file == "refusal_letter.ja.docx")
    context = context_for(case(company, full=False), PROCEDURE, RULES["refusal_letter"], revision, issue(full=False))
    assert context.letter.customer == "山田精機 御中"


def test_values_are_words_of_the_documents_language():
    assert made("eight_d", "de").case.category == "Produktqualität"
    assert made("eight_d", "ja").case.category == "製品品質"


def test_a_time_names_its_zone_where_the_reader_may_live_by_another_clock():
    received = {tongue: made("eight_d", tongue).case.received for tongue in ("zh-CN", "zh-TW", "en", "de", "ja")}
    assert received == {
        "zh-CN": "2026-11-20 周五 14:12",
        "zh-TW": "2026-11-20 週五 14:12 (UTC+8)",
        "en": "2026-11-20 Fri 14:12 (UTC+8)",
        "de": "2026-11-20 Fr 14:12 (UTC+8)",
        "ja": "2026-11-20 金 14:12 (UTC+8)",
    }


def test_figures_are_written_as_the_language_writes_them():
    figures = {"qty_affected": 12.5, "defect_rate_pct": 2.4}
    place = Place(file_sha256="0" * 64, origin="mail", where="text:L2")
    stated = FULL.model_copy(update=figures | {"evidence": dict.fromkeys(FULL.evidence, place)})
    for tongue, written in {"en": ("12.5", "2.4%"), "de": ("12,5", "2,4\u00a0%"), "ja": ("12.5", "2.4%")}.items():
        revision = next(one for one in REVISIONS if one.file == f"eight_d.{tongue}.docx")
        text = context_for(case(stated), PROCEDURE, RULES["eight_d"], revision, issue()).case
        assert (text.qty_affected, text.defect_rate) == written


def test_the_title_is_the_procedures_where_it_has_the_language_and_ours_elsewhere():
    assert made("eight_d", "zh-TW").doc.title == "8D報告"
    assert made("eight_d", "de").doc.title == "8D-Report"
    rule = FormRule(template="eight_d", title={"de": "Mängelbericht"})
    revision = next(one for one in REVISIONS if one.file == "eight_d.de.docx")
    assert context_for(case(BARE), PROCEDURE, rule, revision, issue()).doc.title == "Mängelbericht"


def test_the_company_signs_with_its_latin_name_where_chinese_is_not_read():
    assert made("final_reply", "de").doc.company == "Dongling Drive Technology Co., Ltd."
    assert made("final_reply", "zh-TW").doc.company == "东岭驱动技术有限公司"
    assert made("final_reply", "de", full=False).doc.company == "东岭驱动技术有限公司"


def test_a_sites_own_template_may_be_in_a_language_without_words():
    revision = next(one for one in REVISIONS if one.file == "final_reply.en.docx").model_copy(update={"language": "fr"})
    context = context_for(case(FULL), PROCEDURE, RULES["final_reply"], revision, issue())
    assert context.case.category == "Product quality"
