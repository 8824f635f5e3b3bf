"""`kesu bench kills`: SIGKILL at random instants while mail arrives; nothing lost, nothing cased or answered twice.

A real Dovecot brings the mails, a real SMTP server takes the answers. Afterwards mailbox, journal, cases, archive and
the sink's mail are compared. Ends with 1 when a mail is lost, cased twice, or never acknowledged, or when one
acknowledgement came under two Message-IDs.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from email import message_from_bytes
from pathlib import Path
from threading import Thread

from bench.corpus import mail
from bench.site import write_site
from records.journal import JournalState
from service import open_store, open_vault
from settings import Settings
from steps.verify import verify
from tests.servers import dovecot, smtp

ROOT = Path(__file__).parent.parent
FULL, SHORT = 300, 120
LONGEST_S = 420


def main() -> None:
    """Deliver, kill, restart until all is handled; then compare."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--seed", type=int, default=20261121)
    chosen = parser.parse_args()
    mails = FULL if chosen.full else SHORT
    dice = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as name, dovecot.running() as mailbox, smtp.sink() as sink:
        settings = write_site(Path(name), mailbox, sink.port)
        start_s = _first_contact(settings)
        arriving = Thread(target=_deliver, args=(mailbox, mails, dice))
        arriving.start()
        kills = _run_and_kill(settings, mails, dice, start_s)
        arriving.join()
        sys.exit(_compare(settings, mails, kills, sink))


def _first_contact(settings: Settings) -> float:
    """Begin at the mailbox's end; gives the seconds a start takes here, so that kills fall into the work, too."""
    began = time.monotonic()
    subprocess.run([*_command(settings), "--once"], check=True, cwd=ROOT, capture_output=True)
    return time.monotonic() - began


def _command(settings: Settings) -> list[str]:
    return [sys.executable, "-m", "cli", "--config", str(settings.path), "run"]


def _deliver(mailbox: dovecot.Dovecot, mails: int, dice: random.Random) -> None:
    """A few at a time, over about as long as the kills last."""
    for number in range(mails):
        mailbox.deliver_file(mail(number))
        time.sleep(dice.uniform(0, 0.3))


def _run_and_kill(settings: Settings, mails: int, dice: random.Random, start_s: float) -> int:
    """Start, wait a random while, SIGKILL the whole process group; the last run is left to finish."""
    kills, ends = 0, time.monotonic() + LONGEST_S
    store = open_store(settings)
    while time.monotonic() < ends:
        with subprocess.Popen(
            _command(settings), cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as run:
            last = _finished(store.counts().journal) > mails * 3 // 4
            patience = time.monotonic() + (60 if last else dice.uniform(start_s / 2, start_s * 2 + 4))
            while time.monotonic() < patience and run.poll() is None:
                time.sleep(0.02)
                if last and _all_done(store, mails):
                    break
            _kill_group(run.pid)
            kills += 1
        if _all_done(store, mails):
            return kills
    return kills


def _kill_group(pid: int) -> None:
    """The loop and its workers, which started a session of their own."""
    os.killpg(pid, signal.SIGKILL)


def _finished(journal: dict[str, int]) -> int:
    return sum(count for state, count in journal.items() if state not in {JournalState.WAITING, JournalState.DEFERRED})


def _all_done(store: object, mails: int) -> bool:
    counts = store.counts()  # type: ignore[attr-defined]
    sent = counts.outbox.get("sent", 0)
    return _finished(counts.journal) >= mails and sent == sum(counts.outbox.values())


def _compare(settings: Settings, mails: int, kills: int, sink: smtp.Sink) -> int:
    store = open_store(settings)
    counts = store.counts()
    mailed = Counter(case.mail_sha256 for case in store.register.cases())
    answers: dict[str, Counter[str]] = defaultdict(Counter)
    for sent in sink.messages():
        message = message_from_bytes(sent.raw)
        if message["Message-ID"].startswith("<acknowledgement."):
            answers[message["To"]][message["Message-ID"]] += 1
    copies = sum(sum(ids.values()) - 1 for ids in answers.values())
    findings = verify(store, open_vault(settings)).findings
    faults = {
        "mails not in the journal": mails - sum(counts.journal.values()),
        "mails without a case": mails - counts.cases,
        "mails with two cases": sum(count > 1 for count in mailed.values()),
        "customers never acknowledged": mails - len(answers),
        "acknowledgements under two Message-IDs": sum(len(ids) > 1 for ids in answers.values()),
        "findings in the archive": len(findings),
    }
    print(f"{mails} mails, {kills} times SIGKILL, {counts.cases} cases, {counts.documents} documents")
    print(f"{len(sink.messages())} mails sent; {copies} acknowledgements came again under their own Message-ID")
    for what, count in faults.items():
        print(f"{count:6d}  {what}")
    print("kills: " + ("nothing lost, nothing twice" if not any(faults.values()) else "BOUND MISSED"))
    return int(any(faults.values()))


if __name__ == "__main__":
    main()
