"""An invented case, every value stated, to look at a template with.

Takes the procedure and the day; gives Cases; touches nothing. Nothing here is a customer's.
"""

from datetime import UTC, date, datetime, time, timedelta

from records.case import Case, DataUsed, Deadline, Route, Thread, Trial
from records.complaint import Category, Complaint
from records.events import Event, EventKind
from records.message import Kind
from records.place import Held, Place
from records.procedure import Procedure

_STATED = {
    "customer": "示例机电有限公司",
    "contact": "示例联系人",
    "contact_email": "quality@customer.example",
    "product": "示例产品 5 kW",
    "part_no": "SAMPLE-001 & <B>",
    "lot": ("20260101-01", "20260102-01"),
    "order_no": "PO-2026-0001",
    "qty_affected": 12.0,
    "qty_total": 1200.0,
    "defect": "端面有毛刺，影响装配；检查 50 件，其中 12 件毛刺高度 >0.3 mm（图纸要求 ≤0.1 mm）。",
    "severity": "重大",
    "category": Category.PRODUCT_QUALITY,
    "customer_ref": "Q-2026-017",
    "serial_no": "SN 0001 – 0012",
    "found_at": "来料检验",
    "defect_rate_pct": 1.0,
    "remedy": "换货并提交 8D 报告",
    "claim": "挑选工时 8 小时",
    "reply_form": "8D",
}


def sample_case(procedure: Procedure, on: date, number: int = 1) -> Case:
    """One case of the procedure, received three days before."""
    received = datetime.combine(on - timedelta(days=3), time(2, 30), UTC)
    return Case(
        number=f"C-{on.year}-{number:06d}",
        received_at=received,
        kind=Kind.FORMAL,
        language="zh-CN",
        subject="示例投诉",
        mail_sha256="0" * 64,
        complaint=_complaint(received.date()),
        thread=Thread(),
        route=_route(procedure),
        deadlines=tuple(_deadline(procedure, index, received) for index in range(min(3, len(procedure.clocks)))),
        events=(
            Event(kind=EventKind.RECEIVED, at=received, by="kesu"),
            Event(kind=EventKind.ACKNOWLEDGED, at=received, by="kesu"),
        ),
    )


def _complaint(day: date) -> Complaint:
    dates = {
        "complaint_date": day,
        "due_date": day + timedelta(days=10),
        "delivery_date": day - timedelta(days=20),
        "occurred_on": day - timedelta(days=1),
    }
    stated = _STATED | dates
    place = Place(file_sha256="0" * 64, origin="mail", where="text:L1")
    held = Held(what="claim", where="mail", why="金额未写明，请与客户核实")
    return Complaint.model_validate({**stated, "evidence": dict.fromkeys(stated, place), "held": (held,)})


def _route(procedure: Procedure) -> Route:
    owner = procedure.identity.intake_owner
    facts = tuple(procedure.facts)
    return Route(
        department=owner,
        copy_to=tuple(name for name in procedure.departments if name != owner)[:2],
        rule="intake-owner",
        because="尚有事实未说明，先由受理部门核实",
        trials=(Trial(rule="intake-owner", outcome="unknown", missing=facts),),
        unknown_facts=facts,
        facts={},
        data=DataUsed(id=procedure.identity.id, revision=procedure.identity.revision, sha256=procedure.sha256),
    )


def _deadline(procedure: Procedure, index: int, received: datetime) -> Deadline:
    clock = procedure.clocks[index]
    return Deadline(
        clock=clock.id,
        title=clock.title.get(procedure.identity.language, clock.id),
        due_at=received + timedelta(days=index + 1),
        audience=clock.audience,
        stop=clock.stop.value,
        limit=f"{index + 1} 天",
        reckoned="示例",
    )
