"""What hangs on the knowledge alone, built once for each Wissen."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from typing_extensions import override

from lotse.domain.recht import Wissen

T = TypeVar("T")
GLEICHZEITIG = 4
"""The shipped knowledge, one with a package, and those a preview compares."""


class _Dieses:
    """A Wissen as a key: this very one. It is far too big to compare."""

    __slots__ = ("wissen",)

    def __init__(self, wissen: Wissen) -> None:
        self.wissen = wissen

    @override
    def __eq__(self, anderes: object) -> bool:
        return isinstance(anderes, _Dieses) and self.wissen is anderes.wissen

    @override
    def __hash__(self) -> int:
        return id(self.wissen)


def einmal(baue: Callable[[Wissen], T]) -> Callable[[Wissen], T]:
    """Decorates a pure function of the knowledge; the last few answers are kept."""

    @lru_cache(maxsize=GLEICHZEITIG)
    def gemerkt(dieses: _Dieses) -> T:
        return baue(dieses.wissen)

    @wraps(baue)
    def fertig(wissen: Wissen) -> T:
        return gemerkt(_Dieses(wissen))

    return fertig
