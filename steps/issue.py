"""Make a document on demand: a person decides that a case needs a form, and gets it filled in as far as is known.

Takes a Desk, an Order and now; gives a Made. Touches the vault first, then documents, ledger and outbox in one
transaction. Raises ConfigError for what cannot be made, Transient when others make documents of the case all the
time. Nothing goes to a customer by this (house invariant 4): the document goes to the colleagues who fill it in.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from archive.names import numbered
from documents.master_list import effective
from documents.render import digest
from outbox.notices import document_letter
from records.case import Case
from records.document import Attached, Document, DocumentContext
from records.errors import ConfigError, Transient
from records.journal import Issued
from records.letter import Addressees, Enclosure, Letter, MadeDocument, Outgoing
from records.procedure import FormRule
from records.record import Record
from records.words import nearest
from steps.desk import Desk
from steps.document import Sheet, company_language, context_of, filed_document, next_number
from steps.file import WORD, composed, filed_letter
from steps.letters import addressees, writer
from steps.offers import Offer, offers, said

MOST_ATTEMPTS = 20
"""How often a number may be taken by somebody else in between before we give up."""


class Order(Record):
    """What a person asks for: `form` is a template or a form number, `language` empty for the reader's own."""

    case_no: str
    form: str
    by: str
    language: str = ""
    because: str = ""


class Made(Record):
    """The document, where it stands, why in that language, and the letter that brings it.

    Without a letter it was made already, from the same template and the same facts: nothing was filed or mailed.
    """

    offer: Offer
    document: Document
    path: Path
    language_because: str
    letter: Outgoing | None = None


def issue(desk: Desk, order: Order, now: datetime) -> Made:
    """Make the document ordered, or give the one already made today if nothing has changed since."""
    case = desk.store.register.case(order.case_no)
    if case is None:
        raise ConfigError(order.case_no, "there is no such case", "`kesu list` shows the cases.")
    offer = _ordered(desk, case, order, desk.local(now).date())
    for _ in range(MOST_ATTEMPTS):
        made = _attempt(desk, case, offer, order, now)
        if made is not None:
            return made
    raise Transient(f"{case.number}: others are making the same form")


def _ordered(desk: Desk, case: Case, order: Order, on: date) -> Offer:
    """The one form meant. Refused when it is none, when two bear the number, or when it needs a reason."""
    there = [one for one in offers(desk, case, on) if one.languages]
    found = [one for one in there if order.form in {one.template, one.form_no}]
    if len(found) != 1:
        what = "several forms bear this number" if found else "there is no template of that name or number in force"
        names = ", ".join(one.template for one in found or there)
        raise ConfigError(order.form, what, f"Name one of: {names}.")
    offer = found[0]
    if order.language and order.language not in offer.languages:
        what = f"there is no {offer.template} in this language"
        raise ConfigError(order.language, what, f"Name one of: {', '.join(offer.languages)}.")
    if offer.fails and not order.because.strip():
        failing = "; ".join(said(one, desk) for one in offer.fails)
        what = f"by the procedure it is not for {case.number}: {failing}"
        raise ConfigError(offer.form_no, what, 'Say why it is made all the same with --because "…".')
    return offer


def _attempt(desk: Desk, case: Case, offer: Offer, order: Order, now: datetime) -> Made | None:
    """The document filed, or the one that is there already; None when its number was taken in between."""
    earlier = desk.store.register.documents(case.number)
    language, why = (order.language, "as asked for") if order.language else _language(desk, case, offer)
    made_on = desk.local(now).date()
    revision = effective(desk.data.master_list, offer.template, language, made_on)
    number = next_number(case, offer.form_no, earlier)
    sheet = Sheet(rule=_rule(offer), revision=revision, document_no=number, made_on=made_on)
    there = _same(desk, case, sheet, earlier)
    if there:
        return Made(offer=offer, document=there, path=_named(desk, case, there), language_because=why)
    document = _rendered(desk, case, sheet, earlier)
    letter = composed(desk, _letter(desk, case, offer, order, document), now)
    entry = filed_document(document, case.number, now).model_copy(update={"by": order.by, "because": order.because})
    issued = Issued(case_no=case.number, document=document, letter=letter, ledger=(entry, filed_letter(letter, now)))
    if not desk.store.issue(issued, now):
        return None
    path = _named(desk, case, document)
    return Made(offer=offer, document=document, path=path, language_because=why, letter=letter)


def _rule(offer: Offer) -> FormRule:
    """Where the procedure is silent the master list's number and title serve, and quality alone gets the document."""
    return offer.rule or FormRule(template=offer.template, to=(), made="on_demand")


def _language(desk: Desk, case: Case, offer: Offer) -> tuple[str, str]:
    """The reader's language, or the nearest there is, and why."""
    if not _for_customer(desk, offer):
        wanted, whose = company_language(desk, case), "the company's"
    else:
        wanted, whose = case.language, "the customer's"
    language = nearest(wanted, offer.languages)
    if language == wanted:
        return language, whose
    return language, f"there is none in {wanted}, {whose}" if wanted else "the customer's is not known"


def _for_customer(desk: Desk, offer: Offer) -> bool:
    return any(one.template == offer.template and one.reader == "customer" for one in desk.data.master_list)


def _context(desk: Desk, case: Case, sheet: Sheet, earlier: Sequence[Document]) -> DocumentContext:
    """With the files of the customer's mail as the case's first document lists them."""
    attached: tuple[Attached, ...] = earlier[0].context.attached if earlier else ()
    return context_of(desk, case, sheet).model_copy(update={"attached": attached})


def _same(desk: Desk, case: Case, sheet: Sheet, earlier: Sequence[Document]) -> Document | None:
    """The earlier document that would be made again byte for byte (house invariant 7), if there is one."""
    revision = sheet.revision
    for one in earlier:
        if (one.template, one.language, one.template_sha256) == (revision.template, revision.language, revision.sha256):
            again = sheet.model_copy(update={"document_no": one.context.doc.document_no})
            if digest(_context(desk, case, again, earlier)) == one.context_sha256:
                return one
    return None


def _rendered(desk: Desk, case: Case, sheet: Sheet, earlier: Sequence[Document]) -> Document:
    """The document in the vault, under a name that no earlier one of the case bears."""
    document = desk.renderer.render(sheet.revision, _context(desk, case, sheet, earlier))
    desk.vault.put(document.content)
    taken = {one.name.casefold() for one in earlier}
    name = next(name for name in numbered(document.name) if name.casefold() not in taken)
    return document.model_copy(update={"name": name})


def _named(desk: Desk, case: Case, document: Document) -> Path:
    return desk.vault.name(case.number, document.name, document.sha256)


def _letter(desk: Desk, case: Case, offer: Offer, order: Order, document: Document) -> Letter:
    file = Enclosure(name=document.name, content_type=WORD, sha256=document.sha256, content=document.content)
    made = MadeDocument(
        number=document.context.doc.document_no,
        title=offer.title,
        by=order.by,
        because=order.because,
        for_customer=_for_customer(desk, offer),
        file=file,
    )
    return document_letter(case, made, _whom(desk, case, offer), writer(desk), desk.data.texts)


def _whom(desk: Desk, case: Case, offer: Offer) -> Addressees:
    """Quality, the lead department where the form names it, and the departments it names; never a customer."""
    named = _rule(offer).to
    departments = [name for name in named if name in desk.data.procedure.departments]
    first = case.route.department if "lead" in named else desk.data.quality
    return addressees(desk, first, *departments)
