"""A colleague answers the daily list; only that makes cases by mail."""

import re
from email.message import EmailMessage
from pathlib import Path

import pytest

from datafiles import load_languages
from records.calendar import WorkCalendar
from records.company import Company
from records.language import Language, Languages
from records.reading import Reading
from steps.orders import ORDER, orders_in
from steps.read import Known, read_mail
from tests.test_outbox_letters import TEXTS

COMPANY = Company(names=("恒泰精密",), domains=("hengtai.example",), addresses=("complaints@hengtai.example",))
LANGUAGES = load_languages(Path("/nonexistent"))
LIST_ID = "<daily_list.2026-11-20.0123456789ab@hengtai.example>"


def answer(text: str, sender: str = "lin.xiao@hengtai.example", answers: str = LIST_ID, **headers: str) -> Reading:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, COMPANY.addresses[0], "回复: 客诉邮箱"
    mail["In-Reply-To"] = answers
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return read_mail(mail.as_bytes(), Known(COMPANY, Languages({}), WorkCalendar()))


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
        ("投訴 17、18，謝謝", (17, 18)),
        ("Reklamation 17 und 18, danke", (17, 18)),
        ("Bitte Reklamation: 17, bitte anlegen", (17,)),
        ("Reklamation 17 ist schon erledigt", ()),
        ("Reklamation 17.11.2026", ()),
        ("クレーム 17、18 でお願いします。", (17, 18)),
        ("クレーム：17", (17,)),
        ("17日のクレームの件です", ()),
    ],
)
def test_the_numbers_after_the_word_are_made_cases(text: str, numbers: tuple[int, ...]) -> None:
    assert orders_in(answer(text), COMPANY, LANGUAGES) == numbers


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_daily_list_offers_the_word_of_its_own_language(language: str) -> None:
    body = TEXTS[f"{language}/daily_list"]
    (offered,) = re.findall(r"(\w+) \$example$", body.partition("kesu take")[0], re.MULTILINE)
    assert offered in LANGUAGES[language].phrases[ORDER]
    assert orders_in(answer(f"{offered} 17"), COMPANY, LANGUAGES) == (17,)


def test_a_sites_own_word_is_an_order_too() -> None:
    french = Language(tag="fr", phrases={ORDER: ("réclamation",)})
    assert orders_in(answer("Réclamation 17"), COMPANY, Languages({**LANGUAGES, "fr": french})) == (17,)
    assert orders_in(answer("17"), COMPANY, Languages({})) == ()


def test_the_quoted_list_is_no_order() -> None:
    assert (
        orders_in(answer("谢谢，收到。\n\n> 要立案，回复本邮件写“投诉”加编号即可，例如：投诉 17\n"), COMPANY, LANGUAGES)
        == ()
    )


def test_a_stranger_gives_no_orders() -> None:
    assert orders_in(answer("投诉 17", sender="somebody@customer.example"), COMPANY, LANGUAGES) == ()


def test_outside_the_lists_thread_the_words_are_no_order() -> None:
    assert orders_in(answer("投诉 17", answers="<other@hengtai.example>"), COMPANY, LANGUAGES) == ()


def test_where_our_host_checks_senders_an_unverified_one_gives_no_orders() -> None:
    checked = COMPANY.model_copy(update={"authserv_id": "mx.hengtai.example"})
    failed = answer("投诉 17", Authentication_Results="mx.hengtai.example; dmarc=fail header.from=hengtai.example")
    passed = answer("投诉 17", Authentication_Results="mx.hengtai.example; dmarc=pass header.from=hengtai.example")
    assert orders_in(failed, checked, LANGUAGES) == ()
    assert orders_in(passed, checked, LANGUAGES) == (17,)
