"""The day's letters to quality: every mail set aside has its line, and letters that do not leave are asked about."""

from datetime import timedelta

import pytest

import service
from archive.vault import Vault
from cases.store import Store
from intake import message as reading
from outbox.compose import compose
from records.journal import JournalEntry, JournalState, SendState
from records.letter import Letter, Purpose, Release
from records.message import Message
from settings import load_settings
from steps import daily, read
from steps.daily import daily_list
from steps.desk import Desk
from tests.path_parts import complaint, demo_site, words
from tests.store_samples import NOW, entry, mail

READ_AGAIN = {"state": JournalState.SET_ASIDE, "reason": "it came before first contact"}


@pytest.fixture(scope="module")
def data():
    return service.load_data(load_settings(demo_site()))


@pytest.fixture
def desk(data, tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'kesu.db'}")
    store.migrate()
    yield Desk(data, store, Vault(tmp_path / "archive"), None)  # type: ignore[arg-type]  # nothing is rendered
    store.close()


def set_aside(desk: Desk, *mails: bytes, **changes: object) -> list[JournalEntry]:
    made = [mail(uid, sha256=desk.vault.put(raw), **READ_AGAIN | changes) for uid, raw in enumerate(mails, 1)]
    desk.store.journal.add(made, None, NOW)
    return made


def told(desk: Desk, after: timedelta = timedelta()) -> dict[Purpose, str]:
    """What the day's letters say."""
    known = len(desk.store.outbox.rows(tuple(SendState)))
    daily_list(desk, "00:00", NOW + after)
    new = desk.store.outbox.rows(tuple(SendState))[known:]
    return {row.letter.purpose: words(desk.vault.get(row.letter.sha256)) for row in new}


def queue(desk: Desk, key: str, **changes: object) -> int:
    letter = Letter(purpose=Purpose.ACKNOWLEDGEMENT, key=key, to=("li@muster.example",), subject="x", body="y")
    made = compose(letter.model_copy(update=changes), desk.data.sender, NOW)
    desk.vault.put(made.content)
    assert desk.store.queue(made, entry(key), NOW)
    return desk.store.outbox.rows(tuple(SendState))[-1].id


def test_a_letter_that_waits_and_one_that_was_refused_are_asked_about(desk):
    waiting = queue(desk, "C-2026-000001", release=Release.WAITING, why="the sender is not verified")
    refused = queue(desk, "C-2026-000002")
    desk.store.outbox.mark_sending(refused, NOW)
    desk.store.outbox.mark_failed(refused, "550 5.1.1 no such user", None)
    queue(desk, "C-2026-000003")
    text = told(desk)[Purpose.HELD_REMINDER]
    assert "the sender is not verified" in text
    assert f"kesu release {waiting} | kesu drop {waiting} --because …\r\n" in text
    assert "550 5.1.1 no such user" in text
    assert f"kesu release {refused} | kesu drop {refused} --because …\r\n" in text
    assert text.count("kesu release") == 2


def test_a_reminder_that_could_not_leave_is_nothing_to_remind_of(desk):
    queue(desk, "C-2026-000001", release=Release.WAITING, why="the sender is not verified")
    told(desk)
    desk.store.outbox.mark_sending(2, NOW)
    desk.store.outbox.mark_failed(2, "550 no", None)
    text = told(desk, timedelta(days=1))[Purpose.HELD_REMINDER]
    assert text.count("kesu release") == 1


def test_every_mail_set_aside_is_listed_old_ones_too(desk):
    set_aside(desk, complaint(1), complaint(2), quiet=True)
    text = told(desk)[Purpose.DAILY_LIST]
    assert "轴承座 BZ-1001 毛刺" in text
    assert "轴承座 BZ-1002 毛刺" in text
    assert desk.store.journal.set_aside_unlisted() == ()


def test_a_folder_read_again_fills_no_list(desk):
    set_aside(desk, *(complaint(number) for number in range(1, 101)), quiet=True)
    text = told(desk)[Purpose.DAILY_LIST]
    assert text.count("BZ-1") == daily.OLD_MOST
    assert "31.   更早的邮件 70 封（至编号 100）" in text
    assert desk.store.journal.set_aside_unlisted() == ()


def test_a_list_reads_the_header_of_a_mail_and_nothing_below(desk, monkeypatch):
    read_bytes: list[bytes] = []

    def spying(raw: bytes) -> Message:
        read_bytes.append(raw)
        return reading.read_message(raw)

    monkeypatch.setattr(read, "read_message", spying)
    set_aside(desk, complaint(1), b"X-Long: " + b"x" * 1_000_000)
    assert "轴承座 BZ-1001 毛刺" in told(desk)[Purpose.DAILY_LIST]
    assert read_bytes[0].endswith(b"\n\n")
    assert [len(raw) <= daily.HEADER_MOST + 2 for raw in read_bytes] == [True, True]


def test_a_bug_in_reading_one_mail_costs_its_line_only(desk, monkeypatch):
    def breaking(raw: bytes) -> Message:
        if b"<complaint-1@" in raw:
            raise RecursionError("too deep")
        return reading.read_message(raw)

    monkeypatch.setattr(read, "read_message", breaking)
    set_aside(desk, complaint(1), complaint(2))
    text = told(desk)[Purpose.DAILY_LIST]
    assert "RecursionError: too deep" in text
    assert "轴承座 BZ-1002 毛刺" in text
