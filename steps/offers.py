"""What can be made for a case on demand: by which rule of the procedure, in which languages, on which conditions.

Takes a Desk, a Case and a day; gives Offers. Touches nothing.
"""

from datetime import date

from documents.context import printed
from documents.master_list import languages
from records.case import Case
from records.document import TemplateRevision
from records.procedure import FormRule, Text
from records.record import Record
from records.words import in_language
from routing.rules import Tested, form_of, tested
from steps.desk import Desk


class Offer(Record):
    """A form that can be made for a case; without `languages` the procedure names it, but there is no template."""

    template: str
    form_no: str
    title: Text
    languages: tuple[str, ...]
    rule: FormRule | None
    """The procedure's; None where it is silent, and the master list's number and title serve."""
    tests: tuple[Tested, ...] = ()

    @property
    def fails(self) -> tuple[Tested, ...]:
        """The conditions known not to hold."""
        return tuple(one for one in self.tests if one.stands is False)

    @property
    def unknown(self) -> tuple[Tested, ...]:
        """The conditions whose fact nobody has stated."""
        return tuple(one for one in self.tests if one.stands is None)


def offers(desk: Desk, case: Case, on: date) -> tuple[Offer, ...]:
    """What can be made for a case on a day: the procedure's forms in its order, then the templates it does not name."""
    data = desk.data
    named = (form.template for form in data.procedure.forms)
    listed = (one.template for one in data.master_list)
    return tuple(_offer(desk, case, template, on) for template in dict.fromkeys((*named, *listed)))


def _offer(desk: Desk, case: Case, template: str, on: date) -> Offer:
    procedure, facts = desk.data.procedure, case.route.facts
    rule = form_of(procedure, template, facts)
    revision = next((one for one in _in_word(desk) if one.template == template), None)
    return Offer(
        template=template,
        form_no=(rule.form_no if rule else "") or (revision.number if revision else ""),
        title=(rule.title if rule else {}) or (revision.title if revision else {}),
        languages=languages(_in_word(desk), template, on),
        rule=rule,
        tests=tested(rule, facts) if rule else (),
    )


def _in_word(desk: Desk) -> tuple[TemplateRevision, ...]:
    """The revisions that are filled for one case; a register of all cases is a workbook."""
    return tuple(one for one in desk.data.master_list if one.file.endswith(".docx"))


def said(test: Tested, desk: Desk) -> str:
    """A condition in words: `投诉等级 (severity_class) equals 重大投诉`."""
    condition, procedure = test.condition, desk.data.procedure
    language = desk.data.reads
    fact = procedure.facts[condition.fact]
    titles = {option.value: in_language(option.title, language) for option in fact.options}
    values = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    shown = ", ".join(titles.get(value, "") or printed(value) for value in values if value is not None)
    return f"{in_language(fact.title, language)} ({condition.fact}) {condition.op.replace('_', ' ')} {shown}".strip()
