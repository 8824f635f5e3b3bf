"""Which goods: their name by what stands around it in running text.

Takes Prose; gives Statements. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from intake.prose.all_languages import ALL, IS, joined, lead
from intake.prose.chinese_names import goods
from intake.prose.common import CODE, Compiled, Patterns
from intake.prose.english_goods import read_english_goods
from intake.prose.source import FIGURE, Prose
from intake.values.statements import Statement

_BEFORE_CODE = re.compile(
    r"(?:\d[只个件台套支片根条块箱盒包卷颗粒把张双对桶瓶袋個隻條塊顆張雙對枚])?"
    r"([\u4e00-\u9fff\u30a1-\u30fa][\u4e00-\u9fff\u30a1-\u30ffA-Za-z]{1,18})[（(，,\s]*$"
)
PRODUCT_HEAD = re.compile(f".*{joined('product_head')}")
VAGUE = re.compile(joined("vague_product"))
_LONGEST_NAME = 64
"""Characters before a number among which its name is looked for; no name is longer."""


def read_products(prose: Prose) -> Iterator[Statement]:
    """The name right before a number in Chinese or Japanese; each language's own writings; other English names."""
    yield from _before_codes(prose)
    for language in ALL:
        yield from _written(prose, language, language.product)
    spoken = (language for language in ALL if language.tag == prose.voice.message.language)
    for language in spoken:
        yield from _written(prose, language, language.loose_product)
    yield from read_english_goods(prose)


_NO_GOODS = re.compile(
    r"(?:received|delivered|shipped|ordered|supplied|inspected|checked|tested|good|bad|affected|rejected|defective)"
    r"|(?:Typs?|Modells?|Artikels|Loses|Briefe?n?|laut .*|lt\. .*)"
    r"|.*(?:[很太]|[上下]印|更正|上是|满意|滿意|客人).*"
)
"""What is counted or numbered like goods and is a participle, a class of goods, a mark on a box or a remark."""
_HANDED_OVER = re.compile(
    r"^.{0,8}?[日号號天]?(?:交付|交[货貨]|到[货貨]|送[来來]|[发發][来來]|[采採][购購]|[购購][买買])的?(?=[\u4e00-\u9fff]{2})"
)
"""`日交付制动臂`: the handing over is no part of the name."""


def _named(name: str) -> str:
    """A name without the handing over; empty for what names no goods."""
    bare = _HANDED_OVER.sub("", name)
    return "" if VAGUE.fullmatch(bare) or _NO_GOODS.fullmatch(bare) else bare


def _written(prose: Prose, language: Patterns, patterns: Compiled) -> Iterator[Statement]:
    for pattern in patterns:
        for sentence in prose.sentences:
            for found in pattern.finditer(sentence.words):
                name = _named(language.trimmed(found[found.lastgroup or 1] or ""))
                if name:
                    yield prose.statement("product", name, sentence)


def _before_codes(prose: Prose) -> Iterator[Statement]:
    number = _part_or_lot(prose.vocabulary.label_pattern("part_no"))
    for sentence in prose.sentences:
        for code in number.finditer(sentence.words) if FIGURE.search(sentence.words) else ():
            before = _BEFORE_CODE.search(sentence.words[max(0, code.start() - _LONGEST_NAME) : code.start()])
            name = _named(goods(PRODUCT_HEAD.sub("", before[1]))) if before else ""
            if len(name) > 1 and prose.vocabulary.field_of(name) is None:
                yield prose.statement("product", name, sentence)


@lru_cache(maxsize=4)
def _part_or_lot(labels: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{labels + '|' if labels else ''}{lead('part_no')}|{lead('lot')}){IS}{CODE}", re.IGNORECASE)
