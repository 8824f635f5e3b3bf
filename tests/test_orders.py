"""A colleague answers the daily list; only that makes cases by mail."""

from email.message import EmailMessage

import pytest

from records.company import Company
from records.reading import Reading
from steps.orders import orders_in
from steps.read import read_mail

COMPANY = Company(names=("恒泰精密",), domains=("hengtai.example",), addresses=("complaints@hengtai.example",))
LIST_ID = "<daily_list.2026-11-20.0123456789ab@hengtai.example>"


def answer(text: str, sender: str = "lin.xiao@hengtai.example", answers: str = LIST_ID, **headers: str) -> Reading:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, COMPANY.addresses[0], "回复: 客诉邮箱"
    mail["In-Reply-To"] = answers
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return read_mail(mail.as_bytes(), COMPANY, {})


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("投诉 17", (17,)),
        ("请立案：投诉17、18，谢谢", (17, 18)),
        ("投诉：3\n投诉 5", (3, 5)),
        ("Complaint 12, 14 please", (12, 14)),
        ("都不是投诉。", ()),
        ("17 不用管", ()),
        ("投诉 17\n18 日下午会处理", (17,)),
        ("In case 3 parts arrive, call me", ()),
        ("例如：投诉 5", ()),
    ],
)
def test_the_numbers_after_the_word_are_made_cases(text: str, numbers: tuple[int, ...]) -> None:
    assert orders_in(answer(text), COMPANY) == numbers


def test_the_quoted_list_is_no_order() -> None:
    assert orders_in(answer("谢谢，收到。\n\n> 要立案，回复本邮件写“投诉”加编号即可，例如：投诉 17\n"), COMPANY) == ()


def test_a_stranger_gives_no_orders() -> None:
    assert orders_in(answer("投诉 17", sender="somebody@customer.example"), COMPANY) == ()


def test_outside_the_lists_thread_the_words_are_no_order() -> None:
    assert orders_in(answer("投诉 17", answers="<other@hengtai.example>"), COMPANY) == ()


def test_where_our_host_checks_senders_an_unverified_one_gives_no_orders() -> None:
    checked = COMPANY.model_copy(update={"authserv_id": "mx.hengtai.example"})
    failed = answer("投诉 17", Authentication_Results="mx.hengtai.example; dmarc=fail header.from=hengtai.example")
    passed = answer("投诉 17", Authentication_Results="mx.hengtai.example; dmarc=pass header.from=hengtai.example")
    assert orders_in(failed, checked) == ()
    assert orders_in(passed, checked) == (17,)
