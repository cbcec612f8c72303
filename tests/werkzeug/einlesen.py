"""The import over a catalogue on disk, and small deeds in its dialog."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from lotse.app.katalogeinlesen import Katalogwerk
from lotse.app.katalogleser import open_leser
from lotse.store.oeffnen import edit_katalog, use_katalog
from lotse.ui.bausteine.listen import Liste
from lotse.ui.einlesen.dialog import Einlesedialog
from lotse.ui.jobs import Runner
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.muster import HEUTE

LANGE = 90_000
KOPF = "angebot;traeger;strasse;plz;ort;telefon;sprachen;kostenlos;zust_amt"
ZEILEN = (
    "Elterncafé Nord;Brücke e. V.;Lindenweg 4;50990;Musterstadt;0221 4710301;Deutsch;ja;1",
    "Lernhilfe;Bildungswerk;Hafenstraße 2;50994;Musterstadt;0221 4710302;Deutsch, Türkisch;x;2",
    "Kleiderkammer;Brücke e. V.;Lindenweg 6;50990;Musterstadt;4710303;Deutsch;vielleicht;1|4",
)


def liste(ordner: Path, zeilen: tuple[str, ...] = ZEILEN, name: str = "angebote.csv") -> Path:
    datei = ordner / name
    datei.write_bytes("\r\n".join((KOPF, *zeilen)).encode("cp1252"))
    return datei


def viele(ordner: Path, anzahl: int, name: str = "viele.csv") -> Path:
    zeilen = (
        f"Angebot {nr} {nr * 7919 % 100_003};Träger {nr % 50};Weg {nr};50990;Musterstadt;"
        f"0221 4710{nr % 900:03};Deutsch;ja;1"
        for nr in range(anzahl)
    )
    return liste(ordner, tuple(zeilen), name)


def werk(ordner: Path) -> Katalogwerk:
    datei = ordner / "katalog.db"
    edit_katalog(datei).dispose()
    return Katalogwerk(datei, ordner / "profile", lambda: HEUTE)


def sitzung(runner, arbeit: Katalogwerk, **felder: object) -> Sitzung:
    """Over that catalogue; everything else is the house in memory."""
    leser = open_leser(use_katalog(arbeit.datei))
    return Sitzung(
        dienste(
            Haus(),
            katalogarbeit=arbeit,
            angebote=leser.angebote,
            katalogstand=leser.stand,
            **felder,
        ),
        runner,
    )


def ruhe(qtbot: QtBot, dialog: Einlesedialog) -> None:
    """Nothing runs, and nothing is waiting to run."""
    runner, uhr = dialog.ablauf.auftraege._runner, dialog.probe._uhr
    qtbot.waitUntil(lambda: runner.is_idle() and not uhr.isActive(), timeout=LANGE)


def geprueft(qtbot: QtBot, dialog: Einlesedialog, quelle: Path) -> None:
    dialog.lies(quelle)
    ruhe(qtbot, dialog)


def oeffne(qtbot: QtBot, s: Sitzung) -> Einlesedialog:
    """The dialog over a bare window, at rest."""
    fenster = QWidget()
    fenster.resize(1366, 738)
    qtbot.addWidget(fenster)
    fenster.show()
    dialog = Einlesedialog(s, fenster)
    dialog.darunter = fenster  # type: ignore[attr-defined]  # it must not go before
    dialog.open()
    ruhe(qtbot, dialog)
    return dialog


def worte(widget: QWidget) -> str:
    """Everything that can be read on it."""
    return " ".join(t.text() for t in widget.findChildren(QLabel) if t.isVisible())


def zeilen(liste_: Liste[Any]) -> Sequence[Any]:
    return [liste_.modell.zeile(nr) for nr in range(liste_.modell.rowCount())]


@pytest.fixture
def arbeit(tmp_path: Path) -> Katalogwerk:
    return werk(tmp_path)


@pytest.fixture
def dialog(
    qtbot: QtBot, runner: Runner, stil_hell: object, arbeit: Katalogwerk
) -> Iterator[Einlesedialog]:
    s = sitzung(runner, arbeit)
    yield oeffne(qtbot, s)
    runner.shutdown()
    s.deleteLater()
