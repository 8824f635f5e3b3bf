"""Which fields a label may mean, whatever its spacing, brackets, colon, case, word order or second language.

Takes the Languages and words; gives field names (those of the `labels` tables). Raises nothing, touches nothing.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from intake.forms.composed import composed
from intake.forms.composed_chinese import composed_chinese
from intake.forms.end_names import end_named
from intake.forms.qualified import qualified
from intake.prose.traditional import words_in_simplified
from intake.who.tongue import language_of
from records.language import Language, Languages

SECTIONS = frozenset({"d0", "d1", "d2", "d3", "d4", "d4_occurrence", "d4_escape", "d5", "d6", "d7", "d8"})
ACTIONS = frozenset({"d3", "d5", "d6", "d7"})
TEAM = frozenset({"d1_champion", "d1_leader", "d1_members"})
COLUMNS = frozenset({"action", "who", "date", "done", "result", "qty_checked", "qty_ng"})
HEADER = frozenset(
    {"report_no", "customer_ref", "customer", "supplier", "product", "part_no", "lot", "order_no", "delivery_note"}
    | {"complaint_date", "delivery_date", "due_date", "qty_affected", "qty_total", "defect_rate_pct", "contact"}
    | {"contact_email", "category", "severity", "closed_date", "addressee", "sender"}
)
COMPLAINT_ONLY = frozenset({"serial_no", "occurred_on", "found_at", "remedy", "claim", "reply_form"})
"""What a form says of the complaint beyond its own fields: slots, not typed here."""
_COUNTS = frozenset({"qty_affected", "qty_total", "defect_rate_pct"})
_WORD_LISTS = frozenset({"generic", "guidance", "sheet_aside"})
_NO_LABELS = frozenset({"guidance", "sheet_aside"})
_TOLD_IN_BRACKETS = frozenset({"customer", "severity"})
"""`Raised by (company)`, `Impact (high/medium/low)`: what the brackets add decides."""

_CJK = r"\u3040-\u30ff\u3400-\u9fff"
_BRACKETED = re.compile(r"[(\[【<《〈{][^)\]】>》〉}]*[)\]】>》〉}]")
_NO_WORDS = "|"
"""The key of a lone sign: such a label would be found everywhere."""
_UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}
_NUMBER_JOINED = re.compile(r"(?<=[a-z]{3})(?:nummern?|nr)\b")
"""`Chargennummer` and `Chargen-Nr.` are one label."""
_SAME_WORD = {
    "nummer": "no",
    "nummern": "no",
    "number": "no",
    "numbers": "no",
    "nos": "no",
    "nr": "no",
    "quantity": "qty",
    "quantities": "qty",
    "drg": "drawing",
    "dwg": "drawing",
    "zng": "zeichnung",
    "zchng": "zeichnung",
    "desc": "description",
    "descr": "description",
    "recd": "received",
    "rej": "rejected",
    "resp": "responsible",
    "cust": "customer",
    "del": "delivery",
}
_SMALL_WORDS = frozenset({"the", "of", "and", "a", "an", "for", "to", "s", "der", "des", "und", "fuer"})
_NUMBER_BEFORE = re.compile(rf"[一二三四五六七八九十]{{1,2}}、|\(?\d{{1,2}}(?:[).、:]\s?|\s|(?=[{_CJK}]))")
_WITH_PICTURE = re.compile(
    r"\s*[(（]?(?:及|和|与|與|並|并|/|、|,|&|\+|and|und|with|mit|附|含)\s*(?:附|不良|现场|現場)?"
    r"(?:图片|圖片|照片|相片|附图|附圖|图示|圖示|示意图|写真|略図|photos?|pictures?|images?|bild(?:er)?|fotos?)[)）]?$"
)
"""`异常描述及图片`: what is wrong, told and shown."""
_SMALL_SIGNS = re.compile("[的与和及并或之與並の]")
_BLANKS = re.compile(r"[\s:]+")
_HAN = re.compile("[\u4e00-\u9fff]")
_FOREIGN = re.compile("[\u0400-\u04ff\u0e00-\u0e7f\u1e00-\u1eff\uac00-\ud7af]")
"""Writing of a language whose labels nobody has listed, beside one that is: Russian, Thai, Vietnamese, Korean."""
_TWO_SCRIPTS = re.compile(
    rf"([{_CJK}・]{{2,12}})[\s/]+([a-z][a-z.'&/-]{{1,14}}(?: [a-z.'&/-]{{1,14}}){{0,2}})"
    rf"(?:[\s/]+[{_CJK}\uac00-\ud7a3]{{1,8}}){{0,3}}"
)
_BOXES = re.compile(r"[☐☑☒□■○●◎◯]|[(\[] {0,3}[x√✓]? {0,3}[)\]]")
_QUESTION = re.compile(
    r"(?:(?:\d(?:st|nd|rd|th|\.)?|第?[一二三四五\d]个?|w)[ .-]?)?"
    r"(?:why|warum|为什么|為什麼|为何|為何|なぜ(?:なぜ)?)[ #-]?(?:no)?\d?[ ?.:]{0,3}"
)
LONGEST = 90
"""Characters of the longest text that is still taken for a label."""


def normal(text: str) -> str:
    """Text after NFKC with `#` as the word number, lower case, single spaces, umlauts as ae, oe, ue."""
    text = unicodedata.normalize("NFKC", text).replace("#", " no ").replace("№", " no ")
    return re.sub(r"[ \t\u3000]+", " ", text).lower().strip().translate(_UMLAUTS)


@lru_cache(maxsize=16_384)
def key(text: str) -> str:
    """What two spellings of one label have in common: its Chinese characters, and its Latin words in any order."""
    text = normal(text)
    chinese = "".join(re.findall(rf"[{_CJK}]", text))
    short = _SMALL_SIGNS.sub("", chinese)
    return f"{short or chinese}|{' '.join(sorted(_words(text)))}"


@lru_cache(maxsize=16_384)
def one_script(text: str) -> str:
    """The key of a label, whichever of the two scripts of Chinese it is written in."""
    return words_in_simplified(key(text))


def _words(text: str) -> list[str]:
    joined = re.sub(r"(?<=\b[a-z])[./](?=[a-z]\b)", "", text).replace("'", "").replace("e-mail", "email")
    joined = joined.replace("non-conform", "nonconform").replace("non conform", "nonconform")
    joined = _NUMBER_JOINED.sub(" no", joined)
    words = (_SAME_WORD.get(word, word) for word in re.findall(r"[a-z0-9%]+", joined))
    said = list(words)
    kept = [word for word in said if word not in _SMALL_WORDS] or said
    return [word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in kept]


class Lexicon:
    """The labels of all languages at once: forms are often bilingual."""

    def __init__(self, languages: Languages) -> None:
        """Index every language's labels by what their spellings have in common."""
        self._fields: dict[str, set[str]] = {}
        self._either: dict[str, set[str]] = {}
        for language in languages.values():
            for field, labels in language.labels.items():
                if field not in _WORD_LISTS:
                    for label in (one for one in labels if key(one) != _NO_WORDS):
                        self._fields.setdefault(key(label), set()).add(field)
                        self._either.setdefault(one_script(label), set()).add(field)
        self._generic = {
            one_script(one) for language in languages.values() for one in language.labels.get("generic", ())
        }
        self._vocabulary = {word for known in self._fields for word in known.partition("|")[2].split()}
        self._keys = {tag: _keys(language) for tag, language in languages.items()}
        self.guidance = tuple(
            normal(one) for language in languages.values() for one in language.labels.get("guidance", ())
        )
        self.sheets_aside = frozenset(
            normal(one) for language in languages.values() for one in language.labels.get("sheet_aside", ())
        )
        self.blank = {_bare(one) for language in languages.values() for one in language.blank}

    def fields(self, text: str) -> frozenset[str]:
        """Every field the whole of `text` may be a label of; empty when it is no label."""
        text = normal(text).strip(" \n:*•·・‣▪-–—.、,;")
        if not text or len(text) > LONGEST or _BOXES.search(text):
            return frozenset()
        outside = _BRACKETED.sub(" ", text).strip(" \n:*")
        for one in dict.fromkeys((text, outside)):
            if found := self._listed(one):
                return frozenset(found)
            if one is not outside and (field := qualified(one, self._listed)) in _TOLD_IN_BRACKETS:
                return frozenset({field})
        if (bare := _WITH_PICTURE.sub("", text)) != text and (found := self._listed(bare)) and found & SECTIONS:
            return frozenset(found)
        if field := qualified(outside, self._listed) or qualified(text, self._listed):
            return frozenset({field})
        return (
            self._of_parts(_two_languages(outside), apart=False)
            or self._of_parts(_written_apart(text), apart=True)
            or self._numbered(outside)
            or frozenset(filter(None, (_composed(outside) or end_named(text) or _asked(text),)))
        )

    def halves(self, text: str) -> tuple[str, str]:
        """Of `等级 Grade`, words in Chinese or Japanese letters and a few Latin ones behind, both; else nothing."""
        found = _TWO_SCRIPTS.fullmatch(normal(text).strip(" :"))
        return (found[1], found[2]) if found and self._fields.get(key(found[1])) else ("", "")

    def _numbered(self, text: str) -> frozenset[str]:
        """`(3) Part No.`: a label behind its number; a numbered section is known by its head."""
        numbered = _NUMBER_BEFORE.match(text)
        bare = text[numbered.end() :] if numbered else ""
        found = (self._listed(bare) or {_composed(bare)} - {""}) - {"qty_ng", "qty_checked"}
        short = self.is_generic(bare) and not found <= _COUNTS
        return frozenset(found) if found and found <= HEADER | COMPLAINT_ONLY and not short else frozenset()

    def _listed(self, text: str) -> set[str]:
        """The fields of a listed label; the other script of Chinese counts where its own lists nothing."""
        return self._fields.get(key(text)) or self._either.get(one_script(text), set())

    def _part(self, text: str) -> set[str]:
        """The fields of one of a label's halves, listed or known by its parts."""
        return self._listed(text) or {_composed(text)} - {""}

    def mentions(self, text: str, field: str) -> bool:
        """Whether a text holds a label of one field among other words."""
        chinese, _, latin = one_script(text).partition("|")
        words = set(latin.split())
        for known in (one for one, fields in self._either.items() if field in fields):
            own, _, own_words = known.partition("|")
            if (not own or own in chinese) and (not own_words or words >= set(own_words.split())):
                return True
        return False

    def is_generic(self, text: str) -> bool:
        """Whether a label is so short that it counts only at the head of a form."""
        if len(text) > 2 * LONGEST:
            return False
        text = _BRACKETED.sub(" ", normal(text))
        parts = [part for part in (*_two_languages(text), *_written_apart(text), text) if self._listed(part)]
        return bool(parts) and all(one_script(part) in self._generic for part in parts)

    def is_blank(self, text: str) -> bool:
        """Whether words say no more than that nothing is filled in."""
        bare = _bare(text)
        return not bare or bare in self.blank or not re.search(rf"[a-z0-9{_CJK}\u00c0-\u024f☑]", bare)

    def language(self, texts: Iterable[str], values: Iterable[str]) -> str:
        """The language most labels are in; of a bilingual form the one its values are in, Chinese when unfilled."""
        counts, said = dict.fromkeys(self._keys, 0), [*texts]
        for text in said:
            parts = {key(part) for part in (text, *_two_languages(normal(text)), *_written_apart(normal(text)))}
            for tag, keys in self._keys.items():
                counts[tag] += bool(parts & keys)
        best = max(counts.values(), default=0)
        close = [tag for tag, count in counts.items() if count >= best * 0.7]
        words = [*values]
        latin = not any(re.search(f"[{_CJK}]", value) for value in words) and any(words)
        of_script = [tag for tag in close if (tag[:2] in {"zh", "ja"}) != latin] or close
        most = max((counts[tag] for tag in of_script), default=0)
        likeliest = [tag for tag in of_script if counts[tag] == most]
        told = language_of("\n".join((*said, *words)))
        scripts = {tag[:2] for tag in likeliest}
        return told if told in likeliest or (told[:2] == "zh" and "zh" in scripts) else next(iter(likeliest), "")

    def _of_parts(self, parts: tuple[str, ...], *, apart: bool) -> frozenset[str]:
        """The fields all known parts agree on; an unknown part must at least be made of words labels are made of."""
        if len(parts) < 2:
            return frozenset()
        known = [found for part in parts if (found := self._part(part))]
        unknown = [part for part in parts if not self._part(part)]
        if not known or not all(self._like_a_label(part) or (apart and len(known) > 1) for part in unknown):
            return frozenset()
        common = (
            frozenset.intersection(*map(frozenset, known)) or _counted_of(known) or self._surest(parts, apart=apart)
        )
        meant = [found for found in known if found != {"other"}]
        if not common and apart and len(meant) == 1 and meant[0] <= HEADER and not self.is_generic(" / ".join(parts)):
            return frozenset(meant[0])
        mixed = "end" if any("end" in one for one in known) else "other"
        return common or (frozenset({mixed}) if len(known) > 1 else frozenset())

    def _surest(self, parts: tuple[str, ...], *, apart: bool) -> frozenset[str]:
        """What the parts agree on that are not too short to be sure of: `投诉内容 Description` tells what is wrong.

        Of one name in two languages the surer half decides the form's head too: `Item 貨品`, `Attn. 聯絡人`.
        """
        sure = [found for one in parts if one_script(one) not in self._generic and (found := self._listed(one))]
        told = frozenset.intersection(*map(frozenset, sure)) if sure else frozenset[str]()
        if not apart and len(halves := [one for one in sure if one != {"other"}]) == 1 and halves[0] <= HEADER:
            return frozenset(halves[0])
        return told if told & SECTIONS else frozenset()

    def _like_a_label(self, part: str) -> bool:
        if _FOREIGN.search(part):
            return not re.search(rf"[{_CJK}\d]", part)
        words = _words(part)
        known = [word for word in words if word in self._vocabulary and not word.isdigit()]
        return (
            not re.search(rf"[{_CJK}]", part)
            and bool(known)
            and len(known) * 2 >= len(words) + bool(re.search(r"\d", part))
        )


@lru_cache(maxsize=4)
def lexicon_of(languages: Languages) -> Lexicon:
    """The labels of these languages, indexed once for all forms a process reads."""
    return Lexicon(languages)


def _keys(language: Language) -> frozenset[str]:
    return frozenset(
        key(label) for field, labels in language.labels.items() if field not in _NO_LABELS for label in labels
    )


def _bare(text: str) -> str:
    return re.sub(r"^[\W_]+|[\W_]+$", "", re.sub(r"\s", "", normal(text))) or re.sub(r"\s", "", normal(text))


def _counted_of(known: list[set[str]]) -> frozenset[str]:
    """`不良数/批量`: how many of how many, in this order, stand in one answer."""
    affected = len(known) == 2 and "qty_affected" in known[0] and "qty_total" in known[1]
    return frozenset({"qty_affected"} if affected else ())


def _composed(text: str) -> str:
    """The field a label names by its parts."""
    return composed(text) or (composed_chinese(_BLANKS.sub("", words_in_simplified(text))) if _HAN.search(text) else "")


def _two_languages(text: str) -> tuple[str, ...]:
    """`客户名称 customer name` in its Chinese and its Latin half."""
    halves = re.sub(rf"[^{_CJK}0-9()/]", "", text), re.sub(rf"[{_CJK}]", " ", text)
    return (
        halves
        if re.search(f"[{_CJK}]", halves[0]) and (re.search("[a-z]/?[a-z]", halves[1]) or _FOREIGN.search(text))
        else ()
    )


def _asked(text: str) -> str:
    """`Why 2?`, 为什么3: questions that stand before an answer and belong to none of our fields."""
    return "other" if _QUESTION.fullmatch(text) else ""


def _written_apart(text: str) -> tuple[str, ...]:
    """The parts of a label that names its field twice: in brackets, on two lines, or beside a stroke."""
    parts = re.split(r"[\n/|()\[\]【】、・]", text)
    return tuple(part.strip() for part in parts if part.strip(" :."))
