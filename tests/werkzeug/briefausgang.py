"""Letters on their way out of the letters page: printer, dialogs and folders of a test."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtPrintSupport import QPrinter

from lotse.domain.akte import Akte
from lotse.domain.fehler import Hinweis
from lotse.services.uebergeben import choose_stelle
from lotse.ui.dialoge.drucken import Druckdialog, Druckwunsch
from lotse.ui.dialoge.papier import neuer_drucker
from lotse.ui.seiten import briefe_ausgang
from tests.werkzeug.briefseite import waehle, zeige
from tests.werkzeug.muster import HEUTE
from tests.werkzeug.qt import AHORN

VOLL = Hinweis("Der Speicher ist voll.", "Es liegt nichts Halbes da.", "Bitte machen Sie Platz.")
NAME = "Aylin Kaya"


@pytest.fixture
def seite(qtbot, stil_hell, haus, runner):
    haus.akten[AHORN] = with_choice(haus.akten[AHORN])
    seite = zeige(qtbot, haus, runner)
    waehle(qtbot, seite, "familie:v4")
    return seite


def with_choice(akte: Akte) -> Akte:
    """The family chose each Stelle of its plan."""
    for v in akte.vermittlungen:
        akte = choose_stelle(akte, v.id, (), f"w-{v.id}", HEUTE)
    return akte


@pytest.fixture
def meldungen(seite):
    gesagt = []
    seite.sitzung.gemeldet.connect(gesagt.append)
    return gesagt


def neuer_drucker_in(datei):
    """A printer that prints into this file."""
    drucker = neuer_drucker("", 1)
    drucker.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    drucker.setOutputFileName(str(datei))
    return drucker


@pytest.fixture
def papier(monkeypatch, tmp_path):
    """A printer that prints into a file."""

    def drucker(name, anzahl):
        neuer = neuer_drucker(name, anzahl)
        neuer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        neuer.setOutputFileName(str(tmp_path / "papier.pdf"))
        return neuer

    monkeypatch.setattr(briefe_ausgang, "neuer_drucker", drucker)
    return tmp_path / "papier.pdf"


@pytest.fixture
def wohin(monkeypatch, tmp_path):
    """Answers the dialogs of the system; keeps what they were asked."""
    gefragt = []

    def datei(_parent, _titel, vorschlag):
        gefragt.append(vorschlag)
        return tmp_path / f"{vorschlag}.pdf"

    monkeypatch.setattr(briefe_ausgang, "frage_datei", datei)
    return gefragt


def stand(seite, kennung="v4"):
    return next(v.stand for v in seite.sitzung.akte.vermittlungen if v.id == kennung)


def drucke(qtbot, seite, name=""):
    seite._ausgang.frage_druck(seite._ausgehend())
    dialog = seite.findChild(Druckdialog)
    with qtbot.waitSignal(seite.sitzung.gemeldet, timeout=90_000):
        dialog.drucken.emit(Druckwunsch(name, "", 1))
    dialog.reject()


def speichere(qtbot, seite, name=""):
    with qtbot.waitSignal(seite.sitzung.gemeldet, timeout=90_000):
        seite._ausgang._ausgang = seite._ausgehend()
        seite._ausgang._speichere(name)


def alle(qtbot, seite, name=""):
    seite.on_alle()
    dialog = seite.findChild(Druckdialog)
    with qtbot.waitSignal(seite.sitzung.gemeldet, timeout=90_000):
        dialog.als_pdf.emit(name)
    dialog.reject()


def gehakt(seite):
    """Keys of the letters in the packet."""
    return [p.schluessel for p, _ in seite._kunde.paket(seite.sitzung.akte, seite._wahl)]


def schluessel(seite):
    return [p.schluessel for p in seite._kunde.posten(seite.sitzung.akte)]


def mit_schreiben(seite, schreiben):
    seite._ausgabe._dienste = replace(seite.dienste, schreiben=schreiben)
