"""What of a cell's words is an answer: no guidance, no prompt, no word for blank, of check boxes only the ticked.

Takes words and the Lexicon; gives the answer, or None while there is none. Raises nothing, touches nothing.
"""

import re

from intake.forms.labels import Lexicon, normal

_TICKED = "☑☒■●✓✔√☻▣◉◎✅⊠🗹🗸☓✗✘"
_EMPTY = "☐□○◯〇◻▢⬜⊡❑❒▫"
_BOX = re.compile(
    rf"(?P<on>[{_TICKED}]|[(\[]\s*[{_TICKED}xXvV]\s*[)\]])|(?P<off>[{_EMPTY}]|[(\[]\s{{1,4}}[)\]](?=\s*\S)|\[\])"
)
_PROMPT = re.compile(
    r"^[_\s.…]+$|^[<《\[【].*(?:here|text|date|name|填写|输入|此处).*[>》\]】]$|^[ymdhtj年月日时/.\- ]+$|^x{3,}$"
)
_EXAMPLE = re.compile(
    r"^\W*(?:例|示例|范例|样例|举例|example|e\.?g\.?|sample|beispiel)(?:[\s:：.,，、]|\d|$)", re.IGNORECASE
)
_PICTURE = (
    r"(?:photo(?:s|graphs?)?|pictures?|images?|sketch(?:es)?|fotos?|bild(?:er)?|skizzen?|abbildung(?:en)?"
    r"|illustrations?)"
)
_FOR_A_PICTURE = re.compile(
    rf"(?:please |bitte |insert |attach |place |paste |add |hier |the |a |an |of |defect |fehler|good |bad "
    rf"|ok |nok |part )*"
    rf"{_PICTURE}(?:[ /,&|+-]*(?:(?:and|or|und|oder|of|the|a|von|vom|des|der|defect|defekt|fehlers?|failure"
    rf"|part|teils?|here"
    rf"|hier|ein|bitte|please|ein(?:f(?:ü|ue)gen|kleben)|insert(?:ed)?|attach(?:ed)?|add|space|area|field|box|feld|ok|nok"
    rf"|i\.?o\.?|n\.?i\.?o\.?|gut|schlecht|good|bad)\b|{_PICTURE}))*\s*[.:!)>\]]{{0,2}}"
)
"""Where a form wants a picture put in."""
_ELSEWHERE = re.compile(
    rf"(?:(?:further|more|additional|weitere|the|die) )?(?:{_PICTURE}|details?|einzelheiten|messprotokolle?"
    rf"|(?:test |measuring |inspection )?reports?|messberichte?|pr(?:ü|ue)fberichte?|protokolle?)(?:[ ,/&]+(?:and|und)?"
    rf" ?{_PICTURE})?[ :-]{{1,3}}(?:siehe|s\.|see|in|as per|laut|refer to|im|are)? ?(?:attached?|beigef(?:ü|ue)gt|anbei"
    rf"|enclosed|(?:the )?(?:anlagen?|anhang|anh(?:ä|ae)nge|attachments?|annex|appendix|enclosures?"
    rf"|beiblatt|beilagen?))"
    rf"(?:[ ,]*(?:nr\.?|no\.?|und|and|[0-9]{{1,2}}|[a-f]\b))*\.?"
)
"""A line that only tells where more is to be found."""
_ASKS = re.compile(
    r"(?:(?:what|which|who|when|where|why|how|is|are|was|has|have|did|does|wer|wie|wann|wo|warum"
    r"|welche[rs]?|wurden?|ist|sind)\b"
    r"|何|なに|どこ|いつ|なぜ|誰|什么|什麼|哪|为何|為何|是否|有无|有無)[^.。!;；\n]{3,80}[?？](?:\s|$|[)）])"
)
"""A question before the answer is the form's own."""
_CAPTION = re.compile(
    r"[(\[【<〈《](?:附|插入|粘贴|粘貼|贴|貼|不良|缺陷|异常|異常|现场|現場|现象|現象|产品|產品|样品|處|处"
    r"|实物|實物|可|请|請|和|及|或|[/、,，・ ])*"
    r"(?:(?:照片|相片|图片|圖片|简图|簡圖|附图|附圖|示意图|示意圖|略图|略圖|图示|圖示|草图|草圖|写真"
    r"|photos?|pictures?|sketch|bild(?:er)?|fotos?|skizze)"
    r"(?:粘贴处|粘貼處|粘贴区|黏貼處|处|處|区|區|栏|欄)?[/、,，・ ]*)+[)\]】>〉》]",
    re.IGNORECASE,
)
"""Where a picture goes, in brackets."""
_BIDS = re.compile(
    r"[(（\[【](?:请|請|写明|寫明|说明|說明|分别(?:说明|填写|描述)|分別(?:說明|填寫|描述)|注明|註明|列明"
    r"|列出|逐[条條项項]|填写|填寫|简述|簡述|详述|詳述"
    r"|描述|应(?:包括|写明|注明)|應(?:包括|寫明|註明)|需(?:注明|附|填|写)|可附|如有|如适用"
    r"|必[填须須])[^()（）]{2,60}[)）\]】]"
)
"""In brackets, what to write."""


def answer(words: str, lexicon: Lexicon) -> str | None:
    """The answer a cell's words give, as written; None while nothing is filled in."""
    lines = _without_guidance([line.strip() for line in words.split("\n")], lexicon)
    text = "\n".join(ticked(line) if has_boxes(line) or _ticks_many(line) else line for line in lines).strip()
    text = re.sub(r"\n{2,}", "\n", text).strip(" \n_")
    if _FOR_A_PICTURE.fullmatch(normal(text).strip("([<{ ")):
        return None
    return None if lexicon.is_blank(text) or _PROMPT.match(normal(text)) else text


def ticked(line: str) -> str:
    """Of a line of boxes the words after the ticked ones, and what stands before the first box."""
    boxes = list(_BOX.finditer(line))
    before = line[: boxes[0].start()].strip() if boxes else line
    ends = [box.start() for box in boxes[1:]] + [len(line)]
    chosen = [line[box.end() : end].strip(" \t,，、;；/") for box, end in zip(boxes, ends, strict=True) if box["on"]]
    said = _SAID_BEHIND.search(line, boxes[-1].end()) if boxes and not boxes[-1]["on"] else None
    chosen = [*chosen, said[1].strip()] if said else chosen
    return "、".join(one for one in (before.rstrip(":： "), *chosen) if one) if chosen else ""


_SAID_BEHIND = re.compile(
    r"(?:\s{2}|\u3000)(?:描述|说明|說明|内容|內容|description|beschreibung|備考|詳細)[:：]\s*([^\s_].*)$", re.IGNORECASE
)
"""What is written behind the last box under a label of its own."""


def options_of(words: str) -> list[str]:
    """What each box of a text offers, ticked or not."""
    boxes = list(_BOX.finditer(words))
    ends = [box.start() for box in boxes[1:]] + [len(words)]
    return [words[box.end() : end].strip(" \t\n,，、;；/") for box, end in zip(boxes, ends, strict=True)]


def is_example(words: str) -> bool:
    """Whether a row or cell shows how to fill it in."""
    return bool(_EXAMPLE.match(normal(words).strip("([<【")))


def is_guidance(line: str, lexicon: Lexicon) -> bool:
    """Whether a line tells people what to write."""
    text = normal(line).lstrip("*※#-•·>(（[【<《 ")
    if _CAPTION.fullmatch(normal(line)) or _BIDS.fullmatch(normal(line)):
        return True
    return bool(text) and (text.startswith(lexicon.guidance) or is_example(line) or bool(_ASKS.match(text)))


def points_elsewhere(line: str) -> bool:
    """Whether a line says no more than where pictures or details are: `Bilder siehe Anlage 1`."""
    return bool(_ELSEWHERE.fullmatch(normal(line)))


_SIGNED = re.compile(
    r"\s*(?:[^\s:：]{0,6}(?:签名|签字|簽名|簽字|签章|簽章|审核|審核"
    r"|批准|核准|编制|編制|制表|製表|拟制|擬制|盖章|蓋章)(?:人|者|/日期|日期)?"
    r"|(?:approved|prepared|reviewed|signed|checked)(?: by)?|signature|unterschrift"
    r"|gepr(?:ü|ue)ft(?: von)?|freigegeben(?: von)?)\s*[:：]",
    re.IGNORECASE,
)
"""A signature's line under an answer in the answer's own cell."""


def _without_guidance(lines: list[str], lexicon: Lexicon) -> list[str]:
    """Guidance stands before the answer, or in brackets of its own anywhere."""
    start = next((number for number, line in enumerate(lines) if line and not is_guidance(line, lexicon)), len(lines))
    kept = lines[start:]
    while kept and (not kept[-1] or _SIGNED.match(kept[-1])):
        kept = kept[:-1]
    return [
        line for line in kept if not (re.fullmatch(r"[(（\[【<《].*[)）\]】>》]", line) and is_guidance(line, lexicon))
    ]


def has_boxes(line: str) -> bool:
    """Whether a line offers boxes to tick, at least one of them left empty."""
    return any(box["off"] for box in _BOX.finditer(line))


def _ticks_many(line: str) -> bool:
    return bool(re.match(r"\s*(?:[☑☒■]|[(\[]\s*[xXvV√✓]\s*[)\]]\s)", line))
