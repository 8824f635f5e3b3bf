"""Stopping well: SIGTERM and SIGINT end the wait at once and the work in hand within seconds.

Every step is safe to be cut at any instant, so a stop that does not want to wait simply cuts it.
"""

import signal
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Any, Self

GRACE_S = 5
"""How long the work in hand may go on after the signal; with it a stop takes well under 10 s."""


class Stop(Exception):  # noqa: N818 - a request, not an error
    """The run loop is to end now."""


class Stopper:
    """Listens for the signals while its `with` lasts."""

    def __init__(self) -> None:
        """Nobody has asked yet."""
        self.asked = False
        self._waiting = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        """Take the signals over."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM):
            self._before[number] = signal.signal(number, self._on)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Give them back."""
        signal.alarm(0)
        for number, before in self._before.items():
            signal.signal(number, before)

    def wait(self, way: Callable[[float], Any], seconds: float) -> None:
        """Wait in some way; a signal ends it with Stop."""
        if self.asked:
            raise Stop
        self._waiting = True
        try:
            way(seconds)
        finally:
            self._waiting = False

    def pause(self, seconds: float) -> None:
        """Do nothing for a while, or until a signal."""
        with suppress(Stop):
            self.wait(time.sleep, seconds)

    def _on(self, number: int, frame: FrameType | None) -> None:
        del frame
        if self._waiting or number == signal.SIGALRM:
            self.asked = True
            raise Stop
        if not self.asked:
            self.asked = True
            signal.alarm(GRACE_S)
