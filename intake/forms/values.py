"""What a customer wrote as a date, a quantity or a rate, as a typed value.

Takes words; gives a value, or None where a careful reader would not agree on one. Raises nothing, touches nothing.
Excel's own percentages arrive here already written out.
"""

import re

from intake.forms.dates import parse_date
from intake.forms.numerals import CHINESE, CHINESE_NUMBER, from_chinese, from_english, from_german, plain

__all__ = ["parse_date", "parse_quantity", "parse_rate"]

_COUNTERS = "只个個件台套支片根条條块箱盒包批卷颗粒枚把张双对隻塊桶瓶袋張雙對顆ヶケコ本点臺"
_NUMBER = r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?)(?!\d|[.,]\d)"
_UNIT = rf"\s*(?:[a-zäöü]{{1,8}}\b\.?|[{_COUNTERS}])?"
_A, _B = (rf"(?P<{name}>{_NUMBER})(?P<{name}_scale>\s*[万千k](?![a-z]))?{_UNIT}" for name in "ab")
_OF = (
    r"(?:/|[(,;]?\s*"
    r"(?:(?:out )?of(?: the| a total of)?|from|ex|total|in total|von|aus|gesamt"
    r"|共|计|計|全|总数|总计|總數|総数|總計|総計)\s*:?)"
)
_WRITINGS = [
    re.compile(rf"{_A}\s*{_OF}\s*{_B}"),
    re.compile(rf"{_B}\s*(?:中|里|裡|之中|当中|當中|のうち)有?、?\s*{_A}"),
    re.compile(rf"{_B}\s*[,;(]?\s*davon\s*{_A}"),
]
_SAMPLE = re.compile(rf"抽(?:检|檢|样|樣|验|驗|查|测|測)(?:数量?|數量?|了|:)?\s*{_NUMBER}{_UNIT}")
"""How many were looked at is neither how many are bad nor how many came."""
_ONE = re.compile(rf"(?P<a>{_NUMBER})(?P<a_scale>\s*[万千k](?![a-z]))?")
_RATE = re.compile(rf"({_NUMBER})\s*(%|‰|d?ppm)")
_RANGE = re.compile(r"\d\s*(?:[-~–—〜]|到|至|から|to|bis)\s*\d")
_BOUND = re.compile(
    r"[<>≤≥~]|至少|以上|以下|超过|不到|不足|未満|未滿|超過|\b(?:at least|over|more than|less than|up to"
    r"|mindestens|höchstens|über|mehr als|weniger als|bis zu)\b"
)
_PERCENT = {"%": 1.0, "‰": 0.1, "ppm": 0.0001, "dppm": 0.0001}


def parse_quantity(words: str, language: str = "") -> tuple[float | None, float | None]:
    """How many are affected, and of how many in all: `3/1200pcs`, `12 of 4,800`, `７只`, 三件, `1.2万只`.

    A single number counts as affected; what the label says decides what it is. Percentages beside the quantity are
    passed over. Ranges, bounds and dates (`5-8`, `>50`, 若干) are no number: (None, None). In German `1.200` is twelve
    hundred; elsewhere it is not known what it is.
    """
    text = re.sub(
        rf"{CHINESE_NUMBER}(?=[{_COUNTERS}]|$)", lambda numeral: from_chinese(numeral[0]), _figures(words, language)
    )
    text = _SAMPLE.sub(" ", re.sub(r"[\d.,]+\s*(?:%|‰|d?ppm)", " ", text))
    if _BOUND.search(text) or _RANGE.search(text):
        return None, None
    for writing in _WRITINGS:
        if found := writing.search(text):
            return _ordered(_amount(found["a"], found["a_scale"]), _amount(found["b"], found["b_scale"]))
    numbers = list(_ONE.finditer(text))
    if len(numbers) != 1 or re.search(r"[a-z][-_]?\d|\d[年月日号]", text):
        return None, None
    return _amount(numbers[0]["a"], numbers[0]["a_scale"]), None


def parse_rate(words: str, language: str = "") -> float | None:
    """A share of defects in percent: `0.25%`, `3‰`, `850 PPM` (0.085), 百分之三; None without a unit or if bounded.

    In German the comma of `2,375 %` begins the decimals: no share is more than the whole.
    """
    if language == "de":
        words = re.sub(r"(\d),(\d{3})(?=\s*[%‰])", r"\1.\g<2>0", words)  # four decimals are no thousands
    text = re.sub(rf"(?<=百分之)[{CHINESE}]+", lambda numeral: from_chinese(numeral[0]), _figures(words, language))
    found = _RATE.findall(re.sub(r"百分之([\d.]+)", r"\1%", text))
    if len(found) != 1 or _BOUND.search(text) or _RANGE.search(text):
        return None
    number, unit = found[0]
    share = round(_decimal(number) * _PERCENT[unit], 10)
    return share if share <= 100 else None


def _figures(words: str, language: str) -> str:
    """Words with their figures in one writing. In German a lone `1,200` could be two things, and is taken out."""
    text = from_english(plain(words))
    if language != "de":
        return text
    return re.sub(r"(?<![\d.,])\d{1,3},\d{3}(?![\d,])", "?", from_german(text))


def _amount(number: str, scale: str | None) -> float | None:
    """A counted number; `1.200` could be twelve hundred or one and a fifth, `1,2` two things: both None."""
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}|\d+,\d{1,2}", number):
        return None
    times = {"万": 10_000, "千": 1_000, "k": 1_000}.get((scale or "").strip(), 1)
    return float(number.replace(",", "").replace(" ", "")) * times


def _decimal(number: str) -> float:
    """A rate's number; here a comma before one or two digits is a decimal comma."""
    if re.fullmatch(r"\d+,\d{1,2}", number):
        return float(number.replace(",", "."))
    return float(number.replace(",", "").replace(" ", ""))


def _ordered(affected: float | None, total: float | None) -> tuple[float | None, float | None]:
    """No more can be affected than there are; a pair that says so is none."""
    if affected is None or total is None or affected > total:
        return None, None
    return affected, total
