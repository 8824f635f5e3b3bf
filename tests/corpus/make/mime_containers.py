"""Mails of the section `mime` inside or with containers: takes nothing, keeps 75-93 (some as .msg)."""

import json
from datetime import UTC, datetime
from typing import Any

from tests.corpus.make import parts
from tests.corpus.make.mime_boxes import Msg, Props, locked_zip, msg, tnef
from tests.corpus.make.mime_post import case, mso_html, part, picture, post, put, reading, without, word

PHOTO = picture(200, 150, 42)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Item = dict[str, Any]


def _file(name: str, *members: Item) -> Item:
    return {"name": name, "inline": False, **({"members": list(members)} if members else {})}


def _box(kind: str, name: str, content: bytes, charset: str = "utf-8") -> bytes:
    """An attached file of this type, its name as an encoded word in this charset."""
    shown = name if name.isascii() else word(name.encode(charset), charset)
    head = [
        ("Content-Type", f'{kind}; name="{shown}"'),
        ("Content-Transfer-Encoding", "base64"),
        ("Content-Disposition", f'attachment; filename="{shown}"'),
    ]
    return parts.lines(head) + b"\r\n" + parts.body(content, "base64")


def _mixed(mark: str, *inside: bytes) -> bytes:
    return parts.multipart("mixed", f"----=_NextPart_{mark}", inside)


def _put_msg(name: str, raw: bytes, expected: dict[str, Any]) -> None:
    """Keep a mail that is an Outlook file by itself."""
    folder = parts.CORPUS / ("work" if int(name[:2]) % 2 else "final")
    (folder / f"mime-{name}.msg").write_bytes(raw)
    shown = {"file": f"mime-{name}.msg", "type": "mail", **expected}
    (folder / f"mime-{name}.json").write_text(json.dumps(shown, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _filetime(when: str) -> int:
    """A moment as Windows counts it."""
    return int((datetime.fromisoformat(when) - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10**7


def _outlook(
    subject: str, body: str, sender: tuple[str, str], kind: int = 0x1F
) -> list[tuple[int, int, str | bytes | int]]:
    """The properties every Outlook mail has, as Unicode (0x1F) or in the code page (0x1E)."""
    name, email = sender
    texts = [(0x001A, "IPM.Note"), (0x0037, subject), (0x1000, body), (0x0C1A, name), (0x0C1E, "SMTP"), (0x0C1F, email)]
    more = [(0x0042, name), (0x0064, "SMTP"), (0x0065, email), (0x0E04, "quality@sanjing.example")]
    return [(tag, kind, value) for tag, value in [*texts, *more]]


def _to(name: str, email: str, kind: int = 0x1F) -> Props:
    return [(0x0C15, 3, 1), (0x3001, kind, name), (0x3002, kind, "SMTP"), (0x3003, kind, email)]


def _content(short: str, long: str, data: bytes, kind: int = 0x1F) -> Props:
    return [(0x3705, 3, 1), (0x3704, kind, short), (0x3707, kind, long), (0x3701, 0x102, data)]


def enclosed() -> None:
    """message/rfc822 and .eml files."""
    form = parts.docx(
        "客户投诉单",
        [
            ["客户", "常州朗镕泵业有限公司"],
            ["产品", "泵轴"],
            ["图号", "BZ-550"],
            ["批号", "26J07"],
            ["不良数量", "9"],
            ["不良描述", "轴颈有振纹"],
        ],
    )
    said = "山井质量部:\n\n泵轴BZ-550轴颈有振纹,9件,批号26J07,投诉单附后。请11月20日前回复。\n\n常州朗镕泵业有限公司 镕"
    inner = parts.mail(
        without(
            post(
                "foxmail",
                f"{word('郎镕'.encode('gbk'), 'gb2312')} <lang@langrong.example>",
                "2026-11-09T16:00:00+08:00",
                word("泵轴振纹投诉-喆".encode("gbk"), "gb2312"),
            ),
            "Return-Path",
            "Delivered-To",
        ),
        _mixed(
            "75_inner",
            part(said, "gb2312", "gbk", "8bit"),
            _box("application/octet-stream", "客户投诉单-喆镕.docx", form, "gb18030"),
        ),
    )
    put(
        "75-forwarded-as-message",
        parts.mail(
            post(
                "outlook",
                f"{word('销售小沈'.encode())} <shen@sanjing.example>",
                "2026-11-10T08:31:00+08:00",
                word("FW: 泵轴振纹投诉-喆".encode()),
            ),
            _mixed(
                "75_outer",
                part("质量的同事,朗镕的投诉,麻烦接一下。\n小沈", "utf-8"),
                b'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="langrong.eml"\r\n\r\n'
                + inner,
            ),
        ),
        reading(
            "zh-CN",
            "FW: 泵轴振纹投诉-喆",
            "lang@langrong.example",
            [
                case(
                    "2026-11-09",
                    product="泵轴",
                    part_no="BZ-550",
                    lot=["26J07"],
                    qty_affected=9,
                    due_date="2026-11-20",
                    defect="轴颈有振纹",
                )
            ],
            customer="常州朗镕泵业有限公司",
            attachments=[_file("langrong.eml", _file("客户投诉单-喆镕.docx"))],
            forms=["客户投诉单-喆镕.docx"],
            note=(
                "a colleague sends the complaint on as message/rfc822; the form inside h"
                "as a GBK name called gb2312 or gb18030"
            ),
        ),
    )
    said = (
        "Dear Mr Bai,\n\n40 clamp shoes from heat R-2610 are 2 mm too thick, order TKN-4412. We n"
        "eed 40 good ones and a short report.\n\nBest regards,\nAino Lehtovaara\nTukkinosturi Oy\n"
    )
    core = parts.mail(
        without(
            post(
                "thunderbird",
                "Aino Lehtovaara <aino@tukkinosturi.example>",
                "2026-11-03T09:00:00+02:00",
                "Clamp shoes too thick",
            ),
            "Return-Path",
            "Delivered-To",
        ),
        _mixed("76_core", part(said, "utf-8", cte="7bit"), _box("image/png", "paksuus ä.png", PHOTO)),
    )
    middle = parts.mail(
        without(
            post(
                "gmail",
                "Bai Trading <bai@bai-trading.example>",
                "2026-11-03T18:22:00+08:00",
                "Fwd: Clamp shoes too thick",
            ),
            "Return-Path",
            "Delivered-To",
        ),
        _mixed(
            "76_mid",
            part("Pls help, my customer is waiting. Bai", "utf-8", cte="7bit"),
            b'Content-Type: message/rfc822; name="Clamp shoes too thick.eml"\r\nContent-Disposition: attachment\r\n\r\n'
            + core,
        ),
    )
    put(
        "76-message-in-message",
        parts.mail(
            post(
                "outlook",
                "Sun Wei <sunwei@sanjing.example>",
                "2026-11-04T09:10:00+08:00",
                "FW: Fwd: Clamp shoes too thick",
            ),
            _mixed(
                "76_out",
                part("For QA.", "utf-8", cte="7bit"),
                b'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="Fwd.eml"\r\n\r\n' + middle,
            ),
        ),
        reading(
            "en",
            "FW: Fwd: Clamp shoes too thick",
            "aino@tukkinosturi.example",
            [
                case(
                    "2026-11-03",
                    product="clamp shoes",
                    lot=["R-2610"],
                    order_no="TKN-4412",
                    qty_affected=40,
                    defect="2 mm too thick",
                    remedy="40 good ones",
                    reply_form="short report",
                )
            ],
            customer="Tukkinosturi Oy",
            attachments=[_file("Fwd.eml", _file("Clamp shoes too thick.eml", _file("paksuus ä.png")))],
            note="a mail in a mail in a mail: colleague, trading agent, customer",
        ),
    )
    inner = parts.mail(
        post(
            "becky",
            f"{word('浅葱'.encode('cp932'), 'shift_jis')} <asagi@asagi-boseki.example>",
            "2026-10-13T14:00:00+09:00",
            word("ボビンホルダー欠け".encode("cp932"), "shift_jis"),
        ),
        part(
            (
                "山井様\nボビンホルダー BH-3 の縁欠け12個(1,200個中)、ロット A-10。選別費 15,000円"
                "をご負担ください。\n浅葱紡績株式会社 浅葱\n"
            ),
            "shift_jis",
            "cp932",
        ),
    )
    put(
        "77-eml-as-octet-stream",
        parts.mail(
            post(
                "notes",
                "Tokyo Office <tokyo@sanjing.example>",
                "2026-10-13T15:02:00+09:00",
                word("転送:浅葱紡績様".encode("cp932"), "Shift_JIS"),
            ),
            _mixed(
                "77",
                part("添付の件、対応願います。東京事務所", "utf-8"),
                _box("application/octet-stream", "浅葱紡績様メール.eml", inner, "shift_jis"),
            ),
        ),
        reading(
            "ja",
            "転送:浅葱紡績様",
            "asagi@asagi-boseki.example",
            [
                case(
                    "2026-10-13",
                    product="ボビンホルダー",
                    part_no="BH-3",
                    lot=["A-10"],
                    qty_affected=12,
                    qty_total=1200,
                    defect="縁欠け",
                    claim="選別費 15,000円",
                )
            ],
            customer="浅葱紡績株式会社",
            attachments=[_file("浅葱紡績様メール.eml")],
            note="an .eml attached as octet-stream by a colleague: its sender complains",
        ),
    )


def winmail() -> None:
    """winmail.dat, beside a text and as the whole mail."""
    said = (
        "Sehr geehrter Herr Mo,\r\n\r\nPaßschrauben M12 (Art. PS-12, Los 26-188) mit Rissen im Ko"
        "pf, 3 von 100 Stück. Bitte Stellungnahme bis 9. November.\r\n\r\nJürgen Weiß"
        "\r\nWeiß Fördertechnik GmbH & Co. KG\r\n"
    )
    files = [
        ("PRFBER~1.XLS", "Prüfbericht Köpfe – Los 26-188.xlsx", parts.xlsx({"Risse": [["Nr", 1], ["mm", 0.4]]})),
        ("RISS1.PNG", "Riß 1.png", PHOTO),
    ]
    dat = tnef("Risse in Passschrauben", [(0x1000, 0x1F, said)], files, 1252, said)
    put(
        "79-winmail-whole-mail",
        parts.mail(
            post(
                "outlook",
                f"{word('Weiß, Jürgen'.encode('latin-1'), 'iso-8859-1', 'Q')} <j.weiss@weiss-ft.example>",
                "2026-10-30T14:30:00+01:00",
                "Risse in Passschrauben",
            ),
            parts.lines(
                [("Content-Type", 'application/ms-tnef; name="winmail.dat"'), ("Content-Transfer-Encoding", "base64")]
            )
            + b"\r\n"
            + parts.body(dat, "base64"),
        ),
        reading(
            "de",
            "Risse in Passschrauben",
            "j.weiss@weiss-ft.example",
            [
                case(
                    "2026-10-30",
                    product="Paßschrauben M12",
                    part_no="PS-12",
                    lot=["26-188"],
                    qty_affected=3,
                    qty_total=100,
                    due_date="2026-11-09",
                    defect="mit Rissen im Kopf",
                    reply_form="Stellungnahme",
                )
            ],
            customer="Weiß Fördertechnik GmbH & Co. KG",
            attachments=[_file("Prüfbericht Köpfe – Los 26-188.xlsx"), _file("Riß 1.png")],
            text_has=["Paßschrauben M12 (Art. PS-12, Los 26-188) mit Rissen im Kopf, 3 von 100 Stück."],
            note="the whole mail is application/ms-tnef: text and files (long Unicode names) stand only inside",
        ),
    )
    said = (
        "您好:\n\n齒條(料號 RK-M2)熱處理後變形,5 支中 2 支,採購單 W261029。照片及量測檔請見附件,"
        "請協助重做。\n\n銘翊齒輪股份有限公司 品保課 温"
    )
    bare: list[tuple[str, str | None, bytes]] = [
        ("T.PNG", "齒條變形①.png", PHOTO),
        ("RK-M2.csv", None, b"no;mm\r\n1;0.8\r\n"),
    ]
    page = f"<html><body>{said}</body></html>".replace("\n", "<br>").encode("big5", "xmlcharrefreplace")
    dat = tnef("RK-M2", [(0x1013, 0x102, page), (0x3FDE, 3, 950)], bare, 950)
    put(
        "78-winmail-beside-text",
        parts.mail(
            post(
                "outlook",
                f"{word('温'.encode())} <qc@mingyi-gear.example>",
                "2026-11-02T11:40:00+08:00",
                word("齒條熱處理變形".encode()),
            ),
            _mixed("78", part(said, "utf-8"), _box("application/ms-tnef", "winmail.dat", dat)),
        ),
        reading(
            "zh-TW",
            "齒條熱處理變形",
            "qc@mingyi-gear.example",
            [
                case(
                    "2026-11-02",
                    product="齒條",
                    part_no="RK-M2",
                    qty_affected=2,
                    qty_total=5,
                    defect="熱處理後變形",
                    order_no="W261029",
                    remedy="重做",
                )
            ],
            customer="銘翊齒輪股份有限公司",
            attachments=[_file("齒條變形①.png"), _file("RK-M2.csv")],
            text_has=["齒條(料號 RK-M2)熱處理後變形,5 支中 2 支"],
            note=(
                "winmail.dat beside the same text: replaced by its two files, one with a l"
                "ong Unicode name, one with a short only"
            ),
        ),
    )
    said = (
        "周工:\r\n\r\n链轮(LL-19T)齿根没淬上火,20只,合同2026-湘-77,来料检验发现。资料见附件,"
        "退货。\r\n\r\n株洲沅镕输送机械厂 检验科\r\n"
    )
    dat = tnef(
        "链轮",
        [(0x0070, 0x1E, "链轮")],
        [("检验单~1.TXT", "链轮检验单(镕).txt", "20只 HRC28".encode("gbk")), ("照片.PNG", None, PHOTO)],
        936,
        said,
    )
    put(
        "80-winmail-gbk",
        parts.mail(
            post(
                "outlook",
                "zhiliang@yuanrong.example",
                "2026-11-13T17:00:00+08:00",
                word("链轮齿根未淬火".encode("gbk"), "gb2312"),
            ),
            _mixed("81", part(said, "gb2312", "gbk"), _box("application/octet-stream", "winmail.dat", dat)),
        ),
        reading(
            "zh-CN",
            "链轮齿根未淬火",
            "zhiliang@yuanrong.example",
            [
                case(
                    "2026-11-13",
                    product="链轮",
                    part_no="LL-19T",
                    order_no="2026-湘-77",
                    qty_affected=20,
                    defect="齿根没淬上火",
                    found_at="来料检验",
                    remedy="退货",
                )
            ],
            customer="株洲沅镕输送机械厂",
            attachments=[_file("链轮检验单(镕).txt"), _file("照片.PNG")],
            new_text_lacks=["HRC28"],
            note="winmail.dat as octet-stream, short names and attBody in code page 936",
        ),
    )
    said = (
        "Hello all,\r\n\r\nthe O-ring kit (OK-55) you sent smells of solvent and swells in water,"
        " 1 kit. No need to do anything, just so you know.\r\n\r\nBest, Tuula\r\n"
    )
    dat = tnef("O-ring kit", [(0x1000, 0x1F, said)], [], 1252)
    put(
        "81-winmail-body-only",
        parts.mail(
            post("outlook", "Tuula <tuula@saunatarvike.example>", "2026-10-12T12:12:12+03:00", "O-ring kit, FYI"),
            _mixed("80", _box("application/vnd.ms-tnef", "WINMAIL.DAT", dat)),
        ),
        reading(
            "en",
            "O-ring kit, FYI",
            "tuula@saunatarvike.example",
            [
                case(
                    "2026-10-12",
                    product="O-ring kit",
                    part_no="OK-55",
                    qty_affected=1,
                    defect="smells of solvent and swells in water",
                )
            ],
            kind="informal",
            text_has=["the O-ring kit (OK-55) you sent smells of solvent and swells in water, 1 kit."],
            note="the only part is a winmail.dat with a Unicode body and no file: nothing remains as attachment",
        ),
    )


def outlook_files() -> None:
    """.msg as an attachment and by itself."""
    said = (
        "山井您好,\r\n\r\n反光镜支架(FJ-2)镀铬起皮,客户退回 17 套,订单 4600-18。请来人确认并赔付 "
        "3,400 元。\r\n\r\n芜湖皖晟车灯有限公司\r\n采购 戚\r\n"
    )
    inner = msg(
        Msg(
            [
                *_outlook("支架镀铬起皮", said, ("戚芸", "qi@wansheng.example")),
                (0x0039, 0x40, _filetime("2026-11-16T10:05:00+08:00")),
            ],
            [_to("山井质量", "quality@sanjing.example")],
            [
                (_content("TP1.PNG", "起皮照片①.png", PHOTO), None),
                (_content("BG.XLS", "退货清单.xlsx", parts.xlsx({"退": [["车型", "套"], ["W1", 17]]})), None),
            ],
        )
    )
    put(
        "83-msg-attached",
        parts.mail(
            post(
                "outlook",
                f"{word('客服部 钟'.encode())} <zhong@sanjing.example>",
                "2026-11-16T11:00:00+08:00",
                word("皖晟投诉,请处理".encode()),
            ),
            _mixed(
                "83", part("见附件邮件。钟", "utf-8"), _box("application/vnd.ms-outlook", "支架镀铬起皮.msg", inner)
            ),
        ),
        reading(
            "zh-CN",
            "皖晟投诉,请处理",
            "qi@wansheng.example",
            [
                case(
                    "2026-11-16",
                    product="反光镜支架",
                    part_no="FJ-2",
                    order_no="4600-18",
                    qty_affected=17,
                    defect="镀铬起皮",
                    remedy="来人确认",
                    claim="赔付 3,400 元",
                )
            ],
            customer="芜湖皖晟车灯有限公司",
            attachments=[_file("支架镀铬起皮.msg", _file("起皮照片①.png"), _file("退货清单.xlsx"))],
            note="a colleague forwards Outlook's .msg: sender, text and files stand inside it",
        ),
    )
    old = Msg(
        _outlook("納期の件", "納期は10月末でお願いします。", ("伊吹", "ibuki@ibuki-koki.example"), 0x1E), codec="cp932"
    )
    inner = msg(
        Msg(
            _outlook(
                "割出盤ガタ",
                (
                    "山井様\r\n割出盤 WD-6 のクランプ時にガタが出ます。1台、製番 26-0091。修理"
                    "をお願いします。\r\n伊吹工機㈱ 伊吹\r\n"
                ),
                ("伊吹", "ibuki@ibuki-koki.example"),
                0x1E,
            ),
            [_to("山井", "quality@sanjing.example", 0x1E)],
            [
                (_content("ｿｸﾃｲ.PNG", "測定表示ソ.png", PHOTO, 0x1E), None),
                ([(0x3705, 3, 5), (0x3001, 0x1E, "納期の件")], old),
            ],
            "cp932",
        )
    )
    put(
        "82-msg-attached-ansi",
        parts.mail(
            post(
                "outlook",
                f"{word('伊吹'.encode())} <ibuki@ibuki-koki.example>",
                "2026-10-27T09:00:00+09:00",
                word("先ほどのメール再送".encode()),
            ),
            _mixed(
                "82",
                part("文字化けするようですので元メールを添付します。伊吹", "utf-8"),
                _box("application/octet-stream", "割出盤ガタ.msg", inner),
            ),
        ),
        reading(
            "ja",
            "先ほどのメール再送",
            "ibuki@ibuki-koki.example",
            [
                case(
                    "2026-10-27",
                    product="割出盤",
                    part_no="WD-6",
                    qty_affected=1,
                    serial_no="26-0091",
                    defect="クランプ時にガタ",
                    remedy="修理",
                )
            ],
            customer="伊吹工機㈱",
            attachments=[_file("割出盤ガタ.msg", _file("測定表示ソ.png"), {"inline": False})],
            note="a .msg in code page 932 with a picture and an embedded message (its name is open)",
        ),
    )
    headers = parts.lines(
        post(
            "outlook",
            '"Fritsch, Petra" <p.fritsch@fritsch-orgelbau.example>',
            "2026-10-19T08:47:00+02:00",
            "Reklamation Windladenventile",
        )
    ).decode()
    said = (
        "Guten Morgen,\r\n\r\ndie Ventilfedern (VF-0,9) aus Lieferung 18/2026 haben zu wenig Kraf"
        "t: 0,8 N statt 1,1 N, alle 200 Stück. Wir bitten um Gutschrift.\r\n\r\nMit freundlichen Grü"
        "ßen\r\nPetra Fritsch\r\nFritsch Orgelbau GmbH\r\nTel. 08331 555 66\r\n"
    )
    _put_msg(
        "85-msg-itself",
        msg(
            Msg(
                [
                    *_outlook(
                        "Reklamation Windladenventile", said, ("Fritsch, Petra", "p.fritsch@fritsch-orgelbau.example")
                    ),
                    (0x007D, 0x1F, headers),
                ],
                [_to("quality", "quality@sanjing.example")],
                [
                    (
                        _content(
                            "KRAFT~1.XLS", "Kraftmessung Größe 0,9.xlsx", parts.xlsx({"N": [["Feder", 1], ["N", 0.8]]})
                        ),
                        None,
                    )
                ],
            )
        ),
        reading(
            "de",
            "Reklamation Windladenventile",
            "p.fritsch@fritsch-orgelbau.example",
            [
                case(
                    "2026-10-19",
                    product="Ventilfedern",
                    part_no="VF-0,9",
                    qty_affected=200,
                    qty_total=200,
                    defect="zu wenig Kraft",
                    remedy="Gutschrift",
                )
            ],
            customer="Fritsch Orgelbau GmbH",
            attachments=[_file("Kraftmessung Größe 0,9.xlsx")],
            text_has=[
                (
                    "die Ventilfedern (VF-0,9) aus Lieferung 18/2026 haben zu wenig Kraft"
                    ": 0,8 N statt 1,1 N, alle 200 Stück."
                )
            ],
            new_text_lacks=["08331 555 66"],
            note="an Outlook file by itself, with transport headers; a decimal comma inside the article number",
        ),
    )
    headers = parts.lines(
        post("outlook", "Ofir Baram <ofir@baram-optics.example>", "2026-11-05T10:20:00+02:00", "Lens mounts scratched")
    ).decode()
    said = (
        "Hi Sanjing,\r\n\r\n31 lens mounts LM-25 arrived with scratched anodising (PO 7781, box 2"
        "). Please rework or replace, and send an 8D by 19 November.\r\n\r\nOfir Baram | Baram Optics Ltd.\r\n"
    )
    _put_msg(
        "84-msg-itself-embedded",
        msg(
            Msg(
                [
                    *_outlook("Lens mounts scratched", said, ("Ofir Baram", "ofir@baram-optics.example")),
                    (0x007D, 0x1F, headers),
                ],
                [_to("quality", "quality@sanjing.example")],
                [
                    (_content("IMG_01.PNG", "scratch №1 ×50.png", PHOTO), None),
                    (
                        [(0x3705, 3, 5), (0x3001, 0x1F, "RE: price list"), (0x3707, 0x1F, "RE price list.msg")],
                        Msg(_outlook("RE: price list", "Prices for 2027 to follow.", ("Zhou", "zhou@sanjing.example"))),
                    ),
                ],
            )
        ),
        reading(
            "en",
            "Lens mounts scratched",
            "ofir@baram-optics.example",
            [
                case(
                    "2026-11-05",
                    product="lens mounts",
                    part_no="LM-25",
                    order_no="7781",
                    qty_affected=31,
                    due_date="2026-11-19",
                    defect="scratched anodising",
                    remedy="rework or replace",
                    reply_form="8D",
                )
            ],
            customer="Baram Optics Ltd.",
            attachments=[_file("scratch №1 ×50.png"), _file("RE price list.msg")],
            text_has=["31 lens mounts LM-25 arrived with scratched anodising (PO 7781, box 2)."],
            new_text_lacks=["Prices for 2027"],
            note="an Outlook file by itself, with an embedded message that is an old and unrelated mail",
        ),
    )
    page = mso_html(
        (
            "各位好,\n\n压铸支架(YZ-31,模号2#)缺料,3箱里挑出58件。停线2小时,请今日回复临"
            "时措施。\n\n合肥徽瑢电器有限公司 SQE 秦"
        ),
        "gb2312",
    ).encode("gbk")
    props = [prop for prop in _outlook("压铸支架缺料", "", ("秦SQE", "qin@huirong.example")) if prop[0] != 0x1000]
    _put_msg(
        "87-msg-html-only",
        msg(
            Msg(
                [
                    *props,
                    (0x1013, 0x102, page),
                    (0x3FDE, 3, 936),
                    (0x0039, 0x40, _filetime("2026-11-18T13:30:00+08:00")),
                ],
                [_to("质量", "quality@sanjing.example")],
            )
        ),
        reading(
            "zh-CN",
            "压铸支架缺料",
            "qin@huirong.example",
            [
                case(
                    "2026-11-18",
                    product="压铸支架",
                    part_no="YZ-31",
                    qty_affected=58,
                    due_date="2026-11-18",
                    defect="缺料",
                    severity="停线",
                    reply_form="临时措施",
                )
            ],
            customer="合肥徽瑢电器有限公司",
            text_has=["压铸支架(YZ-31,模号2#)缺料,3箱里挑出58件。", "合肥徽瑢电器有限公司 SQE 秦"],
            note="an Outlook file whose text stands only in a binary html property in GBK; no transport headers",
        ),
    )
    said = (
        "您好,\r\n\r\n门铰链(MJL-35)阻尼失效,用了三个月,共反馈 11 只,批次 B607。要求"
        "换新。\r\n\r\n赣州逸木家具厂 售后 温\r\n"
    )
    _put_msg(
        "86-msg-ansi-gbk",
        msg(
            Msg(
                [
                    *_outlook("铰链阻尼失效(喆)", said, ("温售后", "shouhou@yimu.example"), 0x1E),
                    (0x0039, 0x40, _filetime("2026-10-28T11:11:00+08:00")),
                    (0x3FFD, 3, 936),
                    (0x3FDE, 3, 936),
                ],
                [_to("质量", "quality@sanjing.example", 0x1E)],
                [(_content("JL.PNG", "铰链照片(喆).png", PHOTO, 0x1E), None)],
                "gbk",
            )
        ),
        reading(
            "zh-CN",
            "铰链阻尼失效(喆)",
            "shouhou@yimu.example",
            [
                case(
                    "2026-10-28",
                    product="门铰链",
                    part_no="MJL-35",
                    lot=["B607"],
                    qty_affected=11,
                    defect="阻尼失效",
                    remedy="换新",
                )
            ],
            customer="赣州逸木家具厂",
            attachments=[_file("铰链照片(喆).png")],
            text_has=["门铰链(MJL-35)阻尼失效,用了三个月,共反馈 11 只,批次 B607。"],
            note="an Outlook file by itself in code page 936, date only as submit time",
        ),
    )


def zips() -> None:
    """Zips with names of three code pages, with a zip or a mail inside, locked."""
    sheet = parts.xlsx({"数据": [["件", 1], ["跳动", 0.08]]})
    said = "你好,电主轴跳动超标一台(编号DZ-24-0815),测试资料打包了,请安排返修。\n\n泰州海堃模具 周镕"
    put(
        "89-zip-gbk-names",
        parts.mail(
            post(
                "qq",
                f'"{word("周镕".encode("gbk"), "gb18030")}" <zhourong@haikun-mold.example>',
                "2026-10-15T09:26:00+08:00",
                word("主轴返修".encode("gbk"), "gb18030"),
            ),
            _mixed(
                "89",
                part(said, "gb18030"),
                _box(
                    "application/x-zip-compressed",
                    "测试资料-镕.zip",
                    parts.zipped(
                        [("跳动数据(镕).xlsx".encode("gbk"), sheet), ("照片/正面喆.png".encode("gbk"), PHOTO)]
                    ),
                    "gb18030",
                ),
            ),
        ),
        reading(
            "zh-CN",
            "主轴返修",
            "zhourong@haikun-mold.example",
            [
                case(
                    "2026-10-15",
                    product="电主轴",
                    qty_affected=1,
                    serial_no="DZ-24-0815",
                    defect="跳动超标",
                    remedy="返修",
                )
            ],
            customer="泰州海堃模具",
            attachments=[_file("测试资料-镕.zip", _file("跳动数据(镕).xlsx"), _file("照片/正面喆.png"))],
            note=(
                "a zip of Chinese Windows: GBK names without the UTF-8 flag, a folder in"
                "side (members named with their folder)"
            ),
        ),
    )
    said = (
        "山井様\n吸着パッドの破れについて、写真と測定表をまとめて送ります。型式 VP-30、使用10日で"
        "6個。寿命が短すぎます。原因調査報告をお願いいたします。\n(株)白鷺包装機械 品証 姫野"
    )
    put(
        "88-zip-cp932-names",
        parts.mail(
            post(
                "becky",
                f"{word('姫野'.encode())} <himeno@shirasagi-pack.example>",
                "2026-11-10T13:00:00+09:00",
                word("吸着パッド破れ".encode()),
            ),
            _mixed(
                "88",
                part(said, "utf-8"),
                _box(
                    "application/zip",
                    "報告.zip",
                    parts.zipped(
                        [
                            ("測定表①.xlsx".encode("cp932"), parts.xlsx({"測定": [["No", 1], ["穴径", 2.4]]})),
                            ("写真_表ソ.png".encode("cp932"), PHOTO),
                        ]
                    ),
                ),
            ),
        ),
        reading(
            "ja",
            "吸着パッド破れ",
            "himeno@shirasagi-pack.example",
            [
                case(
                    "2026-11-10",
                    product="吸着パッド",
                    part_no="VP-30",
                    qty_affected=6,
                    defect="破れ",
                    reply_form="原因調査報告",
                )
            ],
            customer="(株)白鷺包装機械",
            attachments=[_file("報告.zip", _file("測定表①.xlsx"), _file("写真_表ソ.png"))],
            note="a zip of Japanese Windows: CP932 names with 0x5C second bytes, no flag",
        ),
    )
    said = (
        "Dear QA,\n\nplease find our pack of evidence. Guide bushes GB-18 seize after 400 strokes"
        ", 2 of 8, tool no. 5514 (that is ours, not yours). Kindly advise root cause in writing."
        "\n\nOluwaseun\nIbadan Plastics & Closures Ltd"
    )
    deep = parts.zipped(
        [("öl/photo ölig.png", PHOTO), ("data 数据.xlsx", parts.xlsx({"data": [["bush", 1], ["strokes", 400]]}))]
    )
    put(
        "90-zip-in-zip",
        parts.mail(
            post(
                "gmail",
                "Oluwaseun <oluwaseun@ibadan-closures.example>",
                "2026-11-12T15:00:00+01:00",
                "Guide bushes seize",
            ),
            _mixed(
                "90",
                part(said, "utf-8", cte="7bit"),
                _box(
                    "application/octet-stream",
                    "evidence.zip",
                    parts.zipped([("inner pack é.zip", deep), ("read me.txt", b"see inner pack")]),
                ),
            ),
        ),
        reading(
            "en",
            "Guide bushes seize",
            "oluwaseun@ibadan-closures.example",
            [
                case(
                    "2026-11-12",
                    product="Guide bushes",
                    part_no="GB-18",
                    qty_affected=2,
                    qty_total=8,
                    defect="seize after 400 strokes",
                    reply_form="in writing",
                )
            ],
            customer="Ibadan Plastics & Closures Ltd",
            attachments=[
                _file(
                    "evidence.zip",
                    _file("inner pack é.zip", _file("öl/photo ölig.png"), _file("data 数据.xlsx")),
                    _file("read me.txt"),
                )
            ],
            note="a zip in a zip with UTF-8 names; their tool number is no part number",
        ),
    )
    inner = parts.mail(
        without(
            post(
                "outlook",
                "Wiebke Harms <w.harms@harms-deichbau.example>",
                "2026-10-26T11:05:00+01:00",
                "Bolzen zu weich",
            ),
            "Return-Path",
            "Delivered-To",
        ),
        part(
            (
                "Moin,\n\nBolzen BO-20 zu weich, 13 Stück, Schmelze 7Q-118. Bitte um Ersatz und 8D bis"
                " 09.11.\n\nWiebke Harms, Harms Deichbau GmbH"
            ),
            "utf-8",
            cte="quoted-printable",
        ),
    )
    put(
        "91-zip-with-mail",
        parts.mail(
            post(
                "outlook", "Vertrieb EU <sales.eu@sanjing.example>", "2026-10-26T12:00:00+01:00", "WG: Bolzen zu weich"
            ),
            _mixed(
                "91",
                part("Zur Kenntnis und Bearbeitung, danke.", "utf-8", cte="7bit"),
                _box(
                    "application/zip",
                    "Reklamation Harms.zip",
                    parts.zipped([("Bolzen zu weich.eml", inner), ("Härte.png".encode("cp437"), PHOTO)]),
                ),
            ),
        ),
        reading(
            "de",
            "WG: Bolzen zu weich",
            "w.harms@harms-deichbau.example",
            [
                case(
                    "2026-10-26",
                    product="Bolzen",
                    part_no="BO-20",
                    lot=["7Q-118"],
                    qty_affected=13,
                    due_date="2026-11-09",
                    defect="zu weich",
                    remedy="Ersatz",
                    reply_form="8D",
                )
            ],
            customer="Harms Deichbau GmbH",
            attachments=[_file("Reklamation Harms.zip", _file("Bolzen zu weich.eml"), _file("Härte.png"))],
            note="the complaint is an .eml inside a zip sent by a colleague; beside it a name in code page 437",
        ),
    )
    said = "山井:\n涡轮叶片毛坯(WY-07)有冷隔,4件。报告加密了,密码另发手机。请先回复收到时间与对策。\n沈阳鸿翮动力 质保"
    put(
        "92-locked-zip",
        parts.mail(
            post("foxmail", "zhibao@honghe-power.example", "2026-11-03T10:03:00+08:00", word("叶片毛坯冷隔".encode())),
            _mixed(
                "92",
                part(said, "utf-8"),
                _box("application/zip", "检测报告(加密).zip", locked_zip([("检测报告.docx".encode("gbk"), 700)])),
            ),
        ),
        reading(
            "zh-CN",
            "叶片毛坯冷隔",
            "zhibao@honghe-power.example",
            [
                case(
                    "2026-11-03",
                    product="涡轮叶片毛坯",
                    part_no="WY-07",
                    qty_affected=4,
                    defect="冷隔",
                    reply_form="对策",
                )
            ],
            customer="沈阳鸿翮动力",
            attachments=[_file("检测报告(加密).zip")],
            held=["检测报告(加密).zip"],
            note="an encrypted zip: held for a person, the case goes on from the text",
        ),
    )
    put(
        "93-locked-and-open-zip",
        parts.mail(
            post(
                "thunderbird", "Eirik <eirik@fjordkran.example>", "2026-11-18T08:45:00+01:00", "Sheave bearings - noise"
            ),
            _mixed(
                "93",
                part(
                    (
                        "Hi, sheave bearings SB-110 howl under load (2 pcs, our order FK-209). Sound fil"
                        "es and drawings attached; password for the drawings by phone. What now?\nEirik, Fjordkran AS"
                    ),
                    "utf-8",
                    cte="7bit",
                ),
                _box("application/zip", "sound.zip", parts.zipped([("støy.txt", b"82 dB")])),
                _box(
                    "application/zip",
                    "drawings.zip",
                    locked_zip([("tegning Ø110.pdf".encode(), 900), (b"liste.xlsx", 300)], utf8=True),
                ),
            ),
        ),
        reading(
            "en",
            "Sheave bearings - noise",
            "eirik@fjordkran.example",
            [
                case(
                    "2026-11-18",
                    product="sheave bearings",
                    part_no="SB-110",
                    order_no="FK-209",
                    qty_affected=2,
                    defect="howl under load",
                )
            ],
            customer="Fjordkran AS",
            attachments=[_file("sound.zip", _file("støy.txt")), _file("drawings.zip")],
            held=["drawings.zip"],
            note="one open and one encrypted zip: only the locked one is held",
        ),
    )
