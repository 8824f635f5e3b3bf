"""Signed and encrypted mails, delivery reports and receipts."""

import base64

import pytest

from tests import container_files as make
from tests.mails import attached, kind_of, mail, multipart, part, read

CONTENT = multipart(part("text/plain", b"12 pcs NG"), attached("8D.xlsx", b"form")).split(b"\r\n", 3)[3]
P7M = 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"'


def opaque(data: bytes, content_type: str = P7M) -> bytes:
    text = base64.encodebytes(data).decode()
    return mail(text, "NG", Content_Type=content_type, Content_Transfer_Encoding="base64", MIME_Version="1.0")


@pytest.mark.parametrize("wrap", [make.signed, make.signed_in_pieces])
def test_the_content_of_an_opaque_signed_mail_is_the_mail(wrap):
    message = read(opaque(wrap(CONTENT)))
    assert (message.text, [one.name for one in message.attachments]) == ("12 pcs NG", ["8D.xlsx"])
    assert message.attachments[0].origin == "mail/smime.p7m/8D.xlsx"
    assert any("was not verified" in warning for warning in message.warnings)


def test_an_opaque_signed_mail_keeps_the_header_it_travelled_with():
    message = read(opaque(make.signed(b"Content-Type: text/plain\r\n\r\n12 pcs NG")))
    assert (message.subject, message.from_[0].email) == ("NG", "lina@kunda.example")
    assert message.header("Content-Type") == "text/plain"


def test_a_signed_file_is_the_file():
    message = read(multipart(part("text/plain", b"x"), attached("报告.pdf.p7m", make.signed(b"%PDF-1.7"))))
    assert [(one.name, one.content_type) for one in message.attachments] == [("报告.pdf", "application/pdf")]


def test_a_clear_signed_mail_is_read_as_ever_and_its_signature_stays_a_file():
    message = read(
        multipart(
            part("text/plain", b"12 pcs NG"),
            attached("smime.p7s", b"0", "application/pkcs7-signature"),
            subtype='signed; protocol="application/pkcs7-signature"',
        )
    )
    assert (message.text, [one.name for one in message.attachments]) == ("12 pcs NG", ["smime.p7s"])
    assert any("was not verified" in warning for warning in message.warnings)


def test_an_encrypted_mail_is_held_with_what_to_ask():
    message = read(opaque(make.enveloped(), 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"'))
    (held,) = message.held
    assert (held.what, held.why) == ("smime.p7m", "it is encrypted (S/MIME)")
    assert "unencrypted copy" in held.act
    assert message.attachments[0].content == make.enveloped()


def test_content_in_a_hundred_thousand_pieces_is_put_together():
    content = b"Content-Type: image/png; name=a.png\r\n\r\n" + b"y" * 2_000_000
    assert [one.size for one in read(opaque(make.signed_in_pieces(content))).attachments] == [2_000_000]


def test_a_damaged_p7m_stays_a_file_and_is_held():
    message = read(opaque(make.signed(CONTENT)[:-200]))
    assert [(held.what, held.why) for held in message.held] == [("smime.p7m", "the S/MIME message is damaged")]


def test_pgp_is_held_in_both_its_forms():
    mime = multipart(
        part("application/pgp-encrypted", b"Version: 1"),
        attached("encrypted.asc", b"-----BEGIN PGP MESSAGE-----"),
        subtype="encrypted",
    )
    inline = mail("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----")
    for raw in (mime, inline):
        (held,) = read(raw).held
        assert (held.what, "OpenPGP" in held.why, "unencrypted" in held.act) == ("legibility", True, True)


def test_what_is_wrapped_without_end_is_held_where_reading_stops():
    content = b"Content-Type: text/plain\r\n\r\nx"
    for _ in range(9):
        head = b"Content-Type: application/pkcs7-mime; name=a.p7m\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        content = head + make.signed(content)
    assert [(held.what, held.why) for held in read(content).held] == [("a.p7m", "it is wrapped more than 5 times")]


@pytest.mark.parametrize("name", ["8D.pdf.pgp", "8D.gpg", "message.rpmsg"])
def test_an_encrypted_file_is_held(name):
    (held,) = read(multipart(part("text/plain", b"see"), attached(name, b"\x85\1"))).held
    assert (held.what, held.where, "unencrypted" in held.act) == (name, f"mail/{name}", True)


def test_a_signed_file_in_a_zip_waits_for_a_person():
    packed = make.zipped({"8D.pdf.p7m": make.signed(b"%PDF")})
    (held,) = read(multipart(part("text/plain", b"see"), attached("a.zip", packed))).held
    assert (held.what, held.where) == ("8D.pdf.p7m", "mail/a.zip/8D.pdf.p7m")


RETURNED = mail("12 pcs NG, lot HT26-0412, please send 8D", "Complaint", Message_ID="<c7@hengtai.example>")
STATUS = b"Reporting-MTA: dns; mx.kunda.example\r\n\r\nFinal-Recipient: rfc822; a@kunda.example\r\nStatus: 5.1.1\r\n"


def report(kind: str, *parts: bytes) -> bytes:
    return multipart(
        part("text/plain", b"Your mail could not be delivered."), *parts, subtype=f"report; report-type={kind}"
    )


def test_the_parts_of_a_bounce_have_stable_names_and_the_returned_mail_is_inside():
    raw = report("delivery-status", part("message/delivery-status", STATUS), part("message/rfc822", RETURNED))
    message = read(raw)
    assert [one.name for one in message.attachments] == ["part-2.txt", "part-3.eml"]
    assert [one.message_id for one in message.inner] == ["<c7@hengtai.example>"]
    assert kind_of(raw).kind.value == "bounce"


def test_a_bounce_that_returns_the_header_only_is_read_without_any_doubt():
    headers = RETURNED.split(b"\r\n\r\n")[0] + b"\r\n"
    message = read(
        report("delivery-status", part("message/delivery-status", STATUS), part("text/rfc822-headers", headers))
    )
    assert [(one.subject, one.message_id) for one in message.inner] == [("Complaint", "<c7@hengtai.example>")]
    assert message.held == ()


def test_a_read_receipt_is_machine_mail_with_its_part():
    raw = report(
        "disposition-notification", part("message/disposition-notification", b"Disposition: manual; displayed\r\n")
    )
    assert [one.name for one in read(raw).attachments] == ["part-2.txt"]
    assert kind_of(raw).kind.value == "auto"
