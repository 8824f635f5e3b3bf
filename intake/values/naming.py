"""A product's name and its number where no label tells them: side by side, in a subject, a sentence or one cell.

Takes words; gives name and number. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterable

from intake.phrases import Vocabulary
from intake.prose.all_languages import ALL, joined
from intake.prose.chinese_names import goods, without_lead
from intake.prose.common import CODE
from intake.prose.english import trimmed
from intake.prose.products import PRODUCT_HEAD, VAGUE

_TRAILING_CODE = re.compile(
    r"\s+((?=[A-Za-z0-9-]*\d)[A-Za-z0-9][A-Za-z0-9./-]{3,})"
    r"(?:,?\s+[Rr]ev\.?\s?[A-Z0-9]{1,3})?$"
)
_IN_CODE = re.compile(r"[A-Za-z0-9-]")
_LABEL_AT_END = re.compile(r"[\s,，(（]*\b(?:P/N|S/N|Q/N)\s*[:：]?\s*$", re.IGNORECASE)
_BEFORE_NAME = re.compile(rf".*\b{joined('before_name')}\b\s*", re.IGNORECASE)
_NAMED_AND_NUMBERED = tuple(pattern for language in ALL for pattern in language.named_and_numbered)
"""A name with its number right behind it and no label: `pump shafts HS-2210-A`, `减速电机JH-42P-25`."""
_OTHER_WORDS = ("defect", "complaint", "request", "inquiry", "order", "followup", "place_found")
"""What a subject says besides the goods it is about."""
_NO_PRODUCT = re.compile(joined("no_product"), re.IGNORECASE)


def product_beside(words: str, part_no: str) -> str:
    """The name that stands right before a part number, in a subject or a labelled line; empty when there is none."""
    before, found, _ = words.partition(part_no)
    if not found:
        return ""
    before = _LABEL_AT_END.sub("", before)
    piece = re.split(r"[:：,，;；/\-–—|【】\[\]()（）]|\s{2,}", before.rstrip(" (（,，:：-"))[-1].strip()
    han = re.search(r"([\u4e00-\u9fff\u30a1-\u30ff]{2,18})$", piece)
    if han:
        return without_lead(PRODUCT_HEAD.sub("", han[1]))
    latin = re.search(r"([A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß-]*(?:\s+[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß-]*){0,3})$", piece)
    return trimmed(_BEFORE_NAME.sub("", latin[1]) if latin else "")


def named_in_subject(subject: str, tag: str, vocabulary: Vocabulary) -> str:
    """The goods a subject names without a number, as the mail's language writes them; empty where none stand there."""
    pieces = (subject, *(piece.strip() for piece in _SUBJECT_PIECES.split(subject)[1:]))
    for language in (one for one in ALL if one.tag == tag):
        found = (found for piece in pieces for pattern in language.of_subject for found in pattern.finditer(piece))
        name = next((name for one in found if _is_goods(name := language.trimmed(one[1]), vocabulary)), "")
        if name:
            return name
    return ""


def named_in_both(subject: str, sentences: Iterable[str], vocabulary: Vocabulary) -> str:
    """The Chinese name that the subject and a sentence of fault or delivery share, the longest; empty for none."""
    telling = [one for one in sentences if any(vocabulary.finds(list_, one) for list_ in ("defect", "delivered"))]
    runs = [run for piece in _HAN_RUN.findall(subject) for run in _FUNCTION.split(piece)]
    for size in range(_LONGEST_SHARED, 1, -1):
        for run in runs:
            for at in range(len(run) - size + 1):
                name = run[at : at + size]
                if any(name in one for one in telling) and goods(name) == name and _is_goods(name, vocabulary):
                    return name
    return ""


_SUBJECT_PIECES = re.compile(r"[!！?？。，,;；：:]+|——")
_HAN_RUN = re.compile("[\u3400-\u9fff]{2,30}")
_FUNCTION = re.compile(
    "[的和与與及之请請关關于於在有]|投诉|投訴|反馈|反饋|回复|回覆|转发|轉發|贵司|貴司|贵公司|貴公司|问题|問題|质量|品質|尽快|急"
)
_LONGEST_SHARED = 8


def _is_goods(name: str, vocabulary: Vocabulary) -> bool:
    if not name or VAGUE.fullmatch(name) or _NO_PRODUCT.search(name) or vocabulary.field_of(name) is not None:
        return False
    return not any(vocabulary.finds(list_, name) for list_ in _OTHER_WORDS)


def without_number(name: str) -> tuple[str, str]:
    """`Connector shell CS-90-17` in one cell is a name and a number; the number is empty where there is none."""
    code = _TRAILING_CODE.search(name)
    return (name[: code.start()].strip(), code[1]) if code else (name, "")


def name_and_number(words: str, other_numbers: frozenset[str]) -> tuple[str, str]:
    """A name with a number right behind it that is no number of something else; both empty where there is none."""
    for pattern in _NAMED_AND_NUMBERED:
        for found in pattern.finditer(words):
            if _IN_CODE.match(words, found.start(2) - 1):
                continue
            name = PRODUCT_HEAD.sub("", trimmed(found[1].strip()))
            if len(name) > 1 and found[2] not in other_numbers and not _NO_PRODUCT.search(found[1].strip()):
                return without_lead(name), found[2]
    return "", ""


def named_at_head(words: str, part_no: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The goods an item of a list begins with, and the number right behind them; both empty where it begins otherwise.

    `Klapptisch "Lido", Art. 33075: …`, `鏡筒固定リング（NK-55-R）…`. A number without a label of its own has letters.
    """
    named = _NAME_AND_CODE.match(words)
    if named and _is_goods(named[1], vocabulary) and not _names_other(named[1], vocabulary):
        return PRODUCT_HEAD.sub("", named[1]), named[2]
    found = _AT_HEAD.match(words)
    name = trimmed(PRODUCT_HEAD.sub("", found["name"])).strip(" \"'“”„«»「」") if found else ""
    if found is None or not name or vocabulary.field_of(name) is not None or vocabulary.finds("defect", name):
        return "", ""
    label, code = (found["label"] or "").strip(" .:：#"), found["code"]
    field = vocabulary.field_of(label) if label else None
    is_its_number = code == part_no or field == "part_no" or (field is None and _IS_NUMBER.search(label))
    bare = not label and re.search(r"[A-Za-z]", code)
    return (name, code) if is_its_number or bare else ("", "")


def _names_other(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a word of a name is a label, as in `zu Auftrag 7781`: what stands behind it is that number."""
    return any(vocabulary.field_of(word) is not None for word in name.split())


_NAME_AND_CODE = re.compile(
    r"([A-Za-zÄÖÜäöüß\u30a1-\u30ff\u3400-\u9fff][^\d,，:：;；。!?()（）\[\]【】]{1,40}?)\s+"
    rf"((?=[A-Za-z]*\d)(?=[^\s:：,，]{{4}}){CODE})\s*(?=[:：,，、。—–(（]|-\s|\.\s|$)"
)
"""`Federteller 4411-02: 12 von 300 gerissen`."""
_AT_HEAD = re.compile(
    r"(?P<name>[A-Za-zÄÖÜäöüß\u3040-\u30ff\u3400-\u9fff][^,，:：;；。!?()（）\[\]【】]{1,48}?)\s*"
    rf"(?:[,，:：、]\s*|[(（\[【]\s*)(?P<label>[^\d,，:：;；。()（）]{{1,24}}[.:：]?\s*)??(?P<code>{CODE})"
)
_IS_NUMBER = re.compile(r"(?:\b(?:no|nr|art|item|part|p/n|pn|ref|code|sku|type|typ)|[号號番])\.?$", re.IGNORECASE)
