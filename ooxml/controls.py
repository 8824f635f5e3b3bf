"""What a person reads in a content control or a form field of Word 97 (ISO/IEC 29500-1 sections 17.5.2 and 17.16.5).

Takes lxml elements and the text in them; gives text. Raises nothing, touches nothing.
"""

import re
from itertools import islice

from ooxml.prompts import asks_to_choose
from ooxml.symbols import EMPTY, TICKED
from ooxml.xml import Element, attribute, child, is_on, local, number

_MOST_ENTRIES = 100
"""Entries of a list in which the one that stands for none is looked for."""


def is_placeholder(control: Element) -> bool:
    """Whether a content control still shows its prompt (section 17.5.2.39)."""
    return is_on(child(control, "sdtPr", "showingPlcHdr"))


def value(control: Element, text: str) -> str:
    """What a control says whose content reads `text`: a box its state, a list no prompt, a picked date its day."""
    properties = child(control, "sdtPr")
    if properties is None:
        return text
    if (box := child(properties, "checkbox")) is not None:
        return TICKED if is_on(child(box, "checked")) else EMPTY
    if is_placeholder(control):
        return ""
    for kind in ("dropDownList", "comboBox"):
        if (choices := child(properties, kind)) is not None:
            return "" if _asks(choices, text.strip()) else text
    picked = child(properties, "date")
    return _picked(attribute(picked, "fullDate") or "", text) if picked is not None else text


def _asks(choices: Element, text: str) -> bool:
    """Whether a list shows the entry that stands for none: one without a value, or one that asks to choose."""
    return any(
        text in {attribute(one, "displayText"), attribute(one, "value")}
        and (attribute(one, "value") == "" or asks_to_choose(text))
        for one in islice(choices, _MOST_ENTRIES)
        if local(one) == "listItem"
    )


def _picked(day: str, text: str) -> str:
    """A picked day in ISO 8601, unless the words were changed since without it: day and year must stand in them."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", day)
    shown = [int(one) for one in re.findall(r"\d{1,4}", text)]
    if not found or int(found[3]) not in shown or not {int(found[1]), int(found[1]) % 100} & set(shown):
        return text
    return found[0]


def of_field(data: Element) -> str | None:
    """The state of a box or the chosen entry of a list; None for a field whose result stands in the runs after it."""
    box, choices = child(data, "checkBox"), child(data, "ddList")
    if box is not None:
        checked = child(box, "checked")
        return TICKED if is_on(checked if checked is not None else child(box, "default")) else EMPTY
    if choices is None:
        return None
    entries = [attribute(one, "val") or "" for one in choices if local(one) == "listEntry"]
    chosen = next((one for name in ("result", "default") if (one := child(choices, name)) is not None), None)
    at = number(chosen, len(entries))
    return entries[at] if at < len(entries) and not asks_to_choose(entries[at]) else ""
