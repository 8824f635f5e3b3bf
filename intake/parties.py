"""Who complains: the company's name as it stands in a label, a form, a signature or a display name.

Takes a Voice and who we are; gives a name with its Place. Raises nothing, touches nothing. A domain is not a name:
what nobody wrote stays blank.
"""

import re
import unicodedata

from intake.statements import Statement
from intake.voice import Voice
from records.company import Company

_ZH = re.compile(
    r"[\u4e00-\u9fffA-Za-z（）()·]{2,30}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|公司|株式会社|事务所|研究院|研究所|制造厂|机械厂|总厂)"
)
_LATIN = re.compile(
    r"(?:[A-Z0-9ÄÖÜ][\w&.'’äöüéèåøæñ-]*|&|and|of|de|\([A-Z][\w ]*\))"
    r"(?: +(?:[A-Z0-9ÄÖÜ(][\w&.'’äöüéèåøæñ)-]*|&|and|of|de))*?"
    r",?\s+(?:Co\.?,?\s*Ltd\.?|Pty\.? Ltd\.?|Pvt\.? Ltd\.?|Pte\.? Ltd\.?"
    r"|(?:Ges\.?\s?m\.?\s?b\.?\s?H|[gG]?mbH|GmbH)\.?(?: & Co\.? ?KG(?:aA)?)?|KGaA|OHG|UG|e\. ?K\.|Ltd\.?|Limited|Inc\.?"
    r"|Incorporated|LLC|LLP|Corp\.?"
    r"|Corporation|AG|AB|KG|SE|Oy|A/S|AS|ApS|S\.?A\.?S?\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|plc|PLC|Company|Group|K\.K\.)(?![\w])"
)
_BEFORE = re.compile(r"^.*(?:我们是|我是|我们|这里是|来自|代表|敬启|本人是|贵司联系)(?=[\u4e00-\u9fff]{4})")
_OWN_WORD = re.compile(
    r"^(?:我|本|贵|该|你|此|各|其|这家|那家|分|总|子|母)?(?:公司|集团公司)$|^(?:我|贵|你|该|本).{0,4}公司$"
)


_REGISTER = re.compile(r"^(?:HR[AB]|Amtsgericht|Handelsregister|Registergericht|Sitz)\b")
"""What German signatures must name beside the firm (HGB § 37a): `HRB 5512 AG Ulm` is a court's register."""


def is_our_name(name: str, company: Company) -> bool:
    """Whether a company name is one of ours, short or long."""
    folded = _folded(name)
    ours = [_folded(own) for own in company.names if own.strip()]
    return bool(folded) and any(own in folded or (len(folded) > 3 and folded in own) for own in ours)


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())


def signed_company(voice: Voice, company: Company) -> Statement | None:
    """The customer's name in his signature, from the last line up; else in his display name."""
    for number, words in reversed(voice.all_lines):
        for name in company_names(words):
            if not is_our_name(name, company):
                return Statement("customer", name, voice.place(number, words.strip()))
    display = voice.writer.name if voice.writer else ""
    for name in company_names(display):
        if not is_our_name(name, company):
            place = voice.place(voice.writer_line, display) if voice.writer_line else voice.header_place("From")
            return Statement("customer", name, place)
    return None


def company_names(words: str) -> list[str]:
    """The company names in a line, as written."""
    chinese = [_BEFORE.sub("", found[0]).strip("（）()") for found in _ZH.finditer(words)]
    latin = [name for found in _LATIN.finditer(words) if not _REGISTER.match(name := found[0].strip(" ,"))]
    return [name for name in chinese if len(name) > 3 and not _OWN_WORD.match(name)] + latin
