"""Work off the window's thread; answers come back on it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Event
from traceback import clear_frames
from types import TracebackType
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from typing_extensions import override

T = TypeVar("T")

Failed = Callable[[Exception], None]
Progress = Callable[[int, int], None]
ASIDE = 4
"""Some, so that a share that hangs does not keep another place from being chosen."""
SWITCH_S = 0.0005
"""So long the window waits at most for a worker that computes; Python's own 5 ms would hold up
every stroke of the brush."""
DRAWN_MS = 25
"""Until a page that was just asked for stands on the screen."""


class CancelledError(Exception):
    """The navigator changed their mind. Never shown."""


class Token:
    """Handed to every job. Call step() often: it reports, and stops when asked to."""

    def __init__(self, report: Progress) -> None:
        self._stop = Event()
        self._report = report

    def cancel(self) -> None:
        self._stop.set()

    def unless_cancelled(self, answer: T) -> T:
        """The answer, dropped when something else was asked meanwhile."""
        self.step(1, 1)
        return answer

    def step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise CancelledError
        self._report(done, total)


class _Answer(QObject):
    """Lives on the window's thread; a worker may only emit its signals."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()


class _Task(QRunnable, Generic[T]):
    def __init__(self, work: Callable[[Token], T], token: Token, answer: _Answer) -> None:
        super().__init__()
        self._work, self._token, self._answer = work, token, answer

    @override
    def run(self) -> None:
        try:
            self._answer.done.emit(self._work(self._token))
        except CancelledError:
            pass
        except Exception as error:  # noqa: BLE001 - the boundary: no failure stays silent
            self._answer.failed.emit(_without_values(error))
        finally:
            del self._work  # Qt may keep a finished task; what it worked on must not stay with it
            self._answer.ended.emit()


def _without_values(error: Exception) -> Exception:
    """Where it happened, never with what: frames would keep a family alive after the locking."""
    if error.__traceback__ is not None:
        error.__traceback__ = error.__traceback__.tb_next  # the frame of the task holds its work
    kette: BaseException | None = error
    gesehen: set[int] = set()
    while kette is not None and id(kette) not in gesehen:  # one may be its own cause
        gesehen.add(id(kette))
        clear_frames(kette.__traceback__)
        kette = kette.__cause__ or kette.__context__
    return error


class Runner(QObject):
    """Three lanes: one thread for the stores in order, a few for everything else, and one aside
    for a stick or a share, which answers after minutes when it is away. Nobody waits for that one,
    so what runs there holds no key and writes nothing into the stores.

    All handlers are given before the start, so no answer is missed. Pass bound methods of
    QObjects: Qt drops the call when the page is gone. The work must not hold the page:
    take `akte = sitzung.akte` first and let the lambda hold the value.
    """

    def __init__(self, on_failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_S)
        self.on_failed = on_failed
        self._store = QThreadPool(self)
        self._store.setMaxThreadCount(1)
        self._free = QThreadPool(self)
        self._aside = QThreadPool(self)
        self._aside.setMaxThreadCount(ASIDE)
        self._open: dict[_Answer, Token] = {}
        self._later: list[tuple[QThreadPool, QRunnable]] = []
        self._drawn = QTimer(self, singleShot=True, interval=DRAWN_MS)
        self._drawn.timeout.connect(self._begin_later)

    def start(  # noqa: PLR0913 - what a job is
        self,
        work: Callable[[Token], T],
        on_done: Callable[[T], None],
        *,
        on_failed: Failed | None = None,
        on_progress: Progress | None = None,
        store: bool = True,
        aside: bool = False,
        later: bool = False,
    ) -> Token:
        """Begin the work; return the token that cancels it. `store=False` = the free lane.
        `later`: nobody waits for it, so what is being shown is drawn first."""
        answer = _Answer(self)
        token = Token(answer.progressed.emit)
        queued = Qt.ConnectionType.QueuedConnection
        answer.done.connect(on_done, queued)
        answer.failed.connect(on_failed or self.on_failed, queued)
        if on_progress:
            answer.progressed.connect(on_progress, queued)
        answer.ended.connect(self._close, queued)
        self._open[answer] = token
        lane = self._aside if aside else self._store if store else self._free
        task = _Task(work, token, answer)
        if later:
            self._later.append((lane, task))
            self._drawn.start()
        else:
            lane.start(task)
        return token

    def is_idle(self) -> bool:
        return not self._open

    def shutdown(self) -> None:
        """Cancel what can be cancelled and wait for the rest."""
        self.cancel()
        self.wait()

    def cancel(self) -> None:
        """Ask everything to stop; what writes ends its writing."""
        for token in self._open.values():
            token.cancel()

    def forget(self) -> None:
        """Those who asked are going: no answer of what runs now is told any more."""
        for answer in self._open:
            answer.done.disconnect()
            answer.failed.disconnect()

    def wait(self) -> None:
        """Wait for the work, not for its answers: those arrive with the event loop. What runs
        aside may take minutes: neither a key nor the end of the program waits for it."""
        self._begin_later()
        self._store.waitForDone()
        self._free.waitForDone()

    def _begin_later(self) -> None:
        while self._later:
            lane, task = self._later.pop(0)
            lane.start(task)

    def _close(self) -> None:
        answer = self.sender()
        if isinstance(answer, _Answer):
            del self._open[answer]
            answer.deleteLater()


class FailureHook(QObject):
    """As sys.excepthook: called on the thread of the failure, shown on the window's."""

    _raised = Signal(object)

    def __init__(self, show: Failed, parent: QObject) -> None:
        super().__init__(parent)
        self._raised.connect(show)

    def __call__(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._raised.emit(error)
