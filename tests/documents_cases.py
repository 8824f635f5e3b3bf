"""Invented cases that documents are made of in tests: a full one, one of hardly anything, and the shipped files."""

import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

from documents import master_list, words
from records.case import Case, DataUsed, Deadline, Route, Thread, Trial
from records.complaint import Category, Complaint
from records.document import Issue
from records.events import Event, EventKind
from records.message import File, Kind
from records.place import Held, Place
from records.procedure import (
    Audience,
    Clock,
    Department,
    Fact,
    FormRule,
    Identity,
    Limit,
    Option,
    Procedure,
    Rule,
    Unit,
)

FOLDER = Path(__file__).parent.parent / "templates_docx"
ALL_REVISIONS = master_list.load((FOLDER / "master_list.toml").read_text("utf-8"), "master_list.toml")
REVISIONS = tuple(revision for revision in ALL_REVISIONS if revision.file.endswith(".docx"))
WORDS = words.load((FOLDER / "words.toml").read_text("utf-8"), "words.toml")
FILES = {revision.file: (FOLDER / revision.file).read_bytes() for revision in REVISIONS}
TODAY = date(2026, 11, 21)

LISTED = tomllib.loads((FOLDER / "master_list.toml").read_text("utf-8"))["revisions"]

RECEIVED = datetime(2026, 11, 20, 6, 12, tzinfo=UTC)


def place(where: str, said: str = "", origin: str = "mail") -> Place:
    return Place(file_sha256="ab" * 32, origin=origin, where=where, words=said)


FULL = Complaint(
    customer="江南电机股份有限公司",
    contact="陈立群",
    contact_email="chen.liqun@jiangnan-motor.example",
    product="5kW 伺服驱动器 / Servo drive",
    part_no="SD-5K0-A & <rev.C>",
    lot=("20261015-03", "20261016-01"),
    order_no="JN-PO-26-11873",
    serial_no="SN 2610-004411 – 004446",
    qty_affected=36.0,
    qty_total=1200.0,
    defect_rate_pct=3.0,
    complaint_date=date(2026, 11, 19),
    delivery_date=date(2026, 10, 28),
    occurred_on=date(2026, 11, 17),
    due_date=date(2026, 11, 25),
    found_at="客户二号装配线，来料上电测试工位",
    defect="上电后面板报 E-07 过流故障，36 台全部复现；拆开后发现主回路端子压接松动，拉力 <12.5 N（图纸要求 ≥50 N）。\n"
    "产线已停线 4 小时，客户要求立即派人到现场挑选，并说明同批次其余 1164 台的处置办法。",
    category=Category.PRODUCT_QUALITY,
    severity="重大（停线）",
    customer_ref="JN-QC-2026-0457",
    remedy="现场挑选、更换不良品，并提供正式 8D 报告",
    claim="停线损失 RMB 18,600（待确认）",
    reply_form="8D 报告（书面）",
    evidence={
        "customer": place("header:From", "江南电机股份有限公司"),
        "contact": place("text:L28"),
        "contact_email": place("header:From"),
        "product": place("html:t1/r2/c3"),
        "part_no": place("html:t1/r3/c3"),
        "lot": place("xlsx:Sheet1!B7", origin="mail/forms.zip/江南电机 8D.xlsx"),
        "order_no": place("xlsx:Sheet1!B8", origin="mail/forms.zip/江南电机 8D.xlsx"),
        "serial_no": place("docx:body/t2/r4/c3", origin="mail/序列号清单.docx"),
        "qty_affected": place("text:L12"),
        "qty_total": place("text:L12"),
        "defect_rate_pct": place("text:L13"),
        "complaint_date": place("text:L3"),
        "delivery_date": place("docx:body/p12", origin="mail/序列号清单.docx"),
        "occurred_on": place("text:L9"),
        "due_date": place("text:L21"),
        "found_at": place("text:L9"),
        "defect": place("text:L10"),
        "category": place("text:L10"),
        "severity": place("text:L16"),
        "customer_ref": place("header:Subject"),
        "remedy": place("text:L18"),
        "claim": place("text:L20", origin="mail/转发.eml"),
        "reply_form": place("text:L21"),
    },
    held=(
        Held(what="claim", where="mail/转发.eml", why="金额写明“待确认”，请与客户核实后再登记"),
        Held(what="lot", where="Sheet1!B7", why="表内写了两个批号，邮件正文只提到第一个"),
    ),
)

LONG = FULL.model_copy(
    update={
        "customer": "江南电机股份有限公司伺服与传动系统事业部 Jiangnan Motor, Servo and Drive Systems Division",
        "product": "5kW 三相永磁同步伺服驱动器，带安全转矩关断 / 5 kW three-phase servo drive with EtherCAT and STO",
        "part_no": "SD-5K0-A-ECAT-STO-400V-IP20-rev.C-2026-CUSTOMER-VARIANT-0457",
        "lot": tuple(f"202610{day:02}-{day % 7:02}" for day in range(1, 25)),
        "serial_no": ", ".join(f"SN2610-{number:06}" for number in range(4411, 4447)),
        "defect": "\n".join(
            f"{number}. 第 {number} 台：上电后面板报 E-07 过流故障，复位无效；拆开后发现主回路端子压接松动，"
            f"端子与导线之间有氧化痕迹，实测拉力 {number + 4}.5 N（图纸要求 ≥50 N）。The crimp is loose."
            for number in range(1, 31)
        ),
        "remedy": "现场挑选、更换不良品，提供正式 8D 报告，并说明同批次其余 1164 台的处置办法与到货时间。" * 4,
    }
)

BARE = Complaint(defect="外壳划伤", evidence={"defect": place("text:L1")})

PROCEDURE = Procedure(
    identity=Identity(
        id="test", number="CR-MP25", title={"zh-CN": "客户投诉处理程序"}, revision="A1", intake_owner="quality"
    ),
    departments={
        "quality": Department(title={"zh-CN": "品质部", "en": "Quality"}),
        "engineering": Department(title={"zh-CN": "工程部", "en": "Engineering"}),
        "planning": Department(title={"zh-CN": "计划部", "en": "Planning"}),
    },
    facts={
        "warranty": Fact(
            title={"zh-CN": "是否在保修期内", "en": "Within warranty?"},
            options=(
                Option(value="in", title={"zh-CN": "保修期内", "en": "within"}),
                Option(value="out", title={"zh-CN": "保修期外", "en": "out of warranty"}),
            ),
        ),
        "technical": Fact(
            title={"zh-CN": "是否涉及技术问题", "en": "Is the cause technical?"},
            options=(
                Option(value=True, title={"zh-CN": "是", "en": "yes"}),
                Option(value=False, title={"zh-CN": "否", "en": "no"}),
            ),
        ),
        "class": Fact(
            title={"zh-CN": "投诉等级", "en": "Class"},
            options=(
                Option(value="major", title={"zh-CN": "重大", "en": "major"}),
                Option(value="ordinary", title={"zh-CN": "一般", "en": "ordinary"}),
            ),
        ),
        "repair_qty": Fact(title={"zh-CN": "返修数量", "en": "Quantity to repair"}, number=True, unit="PCS"),
        "category": Fact(title={"zh-CN": "投诉类别", "en": "Category"}, stated_in="category"),
    },
    rules=(Rule(id="repair", when=(), department="engineering", because={"zh-CN": "返修"}),),
    clocks=(
        Clock(
            id="x",
            title={"zh-CN": "x"},
            stop="replied",
            limit=Limit(value=4, unit=Unit.HOURS),
            audience=Audience.INTERNAL,
        ),
    ),
    forms=(),
)

RULES = {revision.template: FormRule(template=revision.template) for revision in REVISIONS} | {
    "eight_d": FormRule(template="eight_d", form_no="QR25-04", title={"zh-CN": "8D报告", "en": "8D report"}),
}

FILES_OF_MAIL = (
    File(
        name="forms.zip",
        origin="mail/forms.zip",
        size=184_320,
        sha256="1f" * 32,
        content_type="application/zip",
        members=(
            File(
                name="江南电机 8D.xlsx",
                origin="mail/forms.zip/江南电机 8D.xlsx",
                size=41_200,
                sha256="2e" * 32,
                content_type="application/octet-stream",
            ),
        ),
    ),
    File(
        name="IMG_20261117_093312_主回路端子压接松动_细节照片.jpg",
        origin="mail/IMG_20261117_093312_主回路端子压接松动_细节照片.jpg",
        size=3_670_016,
        sha256="3d" * 32,
        content_type="image/jpeg",
    ),
)


def case(complaint: Complaint, *, full: bool = True) -> Case:
    return Case(
        number="C-2026-000017",
        received_at=RECEIVED,
        kind=Kind.FORMAL,
        language="zh-CN",
        subject="投诉",
        mail_sha256="cd" * 32,
        complaint=complaint,
        thread=Thread(),
        route=Route(
            department="quality",
            copy_to=("planning", "engineering", "总经理") if full else (),
            rule="intake-owner",
            because="保修期内外、是否涉及技术问题均未说明，先由品质部客诉工程师受理核实",
            clause="CR-MP25 5.2",
            trials=(Trial(rule="repair", outcome="unknown", missing=("warranty",)),),
            unknown_facts=("warranty", "technical", "repair_qty") if full else (),
            facts={"class": "major", "category": "product_quality"} if full else {},
            data=DataUsed(id="cr-mp25", revision="A1", sha256="ef" * 32),
        ),
        deadlines=_deadlines() if full else (),
        events=(Event(kind=EventKind.RECEIVED, at=RECEIVED, by="kesu"),),
    )


def _deadlines() -> tuple[Deadline, ...]:
    return (
        Deadline(
            clock="first",
            title="重大投诉初步调查",
            due_at=datetime(2026, 11, 20, 10, 12, tzinfo=UTC),
            audience=Audience.INTERNAL,
            stop="contained",
            limit="4小时",
            reckoned="自受理时间起按钟点计 4 小时",
        ),
        Deadline(
            clock="plan",
            title="重大投诉处理方案或结果",
            due_at=datetime(2026, 11, 20, 14, 12, tzinfo=UTC),
            audience=Audience.INTERNAL,
            stop="action_decided",
            limit="8小时",
            reckoned="自受理时间起按钟点计 8 小时",
            provisional="投诉等级未确认，暂按较严时限执行",
        ),
        Deadline(
            clock="reply",
            title="客户要求日期",
            due_at=datetime(2026, 11, 25, 9, 0, tzinfo=UTC),
            audience=Audience.CUSTOMER,
            stop="replied",
            limit="客户日期",
            reckoned="客户来函写明",
        ),
    )


def issue(*, full: bool = True) -> Issue:
    return Issue(
        words=WORDS,
        company="东岭驱动技术有限公司",
        company_en="Dongling Drive Technology Co., Ltd." if full else "",
        people="林晓燕（客诉工程师）" if full else "",
        document_no="C-2026-000017/QR25-04/1",
        made_on=TODAY,
        attached=FILES_OF_MAIL if full else (),
    )
