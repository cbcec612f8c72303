"""Work on who may open the data, as the window and the command line see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

from lotse.domain.fehler import Hinweis

FREIE_VERSUCHE: Final = 3
LAENGSTE_PAUSE_S: Final = 30
"""Then 1, 2, 4 … 30 seconds, in this process only: the answer to an attack is Argon2id."""
NAME_HOECHSTENS: Final = 60


class Zugangsart(StrEnum):
    """Who opens; the words are those of the key file."""

    PASSWORT = "passwort"
    VERTRETUNG = "vertretung"
    NOTFALL = "notfall"


@dataclass(frozen=True, slots=True)
class Zugang:
    """One way in."""

    kennung: str
    art: Zugangsart
    name: str
    seit: datetime | None = None
    eigener: bool = False
    """Its password is asked for: the data were opened with it; after the paper the navigator's."""


@dataclass(frozen=True, slots=True)
class Zugangsbild:
    """Everything the page shows."""

    zugaenge: Sequence[Zugang]
    """The navigator first, then deputies by name, the paper last."""
    papierort: str = ""
    """Key of PAPIERORTE (ui/fenster/zutritt); "" = nobody said."""
    papier_geprueft: datetime | None = None
    papier_faellig: bool = False
    darf_verwalten: bool = True
    """A deputy changes only the own password and checks the paper."""
    hinweis: str = ""
    """What did not work beside the change, which holds all the same."""

    def von(self, art: Zugangsart) -> Sequence[Zugang]:
        return [zugang for zugang in self.zugaenge if zugang.art is art]

    @property
    def eigener(self) -> Zugang | None:
        return next((zugang for zugang in self.zugaenge if zugang.eigener), None)


class Abgewiesen(Hinweis):
    """The own password was wrong. After some times Lotse waits `pause` seconds."""

    def __init__(self, pause: int) -> None:
        super().__init__(
            "Das Passwort passt nicht.",
            "Es wurde nichts geändert.",
            "Achten Sie auf groß und klein.",
        )
        self.pause = pause


class Zugangsarbeit(Protocol):
    """Implemented in lotse.app.zugangsarbeit. Slow, for jobs; every refusal is a Hinweis.

    Secrets are wiped by whoever is given them. `eigenes` is the password of whoever sits there:
    an open window alone gives nobody an access of his own.
    """

    @property
    def name(self) -> str:
        """Of the data file, for the sheet."""
        ...

    def bild(self) -> Zugangsbild: ...

    def pruefe(self, eigenes: bytearray) -> None:
        """Abgewiesen when it is not the own password."""
        ...

    def aendere_passwort(self, eigenes: bytearray, neues: bytearray) -> Zugangsbild:
        """Only wraps the key anew: the data keep every byte."""
        ...

    def lass_zu(self, eigenes: bytearray, name: str, neues: bytearray) -> Zugangsbild:
        """A deputy with an own password."""
        ...

    def nimm_weg(self, eigenes: bytearray, kennung: str) -> Zugangsbild:
        """A deputy's access ends; the navigator's never does."""
        ...

    def schlage_vor(self) -> str:
        """Five words for a password; "" = there is no list of words. Quick."""
        ...

    def neues_papier(self) -> str:
        """A fresh Notfall-Schlüssel to print; it opens nothing yet."""
        ...

    def erneuere_papier(
        self, eigenes: bytearray, papier: str, ort: str, *, getippt: bool = False
    ) -> Zugangsbild:
        """The printed one holds from now on; the old one opens nothing.

        `getippt`: it was written by hand and typed back whole.
        """
        ...

    def pruefe_papier(self, papier: bytearray) -> Zugangsbild:
        """The whole sheet was typed; Hinweis when it is not the one that opens these data."""
        ...


def pause(fehlversuche: int) -> int:
    """Seconds to wait: none for two, then 1, 2, 4 … 30."""
    if fehlversuche < FREIE_VERSUCHE:
        return 0
    return int(min(2 ** (fehlversuche - FREIE_VERSUCHE), LAENGSTE_PAUSE_S))


def check_name(name: str, vergeben: Sequence[str]) -> str:
    """The name of a deputy, tidied; Hinweis when there is none or it is taken."""
    name = " ".join(name.split())[:NAME_HOECHSTENS]
    if not name:
        raise Hinweis("Der Name fehlt.", "Es wurde nichts geändert.", "Bitte tippen Sie ihn ein.")
    if name.casefold() in {anderer.casefold() for anderer in vergeben}:
        raise Hinweis(
            "Diesen Namen hat schon jemand.",
            "Es wurde nichts geändert.",
            "Bitte nehmen Sie einen anderen Namen, zum Beispiel mit Nachnamen.",
        )
    return name
