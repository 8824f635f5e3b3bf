"""The bounded readers: what kills one worker costs only the work that killed it."""

import os
import time

import pytest

from records.errors import Bug, Corrupt, Hold, KesuError, Transient
from records.place import Held
from steps.pool import Limits, Pool

MEGABYTE = 1 << 20


def work(order: str) -> str:
    """What a poisonous mail may do to its reader."""
    match order:
        case "exit":
            os._exit(3)
        case "abort":
            os.abort()
        case "memory":
            return str(len(bytearray(900 * MEGABYTE)))
        case "sleep":
            time.sleep(60)
        case "spin":
            while True:
                pass
        case "deep":
            return work("deep") + "."
        case "hold":
            raise Hold(Held(what="kind", where="mail", why="nobody can tell"))
        case "bug":
            raise ZeroDivisionError("one divided by nothing")
    return order.upper()


@pytest.fixture
def pool():
    with Pool(work, Limits(workers=2, seconds=1.5, megabytes=600)) as pool:
        yield pool


def test_results_come_in_the_order_of_the_inputs(pool):
    assert list(pool.map(["a", "b", "c", "d", "e"])) == ["A", "B", "C", "D", "E"]
    assert list(pool.map([])) == []


@pytest.mark.parametrize("poison", ["exit", "abort", "memory", "sleep", "spin"])
def test_a_poisonous_mail_is_corrupt_and_its_neighbours_are_read(pool, poison):
    before, *between, after = pool.map(["before", poison, "between", "after"])
    assert (before, between[1], after) == ("BEFORE", "BETWEEN", "AFTER")
    assert isinstance(between[0], Corrupt)
    assert "the bytes are kept" in str(between[0])
    assert list(pool.map(["again"])) == ["AGAIN"]


def test_two_poisonous_mails_in_a_row_cost_only_themselves(pool):
    results = list(pool.map(["exit", "exit", "good", "exit"]))
    assert [type(one) for one in results] == [Corrupt, Corrupt, str, Corrupt]


def test_what_a_reader_raises_comes_back_as_it_was_raised(pool):
    held, good = pool.map(["hold", "good"])
    assert isinstance(held, Hold)
    assert held.held.why == "nobody can tell"
    assert good == "GOOD"


@pytest.mark.parametrize("order", ["bug", "deep"])
def test_a_bug_in_a_reader_is_told_as_a_bug_of_kesu_and_not_of_the_mail(pool, order):
    bug, good = pool.map([order, "good"])
    assert isinstance(bug, Bug)
    assert good == "GOOD"


def test_a_machine_on_which_no_reader_can_start_blames_no_mail():
    no_such_limit = 1 << 60
    with Pool(work, Limits(workers=1, seconds=5, megabytes=no_such_limit)) as broken:
        (result,) = broken.map(["a"])
    assert isinstance(result, Transient)
    assert isinstance(result, KesuError)
    assert not isinstance(result, Corrupt)


def test_no_worker_outlives_the_pool():
    with Pool(os_pid, Limits(workers=2, seconds=5)) as pool:
        workers = set(pool.map(["a", "b", "c"]))
    assert not [pid for pid in workers if isinstance(pid, int) and is_alive(pid)]


def os_pid(order: str) -> int:
    del order
    return os.getpid()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
