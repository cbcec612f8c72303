"""The sheet "Wer trägt uns?": map, genogram, and the same facts as a list below each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.fehler import Hinweis
from lotse.letters.brief import Block, Brief, Briefart, Gestalt, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.druck import make_blatt
from lotse.letters.inhalt import Inhalt, Liste, Satz
from lotse.services.netzbaumbild import baum_picture
from lotse.services.netzbild import picture
from lotse.services.netznamen import Namen, namen_of
from lotse.services.netzplan import plan
from lotse.services.netzstammbaum import Stammbaum, beziehung_words, stammbaum
from lotse.services.netzstand import netz_at
from lotse.services.netzworte import exchange_words, rows_of

GROESSE = 12
LEGENDE = (
    "Kreis: ein Mensch. Runde Ecken: aus dem Umfeld. Viereck: eine Fachstelle.",
    "Dicke Linie: gibt Kraft. Dünne Linie: besteht.",
    "Gestrichelt: locker. Zickzack: kostet Kraft.",
    "Der Pfeil zeigt, wer die Hilfe bekommt.",
    "Herz: Zuhören und Halt. Puzzle: Mit anpacken. Lampe: Rat und Wissen.",
    "Tasse: Zeit zusammen. Tür: Türen öffnen.",
)
BAUMLEGENDE = (
    "Kreis: eine Frau oder ein Mädchen. Viereck: ein Mann oder ein Junge.",
    "Raute: nicht gesagt. Dreieck: noch nicht geboren.",
    "Ein Strich durch die Linie: leben getrennt. Zwei Striche: geschieden.",
    "Waage: Sorge. Kalender: Umgang. Pause-Zeichen: sehen sich zurzeit nicht.",
)


@dataclass(frozen=True, slots=True)
class Netzdruck:
    """What stands on the sheet."""

    namen: bool = True
    """False = parts and short names only, and no sign of the case in the head."""
    tag: date | None = None
    """The map as it stood that day; None = the day of the paper."""


ALLES = Netzdruck()


def has_netz(akte: Akte) -> bool:
    """True when there is something to print."""
    return bool(akte.netzknoten or akte.beziehungen)


def compose_netz(akte: Akte, rahmen: Rahmen, druck: Netzdruck = ALLES) -> Brief:
    """German, for the family. Birth dates stand nowhere; a Hinweis when the map is empty."""
    if not has_netz(akte):
        raise Hinweis(
            "Auf der Netzwerkkarte steht noch niemand.",
            "Es wurde nichts gedruckt.",
            "Bitte tragen Sie unter „Familie“ ein, wer die Familie trägt.",
        )
    s = rahmen.bausteine.deutsch
    namen = namen_of(akte, s, offen=druck.namen)
    bloecke = [*_karte(akte, druck.tag or rahmen.heute, namen, rahmen)]
    baum = stammbaum(akte)
    if baum.beziehungen:
        bloecke += _baum(baum, namen, rahmen)
    deutsch = replace(rahmen, bausteine=replace(rahmen.bausteine, zweite=None))
    gestalt = Gestalt(groesse=GROESSE, eng=True)
    titel = Satz.aus("Wer trägt uns?")
    von = akte if druck.namen else None
    return make_blatt(Briefart.NETZ, titel, bloecke, deutsch, von, gestalt)


def _karte(akte: Akte, tag: date, namen: Namen, rahmen: Rahmen) -> Iterator[Block]:
    s, netz = rahmen.bausteine.deutsch, netz_at(akte, tag)
    netzplan = plan(netz.knoten)
    stand = f"Stand: {s.datum(tag)}. Die Karte zeigt, was die Familie selbst gesagt hat."
    bild = picture(netz, netzplan, namen, s)
    yield Block(Stueck.KARTE, Satz.aus(""), (Satz.aus(stand), bild))
    yield Block(Stueck.ZEICHEN, Satz.aus("So lesen Sie die Karte"), (_points(LEGENDE),))
    saetze = [f"{zeile.satz}." for zeile in rows_of(netz, namen, s, netzplan.clockwise())]
    worte = tuple(Satz.aus(satz) for satz in exchange_words(netz, s))
    inhalt: tuple[Inhalt, ...] = (
        (*worte, _points(saetze)) if saetze else (Satz.aus("Noch niemand."),)
    )
    yield Block(Stueck.LISTE, Satz.aus("Die Karte in Worten"), inhalt)


def _baum(baum: Stammbaum, namen: Namen, rahmen: Rahmen) -> Iterator[Block]:
    s = rahmen.bausteine.deutsch
    bild = baum_picture(baum, namen, s)
    yield Block(Stueck.STAMMBAUM, Satz.aus("Wer gehört zusammen?"), (bild,))
    yield Block(Stueck.ZEICHEN, Satz.aus("So lesen Sie das Bild"), (_points(BAUMLEGENDE),))
    saetze = [beziehung_words(b, namen, s) for b in baum.beziehungen]
    yield Block(Stueck.LISTE, Satz.aus("Das Bild in Worten"), (_points(saetze),))


def _points(saetze: list[str] | tuple[str, ...]) -> Liste:
    return Liste(tuple(Satz.aus(satz) for satz in saetze))
