"""A restored older state: every mail is a case again, and no customer is told anything twice."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

import service
from cases.store import Store
from intake.sent_folder import SentFolder
from outbox.compose import derived_message_id
from records.backup import Restoration, Told
from records.errors import ConfigError, Transient
from records.events import EventKind
from records.journal import OutboxRow, Outcome, SendState
from records.ledger import Filed, LedgerEntry
from records.letter import Letter, Outgoing, Purpose
from settings import load_settings
from steps.restored import CLOCKS_DIFFER, earlier, look_back
from tests.path_parts import Site, complaint, parsed, purpose, site, wait_for
from tests.restore_parts import (
    ACKNOWLEDGEMENT,
    backed_up,
    cased,
    keep_sent,
    kill,
    now,
    restored,
    seen,
    waits_for_release,
    working,
)
from tests.servers import dovecot
from tests.store_samples import COMPANY, NOW, letter, mail

ROOT = Path(service.__file__).parent
MARK = Restoration(backup_at=NOW - timedelta(days=1), restored_at=NOW)


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@pytest.fixture
def desk(server, smtp_sink, tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    made = site(folder, server, smtp_sink.port, {"imap": {"poll_seconds": 1}})
    made.run()
    return made


def told(serial: int, answers: str = "") -> Told:
    number = COMPANY.case_number(2026, serial)
    ids = {"message_id": f"<{number}@hengtai.example>", "in_reply_to": answers}
    return Told(number=number, year=2026, serial=serial, sent_at=NOW, **ids)


class TestTheDecision:
    def test_an_ordinary_desk_has_no_doubts(self):
        found = earlier(NOW, (), told(1))
        assert (found.told, found.doubt) == (None, "")

    def test_a_mail_from_before_the_restore_that_was_answered_is_answered(self):
        assert earlier(NOW - timedelta(hours=3), (MARK,), told(7)).told == told(7)

    def test_one_of_which_nothing_is_found_waits_and_the_words_name_the_backup(self):
        found = earlier(NOW - timedelta(hours=3), (MARK,), None)
        assert found.told is None
        assert f"restored from a backup of {MARK.backup_at:%Y-%m-%d %H:%M} UTC" in found.doubt
        assert "may have been answered already" in found.doubt

    def test_the_mail_servers_clock_may_be_ahead(self):
        assert earlier(MARK.restored_at + CLOCKS_DIFFER - timedelta(seconds=1), (MARK,), None).doubt

    def test_once_the_mailbox_is_beyond_the_restore_the_desk_is_an_ordinary_one(self):
        found = earlier(MARK.restored_at + CLOCKS_DIFFER, (MARK,), None)
        assert (found.told, found.doubt) == (None, "")

    def test_what_was_told_stays_told_when_a_moved_mailbox_dates_its_mails_anew(self):
        assert earlier(MARK.restored_at + timedelta(days=1), (MARK,), told(7)).told == told(7)

    def test_the_latest_of_several_restores_counts(self):
        later = Restoration(backup_at=NOW, restored_at=NOW + timedelta(days=2))
        assert earlier(NOW + timedelta(days=1), (MARK, later), None).doubt
        assert earlier(NOW + timedelta(days=3), (MARK, later), None).doubt == ""


class TestNumbers:
    @pytest.fixture
    def store(self, database_url):
        opened = Store(database_url)
        opened.migrate()
        opened.journal.add([mail(uid) for uid in range(1, 9)], None, NOW)
        opened.register.reserve(1, 1, 2026, COMPANY)
        yield opened
        opened.close()

    def reserve(self, store: Store, journal_id: int, count: int = 1) -> list[int]:
        numbers = store.register.reserve(journal_id, count, 2026, COMPANY)
        return [found[1] for number in numbers if (found := COMPANY.year_and_serial(number))]

    def test_what_a_customer_was_told_is_that_mails_and_nobody_elses(self, store):
        store.restored.learn([told(2, "<a@kunde.example>"), told(4, "<b@kunde.example>")])
        assert self.reserve(store, 2) == [5]
        assert store.restored.told("<b@kunde.example>") == told(4, "<b@kunde.example>")
        store.restored.claim(3, told(4, "<b@kunde.example>"), 2026)
        assert self.reserve(store, 3) == [4]
        assert self.reserve(store, 4) == [6]

    def test_a_mail_that_turns_out_to_be_no_case_gives_its_told_number_to_nobody(self, store):
        store.restored.learn([told(2, "<a@kunde.example>")])
        store.restored.claim(2, told(2, "<a@kunde.example>"), 2026)
        assert self.reserve(store, 2) == [2]
        assert store.settle(2, Outcome(state="set_aside"), NOW)
        assert self.reserve(store, 3) == [3]

    def test_a_mail_with_several_complaints_was_told_numbers_that_follow_one_another(self, store):
        store.restored.learn([told(2, "<a@kunde.example>"), told(3), told(5, "<b@kunde.example>")])
        store.restored.claim(2, told(2, "<a@kunde.example>"), 2026)
        assert self.reserve(store, 2, 3) == [2, 3, 4]
        assert self.reserve(store, 3) == [6]

    def test_where_nobody_can_say_for_whom_a_number_was_the_mails_own_order_tells(self, store):
        store.restored.learn([told(3), told(2), told(4, "<b@kunde.example>")])
        for journal_id, serial in ((2, 2), (3, 3), (4, 5)):
            store.restored.claim(journal_id, None, 2026)
            assert self.reserve(store, journal_id) == [serial]

    def test_a_mail_keeps_the_number_it_had_in_the_backup(self, store):
        store.restored.learn([told(1, "<a@kunde.example>"), told(2)])
        store.restored.claim(1, told(2), 2026)
        assert self.reserve(store, 1) == [1]

    def test_learnt_twice_is_learnt_once(self, store):
        for _ in range(2):
            store.restored.learn([told(2, "<a@kunde.example>")])
        assert self.reserve(store, 2) == [3]

    @pytest.mark.parametrize("number", ["C-2026-000001", "C-2026-1234567"])
    def test_a_number_is_read_back_as_it_was_made(self, number):
        found = COMPANY.year_and_serial(number)
        assert found
        assert COMPANY.case_number(*found) == number

    @pytest.mark.parametrize("number", ["", "C-2026-1", "X-2026-000001", "C-26-000001", "C-2026-000001\n"])
    def test_what_is_no_number_of_ours_is_none(self, number):
        assert COMPANY.year_and_serial(number) is None


class TestLettersOfTheBackup:
    """What stood in the outbox when the backup was taken may have left since."""

    STATES = (SendState.READY, SendState.SENDING, SendState.WAITING_RELEASE, SendState.FAILED)

    @pytest.fixture
    def again(self, tmp_path):
        """Five acknowledgements, one of them sent, and a notice, brought back."""
        store = Store(f"sqlite:///{tmp_path}/before.db")
        store.migrate()
        for serial in range(1, 7):
            number = COMPANY.case_number(2026, serial)
            kind = Purpose.NOTICE if serial == 6 else Purpose.ACKNOWLEDGEMENT
            one = letter(str(serial), number).model_copy(update={"purpose": kind, "case_no": ""})
            store.queue(one, entry_of(one), NOW)
        store.outbox.mark_sending(2, NOW)
        store.outbox.mark_sending(3, NOW)
        store.outbox.mark_failed(3, "no such user", None)
        store.outbox.mark_sending(5, NOW)
        store.outbox.mark_sent(5, NOW)
        store.copies.snapshot(tmp_path / "copy.db")
        made = Store(f"sqlite:///{tmp_path}/after.db")
        made.copies.refill(tmp_path / "copy.db", MARK, "restored")
        return made

    def test_to_customers_wait_for_a_person_and_say_why(self, again):
        held = [again.outbox.row(number) for number in (1, 2, 3, 4)]
        assert [row.state for row in held] == ["waiting_release", "waiting_release", "failed", "waiting_release"]
        assert [row.last_error for row in held] == ["restored", "restored", "no such user; restored", "restored"]

    def test_inside_the_company_leave_and_what_was_sent_stays_sent(self, again):
        assert again.outbox.row(5).state == SendState.SENT
        assert [row.id for row in again.outbox.due(NOW)] == [6]

    def test_released_by_a_person_leave(self, again):
        assert again.outbox.release(1, "QA", NOW)
        assert 1 in [row.id for row in again.outbox.due(NOW)]


class TestFoundInTheSentFolder:
    def test_a_letter_of_the_backup_counts_as_sent_and_the_case_as_acknowledged(self, desk, smtp_sink, tmp_path):
        with never_sends(desk):
            desk.arrive(complaint(1))
        backed_up(desk.settings, tmp_path / "backup", now())
        desk.run()
        sent_folder(desk, "sent-a")
        keep_sent(desk.mailbox.server, smtp_sink, "sent-a")
        settings, _ = restored(tmp_path / "backup", tmp_path / "elsewhere", now())
        store = service.open_store(settings)
        assert [row.state for row in acknowledgements(store)] == [SendState.WAITING_RELEASE]
        account = settings.imap_account
        look_back(store, settings.we, SentFolder(account, "sent-a"), now())
        (row,) = acknowledgements(store)
        assert row.state == SendState.SENT
        (event,) = [one for one in store.register.cases()[0].events if one.kind is EventKind.ACKNOWLEDGED]
        assert "found in the Sent folder" in event.note
        assert store.restored.marks()[0].looked_at is not None

    def test_a_sent_folder_that_cannot_be_read_keeps_the_desk_from_handling(self, desk, tmp_path):
        desk.arrive(complaint(1))
        backed_up(desk.settings, tmp_path / "backup", now())
        settings, _ = restored(tmp_path / "backup", tmp_path / "elsewhere", now())
        store = service.open_store(settings)
        with pytest.raises(ConfigError, match="sent_folder"):
            look_back(store, settings.we, SentFolder(settings.imap_account, "nowhere"), now())
        away = settings.imap_account.model_copy(update={"port": 1})
        with pytest.raises(Transient):
            look_back(store, settings.we, SentFolder(away, "Sent", proven=True), now())
        assert store.restored.marks()[0].looked_at is None


class TestASentFolderThatCannotBeTrusted:
    """Someone named the wrong folder, or strangers file there; what stands in it is read all the same."""

    @pytest.fixture
    def store(self, desk, tmp_path):
        backed_up(desk.settings, tmp_path / "backup", now() - timedelta(hours=1))
        settings, _ = restored(tmp_path / "backup", tmp_path / "elsewhere", now())
        return service.open_store(settings)

    def learnt(self, desk: Site, store: Store, name: str, *mails: bytes) -> list[int]:
        """The numbers given to the customer's mail and to the next new one after such a folder was read."""
        sent_folder(desk, name)
        desk.mailbox.server.deliver(*mails, folder=name)
        account, we = desk.settings.imap_account, desk.settings.we
        look_back(store, we, SentFolder(account, name), now())
        assert store.restored.marks()[0].looked_at is not None
        store.journal.add([mail(uid) for uid in (1, 2)], None, NOW)
        store.restored.claim(1, store.restored.told("<complaint-1@kunde1.example>"), 2026)
        numbers = [store.register.reserve(number, 1, 2026, we)[0] for number in (1, 2)]
        return [found[1] for number in numbers if (found := we.year_and_serial(number))]

    def test_an_answer_of_ours_says_which_number_the_customer_has(self, desk, store):
        assert self.learnt(desk, store, "sent-c", answer(5)) == [5, 6]
        assert store.restored.told("<complaint-1@kunde1.example>")

    def test_a_copy_of_trial_mode_told_no_customer_anything(self, desk, store):
        trial = answer(5, X_Kesu_Would_Go_To="qa1@kunde1.example")
        self.learnt(desk, store, "sent-d", trial)
        assert store.restored.told("<complaint-1@kunde1.example>") is None

    @pytest.mark.parametrize(
        "forged",
        [
            {"Message_ID": "<acknowledgement.C-2026-000005.1@huarui.example>"},
            {"Message_ID": "<acknowledgement.C-2026-000005.000000000000@hengtai.example>"},
            {"X_Kesu_Case": "C-2026-000006"},
        ],
        ids=["of another house", "not derived from the case", "of another case"],
    )
    def test_what_only_looks_like_an_answer_keeps_no_customer_from_being_answered(self, desk, store, forged):
        self.learnt(desk, store, "sent-e", answer(5, **forged))
        assert store.restored.told("<complaint-1@kunde1.example>") is None

    @pytest.mark.parametrize("serial", [10**9 + 1, 10**30])
    def test_no_number_in_a_header_is_beyond_the_database(self, desk, store, serial):
        assert self.learnt(desk, store, "sent-f", answer(serial)) == [1, 2]

    @pytest.mark.parametrize("date", ["Fri, 31 Dec 9999 23:59:59 -1200", "Mon, 1 Jan 0001 00:00:00 +1200"])
    def test_a_date_out_of_this_world_stops_nothing(self, desk, store, date):
        assert self.learnt(desk, store, "sent-g", answer(5, Date=date)) == [5, 6]

    def test_nobody_is_asked_about_an_answer_that_had_left(self, desk, smtp_sink, tmp_path):
        with never_sends(desk):
            desk.arrive(complaint(1, Date="Fri, 20 Nov 2026 10:00:00 +0800"), at=now() - timedelta(days=4))
        (question,) = [one for one in desk.store.register.held_items() if one.held.what == ACKNOWLEDGEMENT]
        backed_up(desk.settings, tmp_path / "backup", now())
        (row,) = acknowledgements(desk.store)
        desk.store.outbox.release(row.id, "QA", now())
        desk.run()
        sent_folder(desk, "sent-h")
        keep_sent(desk.mailbox.server, smtp_sink, "sent-h")
        settings, _ = restored(tmp_path / "backup", tmp_path / "elsewhere", now())
        store = service.open_store(settings)
        look_back(store, settings.we, SentFolder(settings.imap_account, "sent-h"), now())
        assert acknowledgements(store)[0].state == SendState.SENT
        settled = store.register.held_item(question.id)
        assert settled
        assert "had left" in settled.decision


def answer(serial: int, **headers: str) -> bytes:
    """An acknowledgement of the first customer's complaint as it stands in the Sent folder."""
    number = COMPANY.case_number(2026, serial)
    letter = Letter(purpose=Purpose.ACKNOWLEDGEMENT, key=number, to=(), subject="", body="")
    usual = {
        "Message-ID": derived_message_id(letter, "hengtai.example"),
        "In-Reply-To": "<complaint-1@kunde1.example>",
        "X-Kesu": "1",
        "X-Kesu-Case": number,
        "Date": "Fri, 20 Nov 2026 10:05:00 +0800",
    }
    changed = {name.replace("_", "-"): value for name, value in headers.items()}
    return "".join(f"{name}: {value}\r\n" for name, value in (usual | changed).items()).encode() + b"\r\n"


class TestUnderLoad:
    MAILS = 24

    @pytest.mark.parametrize("with_sent", [True, False], ids=["with a Sent folder", "without"])
    def test_nothing_is_lost_and_nobody_is_acknowledged_twice(self, desk, smtp_sink, tmp_path, with_sent):
        if with_sent:
            sent_folder(desk, "sent-b")
            desk.change({"imap": {"sent_folder": "sent-b"}})
        original = working(desk.settings)
        try:
            self.deliver(desk, range(8))
            wait_for(lambda: len(seen(smtp_sink).answers) >= 3)
            self.deliver(desk, range(8, 14))
            backed_up(desk.settings, tmp_path / "backup", now())
            self.deliver(desk, range(14, 20))
            wait_for(lambda: len(seen(smtp_sink).answers) >= 16)
        finally:
            kill(original)
        before = seen(smtp_sink)
        settings, proof = restored(tmp_path / "backup", tmp_path / "elsewhere", now())
        assert proof.findings == ()
        self.deliver(desk, range(20, self.MAILS))
        service.run(settings, once=True)
        service.run(settings, once=True)
        store, after = service.open_store(settings), seen(smtp_sink)
        numbers = cased(store)
        assert len(numbers) == self.MAILS, "0 lost"
        assert [mail_id for mail_id, count in after.answers.items() if count > 1] == [], "0 twice"
        wrong = {one: told for one, told in after.numbers.items() if told != {numbers[one]}}
        assert wrong == {}, "what a customer was told is the case's number"
        held = waits_for_release(store)
        assert {numbers[one] for one in numbers.keys() - after.answers.keys()} <= held
        found = sum("found in the Sent" in event.note for case in store.register.cases() for event in case.events)
        assert found > 0 if with_sent else found == 0
        assert len(before.answers) < self.MAILS

    def deliver(self, desk: Site, numbers: range) -> None:
        desk.mailbox.deliver(complaint(number) for number in numbers)


class TestAfterwards:
    def test_a_mail_that_came_after_the_restore_is_answered_as_ever(self, desk, smtp_sink, tmp_path):
        backed_up(desk.settings, tmp_path / "backup", now())
        settings, _ = restored(tmp_path / "backup", tmp_path / "elsewhere", now() - timedelta(hours=1))
        desk.mailbox.deliver([complaint(1)])
        service.run(settings, once=True)
        assert [str(parsed(mail)["X-Kesu-Case"]) for mail in smtp_sink.messages() if purpose(mail) == ACKNOWLEDGEMENT]


class TestWhereTheMailsLie:
    def test_a_mail_that_the_lost_desk_had_moved_away_is_taken_again(self, desk, smtp_sink, tmp_path):
        sent_folder(desk, "done")
        desk.change({"imap": {"courtesy": "move", "courtesy_folder": "done"}})
        desk.arrive(complaint(1))
        backed_up(desk.settings, tmp_path / "backup", now())
        desk.arrive(complaint(2))
        settings, _ = restored(tmp_path / "backup", tmp_path / "elsewhere", now())
        for _ in range(2):
            service.run(settings, once=True)
        store = service.open_store(settings)
        assert sorted(cased(store)) == [f"<complaint-{number}@kunde{number}.example>" for number in (1, 2)]
        assert len(waits_for_release(store)) == 1
        assert set(seen(smtp_sink).answers.values()) == {1}

    def test_a_folder_for_moved_mail_that_was_never_made_stops_nothing(self, desk, tmp_path):
        desk.change({"imap": {"courtesy": "move", "courtesy_folder": "never made"}})
        backed_up(desk.settings, tmp_path / "backup", now())
        settings, _ = restored(tmp_path / "backup", tmp_path / "elsewhere", now())
        desk.mailbox.deliver([complaint(1)])
        service.run(settings, once=True)
        assert len(cased(service.open_store(settings))) == 1

    def test_a_mailbox_of_another_name_begins_with_what_came_since_the_backup(self, desk, smtp_sink, tmp_path):
        desk.arrive(complaint(1))
        backed_up(desk.settings, tmp_path / "backup", now())
        desk.arrive(complaint(2))
        settings, _ = restored(tmp_path / "backup", tmp_path / "elsewhere", now())
        with desk.mailbox.server.client() as client:
            client.rename_folder(desk.mailbox.name, f"{desk.mailbox.name} moved")
        assert settings.path
        text = settings.path.read_text("utf-8")
        settings.path.write_text(text.replace(desk.mailbox.name, f"{desk.mailbox.name} moved"), "utf-8")
        moved = load_settings(settings.path)
        for _ in range(2):
            service.run(moved, once=True)
        assert len(cased(service.open_store(moved))) == 2
        assert set(seen(smtp_sink).answers.values()) == {1}


class TestTheVerbs:
    def test_back_up_and_restore_elsewhere_and_say_what_is_left_to_do(self, desk, tmp_path):
        desk.arrive(complaint(1))
        made = verb(desk.settings.path, "backup", str(tmp_path / "backup"), "--keep", "2")
        assert made.returncode == 0, made.stderr
        assert "1 cases" in made.stdout
        assert "not in it" in made.stdout
        back = verb(None, "restore", str(tmp_path / "backup"), "--to", str(tmp_path / "new"))
        assert back.returncode == 0, back.stderr
        assert "imap.password" in back.stdout
        assert "old desk" in back.stdout
        assert verb(tmp_path / "new" / "kesu.toml", "archive", "verify").returncode == 0
        assert verb(tmp_path / "new" / "kesu.toml", "list").stdout == verb(desk.settings.path, "list").stdout

    def test_restore_overwrites_nothing(self, desk, tmp_path):
        desk.arrive(complaint(1))
        verb(desk.settings.path, "backup", str(tmp_path / "backup"))
        for where in (("--to", str(desk.settings.root)), ()):
            done = verb(desk.settings.path, "restore", str(tmp_path / "backup"), *where)
            assert done.returncode == 78
            assert "holds something already" in done.stderr

    def test_restore_refuses_a_damaged_backup_and_leaves_nothing(self, desk, tmp_path):
        verb(desk.settings.path, "backup", str(tmp_path / "backup"))
        copy = next((tmp_path / "backup").glob("*/kesu.db"))
        copy.chmod(0o600)
        copy.write_bytes(copy.read_bytes()[:-1])
        done = verb(None, "restore", str(tmp_path / "backup"), "--to", str(tmp_path / "new"))
        assert done.returncode == 78
        assert "kesu.db is damaged" in done.stderr
        assert not (tmp_path / "new").exists()
        assert verb(None, "restore", str(tmp_path / "backup"), "--check").returncode == 78

    def test_a_backup_in_the_archive_is_refused(self, desk):
        done = verb(desk.settings.path, "backup", str(desk.settings.archive_root / "backup"))
        assert done.returncode == 78
        assert "inside the archive" in done.stderr


def verb(config: Path | None, *words: str) -> subprocess.CompletedProcess[str]:
    options = ["--config", str(config)] if config else []
    command = [sys.executable, "-m", "cli", *options, *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def sent_folder(desk: Site, name: str) -> None:
    """A folder of its own for sent mail, empty."""
    with desk.mailbox.server.client() as client:
        if client.folder_exists(name):
            client.delete_folder(name)
        client.create_folder(name)


@contextmanager
def never_sends(desk: Site) -> Iterator[None]:
    """The mail server is away meanwhile."""
    port = desk.settings.smtp.port
    desk.change({"smtp": {"port": 1}})
    yield
    desk.change({"smtp": {"port": port}})
    desk.store.outbox.drop_leases(now())


def acknowledgements(store: Store) -> list[OutboxRow]:
    return [row for row in store.outbox.rows(tuple(SendState)) if row.letter.purpose is Purpose.ACKNOWLEDGEMENT]


def entry_of(one: Outgoing) -> LedgerEntry:
    return LedgerEntry(filed=Filed.LETTER, number=one.message_id, name="letter", sha256=one.sha256, at=NOW)
