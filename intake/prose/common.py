"""What every language's running text shares: how dates, codes, numbers and money are written, and a language's record.

Plain data: regular expressions as text, and Patterns, which each language fills. Each is bounded in length, so that no
text makes it slow. Gives, raises and touches nothing else.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

MONTH = r"(?:jan|jän|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]*\.?"
ERA = (
    r"(?:令和|平成|(?:中華)?民[国國]|(?<![A-Za-z0-9])R)\s*(?:\d{1,3}|元)\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}(?!\d)日?"
    r"|(?<![\dA-Za-z./-])1\d{2}(?:\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[./]\d{1,2}[./]\d{1,2}(?![\d./-]))"
)
"""A date by the years of Reiwa, Heisei or the Republic of China, whose years now have three digits."""
_NUMERALS = "[〇零一二三四五六七八九十]"
_YEAR_IN_NUMERALS = rf"(?:{_NUMERALS}{{4}}\s*年\s*)?"
_IN_NUMERALS = rf"{_YEAR_IN_NUMERALS}(?<!{_NUMERALS}){_NUMERALS}{{1,2}}\s*月\s*{_NUMERALS}{{1,3}}\s*[日号號]"
"""`三月五日`, `二〇二六年三月五日`."""
DATE = (
    rf"(?:{ERA}|{_IN_NUMERALS}|\d{{4}}\s*[-/.年]\s*\d{{1,2}}\s*[-/.月]\s*\d{{1,2}}\s*[日号號]?"
    rf"|\d{{1,2}}\s*月\s*\d{{1,2}}\s*[日号號]?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s.-]*(?:of\s+)?{MONTH}(?:,?[\s-]*(?:\d{{4}}|['’]\d\d))?"
    rf"|{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\s*(?:\d{{4}}|['’]\d\d))?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}"
    r"|(?<![\d.,])\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})?(?!\.?\d))"
)
SHORT_DATE = r"(?<![\dA-Za-z/／.-])\d{1,2}[/／]\d{1,2}(?![\d/／.-])"
"""A month and day that only the words behind it show to be a date: `11/20前`, `11/20まで`."""
BRACKETED_WEEKDAY = r"\s*(?:[（(]\s*(?:[週周]?[一二三四五六日]|[月火水木金土](?:曜日?)?)\s*[)）])?\s*"
CODE = (
    r"(?=[A-Za-z0-9./_#-]{0,80}\d)(?!\d{1,3}\.\d{1,3}(?![A-Za-z0-9./_#-]))"
    r"[A-Za-z0-9](?:(?:[A-Za-z0-9./_#-]|(?<=\d)×(?=\d))*[A-Za-z0-9])"
)
BARE_CODE = r"((?=[A-Z0-9.-]*\d)[A-Z][A-Z0-9]*-[A-Z0-9](?:(?:[A-Z0-9./-]|(?<=\d)[x×](?=\d))*[A-Z0-9])?)(?![A-Za-z0-9])"
"""A part number that shows by itself that it is one: capitals, a figure and a hyphen."""
GROUPED = r"(?=[A-Z]{0,2}\d)[A-Z\d]{2,4}(?: \d{3}){2,4}(?![\d/-])"
"""A long number in groups, as SAP users and car makers write it: `4500 332 118`, `7L0 971 220`."""
N = (
    r"(?=\d)(?<!PO )(?<!po )(?<!order )(?<!invoice )(?<!batch )(?<!lot )"
    r"(?<!carton )(?<!karton )(?<!crate )(?<!pallet )(?<!palette )(?<!position )(?<!item )(?<!line )(?<!linie )"
    r"(?<!\d,)(?<![\d.A-Za-z/=-])(\d{1,3}(?:[,.'’]\d{3})+|\d{1,7})"
    r"(?![\d%‰]|\.(?!\s*$)|[,/-]\d|\s*(?:%|mm|μm|um|°|℃|kg|m?g\b|ml\b|cm\b|Nm?\b|bar\b|HRC|HBW?\b|HV\b|V\b|A\b|Ω"
    r"|年|月|日|号|號|天|小时|小時|分钟|分鐘|点(?!の|が|に|を)|點|元|円|圓|時|週|ヶ月|か月|カ月|回|dB|万元|萬元|万円)"
    r"|[ -]?(?:l|lit(?:re|er)s?|rpm|psi|inch(?:es)?|degrees?|deg|days?|weeks?|hours?|hrs?|minutes?|mins|years?"
    r"|months?|times|per ?cent"
    r"|ppm|[mk]pa|k?hz|kv|kw|watts?|volts?|microns?|feet|ft|cycles|pm)\b)"
)
"""A counted number: no figure with a unit of measure, no part of a date or a code, no carton's own number."""
MONEY = re.compile(
    r"(?:人民币|新[台臺]幣|NT\$|NTD|TWD|JPY|RMB|CNY|USD|EUR|GBP|AUD|CAD|HKD|HK\$|SGD|SEK|DKK|PLN|CZK|INR|CHF|SFr\.?|US\$|[￥¥$€£])\s*\d(?:[\d.,'’]{0,18}\d)?(?:\s*[万萬]?[元円])?(?:,[-–—]{1,2})?"
    r"|(?<![\d.'’])(?<!\d,)\d(?:[\d.,'’]{0,18}\d)?(?:,[-–—]{1,2})?\s*(?:万元|萬元|万円|円|圓|元|美元|欧元|RMB|CNY|USD|euros?|EUR|GBP|AUD|CAD|HKD|SGD|SEK|DKK|PLN|CZK|INR|CHF|Franken|dollars|pounds|€)"
    r"|(?<![\d.,])\d{1,3}(?:\.?\d{3}){0,2},[-–—]{1,2}(?![\w-])",
    re.IGNORECASE,
)
Compiled = tuple[re.Pattern[str], ...]


Kind = Literal[
    "hours", "days", "working_days", "weeks", "day", "weekday", "any_weekday", "next_weekday", "last_weekday",
    "day_of_month", "any_day_of_month", "end_of_month", "end_of_named_month", "end_of_week", "week_number",
    "weekday_of_week", "days_ago",
]  # fmt: skip


@dataclass(frozen=True)
class Term:
    """A way to name a day by the day of writing, as `due.py` reckons it. The group `n`: a number, weekday or month."""

    kind: Kind
    pattern: str
    ahead: int = 0
    """Days, weeks or months from the day of writing; what they are says the kind."""


def counted(*units: str) -> str:
    """A unit of counting behind a number: a language's own, or one of those that trade writes everywhere."""
    return rf"\s*(?:{'|'.join((*units, '(?i:pcs|pieces?|units?|sets?|ea)(?![A-Za-z])'))})"


def _as_it_stands(name: str) -> str:
    return name


@dataclass(frozen=True)
class Patterns:
    """What one language's running text is read by. Text fields are alternatives of a larger pattern, bare of brackets.

    A field left out says nothing. `all_languages.py` joins the languages in their order.
    """

    leads: Mapping[str, str] = field(default_factory=dict)
    """A field -> the words its number stands right behind: `料号`, `lot no.`."""
    lots: Compiled = ()
    """Numbers of lots by what stands around them: `H1015 跟 H1016 兩爐`. Group 1, of one or several numbers."""
    orders: Compiled = ()
    """Numbers of orders by what stands around them: `FG-26-0831 這票貨`. Group 1."""
    states: str = ""
    """What may stand between those words and the number: `为`, `lautet`."""
    pairs: Compiled = ()
    """How many of how many, the affected first: `3 of 500`. Groups: affected, total."""
    pairs_total_first: Compiled = ()
    """The same, the total first: `500只中有3只`. Groups: total, affected."""
    unit: str = ""
    """What stands behind a counted number."""
    affected: Compiled = ()
    """How many are affected, the surest writing first; the first that stands anywhere in the mail has it. Group 1."""
    total: Compiled = ()
    """How many there are in all, as `affected`."""
    rate: str = ""
    """Names of a share of defects."""
    numbers: Mapping[str, Compiled] = field(default_factory=dict)
    """A field -> its number by what else stands around it: `20260928-B那批`. Group 1."""
    severity: Compiled = ()
    """How grave the customer holds it to be: `按严重缺陷处理`. Group 1."""
    heading: str = ""
    """A clause that is only the title of the letter: `关于…的函`."""
    shares: Compiled = ()
    """A share of the goods of which it is said that they are wrong: `3.5 % of them leak`. One group."""
    counted_short: str = ""
    """How it is said that fewer have come than should have: `150 short`."""
    due: Compiled = ()
    """A calendar date by which something is asked, in a sentence about an answer. Group 1."""
    terms: tuple[Term, ...] = ()
    """Days named by the day of writing: `下周三`, `5 Werktage`."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """How the names of weekdays begin, in small letters -> 0 for Monday."""
    by_before: str = ""
    """What right before a term makes it the day by which something is asked: `by`, `bis`."""
    by_behind: str = ""
    """The same, right behind it: `前`, `まで`."""
    not_due: str = ""
    """Words of a clause whose term is none of an answer: a warranty, a payment, what has been."""
    report: str = ""
    """The answer as a paper: a date in a clause about it counts before one of other things."""
    on: str = ""
    """Before the date of an event: `on`, `am`."""
    dated: str = ""
    """Before the date of a paper or delivery: `vom`."""
    after_date: str = ""
    """What may stand between a date and `delivered`: `上午`."""
    delivered: tuple[str, ...] = ()
    """Further writings of a date of delivery, one group each."""
    came_behind: str = ""
    """What is told right behind a day, today too, when goods came on it: `kam die Sendung`, `eingetroffen`."""
    came_on: str = ""
    """Words of delivery right before the day it was on: `Eingang war`."""
    that_day: str = ""
    """Before a date at which something is then told as found: `on`, `gestern`."""
    found_at_end: str = ""
    """Words of finding at the end of a sentence, however far behind the day it begins with."""
    surely_found: str = ""
    """Words of finding that may stand some way behind their date."""
    shows: str = ""
    """Words of goods that fail or are looked at, close behind the day on which it was: `停线`, `点完`."""
    suddenly: str = ""
    """Words that begin the telling of a failure, in the clause behind its day: `突然`."""
    found: tuple[str, ...] = ()
    """Further writings of the date of finding, one group each."""
    places: Compiled = ()
    """Where something was found: in a sentence that tells of the finding or of what is wrong. Group 1."""
    product: Compiled = ()
    """A product's name by what stands around it, the surest writing first. Group `name`, else 1."""
    remedy: str = ""
    """What a clause that asks wants done with the goods, beside the phrases of that name."""
    trimmed: Callable[[str], str] = _as_it_stands
    """Such a name without what is no part of it; empty when nothing is left."""
    product_head: str = ""
    """What stands right before a name in one run of characters and is no part of it: `贵司`, `納入`."""
    vague_product: str = ""
    """A whole name that names no product: `产品`, `Ware`."""
    named_and_numbered: Compiled = ()
    """A name with its number right behind it and no label. Groups: name, number."""
    no_product: str = ""
    """How words begin or end that stand before another number than a part's: `订单`, `order`."""
    before_name: str = ""
    """Whole words up to which a subject or label is no name: `complaint about`."""
    asks: str = ""
    """Words by which a clause asks for something."""
    done: str = ""
    """Words by which a clause tells what has been done already."""
    not_needed: str = ""
    """Words by which a clause says that something need not be done."""
    circumstances: str = ""
    """What a long clause begins with before it comes to what is wrong: `bei den Wellen aus Ihrer Lieferung`."""
    unsure: str = ""
    """How a clause begins that asks or supposes and does not tell: `ob`, `falls`."""
    parting: str = ""
    """Words at which a long clause goes on to something else: `and we`, `because`."""
    joining: str = ""
    """A word that only joins a clause to the one before: `dass`, `that`."""
    unaffected: str = ""
    """Words by which a clause says that goods are not meant by the complaint."""
    compared: str = ""
    """How a sentence begins that speaks of other goods only to compare."""
    tag: str = ""
    """The language, where it has writings that would fit other languages too: the next two."""
    loose_product: Compiled = ()
    """As `product`, only in a mail of this language."""
    of_subject: Compiled = ()
    """The goods a subject names without a number, only in a mail of this language. Group 1."""
    complains: str = ""
    """Words by which the writer makes a complaint of his own."""
