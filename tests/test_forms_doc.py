"""Forms of Word 97 and in RTF, real ones: LibreOffice opens them, bounded, and fetches nothing they point to."""

import http.server
import shutil
import threading
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

import pytest
from docx.document import Document

from cli.read import read_paths
from documents import office
from records.calendar import WorkCalendar
from records.errors import Corrupt, Hold, Transient
from records.form import Form
from records.message import Kind
from records.reading import Reading
from steps import old_word
from steps.pool import Limits, Pool
from steps.read import Known, Work, read_file, read_mail, read_work
from tests.form_files import LANGUAGES, table, word
from tests.mails import US, attached, multipart, part

KNOWN = Known(US, LANGUAGES, WorkCalendar())
ROWS = [
    ["Customer", "ACME GmbH", "Part No.", "A-1"],
    ["Lot No.", "L-7", "Complaint date", "2026-03-05"],
    ["D2 Problem description", "<", "<", "<"],
    ["Scratches on the face", "<", "<", "<"],
    ["D4 Root cause", "", "", ""],
]


def fill(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = "Complaint No.: R-77"
    table(document, ROWS)


@cache
def old(ending: str) -> bytes:
    """The same form as LibreOffice writes it in an older format."""
    (made,) = office._converted([word(fill).content], "docx", ending, 120)
    assert made is not None
    return made


def read(name: str, content: bytes) -> Form:
    form = read_file(name, content, KNOWN)
    assert form is not None
    return form


@pytest.mark.parametrize("ending", ["doc", "rtf"])
def test_a_form_of_an_older_program_is_read_like_one_of_today(ending):
    form = read(f"8D.{ending}", old(ending))
    assert form.format == ending
    assert (form.fields.customer, form.fields.part_no, form.fields.lot) == ("ACME GmbH", "A-1", ("L-7",))
    assert (form.fields.report_no, form.fields.d2) == ("R-77", "Scratches on the face")
    cause = form.slot("d4_occurrence")
    assert cause is not None
    assert cause.state == "blank"


def test_kesu_read_takes_it_as_a_file(tmp_path):
    Path(tmp_path, "old.doc").write_bytes(old("doc"))
    (line,) = read_paths([tmp_path], KNOWN)
    assert (line["format"], line["fields"]["customer"]) == ("doc", "ACME GmbH")


def test_a_document_of_today_under_an_old_name_is_read_as_what_it_is(monkeypatch):
    monkeypatch.setattr(office, "to_docx", _never)
    assert read("8D.doc", word(fill).content).format == "docx"


def _never(*_args: object) -> tuple[bytes]:
    raise AssertionError("LibreOffice was asked")


def mail(**files: bytes) -> bytes:
    documents = [attached(f"{name}.doc", content, "application/msword") for name, content in files.items()]
    return multipart(part("text/plain", b"Please see our complaint attached."), *documents, subject="complaint")


def test_in_a_mail_it_is_read_by_a_worker_within_the_workers_bounds():
    with Pool(partial(read_work, known=KNOWN), Limits(workers=1)) as pool:
        (reading,) = pool.map([Work(raw=mail(a=old("doc"), b=old("rtf")))])
    assert isinstance(reading, Reading)
    assert [(form.origin, form.format) for form in reading.forms] == [("mail/a.doc", "doc"), ("mail/b.doc", "rtf")]
    assert reading.message.held == ()


def test_all_documents_of_a_mail_are_opened_by_one_start(monkeypatch):
    starts = []

    def to_docx(contents: list[bytes]) -> tuple[bytes | None, ...]:
        starts.append(len(contents))
        return (word(fill).content, None)

    monkeypatch.setattr(office, "to_docx", to_docx)
    reading = read_mail(mail(a=old("doc"), b=old("doc") + b"\0"), KNOWN)
    assert starts == [2]
    assert [form.origin for form in reading.forms] == ["mail/a.doc"]
    assert [held.why for held in reading.message.held] == ["LibreOffice could not convert the document"]


@pytest.mark.parametrize(("ending", "format_"), [("doc", "the format of Word 97"), ("rtf", "Rich Text Format")])
def test_without_libreoffice_it_is_held_with_the_line_that_installs_it(monkeypatch, ending, format_):
    content = old(ending)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(Hold) as held:
        read_file("8D.doc", content, KNOWN)
    assert held.value.held.why == (
        f"it is in {format_}, and LibreOffice, which reads it, is not installed: "
        "apt-get install libreoffice-writer-nogui fonts-noto-cjk"
    )
    (question,) = read_mail(mail(a=content), KNOWN).message.held
    assert question.where == "mail/a.doc"


def test_one_that_takes_too_long_is_held_and_the_mail_goes_on(monkeypatch):
    def late(*_args: object) -> tuple[bytes]:
        raise Transient("LibreOffice did not finish within 40 s and was ended")

    monkeypatch.setattr(office, "to_docx", late)
    reading = read_mail(mail(a=old("doc"), b=old("doc") + b"\0"), KNOWN)
    assert [held.where for held in reading.message.held] == ["mail/a.doc", "mail/b.doc"]
    assert reading.message.held[0].why == "LibreOffice did not finish in time"
    assert reading.forms == ()


def test_a_damaged_one_is_corrupt_and_an_encrypted_one_asks_for_its_password():
    begin = bytes.fromhex("D0CF11E0A1B11AE1")
    with pytest.raises(Corrupt, match="could not convert"):
        read_file("8D.doc", begin + b"\xff" * 500 + "WordDocument".encode("utf-16-le") + b"\xff" * 2000, KNOWN)
    with pytest.raises(Hold, match="password"):
        read_file("8D.doc", begin + "EncryptedPackage".encode("utf-16-le"), KNOWN)


def test_spam_is_not_opened_by_another_program(monkeypatch):
    monkeypatch.setattr(office, "to_docx", _never)
    monkeypatch.setattr("steps.read.BY_MACHINE", frozenset(Kind))
    (held,) = read_mail(mail(a=old("doc")), KNOWN).message.held
    assert held.why == "it is in the format of Word 97"


def test_a_letter_in_rtf_needs_no_other_program(monkeypatch):
    monkeypatch.setattr(office, "to_docx", _never)
    letter = rb"{\rtf1\ansi Dear all,\par the parts are scratched. Customer: ACME\par}"
    assert read_file("letter.rtf", letter, KNOWN) is None


def test_more_documents_than_one_start_opens_wait_for_a_person(monkeypatch):
    monkeypatch.setattr(old_word, "MOST", 1)
    monkeypatch.setattr(office, "to_docx", lambda _contents: (word(fill).content,))
    reading = read_mail(mail(a=old("doc"), b=old("doc") + b"\0"), KNOWN)
    assert [form.origin for form in reading.forms] == ["mail/a.doc"]
    assert [held.where for held in reading.message.held] == ["mail/b.doc"]


@pytest.fixture
def asked() -> Iterator[list[str]]:
    """What a server on this machine is asked for; its address comes first."""
    paths: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - as the library names them

        def log_message(self, *_args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        paths.append(f"http://127.0.0.1:{server.server_port}")
        yield paths
        server.shutdown()


def test_what_a_document_points_to_is_not_fetched(asked):
    page = f'<html><body><p>Customer</p><img src="{asked[0]}/p.png"></body></html>'
    linked = rb"{\rtf1 a {\field{\*\fldinst INCLUDEPICTURE \"%s/f.png\" \\d}{\fldrslt}}}" % asked[0].encode()
    office.to_docx([page.encode(), linked])
    assert asked[1:] == []
