"""LibreOffice: documents become PDF, and a start that goes wrong says so and leaves nothing running."""

import shutil
import subprocess
from pathlib import Path

import pytest

from documents import office
from documents.context import context_for
from documents.render import Renderer
from records.document import TemplateRevision
from records.errors import ConfigError, Corrupt, Transient
from tests.documents_cases import BARE, FILES, FULL, LONG, PROCEDURE, REVISIONS, RULES, case, issue
from tests.path_parts import wait_for

LONGEST = ("de", "zh-en", "zh-CN")
"""Where a template has several languages, the one whose labels take most room."""


def longest(template: str) -> TemplateRevision:
    listed = [one for one in REVISIONS if one.template == template]
    return min(listed, key=lambda one: LONGEST.index(one.language) if one.language in LONGEST else len(LONGEST))


def test_every_template_filled_and_nearly_empty_opens_in_libreoffice():
    renderer = Renderer(FILES)
    documents = [
        renderer.render(
            revision,
            context_for(case(complaint, full=full), PROCEDURE, RULES[revision.template], revision, issue(full=full)),
        )
        for revision in map(longest, RULES)
        for complaint, full in ((FULL, True), (BARE, False))
    ]
    for document, pdf in zip(documents, office.to_pdfs([one.content for one in documents]), strict=True):
        assert pdf.startswith(b"%PDF-")
        assert 1 <= _pages(pdf) <= 3, document.name


def test_a_letters_signature_stands_on_the_page_of_its_last_paragraphs():
    revision = next(one for one in REVISIONS if one.file == "final_reply.en.docx")
    letter = context_for(case(LONG), PROCEDURE, RULES["final_reply"], revision, issue())
    pdf = office.to_pdf(Renderer(FILES).render(revision, letter).content)
    last = " ".join(_text(pdf).split("\f")[-2].split())
    assert all(words in last for words in ("Thank you for helping us", "Kind regards", "Dongling", "Enclosures"))


def _text(pdf: bytes) -> str:
    said = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return said.stdout.decode()


def _pages(pdf: bytes) -> int:
    said = subprocess.run(["pdfinfo", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return int(next(line for line in said.splitlines() if line.startswith("Pages:")).split()[1])


def test_without_libreoffice_the_line_that_installs_it_is_named(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(ConfigError, match="apt-get install libreoffice-writer-nogui"):
        office.to_pdf(b"x")


def _program(folder: Path, body: str) -> str:
    file = folder / "soffice"
    file.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    file.chmod(0o755)
    return str(file)


def test_an_overrun_is_ended_with_its_children(tmp_path, monkeypatch):
    left = tmp_path / "pid"
    slow = _program(tmp_path, f"sleep 60 & echo $! > {left}; wait")
    monkeypatch.setattr(shutil, "which", lambda _name: slow)
    with pytest.raises(Transient, match="did not finish within"):
        office.to_pdf(b"x", timeout_s=2)
    child = int(left.read_text("utf-8"))
    # The signal is sent; the kernel ends the process when it next gets a processor.
    wait_for(lambda: not _running(child))


def _running(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text("utf-8").rpartition(")")[2].split()[0] != "Z"


def test_a_document_it_cannot_convert_is_said(tmp_path, monkeypatch):
    idle = _program(tmp_path, "exit 0")
    monkeypatch.setattr(shutil, "which", lambda _name: idle)
    with pytest.raises(Corrupt, match="could not convert"):
        office.to_pdf(b"x")
