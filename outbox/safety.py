"""Whether a mail may be answered by a machine, with no person looking (house invariant 5; RFC 3834).

Takes the mail as read, what kind it is, who we are, and how often its sender was answered lately; gives Answerable
with every reason in words. Raises nothing, touches nothing.
"""

from datetime import timedelta

from outbox.authentication import doubt
from records.company import Company
from records.letter import Answerable, Recent
from records.message import Kind, Message, Recognition
from records.public_mail import PUBLIC_MAIL

AN_HOUR, A_DAY = 1, 5
"""Most answers to one address."""
TOO_OLD = timedelta(days=3)
NOT_CHECKED = "the sender was not verified: company.authserv_id is not set"

_MACHINES = frozenset({Kind.AUTO, Kind.BOUNCE, Kind.SPAM})
_BULK = frozenset({"bulk", "junk", "list", "auto_reply"})
_LIST_HEADERS = ("List-Id", "List-Post", "List-Unsubscribe", "List-Help", "Mailing-List")
_MACHINE_HEADERS = ("X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Loop", "X-Kesu", "X-Kesu-Case")
_NOBODY = ("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply", "bounce", "listserv")


def may_answer(
    message: Message, recognition: Recognition, company: Company, recent: Recent, age: timedelta
) -> Answerable:
    """Whether an acknowledgement to the one who wrote may leave unattended; `age` is the time since receipt."""
    reasons = (
        *_sender(message, company),
        *_machine(message, recognition),
        *_rate(recent),
        *([f"it was received {age.days} days ago, over {TOO_OLD.days}"] if age > TOO_OLD else []),
        *filter(None, [distrust(message, company)]),
    )
    return Answerable(safe=not reasons, reasons=reasons, notes=() if company.authserv_id else (NOT_CHECKED,))


def _sender(message: Message, company: Company) -> list[str]:
    """One From, a Return-Path that is not empty, and not one of our own mailboxes: Kesu would answer itself."""
    reasons = []
    if message.sender is None:
        reasons.append(f"it has {len(message.from_)} senders, not one")
    elif message.sender.email.lower() in {own.lower() for own in company.addresses}:
        reasons.append("it comes from our own complaint mailbox")
    elif message.sender.email.partition("@")[0].lower().startswith(_NOBODY):
        reasons.append(f"nobody reads {message.sender.email}")
    reasons += _elsewhere(message, company)
    path = message.return_path
    if path is None or not path.strip(" <>"):
        reasons.append(f"its Return-Path is {'missing' if path is None else 'empty'}: it must not be answered")
    return reasons


def _elsewhere(message: Message, company: Company) -> list[str]:
    """A Reply-To is answered instead of From, but nobody vouches for it: it must not lead to us or to a third party."""
    if message.sender is None:
        return []
    vouched = _party(message.sender.email)
    reasons = []
    for address in message.reply_to:
        if address.email.lower() in {own.lower() for own in company.addresses}:
            reasons.append("its Reply-To is our own complaint mailbox")
        elif _party(address.email) != vouched:
            reasons.append(f"its Reply-To leads elsewhere, to {address.email}")
    return reasons


def _party(email: str) -> str:
    """Whose address it is: the company of its domain; at a public mail service each mailbox is another's."""
    address = email.lower()
    domain = address.rpartition("@")[2]
    return address if domain in PUBLIC_MAIL else domain


def _machine(message: Message, recognition: Recognition) -> list[str]:
    """Machine and list mail, by what it is and by what it says of itself (RFC 3834 section 2, RFC 2369)."""
    reasons = []
    if recognition.kind in _MACHINES:
        reasons.append(f"it was recognised as {recognition.kind.value}")
    submitted = message.header("Auto-Submitted").partition(";")[0].strip().lower()
    if submitted not in {"", "no"}:
        reasons.append(f"a machine sent it (Auto-Submitted: {submitted})")
    if message.header("Precedence").strip().lower() in _BULK:
        reasons.append(f"it is bulk mail (Precedence: {message.header('Precedence').strip()})")
    reasons += [f"it is list mail ({name})" for name in _LIST_HEADERS if message.header(name)]
    reasons += [f"a machine sent it ({name})" for name in _MACHINE_HEADERS if message.header(name)]
    if _suppressed(message.header("X-Auto-Response-Suppress")):
        reasons.append("its sender asks for no automatic answer (X-Auto-Response-Suppress)")
    return reasons


def _suppressed(value: str) -> bool:
    """Exchange's own header; only the words that mean answers, not receipts, count."""
    return bool({word.strip().lower() for word in value.split(",")} & {"all", "autoreply", "oof"})


def _rate(recent: Recent) -> list[str]:
    reasons = []
    if recent.hour >= AN_HOUR:
        reasons.append(f"this address was answered {recent.hour} times within the hour")
    if recent.day >= A_DAY:
        reasons.append(f"this address was answered {recent.day} times within a day")
    return reasons


def distrust(message: Message, company: Company) -> str:
    """Why our own receiving host does not vouch for the sender; empty where it does, or no host is configured."""
    if not company.authserv_id or message.sender is None:
        return ""
    headers = [value for name, value in message.headers if name.lower() == "authentication-results"]
    return doubt(headers, company.authserv_id, message.sender.email)
