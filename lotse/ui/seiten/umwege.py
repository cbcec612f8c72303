"""„So ging es doch“: what helped elsewhere, searchable, local, without any name (E-28)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.blockade import Blockadecode
from lotse.services.umwege import Umweg, find_ways
from lotse.ui.bausteine.felder import Auswahl, Suchfeld
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_zeilen, em_f, hoehe_zeilen
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.antrag_worte import traegerpaar
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

RAND = 0.9


@dataclass(frozen=True, slots=True)
class Umwegzeile:
    """A way with the words of its cause and its carriers."""

    umweg: Umweg
    unter: str


class Umwegdialog(QDialog):
    """Search words, one cause, one pair of carriers; read in the background when it opens."""

    def __init__(self, sitzung: Sitzung, oben: QWidget, code: Blockadecode | None = None) -> None:
        super().__init__(oben)
        self.setModal(True)
        self._sitzung, self._sprache, self._code = sitzung, sitzung.sprache, code
        self._alle: Sequence[Umweg] = ()
        t = self._sprache.t
        self.setWindowTitle(t("So ging es doch"))
        self.feld, self.ursache, self.paar = Suchfeld(), Auswahl(), Auswahl()
        self.feld.set_name(t("Suchen"), t("Wort aus dem Weg oder ein Amt"))
        self.ursache.setAccessibleName(t("Ursache"))
        self.paar.setAccessibleName(t("Ämter"))
        self.liste: Liste[Umwegzeile] = Liste(_art(), t("So ging es doch"))
        self.leer = LeereSeite("lightbulb", klein=True)
        self.zu = Knopf(t("Schließen"), taste="Esc")
        self._baue()
        self._fuelle()
        self.feld.textChanged.connect(self._zeige)
        self.ursache.currentIndexChanged.connect(self._zeige)
        self.paar.currentIndexChanged.connect(self._zeige)
        self.zu.clicked.connect(self.accept)
        show_mittig(self, oben, 52, 36)
        self.feld.setFocus()
        umwege = sitzung.dienste.umwege
        sitzung.sicherung.jetzt()  # what was solved just now stands in it, too
        sitzung.runner.start(lambda token: token.unless_cancelled(umwege()), self._on_gelesen)

    def _baue(self) -> None:
        t = self._sprache.t
        kopf = spalte(
            Text(t("So ging es doch"), Stufe.TITEL, fett=True),
            Text(
                t("Wege aus Ihrer eigenen Arbeit, ohne Namen. Die Liste bleibt auf diesem Gerät."),
                farbe="text_secondary",
                umbruch=True,
            ),
            abstand=0.2,
        )
        for auswahl in (self.ursache, self.paar):
            auswahl.setMaximumWidth(em(15))
        wahl = reihe(self.feld, self.ursache, self.paar, abstand=0.7)
        wahl.setStretch(0, 1)
        aufbau = spalte(
            kopf, wahl, self.liste, self.leer, Trenner(), reihe(None, self.zu),
            rand=(1.6, 1.4, 1.6, 1.2), abstand=1,
        )  # fmt: skip
        aufbau.setStretch(2, 1)
        aufbau.setStretch(3, 1)
        self.setLayout(aufbau)
        self.leer.hide()

    def _fuelle(self) -> None:
        t, worte = self._sprache.t, self._sitzung.dienste.blockaden.worte
        self.ursache.addItem(t("Alle Ursachen"), None)
        for code, wort in worte.items():
            self.ursache.addItem(wort.label, code)
        self.ursache.waehle(self._code)
        self.paar.addItem(t("Alle Ämter"), ())

    def _on_gelesen(self, umwege: Sequence[Umweg]) -> None:
        self._alle = umwege
        paare = sorted({u.traegerarten for u in umwege if u.traegerarten})
        for paar in paare:
            self.paar.addItem(traegerpaar(paar, self._sprache), paar)
        if self._code is not None and not find_ways(umwege, "", self._code):
            self.ursache.setCurrentIndex(0)
        self._zeige()

    def _zeige(self, *_: object) -> None:
        code, paar = self.ursache.currentData(), self.paar.currentData() or ()
        gefunden = [
            u
            for u in find_ways(self._alle, self.feld.text(), code)
            if not paar or u.traegerarten == paar
        ]
        self.liste.zeige([Umwegzeile(u, self._unter(u)) for u in gefunden])
        self.liste.setVisible(bool(gefunden))
        self.leer.setVisible(not gefunden)
        t = self._sprache.t
        if self._alle:
            self.leer.set_worte(t("Nichts gefunden"), "")
        else:
            satz = t("Wenn etwas gelöst ist, steht hier, wie es ging. Sie entscheiden jedes Mal.")
            self.leer.set_worte(t("Noch kein Weg notiert."), satz)
        ansagen(self, self._sprache.plural("{n} Treffer", "{n} Treffer", len(gefunden)))

    def _unter(self, umweg: Umweg) -> str:
        wort = self._sitzung.dienste.blockaden.worte.get(umweg.code)
        paar = traegerpaar(umweg.traegerarten, self._sprache)
        return " · ".join(teil for teil in (wort.label if wort else "", paar) if teil)


def _art() -> Zeilenart[Umwegzeile]:
    return Zeilenart[Umwegzeile](
        schluessel=lambda z: f"{z.umweg.code}:{z.umweg.traegerarten}:{z.umweg.text}",
        sprich=lambda z: f"{z.umweg.text}, {z.unter}",
        male=_male,
        hoehe=lambda _zeile: 4,
        hoehe_px=_hoehe,
    )


def _hoehe(zeile: Umwegzeile, breite: int) -> int:
    innen = breite - em_f(2 * RAND)
    unter = hoehe_zeilen(zeile.unter, innen, Stufe.KLEIN)
    return round(hoehe_zeilen(zeile.umweg.text, innen) + unter + em_f(1.2))


def _male(p: QPainter, zeile: Umwegzeile, r: QRectF, _lage: Lage) -> None:
    innen = r.adjusted(em_f(RAND), em_f(0.5), -em_f(RAND), 0)
    draw_zeilen(p, innen, zeile.umweg.text)
    unten = QRectF(innen)
    unten.setTop(innen.y() + hoehe_zeilen(zeile.umweg.text, innen.width()) + em_f(0.2))
    draw_zeilen(p, unten, zeile.unter, Stufe.KLEIN, farbe="text_secondary")


def show_umwege(sitzung: Sitzung, oben: QWidget) -> Umwegdialog:
    """From the search over everything."""
    dialog = Umwegdialog(sitzung, oben)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    return dialog
