"""The vault keeps bytes as they came, under names people can read."""

import errno
import os
import time
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.names import safe_name
from archive.vault import Vault
from records.errors import ConfigError, Corrupt, Transient


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path / "archive")


def objects(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "archive" / "objects").rglob("*") if path.is_file()]


def test_bytes_come_back_by_their_digest(vault):
    digest = vault.put("8D报告".encode())
    assert digest == sha256("8D报告".encode()).hexdigest()
    assert vault.get(digest) == "8D报告".encode()
    assert vault.has(digest)


def test_the_same_bytes_are_stored_once_and_cannot_be_written(vault, tmp_path):
    assert vault.put(b"one") == vault.put(b"one")
    (path,) = objects(tmp_path)
    assert path.stat().st_mode & 0o777 == 0o444
    assert path.parent.name == path.name[:2]


def test_eight_writers_of_the_same_bytes_leave_one_object_and_no_temporary(vault, tmp_path):
    with ThreadPoolExecutor(8) as pool:
        digests = set(pool.map(vault.put, [b"x" * 100_000] * 40))
    assert len(digests) == 1
    assert len(objects(tmp_path)) == 1
    assert not list((tmp_path / "archive" / "tmp").iterdir())


def test_changed_bytes_are_never_given_out(vault, tmp_path):
    digest = vault.put(b"as it came")
    (path,) = objects(tmp_path)
    path.chmod(0o644)
    path.write_bytes(b"as someone wanted it")
    with pytest.raises(Corrupt, match="no longer holds"):
        vault.get(digest)
    with pytest.raises(Corrupt, match="no longer holds"):
        vault.put(b"as it came")
    (finding,) = vault.verify()
    assert finding.path == str(path)


def test_a_missing_object_is_said_to_be_missing(vault):
    with pytest.raises(Corrupt, match="no object"):
        vault.get("0" * 64)
    with pytest.raises(Corrupt, match="no object"):
        vault.name("C-2026-000001", "a.docx", "0" * 64)


@pytest.mark.parametrize("moment", ["fsync", "link"])
@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_full_disk_passes_and_leaves_nothing_half_written(vault, tmp_path, monkeypatch, moment, fault):
    def full(*_):
        raise OSError(fault, os.strerror(fault))

    with monkeypatch.context() as broken:
        broken.setattr(os, moment, full)
        with pytest.raises(Transient, match="archive"):
            vault.put(b"big")
    assert not objects(tmp_path)
    assert not list((tmp_path / "archive" / "tmp").iterdir())
    assert vault.get(vault.put(b"big")) == b"big"


def test_a_folder_that_cannot_serve_is_named_with_its_mend(tmp_path):
    (tmp_path / "archive").write_text("a file stands here")
    with pytest.raises(ConfigError, match="Let the service user write there"):
        Vault(tmp_path / "archive")


def test_what_a_killed_process_left_is_cleared_and_what_a_living_one_writes_is_not(vault, tmp_path):
    old, fresh = tmp_path / "archive/tmp/1-dead", tmp_path / "archive/tmp/2-alive"
    old.write_bytes(b"half")
    fresh.write_bytes(b"half")
    os.utime(old, (time.time() - 7200, time.time() - 7200))
    Vault(tmp_path / "archive")
    assert not old.exists()
    assert fresh.exists()


def test_a_name_for_people_is_the_same_file(vault, tmp_path):
    digest = vault.put(b"report")
    path = vault.name("C-2026-000001", "QR25-04 8D报告 A1.docx", digest)
    assert path == tmp_path / "archive/by-case/C-2026-000001/QR25-04 8D报告 A1.docx"
    assert path.read_bytes() == b"report"
    assert vault.name("C-2026-000001", "QR25-04 8D报告 A1.docx", digest) == path
    assert len(list(path.parent.iterdir())) == 1


def test_a_name_other_bytes_bear_gets_a_number_before_its_ending(vault):
    first = vault.name("C-1", "a.docx", vault.put(b"1"))
    second = vault.name("C-1", "A.docx", vault.put(b"2"))
    third = vault.name("C-1", "a.docx", vault.put(b"3"))
    assert [path.name for path in (first, second, third)] == ["a.docx", "A (2).docx", "a (3).docx"]
    assert vault.name("C-1", "A.docx", vault.put(b"2")) == second


def test_a_file_put_in_place_of_an_archived_one_is_found(vault):
    path = vault.name("C-1", "a.docx", vault.put(b"filed"))
    assert vault.verify() == ()
    path.unlink()
    path.write_bytes(b"edited in Word")
    (finding,) = vault.verify()
    assert "not the archived file" in finding.what


def test_what_no_one_filed_is_found_among_the_objects(vault, tmp_path):
    (tmp_path / "archive/objects/stray").write_bytes(b"?")
    (finding,) = vault.verify()
    assert finding.path.endswith("stray")


@pytest.mark.parametrize(
    ("wanted", "safe"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ('a<b>c:"d"/e\\f|g?h*.docx', "a_b_c__d__e_f_g_h_.docx"),
        ("CON.docx", "_CON.docx"),
        ("com1", "_com1"),
        ("report.  ", "report"),
        ("", "_"),
        ("...", "_"),
        ("gpj.\u202excod", "gpj.xcod"),
        ("a\x00b\nc", "abc"),
    ],
)
def test_names_are_made_safe(wanted, safe):
    assert safe_name(wanted) == safe


def test_a_long_name_keeps_its_ending_and_whole_characters():
    name = safe_name("划" * 300 + ".docx")
    assert len(name.encode()) <= 200
    assert name.endswith("划.docx")


@given(st.text(max_size=300))
def test_any_text_becomes_a_name_a_file_system_takes(text):
    name = safe_name(text)
    assert name not in {"", ".", ".."}
    assert len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*\0')
    assert safe_name(name) == name
