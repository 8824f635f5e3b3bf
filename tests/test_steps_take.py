"""Taking mail from a real Dovecot: what is new, what is old, and what the server withholds."""

from datetime import UTC, datetime, timedelta

import pytest
from imapclient import IMAPClient

from archive.vault import Vault
from cases.store import Store
from intake.mailbox import Mailbox
from records.errors import Transient
from records.journal import JournalRow, JournalState
from steps.take import OLD, Taken, take, take_missing
from tests.mailbox_parts import OwnFolder
from tests.servers.dovecot import running

MAILS = [f"Subject: {number}\r\n\r\n\r\n".encode() for number in range(1, 6)]
MONTH = timedelta(days=30)


@pytest.fixture(scope="module")
def server():
    with running() as dovecot:
        yield dovecot


class Taking:
    """A folder, a journal and an archive of a test's own."""

    def __init__(self, box: OwnFolder, store: Store, vault: Vault) -> None:
        self.box, self.store, self.vault = box, store, vault

    def take(self) -> Taken:
        with Mailbox(self.box.account()) as mailbox:
            return take(self.store, self.vault, mailbox, datetime.now(UTC))

    def take_missing(self) -> tuple[int, ...]:
        with Mailbox(self.box.account()) as mailbox:
            return take_missing(self.store, self.vault, mailbox, datetime.now(UTC))

    def deliver(self, *mails: bytes, ago: timedelta = timedelta()) -> None:
        self.box.server.deliver(*mails, folder=self.box.name, at=datetime.now(UTC) - ago)

    def make_anew(self) -> None:
        """The folder under another UIDVALIDITY, empty."""
        with self.box.server.client() as client:
            client.delete_folder(self.box.name)
            client.create_folder(self.box.name)

    def rows(self) -> list[JournalRow]:
        found = [row for state in JournalState for row in self.store.journal.rows(state)]
        return sorted(found, key=lambda row: row.id)

    def states(self) -> list[JournalState]:
        return [row.state for row in self.rows()]


@pytest.fixture
def taking(server, request, tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'kesu.db'}")
    store.migrate()
    yield Taking(OwnFolder(server, request.node.name[:60]), store, Vault(tmp_path / "archive"))
    store.close()


@pytest.fixture
def withheld(monkeypatch):
    """UIDs the server does not hand over."""
    uids: set[int] = set()
    real = IMAPClient.fetch

    def refusing(self, messages, data):
        if uids.intersection(messages):
            raise IMAPClient.Error("FETCH failed: Internal error")
        return real(self, messages, data)

    monkeypatch.setattr(IMAPClient, "fetch", refusing)
    return uids


@pytest.mark.parametrize("ago", [timedelta(minutes=2), MONTH])
def test_a_mail_dragged_in_or_dated_by_a_slow_clock_is_new(taking, ago):
    taking.take()
    taking.deliver(MAILS[0], ago=ago)
    assert taking.take() == Taken(new=1)
    (row,) = taking.rows()
    assert (row.state, row.quiet, row.reason) == (JournalState.WAITING, False, "")


def test_a_mail_dragged_into_a_folder_that_was_empty_at_first_contact_is_new(taking):
    taking.take()
    taking.deliver(MAILS[0])
    taking.take()
    taking.deliver(MAILS[1], ago=MONTH)
    taking.take()
    assert taking.states() == [JournalState.WAITING] * 2


def test_in_a_re_read_mail_from_before_first_contact_is_set_aside(taking):
    taking.take()
    taking.make_anew()
    taking.deliver(MAILS[0], ago=MONTH)
    taking.deliver(MAILS[1])
    assert taking.take() == Taken(new=2, read_again=True)
    old, new = taking.rows()
    assert (old.state, old.quiet, old.reason) == (JournalState.SET_ASIDE, True, OLD)
    assert new.state is JournalState.WAITING
    taking.deliver(MAILS[2], ago=MONTH)
    assert taking.take() == Taken(new=1)
    assert taking.rows()[2].state is JournalState.WAITING


def test_a_folder_made_anew_and_empty_is_read_again_once(taking):
    taking.take()
    taking.make_anew()
    assert taking.take() == Taken(read_again=True)
    assert taking.take() == Taken()
    taking.deliver(MAILS[0])
    assert taking.take() == Taken(new=1)


def test_a_re_read_that_is_cut_goes_on_and_what_is_old_stays_old(taking, monkeypatch):
    taking.take()
    taking.make_anew()
    taking.deliver(*MAILS, ago=MONTH)
    monkeypatch.setattr("steps.take.BATCH", 1)
    real = Vault.put

    def full(self, content):
        if content == MAILS[2]:
            raise Transient("no space left")
        return real(self, content)

    monkeypatch.setattr(Vault, "put", full)
    with pytest.raises(Transient):
        taking.take()
    monkeypatch.setattr(Vault, "put", real)
    assert taking.take() == Taken(new=3, read_again=True)
    assert [(row.position.uid, row.state) for row in taking.rows()] == [
        (uid, JournalState.SET_ASIDE) for uid in range(1, 6)
    ]
    assert taking.take() == Taken()


def test_a_mail_once_withheld_is_taken_as_soon_as_the_server_hands_it_over(taking, withheld):
    taking.take()
    taking.deliver(*MAILS)
    withheld.update({2, 5})
    assert taking.take().new == 3
    assert taking.take().new == 0
    assert taking.take_missing() == (2, 5)
    withheld.remove(5)
    assert taking.take_missing() == (2,)
    withheld.clear()
    assert taking.take_missing() == ()
    assert sorted(row.position.uid for row in taking.rows()) == [1, 2, 3, 4, 5]
    assert set(taking.states()) == {JournalState.WAITING}


def test_a_mail_withheld_alone_is_missing_and_not_asked_for_as_new_for_ever(taking, withheld):
    taking.take()
    taking.deliver(MAILS[0])
    withheld.add(1)
    taking.take()
    assert taking.take_missing() == (1,)


def test_nothing_is_missing_before_first_contact_and_in_an_empty_folder(taking):
    assert taking.take_missing() == ()
    taking.take()
    assert taking.take_missing() == ()
