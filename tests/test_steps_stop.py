"""Going on after a failed round, and stopping at a signal."""

import logging
import os
import signal
from contextlib import suppress

import pytest

from records.errors import ConfigError, Transient
from steps.stop import Stop, Stopper


@pytest.fixture
def pauses(monkeypatch):
    """The pauses between failed rounds, none of them slept."""
    slept: list[float] = []
    monkeypatch.setattr("steps.stop.time.sleep", slept.append)
    return slept


def round_after_round(stop: Stopper, faults: list[Exception | None]) -> None:
    """One round for each entry, failing with it; the last one gets the signal."""
    left = list(faults)

    def one() -> None:
        fault = left.pop(0)
        if not left:
            os.kill(os.getpid(), signal.SIGTERM)
        if fault:
            raise fault

    with pytest.raises(Stop):
        stop.rounds(one, lambda _: None, 60)


def test_a_stop_is_not_swallowed_by_what_catches_every_exception():
    assert not issubclass(Stop, Exception)


def test_the_grace_over_a_stop_passes_through_the_work_in_hand(monkeypatch):
    monkeypatch.setattr("steps.stop.GRACE_S", 1)

    def working() -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        with suppress(Exception):
            signal.pause()

    with Stopper() as stop, pytest.raises(Stop):
        stop.rounds(working, lambda _: None, 60)
    assert stop.asked


def test_a_mailbox_that_is_away_is_asked_ever_more_seldom_and_at_most_five_minutes_apart(pauses):
    with Stopper() as stop:
        round_after_round(stop, [Transient("away")] * 9)
    assert pauses == [5, 10, 20, 40, 80, 160, 300, 300]


def test_after_a_good_round_the_pauses_begin_anew(pauses):
    with Stopper() as stop:
        round_after_round(stop, [Transient("away"), Transient("away"), None, Transient("away"), None])
    assert pauses == [5, 10, 5]


def test_a_bug_costs_its_round_and_leaves_its_place(pauses, caplog):
    with Stopper() as stop, caplog.at_level(logging.WARNING):
        round_after_round(stop, [KeyError("uid"), Transient("away"), None])
    bug, away = caplog.records
    assert (bug.levelname, away.levelname) == ("ERROR", "WARNING")
    assert bug.getMessage().startswith("a bug: KeyError at tests/test_steps_stop.py:")
    assert "uid" not in bug.getMessage()
    assert away.getMessage() == "away; trying again in 10 s"


def test_what_the_administrator_must_mend_ends_the_loop(pauses):
    with Stopper() as stop, pytest.raises(ConfigError):
        stop.rounds(lambda: (_ for _ in ()).throw(ConfigError("kesu.toml", "wrong", "Mend it.")), pauses.append, 60)
    assert pauses == []
