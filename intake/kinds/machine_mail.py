"""What no person wrote: delivery reports, our own letters come back, receipts, automatic answers, calendars.

Takes Signs; each rule gives a Sign or nothing. Machine mail follows RFC 3834, 3464, 8098 and 5546. Raises nothing,
touches nothing.
"""

import re

from intake.kinds.signs import Sign, Signs
from intake.prose.mood import ACKNOWLEDGES, BY_ITSELF

_MACHINE_SENDER = re.compile(r"^(?:mailer-daemon|postmaster|mail-daemon)@")


def bounce(signs: Signs) -> Sign | None:
    """A delivery status notification (RFC 3464), or a mail system's own words with the null return path."""
    content_type = signs.message.header("Content-Type").lower()
    is_report = "report-type" in content_type and "delivery-status" in content_type
    parts = {file.content_type for file in signs.message.attachments}
    if is_report or "message/delivery-status" in parts:
        return signs.header("Content-Type")
    sender = signs.message.sender
    from_system = signs.message.return_path == "" or bool(sender and _MACHINE_SENDER.match(sender.email))
    return signs.phrase("bounce", "a mail system reports", subject_only=True) if from_system else None


def own_loop(signs: Signs) -> Sign | None:
    """A letter of ours that came back: it must never make a case (RFC 3834 section 2)."""
    sender = signs.message.sender
    if not sender or not signs.company.is_ours(sender.email):
        return None
    by_id = signs.header("Message-ID") if signs.token_in(signs.message.message_id.strip("<>")) else None
    mark = signs.header("X-Kesu") or signs.header("X-Kesu-Case") or by_id
    return Sign("it is a letter of our own desk", mark.place) if mark else None


def receipt(signs: Signs) -> Sign | None:
    """A read receipt (RFC 8098)."""
    content_type = signs.message.header("Content-Type").lower()
    return signs.header("Content-Type") if "disposition-notification" in content_type else None


def auto_reply(signs: Signs) -> Sign | None:
    """An automatic answer by its header, or an out-of-office note by its subject or words."""
    submitted = signs.message.header("Auto-Submitted").lower()
    if submitted.startswith("auto-replied"):
        return signs.header("Auto-Submitted")
    for name in ("X-Autoreply", "X-Autorespond", "X-Autoresponder"):
        if signs.header(name):
            return signs.header(name)
    if "auto_reply" in signs.message.header("Precedence").lower():
        return signs.header("Precedence")
    if signs.complaint_forms or (signs.wrong and signs.identified and signs.asks):
        # A person who complains may add that he will be away.
        return None
    # What only the subject says is that of the mail it answers.
    speaks_of_goods = any(
        sign and not sign.place.where.startswith("header:") for sign in (signs.wrong, signs.identified)
    )
    return signs.phrase("out_of_office", "it is an automatic answer", subject_only=speaks_of_goods)


def acknowledgement(signs: Signs) -> Sign | None:
    """A ticket machine that received a mail of ours: the defect it names is that of the subject it repeats."""
    if signs.complaint_forms or signs.exactly_identified or not signs.first(BY_ITSELF, ""):
        return None
    return signs.first(ACKNOWLEDGES, "a machine says that it received a message")


def calendar(signs: Signs) -> Sign | None:
    """An answer to a meeting, or a meeting itself (RFC 5546), where the words beside it make no complaint."""
    parts = {file.content_type for file in signs.message.files()}
    is_calendar = "text/calendar" in parts or signs.message.header("Content-Type").lower().startswith("text/calendar")
    return signs.header("Content-Type") if is_calendar and not (signs.wrong and signs.asks) else None


def generated(signs: Signs) -> Sign | None:
    """A machine's header and nothing that makes it a complaint (RFC 3834 section 5)."""
    return (
        signs.header("Auto-Submitted") if signs.message.header("Auto-Submitted").lower().startswith("auto-") else None
    )
