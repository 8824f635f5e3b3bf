"""The measures of a D3, D5, D6 or D7 section: from a table of columns, or from its text.

Takes Bodies; gives Action records and slots. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator

from intake.forms.answers import answer, is_example
from intake.forms.by_form import by_form
from intake.forms.columns import columns_beside_head, columns_named, heads_places
from intake.forms.heads import tail
from intake.forms.labels import COLUMNS, Lexicon
from intake.forms.sections import Body
from intake.forms.shared_columns import shared_columns, stands_alone
from records.form import Cell
from records.record import Record

_ITEM = re.compile(
    r"^\s*(?:\d{1,2}\s*[.、．)）:]|[①-⑳]|[(（]\d{1,2}[)）]|[•●▪\-–—*◆■]\s|[・·‧]|[a-eA-E][.)）]\s)\s*(?=\S)(?!\d)"
)
_ENDS = (
    re.compile(r"[(（]([^()（）]{1,60})[)）]\s*[。.;；]?\s*$"),
    re.compile(r"[\[【〔]([^\[\]【】〔〕]{1,60})[\]】〕]\s*[。.;；]?\s*$"),
    re.compile(r"\s[-–—]{1,2}\s([^–—]{3,60}?)\s*[。.;；]?\s*$"),
    re.compile(
        r"\s*(?:—{1,2}|–{2}|-{2,3})\s*([\u4e00-\u9fff]{2,4}[ 、,，/]{0,2}\d[\d./年月日-]{2,10})\s*[。.;；]?\s*$"
    ),
    re.compile(r"\s[Bb][Yy][:\s]\s*([^\s].{2,50}?)\s*[。.;；]?\s*$"),
)
_LEADS = re.compile(
    r"(?:by|until|bis|due|am|on|ab|from) +|(?:担当者?|責任者?|実施者?|责任人|負責人|负责人|責任人|担当部署"
    r"|实施人|實施人"
    r"|responsible|resp\.?|owner|who|verantwortlich|verantw\.?|zust(?:ä|ae)ndig"
    r"|期限|期日|実施日|完了日|予定日|完成日期|完成时间|完成時間|日期"
    r"|due(?: date)?|date|by|termin|f(?:ä|ae)llig)\s*[:：]\s*",
    re.IGNORECASE,
)
"""What stands before who and when."""
_BEFORE_A_DAY = re.compile(r"[\s\u3000]+(?:on|until|by|am|bis|zum)?[\s\u3000]*$", re.IGNORECASE)
"""What is left of `Li Na on 2026-05-29` behind the name."""
_STATE = re.compile(
    r"\s*(?:に|までに?|より|から|付け?)?(?:実施|完了|確認|対応|開始|処置)?(?:済み?|完了|実施|確認|予定|開始|まで)"
    r"|\s*(?:已|前)?(?:完成|实施|實施|执行|執行|起|前|开始|開始|确认|確認)|\s*(?:done|completed|closed|erledigt|umgesetzt|abgeschlossen)",
    re.IGNORECASE,
)
"""How far a measure is, behind its date."""
_LONGEST_NAME = 40
_LONGEST_END = 120
"""Characters at the end of a measure in which who and when may stand."""
_DATE = re.compile(r"\d{1,4}\s*[-/.年月]\s*\d{1,2}|\d{1,2}[-. ]?[A-Za-z]{3}|[A-Za-z]{3,9}\.? \d{1,2}")
"""From which lot or day a measure works, beside a column that says when it was taken."""


class Measure(Record):
    """One measure as written: words by column, and the cell of each."""

    words: dict[str, str | None]
    cells: dict[str, Cell]


def measures(body: Body, lexicon: Lexicon) -> tuple[Measure, ...]:
    """The measures of a section in one grid, blank rows included: they are where an answer goes."""
    found: list[Measure] = []
    common: dict[str, Cell] = {}
    columns: dict[str, Cell] = columns_beside_head(body)
    shared = shared_columns(body)
    for row in body.rows:
        named = columns_named(row, body)
        if named:
            columns = columns | named if columns and not found and "action" not in named else named
        elif labels := _labels(_asking(row, columns), body, COLUMNS if columns else COLUMNS | {"end", "other"}):
            common.update(labels)
            taken = {one.where for one in labels.values()}
            free = [one for one in row if one.where not in taken and not body.header.fields.get(one.where)]
            told = _answers_head(free, row, body) or _shares_its_row(free, row, body)
            found += _of_text(free, body, lexicon) if told else ()
        elif columns:
            found += _of_row(row, columns, body, lexicon)
        elif shared and row[0].row < _end(body) and (of_row := list(_of_row(row, shared, body, lexicon))):
            found += of_row
        else:
            found += _of_text(_without_labelled(row, body), body, lexicon)
    if body.head.rest and (text := answer(body.head.rest, lexicon)):
        own = Cell(where=body.where, text=body.head.rest, row=0, column=0)
        found = [*itemised(text, own, lexicon), *found]
    return tuple(_with_common(one, common, lexicon) for one in found)


_STATES = frozenset({"result", "done"})


def _asking(row: list[Cell], columns: dict[str, Cell]) -> list[Cell]:
    """A row's cells without those that say how far a measure is: `Done` under `Status` asks for nothing."""
    told = {head.column for name, head in columns.items() if name in _STATES}
    return [cell for cell in row if cell.column not in told]


_OPEN = re.compile(r"open|offen|pending|ongoing|in (?:progress|work|arbeit|bearbeitung)", re.IGNORECASE)


def _without_labelled(row: list[Cell], body: Body) -> list[Cell]:
    """Of a row whose only words are labels (`效果验证 | … | 结案日期 | …`) the blank beside the section's head."""
    if any(cell.text and not body.header.fields.get(cell.where) for cell in row) or not any(one.text for one in row):
        return row
    return row[:1] if not row[0].text and _answers_head(row, row, body) else row


def _end(body: Body) -> int:
    """The row under a section's head."""
    at = body.header.layout.cell(body.where)
    return at.row + at.row_span if at is not None else 0


def _answers_head(free: list[Cell], row: list[Cell], body: Body) -> bool:
    """Whether a cell beside the section's head is left for the measure: `応急処置 | … | 実施日 | …`."""
    at = next((cell for cell in body.header.layout.rows.get(row[0].row, ()) if cell.where == body.where), None)
    return at is not None and bool(free) and body.header.layout.right(at) == free[0]


def _shares_its_row(free: list[Cell], row: list[Cell], body: Body) -> bool:
    """Whether a measure stands before cells that say who and when by themselves: `代品 | 担当：黄 | 日付：6/10`."""
    labelled = [cell for cell in row if cell not in free and cell.text]
    by_itself = all(body.header.inline.get(cell.where) for cell in labelled)
    return bool(labelled) and by_itself and len(free) == 1 and free[0] is row[0] and bool(free[0].text)


def _labels(row: list[Cell], body: Body, meant: frozenset[str]) -> dict[str, Cell]:
    """The answers of a row of `责任人 | … | 日期 | …`, which hold for the whole section."""
    found: dict[str, Cell] = {}
    for cell in row:
        fields = body.header.fields.get(cell.where, frozenset())
        for segment in body.header.inline.get(cell.where, ()) if not fields else ():
            for name in segment.fields & {"who", "date", "done"}:
                at = body.header.answer_to(cell) if not segment.value else None
                found[name] = at or cell.model_copy(update={"text": segment.value})
        if fields & meant and (at := _beside_label(cell, body)):
            name = next(iter(sorted(fields & COLUMNS)), "other")
            found["date" if cell.text.strip() == "完了" and "date" not in found else name] = at
    return found


def _beside_label(label: Cell, body: Body) -> Cell | None:
    """Where a label within a section is answered: beside it, or where another label follows behind its own words."""
    right = body.header.layout.right(label)
    if right is not None and not body.header.fields.get(right.where):
        return right
    alone = stands_alone([cell for row in body.rows for cell in row if cell.row == label.row], body)
    return label.model_copy(update={"text": ""}) if alone else right


def _of_row(row: list[Cell], columns: dict[str, Cell], body: Body, lexicon: Lexicon) -> Iterator[Measure]:
    cells: dict[str, Cell] = {}
    for name, head in columns.items():
        cell = _behind_its_number(body.header.layout.at(row[0].row, head.column), head, body)
        if cell is None or cell.where == head.where or cell in cells.values():
            continue
        if name in _STATES or not body.header.is_label(cell) or (name == "action" and heads_places(head)):
            cells[name] = cell
    if "action" in cells and not any(is_example(cell.text) for cell in row):
        words = {name: answer(cell.text, lexicon) or _state(name, cell) for name, cell in cells.items()}
        yield Measure(words=words, cells=cells)


def _behind_its_number(cell: Cell | None, head: Cell, body: Body) -> Cell | None:
    """Where a head stands over the measures' numbers too, the measure is the cell behind its number."""
    if cell is None or cell.column_span >= head.column_span or not re.fullmatch(r"\d{0,2}[.)]?", cell.text.strip()):
        return cell
    right = body.header.layout.right(cell)
    return right if right is not None and right.column < head.column + head.column_span else cell


def _state(name: str, cell: Cell) -> str | None:
    """`Open` says nothing anywhere but under `Status`, beside a measure."""
    return cell.text.strip() if name == "result" and _OPEN.fullmatch(cell.text.strip()) else None


def _of_text(row: list[Cell], body: Body, lexicon: Lexicon) -> Iterator[Measure]:
    cells = body.said_in(row)
    beside = by_form([one for one in cells if not body.header.fields.get(one.where)])
    for cell in cells:
        if not body.header.fields.get(cell.where) and cell not in beside.values():
            text = answer(cell.text, lexicon)
            items = itemised(text, cell, lexicon) if text else ()
            if len(items) == 1 and beside:
                told = {name: answer(one.text, lexicon) for name, one in beside.items()}
                items = (Measure(words={**told, **items[0].words}, cells={**items[0].cells, **beside}),)
            yield from items or [Measure(words={"action": None}, cells={"action": cell})]


def itemised(text: str, cell: Cell, lexicon: Lexicon) -> tuple[Measure, ...]:
    """The measures a text lists: one a numbered line, or a line that ends with who and when, where each one does.

    Lines like `责任人：…` say who and when of the one above.
    """
    found: list[dict[str, str | None]] = []
    lines = text.split("\n")
    each = len(lines) > 1 and all("who" in _with_end({"action": line}) for line in lines)
    for line in lines:
        words, told = _told(line, lexicon)
        if each or _ITEM.match(words) or not found:
            found.append({"action": _ITEM.sub("", words).strip()})
        elif words.strip():
            found[-1]["action"] = f"{found[-1]['action']}\n{words.strip()}"
        found[-1] = {**found[-1], **told}
    return tuple(Measure(words=_with_end(one), cells={"action": cell}) for one in found if one["action"])


def _told(line: str, lexicon: Lexicon) -> tuple[str, dict[str, str]]:
    """A line without what it says at its end of who and when: `…，责任人：张三，2026-3-5`."""
    words, labelled = tail(line, lexicon)
    told = {name: one.value for one in labelled for name in sorted(one.fields & {"who", "date", "done"})[-1:]}
    if not told or len(told) < len(labelled):
        return line, {}
    who, _, rest = (part.strip() for part in re.sub("[,，;；]", ",", told.get("who", "")).partition(","))
    if rest and _DATE.search(rest) and "date" not in told:
        told |= {"who": who, "date": rest}
    return words.rstrip(" ,，;；(（。"), told


def _with_end(words: dict[str, str | None]) -> dict[str, str | None]:
    """Who and when at the end: `（张三，2026-3-5）`, `[Li Wei, 3/6]`, `— Hr. Chen, 09.03.2026`, `By 林小美 3/10`."""
    text = words["action"] or ""
    before = max(0, len(text) - _LONGEST_END)
    found = next((match for mark in _ENDS if (match := mark.search(text, before))), None)
    if found is None or words.get("who") or words.get("date"):
        return words
    told = found[1].strip()
    parts = [one for one in re.split(r"\s*[,，;；、|]\s*|\s+/\s+|(?<=\D)/(?=\d{4})|(?<=\d)/(?=[^\W\d])", told) if one]
    if len(parts) == 1:
        cut = _DATE.search(told)
        parts = [told[: cut.start()], told[cut.start() :]] if cut and cut.start() else told.split()
    parts = [_LEADS.sub("", part.strip(" :：")) for part in parts]
    dates = [_STATE.sub("", part) for part in parts if _DATE.search(part)]
    names = [part for part in parts if part and not re.search(r"\d", part)]
    action = text[: found.start()].strip(" ,，;；")
    if len(dates) != 1 or len(names) != 1 or len(parts) != 2 or len(names[0]) > _LONGEST_NAME or not action:
        return words
    who = {} if _STATE.fullmatch(names[0]) else {"who": _BEFORE_A_DAY.sub("", names[0])}
    return {**words, "action": action, **who, "date": dates[0]}


def _with_common(measure: Measure, common: dict[str, Cell], lexicon: Lexicon) -> Measure:
    told = {
        name: answer(cell.text, lexicon)
        for name, cell in common.items()
        if name != "other" and not measure.words.get(name)
    }
    cells = {name: cell for name, cell in common.items() if name != "other"}
    if measure.words["action"] is None:
        return Measure(words=measure.words, cells={**cells, **measure.cells})
    return Measure(words={**measure.words, **told}, cells={**cells, **measure.cells})
