"""A Reading or a Form as the JSON object that `kesu read --json` prints; names are those of the records."""

from typing import Any

from records.complaint import COMPLAINT_FIELDS, Complaint
from records.form import Form
from records.message import File
from records.place import Place
from records.reading import Reading
from steps.relate import Relation

Line = dict[str, Any]
OF_THE_MAIL = {"customer", "contact", "contact_email"}
"""What stands beside the cases, once a mail; where it was read stands in each case's evidence."""


def mail_line(name: str, reading: Reading, relation: Relation) -> Line:
    """One mail."""
    message, recognition = reading.message, reading.recognition
    complaints = [read.complaint for read in reading.complaints]
    first = complaints[0] if complaints else None
    return {
        "file": name,
        "type": "mail",
        "kind": relation.kind.value,
        "reasons": [*recognition.reasons, *relation.reasons],
        "language": message.language,
        "subject": message.subject,
        "text": message.text,
        "new_text": message.new_text,
        "attachments": [_file(file) for file in message.attachments],
        "customer": first.customer if first else None,
        "contact_email": first.contact_email if first else None,
        "n_cases": len(complaints) if relation.counts else 0,
        "forms": [form.name for form in reading.forms],
        "case_token": recognition.case_token,
        "duplicate_of": relation.duplicate_of,
        "followup_of": relation.followup_of,
        "cases": [_complaint(one) for one in complaints] if relation.counts else [],
        "held": [f"{held.what}: {held.why}" for held in (*reading.held, *relation.held)],
        "warnings": list(reading.warnings),
    }


def form_line(name: str, form: Form | None) -> Line:
    """One form; a file without a labelled field says so."""
    if form is None:
        return {"file": name, "type": "form", "fields": {}, "slots": [], "warnings": ["no labelled field was found"]}
    return {
        "file": name,
        "type": "form",
        "format": form.format,
        "language": form.language,
        "fields": form.fields.model_dump(mode="json"),
        "slots": [slot.model_dump(mode="json") for slot in form.slots],
        "warnings": list(form.warnings),
    }


def _file(file: File) -> Line:
    line: Line = {
        "name": file.name,
        "size": file.size,
        "sha256": file.sha256,
        "content_type": file.content_type,
        "inline": file.inline,
    }
    if file.members:
        line["members"] = [_file(member) for member in file.members]
    return line


def _complaint(complaint: Complaint) -> Line:
    dumped = complaint.model_dump(mode="json")
    line: Line = {field: dumped[field] for field in COMPLAINT_FIELDS if field not in OF_THE_MAIL}
    line["evidence"] = {field: _place(place) for field, place in complaint.evidence.items()}
    return line


def _place(place: Place) -> Line:
    return {"origin": place.origin, "where": place.where, "words": place.words}
