"""Who wrote which lines of a mail's text: the writer's own, forwarded mails, quoted history, signature, disclaimer.

Takes text and subject; gives Segments of line numbers. Raises nothing, touches nothing. Knows the separators of
Outlook, Foxmail, QQ, 163, Gmail, Apple Mail, Thunderbird and Notes in Chinese, English, German and Japanese.
"""

import re
from dataclasses import dataclass, replace

_FROM = r"from|发件人|发件者|發件人|寄件者|寄件人|von|差出人|送信者"
_OTHER = (
    r"sent|date|to|cc|subject|发送时间|发送日期|发件时间|日期|时间|收件人|抄送人?|主题|主旨|寄件日期|傳送時間|傳送日期|收件者|副本|附件檔案"
    r"|gesendet|datum|an|betreff|cc|kopie"
    r"|wichtigkeit|priorität|anlagen?|anhang|antwort an"
    r"|送信日時|日時|送信日|宛先|件名|重要度|添付ファイル|importance|attachments?|reply-to|重要性|附件"
)
_LINE = r"^[>\s|*]*(?:{names})\s*\**\s*(?:[:：]|\|)\s*\**\s*(?P<value>.*?)[\s|*]*$"
_FROM_LINE = re.compile(_LINE.format(names=_FROM), re.IGNORECASE)
_HEADER_LINE = re.compile(_LINE.format(names=f"(?P<name>{_FROM}|{_OTHER})"), re.IGNORECASE)
_DATE_NAMES = frozenset(
    [
        "sent",
        "date",
        "发送时间",
        "发送日期",
        "发件时间",
        "日期",
        "时间",
        "寄件日期",
        "傳送時間",
        "傳送日期",
        "送信日",
        "gesendet",
        "datum",
        "送信日時",
        "日時",
    ]
)
_SUBJECT_NAMES = frozenset(["subject", "主题", "主旨", "betreff", "件名"])
_FORWARD_WORDS = (
    r"forwarded message|转发的?(?:邮件|信息)[^-]*|轉寄的?(?:郵件|信件|訊息)"
    r"|weitergeleitete (?:nachricht|mail|e-mail)|転送[^-]*"
)
_REPLY_WORDS = (
    r"(?:回复的)?原始?邮件|原始郵件|original message|original appointment"
    r"|urspr(?:ü|ue)ngliche (?:nachricht|mail|e-mail)"
    r"|original-?nachricht|邮件原件"
    r"|原始信件|元のメッセージ|元のメール"
)
_SEPARATOR = re.compile(rf"^[>\s]*-{{2,}}\s*(?:(?P<forward>{_FORWARD_WORDS})|{_REPLY_WORDS})\s*-*\s*$", re.IGNORECASE)
_APPLE_FORWARD = re.compile(
    r"^[>\s]*(begin forwarded message|开始转发的(?:邮件|信息)|anfang der weitergeleiteten nachricht)\s*[:：]",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(
    r"^\s*(?:(?:on|at|am|le)\s.{6,200}(?:wrote|schrieb.{0,80})\s*[:：]|(?:在|于)?\s*.{0,20}\d{1,4}\s*[-/年].{4,200}写道\s*[:：]"
    r"|.{4,120}\sschrieb\s(?:am\s)?.{4,80}[:：]|.{4,120}(?:写道|寫道|wrote)\s*[:：]|.{4,120}のメール\s*[:：]"
    r"|\d{4}年\d{1,2}月\d{1,2}日[（(][月火水木金土日][)）]\s*\d{1,2}:\d{2}\s.{1,120}<[^<>]{3,80}>\s*[:：])\s*$",
    re.IGNORECASE | re.DOTALL,
)
_FORWARD_SUBJECT = re.compile(r"^\s*(?:fwd?|转发|轉寄|轉發|wg|tr|転送|vs)\s*[:：]", re.IGNORECASE)
_REPLY_SUBJECT = re.compile(
    r"^\s*(?:re(?:\[\d+\])?|回复|回覆|答覆|答复|aw|antw|antwort|sv|返信)\s*[:：]", re.IGNORECASE
)
_EMAIL = re.compile(r"[A-Za-z0-9][\w.+'-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_SIGN_OFF = re.compile(
    r"^\s*(?:(?:best|kind|warm|with best|with kind|yours)?\s*(?:regards|wishes)"
    r"|yours (?:sincerely|faithfully|truly)|sincerely"
    r"|thanks(?: (?:and|&) (?:best )?regards)?|thank you|many thanks|cheers|br|rgds"
    r"|(?:mit\s+)?(?:freundlich|best|herzlich|schön|viel|lieb)e[nmr]?\s+gr(?:ü|u|ue)(?:ß|ss)e?n?"
    r"(?:\s+(?:aus|vom|nach)\s.{2,30})?"
    r"|grüße(?:\s+aus\s.{2,30})?|gruß|mfg|hochachtungsvoll|danke|besten dank"
    r"|vielen dank(?:\s+(?:und|im voraus|vorab).{0,40})?"
    r"|此致(?:\s*敬礼)?|敬礼|顺颂.{0,4}|顺祝.{0,6}|祝好|祝商祺|商祺|谢谢(?:配合|支持)?|多谢|謝謝(?:配合|支持|您|您的協助)?|感謝(?:您)?(?:的)?(?:協助|配合)?|順頌.{0,4}|敬祝.{0,6}|祝\s.{1,6}|順祝.{0,6}|敬上|祝商祺"
    r"|以上|敬具|草々|(?:以上[、,\s]*)?(?:何卒|どうぞ|宜しく|今後とも)?[、,\s]*(?:よろしく|宜しく)?お?願い?(?:いた|致|申し上げ|申しあげ)(?:し)?ます|(?:以上[、,\s]*)?(?:(?:ご対応|ご確認|ご検討|ご回答)の?ほど)?[、,\s]*(?:何卒|どうぞ)?[、,\s]*(?:よろしく|宜しく)お?願い?(?:いた|致|申し上げ|申しあげ)(?:し)?ます)"
    r"\s*[,，.。!！~～]*\s*$",
    re.IGNORECASE,
)
_DEVICE = re.compile(
    r"^\s*(?:sent from my |发自我的|从我的.{1,12}发送|get outlook for"
    r"|von meinem .{2,30} gesendet|gesendet (?:von|mit|über) |diese nachricht wurde von meinem|从 ?windows 版邮件发送)",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"confidential.{0,200}(?:intended|recipient|privileged|disclos)|intended (?:solely|only) for"
    r"|if you (?:have received|are not the intended)"
    r"|(?:本邮件|此邮件|本电子邮件|此電郵|本郵件|本信件|此信件|本電子郵件|此電子郵件).{0,60}(?:保密|机密|機密|仅供|僅供|收件人|专用|法律)|保密(?:声明|提示)|免责声明|保密聲明|免責聲明"
    r"|diese e-?mail (?:enthält|kann|ist|und).{0,80}vertraulich"
    r"|nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfänger)|この(?:電子)?メールには.{0,20}機密",
    re.IGNORECASE | re.DOTALL,
)
_CONTACT = re.compile(
    r"@|\btel|电话|手机|传真|mobile|phone|fax|www\.|https?:|地址|電話|傳真|手機|分機|携帯|内線|住所|〒|\+?\d[\d -]{7,}",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*[-_=*—━─＝═＊※☆★◇◆~～]{3,}\s*")
_MAX_SIGNATURE = 14
_MAX_WRITERS = 50
_MAX_HEAD_LINE = 600


@dataclass(frozen=True)
class Segment:
    """One writer's lines, numbered from 0. `sender` and `email` are empty for the mail's own writer.

    `history` is True for what was only quoted; what was forwarded is content.
    """

    lines: tuple[int, ...]
    sender: str = ""
    email: str = ""
    date: str = ""
    subject: str = ""
    history: bool = False
    head: int = 0
    """The line of the inner From, where `sender` and `email` stand."""
    date_line: int = 0


@dataclass(frozen=True)
class _Head:
    """What a separator, header block or attribution line says, and the lines it takes."""

    start: int
    end: int
    forward: bool
    sender: str = ""
    email: str = ""
    date: str = ""
    subject: str = ""
    block: bool = False
    date_line: int = 0


def read_thread(text: str, subject: str) -> tuple[Segment, ...]:
    """The writers of a text, the newest first."""
    lines = text.split("\n")
    heads = _heads(lines)[:_MAX_WRITERS]
    bounds = [head.start for head in heads] + [len(lines)]
    segments = [Segment(lines=tuple(range(bounds[0])))]
    around, history = subject, False
    for head, end in zip(heads, bounds[1:], strict=True):
        history = history or not _is_forward(head, around)
        quoted = _end_of_quote(lines, head.end, end) if history and not head.block else end
        segments.append(_segment(head, quoted, history=history))
        segments[0] = replace(segments[0], lines=segments[0].lines + tuple(range(quoted, end)))
        around = head.subject or around
    return tuple(segments)


def _end_of_quote(lines: list[str], start: int, end: int) -> int:
    """Where the `>` lines after an attribution end and its writer goes on; `end` when the quote bears no marks."""
    marked = [number for number in range(start, end) if lines[number].lstrip().startswith(">")]
    opens = next((number for number in range(start, end) if lines[number].strip()), end)
    return marked[-1] + 1 if marked and marked[0] == opens else end


def _segment(head: _Head, end: int, *, history: bool) -> Segment:
    return Segment(
        lines=tuple(range(head.end, end)),
        sender=head.sender,
        email=head.email,
        date=head.date,
        subject=head.subject,
        history=history,
        head=head.start,
        date_line=head.date_line,
    )


def is_reply(subject: str) -> bool:
    """Whether a subject says that the mail answers another."""
    return bool(_REPLY_SUBJECT.match(subject))


def is_forward(subject: str) -> bool:
    """Whether a subject says that the mail passes another one on."""
    return bool(_FORWARD_SUBJECT.match(subject))


def _is_forward(head: _Head, subject: str) -> bool:
    """An explicit marker says so, else the subject around it; a bare block under no Re: was pasted to be read."""
    if head.forward or is_forward(subject):
        return True
    return head.block and not is_reply(subject)


def own_lines(text: str, segment: Segment) -> tuple[int, ...]:
    """The lines of a segment without `>` quotes, signature and disclaimer."""
    lines = text.split("\n")
    forwarded = bool(segment.sender or segment.email)
    kept = [number for number in segment.lines if forwarded or not re.match(r"\s*>", lines[number])]
    return tuple(_without_disclaimer(lines, _without_signature(lines, kept)))


def new_lines(text: str, subject: str) -> tuple[int, ...]:
    """The numbers (from 0) of the lines that are new in this mail: its writer's own and what he forwards."""
    return tuple(
        number for segment in read_thread(text, subject) if not segment.history for number in own_lines(text, segment)
    )


def _heads(lines: list[str]) -> list[_Head]:
    heads: list[_Head] = []
    index = 0
    while index < len(lines):
        head = _head_at(lines, index)
        if head:
            heads.append(head)
        index = head.end if head else index + 1
    return heads


def _head_at(lines: list[str], index: int) -> _Head | None:
    if len(lines[index]) > _MAX_HEAD_LINE:
        return None
    separator = _SEPARATOR.match(lines[index]) or _APPLE_FORWARD.match(lines[index])
    if separator:
        after = next((at for at in range(index + 1, min(index + 4, len(lines))) if lines[at].strip(" >\t")), index + 1)
        block = _block_at(lines, after, index, forward=bool(separator[1])) if after < len(lines) else None
        return block or _Head(start=index, end=index + 1, forward=bool(separator[1]))
    return _block_at(lines, index, index, forward=False) or _attribution_at(lines, index)


def _block_at(lines: list[str], index: int, start: int, *, forward: bool) -> _Head | None:
    """A block of From, Sent, To, Subject lines; some clients begin it with the date or the subject."""
    if not _HEADER_LINE.match(lines[index]):
        return None
    found: dict[str, tuple[str, int]] = {}
    end, blanks = index, 0
    while end < len(lines) and end - index < 16:
        header = _HEADER_LINE.match(lines[end])
        if header:
            found.setdefault(_role(header["name"]), (header["value"], end))
        elif not lines[end].strip(" >\t"):
            blanks += 1
            if blanks > 1 or end + 1 >= len(lines) or not _HEADER_LINE.match(lines[end + 1]):
                break
        elif "@" not in lines[end]:
            break
        end += 1
    if "from" not in found or len(found) < 2:
        return None
    sender = found["from"][0]
    email = _EMAIL.search(sender)
    date, date_line = found.get("date", ("", 0))
    return _Head(
        start=start,
        end=end,
        forward=forward,
        sender=_display_name(sender),
        email=email[0].lower() if email else "",
        date=date,
        subject=found.get("subject", ("", 0))[0],
        block=True,
        date_line=date_line,
    )


def _display_name(sender: str) -> str:
    before_address = re.split(r"[<\[(]", sender)[0]
    return re.sub(r"\S+@\S+|[\"'“”]", "", before_address).strip(" ;,")


def _role(name: str) -> str:
    folded = name.lower()
    if folded in _DATE_NAMES:
        return "date"
    if folded in _SUBJECT_NAMES:
        return "subject"
    return "from" if re.fullmatch(_FROM, folded) else "other"


def _attribution_at(lines: list[str], index: int) -> _Head | None:
    """`On … wrote:`, on one line or broken over two."""
    if len(lines[index]) > 250 or not lines[index].strip():
        return None
    for end in (index + 1, index + 2):
        words = " ".join(line.strip() for line in lines[index:end])
        if _ATTRIBUTION.match(words) and (_EMAIL.search(words) or re.search(r"\d", words)):
            email = _EMAIL.search(words)
            return _Head(
                start=index,
                end=end,
                forward=False,
                email=email[0].lower() if email else "",
                date=words,
                date_line=index,
            )
    return None


def _without_signature(lines: list[str], kept: list[int]) -> list[int]:
    for position, number in enumerate(kept):
        if lines[number].rstrip(" ") == "--" or _DEVICE.match(lines[number]):
            return kept[:position]
        signs_off = bool(_SIGN_OFF.match(lines[number]))
        if not signs_off and not (position and _RULE.fullmatch(lines[number])):
            continue
        rest = [lines[other].strip() for other in kept[position + 1 : position + 60] if lines[other].strip()]
        if _is_signature(rest) and (signs_off or _has_contact(rest)):
            return kept[:position]
    return kept


def _is_signature(rest: list[str]) -> bool:
    """Names, addresses and numbers: short lines without a sentence; a disclaimer may follow."""
    before = rest
    for index, line in enumerate(rest):
        if _DISCLAIMER.search(line):
            before = rest[:index]
            break
    return len(before) <= _MAX_SIGNATURE and all(
        len(line) <= 90 and not re.search(r"[。？！?]", line) for line in before
    )


def _has_contact(rest: list[str]) -> bool:
    return any(_CONTACT.search(line) for line in rest)


def _without_disclaimer(lines: list[str], kept: list[int]) -> list[int]:
    """A disclaimer takes its paragraph."""
    result: list[int] = []
    paragraph: list[int] = []
    for number in [*kept, -1]:
        if number >= 0 and lines[number].strip():
            paragraph.append(number)
            continue
        if not _DISCLAIMER.search(" ".join(lines[line] for line in paragraph)):
            result += paragraph
        result += [number] if number >= 0 else []
        paragraph = []
    return result
