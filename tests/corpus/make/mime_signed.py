"""Mails of the section `mime` that are signed, encrypted or reports of mail programs: takes nothing, keeps 94-99."""

from typing import Any

from tests.corpus.make import parts
from tests.corpus.make.mime_boxes import enveloped_data, noise, signed_data
from tests.corpus.make.mime_post import case, part, picture, post, put, reading, without, word


def _but(expected: dict[str, Any], *open_keys: str) -> dict[str, Any]:
    """A reading without the keys about which a careful person could not say."""
    return {key: value for key, value in expected.items() if key not in open_keys}


def signed() -> None:
    """S/MIME signed mails, opaque and clear; encrypted ones by S/MIME and PGP."""
    said = (
        "山井精密機械 品質保証部 御中\r\n\r\n先月納入のロータリーユニオン(RU-20)か"
        "ら水漏れが発生しております。2台、製番は"
        "31188と31190です。\r\n至急、代替品の手配と是正処置報告書をお願い申し上げます。\r"
        "\n\r\n豊葦原製紙株式会社 設備部 稲垣\r\n"
    )
    file = parts.attached("漏れ箇所.png", picture(200, 150, 3), "image/png")
    inside = parts.multipart("mixed", "----=_smime_inner_94", [part(said, "iso-2022-jp", "iso2022_jp", "7bit"), file])
    head = [
        ("Content-Type", 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"'),
        ("Content-Transfer-Encoding", "base64"),
        ("Content-Disposition", 'attachment; filename="smime.p7m"'),
    ]
    put(
        "95-signed-opaque-streamed",
        parts.mail(
            post(
                "outlook",
                f"{word('稲垣'.encode())} <inagaki@toyoashi-paper.example>",
                "2026-11-17T11:30:00+09:00",
                word("水漏れの件".encode()),
            ),
            parts.lines(head) + b"\r\n" + parts.body(signed_data(inside, streamed=True), "base64"),
        ),
        reading(
            "ja",
            "水漏れの件",
            "inagaki@toyoashi-paper.example",
            [
                case(
                    "2026-11-17",
                    product="ロータリーユニオン",
                    part_no="RU-20",
                    qty_affected=2,
                    serial_no="31188と31190",
                    defect="水漏れ",
                    remedy="代替品の手配",
                    reply_form="是正処置報告書",
                )
            ],
            customer="豊葦原製紙株式会社",
            attachments=[{"name": "漏れ箇所.png", "inline": False}],
            text_has=["先月納入のロータリーユニオン(RU-20)から水漏れが発生しております。"],
            note="opaque S/MIME signed-data in BER of indefinite length: the mail inside is the mail",
        ),
    )
    said = (
        "Sehr geehrte Damen und Herren,\n\ndie Klemmkästen KK-9 (Abruf 3 zu Rahmenve"
        "rtrag RV-2026-5) sind innen korrodiert, "
        "ca. 20 Stück. Wir melden vorsorglich Ansprüche an und erwarten eine schrift"
        "liche Stellungnahme bis 30.11.2026.\n\n"
        "i. A. Übelhör\nStadtwerke Hollerbach AöR\n\nDiese E-Mail kann vertrauliche "
        "Informationen enthalten. Wenn Sie nicht "
        "der richtige Adressat sind, informieren Sie bitte den Absender und löschen Sie diese E-Mail."
    )
    inside = part(said, "utf-8", cte="quoted-printable")
    signature = parts.attached("smime.p7s", signed_data(None), "application/pkcs7-signature")
    put(
        "94-signed-clear",
        parts.mail(
            post(
                "thunderbird",
                f"{word('Übelhör, Dieter'.encode())} <d.uebelhoer@sw-hollerbach.example>",
                "2026-11-16T15:05:00+01:00",
                word("Korrosion Klemmkästen".encode()),
            ),
            parts.multipart(
                "signed",
                "------------ms030405060708090102",
                [inside, signature],
                '; protocol="application/pkcs7-signature"; micalg=sha-256',
            ),
        ),
        _but(
            reading(
                "de",
                "Korrosion Klemmkästen",
                "d.uebelhoer@sw-hollerbach.example",
                [
                    case(
                        "2026-11-16",
                        product="Klemmkästen",
                        part_no="KK-9",
                        order_no="RV-2026-5",
                        qty_affected=20,
                        due_date="2026-11-30",
                        defect="innen korrodiert",
                        reply_form="schriftliche Stellungnahme",
                    )
                ],
                customer="Stadtwerke Hollerbach AöR",
                text_has=["die Klemmkästen KK-9 (Abruf 3 zu Rahmenvertrag RV-2026-5) sind innen korrodiert"],
                new_text_lacks=["vertrauliche Informationen"],
                note=(
                    "multipart/signed: text read as usual (whether smime.p7s counts as a fi"
                    "le is left open), a disclaimer to cut"
                ),
            ),
            "attachments",
        ),
    )
    unread = ("kind", "language", "customer", "cases", "n_cases")
    head = [
        ("Content-Type", "application/octet-stream; name=encrypted.asc"),
        ("Content-Disposition", "inline; filename=encrypted.asc"),
    ]
    armour = parts.body(noise(900, b"pgp"), "base64")
    secret = (
        parts.lines(head)
        + b"\r\n-----BEGIN PGP MESSAGE-----\r\n\r\n"
        + armour
        + b"=aB3x\r\n-----END PGP MESSAGE-----\r\n"
    )
    put(
        "96-pgp-encrypted",
        parts.mail(
            post("thunderbird", "Ines Calder <ines@calder-labs.example>", "2026-10-29T17:00:00+00:00", "..."),
            parts.multipart(
                "encrypted",
                "------------XmQ0Zk6pY7",
                [b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n", secret],
                '; protocol="application/pgp-encrypted"',
            ),
        ),
        _but(
            reading(
                "en",
                "...",
                "ines@calder-labs.example",
                [],
                held=["encrypted.asc"],
                note="PGP/MIME: nobody here can read it, a person must",
            ),
            *unread,
            "attachments",
        ),
    )
    head = [
        ("Content-Type", "application/x-pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"),
        ("Content-Transfer-Encoding", "base64"),
        ("Content-Disposition", "attachment; filename=smime.p7m"),
    ]
    put(
        "97-smime-encrypted",
        parts.mail(
            post(
                "outlook",
                f"{word('质量部 邢'.encode())} <xing@junlan-opto.example>",
                "2026-11-05T09:00:00+08:00",
                word("加密:客诉通知".encode()),
            ),
            parts.lines(head) + b"\r\n" + parts.body(enveloped_data(noise(1600, b"cms")), "base64"),
        ),
        _but(
            reading(
                "zh-CN",
                "加密:客诉通知",
                "xing@junlan-opto.example",
                [],
                held=["smime.p7m"],
                note="S/MIME encrypted: held; only the subject can be read",
            ),
            *unread,
            "attachments",
        ),
    )


def reports() -> None:
    """A read receipt and a bounce that bring the original along."""
    original = parts.mail(
        [
            ("From", "quality@sanjing.example"),
            ("To", "asakura@asakura-giken.example"),
            ("Subject", word("[C-2026-000311] 受付のご連絡".encode())),
            ("Message-ID", "<c2026-000311.1@sanjing.example>"),
            ("Date", "Fri, 30 Oct 2026 10:00:00 +0800"),
        ],
        part("朝倉様\n\n10月29日付のご申告(キャップ割れ 5個)を受け付けました。", "utf-8"),
    )
    head = post(
        "outlook",
        f"{word('朝倉'.encode())} <asakura@asakura-giken.example>",
        "2026-10-30T13:01:00+09:00",
        word("開封済み: [C-2026-000311] 受付のご連絡".encode()),
        [("References", "<c2026-000311.1@sanjing.example>"), ("In-Reply-To", "<c2026-000311.1@sanjing.example>")],
    )
    notice = (
        b"Content-Type: message/disposition-notification\r\n\r\n"
        b"Reporting-UA: mail.asakura-giken.example; Outlook\r\n"
        b"Final-Recipient: rfc822;asakura@asakura-giken.example\r\n"
        b"Original-Message-ID: <c2026-000311.1@sanjing.example>\r\n"
        b"Disposition: manual-action/MDN-sent-manually; displayed\r\n"
    )
    told = part("このメッセージは 2026/10/30 13:01 に開封されました。", "iso-2022-jp", "iso2022_jp", "7bit")
    put(
        "98-read-receipt",
        parts.mail(
            head,
            parts.multipart(
                "report",
                "_000_MDN98_",
                [told, notice, b"Content-Type: message/rfc822\r\n\r\n" + original],
                "; report-type=disposition-notification",
            ),
        ),
        _but(
            reading(
                "ja",
                "開封済み: [C-2026-000311] 受付のご連絡",
                "asakura@asakura-giken.example",
                [],
                kind="auto",
                case_token="[C-2026-000311]",
                text_has=["このメッセージは 2026/10/30 13:01 に開封されました。"],
                note="an MDN with our letter inside: machine mail, no case from the letter it quotes",
            ),
            "attachments",
            "customer",
            "contact_email",
        ),
    )
    original = original.replace(b"asakura@asakura-giken.example", b"einkauf@lohmueller-glas.example")
    status = (
        b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.sanjing.example\r\n\r\n"
        b"Final-Recipient: rfc822; einkauf@lohmueller-glas.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        b"Diagnostic-Code: smtp; 550 5.1.1 unknown user; 12 pcs in queue, lot 7\r\n"
    )
    head = without(
        post(
            "plain",
            "MAILER-DAEMON@mx.sanjing.example (Mail Delivery System)",
            "2026-11-04T10:00:00+08:00",
            "Undelivered Mail Returned to Sender",
        ),
        "Return-Path",
    )
    told = part(
        "I'm sorry to have to inform you that your message could not be delivered to one recipient.",
        "us-ascii",
        cte="7bit",
    )
    put(
        "99-bounce-with-original",
        parts.mail(
            [("Return-Path", "<>"), *head, ("Auto-Submitted", "auto-replied")],
            parts.multipart(
                "report",
                "4Xk99.1793757600/mx.sanjing.example",
                [told, status, b"Content-Type: message/rfc822\r\n\r\n" + original],
                "; report-type=delivery-status",
            ),
        ),
        _but(
            reading(
                "en",
                "Undelivered Mail Returned to Sender",
                None,
                [],
                kind="bounce",
                note="a DSN with our own Japanese letter inside",
            ),
            "attachments",
            "customer",
            "contact_email",
            "case_token",
            "language",
        ),
    )
