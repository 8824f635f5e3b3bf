"""A case as a document prints it.

Takes a Case, the Procedure, the form's rule, the template's revision and an Issue; gives a DocumentContext of texts
only; touches nothing. A value nobody stated is blank, never a word that stands for one.
"""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from documents.places import in_words
from records.calendar import offset
from records.case import Case, Deadline, Route
from records.complaint import COMPLAINT_FIELDS, Complaint
from records.document import (
    Attached,
    Box,
    CaseText,
    DocHead,
    DocumentContext,
    Due,
    Issue,
    LetterText,
    Line,
    Question,
    RouteText,
    TemplateRevision,
)
from records.message import File, walk
from records.place import Held
from records.procedure import Fact, FactValue, FormRule, Procedure, Text
from records.words import Tongue, Typography, Words, say

_PRINTED_AS = {"defect_rate_pct": "defect_rate"}
"""Complaint field -> CaseText field, where the names differ."""
_AT_HOME = ("zh-CN", "zh-en")
"""The tongues of readers who live by the company's own clock; for others a time names its zone."""


def context_for(
    case: Case, procedure: Procedure, form_rule: FormRule, revision: TemplateRevision, issue: Issue
) -> DocumentContext:
    """Everything one document says, in the revision's language: dates as ISO 8601, times on the company's clock."""
    tongue = revision.language
    return DocumentContext(
        doc=head(procedure, form_rule, revision, issue),
        case=_case_text(case, issue, tongue),
        route=_route_text(case.route, procedure, issue, tongue),
        letter=_letter(case, issue, tongue),
        deadlines=tuple(_due(one, procedure, issue, tongue) for one in case.deadlines),
        questions=_questions(case.route, procedure, tongue),
        lines=_lines(case.complaint, issue.words, tongue),
        attached=tuple(_attached(file) for file in walk(issue.attached)),
        notes=tuple(_note(held, issue.words, tongue) for held in case.complaint.held),
    )


def head(procedure: Procedure, form_rule: FormRule, revision: TemplateRevision, issue: Issue) -> DocHead:
    """What a document bears whatever it is about; number and title are the procedure's, else the list's."""
    title = revision.title | form_rule.title
    bilingual = revision.language == "zh-en"
    identity = procedure.identity
    chinese = revision.language.startswith("zh")
    return DocHead(
        title=title.get("zh-CN", "") if bilingual else say(title, revision.language),
        title_en=title.get("en", "") if bilingual else "",
        form_no=form_rule.form_no or revision.number,
        revision=revision.revision,
        template_no=revision.number,
        template_revision=revision.revision,
        document_no=issue.document_no,
        made_on=issue.made_on.isoformat(),
        procedure=f"{identity.number} {identity.revision}".strip(),
        company=issue.company if chinese else issue.company_en or issue.company,
        company_en=issue.company_en if bilingual else "",
    )


def _case_text(case: Case, issue: Issue, tongue: Tongue) -> CaseText:
    values = _values(case.complaint, issue.words, tongue)
    return CaseText(
        number=case.number,
        received=_moment(case.received_at, issue, tongue),
        kind=say(issue.words.kinds.get(case.kind, {"zh-CN": case.kind}), tongue),
        **{_PRINTED_AS.get(name, name): value for name, value in values.items()},
    )


def _values(complaint: Complaint, words: Words, tongue: Tongue) -> dict[str, str]:
    """Every value stated, as printed, by field."""
    stated = {name: getattr(complaint, name) for name in COMPLAINT_FIELDS}
    figures = _typography(words, tongue)
    values = {name: printed(value, figures.decimal) for name, value in stated.items() if value is not None}
    if complaint.category is not None:
        values["category"] = say(words.categories[complaint.category], tongue)
    if complaint.defect_rate_pct is not None:
        values["defect_rate_pct"] += figures.percent
    return values


def printed(value: Any, decimal: str = ".") -> str:
    """A value as text: quantities without `.0` or an exponent, dates ISO 8601, several values by commas."""
    if isinstance(value, tuple):
        return ", ".join(printed(one) for one in value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f").replace(".", decimal)
    return str(value)


def _moment(at: datetime, issue: Issue, tongue: Tongue) -> str:
    local = at.astimezone(ZoneInfo(issue.zone))
    zone = "" if tongue in _AT_HOME else f" (UTC{offset(local)})"
    return f"{local:%Y-%m-%d} {say(issue.words.weekdays[str(local.isoweekday())], tongue)} {local:%H:%M}{zone}"


def _letter(case: Case, issue: Issue, tongue: Tongue) -> LetterText:
    """A letter's own words: whom it is written to as far as that was stated, its dates written out."""
    customer, contact = case.complaint.customer or "", case.complaint.contact or ""
    words = {key: say(text, tongue) for key, text in issue.words.letter.items()}
    return LetterText(
        date=_written_out(issue.made_on, issue, tongue),
        received=_written_out(case.received_at.astimezone(ZoneInfo(issue.zone)), issue, tongue),
        customer=words["company" if contact else "company_alone"].replace("{name}", customer) if customer else "",
        attention=words["attention"].replace("{name}", contact) if contact else "",
        salutation=words["salutation_named" if contact else "salutation"].replace("{name}", contact),
    )


def _written_out(day: date, issue: Issue, tongue: Tongue) -> str:
    """A day as a letter writes it: 21. November 2026, 2026年11月21日."""
    month = issue.words.months[str(day.month)].get(tongue, str(day.month))
    return _typography(issue.words, tongue).date.format(year=day.year, month=month, day=day.day)


def _typography(words: Words, tongue: Tongue) -> Typography:
    """How a tongue is set; a site's own template may be in one that Kesu ships no words for."""
    return words.tongues.get(tongue) or words.tongues["en"]


def _route_text(route: Route, procedure: Procedure, issue: Issue, tongue: Tongue) -> RouteText:
    return RouteText(
        department=_department(route.department, procedure, tongue),
        people=issue.people,
        copy_to=_typography(issue.words, tongue).comma.join(
            _department(one, procedure, tongue) for one in route.copy_to
        ),
        rule=_rule(route),
        because=say(route.because, tongue),
    )


def _rule(route: Route) -> str:
    """The clause that placed the case, else its rule's name; blank while no rule could fire."""
    fired = not route.trials or any(trial.outcome == "hit" for trial in route.trials)
    return route.clause or route.rule if fired else ""


def _department(name: str, procedure: Procedure, tongue: Tongue) -> str:
    department = procedure.departments.get(name)
    return say(department.title, tongue) if department else name


def _due(deadline: Deadline, procedure: Procedure, issue: Issue, tongue: Tongue) -> Due:
    clock = next((one for one in procedure.clocks if one.id == deadline.clock), None)
    return Due(
        title=say(clock.title, tongue) if clock else deadline.title,
        due=_moment(deadline.due_at, issue, tongue),
        limit=say(deadline.limit, tongue),
        audience=say(issue.words.audiences[deadline.audience], tongue),
        note=say(deadline.provisional or deadline.reckoned, tongue),
    )


def _questions(route: Route, procedure: Procedure, tongue: Tongue) -> tuple[Question, ...]:
    """What nobody has stated, then what is known, ticked; facts that are read as plain words are no question."""
    names = dict.fromkeys((*route.unknown_facts, *route.facts))
    asked = [(name, procedure.facts[name]) for name in names if name in procedure.facts]
    return tuple(
        _question(name, fact, route.facts.get(name), tongue) for name, fact in asked if fact.options or fact.number
    )


def _question(name: str, fact: Fact, known: FactValue | None, tongue: Tongue) -> Question:
    boxes = tuple(_box(option.title, option.value, known, tongue) for option in fact.options)
    answer = printed(known) if known is not None and not boxes else ""
    return Question(label=say(fact.title, tongue), boxes=boxes, fact=name, unit=fact.unit, answer=answer)


def _box(title: Text, value: FactValue, known: FactValue | None, tongue: Tongue) -> Box:
    ticked = known is not None and known == value
    anchor = re.sub(r"\W", "_", printed(value))
    return Box(mark="☑" if ticked else "☐", text=say(title, tongue), value=anchor)


def _lines(complaint: Complaint, words: Words, tongue: Tongue) -> tuple[Line, ...]:
    return tuple(
        Line(
            label=say(words.labels[name], tongue), value=value, place=in_words(complaint.evidence[name], words, tongue)
        )
        for name, value in _values(complaint, words, tongue).items()
    )


def _attached(file: File) -> Attached:
    return Attached(name=file.origin.removeprefix("mail/"), size=_size(file.size), sha256=file.sha256[:16])


def _size(count: int) -> str:
    return f"{count / 2**20:.1f} MB" if count >= 2**20 else f"{max(1, round(count / 1024))} KB"


def _note(held: Held, words: Words, tongue: Tongue) -> str:
    what = say(words.labels[held.what], tongue) if held.what in words.labels else held.what
    return f"{what}{_typography(words, tongue).colon}{held.why}"
