"""The forms in the sample mails say what the files beside the mails expect."""

import contextlib
import email
import hashlib
import json
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from pathlib import Path
from random import Random
from typing import Any

import pytest

from intake.forms.form import read_form
from records.errors import Corrupt, Hold
from records.message import File
from tests.form_files import LANGUAGES, file

_MAILS = Path(__file__).parent.parent / "demo" / "mails"


def _attached(mail: Path) -> Iterator[File]:
    message = email.message_from_bytes(mail.read_bytes(), _class=EmailMessage, policy=policy.default)
    for part in message.walk():
        if (part.get_filename() or "").endswith((".docx", ".xlsx")):
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            yield file(content, str(part.get_filename()))


def _expected() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in sorted(_MAILS.glob("*.json")):
        for name, fields in json.loads(path.read_text("utf-8")).get("form_fields", {}).items():
            yield path.stem, name, fields


@pytest.mark.parametrize(("mail", "name", "expected"), list(_expected()))
def test_a_sample_form_reads_as_expected(mail, name, expected):
    one = next(one for one in _attached(_MAILS / f"{mail}.eml") if one.name == name)
    form = read_form(one, LANGUAGES)
    assert form is not None
    assert form.file_sha256 == hashlib.sha256(one.content).hexdigest()
    said = json.loads(form.fields.model_dump_json())
    d2 = expected.pop("d2", None)
    assert d2 is None or d2 in (said["d2"] or "")
    assert {field: said[field] for field in expected} == expected
    assert [field for field, value in said.items() if value is not None and field not in {*expected, "d2"}] == []


def test_a_sample_cut_or_spoilt_anywhere_is_read_or_refused_never_a_crash():
    random = Random(7)
    for mail, name, _ in _expected():
        sample = next(one for one in _attached(_MAILS / f"{mail}.eml") if one.name == name)
        for _ in range(5):
            content = bytearray(sample.content[: random.randrange(len(sample.content) // 2, len(sample.content) + 1)])
            content[random.randrange(len(content))] = random.randrange(256)
            with contextlib.suppress(Corrupt, Hold):
                read_form(file(bytes(content), name), LANGUAGES)


def test_the_same_file_reads_the_same_twice():
    for mail, name, _ in _expected():
        sample = next(one for one in _attached(_MAILS / f"{mail}.eml") if one.name == name)
        assert read_form(sample, LANGUAGES) == read_form(sample, LANGUAGES)
