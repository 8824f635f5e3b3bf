"""`kesu bench pipeline`: mails per second from IMAP to archived documents, beside the stack every tutorial shows.

Both sides take the same mails from the same Dovecot and make three Word documents for each, in one run. Kesu's side
also journals, reads forms, matches, routes, seals and commits with fsync. The ratio comes last; below BOUND it is 1.
"""

import argparse
import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.corpus import mail
from bench.naive import handle_mailbox
from bench.site import write_site
from documents.context import context_for
from intake.mailbox import Mailbox
from service import open_desk, reading_pool
from settings import Settings
from steps.desk import Desk
from steps.handle import handle
from steps.take import take
from tests.documents_cases import FULL, PROCEDURE, REVISIONS, RULES, case, issue
from tests.servers import dovecot

MANY, SOME = 400, 120
BOUND = 2.0
ROUNDS = 2


def main() -> None:
    """Both sides in turn, twice, each in a fresh mailbox; the better round of each counts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    mails = MANY if parser.parse_args().full else SOME
    naive, ours = [], []
    for number in range(ROUNDS):
        ours.append(_kesu(mails, profiled=number == ROUNDS - 1))
        naive.append(_tutorial(mails))
        print(f"round {number + 1}: kesu {ours[-1]:.1f} mails/s, tutorial stack {naive[-1]:.1f} mails/s")
    ratio = max(ours) / max(naive)
    print(f"{mails} mails, 3 documents each, a quarter with a Word form, a quarter with an Excel form")
    print(f"pipeline: {ratio:.2f} times the tutorial stack (bound {BOUND})")
    sys.exit(int(ratio < BOUND))


def _kesu(mails: int, *, profiled: bool) -> float:
    with (
        _desk() as (desk, settings, mailbox),
        reading_pool(settings, desk) as pool,
        Mailbox(settings.imap_account) as box,
    ):
        take(desk.store, desk.vault, box, datetime.now(UTC))
        list(pool.map([]))
        _deliver(mailbox, mails)
        profile = cProfile.Profile()
        began = time.perf_counter()
        take(desk.store, desk.vault, box, datetime.now(UTC))
        took = time.perf_counter() - began
        if profiled:
            profile.enable()
        began = time.perf_counter()
        while handle(desk, pool, datetime.now(UTC)):
            pass
        profile.disable()
        elapsed = took + time.perf_counter() - began
        counts = desk.store.counts()
        assert counts.cases == mails, counts
        assert counts.documents == 3 * mails, counts
        if profiled:
            _where(profile, took, elapsed)
        return mails / elapsed


def _where(profile: cProfile.Profile, took: float, elapsed: float) -> None:
    """Where the time of the committing process goes; the readers work beside it."""
    print(f"of {elapsed:.2f} s (under the profiler) taking from IMAP into vault and journal {took:.2f} s; cumulated:")
    stats: Any = pstats.Stats(profile)  # its table is not in the published types
    wanted = ("_wait", "open_case", "_documents", "render", "settle", "put", "name", "composed", "reserve", "begin")
    for (file, _, function), (_, calls, _, cumulative, _) in sorted(
        stats.stats.items(),
        key=lambda item: -item[1][3],
    ):
        if function in wanted and "site-packages" not in file and "/lib/python" not in file:
            print(f"  {cumulative:7.2f} s  {calls:6d} calls  {Path(file).parent.name}/{Path(file).stem}.{function}")


def _tutorial(mails: int) -> float:
    with _desk() as (_, _, mailbox), tempfile.TemporaryDirectory() as out:
        _deliver(mailbox, mails)
        templates = sorted(Path("templates_docx").glob("*.zh-CN.docx"))
        context = _context()
        with mailbox.client() as client:
            began = time.perf_counter()
            assert handle_mailbox(client, templates, context, Path(out)) == mails
            return mails / (time.perf_counter() - began)


def _context() -> dict[str, object]:
    """What the templates name; the tutorial stack has nothing that would make it from a mail."""
    one, rule = case(FULL), next(iter(RULES.values()))
    return context_for(one, PROCEDURE, rule, REVISIONS[0], issue()).model_dump()


@contextmanager
def _desk() -> Iterator[tuple[Desk, Settings, dovecot.Dovecot]]:
    with tempfile.TemporaryDirectory() as name, dovecot.running() as mailbox:
        settings = write_site(Path(name), mailbox, 9)
        desk = open_desk(settings)
        yield desk, settings, mailbox
        desk.store.close()


def _deliver(mailbox: dovecot.Dovecot, mails: int) -> None:
    for number in range(mails):
        mailbox.deliver_file(mail(number))


if __name__ == "__main__":
    main()
