"""Labels that may mean two things, told apart by what answers them; and labels that name two things at once.

Takes what a form says; gives the same with the fields that its words show. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator, Sequence

from intake.forms.labels import Lexicon, normal
from intake.forms.texts import Said
from intake.who.firms import company_names
from records.form import Cell

_CODE = re.compile(r"(?=[^\d]*\d)[A-Za-z0-9][A-Za-z0-9./_+-]*(?: [A-Z0-9][A-Z0-9./_-]*){0,2}")
"""A number: no words beside it, `DB-6208-OR`, `3320-08`, `HK 3391 d`."""


def is_code(words: str) -> bool:
    """Whether words are a number as parts bear it, not a name."""
    first = words.split(maxsplit=1)[:1]
    told = any(re.search(r"\d", one) or (one.isupper() and len(one) <= _LONGEST_PREFIX) for one in first)
    return told and bool(_CODE.fullmatch(words.strip()))


_LONGEST_PREFIX = 5
_FEWEST = 2
_LONGEST = 160
"""Characters of several values in one cell; a longer text is one value."""
_MARKS = tuple(
    map(
        re.compile,
        (r"\s*\n\s*", r"\s*[／｜|]\s*", r"\s+/\s+", r"\s*[/／|｜\n]\s*", r"\s*[、，;；]\s*|,\s+|\s{2,}|\u3000"),
    )
)
_A_PACK = re.compile(
    r"\d ?(?:[kmµ]?g|[mck]?l|[mck]?m|pcs|[个只件片支套粒张张張個隻])/ ?"
    r"(?:[袋箱桶包盒瓶卷罐托板盘盤件]|bags?\b|box|carton|ctn|roll|drum)",
    re.IGNORECASE,
)
"""`25kg/袋`: the stroke parts nothing."""
_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_BETWEEN = re.compile(r"\s*[/／|｜\n]\s*")


def told_apart(said: Sequence[Said]) -> list[Said]:
    """`Item` that holds a name beside `Part No.`, `Artikel` a number beside `Bezeichnung`, `Raised by` a person."""
    swapped = {
        **_arrival(said),
        **_other_goods(said, "part_no", "product"),
        **_other_goods(said, "product", "part_no"),
        **_person(said),
        **_firm(said),
    }
    return [one.model_copy(update={"field": swapped.get((one.field, one.where, one.words), one.field)}) for one in said]


_Key = tuple[str, str, str | None]


def _other_goods(said: Sequence[Said], twice: str, absent: str) -> dict[_Key, str]:
    """Of two values of one field the one that looks like the other field, where that is not stated."""
    words = {one.words for one in said if one.field == twice and one.words}
    coded = {one for one in words if _CODE.fullmatch(one)}
    if len(words) != 2 or len(coded) != 1 or any(one.field == absent and one.words for one in said):
        return {}
    chosen = coded if absent == "part_no" else words - coded
    return {(one.field, one.where, one.words): absent for one in said if one.field == twice and one.words in chosen}


_ARRIVED = re.compile("receiv|receipt|eingang|eingegangen|erhalten|到货|到貨|收货|收貨|入荷|受入")
_ISSUED = re.compile(
    "issue|open|rais|creat|report|initiat|complain|claim|logg|enter|ausgestellt|erstellt|beanstand|reklam|meld|eroeffn"
)
_DAY = re.compile(r"(?:\d{1,4}[./-]){2}\d{2,4}\.?|\d{1,2}[. -]+[^\W\d_]{3,9}[. -]+\d{2,4}")


def _arrival(said: Sequence[Said]) -> dict[_Key, str]:
    """`Date received` beside `Date issued` is the delivery's; a day under `Goods received` is no count."""
    found: dict[_Key, str] = {}
    dated = [one for one in said if one.field == "complaint_date" and one.words]
    stated = {one.field for one in said if one.words}
    issued = [one for one in dated if _ISSUED.search(normal(one.label)) and not _ARRIVED.search(normal(one.label))]
    arrived = [one for one in dated if _ARRIVED.search(normal(one.label)) and not _ISSUED.search(normal(one.label))]
    if issued and arrived and "delivery_date" not in stated:
        found |= {(one.field, one.where, one.words): "delivery_date" for one in arrived}
    counts = [one for one in said if one.field == "qty_total" and one.words and _DAY.fullmatch(one.words.strip())]
    return found | {(one.field, one.where, one.words): "delivery_date" for one in counts}


_A_SITE = re.compile("plant|site|location|werk|standort|adress|anschrift")
_MAY_BE_A_PERSON = re.compile("buyer|purchaser|originator|einkaeufer|besteller")
_IS_A_NAME = re.compile(r"(?!.*\b(?:GmbH|AG|KG|Inc|Ltd|LLC|Co|Corp|S\.A|Plc)\b)[^\d@/]{3,40}")


def _person(said: Sequence[Said]) -> dict[_Key, str]:
    """Of two who complain the one that is no company, where another is one."""
    named = [one for one in said if one.field == "customer" and one.words]
    firms = [one for one in named if company_names(one.words or "")]
    people = [one for one in named if one not in firms and not _A_SITE.search(normal(one.label))]
    people = people if firms else [one for one in people if _MAY_BE_A_PERSON.match(normal(one.label))]
    return {(one.field, one.where, one.words): "contact" for one in people if _IS_A_NAME.fullmatch(one.words or "")}


def _firm(said: Sequence[Said]) -> dict[_Key, str]:
    """Of those to ask the one that is a company, where none is said to complain: `Issued by: Harlow Ltd`."""
    if any(one.field in {"customer", "sender"} and one.words for one in said):
        return {}
    firms = [one for one in said if one.field == "contact" and one.words and company_names(one.words) == [one.words]]
    return {(one.field, one.where, one.words): "customer" for one in firms}


def both(label: str, cell: Cell, lexicon: Lexicon) -> Iterator[tuple[frozenset[str], str, str]]:
    """The fields, labels and values of `Part No. / Batch` with `HT-20 / 2611A`; nothing where they do not pair."""
    labels = _BETWEEN.split(label.strip(" :："))
    values = apart(cell.text, len(labels))
    fields = [lexicon.fields(one) for one in labels]
    if any(one & {"delivery_note"} for one in fields):
        fields = [frozenset({"delivery_date"}) if "complaint_date" in one else one for one in fields]
    if len(labels) == _FEWEST and len({bool(_ASIAN.search(one)) for one in labels}) == _FEWEST:
        return  # one name in two languages
    if len(labels) < 2 or not values or not all(fields) or frozenset.intersection(*fields):
        return
    yield from zip(fields, labels, values, strict=True)


def apart(words: str, number: int) -> list[str]:
    """Words as so many values, by the strongest mark that parts them so: `10/21／500` is a day and a count."""
    if number < _FEWEST or len(words) > _LONGEST or _A_PACK.search(words):
        return []
    parted = (one.split(words.strip()) for one in _MARKS)
    return next((values for values in parted if len(values) == number and all(values)), [])
