"""How mail programs and writers mark whose words follow: head lines, separators, attributions, sign-offs.

Plain data for quoting.py, all languages side by side: Outlook, Foxmail, QQ, 163, Gmail, Apple Mail, Thunderbird and
Notes in Chinese, English, German and Japanese. A run that may stand beside another of its kind is taken whole (`*+`),
so that no line makes these slow.
"""

import re

_ROLES = {
    "from": "from 发件人 发件者 發件人 寄件者 寄件人 從 von 差出人 送信者",
    "date": "sent date 发送时间 发送日期 发件时间 日期 时间 寄件日期 傳送時間 傳送日期 gesendet datum"
    " 送信日時 日時 送信日 日付 已寄送 已傳送 收到日期 傳送於",
    "subject": "subject 主题 主旨 betreff 件名",
    "other": "to cc bcc 到 收件人 抄送 抄送人 收件者 副本 附件檔案 an kopie wichtigkeit priorität anlage anlagen"
    " anhang"
    " antwort_an 宛先 重要度 添付ファイル 返信先 reply_to importance attachment attachments reply-to 重要性 附件",
}
"""The names of head lines by what stands behind them; `_` is a space."""
ROLE_OF = {name.replace("_", " "): role for role, names in _ROLES.items() for name in names.split()}
_SPACED = [rf"{name[0]}[ 　]*+{name[1]}" if len(name) == 2 and name > "\u2e80" else re.escape(name) for name in ROLE_OF]
"""Some programs set names of two characters as wide as those of three: `主　题`."""
HEADER_LINE = re.compile(
    rf"^[>\s|*]*+(?P<name>{'|'.join(_SPACED)})(?:\s*+\**+\s*+[:：|]|[ ]*+\t)\s*+\**+\s*+(?P<value>.*)$",
    re.IGNORECASE,
)
AFTER_VALUE = "|*" + "".join(one for one in map(chr, range(0x3001)) if one.isspace())
"""What may stand behind a value in a table's or bold type's leavings."""
_FORWARD_WORDS = (
    r"forwarded message|转发的?(?:邮件|信息)[^-]*+|轉寄的?(?:郵件|信件|訊息)"
    r"|weitergeleitete (?:nachricht|mail|e-mail)|転送[^-]*+"
)
_REPLY_WORDS = (
    r"(?:回复的)?原始?邮件|原始郵件|original message|original appointment"
    r"|urspr(?:ü|ue)ngliche (?:nachricht|mail|e-mail)"
    r"|original-?nachricht|邮件原件"
    r"|原始信件|元のメッセージ|元のメール"
)
SEPARATOR = re.compile(rf"^[>\s]*-{{2,}}\s*(?:(?P<forward>{_FORWARD_WORDS})|{_REPLY_WORDS})\s*+-*+\s*+$", re.IGNORECASE)
APPLE_FORWARD = re.compile(
    r"^[>\s]*(begin forwarded message|开始转发的(?:邮件|信息)|anfang der weitergeleiteten nachricht)\s*[:：]",
    re.IGNORECASE,
)
ATTRIBUTION = re.compile(
    r"^\s*(?:(?:on|at|am|le)\s.{6,200}(?:wrote|schrieb.{0,80})\s*[:：]|(?:在"
    r"|于)?\s*.{0,20}\d{1,4}\s*[-/年].{4,200}写道\s*[:：]"
    r"|.{4,120}\sschrieb\s(?:am\s)?.{4,80}[:：]|.{4,120}(?:写道|寫道|wrote)\s*[:：]|.{4,120}のメール\s*[:：]"
    r"|\d{4}年\d{1,2}月\d{1,2}日[（(][月火水木金土日][)）]\s*\d{1,2}:\d{2}\s.{1,120}<[^<>]{3,80}>\s*[:：])\s*$",
    re.IGNORECASE | re.DOTALL,
)
FORWARD_SUBJECT = re.compile(r"^\s*(?:fwd?|转发|轉寄|轉發|wg|tr|転送|vs)\s*[:：]", re.IGNORECASE)
REPLY_SUBJECT = re.compile(r"^\s*(?:re(?:\[\d+\])?|回复|回覆|答覆|答复|aw|antw|antwort|sv|返信)\s*[:：]", re.IGNORECASE)
ON_BEHALF = re.compile(r"^[>\s]*(?:代表|on behalf of|im auftrag von|代理)\s", re.IGNORECASE)
"""Outlook breaks the From of a mail that one sends for another."""
EMAIL = re.compile(r"[A-Za-z0-9][\w.+'-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_REGARDS = (
    r"(?:(?:with\s+)?(?:(?:my|our|the|very|best|kind|kindest|warm|warmest|many)\s+){0,3}(?:regards|wishes)|all"
    r" the best|best|cheers|take care"
    r"|yours(?: (?:sincerely|faithfully|truly|very truly))?|sincerely(?: yours)?|faithfully|respectfully|cordially"
    r"|thanking you(?: (?:in advance|and assuring you).{0,50})?|thanks (?:and|&) (?:best |kind )?regards"
    r"|b\.?\s?r(?:gds|egards)?\.?|rgds|brgds"
    r"|(?:tks|thx|thanks)\s*&\s*b\.?\s?r(?:gds|egards)?\.?"
    r"|(?:mit\s+)?(?:(?:den\s+)?(?:aller)?(?:freundlich|best|herzlich|schön|viel|lieb|sonnig|kollegial)(?:e[nmr]?"
    r"|ste[nrm]?)\s+)+gr(?:ü|u|ue)(?:ß|ss)e?n?"
    r"|grüße|gruß|mfg|lg|vg|bg|hg|hochachtungsvoll"
    r"|(?:med\s+)?(?:venlig(?:e)?|vennlig|vänlig(?:a)?|bästa|beste|hjertelig)\s+(?:hilsen|hilsner"
    r"|hälsning(?:ar)?)|mvh|terveisin|ystävällisin terveisin"
    r"|met vriendelijke groet(?:en)?|groeten|(?:bien )?cordialement|salutations|(?:cordiali|distinti) saluti"
    r"|saludos(?: cordiales)?|atentamente|atenciosamente"
    r"|s pozdravem|z poważaniem|pozdrawiam|lep pozdrav|üdvözlettel|cu stimă|saygılarımla)"
)
_FROM_TOWN = r"(?:\s+(?:aus|vom|nach|from)\s[^.!?]{2,30})?"
_SIGNED = r"(?:[,.!]?\s+(?-i:[A-ZÄÖÜ][\w.'’-]{0,20})(?:\s+(?-i:[A-ZÄÖÜ][\w.'’-]{0,20})){0,2})?"
"""The name that some put behind the greeting."""
_THANKS = (
    r"(?:thanks(?: (?:in advance|a lot|so much|again))?|thank you(?: (?:very much|in advance))?|many thanks(?: in"
    r" advance)?|tks|thx"
    r"|danke(?:schön)?|(?:besten|vielen|herzlichen|schönen) dank(?:\s+(?:und|im voraus|vorab).{0,40})?)"
)
SIGN_OFF = re.compile(
    rf"^\s*+(?:{_REGARDS}{_FROM_TOWN}(?:\s*[/|,]\s*{_REGARDS}{_FROM_TOWN})?{_SIGNED}"
    rf"|{_THANKS}(?:\s*[/|,&]\s*{_REGARDS}{_FROM_TOWN})?"
    r"|此致(?:\s*敬礼)?|敬礼|顺颂.{0,4}|顺祝.{0,6}|祝好|祝商祺|商祺|谢谢(?:配合|支持)?|多谢|謝謝(?:配合|支持|您"
    r"|您的協助)?|感謝(?:您)?(?:的)?(?:協助|配合)?|順頌.{0,4}|敬祝.{0,6}|祝\s.{1,6}|順祝.{0,6}|敬上|祝商祺"
    r"|以上|敬具|草々|(?:以上[、,\s]*+)?(?:何卒|どうぞ|宜しく|今後とも)?[、,\s]*+(?:よろしく"
    r"|宜しく)?お?願い?(?:いた|致|申し上げ|申しあげ)(?:し)?ます|(?:以上[、,\s]*+)?(?:(?:ご対応|ご確認|ご検討"
    r"|ご回答)の?ほど)?[、,\s]*+(?:何卒|どうぞ)?[、,\s]*+(?:よろしく|宜しく)お?願い?(?:いた|致|申し上げ"
    r"|申しあげ)(?:し)?ます)"
    r"\s*+[,，.。!！~～]*+\s*+$",
    re.IGNORECASE,
)
DEVICE = re.compile(
    r"^\s*(?:sent from my |发自我的|从我的.{1,12}发送|從我的.{1,12}(?:傳送|寄出|發送)|iPhone(?:から|より)送信"
    r"|get outlook for"
    r"|von meinem .{2,30} gesendet|gesendet (?:von|mit|über) |diese nachricht wurde von meinem|从 ?windows"
    r" 版邮件发送)",
    re.IGNORECASE,
)
DISCLAIMER = re.compile(
    r"confidential.{0,200}(?:intended|recipient|privileged|disclos)|intended (?:solely|only) for"
    r"|(?:accepts?|assumes?) no (?:liability|responsibility)|without legal liability|virus(?:es)?.{0,40}(?:scan"
    r"|check|free)"
    r"|registered (?:office|in england)|company (?:registration|no\.|number)"
    r"|if you (?:have received|are not the intended)|if you (?:got|received) (?:it|this).{0,40}in error"
    r"|^\s*(?:disclaimer|confidentiality notice|haftungsausschluss|vertraulichkeitshinweis|免責事項|機密保持)\b"
    r"|bitte (?:denken sie|prüfen sie|überlegen sie|schonen sie).{0,60}(?:umwelt|druck)|think (?:of the"
    r" environment )?before (?:you )?print"
    r"|(?:please )?consider the environment before print"
    r"|本メールに.{0,40}(?:機密|誤って)|このメールは.{0,30}(?:機密|宛先)|誤って受信|请(?:在打印前)?考虑环保"
    r"|(?:本邮件|此邮件|本电子邮件|此電郵|本郵件|本信件|此信件|本電子郵件|此電子郵件).{0,60}(?:保密|机密|機密"
    r"|仅供|僅供|收件人|专用|法律)|保密(?:声明|提示)|免责声明|保密聲明|免責聲明"
    r"|diese e-?mail (?:enthält|kann|ist|und).{0,80}vertraulich"
    r"|nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfänger)|この(?:電子)?メールには.{0,20}機密",
    re.IGNORECASE | re.DOTALL,
)
SENTENCE = re.compile(r"[。！？!?]|\b[^\W\d]{3,}(?:\s+\S+){5,}[^\W\d]{2}\.\s*$")
"""What no line of a signature is: a sentence; in Latin letters one of many words with its full stop."""
POSTSCRIPT = re.compile(
    r"^\s*(?:p\.?\s?s\.?\s*[:：.,\w]|nachtrag\s*[:：]|附言|又及|另外[,，：:]|追伸|追記|補充[:：]|补充[:：])",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"@|\btlf\b|\bskype\b|\bwhatsapp\b|\bwechat\b|\bext\b|\bdurchwahl\b|\bmobil\b|微信|QQ[:：]|\btel|电话|手机"
    r"|传真|mobile|phone|fax|www\.|https?:|地址|電話|傳真|手機|分機|携帯|内線|住所|〒|\+?\d[\d -]{7,}",
    re.IGNORECASE,
)
RULE = re.compile(r"\s*[-_=*—━─＝═＊※☆★◇◆~～]{3,}\s*")
