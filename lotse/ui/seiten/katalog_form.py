"""An entry of the catalogue by hand: every field saves by itself when it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.i18n.sprache import Sprache
from lotse.services.katalogabgleich import FELDNAMEN
from lotse.services.katalogform import geaendert, set_vertraulich
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import RINNE, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Tafel
from lotse.ui.bausteine.text import ElideText, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.katalog_formwahl import Formwahl
from lotse.ui.seiten.katalog_formzeilen import Formzeilen

WO = 2
"""Place of the panel with the address."""


class Angebotsform(QWidget):
    """`eingetragen(before or None, after, words)` after each change, `fertig(key)` to leave."""

    eingetragen = Signal(object, object, str)
    fertig = Signal(str)

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._dienste, self._sprache = dienste, dienste.sprache
        self._stand: Angebot | None = None
        self._neu = False
        self._titel = ElideText(stufe=Stufe.KOPF, fett=True)
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.schluss = Knopf(symbol="check", art=Art.HAUPT)
        self.zeilen, self.wahl = Formzeilen(dienste), Formwahl(dienste)
        self.vertraulich = Haken()
        self.frage = Hinweisfeld("", "ask", "triangle-alert")
        self.weg, self.doch = Knopf(klein=True), Verweis()
        self._rolle = Rollbereich()
        self._baue()
        self._verbinde()

    @property
    def key(self) -> str:
        """Of the entry in the form; "" = none."""
        return self._stand.key if self._stand else ""

    @property
    def neu(self) -> bool:
        """It is not in the catalogue yet."""
        return self._neu

    def texte_setzen(self, sprache: Sprache) -> None:
        t = sprache.t
        self._sprache = sprache
        self.setAccessibleName(t("Angebot ändern"))
        self._rolle.setAccessibleName(t("Felder des Angebots"))
        self.schluss.setText(t("Fertig"))
        self._satz.setText(
            t("Nur der Name ist Pflicht. Jedes Feld speichert sich selbst. Was leer ist, fehlt.")
        )
        self.vertraulich.setText(t("Die Adresse ist vertraulich, zum Beispiel ein Frauenhaus"))
        self.frage.set_text(
            t("Anschrift und freie Texte fallen weg. Auch ein Text kann den Ort verraten.")
        )
        self.weg.setText(t("Adresse weglassen"))
        self.doch.setText(t("Doch nicht"))
        self.zeilen.texte_setzen(sprache)
        self.wahl.texte_setzen(sprache)
        self._zeige_titel()

    def show_neu(self) -> None:
        """Empty fields; it comes into the catalogue with its name."""
        self._neu = True
        self._zeige(Angebot(AngebotKey(self._dienste.neue_id()), "", ""))
        self.zeilen.felder["name"].setFocus()

    def show_angebot(self, angebot: Angebot) -> None:
        self._neu = False
        self._zeige(angebot)

    def show_breite(self, breite: Breite) -> None:
        """One column when it is narrow."""
        schmal = breite is Breite.SCHMAL
        ziel = self._links if schmal else self._rechts
        for tafel in self._rechte:
            ziel.layout().addWidget(tafel)  # type: ignore[union-attr]  # both have one
        self._rechts.setVisible(not schmal)

    def on_fertig(self) -> None:
        """Take over what stands in the fields, then leave."""
        self.zeilen.alles_fertig()
        self.fertig.emit("" if self._neu else self.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.on_fertig()
            return
        super().keyPressEvent(event)

    def on_vertraulich(self, an: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Without an address there is nothing to ask."""
        if self._stand is None:
            return
        if an and (self._stand.standort or self._stand.beschreibung or self._stand.kurztext):
            self.frage.show()
            self.weg.setFocus()
            return
        self.frage.hide()
        self._on_geaendert(set_vertraulich(self._stand, an=an))

    def _on_weg(self) -> None:
        self.frage.hide()
        if self._stand:
            self._on_geaendert(set_vertraulich(self._stand, an=True))

    def _on_doch(self) -> None:
        self.frage.hide()
        self.vertraulich.setChecked(False)
        self.vertraulich.setFocus()

    def _on_geaendert(self, nachher: Angebot) -> None:
        vorher = self._stand
        if vorher is None:
            return
        self._zeige(nachher)
        if not nachher.name:
            return  # nothing to find it by: it waits for its name
        t, feld = self._sprache.t, next(iter(geaendert(vorher, nachher)))
        neu, self._neu = self._neu, False
        name = t(FELDNAMEN.get(feld, feld))
        wort = t("Neues Angebot") if neu else t("Angebot geändert: {feld}", feld=name)
        self.eingetragen.emit(None if neu else vorher, nachher, wort)
        self._zeige_titel()

    def _zeige(self, angebot: Angebot) -> None:
        anderes = self._stand is None or self._stand.key != angebot.key
        self._stand = angebot
        self.zeilen.show_angebot(angebot)
        self.wahl.show_angebot(angebot)
        if anderes or not self.frage.isVisibleTo(self):
            self.frage.hide()
            self.vertraulich.setChecked(angebot.adresse_vertraulich)
        if anderes:
            self._rolle.verticalScrollBar().setValue(0)
        self._zeige_titel()

    def _zeige_titel(self) -> None:
        t = self._sprache.t
        name = self._stand.name if self._stand else ""
        self._titel.setText(name or t("Neues Angebot"))

    def _baue(self) -> None:
        self.frage.add(self.weg)
        self.frage.add(self.doch)
        self.zeilen.tafeln[WO].add_rand(spalte(self.vertraulich, self.frage))
        alle: list[Tafel] = [*self.zeilen.tafeln, *self.wahl.tafeln]
        linke = [alle[0], alle[1], alle[2], alle[3], alle[4]]
        self._rechte = [tafel for tafel in alle if tafel not in linke]
        self._links = huelle(spalte(*linke, abstand=RINNE))
        self._rechts = huelle(spalte(*self._rechte, abstand=RINNE))
        oben = Qt.AlignmentFlag.AlignTop
        spalten = reihe(abstand=RINNE)
        spalten.addWidget(self._links, 1, oben)
        spalten.addWidget(self._rechts, 1, oben)
        self._rolle.inhalt.addLayout(spalten)
        self._rolle.inhalt.addStretch(1)
        kopf = reihe(self._titel, self.schluss)
        kopf.setStretch(0, 1)
        self.setLayout(spalte(kopf, self._satz, self._rolle, abstand=0.6))

    def _verbinde(self) -> None:
        self.zeilen.geaendert.connect(self._on_geaendert)
        self.wahl.geaendert.connect(self._on_geaendert)
        self.vertraulich.clicked.connect(self.on_vertraulich)
        self.weg.clicked.connect(self._on_weg)
        self.doch.clicked.connect(self._on_doch)
        self.schluss.clicked.connect(self.on_fertig)
