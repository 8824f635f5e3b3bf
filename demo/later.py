"""What the demo's quality engineer asks for once the cases are there: a few fitting documents on demand.

Takes the desk and the sample mails by name. Touches what `kesu make` touches; a second run adds nothing.
"""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from steps.desk import Desk
from steps.issue import Order, issue

ASKED_FOR = (
    ("01-labelled-lines-zh.eml", "repair_confirmation", "12台退回返修"),
    ("12-transport-damage-photos-zh.eml", "refusal_letter", "调查结果：运输途中受损，非我司责任"),
    ("21-line-stop-safety-zh.eml", "capa_notice", "涉及安全，客户停线"),
    ("22-missing-certificates-en.eml", "final_reply", "证书已补寄，可以答复"),
    ("30-docx-8d-de.eml", "preliminary_report", "短时间内不能查明原因"),
    ("36-iso2022jp-notice-ja.eml", "final_reply", "代品已发出，可以答复"),
    ("43-docx-8d-tw.eml", "technical_support", "需派人到客户现场"),
)
"""A sample mail, the form its case gets, and why."""


def ask(desk: Desk, mails: Mapping[str, bytes], now: datetime) -> None:
    """Make each of them that its case has not got yet, on whatever day."""
    register = desk.store.register
    numbers = {case.mail_sha256: case.number for case in register.cases()}
    by = ", ".join(desk.data.people.names(desk.data.quality))
    for name, form, because in ASKED_FOR:
        number = numbers[sha256(mails[name]).hexdigest()]
        if all(one.template != form for one in register.documents(number)):
            issue(desk, Order(case_no=number, form=form, by=by, because=because), now)
