"""English number words in digits where they count goods: `seventy of the lids`, `two drums`, `half a dozen rollers`.

Takes words; gives words. Raises nothing, touches nothing. `one` is an article as often as a number and is taken only
before `of them` and the like; what counts days, people or reasons stays as it is.
"""

import re

_UNITS = dict(zip(("two", "three", "four", "five", "six", "seven", "eight", "nine"), range(2, 10), strict=True))
_TEENS = dict(
    zip(
        ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        range(10, 20),
        strict=True,
    )
)
_TENS = dict(
    zip(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), range(20, 100, 10), strict=True)
)
_BELOW_HUNDRED = (
    rf"(?:(?P<tens>{'|'.join(_TENS)})(?:[\s-](?P<unit>one|{'|'.join(_UNITS)}))?"
    rf"|(?P<small>{'|'.join((*_TEENS, *_UNITS))}))"
)
_NO_GOODS = (
    r"(?!\s+(?:(?:or|to)\s+(?:two|three|four|five|six|ten|twelve|more)|and\s+a\s+half|(?:working|business"
    r"|calendar|full"
    r"|more|whole|long|other|further|last|first|separate|different|good|big)\s+(?:days?|weeks?|hours?|months?|years?"
    r"|times|issues?|problems?|things?|points?|reasons?|questions?|ways?|people|men)|days?|weeks?|weekends?|hours?|hrs"
    r"|months?|years?|minutes?|mins|shifts?|times|things?|points?|questions?|reasons?|problems?|issues?|requests?"
    r"|complaints?|people|men|women|persons?|colleagues|fitters|operators|inspectors|customers|drivers|suppliers"
    r"|hospitals|shops|stores|photos?|pictures?|mails?|emails?|calls?|different|types?|kinds?|sizes?|colou?rs?"
    r"|per\s?cent|thirds?|quarters?|o'clock|of\s+(?:us|my|our|his|her|their)|deliveries|shipments|orders|batches|lots"
    r"|visits|audits|lines|machines|mm|cm|metres?|meters?|degrees|inch(?:es)?|in\s+a\s+row)\b)"
)
_NUMBER = re.compile(
    rf"(?<![\w-])(?:{_BELOW_HUNDRED}|(?:(?P<hundreds>an?|one|{'|'.join(_UNITS)})\s+hundred"
    rf"(?:\s+and\s+(?P<rest>(?:{'|'.join((*_TENS, *_TEENS, *_UNITS))})(?:-(?:one|{'|'.join(_UNITS)}))?))?)"
    rf"|(?P<half>half\s+a\s+dozen)|(?:(?P<dozens>an?|one|{'|'.join(_UNITS)})\s+)dozen)(?![\w-]){_NO_GOODS}",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\bone(?=\s+of\s+(?:them|these|those|which|the\s+\d)\b|\s+(?:piece|pc|unit|set)\b"
    r"|\s+(?:roll|reel|coil|drum|bag|box|carton|sheet|bottle|can|tube|pallet|pair|bar|crate|sack|plate|panel)\s+(?:is|was|has|had"
    r"|came|arrived)\b)",
    re.IGNORECASE,
)


def in_digits(words: str) -> str:
    """Counting number words in digits, the rest as it stands."""
    return _ONE.sub("1", _NUMBER.sub(lambda found: str(_value(found)), words))


def _value(found: re.Match[str]) -> int:
    if found["half"]:
        return 6
    if found["dozens"]:
        return 12 * _few(found["dozens"])
    if found["hundreds"]:
        return 100 * _few(found["hundreds"]) + _below_hundred(found["rest"] or "")
    return _below_hundred(found["small"] or f"{found['tens']} {found['unit'] or ''}")


def _few(word: str) -> int:
    return _UNITS.get(word.lower(), 1)


def _below_hundred(words: str) -> int:
    values = _UNITS | _TEENS | _TENS | {"one": 1}
    return sum(values.get(word, 0) for word in re.split(r"[\s-]+", words.lower()))
