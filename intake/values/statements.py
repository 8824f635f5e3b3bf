"""What a mail states under labels: `label: value` lines and the cells of tables, html or plain text.

Takes a Voice and the Vocabulary; gives Statements, grouped by the complaint they belong to. Raises nothing, touches
nothing.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from intake.phrases import Vocabulary
from intake.prose.common import CODE
from intake.values.statement import Group, Statement
from intake.values.table_rows import read_rows
from intake.who.voice import Voice
from records.place import Place

_COLON = re.compile(r"\s*[:：]\s*|】\s*[:：]?\s*")
"""What ends a label; `【品番】HT-3382` does without a colon."""
_LABEL_BEFORE = re.compile(
    r"(?:^|[\t;；,，|。]|\s{2,}|　)\s*(?:[-*•·▪>・■●◆○◇※]+\s*|[(（]?\d{1,2}[.)）、．]\s*"
    r"|[①-⑳]\s*|[一二三四五六七八九十]{1,2}、\s*)?[【［]?\s*"
    r"([^\t;；,，|。:：【】]{1,40}?)$"
)
_ITEM = re.compile(r"^(?:[-*•·▪・■●]\s*|[(（]?\d{1,2}[)）、．]\s*|\d{1,2}\.\s+|[①-⑳]\s*)(?=\S)")
_LONG_TEXT = frozenset({"defect", "remedy"})
_KEYS = ("part_no", "product", "lot", "customer_ref", "serial_no", "defect", "order_no")
_MAX_LABEL = 40
_MAX_BEFORE = 80
_FULL_LINE = 56
_LEAD_IN = 24
"""A label that begins later stands in running text, which is read as such too."""


def read_statements(voice: Voice, vocabulary: Vocabulary) -> tuple[Group, tuple[Group, ...], frozenset[int]]:
    """What all complaints of the mail share, what each states for itself, and the lines taken by labels."""
    shared: list[Statement] = []
    groups: list[Group] = []
    for number, table in voice.tables():
        rows = [list(row) for row in table.rows]
        common, of_rows = _read_table(rows, _HtmlPlaces(voice, number), vocabulary)
        shared += common
        groups += of_rows
    taken: set[int] = set()
    for lines in _text_tables(voice):
        rows = [_cells(words) for _, words in lines]
        if _is_spaced(lines[0][1]) and len({len(row) for row in rows}) > 1:
            continue
        common, of_rows = _read_table(rows, _LinePlaces(voice, [number for number, _ in lines]), vocabulary)
        if of_rows:
            taken |= {number for number, _ in lines}
        taken |= {
            number
            for number, row in zip((number for number, _ in lines), rows, strict=True)
            if _is_labelled(row, vocabulary)
        }
        if not groups:
            shared += [one for one in common if one.field not in {other.field for other in shared}]
            groups += of_rows
    common, of_blocks, labelled = _read_lines(voice, vocabulary, taken)
    shared += common
    if of_blocks and not groups:
        groups = of_blocks
    return tuple(shared), tuple(groups), frozenset(taken | labelled)


class _HtmlPlaces:
    """Cells of an html table as Places."""

    def __init__(self, voice: Voice, number: int) -> None:
        self._voice, self._number = voice, number

    def at(self, row: int, column: int, words: str) -> Place:
        place = self._voice.place(0, words)
        return place.model_copy(update={"where": f"html:t{self._number}/r{row + 1}/c{column + 1}"})


class _LinePlaces:
    """Cells of a table typed in plain text: their line."""

    def __init__(self, voice: Voice, numbers: list[int]) -> None:
        self._voice, self._numbers = voice, numbers

    def at(self, row: int, _column: int, words: str) -> Place:
        return self._voice.place(self._numbers[row], words)


_Places = _HtmlPlaces | _LinePlaces


def _cells(words: str) -> list[str]:
    """The cells of a line; where spaces alone part them, two are enough."""
    parted = r"\t|\s*\|\s*|\s{3,}" if re.search(r"[\t|]", words.strip()) else r"\s{2,}"
    return [cell.strip() for cell in re.split(parted, words.strip().strip("|"))]


def _text_tables(voice: Voice) -> list[list[tuple[int, str]]]:
    """Runs of lines whose cells are parted by tabs or bars; by wide spaces, where several such lines follow."""
    runs: list[list[tuple[int, str]]] = []
    previous = -1
    for number, words in voice.lines:
        if re.fullmatch(r"[\s|+=:-]*", words) and previous == number - 1 and words.strip():
            previous = number
        elif "\t" in words.strip() or words.count("|") >= 1 or _is_spaced(words):
            if previous != number - 1 or not runs or _is_spaced(words) != _is_spaced(runs[-1][-1][1]):
                runs.append([])
            runs[-1].append((number, words))
            previous = number
    return [run for run in runs if len(run) > 1 or not _is_spaced(run[0][1])]


def _is_spaced(words: str) -> bool:
    """Whether wide spaces part the cells of a line; one with a colon is a labelled line with a spaced label."""
    return not re.search(r"[\t|:：]", words.strip()) and bool(re.search(r"\S\s{3,}\S", words))


def _read_table(rows: list[list[str]], places: _Places, vocabulary: Vocabulary) -> tuple[list[Statement], list[Group]]:
    """A table with a head row gives a group a row; else its cells are labels with their values to the right."""
    table = read_rows(rows, places, vocabulary)
    return _pairs(rows[: table.begin], places, vocabulary), list(table.groups)


def _pairs(rows: list[list[str]], places: _Places, vocabulary: Vocabulary) -> list[Statement]:
    found: list[Statement] = []
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            field = vocabulary.field_of(cell) if len(cell) <= _MAX_LABEL else None
            after = next((at for at in range(column + 1, len(cells)) if cells[at]), None)
            if field and after is not None and vocabulary.field_of(cells[after]) is None:
                found.append(Statement(field, cells[after], places.at(row, after, cells[after]), cell))
            elif field is None:
                found += [
                    Statement(one.field, one.value, places.at(row, column, cell), one.label)
                    for one in _entries(cell, vocabulary)
                    if one.field and one.value
                ]
    return found


def _is_labelled(row: list[str], vocabulary: Vocabulary) -> bool:
    return any(vocabulary.field_of(cell) is not None for cell in row if cell and len(cell) <= _MAX_LABEL)


class _Entry(NamedTuple):
    """A label with its value; the field is empty for a label of something that is no part of a complaint."""

    label: str
    field: str
    value: str
    at: int = 0
    """Where on the line the label begins."""
    runs_on: bool = False
    """Whether the line goes on behind the value as running text, which is read as such too."""


def _entries(words: str, vocabulary: Vocabulary) -> list[_Entry]:
    """The labelled values of one line; several may stand on it."""
    marks: list[tuple[int, int, str, str]] = []
    for colon in _COLON.finditer(words):
        before = _LABEL_BEFORE.search(words, max(0, colon.start() - _MAX_BEFORE), colon.start())
        field = vocabulary.field_of(before[1]) if before and not _is_cut(before[1]) else None
        if before and field is not None:
            marks.append((before.start(1), colon.end(), before[1], field))
    if not marks:
        return _spaced_entry(words, vocabulary)
    ends = [start for start, *_ in marks[1:]] + [len(words)]
    if marks[0][0] > _LEAD_IN:
        ends[-1] = _end_of_clause(words, marks[-1][1])
    return [
        _entry(label, field, re.sub(r"[\s;；,，|。]+$", "", words[begin:end]), at)
        for (at, begin, label, field), end in zip(marks, ends, strict=True)
    ]


def _entry(label: str, field: str, value: str, at: int) -> _Entry:
    """`Part: WN-M22, your batch 2209, 1,000 off on PO 71180` names a number and goes on as running text."""
    code, _, more = value.partition(", ")
    runs_on = field in ("product", "part_no") and re.fullmatch(CODE, code) and len(re.findall(r"[a-z]{2,}", more)) > 1
    return _Entry(label, "part_no", code, at, runs_on=True) if runs_on else _Entry(label, field, value, at)


def _is_cut(label: str) -> bool:
    """Whether words begin within a bracket: `爐號 HB09）：` ends what is said of the goods."""
    return len(re.findall(r"[)）]", label)) > len(re.findall(r"[(（]", label))


_SPACED = re.compile(
    r"^\s*(?:[-*•·▪・■●◆○◇※]\s*|[(（]?\d{1,2}[.)）、．]\s*|[①-⑳]\s*|[一二三四五六七八九十]{1,2}、\s*)?"
    r"(?P<label>[\u3041-\u9fffA-Za-z０-９.．]{2,12})(?:　+|[ \t]{2,})(?P<value>\S.*)$"
)


def _spaced_entry(words: str, vocabulary: Vocabulary) -> list[_Entry]:
    """`発生場所　弊社工場　組立課`: a label that only a wide space parts from its value, as in a letter's 記."""
    found = _SPACED.match(words)
    field = vocabulary.field_of(found["label"]) if found else None
    if found is None or not field or vocabulary.field_of(re.split(r"\s{2,}|　", found["value"])[0]) is not None:
        return []
    return [_Entry(found["label"], field, found["value"].strip(), found.start("label"))]


def _end_of_clause(words: str, begin: int) -> int:
    """Where a value in running text ends: `lot no: 2611A, total 3000pcs. When …`."""
    end = re.compile(r"[，；。]|[,;.](?=\s|$)").search(words, begin)
    return end.start() if end else len(words)


def _read_lines(
    voice: Voice, vocabulary: Vocabulary, skipped: set[int]
) -> tuple[list[Statement], list[Group], frozenset[int]]:
    """Labelled lines; a value that goes on below its label is read until an empty line or the next label."""
    found: list[Statement] = []
    taken: set[int] = set()
    open_entry: _Entry | None = None
    begun = False
    bare = _bare_labels(voice, vocabulary)
    for number, words in voice.lines:
        entries = [] if number in skipped else _entries(words, vocabulary)
        entries = [bare[number]] if number in bare and not entries else entries
        if entries:
            leads = entries[0].at <= _LEAD_IN and not any(one.runs_on for one in entries)
            if leads and not re.search(r"[。！？]|[A-Za-z]-?\d", words[: entries[0].at]):
                taken.add(number)
            found += [
                Statement(one.field, one.value, voice.place(number, one.value), one.label)
                for one in entries
                if one.field and one.value
            ]
            open_entry = entries[-1] if _goes_on(entries[-1], words) else None
            begun = bool(entries[-1].value)
        elif open_entry and words.strip():
            taken.add(number)
            line = _ITEM.sub("", words.strip())
            more = Statement(open_entry.field, line, voice.place(number, line), open_entry.label)
            found = _continued(found, more) if begun else [*found, more]
            begun = True
            listed = open_entry.field == "lot" and line != words.strip()
            keeps = listed or (open_entry.field in _LONG_TEXT and (not open_entry.value or _is_unfinished(words)))
            open_entry = open_entry if keeps else None
        elif begun:
            open_entry = None
    common, groups = _blocks([_counted(one) for one in found])
    return common, groups, frozenset(taken)


def _counted(one: Statement) -> Statement:
    """`不良：45` counts what is bad and does not say what it is."""
    return replace(one, field="qty_affected") if one.field == "defect" and _COUNT.fullmatch(one.words) else one


_COUNT = re.compile(r"\d[\d.,]{0,12}\s*[^\W\d_]{0,4}\.?")


def _bare_labels(voice: Voice, vocabulary: Vocabulary) -> dict[int, _Entry]:
    """Lines that are a label and nothing else, where several stand so over their values."""
    found: dict[int, _Entry] = {}
    filled = [(number, words.strip()) for number, words in voice.lines if words.strip()]
    fields = [vocabulary.field_of(words) if len(words) <= _MAX_LABEL else None for _, words in filled]
    for (number, words), field, below in zip(filled, fields, [*fields[1:], ""], strict=False):
        if field and below is None and not re.search(r"[:：\d|\t]", words):
            found[number] = _Entry(words, field, "")
    return found if len({one.field for one in found.values()}) >= _FEWEST_BARE else {}


_FEWEST_BARE = 3


def _goes_on(entry: _Entry, words: str) -> bool:
    """A label with nothing behind it names what stands below; a long text broken in mid-sentence goes on."""
    if not entry.value:
        return bool(entry.field)
    return entry.field in _LONG_TEXT and _is_unfinished(words)


def _is_unfinished(words: str) -> bool:
    return len(words.encode("gb18030", "replace")) >= _FULL_LINE and not re.search(r"[.!?;。；！？]\s*$", words)


def _continued(found: list[Statement], more: Statement) -> list[Statement]:
    """The last value with one more line."""
    last = found[-1]
    words = f"{last.words}\n{more.words}"
    return [*found[:-1], replace(last, words=words, place=last.place.model_copy(update={"words": words}))]


def _blocks(found: list[Statement]) -> tuple[list[Statement], list[Group]]:
    """Several complaints under one another: a new one begins where the first label that comes again comes again."""
    key = next((field for field in _KEYS if len({one.words for one in found if one.field == field}) > 1), None)
    firsts = [index for index, one in enumerate(found) if one.field in _KEYS]
    if key is None or not firsts:
        return found, []
    start_field = found[firsts[0]].field
    starts = [index for index, one in enumerate(found) if one.field == start_field]
    if len(starts) < 2:
        return found, []
    bounds = [*starts[1:], len(found)]
    groups = [tuple(found[begin:end]) for begin, end in zip(starts, bounds, strict=True)]
    if any(len({one.field for one in group}) < 2 for group in groups):
        return found, []
    repeated = {one.field for one in groups[0]}
    trailing = [one for one in groups[-1] if one.field not in repeated]
    groups[-1] = tuple(one for one in groups[-1] if one.field in repeated)
    return found[: starts[0]] + trailing, groups


__all__ = ["Group", "Statement", "read_statements"]
