"""Bounded worker processes for work on bytes that strangers sent.

Takes a pure function and its inputs; gives results in order, or a Corrupt for the one input that killed its worker
(too much memory, too much time, a crash). Touches processes only; the parent never parses.
"""

import os
import resource
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as TooLong
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from records.errors import Bug, ConfigError, Corrupt, KesuError, Transient

In = TypeVar("In")
Out = TypeVar("Out")


@dataclass(frozen=True)
class Limits:
    """What one worker may use: processor and wall seconds for one piece of work, megabytes in all."""

    workers: int = 2
    seconds: float = 60
    megabytes: int = 2048


class Pool(Generic[In, Out]):
    """A few worker processes that apply one function; a worker that dies costs only the work that killed it."""

    def __init__(self, function: Callable[[In], Out], limits: Limits) -> None:
        """`function` must be importable, or a partial of one that is."""
        self._function, self._limits = function, limits
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Start on first use."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the workers."""
        self._end()

    def map(self, inputs: Sequence[In]) -> Iterator[Out | KesuError]:
        """The results in the order of the inputs; each failed one as the KesuError it raised."""
        futures = self._submit(inputs)
        for index, one in enumerate(inputs):
            try:
                result: Out | KesuError = self._wait(futures[index])
            except (BrokenProcessPool, TooLong):
                result = self._alone(one)
                futures[index + 1 :] = self._submit(inputs[index + 1 :])
            yield result

    def _alone(self, one: In) -> Out | KesuError:
        """Once more by itself: the pool may have broken over a neighbour's input, or not work at all."""
        self._end()
        try:
            return self._wait(self._submit([one])[0])
        except (BrokenProcessPool, TooLong) as death:
            self._end()
            if not self._works():
                return Transient("the reading processes cannot be started on this machine just now")
            how = (
                "took too long" if isinstance(death, TooLong) else "used too much memory or time, or crashed the reader"
            )
            return Corrupt(f"reading it {how}; the bytes are kept")

    def _works(self) -> bool:
        """Whether a worker can do anything; if not, no mail is to blame."""
        try:
            return self._started().submit(_nothing).result(timeout=self._limits.seconds)
        except (BrokenProcessPool, TooLong):
            self._end()
            return False

    def _wait(self, future: Future[Out]) -> Out | KesuError:
        try:
            return future.result(timeout=self._limits.seconds)
        except KesuError as error:
            return error
        except MemoryError:
            return Corrupt("reading it used too much memory; the bytes are kept")
        except (BrokenProcessPool, TooLong, ConfigError):
            raise
        except Exception as error:  # noqa: BLE001 - what no worker foresaw costs only its mail
            return Bug.of(error)

    def _submit(self, inputs: Sequence[In]) -> list[Future[Out]]:
        futures: list[Future[Out]] = []
        for one in inputs:
            try:
                futures.append(self._started().submit(_run, one, self._limits.seconds))
            except BrokenProcessPool as broken:
                failed: Future[Out] = Future()
                failed.set_exception(broken)
                futures.append(failed)
        return futures

    def _started(self) -> ProcessPoolExecutor:
        if self._executor is None:
            context = get_context("forkserver")
            # The workers are forked from a server that has the readers imported: 20 ms instead of a second each.
            context.set_forkserver_preload(["steps.read"])
            self._executor = ProcessPoolExecutor(
                max_workers=self._limits.workers,
                mp_context=context,
                initializer=_begin,
                initargs=(self._function, self._limits.megabytes),
            )
        return self._executor

    def _end(self) -> None:
        if self._executor is not None:
            workers = list((self._executor._processes or {}).values())  # noqa: SLF001 - the only way to end a stuck worker
            self._executor.shutdown(wait=False, cancel_futures=True)
            for worker in workers:
                with suppress(ProcessLookupError):
                    worker.kill()
                worker.join()
        self._executor = None


class _Worker:
    """What this worker process applies: sent once when it starts, for with it go the words of all languages."""

    function: Callable[[Any], Any]


def _begin(function: Callable[[Any], Any], megabytes: int) -> None:
    _Worker.function = staticmethod(function)
    _bound(megabytes)


def _bound(megabytes: int) -> None:
    """Bound this worker's memory; a stop signal to the service must not race with its work.

    What the readers' libraries print quotes the mail: nothing leaves a worker but its result.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _nothing() -> bool:
    return True


def _run(one: Any, seconds: float) -> Any:
    """One piece of work under its own processor limit; over it the kernel ends the worker (SIGXCPU)."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
    try:
        return _Worker.function(one)
    except (KesuError, ConfigError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - it goes up as what it is
        # Told apart here: across the border between processes an exception is text, with the mail's words in it.
        raise Bug.of(error) from None
