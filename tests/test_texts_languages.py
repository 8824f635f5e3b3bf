"""The mails in five languages: each has every text, reads as that language writes, and leaves no empty label."""

import ast
import re
from datetime import UTC, date, datetime
from pathlib import Path
from string import Template
from typing import Any

import pytest

from outbox.letters import Desk, acknowledgement
from outbox.notices import daily_list, document_letter, follow_up, held_reminder, notice
from outbox.said import said
from outbox.words import day, moment, plain, words
from records.case import Case, Thread
from records.complaint import Complaint
from records.errors import ConfigError
from records.letter import Addressees, Enclosure, MadeDocument, Question, SetAside
from records.message import Address, Kind, Message
from records.place import Held
from records.procedure import Audience, Clock, Limit, Unit
from records.words import LANGUAGES, in_language, nearest, say, small_words
from steps.take import OLD
from tests.test_outbox_letters import DESK, PROCEDURE, STATED, TEXTS, case, deadline

ROOT = Path(__file__).parent.parent
NAMES = (
    "acknowledgement",
    "daily_list",
    "document",
    "follow_up",
    "held_reminder",
    "notice",
    "reasons",
    "said",
    "words",
)
OF_SOME = {"months", "greeting_at", "greeting_company", "honorifics"}
"""Words only some languages need; so are forms of address, which begin with `greeting.`."""
AT = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
TITLES = {"zh-CN": "书面回复", "en": "Written reply"}
REPLY = Clock(
    id="reply",
    title=TITLES,
    stop="replied",
    limit=Limit(value=3, unit=Unit.WORKING_DAYS),
    audience=Audience.CUSTOMER,
)
FULL_DESK = DESK.model_copy(
    update={"company_en": "Hengchuan Precision", "procedure": PROCEDURE.model_copy(update={"clocks": (REPLY,)})}
)


def receipt(language: str, stated: dict[str, Any] = STATED, desk: Desk = FULL_DESK, **changes: object) -> str:
    one = case(stated, language=language, **changes)
    return acknowledgement(one, ("li@jn.example",), desk, TEXTS).body


def every_letter(language: str, one: Case) -> list[str]:
    """Subject and body of every mail of a language, about one case."""
    whom = Addressees(to=("zhao@works.example",), language=language)
    message = Message(sha256="1", subject="Re: x", from_=(Address(email="li@jn.example"),), new_text="…")
    aside = SetAside(number=1, sender="a@b.example", subject="", why="spam", received_at=AT)
    asked = Question(about="1", held=Held(what="lot", where="text:L1", why="?"), since=AT)
    file = Enclosure(name="8D.docx", content_type="", sha256="1")
    made = MadeDocument(number="C-1/QR25-04/1", title={"en": "8D report"}, by="zhao", for_customer=True, file=file)
    letters = [
        document_letter(one, made, whom, FULL_DESK, TEXTS),
        acknowledgement(one, ("li@jn.example",), FULL_DESK, TEXTS),
        notice(one, whom, (), FULL_DESK, TEXTS),
        follow_up(one, message, whom, FULL_DESK, TEXTS),
        daily_list([aside], AT.date(), whom, FULL_DESK, TEXTS),
        held_reminder([asked], AT.date(), whom, FULL_DESK, TEXTS),
    ]
    return [f"{letter.subject}\n{letter.body}" for letter in letters]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text_and_fills_in_the_same(language):
    for name in NAMES[:-1]:
        named = set(Template(TEXTS[f"{language}/{name}"]).get_identifiers())
        assert named == set(Template(TEXTS[f"en/{name}"]).get_identifiers()), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_small_words(language):
    own, english = (set(words(TEXTS, tag)) for tag in (language, "en"))
    assert {name for name in own ^ english if not name.startswith("greeting.")} <= OF_SOME


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_shows_an_empty_label_or_a_name_left_unfilled(language):
    for text in [*every_letter(language, case({}, deadlines=())), *every_letter(language, case())]:
        assert not re.search(r"\$[a-z{]|None|\{\}|\n\n\n", text)
        after_salutation = text.split("\n\n", 1)[1]
        assert not re.search(r"[:：】]\s*(?:\n\n|$)", after_salutation)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("zh-CN", "2026年11月10日（周二）17:00"),
        ("zh-TW", "2026年11月10日（週二）17:00"),
        ("en", "Tue 10 Nov 2026, 17:00"),
        ("de", "Dienstag, 10. November 2026, 17:00 Uhr"),
        ("ja", "2026年11月10日（火）17:00"),
    ],
)
def test_an_instant_is_written_as_the_language_writes_it(language, written):
    assert moment(DESK.local(AT), words(TEXTS, language)) == written


@pytest.mark.parametrize(
    ("zone", "written"), [("Asia/Shanghai", "UTC+8"), ("America/St_Johns", "UTC-3:30"), ("UTC", "UTC+0")]
)
def test_a_promise_to_a_customer_abroad_names_the_clock_it_runs_on(zone, written):
    assert f"({written})" in receipt("en", desk=FULL_DESK.model_copy(update={"time_zone": zone}))


def test_a_day_is_written_as_the_language_writes_it():
    written = [day(date(2026, 3, 5), words(TEXTS, language)) for language in LANGUAGES]
    assert written == ["2026年3月5日", "2026年3月5日", "5 Mar 2026", "5. März 2026", "2026年3月5日（木）"]


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [(12.0, "12", "12"), (0.085, "0.085", "0,085"), (1234567.5, "1234567.5", "1234567,5"), (2e6, "2000000", "2000000")],
)
def test_a_figure_has_the_decimal_sign_of_the_language_and_loses_no_digit(value, english, german):
    assert (plain(value, words(TEXTS, "en")), plain(value, words(TEXTS, "de"))) == (english, german)


@pytest.mark.parametrize(
    ("contact", "greeting"),
    [
        ("Klaus Weber", "Guten Tag Klaus Weber,"),
        ("Weber, Klaus", "Guten Tag Klaus Weber,"),
        ("Klaus Weber, Qualitätssicherung", "Guten Tag Klaus Weber,"),
        ("Frau Dr. Lena Hartwig", "Sehr geehrte Frau Dr. Lena Hartwig,"),
        ("Herr Brandt, Telefon 0711 5550 12", "Sehr geehrter Herr Brandt,"),
        ("Mr. Brandt", "Sehr geehrter Herr Brandt,"),
        (None, "Sehr geehrte Damen und Herren,"),
    ],
)
def test_german_says_frau_or_herr_only_where_it_is_stated(contact, greeting):
    assert receipt("de", {"contact": contact} if contact else {}).startswith(f"{greeting}\n\nvielen Dank")


@pytest.mark.parametrize(
    ("stated", "greeting"),
    [
        ({"contact": "佐伯", "customer": "東邦精機株式会社"}, "東邦精機株式会社　佐伯 様"),
        ({"contact": "品質保証部 佐伯様", "customer": "東邦精機株式会社"}, "東邦精機株式会社　品質保証部 佐伯 様"),
        ({"contact": "佐伯（内線 214）"}, "佐伯 様"),
        ({"customer": "東邦精機株式会社"}, "東邦精機株式会社 御中"),
        ({}, "ご担当者様"),
    ],
)
def test_japanese_names_person_and_company_and_honours_each_once(stated, greeting):
    assert receipt("ja", stated).startswith(f"{greeting}\n\n平素より大変お世話になっております。")


@pytest.mark.parametrize(
    ("language", "named", "unnamed"),
    [
        ("zh-CN", "周敏 您好：", "您好："),
        ("zh-TW", "周敏 您好：", "敬啟者："),
        ("en", "Dear 周敏,", "Dear Sir or Madam,"),
        ("de", "Guten Tag 周敏,", "Sehr geehrte Damen und Herren,"),
        ("ja", "周敏 様", "ご担当者様"),
    ],
)
def test_a_colleague_who_forwarded_is_greeted_and_the_customers_contact_is_not(language, named, unnamed):
    stated = {"contact": "李工", "customer": "江南电机"}
    assert receipt(language, stated, thread=Thread(forwarded_by="周敏")).startswith(f"{named}\n\n")
    assert receipt(language, stated, thread=Thread(forwarded_by="")).startswith(f"{unnamed}\n\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_does_not_read_chinese_gets_a_latin_sender_and_contact(language):
    desk = FULL_DESK.model_copy(update={"contact_en": "Zhao Min, 0512-1234"})
    letter = acknowledgement(case(language=language), ("li@jn.example",), desk, TEXTS)
    chinese = language.startswith("zh")
    assert letter.from_name == ("" if chinese else "Hengchuan Precision")
    assert (desk.contact in letter.body, desk.contact_en in letter.body) == (chinese, not chinese)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_remark_that_is_no_complaint_is_not_called_one(language):
    body = receipt(language, kind=Kind.INFORMAL).lower()
    assert not any(word in body.split("\n\n")[1] for word in ("complaint", "reklamation", "苦情"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_with_a_file_is_told_whole_in_the_readers_language(language):
    held = Held(
        what="x.xlsx",
        where="mail/x.xlsx",
        why="the file is cut short; 3 of 12 bytes arrived",
        act="Ask the customer to send the file again.",
    )
    asked = Question(about="C-2026-000001", held=held, since=AT)
    body = held_reminder([asked], AT.date(), Addressees(to=("q@works.example",), language=language), DESK, TEXTS).body
    assert all(figure in body for figure in ("3", "12"))
    assert ("cut short" in body, "Ask the customer" in body) == (language == "en",) * 2


def test_traditional_chinese_has_its_own_words():
    body = receipt("zh-TW")
    assert body.startswith("李工 您好：\n\n來信敬悉。")
    assert "回覆本郵件" in body
    assert receipt("zh-TW", {}).startswith("敬啟者：\n\n")


def test_french_is_answered_in_english():
    assert receipt("fr").startswith("Dear 李工,\n\nThank you for telling us.")


@pytest.mark.parametrize(
    ("wanted", "there", "taken"),
    [
        ("zh-TW", ("de", "en", "zh-CN"), "zh-CN"),
        ("zh-CN", ("en", "zh-TW"), "zh-TW"),
        ("de", ("en", "zh-CN"), "en"),
        ("", ("en", "zh-CN"), "en"),
        ("ja", ("zh-CN",), "zh-CN"),
        ("ja", (), ""),
    ],
)
def test_whose_words_serve_whom_is_one_rule(wanted, there, taken):
    assert nearest(wanted, there) == taken


def test_a_bilingual_reader_gets_both_and_never_nothing():
    assert say({"zh-CN": "三天", "en": "three days"}, "zh-en") == "三天 three days"
    assert say({"de": "drei Tage"}, "zh-en") == "drei Tage"
    assert in_language({"zh-CN": "", "en": "three days"}, "zh-CN") == "three days"


def test_a_clock_without_a_title_in_the_readers_language_is_named_in_english():
    assert "„Written reply“ die Frist bis Dienstag, 24. November 2026, 17:00 Uhr (UTC+8)." in receipt("de")
    assert "「Written reply」の期限は、2026年11月24日（火）17:00（UTC+8）でございます。" in receipt("ja")
    told = notice(case(), Addressees(to=("q@works.example",), language="de"), (), FULL_DESK, TEXTS)
    assert "  - Dienstag, 24. November 2026, 17:00 Uhr  Written reply\n" in told.body


def test_a_subject_answered_in_another_language_keeps_one_mark():
    assert acknowledgement(
        case(language="ja", subject="返信：AW: 回覆: 傷"), ("x@y.example",), FULL_DESK, TEXTS
    ).subject.startswith("Re: ")


def test_a_case_filed_with_its_reasons_in_one_language_can_still_be_read():
    old = case().model_dump(mode="json")
    old["route"]["because"] = "非技术性质量问题"
    old["deadlines"][0] |= {"limit": "3 个工作日", "reckoned": "自收到起", "provisional": ""}
    read = Case.model_validate(old)
    assert read.route.because == {"zh-CN": "非技术性质量问题"}
    assert (read.deadlines[0].limit, read.deadlines[0].provisional) == ({"zh-CN": "3 个工作日"}, {})


def test_why_an_acknowledgement_waits_stands_in_the_readers_language_reason_by_reason():
    held = Held(
        what="acknowledgement",
        where="li@jn.example",
        why="its Return-Path is missing: it must not be answered; this address was answered 2 times within the hour; x",
        act="Look at it and release it (`kesu release`), or answer yourself.",
    )
    asked = Question(about="C-2026-000001", held=held, since=AT)
    whom = Addressees(to=("q@works.example",), language="zh-CN")
    body = held_reminder([asked], AT.date(), whom, FULL_DESK, TEXTS).body
    assert "受理回执：缺少 Return-Path，不得自动回复；一小时内已回复该地址 2 次；x\n" in body
    assert "   -> 请查看后放行（kesu release），或自行回复。\n" in body


def test_why_a_mail_was_set_aside_stands_in_the_readers_language():
    whom = Addressees(to=("q@works.example",), language="de")
    aside = SetAside(number=1, sender="a@b.example", subject="x", why="it is a newsletter (abmelden)", received_at=AT)
    assert "es ist ein Newsletter (abmelden)\n" in daily_list([aside], AT.date(), whom, FULL_DESK, TEXTS).body


@pytest.mark.parametrize(
    ("language", "mail", "letter", "older"),
    [
        ("zh-CN", "[邮件 12]", "[信函 5]", "更早的邮件 70 封（至编号 100）"),
        ("zh-TW", "[郵件 12]", "[信函 5]", "更早的郵件 70 封（至編號 100）"),
        ("en", "[mail 12]", "[letter 5]", "70 older mails, up to number 100"),
        ("de", "[E-Mail 12]", "[Schreiben 5]", "70 ältere E-Mails, bis Nummer 100"),
        ("ja", "[メール 12]", "[送信文書 5]", "以前のメール 70 件（番号 100 まで）"),
    ],
)
def test_mails_and_letters_without_a_case_are_named_in_the_readers_language(language, mail, letter, older):
    whom, held = Addressees(to=("q@works.example",), language=language), Held(what="kind", where="mail", why="x")
    asked = [Question(mail=12, held=held, since=AT), Question(letter=5, held=held, since=AT)]
    body = held_reminder(asked, AT.date(), whom, FULL_DESK, TEXTS).body
    assert mail in body
    assert letter in body
    aside = SetAside(number=31, sender="", subject="", why="x", received_at=AT, count=70, last=100)
    assert f"31.   {older}\n" in daily_list([aside], AT.date(), whom, FULL_DESK, TEXTS).body


def test_what_nobody_has_translated_stays_as_it_was_said():
    assert said("a new reason (x)", TEXTS, "ja") == "a new reason (x)"
    assert said("it names lot L-1; its Return-Path is empty: it must not be answered", TEXTS, "en") == (
        "it names lot L-1; its Return-Path is empty: it must not be answered"
    )
    assert said("reason", {}, "ja") == "reason"


SAID = (
    "the customer's number r-1 is that of C-1, C-2, and it does not say which",
    "the same customer, part and lot as C-1",
    "it bears our number C-2026-000009, and no such case is here",
    "restored from a backup of 2026-11-20 02:00 UTC: the customer may have been answered already",
    "the customer was told the number C-2026-000001",
    "<a@b.example>, found in the Sent folder after a restore",
    "there is nobody to send it to; outgoing.mode is off",
    OLD,
    "cases are made of [17]; [18] are not among those set aside",
    "Kesu failed on it (ValueError: x) steps/read.py:1",
    "Open the original in the archive (0123456789ab). `kesu take 17` tries once more.",
    "reading it used too much memory; the bytes are kept",
    "the labels of 8D.xlsx; the mail has hardly any words",
    "there is none in zh-CN, the company's",
    "it was recognised as bounce",
)
"""As the code says them, with what stands in their places."""


@pytest.mark.parametrize("sentence", SAID)
@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "en"])
def test_what_the_program_says_is_told_with_no_english_left(sentence, language):
    told = said(sentence, TEXTS, language)
    assert not re.search(r"\b(?:it|is|the|of|are|customer|case)\b", told), told
    assert said(sentence, TEXTS, "en") == sentence


_ASKING = {"Held", "Corrupt", "close", "_hold"}
"""Calls that put sentences before a person."""


def _sayings() -> list[tuple[str, str]]:
    """Every sentence that the code puts before a person as a question or a reason, with its file; a command is none."""
    found = set()
    for room in ("intake", "ooxml", "cases", "steps"):
        for path in sorted((ROOT / room).rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            named = dict(_named(one) for one in tree.body if isinstance(one, ast.Assign))
            for text in (text for value in _stated(tree) for text in _literals(value, named)):
                if re.match(r"(?!kesu |1 )\W*\w.*[a-z] ?[a-z]", text) and text not in Complaint.model_fields:
                    found.add((path.name, text))
    return sorted(found)


def _named(one: ast.Assign) -> tuple[str, ast.expr]:
    return ast.unparse(one.targets[0]), one.value


def _stated(tree: ast.AST) -> list[ast.expr]:
    """What is said in calls that ask, and what is called `why` or `act` on its way there."""
    calls = [one for one in ast.walk(tree) if isinstance(one, ast.Call)]
    asking = [one for one in calls if getattr(one.func, "attr", getattr(one.func, "id", "")) in _ASKING]
    told = [word.value for one in asking for word in one.keywords if word.arg in {"why", "act", "what"}]
    named = [_named(one) for one in ast.walk(tree) if isinstance(one, ast.Assign)]
    on_the_way = [value for name, value in named if name in {"why", "act", "sentence"}]
    return [*told, *(value for one in asking for value in one.args), *on_the_way]


def _literals(value: ast.expr, named: dict[str, ast.expr]) -> list[str]:
    """The texts an expression may be, `1` where a value stands in them; none for anything else."""
    if isinstance(value, ast.IfExp):
        return [text for one in (value.body, value.orelse) for text in _literals(one, named)]
    if isinstance(value, ast.Name) and isinstance(named.get(value.id), ast.Constant | ast.JoinedStr):
        return _literals(named[value.id], named)
    if isinstance(value, ast.JoinedStr):
        return ["".join(_piece(one, named) for one in value.values)]
    return [value.value] if isinstance(value, ast.Constant) and isinstance(value.value, str) else []


def _piece(value: ast.expr, named: dict[str, ast.expr]) -> str:
    if isinstance(value, ast.FormattedValue):
        return next(iter(_literals(value.value, named)), "1") if isinstance(value.value, ast.Name) else "1"
    return str(value.value) if isinstance(value, ast.Constant) else ""


@pytest.mark.parametrize(("file", "sentence"), _sayings())
def test_every_question_the_code_asks_can_be_told_in_every_language(file, sentence):
    told = {language: said(sentence, TEXTS, language) for language in LANGUAGES}
    assert told["en"] == sentence
    assert [language for language in LANGUAGES if language != "en" and told[language] == sentence] == [], file


def _reasons() -> set[str]:
    """Why a mail is of its kind, as the code says it; with words of the mail behind it, where a phrase told."""
    found = set()
    for name in ("kind", "signs", "machine_mail", "weighing", "matters", "complaints", "followups", "noise"):
        (path,) = (ROOT / "intake").rglob(f"{name}.py")
        tree = ast.parse(path.read_text("utf-8"))
        named = dict(_named(one) for one in ast.walk(tree) if isinstance(one, ast.Assign))
        for call in (one for one in ast.walk(tree) if isinstance(one, ast.Call)):
            asked = getattr(call.func, "attr", getattr(call.func, "id", ""))
            at = {"Sign": 0, "phrase": 1, "first": 1}.get(asked)
            texts = _literals(call.args[at], named) if at is not None and len(call.args) > at else []
            found |= {f"{text} (x)" if asked == "phrase" else text for text in texts if re.match("[a-z]+ ", text)}
    return found


@pytest.mark.parametrize("reason", sorted(_reasons()))
def test_every_reason_for_a_kind_is_told_in_every_language(reason):
    assert [tag for tag in LANGUAGES if tag != "en" and said(reason, TEXTS, tag) == reason] == []


def test_only_what_the_program_still_says_is_translated():
    rooms = ("records", "ooxml", "intake", "outbox", "steps", "cases", "cli")
    code = "\n".join(path.read_text("utf-8") for room in rooms for path in (ROOT / room).rglob("*.py"))
    english = {name: text for name, text in small_words(TEXTS["en/said"]).items() if name != "joint"}
    parts = {name: re.split(r"\$\w+|\(\$\w+\)|missing|empty", text) for name, text in english.items()}
    strange = {
        name: part for name, of in parts.items() for part in of if part.strip(" :,()") and part.strip() not in code
    }
    assert strange == {}


def test_a_word_a_sites_file_lacks_is_named():
    own = {**TEXTS, "de/words": TEXTS["de/words"].replace("greeting_nobody", "greeting_none")}
    with pytest.raises(ConfigError, match=r"texts/de/words\.txt: the word 'greeting_nobody' is missing"):
        acknowledgement(case({}, language="de"), ("x@y.example",), FULL_DESK, own)


def test_what_is_attached_and_why_a_date_may_move_stand_in_the_notice_in_its_language():
    doubtful = deadline(provisional="x").model_copy(
        update={"provisional": {"zh-CN": "类别未定", "en": "not known yet"}}
    )
    files = (Enclosure(name="8D.docx", content_type="", sha256="1"),)
    whom = Addressees(to=("q@works.example",), language="ja")
    body = notice(case(deadlines=(doubtful,)), whom, files, FULL_DESK, TEXTS).body
    assert "Written reply（not known yet）" in body
    assert "【添付】\n  - 8D.docx\n" in body
