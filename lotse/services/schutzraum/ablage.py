"""The Schutzraum as the window sees it: its own door, its own key, its own notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from lotse.domain.protokoll import Kettenbefund, Protokolleintrag
from lotse.domain.schutzraum import Beruf, Schutzakte, Schutzzeile

LEERLAUF_S: Final = 120
"""After so many seconds without a key or the mouse it locks itself (SECURITY 14)."""
KURZ_VORHER_S: Final = 15
"""So long before that it says so."""
ZEICHEN_HOECHSTENS: Final = 20
"""Characters of the own sign: room for a mark, not for a sentence."""


@dataclass(frozen=True, slots=True)
class Schutzstand:
    """What the door shows. Nothing here tells how many notes there are."""

    eingerichtet: bool
    offen: bool
    fehlversuche: int = 0
    """In this process, since the last good unlocking; `zugangsarbeit.pause` makes seconds of it."""
    versuche_vorher: int = 0
    """Wrong tries before the last good unlocking; told inside."""
    nur_lesen: str = ""
    """While it is open: why nothing can be changed in it, in one sentence; "" = everything can."""
    nachgetragen: bool = False
    """What the disk did not take at the last closing went into its note only at this opening."""


class Schutzraumablage(Protocol):
    """Implemented in lotse.store.schutzraum. Slow, for the store lane; a refusal is a Hinweis.

    Secrets are bytearrays and are wiped by whoever is given them, whatever happens.
    """

    @property
    def stand(self) -> Schutzstand: ...

    def set_up(self, passwort: bytearray, beruf: Beruf, papier: str = "") -> str:
        """The first opening: own key, own file. Returns the Notfall-Schlüssel for its own sheet.

        `papier`: one that was printed and typed back already. It is open afterwards."""
        ...

    def unlock(self, geheimnis: bytearray, *, papier: bool = False) -> None:
        """FalschesPasswort when it does not fit; `papier`: the text of the sheet was typed."""
        ...

    def lock(self) -> None:
        """Key wiped, file closed, folder as it looked before. Quick; never fails when locked."""
        ...

    def zeilen(self) -> Sequence[Schutzzeile]:
        """All notes, the one changed last first. Their number is the only total there is."""
        ...

    def akte(self, kennung: str) -> Schutzakte:
        """One note; its opening is noted in the own audit log, once per call."""
        ...

    def save(self, akte: Schutzakte) -> None:
        """New or changed: all or nothing. The own log tells a change once per opening of a note,
        not at every pause in typing."""
        ...

    def save_last(self, akte: Schutzakte) -> None:
        """As `save`. When it fails the words wait, sealed, and go in at the next opening."""
        ...

    def remove(self, kennung: str) -> None:
        """For good: the bytes are overwritten, and the next Sicherung has it no more."""
        ...

    def note_print(self, kennung: str, was: str) -> None:
        """A sheet was printed: `was` is "notiz" or "fachbrief", with the pages behind a colon."""
        ...

    @property
    def beruf(self) -> Beruf:
        """As said at set-up."""
        ...

    def set_beruf(self, beruf: Beruf) -> None: ...

    def change_password(self, altes: bytearray, neues: bytearray) -> None:
        """The key is wrapped anew; the notes keep every byte. After the paper `altes` may be the
        text of the sheet."""
        ...

    def renew_paper(self, passwort: bytearray, papier: str = "") -> str:
        """A new sheet; the old one opens nothing from now on."""
        ...

    def protokoll(self) -> tuple[Sequence[Protokolleintrag], Kettenbefund]:
        """The own audit log, oldest first, and whether its chain is whole."""
        ...
