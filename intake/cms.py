"""S/MIME (RFC 8551): what a .p7m holds, as far as it can be had without a key.

Takes bytes; gives Cms. Raises Corrupt for what is no CMS message. Touches nothing. Signatures are not verified: the
content is read, and that nobody checked it is said.
"""

import zlib
from typing import NamedTuple

from asn1crypto import cms, core, pem  # type: ignore[import-untyped]  # it publishes no types

from records.errors import Corrupt

MAX_BYTES = 100 << 20
CONTENT_TYPES = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
NOT_VERIFIED = "the mail is signed (S/MIME); the signature was not verified"
_ENCRYPTED = frozenset(
    {"enveloped_data", "encrypted_data", "authenticated_enveloped_data", "signed_and_enveloped_data"}
)


class Cms(NamedTuple):
    """What a CMS message holds: its content, or nothing when it is encrypted or only carries certificates."""

    content: bytes = b""
    is_encrypted: bool = False


def read_cms(data: bytes) -> Cms:
    """The content of signed or compressed data."""
    try:
        return _read(pem.unarmor(data)[2] if data.lstrip().startswith(b"-----BEGIN") else data)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError, RecursionError) as error:
        raise Corrupt("the S/MIME message is damaged") from error


def _read(data: bytes) -> Cms:
    info = cms.ContentInfo.load(data)
    kind = info["content_type"].native
    if kind in _ENCRYPTED:
        return Cms(is_encrypted=True)
    if kind not in ("signed_data", "compressed_data"):
        raise Corrupt(f"the S/MIME message is of a kind that is not read ({kind})")
    content = info["content"]["encap_content_info"]["content"]
    if isinstance(content, core.Any):
        raise Corrupt("the S/MIME message holds something that is no mail and no file")
    inside = bytes(content) if isinstance(content, (core.OctetString, core.ParsableOctetString)) else b""
    return Cms(_inflated(inside) if kind == "compressed_data" else inside)


def _inflated(data: bytes) -> bytes:
    reader = zlib.decompressobj()
    try:
        inside = reader.decompress(data, MAX_BYTES)
    except zlib.error as error:
        raise Corrupt("the S/MIME message is damaged") from error
    if reader.unconsumed_tail or not reader.eof:
        raise Corrupt("the S/MIME message is damaged or unpacks to more than one mail may hold")
    return inside
