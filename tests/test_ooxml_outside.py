"""What a file points to outside itself, and the macros in it: told on the form, never followed, never run."""

import io
import zipfile

import docx
import pytest
from docx.document import Document

from intake.forms.form import read_form
from ooxml.outside import warnings
from ooxml.package import Package
from records.message import File
from tests.form_files import LANGUAGES, file, table

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_ROWS = [
    ["Customer", "ACME"],
    ["Part No.", "A-1"],
    ["Lot No.", "L-7"],
    ["Complaint date", "2026-03-05"],
    ["D3", "sort"],
]


def form(*relations: tuple[str, str], **parts: bytes) -> File:
    """A form whose main part has these external relationships (type, target), and other parts."""
    document = docx.Document()
    fill(document)
    for kind, target in relations:
        document.part.relate_to(target, _KIND + kind, is_external=True)
    out = io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out, "a") as archive:
        for name, content in parts.items():
            archive.writestr(f"word/{name}.bin", content)
    return file(out.getvalue(), "8D.docx")


def fill(document: Document) -> None:
    table(document, _ROWS)


def told(one: File) -> tuple[str, ...]:
    return warnings(Package(one.content, one.name))


def test_a_form_that_points_outside_is_read_and_says_where_it_points():
    read = read_form(form(("image", "http://tracker.example/pixel.png")), LANGUAGES)
    assert read is not None
    assert read.fields.customer == "ACME"
    assert read.warnings == ("it points to outside: http://tracker.example/pixel.png; not fetched",)


@pytest.mark.parametrize(
    "target",
    ["https://evil.example/t.dotm", "//server/share/t.dotm", "file:////server/share/t.dotm", "\\\\server\\t.dotm"],
)
def test_a_template_on_another_machine_is_reported(target):
    assert told(form(("attachedTemplate", target))) == (f"it points to outside: {target}; not fetched",)


@pytest.mark.parametrize("target", ["file:///C:\\Users\\lin\\Templates\\8D.dotx", "C:\\8D.dotx", "Normal.dotm"])
def test_the_template_on_the_authors_own_disk_and_a_link_to_click_are_ordinary(target):
    assert told(form(("attachedTemplate", target), ("hyperlink", "mailto:q@works.example"))) == ()


def test_many_targets_are_counted_and_long_ones_cut():
    targets = [f"http://x.example/{'a' * 300}/{number}" for number in range(8)]
    (said,) = told(form(*(("image", one + str(number)) for number, one in enumerate(targets))))
    assert said.endswith(" and 3 more; not fetched")
    assert len(said) < 800


def test_macros_are_reported_and_the_form_is_read():
    read = read_form(form(vbaProject=b"\xd0\xcf"), LANGUAGES)
    assert read is not None
    assert read.warnings == ("it holds macros: they were not run",)


def test_a_document_within_the_document_is_reported():
    assert told(form(("aFChunk", "http://x.example/part.htm"))) == (
        "it points to outside: http://x.example/part.htm; not fetched",
        "it holds another document within it (altChunk), which was not opened",
    )
