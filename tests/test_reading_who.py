"""Who complains: names in signatures with and without a legal form, and where a signature begins."""

import pytest

from intake.who.closing import closing
from intake.who.firms import company_names, trade_names
from intake.who.parties import answering_address, company_in, is_our_name, signed_company
from intake.who.quoting import new_lines, read_thread
from intake.who.spelling import spells
from intake.who.tongue import language_of
from intake.who.voice import customers_voice
from records.company import Company
from records.message import Address, Message
from tests.mails import mail, read

US = Company(
    names=("北辰精工有限公司", "北辰精工", "Beichen Precision Co., Ltd."),
    domains=("beichen.example",),
    addresses=("quality@beichen.example",),
)


def customer_of(text: str, email: str = "someone@nowhere.example", name: str = "") -> str | None:
    writer = Address(name=name, email=email)
    message = Message(sha256="0" * 64, subject="claim", text=text, from_=(writer,))
    signed = signed_company(customers_voice(message, US), US)
    return signed.words if signed else None


def new_text(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(lines[number] for number in new_lines(text, "claim")).strip()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Jana Novotna, Strojirny Lipnik s.r.o.", "Strojirny Lipnik s.r.o."),
        ("Molkereigenossenschaft Talheim eG, Einkauf", "Molkereigenossenschaft Talheim eG"),
        ("Bintang Motor Sdn. Bhd. (Penang)", "Bintang Motor Sdn. Bhd."),
        ("PT Sinar Logam Abadi, Surabaya", "PT Sinar Logam Abadi"),
        ("Yarra Pumps Pty Ltd", "Yarra Pumps Pty Ltd"),
        ("Officine Brandi S.p.A. - Ufficio Qualità", "Officine Brandi S.p.A."),
        ("Krüger & Söhne Spannzeuge OHG", "Krüger & Söhne Spannzeuge OHG"),
        ("郑州嵩岳泵业集团", "郑州嵩岳泵业集团"),
        ("あさひ樹脂株式会社", "あさひ樹脂株式会社"),
        ("滨海第二阀门厂联营厂", "滨海第二阀门厂联营厂"),
    ],
)
def test_a_legal_form_tells_a_name(line, name):
    assert company_names(line) == [name]


@pytest.mark.parametrize("line", ["經本公司檢驗", "我公司", "HRB 771 AG Mainz", "as soon as possible"])
def test_words_about_companies_are_no_names(line):
    assert company_names(line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("王小萍 / 海曙弹簧", ["海曙弹簧"]),
        ("Rowan Hill Castings, Leeds", ["Rowan Hill Castings"]),
        ("Brenner Feinmechanik | Ulm", ["Brenner Feinmechanik"]),
        ("佐久間製作所　製造課", ["佐久間製作所"]),
        ("Quality Engineering", []),
        ("生产设备部", []),
    ],
)
def test_a_word_of_trade_tells_a_name_in_a_signature(line, names):
    assert trade_names(line) == names


@pytest.mark.parametrize(
    ("email", "name", "spelt"),
    [
        ("kim@cedarlane.example", "Cedar Lane Foods", True),
        ("einkauf@mueller-faesser.example", "Müller Fässer", True),
        ("qa@nwl.example", "North West Lamps", True),
        ("post@muellerfass.example", "Holzer Fass", False),
        ("wang@haishu.example", "海曙弹簧", False),
    ],
)
def test_a_domain_confirms_a_name_that_it_spells(email, name, spelt):
    assert spells(email, name) is spelt


def test_the_company_that_the_domain_spells_is_the_customer():
    text = "Two trays are bent.\n\nRegards\nOla Brandt\nBrandt Holding AG\nNordkap Trays AS\nBank: Fjell Sparebank ASA"
    assert customer_of(text, "ola@nordkaptrays.example") == "Nordkap Trays AS"


def test_a_name_without_a_legal_form_stands_in_the_signature():
    assert customer_of(
        "Nine lids leak.\n\nJoss\n\nCedar Lane Foods | The Barn, Ely", "joss@cedarlanefoods.example"
    ) == ("Cedar Lane Foods")


def test_who_stands_before_the_department_is_the_company():
    assert customer_of("齿面有毛刺，请回复。\n\n隆盛齿轮 品管 周") == "隆盛齿轮"


def test_a_japanese_writer_introduces_himself():
    assert customer_of("いつもお世話になっております。あさひ技研の森です。\n割れが3個ありました。") == "あさひ技研"


def test_neither_the_addressee_nor_we_are_the_customer():
    assert customer_of("北辰公司：\n垫片少了十片。\n\n东岭五金 郭") == "东岭五金"
    assert is_our_name("北辰公司", US)
    assert not is_our_name("北海公司", US)


def test_neither_carrier_nor_bank_is_the_customer():
    assert customer_of("The pallet came by Roadrunner Freight Ltd. It was wet.\n\nTom") is None


def test_the_writers_own_name_is_no_part_of_the_companys():
    text = "Ten caps leak.\n\n--\nAnn Marsh Hillside Caps Ltd +44 1632 960 100"
    assert customer_of(text, "ann@hillside.example", "Ann Marsh") == "Hillside Caps Ltd"


def test_a_field_may_bear_the_address_behind_the_name():
    assert company_in("Talheim Hydraulik GmbH, 74388 Talheim") == "Talheim Hydraulik GmbH"
    assert company_in("あさひ樹脂株式会社　品質保証課") == "あさひ樹脂株式会社"
    assert company_in("Cedar Lane Foods") == "Cedar Lane Foods"


def test_a_signature_without_a_greeting_is_cut():
    assert new_text("轴承有异响，请更换。\n\n周一凡\n南岭轴承有限公司\n电话：0755-5550 101") == "轴承有异响，请更换。"
    assert new_text("Two are bent.\n\nVenlig hilsen / Kind regards\nOla\nTlf. 55 50 01 00") == "Two are bent."


def test_a_postscript_is_the_writers_own():
    text = "Two are bent.\n\nBest regards, Ola\nNordkap Trays AS\n\nPS: The third box was open."
    assert new_text(text) == "Two are bent.\n\nPS: The third box was open."


def test_a_list_or_table_at_the_end_is_no_signature():
    assert closing(["Affected:", "", "Bearing cap", "Outer ring"]) is None
    assert closing(["see below", "", "Pos   Part    Name      Bad", "1     KL-7    Klemme    12"]) is None


def test_an_answer_without_signature_is_of_whom_its_quoted_first_mail_was():
    text = (
        "再补充一点：还有五只。\n\n发件人： 郑\n发送时间： 2026-11-04 10:10\n收件人： quality\n主题： 漏油\n"
        "接头漏油。\n\n郑\n南岭液压（东莞）有限公司"
    )
    assert customer_of(text, "zheng@nanling.example", "郑") == "南岭液压（东莞）有限公司"


def test_a_name_before_the_person_is_the_company():
    assert customer_of("夹头松了三个，请换。\n\n临海宏图磨床 小郑") == "临海宏图磨床"
    assert customer_of("夹头松了三个，请换。\n\n谢谢您的支持 小郑") is None


def test_a_line_that_only_ends_with_a_colon_is_no_address():
    text = "各位好，\n\n我是宜兴嵩山泵业有限公司来料检验组的李明，今天有一批来料判退，情况见下表：\n\n三只有裂纹"
    assert customer_of(text) == "宜兴嵩山泵业有限公司"


@pytest.mark.parametrize(
    "head",
    [
        "发件人：莫丽 <li@kunde.example>\n日　期：2026年11月03日 10:02\n收件人：a\n主　题：问题",
        "差出人: 莫丽 <li@kunde.example>\n件名: 不良\n日付: 2026年11月3日 10:02:11 JST\n宛先: a",
        "寄件者： 莫丽 <li@kunde.example>\n收件者： a\n已寄送： 2026年11月3日 週二\n主旨： 問題",
        "发件人\t莫丽 <li@kunde.example>\n日期\t2026年11月03日\n收件人\ta\n主题\t问题",
        "发件人: 莫丽 <li@kunde.example>\n代表 采购部\n发送时间: 2026年11月3日\n收件人: a\n主题: 问题",
    ],
)
def test_whose_mail_was_passed_on_is_read_from_every_programs_head(head):
    inner = read_thread(f"请处理\n\n{head}\n\n两件坏", "转发: 问题")[-1]
    assert (inner.sender, inner.email, inner.history) == ("莫丽", "li@kunde.example", False)
    assert "2026" in inner.date


def test_a_german_subject_alone_is_german():
    assert language_of("Abgelehnt: Besprechung Gussteile") == "de"
    assert language_of("Accepted: casting review") == "en"


def test_a_portal_that_takes_no_answers_names_whom_to_answer():
    text = (
        "This is from Halden Rail Inc. to its suppliers: a report was issued to you, see below, "
        "and please answer in time.\n"
        "Issued by: K. Dahl (k.dahl@halden.example)\ncc quality@beichen.example"
    )
    writer = Address(name="QMS", email="noreply@qms.halden.example")
    voice = customers_voice(Message(sha256="0" * 64, subject="report", text=text, from_=(writer,)), US)
    assert answering_address(voice, US) == (2, "k.dahl@halden.example")
    assert customer_of(text, "noreply@qms.halden.example") == "Halden Rail Inc."


@pytest.mark.parametrize("label", ["客户名称", "Customer", "Kunde", "得意先", "客戶"])
def test_a_labelled_list_that_begins_with_the_company_is_no_signature(label):
    body = f"正式投诉如下：\n{label}：徐记机电有限公司\n料号：BZ-6\n不良数量：12\n问题描述：端面有毛刺"
    assert read(mail(body)).new_text == body
