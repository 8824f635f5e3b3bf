"""Content controls and form fields of Word filled, chosen and ticked (ISO/IEC 29500-1 sections 17.5.2 and 17.16).

Takes lxml elements and changes them; raises CannotPlace before it has changed anything. Touches nothing else.
"""

import re
from datetime import date

from lxml import etree

from ooxml.blanks import squeezed
from ooxml.docx_letters import look_of, named, plain_look, symbol_font, write_into
from ooxml.editor import CannotPlace, day_in
from ooxml.xml import Element, attribute, child, is_on, local

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_TICKED_SIGNS = {"wingdings": 0xFE, "wingdings 2": 0x52}
"""The ticked box of each font of signs."""
_LOCKS = frozenset({"contentLocked", "sdtContentLocked"})


def refuse_locked(element: Element) -> None:
    """Refuse what a control around it, or it itself, locks (section 17.5.2.23)."""
    for control in (element, *element.iterancestors()):
        lock = child(control, "sdtPr", "lock") if local(control) == "sdt" else None
        if lock is not None and attribute(lock, "val") in _LOCKS:
            raise CannotPlace("locked: the form does not let this field be changed")


def fill_control(control: Element, text: str) -> None:
    """Fill a control with text, one of its entries or a day; it shows no prompt any more."""
    refuse_locked(control)
    properties = child(control, "sdtPr")
    content = child(control, "sdtContent")
    if properties is None or content is None:
        raise CannotPlace("the field is damaged: it has no content")
    shown = _shown(properties, text)
    look = child(properties, "rPr")
    _unprompt(properties)
    style = plain_look(look) if look is not None else _look_beside(control)
    paragraph = _only_paragraph(content)
    if paragraph is None:
        for one in list(content):
            content.remove(one)
    write_into(content if paragraph is None else paragraph, shown, style)


def unprompt(element: Element) -> None:
    """The controls around an answer show no prompt any more."""
    for control in element.iterancestors("{*}sdt"):
        properties = child(control, "sdtPr")
        if properties is not None:
            _unprompt(properties)


def _unprompt(properties: Element) -> None:
    for one in list(properties):
        if local(one) in {"showingPlcHdr", "dataBinding"}:
            properties.remove(one)


def fill_field(begin: Element, text: str) -> None:
    """Fill a text field of Word 97, or choose the entry of a drop-down."""
    data = child(begin, "ffData")
    entries = child(data, "ddList") if data is not None else None
    if data is not None and not is_on(child(data, "enabled")) and child(data, "enabled") is not None:
        raise CannotPlace("locked: the form does not let this field be changed")
    if entries is not None:
        _choose(entries, text) if text else None
        return
    runs = _result(begin)
    if not runs:
        raise CannotPlace("the field is damaged: it has no place for its result")
    looks = [child(run, "rPr") for run in runs[1:-1]]
    for run in runs[1:-1]:
        parent = run.getparent()
        assert parent is not None
        parent.remove(run)
    made = etree.Element(named(begin, "r"))
    look = next((one for one in looks if one is not None), None)
    if look is not None:
        made.append(plain_look(look))
    runs[0].addnext(made)
    holder = etree.Element(named(begin, "p"))
    write_into(holder, text)
    for piece in list(holder[0]):
        made.append(piece)


def tick_node(node: Element, index: int) -> bool:
    """Tick a check box that is no letter of a text: a control, a form field or a symbol; whether it was one."""
    if local(node) == "t" and (font := symbol_font(node)):
        text = node.text or ""
        page = ord(text[index]) & 0xFF00
        node.text = f"{text[:index]}{chr(page + _TICKED_SIGNS.get(font.lower(), 0xFE))}{text[index + 1 :]}"
        return True
    tick = {"sdt": _tick_control, "fldChar": _tick_field, "sym": _tick_symbol}.get(local(node))
    if tick is not None:
        tick(node)
    return tick is not None


def untick(row: Element) -> None:
    """Every check box in a copied row is empty, and no day is chosen."""
    for control in row.iter("{*}sdt"):
        box = child(control, "sdtPr", "checkbox")
        if box is not None:
            _set_control(control, box, on=False)
        day = child(control, "sdtPr", "date")
        if day is not None:
            day.attrib.pop(named(day, "fullDate"), "")
    for box in list(row.iter("{*}checkBox")):
        for one in [one for one in box if local(one) == "checked"]:
            box.remove(one)
    for sign in row.iter("{*}sym"):
        if (attribute(sign, "char") or "").lower() in {"f0fe", "f0fd"}:
            sign.set(named(sign, "char"), "F0A8")


def _tick_control(control: Element) -> None:
    refuse_locked(control)
    box = child(control, "sdtPr", "checkbox")
    assert box is not None
    _set_control(control, box, on=True)
    properties = child(control, "sdtPr")
    assert properties is not None
    _unprompt(properties)


def _set_control(control: Element, box: Element, *, on: bool) -> None:
    """The state, and the glyph that shows it ([MS-DOCX] section 2.5.4.6, checkedState)."""
    space = etree.QName(box).namespace
    checked = child(box, "checked")
    if checked is None:
        checked = etree.Element(f"{{{space}}}checked")
        box.insert(0, checked)
    checked.set(f"{{{space}}}val", "1" if on else "0")
    state = child(box, "checkedState" if on else "uncheckedState")
    code = (attribute(state, "val") if state is not None else None) or ("2612" if on else "2610")
    font = (attribute(state, "font") if state is not None else None) or "MS Gothic"
    content = child(control, "sdtContent")
    if content is None or not re.fullmatch("[0-9A-Fa-f]{1,5}", code):
        return
    shown = [one for one in content.iter() if local(one) in {"t", "sym"}]
    if shown and local(shown[0]) == "sym":
        shown[0].set(named(shown[0], "char"), code)
        shown[0].set(named(shown[0], "font"), font)
    elif shown:
        shown[0].text = chr(int(code, 16))
        run = shown[0].getparent()
        fonts = child(run, "rPr", "rFonts") if run is not None else None
        for name in ("ascii", "eastAsia", "hAnsi", "cs"):
            if fonts is not None and named(fonts, name) in fonts.attrib:
                fonts.set(named(fonts, name), font)


def _tick_field(begin: Element) -> None:
    box = child(begin, "ffData", "checkBox")
    if box is None:
        raise CannotPlace("the field beside it is no check box")
    checked = child(box, "checked")
    if checked is None:
        checked = etree.SubElement(box, named(box, "checked"))
    checked.attrib.pop(named(checked, "val"), "")


def _tick_symbol(sign: Element) -> None:
    """An empty box becomes the ticked one of the same font."""
    font = (attribute(sign, "font") or "").lower()
    sign.set(named(sign, "char"), f"F0{_TICKED_SIGNS.get(font, 0xFE):02X}")
    if font not in _TICKED_SIGNS:
        sign.set(named(sign, "font"), "Wingdings")


def _shown(properties: Element, text: str) -> str:
    """What the control shows for a text; its entry or day is chosen."""
    entries, day = child(properties, "dropDownList"), child(properties, "date")
    if entries is not None:
        item = next((one for one in entries if _is_entry(one, text)), None)
        if item is None:
            raise CannotPlace(f"the list has no “{text}”")
        value = attribute(item, "value") or ""
        entries.set(named(entries, "lastValue"), value)
        return attribute(item, "displayText") or value
    if day is not None:
        return _dated(day, text)
    return text


def _is_entry(item: Element, text: str) -> bool:
    sought = squeezed(text)[0]
    return sought in {squeezed(attribute(item, name) or "")[0] for name in ("displayText", "value")} - {""}


def _dated(picker: Element, text: str) -> str:
    day = day_in(text)
    if day is None:
        picker.attrib.pop(named(picker, "fullDate"), "")
        return text
    picker.set(named(picker, "fullDate"), f"{day.isoformat()}T00:00:00Z")
    form = child(picker, "dateFormat")
    return _as(day, (attribute(form, "val") if form is not None else None) or "") or text


def _as(day: date, form: str) -> str:
    """A day by a format of digits only; empty where the format asks for names of months or days."""
    plain = form.replace("'", "")
    if not plain or re.search("M{3}|d{3}|[A-Za-z]", re.sub("yyyy|yy|MM?(?!M)|dd?(?!d)", "", plain)):
        return ""
    known = {"yyyy": f"{day.year:04}", "yy": f"{day:%y}", "MM": f"{day:%m}", "M": str(day.month), "dd": f"{day:%d}"}
    return re.sub("yyyy|yy|MM|M|dd|d", lambda sign: known.get(sign[0], str(day.day)), plain)


def _choose(entries: Element, text: str) -> None:
    items = [attribute(one, "val") or "" for one in entries if local(one) == "listEntry"]
    sought = squeezed(text)[0]
    number = next((at for at, item in enumerate(items) if squeezed(item)[0] == sought), None)
    if number is None:
        raise CannotPlace(f"the list has no “{text}”")
    result = child(entries, "result")
    if result is None:
        result = etree.Element(named(entries, "result"))
        entries.insert(0, result)
    result.set(named(result, "val"), str(number))


def _result(begin: Element) -> list[Element]:
    """The runs from the one that parts a field's code from its result to the one that ends it."""
    start = begin.getparent()
    found: list[Element] = []
    depth = 0
    for run in start.itersiblings() if start is not None else ():
        kinds = [attribute(one, "fldCharType") for one in run.iter("{*}fldChar")]
        depth += kinds.count("begin")
        if found or ("separate" in kinds and depth == 0):
            found.append(run)
        if "end" in kinds and depth == 0:
            return found if len(found) > 1 else []
        depth -= kinds.count("end")
    return []


def _only_paragraph(content: Element) -> Element | None:
    """The first paragraph of a control around blocks or a cell, emptied; the other paragraphs are gone."""
    holder = child(content, "tc")
    paragraphs = [one for one in (content if holder is None else holder) if local(one) == "p"]
    for one in paragraphs[1:]:
        parent = one.getparent()
        assert parent is not None
        parent.remove(one)
    for one in list(paragraphs[0]) if paragraphs else ():
        if local(one) != "pPr":
            paragraphs[0].remove(one)
    return paragraphs[0] if paragraphs else None


def _look_beside(control: Element) -> Element | None:
    paragraph = next((above for above in control.iterancestors() if local(above) == "p"), None)
    if paragraph is None:
        paragraph = next(control.iter("{*}p"), None)
    return look_of(paragraph) if paragraph is not None else None
