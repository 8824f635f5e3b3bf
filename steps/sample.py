"""A listed template filled with an invented case, to be looked at.

Takes a Desk's Data, its Renderer, a revision and a day; gives a file's name and bytes; touches nothing.
"""

from datetime import date

from documents.context import context_for
from documents.register import TEMPLATE, register_context, render_register
from documents.render import Renderer
from documents.sample import sample_case
from records.document import Issue, TemplateRevision
from records.procedure import FormRule
from records.register import Period
from steps.desk import Data

_ROWS = 12


def render_sample(data: Data, renderer: Renderer, revision: TemplateRevision, on: date) -> tuple[str, bytes]:
    """The document a template gives for a case in which everything is stated."""
    issue = Issue(
        words=data.words,
        company=data.company.name(chinese=True),
        company_en=data.company.name(chinese=False),
        zone=data.company.time_zone,
        document_no="SAMPLE",
        made_on=on,
    )
    if revision.template == TEMPLATE:
        cases = [sample_case(data.procedure, on, number) for number in range(1, _ROWS + 1)]
        period = Period(first=date(on.year, 1, 1), last=date(on.year, 12, 31))
        context = register_context(cases, data.procedure, revision, issue, period)
        workbook = render_register(revision, renderer.listed(revision), context)
        return workbook.name, workbook.content
    named = (form for form in data.procedure.forms if form.template == revision.template)
    rule = next(named, FormRule(template=revision.template))
    document = renderer.render(
        revision, context_for(sample_case(data.procedure, on), data.procedure, rule, revision, issue)
    )
    return document.name, document.content
