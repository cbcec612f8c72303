"""A report on paper: what moved first, then every chart with its table and what is counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lotse.letters.brief import Block, Brief, Briefart, Gestalt, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.druck import make_blatt
from lotse.letters.inhalt import Inhalt, Liste, Satz
from lotse.services.zahlen.bericht import BROETCHEN, Bericht
from lotse.services.zahlen.bewegt import BEWEGT
from lotse.services.zahlen.zeichnen import picture_of, table_picture

GROESSE = 12
AUF_EINER = 24
"""So many lines of a table are one picture."""
LESEN = "So lesen Sie die Zahlen"


def compose_report(bericht: Bericht, rahmen: Rahmen) -> Brief:
    """The same report, the same bytes."""
    titel = Satz.aus(f"{bericht.titel}, {bericht.untertitel}")
    vorab = Block(Stueck.ANLASS, Satz.aus(LESEN), tuple(map(Satz.aus, bericht.vorab)))
    gestalt = Gestalt(groesse=GROESSE, eng=True)
    liste = Liste(tuple(map(Satz.aus, bericht.bewegt)))
    bewegt = Block(Stueck.GETAN, Satz.aus(BEWEGT), (liste,))
    kleine = Liste(tuple(map(Satz.aus, bericht.broetchen)))
    broetchen = [Block(Stueck.GETAN, Satz.aus(BROETCHEN), (kleine,))] if bericht.broetchen else []
    bloecke = [bewegt, *broetchen, vorab, *_bilder(bericht), *_tabellen(bericht)]
    return make_blatt(Briefart.BERICHT, titel, bloecke, rahmen, gestalt=gestalt)


def _bilder(bericht: Bericht) -> Iterator[Block]:
    gesagt: set[str] = set()
    for bild in bericht.bilder:
        neu = bild.titel not in gesagt
        gesagt.add(bild.titel)
        inhalt: list[Inhalt] = [Satz.aus(f"{bild.unter}.")] if neu else []
        if not bild.leer:
            inhalt.append(picture_of(bild))
        if bild.fuss:
            inhalt.append(Satz.aus(bild.fuss))
        inhalt += _drawn(bild.tabelle, bild.unter)
        inhalt.append(Satz.aus(bild.zaehlt))
        yield Block(Stueck.KARTE, Satz.aus(bild.titel if neu else bild.unter), tuple(inhalt))


def _tabellen(bericht: Bericht) -> Iterator[Block]:
    """Tables that have no chart of their own."""
    gezeigt = {bild.tabelle for bild in bericht.bilder}
    for blatt in bericht.blaetter:
        if blatt.zeilen not in gezeigt:
            inhalt = (*_drawn(blatt.zeilen, blatt.titel), Satz.aus(blatt.zaehlt))
            yield Block(Stueck.LISTE, Satz.aus(blatt.titel), inhalt)


def _drawn(zeilen: Sequence[tuple[str, ...]], titel: str) -> Iterator[Inhalt]:
    """A long one as several, each with its head: one alone would be made small to fit a page."""
    kopf, *rest = zeilen
    for ab in range(0, len(rest), AUF_EINER):
        yield table_picture((kopf, *rest[ab : ab + AUF_EINER]), titel)
