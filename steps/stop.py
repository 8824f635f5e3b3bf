"""Going on and stopping well: a failed round is tried again, a signal ends the loop within seconds.

SIGTERM and SIGINT end a wait at once, and the work in hand after a short grace. Every step is safe to be cut at any
instant, so a stop that does not want to wait simply cuts it.
"""

import logging
import signal
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Self

from records.errors import ConfigError, Transient, bug_at

log = logging.getLogger("kesu")
GRACE_S = 5
"""How long the work in hand may go on after the signal; with it a stop takes well under 10 s."""
FIRST_PAUSE_S, LONGEST_PAUSE_S = 5, 300


class Stop(BaseException):
    """The run loop is to end now. No fault of the work in hand: what catches every Exception lets it pass."""


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

    def rounds(self, one: Callable[[], Any], wait: Callable[[float], Any], seconds: float) -> None:
        """Round after round until a signal, which ends them with Stop or after the round.

        A round that fails is tried again, each time later: mail hosts lock out who logs in every few seconds. Only
        what the administrator must mend (ConfigError) goes up.
        """
        faults = 0
        while not self.asked:
            try:
                one()
            except ConfigError:
                raise
            except Exception as fault:  # noqa: BLE001 - the desk outlives any one round
                pause = min(FIRST_PAUSE_S << min(faults, 10), LONGEST_PAUSE_S)
                faults += 1
                _say(fault, pause)
                self.wait(time.sleep, pause)
            else:
                faults = 0
                self.wait(wait, seconds)

    def _on(self, number: int, frame: FrameType | None) -> None:
        del frame
        if self._waiting or number == signal.SIGALRM:
            self.asked = True
            raise Stop
        if not self.asked:
            self.asked = True
            signal.alarm(GRACE_S)


def _say(fault: Exception, pause: int) -> None:
    """A sentence for what passes by itself; of a bug its place, for its message may quote a mail."""
    if isinstance(fault, Transient):
        log.warning("%s; trying again in %d s", fault, pause)
    else:
        log.error("a bug: %s; trying again in %d s", bug_at(fault), pause)
