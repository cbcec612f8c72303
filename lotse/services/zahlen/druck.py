"""A report on paper: what moved first, then every chart with its table and what is counted."""

from __future__ import annotations

from collections.abc import Iterator

from lotse.letters.brief import Block, Brief, Briefart, Gestalt, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.druck import make_blatt
from lotse.letters.inhalt import Inhalt, Liste, Satz
from lotse.services.zahlen.bericht import Bericht
from lotse.services.zahlen.bewegt import BEWEGT
from lotse.services.zahlen.zeichnen import picture_of, table_picture

GROESSE = 12
BROETCHEN = "Kleine Brötchen: was Monat für Monat besser wurde"
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
        inhalt.append(table_picture(bild.tabelle, bild.unter))
        inhalt.append(Satz.aus(bild.zaehlt))
        yield Block(Stueck.KARTE, Satz.aus(bild.titel if neu else bild.unter), tuple(inhalt))


def _tabellen(bericht: Bericht) -> Iterator[Block]:
    """Tables that have no chart of their own."""
    gezeigt = {bild.tabelle for bild in bericht.bilder}
    for blatt in bericht.blaetter:
        if blatt.zeilen not in gezeigt:
            bild = table_picture(blatt.zeilen, blatt.titel)
            yield Block(Stueck.LISTE, Satz.aus(blatt.titel), (bild, Satz.aus(blatt.zaehlt)))
