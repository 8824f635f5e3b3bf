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
    r"[\u4e00-\u9fffA-Za-z（）()·]{2,30}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|公司|事务所|企業社|工業社|研究院|研究所|(?:制造|机械|印刷|五金|模具|塑料|电器|电子|家具|玩具|阀门|轴承|标准件|配件)厂|总厂)"
)
_LATIN = re.compile(
    r"(?:[A-Z0-9ÄÖÜ][\w&.'’äöüéèåøæñ-]*|&|and|of|de|\([A-Z][\w ]*\))"
    r"(?: +(?:[A-Z0-9ÄÖÜ(][\w&.'’äöüéèåøæñ)-]*|&|and|of|de))*?"
    r",?\s+(?:Co\.?,?\s*Ltd\.?|Pty\.? Ltd\.?|Pvt\.? Ltd\.?|Pte\.? Ltd\.?"
    r"|(?:Ges\.?\s?m\.?\s?b\.?\s?H|[gG]?mbH|GmbH)\.?(?: & Co\.? ?KG(?:aA)?)?|KGaA|OHG|UG|e\. ?K\.|Ltd\.?|Limited|Inc\.?"
    r"|Incorporated|LLC|LLP|Corp\.?"
    r"|Corporation|AG|AB|KG|SE|Oy|A/S|AS|ApS|S\.?A\.?S?\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|plc|PLC|Company|Group|K\.K\.)(?![\w])"
)
_JA = re.compile(
    r"(?:[\u4e00-\u9fff\u30a1-\u30ffA-Za-z0-9&・]{1,20}?(?:株式会社|有限会社|合同会社)"
    r"|(?:株式会社|有限会社|合同会社|[(（][株有][)）]|㈱|㈲)\s?[\u4e00-\u9fff\u30a1-\u30ffA-Za-z0-9&・]{2,20}"
    r"|[\u4e00-\u9fff\u30a1-\u30ffA-Za-z0-9&・]{2,20}(?:[(（][株有][)）]|㈱|㈲))"
)
_DEPARTMENT = re.compile(
    r"(?<=.{2})(?:品質|品証|品管|購買|調達|資材|生産|製造|営業|技術|総務|物流|開発|設計|管理)[\u4e00-\u9fff\u30a1-\u30ff]{0,8}(?:部|課|室|係|グループ).*$"
)
_BEFORE = re.compile(
    r"^.*(?:我们是|我是|我们|这里是|我們是|我們|這裡是|來自|来自|代表|敬启|本人是|贵司联系)(?=[\u4e00-\u9fff]{4})"
)
_OWN_WORD = re.compile(
    r"^(?:我|本|贵|該|貴|敝|该|你|此|各|其|这家|那家|分|总|子|母)?(?:公司|集团公司)$|^(?:我|贵|貴|敝|該|你|该|本).{0,4}公司$"
)


_REGISTER = re.compile(r"^(?:HR[AB]|Amtsgericht|Handelsregister|Registergericht|Sitz)\b")
"""What German signatures must name beside the firm (HGB § 37a): `HRB 5512 AG Ulm` is a court's register."""


_ONE_SCRIPT = str.maketrans(
    "恆製業機電氣車動東華國際廣灣臺實發達聯興榮龍馬鋼鐵銅鋁銀鑫鴻豐億偉傑寶順長開關門創術導體學醫藥農漁設備儀數據網絡綠藍紅節環總團塑膠橡輪軸壓鑄鍛熱處貿進責廠",
    "恒制业机电气车动东华国际广湾台实发达联兴荣龙马钢铁铜铝银鑫鸿丰亿伟杰宝顺长开关门创术导体学医药农渔设备仪数据网络绿蓝红节环总团塑胶橡轮轴压铸锻热处贸进责厂",
)
"""The characters of company names in one script: our name in traditional characters is our name."""


def is_our_name(name: str, company: Company) -> bool:
    """Whether a company name is one of ours, short or long."""
    folded = _folded(name)
    ours = [_folded(own) for own in company.names if own.strip()]
    return bool(folded) and any(own in folded or (len(folded) > 3 and folded in own) for own in ours)


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold()).translate(_ONE_SCRIPT)


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
    japanese = [_DEPARTMENT.sub("", found[0]) for found in _JA.finditer(words)]
    latin = [name for found in _LATIN.finditer(words) if not _REGISTER.match(name := found[0].strip(" ,"))]
    return [name for name in chinese if len(name) > 3 and not _OWN_WORD.match(name)] + japanese + latin
