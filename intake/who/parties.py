"""Who complains: the company's name as it stands in a label, a form, a signature or a display name.

Takes a Voice and who we are; gives a name with its Place. Raises nothing, touches nothing. A domain is not a name, it
only confirms one: what nobody wrote stays blank.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from intake.forms.persons import bare_name
from intake.values.statements import Statement
from intake.who.firm_words import BELONGS_TO, OTHER_PARTY
from intake.who.firms import company_names, is_department, is_named, pieces, trade_names
from intake.who.quoting import read_thread
from intake.who.quoting_marks import DISCLAIMER, EMAIL
from intake.who.spelling import spells
from intake.who.voice import Voice
from records.company import Company

_Line = tuple[int, str]
_ADDRESSED = re.compile(
    r"^\s*(?:dear|hello|hi|an|to|attn|sehr geehrte|致)\b|(?:御中|様|先生|小姐|鈞鑒|钧鉴|台鑒|敬啟|您好|你好|各位)"
    r"|^.{0,24}[：:]\s*$",
    re.IGNORECASE,
)
_FIRST_LINES = 5
_TAKES_NO_ANSWER = re.compile(
    r"(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|notifications?|automailer)[\w.+-]*@", re.IGNORECASE
)
_LAST_LINES = 4
_LAST_OF_HISTORY = 8
_SHORT = 70
_LONGEST_ADDRESS = 40
_ONE_SCRIPT = str.maketrans(
    "恆製業機電氣車動東華國際廣灣臺實發達聯興榮龍馬鋼鐵銅鋁銀鑫鴻豐億偉傑寶順長開關門創術導體學醫藥農漁設備儀數據網絡綠藍紅節環總團塑膠橡輪軸壓鑄鍛熱處貿進責廠",
    "恒制业机电气车动东华国际广湾台实发达联兴荣龙马钢铁铜铝银鑫鸿丰亿伟杰宝顺长开关门创术导体学医药农渔设备仪数据网络绿蓝红节环总团塑胶橡轮轴压铸锻热处贸进责厂",
)
"""The characters of company names in one script: our name in traditional characters is our name."""
_KIND_OF_FIRM = re.compile(r"(?:公司|集团|厂)$")
_FIRM_AND_PERSON = re.compile(
    r"([\u4e00-\u9fff]{4,10})[ 　]*[ 　/／|｜][ 　]*((?:小|老)?[\u3400-\u9fff]{1,3}|[\u4e00-\u9fff](?:工|经理"
    r"|先生|小姐|女士|师傅))"
)
_NO_FIRM = re.compile(
    r"[请請谢謝祝您你我贵貴敬此将已的了吗呢把被是有]|投诉|客诉|附件|如下|图片|照片|电话|地址|数量|工程师|经理"
    r"|主管|主任"
)
_IN_JAPANESE = re.compile(
    r"(?:^|[。、！\s])(?P<name>[\u3041-\u306d\u306f-\u3096\u30a1-\u30ff\u4e00-\u9fff々A-Za-z0-9&・]{2,20})の"
    r"(?![^です]{0,6}(?:件|通|内容|不具合|原因|数|状|写真|画像|結果|報告|連絡|話|方"
    r"|物))[\u4e00-\u9fff\u30a1-\u30ff々]{1,5}"
    r"(?:です|でございます|と申します)"
)
_GREETS_IN_JAPANESE = re.compile(r"世話に|初めまして|はじめまして|初めて|突然|お疲れ様")
_NO_FIRM_IN_JAPANESE = re.compile(
    r"担当|[弊当御貴]社|[今前]回|[下上]記|以下|先日|本日|昨日|同封|添付|今月|先月|表題|標記|こちら"
)
_IN_CHINESE = re.compile(
    r"(?:我是|我们是|这里是|我們是|這裡是|我這邊是|我这边是)(?P<name>[\u4e00-\u9fff]{4,12}?)(?:的|[,，。：:]|$)"
)
_IN_LATIN = (
    re.compile(
        r"\b(?:this is|here is|I am|I'm|my name is|on behalf of|hier ist|mein Name ist|im Auftrag der)\b[^.\n]{0,40}?"
        r"(?:\b(?:from|at|of|with|von|bei|behalf of|Auftrag der)\s+(?:der\s+)?(?:Firma\s+|Fa\.\s+)?)"
        r"(?P<name>[A-ZÄÖÜ][\w&'-]*(?:\s+[A-ZÄÖÜ&][\w&'-]*){0,4})"
    ),
)


def is_our_name(name: str, company: Company) -> bool:
    """Whether a company name is one of ours, short or long."""
    folded = _folded(name)
    ours = [_folded(own) for own in company.names if own.strip()]
    if not folded:
        return False
    if any(own in folded or (len(folded) > 3 and folded in own) for own in ours):
        return True
    bare = _KIND_OF_FIRM.sub("", folded)
    return bare != folded and len(bare) > 1 and any(own.startswith(bare) for own in ours)


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold()).translate(_ONE_SCRIPT)


def company_in(words: str) -> str:
    """A company's name out of a field that may bear address and department as well."""
    bare = bare_name(words.strip())
    first = bare.split("\n")[0]
    named = company_names(first) or trade_names(first)
    if len(named) == 1 and first.startswith(named[0]) and re.match(r"\s*[,，　|/ ]", first[len(named[0]) :] or "x"):
        return named[0]
    return bare


def signed_company(voice: Voice, company: Company) -> Statement | None:
    """The customer's name: in his signature, his display name, where he introduces himself, or in his letterhead."""
    display = [(voice.writer_line, voice.writer.name)] if voice.writer and voice.writer.name else []
    closing = _closing(voice)
    searched: tuple[tuple[Iterable[_Line], Callable[[str], Iterable[str]]], ...] = (
        (closing, company_names),
        (display, company_names),
        ([one for one in _opening(voice) if one[0] < 0], company_names),
        (closing, lambda words: _spelt(words, voice)),
        (display, lambda words: _spelt(words, voice)),
        (closing, trade_names),
        (closing, lambda words: _beside_department(words, voice)),
        (closing, _beside_person),
        (display, trade_names),
        (_opening(voice), lambda words: _introduced(words, voice)),
        ([one for one in _opening(voice) if len(one[1]) <= _SHORT], company_names),
        (reversed(voice.lines), company_names),
        (_earlier(voice), company_names),
    )
    for lines, names in searched:
        found = _best(_theirs(lines, names, voice, company), voice)
        if found:
            number, name, words = found
            header = number == voice.writer_line and lines is display
            place = voice.header_place("From") if header and not number else voice.place(number, words.strip())
            return Statement("customer", name, place)
    return None


def answering_address(voice: Voice, company: Company) -> tuple[int, str] | None:
    """Whom a portal's mail that takes no answers names to answer: the one address of its own domain in the text."""
    host = _email(voice).rpartition("@")[2]
    if not _TAKES_NO_ANSWER.match(_email(voice)):
        return None
    named = {found[0].lower(): number for number, words in voice.all_lines for found in EMAIL.finditer(words)}
    theirs = [
        (number, email)
        for email, number in named.items()
        if not company.is_ours(email)
        and not _TAKES_NO_ANSWER.match(email)
        and _is_under(host, email.rpartition("@")[2])
    ]
    return theirs[0] if len(theirs) == 1 else None


def _is_under(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}") or domain.endswith(f".{host}")


_Found = tuple[int, str, str]


def _theirs(
    lines: Iterable[_Line], names: Callable[[str], Iterable[str]], voice: Voice, company: Company
) -> Iterator[_Found]:
    """Names that are neither ours nor a third party's."""
    person = voice.writer.name if voice.writer else ""
    first = [number for number, words in voice.all_lines if words.strip()][:_FIRST_LINES]
    for number, words in lines:
        of_others = len(words) > _SHORT and bool(OTHER_PARTY.search(words))
        if number in first and len(words) <= _LONGEST_ADDRESS and _ADDRESSED.search(words):
            continue
        for found in names(words):
            name = _without_person(found, person)
            if of_others and not spells(_email(voice), name):
                continue
            if name and not is_our_name(name, company) and not OTHER_PARTY.search(name):
                yield number, name, words


def _best(found: Iterable[_Found], voice: Voice) -> _Found | None:
    """The name that the address spells, else the first that is not only the owner's."""
    several = list(found)
    confirmed = [one for one in several if spells(_email(voice), one[1])]
    own = [one for one in several if not BELONGS_TO.search(one[2].partition(one[1])[0])]
    return next(iter([*confirmed, *own, *several]), None)


def _email(voice: Voice) -> str:
    return voice.writer.email if voice.writer else ""


def _without_person(name: str, person: str) -> str:
    """`Ann Marsh Hillside Pumps Ltd` signed by Ann Marsh is Hillside Pumps Ltd."""
    if person and name.casefold().startswith(person.casefold()) and len(name) > len(person) + 3:
        return name[len(person) :].strip(" ,-–|/")
    return name


def _closing(voice: Voice) -> list[_Line]:
    """The writer's last short lines and what stands below them."""
    kept = [number for number, words in voice.lines if words.strip()]
    last = kept[-1] if kept else 0
    below = [(number, re.sub(r"^[>\s]+", "", words)) for number, words in voice.all_lines if number > last]
    signed = [(number, words) for number, words in below if words.strip() and not DISCLAIMER.search(words)]
    filled = [(number, re.sub(r"^[>\s]+", "", words)) for number, words in voice.lines if words.strip()]
    tail = [one for one in filled[-_LAST_LINES:] if len(one[1]) <= _SHORT and not re.search(r"[。！？?!]", one[1])]
    return tail + signed


def _earlier(voice: Voice) -> list[_Line]:
    """What the same writer signed in the history that his answer quotes."""
    if voice.writer is None or voice.writer_line:
        return []
    text, writer = voice.message.text, voice.writer
    lines = text.split("\n")
    his = [
        segment
        for segment in read_thread(text, voice.message.subject)
        if segment.history and (segment.email == writer.email.lower() or segment.sender in (writer.name, writer.email))
    ]
    closing = [segment.lines[-_LAST_OF_HISTORY:] for segment in his if segment.email or segment.sender]
    return [(number + 1, lines[number].lstrip("> ")[:_SHORT]) for part in closing for number in part]


def _opening(voice: Voice) -> list[_Line]:
    """The first lines, those of an attached letter before the mail's own."""
    return [(number, words) for number, words in voice.lines if words.strip()][:_FIRST_LINES]


def _spelt(words: str, voice: Voice) -> Iterator[str]:
    """A piece of a line that the writer's domain spells."""
    person = voice.writer.name.casefold() if voice.writer else ""
    for piece in pieces(words):
        for part in (piece, *re.split(r"\s[@:]\s|[:：@()（）]\s*|\s-\s|/", piece)):
            name = part.strip()
            if name.casefold() != person and is_named(name) and "@" not in name and spells(_email(voice), name):
                yield name


def _beside_department(words: str, voice: Voice) -> Iterator[str]:
    """`鼎昌齿轮 品管 王五`: what stands before a department and is no person is the company."""
    found = re.split(r"[\s　/／|｜,，]+", words.strip())
    person = voice.writer.name if voice.writer else ""
    for piece, behind in pairwise(found):
        if is_department(behind) and re.fullmatch(r"[\u4e00-\u9fff]{4,10}", piece) and not is_department(piece):
            if piece not in person:
                yield piece
            return


def _beside_person(words: str) -> Iterator[str]:
    """`临海宏图测控 小郑`: four to ten characters before a person's one to three, and nothing else in the line."""
    found = _FIRM_AND_PERSON.fullmatch(words.strip())
    if found and not is_department(found[1]) and not _NO_FIRM.search(found[1]):
        yield found[1]


def _introduced(words: str, voice: Voice) -> Iterator[str]:
    """How a writer says whose he is: `○○の田中です`, `this is Ann from …` where the domain spells it."""
    person = voice.writer.name if voice.writer else ""
    for found in _IN_JAPANESE.finditer(words):
        named = bool(person) and any(part in found[0].rpartition("の")[2] for part in person.split())
        name = found["name"]
        if (named or _GREETS_IN_JAPANESE.search(words)) and not (
            is_department(name) or _NO_FIRM_IN_JAPANESE.search(name)
        ):
            yield name
    yield from (name for found in _IN_CHINESE.finditer(words) for name in trade_names(found["name"]))
    for pattern in _IN_LATIN:
        yield from (name for found in pattern.finditer(words) if spells(_email(voice), name := found["name"]))
