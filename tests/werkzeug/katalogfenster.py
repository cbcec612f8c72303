"""The window over the practice town, with its catalogue page open and the time standing still."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from lotse.app import uebung
from lotse.app.clock import standing
from lotse.app.dienste import Verdrahtung
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.uebung import open_uebung
from lotse.app.uebungstag import UEBUNGSTAG
from lotse.app.window import build
from lotse.app.wiring import build_uebungskatalog
from lotse.ui.farben import Thema
from lotse.ui.jobs import Runner
from lotse.ui.seiten.katalog import KatalogSeite
from lotse.ui.seiten.katalog_wahlen import KEIN
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.werkzeug.vorlage import copied

LANGE = 90_000


class Fall:
    """Window, sitting, page and what lies behind them."""

    def __init__(self, qtbot, fenster, sitzung, gesagt):
        self.qtbot, self.fenster, self.sitzung, self.gesagt = qtbot, fenster, sitzung, gesagt
        self.dienste = sitzung.dienste
        self.seite = fenster.findChildren(KatalogSeite)[0]

    def ruht(self):
        """Typing, searching, counting and writing are done."""
        runner, uhr = self.sitzung.runner, self.seite.liste._uhr
        self.qtbot.waitUntil(lambda: not uhr.isActive() and runner.is_idle(), timeout=LANGE)
        self.qtbot.wait(5)
        self.qtbot.waitUntil(runner.is_idle, timeout=LANGE)

    def suche(self, wort):
        self.seite.liste.feld.setText(wort)
        self.ruht()

    def namen(self):
        modell = self.seite.liste._modell
        return [modell.zeile(row).name for row in range(modell.rowCount())]

    def angebot(self, key):
        return self.dienste.angebote([key]).get(key)


def worte(widget: QWidget):
    """Everything a person could read or hear of a widget."""
    alle = [widget, *widget.findChildren(QWidget)]
    texte = [w.text() for w in alle if isinstance(w, QLabel)]
    texte += [w.accessibleName() + w.accessibleDescription() + w.toolTip() for w in alle]
    return "\n".join(texte)


def alle(fall):
    return list(fall.dienste.angebote(fall.dienste.katalog_ids("", KEIN)).values())


@pytest.fixture
def runner_k(qapp):
    fehler = []
    runner = Runner(fehler.append, parent=qapp)
    yield runner
    runner.shutdown()
    runner.deleteLater()
    assert fehler == []


@pytest.fixture
def katalog(qtbot, qapp, runner_k, monkeypatch):
    """The real services over a fresh practice town."""
    monkeypatch.setattr(
        uebung, "build_uebungskatalog", lambda ziel: copied(ziel, build_uebungskatalog)
    )
    stil().show(Thema.HELL, 100)
    profil = open_uebung(UEBUNGSTAG)
    try:
        dienste = Verdrahtung(profil, Einstellungsdatei(None), standing(UEBUNGSTAG)).dienste()
        fenster, sitzung = build(dienste, runner_k)
        fenster.resize(1366, 738)
        gesagt = []
        sitzung.gemeldet.connect(lambda meldung: gesagt.append(meldung.text))
        fenster.show()
        sitzung.springe(Sprung(Ort.KATALOG))
        fall = Fall(qtbot, fenster, sitzung, gesagt)
        fall.ruht()
        yield fall
        fall.ruht()
        fenster.raeume_auf()
        runner_k.shutdown()
    finally:
        profil.close()
        stil().show(Thema.HELL, 100)
