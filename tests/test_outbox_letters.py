"""What the letters say, with the texts Kesu ships."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from datafiles import texts as data_texts
from outbox.letters import Desk, acknowledgement
from outbox.notices import daily_list, held_reminder, notice
from records.case import Case, DataUsed, Deadline, Route, Thread
from records.complaint import Complaint
from records.errors import ConfigError
from records.letter import Addressees, Enclosure, Question, SetAside
from records.message import Kind
from records.place import Held, Place
from records.procedure import Audience, Department, Fact, Identity, Option, Procedure

TEXTS = {name: text for name, (_, text) in data_texts("texts", Path("/nonexistent")).items()}
PROCEDURE = Procedure(
    identity=Identity(
        id="cr", number="CR-MP25", title={"zh-CN": "客户投诉处理程序"}, revision="A1", intake_owner="sales"
    ),
    departments={"quality": Department(title={"zh-CN": "品质部", "en": "Quality"})},
    facts={
        "warranty": Fact(
            title={"zh-CN": "保修期", "en": "Warranty"},
            options=(
                Option(value="in", title={"zh-CN": "保修期内", "en": "in warranty"}),
                Option(value="out", title={"zh-CN": "保修期外", "en": "out of warranty"}),
            ),
        )
    },
    rules=(),
    clocks=(),
    forms=(),
)
DESK = Desk(
    company="恒川精密",
    contact="赵敏 zhao@works.example 0512-1234",
    time_zone="Asia/Shanghai",
    procedure=PROCEDURE,
)
QUALITY = Addressees(to=("zhao@works.example",), cc=("qa@works.example",))
STATED: dict[str, Any] = {
    "customer": "江南电机",
    "contact": "李工",
    "part_no": "MS-100",
    "lot": ("L1", "L2"),
    "qty_affected": 12.0,
    "defect": "外壳划伤。",
    "due_date": date(2026, 11, 30),
}


def deadline(audience: Audience = Audience.CUSTOMER, provisional: str = "", day: int = 24) -> Deadline:
    return Deadline(
        clock="reply",
        title="书面回复" if audience is Audience.CUSTOMER else "初步调查",
        due_at=datetime(2026, 11, day, 9, 0, tzinfo=UTC),
        audience=audience,
        stop="replied",
        limit="3 个工作日",
        reckoned="",
        provisional=provisional,
    )


def case(stated: dict[str, Any] = STATED, **changes: object) -> Case:
    place = Place(file_sha256="0", origin="mail", where="text:L1")
    data = DataUsed(id="cr-mp25", revision="A1", sha256="0")
    usual = Case(
        number="C-2026-000001",
        received_at=datetime(2026, 11, 20, 1, 30, tzinfo=UTC),
        kind=Kind.FORMAL,
        language="zh-CN",
        subject="回复：Re: 外壳划伤投诉",
        mail_sha256="0",
        complaint=Complaint.model_validate({**stated, "evidence": dict.fromkeys(stated, place)}),
        thread=Thread(message_id="<b@jn.example>", references=("<a@jn.example>",), subject="外壳划伤投诉"),
        route=Route(
            department="quality",
            copy_to=(),
            rule="not_technical",
            because="非技术性质量问题",
            clause="5.3",
            trials=(),
            unknown_facts=("warranty",),
            facts={},
            data=data,
        ),
        deadlines=(deadline(),),
        events=(),
    )
    return usual.model_copy(update=dict(changes))


def test_the_acknowledgement_gives_number_reading_date_and_contact():
    letter = acknowledgement(case(), ("li@jn.example",), DESK, TEXTS)
    assert letter.subject == "Re: 外壳划伤投诉 [C-2026-000001]"
    assert letter.body.startswith("李工 您好：\n\n")
    assert "  - 批号：L1、L2\n" in letter.body
    assert "  - 不良数量：12\n" in letter.body
    assert "  - 要求的回复日期：2026年11月30日\n" in letter.body
    assert "「书面回复」的时限为 2026年11月24日（周二）17:00" in letter.body
    assert DESK.contact in letter.body
    assert (letter.key, letter.case_no) == ("C-2026-000001", "C-2026-000001")
    assert (letter.in_reply_to, letter.references) == ("<b@jn.example>", ("<a@jn.example>",))


def test_what_nobody_stated_leaves_no_trace():
    letter = acknowledgement(case({}, deadlines=()), ("li@jn.example",), DESK, TEXTS)
    assert letter.body.startswith("您好：\n\n")
    for absent in ("读到", "批号", "None", "$", "下一步"):
        assert absent not in letter.body
    assert "\n\n\n" not in letter.body


def test_a_provisional_date_is_not_promised():
    letter = acknowledgement(case(deadlines=(deadline(provisional="类别未定"),)), ("li@jn.example",), DESK, TEXTS)
    assert "的时限为" not in letter.body
    assert "11月24日" not in letter.body
    assert "您要求的日期 2026年11月30日 已列入本案时限" in letter.body


@pytest.mark.parametrize(
    ("contact", "greeting"),
    [
        ("邱洁 / 0574-5550 6128", "邱洁 您好"),
        ("邱洁 13800001111", "邱洁 您好"),
        ("李工（质量部）", "李工 您好"),
        ("Ellery, Marcus", "Marcus Ellery 您好"),
        ("+86 512 5550 1234", "您好"),
    ],
)
def test_a_greeting_names_the_person_and_nothing_else(contact, greeting):
    letter = acknowledgement(case({"contact": contact}), ("li@jn.example",), DESK, TEXTS)
    assert letter.body.startswith(f"{greeting}：\n")


def test_internal_clocks_are_no_promise_to_a_customer():
    letter = acknowledgement(case(deadlines=(deadline(Audience.INTERNAL),)), ("li@jn.example",), DESK, TEXTS)
    assert "初步调查" not in letter.body
    assert "下一步" not in letter.body


def test_earlier_marks_of_answers_and_our_own_token_are_not_piled_up():
    thread = Thread(subject="RE: 回复: AW: 划伤 [C-2026-000001]")
    letter = acknowledgement(case(thread=thread), ("li@jn.example",), DESK, TEXTS)
    assert letter.subject == "Re: 划伤 [C-2026-000001]"


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("en", "Dear"),
        ("de", "Guten Tag 李工,"),
        ("ja", "江南电机　李工 様"),
        ("zh-TW", "李工 您好"),
        ("fr", "Dear 李工,"),
    ],
)
def test_a_customer_is_written_to_in_the_nearest_language(language, opening):
    letter = acknowledgement(case(language=language), ("li@jn.example",), DESK, TEXTS)
    assert letter.body.startswith(opening)


def test_the_english_receipt_reads_as_english():
    letter = acknowledgement(case({**STATED, "contact": "Ms Lee"}, language="en"), ("lee@jn.example",), DESK, TEXTS)
    assert letter.body.startswith("Dear Ms Lee,\n\nThank you for telling us.")
    assert "  - Lot: L1, L2\n" in letter.body
    assert "due by Tue 24 Nov 2026, 17:00 (UTC+8)." in letter.body


def test_a_customers_words_are_never_read_as_a_template():
    stated = {**STATED, "defect": "$company ${number} {{ 7*7 }} %s", "customer": "$our_contact"}
    letter = acknowledgement(case(stated), ("li@jn.example",), DESK, TEXTS)
    assert "$company ${number} {{ 7*7 }} %s" in letter.body
    told = notice(case(stated), QUALITY, (), DESK, TEXTS)
    assert "客户 $our_contact 投诉：$company ${number} {{ 7*7 }} %s" in told.body


def test_the_notices_subject_can_be_acted_on():
    deadlines = (deadline(day=27), deadline(Audience.INTERNAL, day=24))
    letter = notice(case(deadlines=deadlines), QUALITY, (), DESK, TEXTS)
    assert letter.subject == "[C-2026-000001] 江南电机 外壳划伤 - 请于 11-24 17:00 前处理"
    assert (letter.to, letter.cc) == (QUALITY.to, QUALITY.cc)
    assert letter.key == "C-2026-000001.quality"


def test_the_notice_says_what_by_when_why_and_what_is_missing():
    files = (Enclosure(name="QR25-04 8D报告 A1.docx", content_type="", sha256="1"),)
    deadlines = (deadline(Audience.INTERNAL, provisional="类别未定，按重大计"), deadline(day=27))
    body = notice(case(deadlines=deadlines), QUALITY, files, DESK, TEXTS).body
    assert "客户 江南电机 投诉：外壳划伤。\n本案由品质部主责，收到时间 2026年11月20日（周五）09:30，" in body
    assert "  - 2026年11月24日（周二）17:00  初步调查（类别未定，按重大计）\n" in body
    assert body.index("初步调查") < body.index("书面回复")
    assert "非技术性质量问题\n依据：CR-MP25 5.3 not_technical" in body
    assert "  - 保修期  ☐ 保修期内  ☐ 保修期外\n" in body
    assert "  - QR25-04 8D报告 A1.docx\n" in body


def test_a_notice_without_customer_defect_or_date_still_has_a_subject():
    letter = notice(case({}, deadlines=()), QUALITY, (), DESK, TEXTS)
    assert letter.subject == "[C-2026-000001] 客户未写明 客户投诉"
    for absent in ("【时限】", "【附件】", "【客户来信要点】"):
        assert absent not in letter.body


def test_a_department_that_reads_english_gets_english():
    letter = notice(case(), QUALITY.model_copy(update={"language": "en"}), (), DESK, TEXTS)
    assert letter.subject == "[C-2026-000001] 江南电机: 外壳划伤 - act by 24 Nov 17:00"
    assert "\n\nCustomer: 江南电机\nProblem: 外壳划伤\n\n" in letter.body
    assert "Warranty  ☐ in warranty  ☐ out of warranty" in letter.body


def test_the_daily_list_names_each_mail_with_its_number_and_its_reason():
    at = datetime(2026, 11, 20, 16, 5, tzinfo=UTC)
    mails = [
        SetAside(number=17, sender="news@shop.example", subject="双十一\n促销", why="spam: 群发广告", received_at=at),
        SetAside(number=19, sender="li@jn.example", subject="", why="inquiry: 询价", received_at=at),
    ]
    letter = daily_list(mails, date(2026, 11, 21), QUALITY, DESK, TEXTS)
    assert letter.subject == "客诉邮箱 2026年11月21日：2 封邮件未立案，请过目"
    assert "17. news@shop.example  双十一 促销\n   2026年11月21日（周六）00:05  spam: 群发广告\n" in letter.body
    assert "投诉 17" in letter.body
    assert "kesu take 17" in letter.body
    assert letter.key == "2026-11-21"


def test_the_reminder_names_each_question_oldest_first():
    held = Held(what="qty_affected", where="text:L3", why="“12 或 21 件”", act="请向客户确认。")
    questions = [
        Question(about="C-2026-000002", held=held, since=datetime(2026, 11, 20, 2, 0, tzinfo=UTC)),
        Question(about="C-2026-000001", held=held, since=datetime(2026, 11, 19, 2, 0, tzinfo=UTC)),
    ]
    letter = held_reminder(questions, date(2026, 11, 21), QUALITY, DESK, TEXTS)
    assert letter.subject == "客诉待您决定：2 项（2026年11月21日）"
    assert letter.body.index("C-2026-000001") < letter.body.index("C-2026-000002")
    assert "[C-2026-000001] 不良数量：“12 或 21 件”\n   -> 请向客户确认。" in letter.body


def test_a_sites_own_text_that_names_what_there_is_not_is_refused_with_its_file():
    own = {**TEXTS, "zh-CN/acknowledgement": "Subject: $number\n\n$quantity 件\n"}
    with pytest.raises(ConfigError, match=r"texts/zh-CN/acknowledgement\.txt.*quantity.*It may name: .*\$number"):
        acknowledgement(case(), ("li@jn.example",), DESK, own)


def test_a_missing_text_is_named():
    with pytest.raises(ConfigError, match=r"texts/zh-CN/words\.txt: this text is missing"):
        acknowledgement(case(), ("li@jn.example",), DESK, {"zh-CN/acknowledgement": "Subject: x\n\ny\n"})
