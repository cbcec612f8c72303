"""Two entries that are one, side by side: a person chooses field by field what holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.angebot import Angebot
from lotse.domain.schutzort import ohne_ort
from lotse.i18n.sprache import Sprache
from lotse.services.katalogabgleich import FELDNAMEN
from lotse.services.katalogvereinen import Seite, Wahlfeld, fuehre_zusammen, wahlfelder
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, leere, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.masse import Stufe
from lotse.ui.zustand import Vereint

BREITE_EM, HOEHE_EM = 62, 40


class Zusammenfuehren(QDialog):
    """`vereint(before, after)`: both entries as they were and as they shall be;
    `getrennt(key, key)`: they are two. Esc leaves everything as it is."""

    vereint = Signal(object, object)
    getrennt = Signal(str, str)

    def __init__(
        self, bleibt: Angebot, anderes: Angebot, sprache: Sprache, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._t = t = sprache.t
        self._paar = (bleibt, anderes)
        self.wahl: dict[str, Segment] = {}
        self.setWindowTitle(t("Zwei Einträge zusammenführen"))
        self._gitter = raster((0, 0, 0.6, 0), 0.55)
        self._rolle = Rollbereich(t("Vergleich"))
        self.tauschen = Verweis(t("Den anderen behalten"), symbol="arrow-right")
        self.kein = Verweis(t("Kein Duplikat"), symbol="x")
        self.nicht = Knopf(t("Abbrechen"), taste="Esc")
        self.los = Knopf(t("Zusammenführen"), art=Art.HAUPT)
        self._baue()
        self.tauschen.clicked.connect(self.on_tauschen)
        self.kein.clicked.connect(self._on_kein)
        self.nicht.clicked.connect(self.reject)
        self.los.clicked.connect(self.on_fertig)
        self._fuelle()
        show_mittig(self, parent, BREITE_EM, HOEHE_EM)
        erste: QWidget = next(iter(self.wahl.values()), self.nicht)
        erste.setFocus()

    def on_tauschen(self) -> None:
        """The other one stays, with the choices proposed anew."""
        self._paar = (self._paar[1], self._paar[0])
        self._fuelle()
        self.tauschen.setFocus()

    def on_fertig(self) -> None:
        bleibt, anderes = self._paar
        wahl = {feld: Seite(segment.wahl) for feld, segment in self.wahl.items()}
        nachher = Vereint(*fuehre_zusammen(bleibt, anderes, wahl))
        self.accept()
        self.vereint.emit(Vereint(bleibt, anderes), nachher)

    def _on_kein(self) -> None:
        bleibt, anderes = self._paar
        self.reject()
        self.getrennt.emit(bleibt.key, anderes.key)

    def _fuelle(self) -> None:
        t = self._t
        leere(self._gitter)
        self.wahl = {}
        koepfe = (t("Bleibt"), t("Wird geschlossen"))
        for nummer, (kopf, angebot) in enumerate(zip(koepfe, self._paar, strict=True)):
            worte = spalte(
                Text(kopf, Stufe.KLEIN, farbe="text_secondary"),
                Text(angebot.name, fett=True, umbruch=True),
                Text(angebot.traeger, Stufe.KLEIN, farbe="text_secondary", umbruch=True),
                abstand=0.1,
            )
            self._gitter.addWidget(huelle(worte), 0, nummer + 1)
        felder = wahlfelder(*map(ohne_ort, self._paar))
        for zeile, feld in enumerate(felder, 1):
            self._zeile(zeile, feld)
        if not felder:
            satz = t("Die beiden sagen dasselbe. Es gibt nichts zu wählen.")
            self._gitter.addWidget(Text(satz, umbruch=True), 1, 1, 1, 2)
        self._gitter.setColumnStretch(1, 1)
        self._gitter.setColumnStretch(2, 1)

    def _zeile(self, zeile: int, feld: Wahlfeld) -> None:
        t = self._t
        name = t(FELDNAMEN.get(feld.feld, feld.feld))
        teile = [(Seite.HIER.value, t("links")), (Seite.DORT.value, t("rechts"))]
        if feld.beide:
            teile.append((Seite.BEIDE.value, t("beide")))
        segment = self.wahl[feld.feld] = Segment(teile, name=name, klein=True)
        segment.set_wahl(feld.vorschlag.value)
        leer = t("keine Angabe")
        texte = (
            Text(name, farbe="text_secondary", umbruch=True),
            Text(feld.differenz.hier or leer, umbruch=True),
            Text(feld.differenz.dort or leer, umbruch=True),
        )
        oben = Qt.AlignmentFlag.AlignTop
        for nummer, text in enumerate(texte):
            self._gitter.addWidget(text, zeile, nummer, oben)
        self._gitter.addWidget(segment, zeile, 3, oben | Qt.AlignmentFlag.AlignLeft)

    def _baue(self) -> None:
        t = self._t
        satz = t(
            "Wählen Sie für jedes Feld, was gilt. Der andere Eintrag bleibt geschlossen stehen, "
            "gelöscht wird nichts."
        )
        kopf = spalte(
            Text(self.windowTitle(), Stufe.TITEL, fett=True, umbruch=True),
            Text(satz, farbe="text_secondary", umbruch=True),
            abstand=0.2,
        )
        self._rolle.inhalt.addLayout(self._gitter)
        self._rolle.inhalt.addStretch(1)
        knoepfe = reihe(self.tauschen, self.kein, None, self.nicht, self.los, abstand=0.7)
        aufbau = spalte(kopf, self._rolle, Trenner(), knoepfe, rand=(1.6, 1.4, 1.6, 1.2), abstand=1)
        aufbau.setStretch(1, 1)
        self.setLayout(aufbau)
