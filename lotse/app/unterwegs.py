"""What a job opens for a page that may be gone when the answer comes: never left open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from lotse.app.echtprofil import Echtprofil
from lotse.ui.jobs import CancelledError, Token

T = TypeVar("T")


class Unterwegs:
    """One for each page that opens. Qt drops the answer when the page is gone; the key is here."""

    def __init__(self) -> None:
        self._offen: list[Echtprofil] = []
        self._tokens: list[Token] = []
        self._vorbei = False

    def oeffne(
        self, token: Token, arbeit: Callable[[], tuple[Echtprofil, T]]
    ) -> tuple[Echtprofil, T]:
        """In the job: the answer of `arbeit`; closed again when nobody waits for it any more."""
        self._tokens.append(token)
        antwort = arbeit()
        self._halte(token, antwort[0])
        return antwort

    def verwende(self, token: Token, profil: Echtprofil, arbeit: Callable[[], T]) -> T:
        """In the job: work with one that is open. It is whole before anybody closes it, who waits
        takes it back with `nimm`, also when it did not work."""
        self._tokens.append(token)
        try:
            return arbeit()
        finally:
            self._halte(token, profil)

    def nimm(self, profil: Echtprofil) -> Echtprofil:
        """The answer has arrived: from here on somebody else closes it."""
        self._offen = [eines for eines in self._offen if eines is not profil]
        return profil

    def brich_ab(self) -> None:
        """Nobody waits any more: what runs closes what it opens, what is open is closed."""
        self._vorbei = True
        for token in self._tokens:
            token.cancel()
        self._schliesse()

    def _halte(self, token: Token, profil: Echtprofil) -> None:
        self._offen.append(profil)
        if self._vorbei:  # it had not begun when everybody went
            token.cancel()
        try:
            token.step(1, 1)
        except CancelledError:
            self._schliesse()
            raise

    def _schliesse(self) -> None:
        while self._offen:
            self._offen.pop().close()
