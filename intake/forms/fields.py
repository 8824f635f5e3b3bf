"""Slots as typed fields; what cannot be typed stays None with a warning.

Takes slots and measures; gives FormFields and warnings. Raises nothing, touches nothing.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from math import isclose
from typing import Any

from intake.forms.actions import Measure
from intake.forms.labels import ACTIONS, COMPLAINT_ONLY, normal
from intake.forms.persons import bare_name
from intake.forms.values import parse_date, parse_quantity, parse_rate
from records.form import Action, FormFields, Slot

_DATES = ("complaint_date", "delivery_date", "due_date", "closed_date")
_LISTS = ("lot", "d1_members", "severity")
_NAMES = frozenset({"customer", "supplier", "contact", "d1_champion", "d1_leader"})
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_NAME_TWICE = re.compile(r"([^A-Za-z\n]*[\u4e00-\u9fff)）])\s*[\s/|]\s*([A-Z][A-Za-z .,&()'-]{2,})")
_LONGEST_CONTACT = 200
_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:20)?(\d{2})(?![\d/-])")
_WEAKER = re.compile(
    "drawing|dwg|model|type|size|spec|zeichnung|typ|modell|abmessung|图|圖|図|型号|型號|型式|型番|规格|規格|机型|機種|款|尺寸"
)
_DRAWN = re.compile("drawing|dwg|zeichnung|图号|圖號|図番|図面")
"""A drawing names one part; a type or size is that of many."""
_SITE = re.compile(r"\b(?:plant|site|location|address|division|department)\b|werk|standort|anschrift|adresse|abteilung")
_RUNNING = re.compile(r"\blfd|laufende|running|serial|sequence|\bdoc|dokument|record|sheet|^no$|^nr$|^no\.$|^nr\.$")
_BEHIND_A_NAME = re.compile(
    r"[\s,，;；/|(（<]*@[^\n]*$|[\s,，;；/|(（]+\+?\d[\d ()/-]{5,}[^\n]*$|[\s,，;；/|(（]+(?:tel|phone|fon|mobile?|mob"
    r"|ext|durchwahl|e-?mail|电话|電話|手机|內線|内線|分机|邮箱|信箱)[.:： ]*[@+(\d][^\n]*$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"([^()（）]{2,40})[(（] ?(?:组长|組長|队长|隊長|(?:team ?)?leader|team lead|teamleiter(?:in)?|リーダー) ?[)）]",
    re.IGNORECASE,
)
_A_PERSON = re.compile("联系人|聯絡人|联络人|聯繫人|担当|contact|ansprechpartner")
_IS_NAMED = re.compile(r"[^\d@:：\n]{2,40}")
_DEPARTMENT = re.compile(r"\s*[(（][^()（）]*[部課课係科室組组处處廠厂][)）]$")
_DATED = re.compile(
    r"(?P<no>\S[^\n]{0,38}?\S)[\s,]+[(]?(?:vom|v\.|dated|dtd\.?|of|from|dd\.?)\s+"
    r"(?P<date>(?:\d{1,2}[./-]){2}\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}[. -]+[A-Za-zä]{3,9}[. -]+\d{2,4})[)]?",
)
_SET_APART = re.compile(
    r"(?P<no>\S{3,30})(?:\s{3,}|\u3000+)(?P<date>\d{4}(?:-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2}|年\d{1,2}月\d{1,2}日))"
)
_DATE_BESIDE = {"delivery_note": "delivery_date", "report_no": "complaint_date", "order_no": None, "customer_ref": None}
"""A number with the date of its paper: `LS-0871 vom 22.04.2026`; a delivery note's is that of the delivery."""
_BETWEEN = re.compile(r"[,，;；、\n]+|\s+(?:and|und|&|\+)\s+|\s*[和及]\s*(?=\S)|\t+|\s{2,}")


class Typing:
    """The typed fields of one form."""

    def __init__(self, slots: Sequence[Slot], language: str) -> None:
        """Type every header field of `slots`; measures are added by `actions`."""
        self.warnings: list[str] = []
        self._language = language
        self._slots = [slot for slot in slots if slot.value is not None and "." not in slot.field]
        self._values: dict[str, Any] = {}
        self._month_first = _month_first(slot.value or "" for slot in slots) if language == "en" else None
        self._one_by_one()
        self._typed_dates()
        self._typed_quantities()

    def fields(self) -> FormFields:
        """All fields; blank ones are None."""
        return FormFields(**self._values)

    def actions(self, field: str, measures: Sequence[Measure]) -> None:
        """The measures of one section, dates as ISO 8601."""
        filled = [one for one in measures if one.words.get("action")]
        if filled:
            self._values[field] = tuple(self._action(field, one.words) for one in filled)

    def _warn(self, field: str, words: str, what: str) -> None:
        self.warnings.append(f"{field}: '{words}' {what}")

    def _one_by_one(self) -> None:
        skipped = ACTIONS | COMPLAINT_ONLY
        for field in dict.fromkeys(slot.field for slot in self._slots if slot.field not in skipped):
            values = list(dict.fromkeys(slot.value for slot in self._slots if slot.field == field and slot.value))
            if field in _LISTS:
                self._values[field] = tuple(dict.fromkeys(one for words in values for one in self._list(field, words)))
            elif field.startswith("d") and field[1:2].isdigit() and field not in {"d1_champion", "d1_leader"}:
                self._values[field] = "\n".join(values)
            elif len({normal(value).replace(" ", "") for value in values}) == 1:
                said = self._one_language(field, values[0])
                self._values[field] = bare_name(said) if field in _NAMES else said
            elif preferred := self._preferred(field):
                self._values[field] = preferred
            else:
                self._warn(field, "' and '".join(values), "are different values for one field")
        if (mail := self._values.get("contact_email")) is not None:
            self._beside_a_mail(mail)
            self._values["contact_email"] = self._email(mail)
        self._person()
        self._leader()
        self._dated_numbers()

    def _dated_numbers(self) -> None:
        for field, of_date in _DATE_BESIDE.items():
            words = self._values.get(field) or ""
            if found := _DATED.fullmatch(words) or _SET_APART.fullmatch(words):
                self._values[field] = found["no"].rstrip(" ,(")
                if of_date:
                    self._values.setdefault(of_date, found["date"])

    def _preferred(self, field: str) -> str | None:
        """Of a part's number and the drawing, type or size beside it: the number."""
        slots = [slot for slot in self._slots if slot.field == field and slot.value]
        numbers = list(dict.fromkeys(slot.value for slot in slots if not _WEAKER.search(normal(slot.label))))
        if field == "report_no":
            named = list(dict.fromkeys(slot.value for slot in slots if not _RUNNING.search(normal(slot.label))))
            return named[0] if len(named) == 1 else None
        if field in {"customer", "supplier"}:
            firms = list(dict.fromkeys(one.value for one in slots if not _SITE.search(normal(one.label))))
            return firms[0] if len(firms) == 1 else None
        drawn = list(dict.fromkeys(slot.value for slot in slots if _DRAWN.search(normal(slot.label))))
        preferred = numbers or drawn
        return preferred[0] if field == "part_no" and len(preferred) == 1 else None

    def _one_language(self, field: str, words: str) -> str:
        """A name written twice under a label written twice: the half in the form's own language."""
        label = next(slot.label for slot in self._slots if slot.field == field)
        twice = _NAME_TWICE.fullmatch(words) if field in {"customer", "supplier", "product"} else None
        both = twice and re.search("[\u4e00-\u9fff]", label) and re.search("[A-Za-z]{2}", label)
        return twice[1 if self._language[:2] in {"zh", "ja"} else 2].strip() if twice and both else words

    def _person(self) -> None:
        """A contact with the mail address and the telephone behind the name: the name is the contact."""
        words = self._values.get("contact") or ""
        if len(words) > _LONGEST_CONTACT:
            return
        mails = _EMAIL.findall(words)
        if len(mails) == 1:
            self._values.setdefault("contact_email", mails[0].lower())
        if name := _BEHIND_A_NAME.sub("", _EMAIL.sub("@", words)).strip(" ,，;；/|(（"):
            self._values["contact"] = _DEPARTMENT.sub("", name) or name

    def _leader(self) -> None:
        """`张磊（组长）` among the members, where nobody else leads."""
        members = self._values.get("d1_members") or ()
        leading = [one for one in members if _LEADS.fullmatch(one)]
        if len(leading) == 1 and not self._values.get("d1_leader") and (found := _LEADS.fullmatch(leading[0])):
            self._values["d1_leader"] = found[1].strip()
            self._values["d1_members"] = tuple(one for one in members if one != leading[0])

    def _beside_a_mail(self, words: str) -> None:
        """Under `联系人及邮箱`, `Contact & e-mail`, the name before the address is the contact."""
        label = next((slot.label for slot in self._slots if slot.field == "contact_email"), "")
        found = _EMAIL.search(words)
        name = words[: found.start()].strip(" ,，;；/|<(（:：\n") if found else ""
        if "contact" not in self._values and _A_PERSON.search(normal(label)) and _IS_NAMED.fullmatch(name):
            self._values["contact"] = name

    def _email(self, words: str) -> str | None:
        found = _EMAIL.findall(words)
        if len(found) != 1:
            self._warn("contact_email", words, "is not one mail address")
        return found[0].lower() if len(found) == 1 else None

    def _list(self, field: str, words: str) -> list[str]:
        words = re.sub(r"[(（][^()（）]{0,200}[)）]", lambda bracket: bracket[0].translate(_HIDE), words)
        lines = words.split("\n")
        if field == "d1_members" and len(lines) > 1 and all(len(re.findall("[,，]", line)) == 1 for line in lines):
            return [line.translate(_SHOW).strip() for line in lines]  # a name with its department on each line
        parts = [part for piece in _BETWEEN.split(words) for part in self._apart(field, piece)]
        said = [part.translate(_SHOW).strip(" .。") for part in parts if part.strip(" .。")]
        return [bare_name(part) for part in said] if field == "d1_members" else said

    def _apart(self, field: str, piece: str) -> list[str]:
        """Names and lots also stand apart by a stroke or a single space, where each part looks like one."""
        if field == "lot":
            parts = re.split(r"\s+/\s+|\s+", piece.strip())
            return parts if all(len(part) >= 4 and re.search(r"\d", part) for part in parts) else [piece]
        if field == "severity":
            return [piece]
        parts = re.split(r"\s*/\s*", piece.strip())
        if (
            len(parts) == 1
            and self._language != "ja"
            and re.fullmatch(r"[\u4e00-\u9fff]{2,4}( [\u4e00-\u9fff]{2,4})+", piece.strip())
        ):
            parts = piece.split()
        return parts

    def _typed_dates(self) -> None:
        anchor = None
        for field in _DATES:
            words = self._values.get(field)
            if words is not None:
                self._values[field] = self._date(field, words, anchor)
                anchor = anchor or self._values[field]

    def _date(self, field: str, words: str, anchor: date | None) -> date | None:
        found = self._parsed(words, anchor)
        if found is None:
            self._warn(field, words, "is not a date two readers would agree on")
        return found

    def _parsed(self, words: str, anchor: date | None) -> date | None:
        """A date; what the form's other dates settle of the order of day and month holds for all of them."""
        if self._month_first is not None:
            words = _SLASHED.sub(r"20\3-\1-\2" if self._month_first else r"20\3-\2-\1", words)
        return parse_date(words, self._language, anchor)

    def _typed_quantities(self) -> None:
        affected, total = self._values.pop("qty_affected", None), self._values.pop("qty_total", None)
        counted = self._number("qty_affected", affected, self._quantity, (None, None))
        whole = self._number("qty_total", total, self._quantity, (None, None))
        self._values["qty_affected"] = whole[0] if affected is None and whole[1] is not None else counted[0]
        self._values["qty_total"] = counted[1] if total is None else (whole[1] or whole[0])
        if counted[1] is not None and total is not None and counted[1] != self._values["qty_total"]:
            self._warn("qty_total", f"{total}' and '{affected}", "say different totals")
            self._values["qty_total"] = None
        rate = self._values.pop("defect_rate_pct", None)
        label = next((slot.label for slot in self._slots if slot.field == "defect_rate_pct"), "")
        share = _share(self._values["qty_affected"], self._values["qty_total"])
        typed = self._number("defect_rate_pct", rate, lambda words: self._rate(words, label, share), None)
        self._values["defect_rate_pct"] = typed

    def _quantity(self, words: str) -> tuple[float | None, float | None]:
        return parse_quantity(words, self._language)

    def _rate(self, words: str, label: str, share: float | None) -> float | None:
        """A rate; a bare number takes the unit its label names, or the one that agrees with the quantities."""
        if not re.fullmatch(r"[\d.,]+", normal(words)):
            return parse_rate(words, self._language)
        if unit := re.search(r"d?ppm|%|‰", normal(label)):
            return parse_rate(f"{words}{unit[0]}", self._language)
        percent = parse_rate(f"{words}%", self._language)
        readings = () if percent is None or share is None else (percent, round(percent * 100, 10))
        return next((rate for rate in readings if isclose(rate, share or 0, rel_tol=0.02)), None)

    def _number(self, field: str, words: str | None, read: Callable[[str], Any], nothing: Any) -> Any:
        found = nothing if words is None else read(words)
        if words is not None and found == nothing:
            self._warn(field, words, "is not a number")
        return found

    def _action(self, section: str, words: dict[str, str | None]) -> Action:
        told: dict[str, Any] = {
            name: bare_name(value) if name == "who" else value for name, value in words.items() if value
        }
        for name in ("date", "done"):
            if name in told and (found := self._parsed(told[name], self._values.get("complaint_date"))):
                told[name] = found.isoformat()
            elif name == "date" and name in told:
                self._warn(f"{section}.date", told.pop("date"), "is not a date two readers would agree on")
        for name in ("qty_checked", "qty_ng"):
            if name in told:
                told[name] = self._number(f"{section}.{name}", told[name], lambda one: self._quantity(one)[0], None)
        return Action(**told)


def _month_first(values: Iterable[str]) -> bool | None:
    """Whether a form writes the month before the day: a day over 12 somewhere shows it; None where none does."""
    found = {(int(one[1]) > 12, int(one[2]) > 12) for words in values for one in _SLASHED.finditer(words)}
    shown = {order for order in found if order[0] != order[1]}
    return next(iter(shown))[1] if len(shown) == 1 else None


def _share(affected: float | None, total: float | None) -> float | None:
    """The share the two quantities make, in percent."""
    return affected / total * 100 if affected is not None and total else None


_HIDE = {ord(mark): 0xE000 + number for number, mark in enumerate(",，;；、/ \n")}
_SHOW = {hidden: mark for mark, hidden in _HIDE.items()}
"""Separators within brackets (`李四（生产、设备）`) separate nothing; they are set aside while a list is cut."""
