"""Company names in a line of text: by their legal form, or by the word of trade that ends them.

Takes words; gives the names as written. Raises nothing, touches nothing. Words stand in firm_words.py.
"""

import re

from intake.who.firm_words import (
    BETWEEN,
    DEPARTMENT_HAN,
    LEGAL_BEFORE,
    LEGAL_LATIN,
    LEGAL_ZH,
    NO_NAME_LATIN,
    TRADE_ENDINGS,
    TRADE_HAN,
    TRADE_LATIN,
    WORD,
)

_ZH = re.compile(rf"[\u3400-\u9fff\uf900-\ufaffA-Za-z（）()·]{{2,30}}?(?:{'|'.join(LEGAL_ZH)})(?![员員])")
_JA = re.compile(
    r"(?:(?:(?<![^\s　|/])[\u3041-\u3096][\u3041-\u9fffA-Za-z0-9&・]{1,20}?(?:株式会社|有限会社|合同会社"
    r"|合資会社))|[\u3400-\u9fff\uf900-\ufaff\u30a1-\u30ffー々A-Za-z0-9&・]{1,20}?(?:株式会社|有限会社|合同会社"
    r"|合資会社)"
    r"|(?:株式会社|有限会社|合同会社|合資会社|[(（][株有同][)）]|㈱"
    r"|㈲)\s?[\u3400-\u9fff\uf900-\ufaff\u3041-\u30ffー々A-Za-z0-9&・]{2,20}"
    r"|[\u3400-\u9fff\uf900-\ufaff\u30a1-\u30ffー々A-Za-z0-9&・]{2,20}(?:[(（][株有同][)）]|㈱|㈲))"
)
_DEPARTMENT_BEHIND = re.compile(
    r"(?<=.{2})(?:品質|品証|品管|購買|調達|資材|生産|製造|営業|技術|総務|物流|開発|設計"
    r"|管理)[\u3400-\u9fff\uf900-\ufaff\u30a1-\u30ff]{0,8}(?:部|課|室|係|グループ).*$"
)
_SAID_BY = re.compile(r"(?:の[^の]{1,12})?(?:です|でございます|と申します).*$|(?:より|から|御中|様)$")
_BEFORE_NAME = re.compile(
    r"^.*(?:我们是|我是|我们|这里是|我們是|我們|這裡是|我司|敝司|來自|来自|代表|敬启|本人是|贵司联系|客户"
    r"|客戶)(?=[\u3400-\u9fff\uf900-\ufaff]{4})"
)
_OWN_WORD = re.compile(
    r"^(?:我|本|贵|該|貴|敝|该|你|此|各|其|这家|那家|分|总|子|母|貴社|弊)?(?:公司|集团公司|集团|集團|研究所"
    r"|合作社)$|^(?:我|贵|貴|敝|該|你|该|本).{0,4}公司$|^.{0,30}(?:(?<!日)本|我|贵|貴|敝|该|該|弊)(?:公司|集团|集團)$"
)
_REGISTER = re.compile(r"^(?:HR[AB]|Amtsgericht|Handelsregister|Registergericht|Sitz)\b")
"""What German signatures must name beside the firm (HGB § 37a): `HRB 5512 AG Ulm` is a court's register."""
_LONGEST = 90
_LATIN_BEFORE = re.compile(rf"(?<!\w)(?:{WORD}|\([A-Z][\w .]*\))(?: +(?:{WORD}|{BETWEEN}))*,?\s*$")
_LATIN_BEHIND = re.compile(rf"{WORD}(?: +(?:{WORD}|{BETWEEN}))*")
_ENDINGS = "|".join(sorted(TRADE_HAN, key=len, reverse=True))
_HAN_TRADE = re.compile(rf"[\u3400-\u9fff\uf900-\ufaff\u30a1-\u30ffー々A-Za-z（）()·]{{2,16}}(?:{_ENDINGS})")
_PIECES = re.compile(r"\s+[-–—/]+\s+|\s*[|｜•·,，;；、]\s*|\t+|\s{2,}|　+")
_HAN_PIECES = re.compile(r"[\s　/／|｜•,，;；、]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u30a1-\u30ff]")


def company_names(words: str) -> list[str]:
    """The company names in a line that bear a legal form, as written."""
    chinese = [_BEFORE_NAME.sub("", found[0]).strip("（）()") for found in _ZH.finditer(words)]
    japanese = [_SAID_BY.sub("", _DEPARTMENT_BEHIND.sub("", found[0])) for found in _JA.finditer(words)]
    return [name for name in chinese if len(name) > 3 and not _OWN_WORD.match(name)] + japanese + _latin(words)


def _latin(words: str) -> list[str]:
    names: list[str] = []
    start = 0
    for legal in LEGAL_LATIN.finditer(words):
        before = _LATIN_BEFORE.search(words[max(start, legal.start() - _LONGEST) : legal.start()])
        if before is None or not re.search(r"[^\W\d]", before[0]):
            continue
        name = (before[0] + legal[0]).strip(" ,")
        if _REGISTER.match(name):
            continue
        if names and start == legal.start() - len(before[0]) and not before[0].strip(" ,"):
            continue
        names.append(name)
        start = legal.end()
    return names or [words[found.start() : behind.end()] for found, behind in _announced(words)]


def _announced(words: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    """`Fa. Kranz Förderbänder`, `PT Sinar Logam`."""
    pairs = [(found, _LATIN_BEHIND.match(words, found.end())) for found in LEGAL_BEFORE.finditer(words)]
    return [(found, behind) for found, behind in pairs if behind]


def trade_names(words: str) -> list[str]:
    """The names in a line of a signature that only a word of trade shows to be a company's."""
    if _HAN.search(words):
        return [piece for piece in _HAN_PIECES.split(words) if _is_han_trade(piece)]
    return [piece for piece in pieces(words) if _is_latin_trade(piece)]


def pieces(words: str) -> list[str]:
    """What a line of a signature puts side by side."""
    return [piece for piece in map(str.strip, _PIECES.split(words)) if piece]


_SHOP = re.compile(
    "(?:アトリエ|スタジオ|カフェ|レストラン|ホテル|旅館|ベーカリー|パティスリー|クリニック|サロン|ギャラリー|工房|ファーム)"
    r"[\u3041-\u30ff\u3400-\u9fffA-Za-z]{2,14}|[\u3041-\u30ff\u3400-\u9fffA-Za-z]{2,14}(?:工房|堂|屋|商会|商店|本舗|農園)"
)
"""Small firms of Japan, whose names may have hiragana in them."""


def _is_han_trade(piece: str) -> bool:
    if _SHOP.fullmatch(piece) and "の" not in piece and re.search("[\u3041-\u30ff]", piece):
        return True
    bare = re.sub(r"^.*の(?=.)", "", piece)
    return bare == piece and len(piece) >= 4 and bool(_HAN_TRADE.fullmatch(piece)) and not is_department(piece)


def is_department(piece: str) -> bool:
    """Whether a piece names a department or an office."""
    return bool(DEPARTMENT_HAN.match(piece))


def _is_latin_trade(piece: str) -> bool:
    """Two to five capitalised words, one of trade among them, none that names an office or a street."""
    words = [word.casefold().strip(".") for word in piece.split()]
    if not 1 < len(words) <= 5 or re.search(r"\d|@|:", piece) or not is_named(piece):
        return False
    if any(word in NO_NAME_LATIN for word in words):
        return False
    return any(word in TRADE_LATIN or (len(word) > 6 and word.endswith(TRADE_ENDINGS)) for word in words)


def is_named(piece: str) -> bool:
    """Whether every word but the small ones begins with a capital or a figure, as names do."""
    words = re.sub(rf"(?<!\S){BETWEEN}(?!\S)", " ", piece).split()
    return bool(words) and all(word[0].isupper() or word[0].isdigit() or not word[0].isalpha() for word in words)
