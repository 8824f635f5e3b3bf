"""A complaint or 8D form: file bytes to labelled slots, filled and blank, and what they say as typed fields.

Takes a File and the Languages; gives a Form, or None for a file that is no form. Raises Corrupt for a damaged file,
Hold for one only a person can open. Touches nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from intake.forms.actions import Measure, measures
from intake.forms.answers import answer
from intake.forms.direction import addressed, directed
from intake.forms.fields import Typing
from intake.forms.grids import Opened, read_grids
from intake.forms.header import Header
from intake.forms.labels import ACTIONS, COMPLAINT_ONLY, HEADER, SECTIONS, TEAM, Lexicon, lexicon_of
from intake.forms.layout import Layout
from intake.forms.learned import Known, labels_of, with_their_labels
from intake.forms.letter import of_a_letter
from intake.forms.letterhead import letterhead
from intake.forms.listed import listed_rows
from intake.forms.matrix import matrices
from intake.forms.pairs import EITHER_NUMBER, Pair, field_of, pairs
from intake.forms.pdf.scans import Ocr
from intake.forms.photos import PHOTO, photo_places
from intake.forms.sections import Body, Sections
from intake.forms.sheets import the_forms_sheets
from intake.forms.texts import WHYS, Said, both_causes, members, text
from intake.forms.twofold import told_apart
from intake.phrases import vocabulary_of
from records.company import Company
from records.form import Cell, Form, Grid, Slot
from records.form_layout import FormLayout, layout_for
from records.language import Languages
from records.message import File
from records.place import Place

FEWEST_FIELDS = 4
"""Different fields a file must label to count as a form; one of them must be of a complaint's own."""
_COMPLAINTS_OWN = SECTIONS | {"complaint_date", "qty_affected", "defect_rate_pct", "severity", "due_date"}
_ASIDE = frozenset({"who", "date", "done", "end"})


def read_form(
    file: File,
    languages: Languages,
    company: Company | None = None,
    layouts: Sequence[FormLayout] = (),
    ocr: Ocr | None = None,
) -> Form | None:
    """The form a file is, every slot with its place; None if too few of its labels are known.

    `company` is who we are: names decide who complains where the labels do not. A slot that a person has corrected on a
    form of one of these layouts is where they said, whatever its labels say.
    """
    read = read_grids(file, ocr)
    if read is None:
        return None
    read = the_forms_sheets(read, lexicon_of(languages))
    found = _Found(lexicon_of(languages), read, layouts)
    paper = letterhead(read.grids, file, lexicon_of(languages))
    slots = tuple(
        _slot(said, file, found.learned)
        for said in directed(of_a_letter(read.grids, [*found.said, *addressed(read.grids)]), paper, company)
    )
    named = {slot.field.partition("_")[0] if slot.field in SECTIONS else slot.field for slot in slots}
    rows = listed_rows(read.grids, file, vocabulary_of(languages))
    own = {slot.field for slot in slots} & _COMPLAINTS_OWN
    named = {one for one in named if not one.endswith(PHOTO)}
    if not rows and (len(named - COMPLAINT_ONLY) < FEWEST_FIELDS or not own):
        return None
    language = found.language()
    typing = Typing(slots, language)
    for field, listed in found.measures.items():
        typing.actions(field, listed)
    return Form(
        name=file.name,
        file_sha256=file.sha256,
        origin=file.origin,
        format=read.format,
        language=language,
        labels=labels_of(found.headers),
        fields=typing.fields(),
        slots=slots,
        warnings=(*read.warnings, *typing.warnings),
        listed=rows,
        letterhead=paper,
    )


class _Found:
    """Everything said in a file, in its order."""

    def __init__(self, lexicon: Lexicon, opened: Opened, layouts: Sequence[FormLayout]) -> None:
        self._lexicon = lexicon
        self.said: list[Said] = []
        self.measures: dict[str, list[Measure]] = {}
        self.learned: dict[str, str] = {}
        self.headers = headers = [self._read_apart(grid) for grid in opened.grids if not grid.is_footer]
        sections = Sections(lexicon)
        story = ""
        for header in headers:
            if story != (story := _story(header.layout.grid.name)):
                sections.close()
            sections.read(header)
        layout = layout_for(layouts, labels_of(headers)) if layouts else None
        places = layout.places_in(labels_of(headers)) if layout else {}
        used = {where for header in headers for where in self._header(header, sections)}
        used |= set(with_their_labels(headers, places.values()))
        for body in sections.bodies:
            self._section(body, used)
        self.said = told_apart(_settled(self.said))
        self.said = _without_doubles(self.said, {body.where for body in sections.bodies})
        self._put_right(opened.anchors, places, layout.name if layout else "")

    def _read_apart(self, grid: Grid) -> Header:
        """The labels of a grid without the rows in which causes and measures cross: those are told by themselves."""
        layout = Layout(grid)
        crossed = matrices(layout, self._lexicon)
        for one in crossed:
            self.said += one.said
            for field, listed in one.measures.items():
                self.measures.setdefault(field, []).extend(listed)
        cells = [cell for cell in grid.cells if not any(one.first <= cell.row <= one.last for one in crossed)]
        rest = Layout(grid.model_copy(update={"cells": tuple(cells)})) if crossed else layout
        return Header(rest, self._lexicon, tuple(one.first for one in crossed))

    def language(self) -> str:
        """The language of the form's labels."""
        values = [one.words for one in self.said if one.words]
        return self._lexicon.language((one.label for one in self.said), values)

    def _put_right(self, anchors: Mapping[str, str], places: Mapping[str, str], name: str) -> None:
        """What is known of this file's places wins over what its labels say: our own anchors, then a person's word."""
        if anchors:
            known = Known(self.headers, self._lexicon)
            known.anchored(anchors)
            self._replace(known)
        if places:
            known = Known(self.headers, self._lexicon)
            known.corrected(places, {one.field: one.label for one in self.said}, self.measures)
            self._replace(known)
            self.learned = dict.fromkeys(known.fields, name)

    def _replace(self, known: Known) -> None:
        places = {one.where for one in known.said if not self._bears_a_label(one.where)}
        kept = [one for one in self.said if one.field.partition(".")[0] not in known.fields and one.where not in places]
        self.said = [*kept, *known.said]
        self.measures |= known.measures

    def _bears_a_label(self, where: str) -> bool:
        """Whether a cell holds labels: then it may answer more than one of them."""
        return any(header.inline.get(where) for header in self.headers)

    def _header(self, header: Header, sections: Sections) -> Iterator[str]:
        """The pairs outside the sections' own text; gives the cells they use up."""
        self.said += photo_places(header, sections.owner)
        for pair in pairs(header):
            field = field_of(pair, sections.owner, self._lexicon)
            if field == "contact" and _is_of_measures(pair, header):
                continue
            if field and not _is_the_forms_own(field, pair, header, self._lexicon):
                words = answer(pair.words, self._lexicon)
                self.said.append(Said(field=field, label=pair.label, where=pair.cell.where, words=words))
            if PHOTO in pair.fields:
                yield from (pair.label_cell.where, pair.cell.where)
            section = sections.owner.get(pair.label_cell.where)
            strange = section != "d2" and pair.fields & (HEADER | TEAM)
            aside = section == "d8" and not pair.fields & SECTIONS
            if field or strange or aside or (pair.fields & _ASIDE and "other" not in pair.fields):
                yield from (pair.label_cell.where, pair.cell.where)

    def _section(self, body: Body, used: set[str]) -> None:
        field = body.head.field
        if field in ACTIONS:
            listed = measures(body, self._lexicon)
            self.measures.setdefault(field, []).extend(listed)
            self.said += _of_measures(field, body, listed)
        elif field == "d1":
            self.said += members(body, used, self._lexicon)
        else:
            self.said += both_causes(text(body, used, self._lexicon), self._lexicon)


def _of_measures(field: str, body: Body, listed: tuple[Measure, ...]) -> list[Said]:
    """A slot for the measure itself and for each of its columns (`d3`, `d3.who` …); of an empty section its head."""
    said = [
        Said(
            field=field if name == "action" else f"{field}.{name}",
            label=_own_label(name, cell, body) or body.head.label,
            where=cell.where,
            words=one.words.get(name),
        )
        for one in listed
        for name, cell in one.cells.items()
    ]
    return said or [Said(field=field, label=body.head.label, where=body.where, words=None)]


def _own_label(name: str, cell: Cell, body: Body) -> str:
    """The label a column's answer shares its cell with: `责任人：　　完成日期：`."""
    inline = body.header.inline.get(cell.where, ())
    own = body.header.layout.cell(cell.where) if name in body.header.fields.get(cell.where, ()) else None
    return next((one.label for one in inline if name in one.fields and name != "action"), own.text if own else "")


def _settled(said: list[Said]) -> list[Said]:
    """A number that may be either is the form's own where none else is; what is wrong is told under one label."""
    stated = {one.field for one in said if one.words}
    said = _two_numbers(said) if not stated & {"report_no", "customer_ref"} else said
    stated = {one.field for one in said if one.words}
    meant = {
        WHYS: "" if stated & {"d4_occurrence"} else "d4_occurrence",
        EITHER_NUMBER: next((one for one in ("report_no", "customer_ref") if one not in stated), ""),
        "defect": "" if "d2" in stated else "d2",
    }
    renamed = [one.model_copy(update={"field": meant.get(one.field, one.field)}) for one in said]
    return [one for one in renamed if one.field]


def _two_numbers(said: list[Said]) -> list[Said]:
    """Of two numbers that may be either, the report's is the one whose label says so, else the first."""
    either = [one for one in said if one.field == EITHER_NUMBER and one.words]
    if len({one.words for one in either}) != 2:
        return said
    own = next((one for one in either if re.search("8d|报告|報告|report|bericht", one.label, re.IGNORECASE)), either[0])
    fields = {one.words: "report_no" if one.words == own.words else "customer_ref" for one in either}
    return [one.model_copy(update={"field": fields[one.words]}) if one in either else one for one in said]


def _without_doubles(said: list[Said], heads: set[str]) -> list[Said]:
    """Each place once; no blank place of a field that is filled elsewhere, nor a head where a cell is free."""
    kept: dict[tuple[str, str, str | None], Said] = {}
    filled = {one.field for one in said if one.words}
    free = {one.field for one in said if one.where not in heads}
    for one in said:
        listed = one.field.partition(".")[0] in ACTIONS
        needed = (listed or one.field not in filled) and not (one.where in heads and one.field in free)
        if one.words or needed:
            kept.setdefault((one.field, one.where, one.words), one)
    return list(kept.values())


def _is_the_forms_own(field: str, pair: Pair, header: Header, lexicon: Lexicon) -> bool:
    """Whether a number or date is that of the blank form or a signature: it stands in a row with one."""
    if field not in {"report_no", "complaint_date"} or not lexicon.is_generic(pair.label):
        return False
    row = header.layout.rows.get(pair.label_cell.row, [])
    if field == "report_no" and _names_its_own_number(row, header):
        return False
    inline = (segment.fields for cell in row for segment in header.inline.get(cell.where, ()))
    fields = [*inline, *(header.fields.get(cell.where, frozenset()) for cell in row)]
    others = {"form_identity", "end"} if field == "complaint_date" else {"form_identity"}
    return any(one & others for one in fields)


def _is_of_measures(pair: Pair, header: Header) -> bool:
    """Whether `担当` heads a column beside `内容` and `期日`: who does a measure, not whom to ask."""
    row = header.layout.rows.get(pair.label_cell.row, [])
    named = [header.fields.get(cell.where, frozenset()) for cell in row if cell is not pair.label_cell]
    return (
        "who" in pair.fields
        and header.heads_a_column(pair.label_cell)
        and any("action" in one for one in named)
        and any("date" in one for one in named)
    )


_OWN_NUMBER = re.compile(
    r"(?:表单|表單|表格|样式|様式|書式|帳票|form(?:ular|blatt)?|template|vorlagen?)[ -]?"
    r"(?:编号|編號|号|號|番号|no|nr|number|nummer)\b",
    re.IGNORECASE,
)


def _names_its_own_number(row: list[Cell], header: Header) -> bool:
    """Whether the blank form's number stands in a row under its own label: then any other is the report's."""
    labels = [segment.label for cell in row for segment in header.inline.get(cell.where, ())]
    labels += [cell.text for cell in row if "form_identity" in header.fields.get(cell.where, frozenset())]
    return any(_OWN_NUMBER.match(one.strip()) for one in labels)


def _slot(said: Said, file: File, learned: Mapping[str, str]) -> Slot:
    place = Place(file_sha256=file.sha256, origin=file.origin, where=said.where, words=said.words or "")
    state = "filled" if said.words else "blank"
    from_layout = learned.get(said.field.partition(".")[0], "")
    return Slot(field=said.field, label=said.label, place=place, value=said.words, state=state, learned=from_layout)


def _story(name: str) -> str:
    """The story or sheet a grid stands in: a section does not go on into the next; a web page is one, and a PDF."""
    return name[:4] if name.startswith(("html:", "pdf:")) else name.split("/", 1)[0]
