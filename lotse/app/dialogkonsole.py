"""`lotse dialog` over one's own data: open, join and keep, close."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from lotse.app.konsolenoeffnung import opened, writer
from lotse.cli.tresorteile import Dialogantwort, Dialogteile, Wahl
from lotse.domain.indikator import Bestand
from lotse.exchange.indikatoren import read_zahlen
from lotse.exchange.indikatoren_beispiel import load_beispiel
from lotse.services.dialog.arbeit import Einlesung, Lesewunsch
from lotse.services.dialog.bestand import join
from lotse.store.schluessel import Grenzen
from lotse.store.unit_of_work import SqlUnitOfWork


def dialogteile(jetzt: Callable[[], datetime], grenzen: Grenzen) -> Dialogteile:
    return Dialogteile(_lies, lambda: load_beispiel().bestand, partial(_oeffne, jetzt, grenzen))


def _lies(datei: Path, wunsch: Lesewunsch, heute: date) -> Einlesung:
    return read_zahlen(datei, heute, wunsch)


def _oeffne(
    jetzt: Callable[[], datetime],
    grenzen: Grenzen,
    wahl: Wahl,
    geheimnis: bytearray,
    neu: Bestand | None,
) -> Dialogantwort:
    with opened(wahl, geheimnis, jetzt, grenzen) as offen:
        schreiber = writer(offen, jetzt)
        with SqlUnitOfWork(offen.engine, schreiber, schreibt=neu is not None) as einheit:
            bestand = einheit.bestand()
            if neu is not None:
                bestand = join(bestand, neu)
                einheit.merke_bestand(bestand)
            return Dialogantwort(bestand, einheit.schutz())
