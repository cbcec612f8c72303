"""Work on the knowledge as window and command line see it: look first, then load, then undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from lotse.domain.ortswissen import Schicht
from lotse.domain.recht import Wissen
from lotse.services.wissensvergleich import Wissensvergleich
from lotse.services.zitat import Paragraphen


@dataclass(frozen=True, slots=True)
class Paketvorschau:
    """What loading would change; nothing is loaded yet."""

    schicht: Schicht
    vergleich: Wissensvergleich
    warnungen: tuple[str, ...] = ()
    """It works, but a person should know: the package has run out."""
    unlesbar: tuple[str, ...] = ()
    """Loaded packages that cannot be read at the moment: they stay on the list."""
    zeichen: str = ""
    """Names what is shown: this file over the knowledge that holds now."""


@dataclass(frozen=True, slots=True)
class Herausgeberkarte:
    """A publisher as he is shown."""

    name: str
    gebiet: str
    """Empty = the whole law."""
    fingerabdruck: str
    seit: date | None = None


@dataclass(frozen=True, slots=True)
class Wissensstand:
    """What holds now, and whether the last loading can be taken back."""

    schichten: tuple[Schicht, ...] = ()
    herausgeber: tuple[Herausgeberkarte, ...] = ()
    eigene_angaben: int = 0
    zurueck: bool = False
    hinweise: tuple[str, ...] = ()
    """A loaded package that cannot be used any more, and what holds instead."""
    vertrauenszeichen: str = ""
    """Names exactly whom the team trusts. A window over a Tresor may remember it there and say
    when the list was changed meanwhile; nothing does so yet."""


@dataclass(frozen=True, slots=True)
class Ausgabe:
    """What the list in a package says of it."""

    herausgeber: str
    nummer: int
    gueltig_bis: date | None = None


class Wissensarbeit(Protocol):
    """Implemented in lotse.exchange.wissensarbeit; every refusal is a Hinweis."""

    def wissen(self) -> Wissen:
        """The law with every layer that holds."""
        ...

    def stand(self) -> Wissensstand: ...

    def lesen(self, quelle: Path) -> Wissen:
        """A package or a folder, laid over what came with the program; only to look at."""
        ...

    def ansehen(self, paket: Path, heute: date) -> Paketvorschau:
        """Check everything, change nothing."""
        ...

    def laden(self, paket: Path, heute: date, gezeigt: str = "") -> Paketvorschau:
        """All or nothing; with the `zeichen` of a preview only what that one showed."""
        ...

    def ansehen_ort(self, tabelle: Path, heute: date) -> Wissensvergleich:
        """A table of Ortswissen beside the own one that holds."""
        ...

    def laden_ort(self, tabelle: Path, heute: date) -> Wissensvergleich:
        """In place of the own table."""
        ...

    def ausgeben_ort(self) -> bytes:
        """The own table; only the head line while there is none."""
        ...

    def zuruecksetzen(self) -> Wissensstand:
        """As it was before the last loading."""
        ...

    def ausgeben(self, quelle: Path | None, angaben: Ausgabe, schluessel: Path | None) -> bytes:
        """A package of a folder; None = the law as it came with the program."""
        ...

    def neuer_schluessel(self, name: str, gebiet: str) -> Sequence[tuple[str, bytes]]:
        """(file name, content): the private key first, then the file to give away."""
        ...

    def herausgeber(self, datei: Path) -> Herausgeberkarte:
        """Who is in such a file, before anybody trusts him."""
        ...

    def misstraue(self, abdruck: str) -> Herausgeberkarte:
        """No longer trust this one; his packages do not hold any more."""
        ...

    def paragraphen(self) -> Paragraphen:
        """The index that belongs to the law that holds."""
        ...

    def vertraue(self, datei: Path, abdruck: str, heute: date) -> Herausgeberkarte:
        """Only when the fingerprint from paper is the same."""
        ...
