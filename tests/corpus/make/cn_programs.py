"""The mail programs of the Chinese section: what each puts into headers and bodies.

Constants only; `cn_clients` builds with them.
"""

import re
from html import escape

from tests.corpus.make.cn_clients import Client

_LATIN = re.compile("([!-~](?:[ -~]*[!-~])?)")
_FORWARD = re.compile("^(发件人|发送时间|收件人|抄送|主题)")


def _outlook_page(inside: str, label: str) -> str:
    return (
        '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>'
        f'<meta http-equiv=Content-Type content="text/html; charset={label}">'
        '<meta name=Generator content="Microsoft Word 15 (filtered medium)">'
        "<style><!--\n/* Font Definitions */\n@font-face\n\t{font-family:SimSun;\n\tpanose-1:2 1 6 0 3 1 1 1 1 1;}\n"
        "p.MsoNormal, li.MsoNormal, div.MsoNormal\n\t{margin:0cm;\n\tfont-size:10.5pt;}\n--></style>"
        '</head><body lang=ZH-CN link="#0563C1" vlink="#954F72"><div class=WordSection1>\n'
        f"{inside}\n</div></body></html>"
    )


def _foxmail_page(inside: str, label: str) -> str:
    return (
        f'<html><head><meta http-equiv="content-type" content="text/html; charset={label}">'
        "<style>body { line-height: 1.5; }body { font-size: 14px; font-family: 'Microsoft YaHei UI'; "
        f"color: rgb(0, 0, 0); line-height: 1.5; }}</style></head><body>\n<div><span></span></div>{inside}\n"
        '<div><span></span></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left">\n'
        "</body></html>"
    )


def _qq_page(inside: str, label: str) -> str:
    return f'<meta http-equiv="Content-Type" content="text/html; charset={label}">{inside}'


def _coremail_page(inside: str, _label: str) -> str:
    dress = "line-height:1.7;color:#000000;font-size:14px;font-family:Arial"
    return f'<div style="{dress}">{inside}</div>'


def _gmail_page(inside: str, _label: str) -> str:
    return f'<div dir="ltr">{inside}</div>'


def _apple_page(inside: str, label: str) -> str:
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={label}"></head>'
        '<body style="word-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">'
        f"{inside}</body></html>"
    )


def _word_runs(line: str) -> str:
    """Word parts Latin from Chinese in every line, and makes the labels of a forward bold."""
    pieces = _LATIN.split(line)
    runs = [f"<span lang=EN-US>{escape(piece)}</span>" if at % 2 else escape(piece) for at, piece in enumerate(pieces)]
    return _FORWARD.sub(r"<b>\1</b>", "".join(runs))


def _bold_labels(line: str) -> str:
    return _FORWARD.sub(r"<b>\1</b>", escape(line))


OUTLOOK = Client(
    label="gb2312",
    codec="gb18030",
    encoding="base64",
    mailer=(("X-Mailer", "Microsoft Outlook 16.0"), ("Content-Language", "zh-cn")),
    message_id=lambda post: f"<00{post.mark(6)}01dc4b7a${post.mark(8)}$b1d4${post.mark(8)[::-1]}$@{post.host}>",
    boundary=lambda post: f"----=_NextPart_000_0{post.mark(3).upper()}_01DC4B7A.{post.mark(8).upper()}",
    page=_outlook_page,
    line="<p class=MsoNormal><span style='font-family:SimSun'>{}<o:p></o:p></span></p>",
    dress=_word_runs,
)
FOXMAIL = Client(
    label="GB2312",
    codec="gb18030",
    encoding="base64",
    mailer=(("X-Priority", "3"), ("X-Has-Attach", "no"), ("X-Mailer", "Foxmail 7.2.25.228[cn]")),
    message_id=lambda post: f"<{post.moment:%Y%m%d%H%M%S}{int(post.mark(9), 16)}@{post.host}>",
    boundary=lambda post: f"----=_001_NextPart{int(post.mark(10), 16)}_=----",
    page=_foxmail_page,
    line="<div>{}</div>",
    dress=_bold_labels,
)
QQ = Client(
    label="gb18030",
    codec="gb18030",
    encoding="base64",
    mailer=(("X-QQ-MIME", "TCMime 1.0 by Tencent"), ("X-Mailer", "QQMail 2.x"), ("X-QQ-Mailer", "QQMail 2.x")),
    message_id=lambda post: f"<tencent_{post.mark(32).upper()}@{post.host}>",
    boundary=lambda post: f"----=_NextPart_{post.mark(8).upper()}_1A2B3C40_{post.mark(8)[::-1].upper()}",
    page=_qq_page,
    line="<div>{}</div>",
)
COREMAIL = Client(
    label="GBK",
    codec="gbk",
    encoding="base64",
    mailer=(
        ("X-Priority", "3"),
        ("X-Mailer", "Coremail Webmail Server Version XT5.0.14 build 20240801(9da12a7b)\r\n Copyright (c) 2002-2026"),
        ("X-CM-TRANSID", "XsGowAAHD6kX3hVlcSMQAA--.20482W"),
    ),
    message_id=lambda post: f"<{post.mark(8)}.{post.mark(4)}.19a5c{post.mark(6)}.Coremail.{post.sender[1]}>",
    boundary=lambda post: f"----=_Part_{int(post.mark(5), 16)}_{int(post.mark(8), 16)}.1793000000",
    page=_coremail_page,
    line='<p style="margin: 0;">{}</p>',
)
GMAIL = Client(
    label="UTF-8",
    codec="utf-8",
    encoding="base64",
    mailer=(),
    message_id=lambda post: f"<CAO{post.mark(30)}+{post.mark(9)[::-1]}@mail.{post.host}>",
    boundary=lambda post: f"000000000000{post.mark(16)}",
    page=_gmail_page,
    line="<div>{}</div>",
)
APPLE = Client(
    label="utf-8",
    codec="utf-8",
    encoding="quoted-printable",
    mailer=(("X-Mailer", "iPhone Mail (21F90)"),),
    message_id=lambda post: f"<{post.mark(8).upper()}-4C1E-4B7A-9D02-{post.mark(12).upper()}@{post.host}>",
    boundary=lambda post: f"Apple-Mail-{post.mark(8).upper()}-{post.mark(12).upper()}",
    page=_apple_page,
    line="<div>{}</div>",
    style="q",
)
THUNDERBIRD = Client(
    label="UTF-8",
    codec="utf-8",
    encoding="8bit",
    mailer=(("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "zh-CN")),
    message_id=lambda post: f"<{post.mark(8)}-43b7-4d0e-9a57-{post.mark(12)}@{post.host}>",
    boundary=lambda post: f"------------{post.mark(24)}",
    page=_apple_page,
    line="<p>{}</p>",
    shape="plain",
    extra="; format=flowed",
)
NOTES = Client(
    label="GB2312",
    codec="gb18030",
    encoding="base64",
    mailer=(("X-Mailer", "Lotus Notes Release 9.0.1FP10 SHF1"), ("X-KeepSent", "5D1C0A77:2F3E9B01-48258E2A")),
    message_id=lambda post: f"<OF{post.mark(8).upper()}.{post.mark(8)[::-1].upper()}-ON48258E2A.0032@{post.host}>",
    boundary=lambda post: f"=_mixed 0032{post.mark(6).upper()}48258E2A_=",
    page=_qq_page,
    line='<font size=2 face="sans-serif">{}</font><br>',
)
BECKY = Client(
    label="GB2312",
    codec="gb18030",
    encoding="8bit",
    mailer=(("X-Mailer", "Becky! ver. 2.81.07 [zh]"),),
    message_id=lambda post: f"<{post.moment:%Y%m%d%H%M%S}.{post.mark(4).upper()}.{post.mark(8).upper()}@{post.host}>",
    boundary=lambda post: f"------_{post.mark(16).upper()}_MULTIPART_MIXED_",
    page=_qq_page,
    line="{}<br>",
    shape="plain",
)
