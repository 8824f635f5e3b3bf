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
    reasons = tuple(dict.fromkeys(reasons))
    return Answerable(safe=not reasons, reasons=reasons, notes=() if company.authserv_id else (NOT_CHECKED,))


def _sender(message: Message, company: Company) -> list[str]:
    """One From, a Return-Path that is not empty, and not one of our own mailboxes: Kesu would answer itself."""
    reasons = []
    if message.sender is None:
        reasons.append(_not_one(message))
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


def distrust(message: Message, company: Company, complains: str = "") -> str:
    """Why our own receiving host does not vouch for the sender; empty where it does, or no host is configured.

    `complains` is the address of who complains. Where a stranger only quotes them nobody vouches for it: anyone can
    write a forwarded mail. A colleague's forward is believed.
    """
    if not company.authserv_id:
        return ""
    if message.sender is None:
        return _not_one(message)
    headers = [value for name, value in message.headers if name.lower() == "authentication-results"]
    sender = message.sender.email
    doubted = doubt(headers, company.authserv_id, sender)
    if doubted or not complains or company.is_ours(sender) or _is_of_one_party(sender, complains):
        return doubted
    return f"{sender} only quotes {complains}"


def _not_one(message: Message) -> str:
    return f"it has {len(message.from_)} senders, not one"


def _is_of_one_party(one: str, other: str) -> bool:
    """Two addresses of one company: of one domain, or the domain of one lies in that of the other."""
    first, second = _party(one), _party(other)
    if "@" in f"{first}{second}":
        return first == second
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")
