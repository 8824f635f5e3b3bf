"""`kesu bench restore`: a desk is backed up in mid-load, goes on, dies, and comes back elsewhere from the backup.

A real Dovecot brings the mails and keeps the sent ones, a real SMTP server takes the answers; once with a Sent folder
to look into, once without. Ends with 1 when a mail is lost, a customer was acknowledged twice, or told a number that is
not the case's.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import service
from bench.corpus import mail
from bench.site import write_site
from settings import Settings, load_settings
from steps.verify import verify
from tests.restore_parts import backed_up, cased, kill, now, restored, seen, waits_for_release, working
from tests.servers import dovecot, smtp

FULL, SHORT = 150, 50
LONGEST_S = 100
"""Of one wait; two rounds of two waits, and the handling after the restore, stay under eight minutes."""
BETWEEN_S = 0.15


def main() -> None:
    """Both rounds; the verdict comes last."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    mails = FULL if parser.parse_args().full else SHORT
    faults = [_round(mails, sent_folder) for sent_folder in ("Sent", "")]
    bad = sum(sum(one.values()) for one in faults)
    print("restore: 0 lost, 0 acknowledged twice" if not bad else "restore: BOUND MISSED")
    sys.exit(int(bad > 0))


def _round(mails: int, sent_folder: str) -> dict[str, int]:
    """One desk's life, death and return; gives how often each thing went wrong that must not."""
    with tempfile.TemporaryDirectory() as name, dovecot.running() as mailbox, smtp.sink() as sink:
        folder = Path(name)
        settings = _site(folder / "desk", mailbox, sink.port, sent_folder)
        service.run(settings, once=True)
        halt = Event()
        arriving = Thread(target=_deliver, args=(mailbox, mails, halt))
        original = working(settings)
        try:
            arriving.start()
            _wait(lambda: len(seen(sink).answers) >= mails // 4)
            began = time.monotonic()
            manifest = backed_up(settings, folder / "backup", now())
            backup_s = time.monotonic() - began
            _wait(lambda: len(seen(sink).answers) >= mails * 2 // 3)
        finally:
            kill(original)
            halt.set()
            arriving.join()
        at_death = len(seen(sink).answers)
        began = time.monotonic()
        again, proof = restored(folder / "backup", folder / "elsewhere", now())
        restore_s = time.monotonic() - began
        # Two rounds: what the first one put off, the second takes up.
        for _ in range(2):
            service.run(again, once=True)
        print(f"{mails} mails, {'with a' if sent_folder else 'without'} Sent folder")
        size = f"{manifest.cases} cases, {manifest.objects} objects, {manifest.octets / 1e6:.1f} MB"
        print(f"backup in mid-load at {size}: {backup_s:.2f} s; restored and proven in {restore_s:.2f} s")
        print(f"{at_death} customers were answered when the desk died")
        return _compare(again, mails, sink, len(proof.findings))


def _compare(settings: Settings, mails: int, sink: smtp.Sink, findings: int) -> dict[str, int]:
    store, said = service.open_store(settings), seen(sink)
    numbers, held = cased(store), waits_for_release(store)
    found = sum("found in the Sent folder" in event.note for case in store.register.cases() for event in case.events)
    unanswered = [number for mail_id, number in numbers.items() if mail_id not in said.answers]
    faults = {
        "mails lost (no case)": mails - len(numbers),
        "customers acknowledged twice": sum(count > 1 for count in said.answers.values()),
        "customers told another number than the case's": sum(
            told != {numbers.get(one)} for one, told in said.numbers.items()
        ),
        "customers neither answered nor waiting for a person": len(set(unanswered) - held),
        "findings after the restore": findings + len(verify(store, service.open_vault(settings)).findings),
    }
    print(f"{found} acknowledgements found in the Sent folder, {len(held)} wait for a person, in `kesu held`")
    for what, count in faults.items():
        print(f"{count:6d}  {what}")
    return faults


def _site(folder: Path, mailbox: dovecot.Dovecot, smtp_port: int, sent_folder: str) -> Settings:
    folder.mkdir()
    path = write_site(folder, mailbox, smtp_port).path
    assert path
    text = path.read_text("utf-8")
    path.write_text(text.replace("[imap]\n", f'[imap]\nsent_folder = "{sent_folder}"\n'), "utf-8")
    return load_settings(path)


def _deliver(mailbox: dovecot.Dovecot, mails: int, halt: Event) -> None:
    """One after another while the desk lives, the rest at once when it is dead."""
    for number in range(mails):
        mailbox.deliver_file(mail(number))
        halt.wait(BETWEEN_S)


def _wait(ready: Callable[[], bool]) -> None:
    ends = time.monotonic() + LONGEST_S
    while not ready() and time.monotonic() < ends:
        time.sleep(0.05)


if __name__ == "__main__":
    main()
