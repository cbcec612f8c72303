"""The sheet of an Angebot: how fresh it is, where, when, for whom, what it makes easier."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from lotse.domain.angebot import Angebot, Form
from lotse.domain.frische import MELDUNGSWORT
from lotse.domain.pruefung import angebot_faellig
from lotse.domain.recht import LeistungId, Rechtsgebiet
from lotse.domain.schutzort import ohne_ort
from lotse.services.katalogpflege import gilt_hinweis
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.marken import Marke
from lotse.ui.bausteine.raender import TAFEL, huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.angebot_angaben import Angaben, Blattstand
from lotse.ui.seiten.katalog_herkunft import Herkunftsteil
from lotse.ui.seiten.katalog_worte import zustand
from lotse.ui.worte import vor

HOECHSTENS_MARKEN = 3


class Angebotsblatt(Tafel):
    """Fill with `show_angebot`. Signals, each with the key: `pruefen` the entry was confirmed,
    `einzeln(key, field)` one fact was, `aendern`, `melden(key, kind)`, `datenblatt`, `zurueck()`.
    """

    pruefen = Signal(str)
    einzeln = Signal(str, str)
    aendern = Signal(str)
    melden = Signal(str, object)
    datenblatt = Signal(str)
    zurueck = Signal()

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._dienste = dienste
        self._sprache = dienste.sprache
        self._angebot: Angebot | None = None
        self._stand = Blattstand()
        self._rolle = Rollbereich()
        self._rolle.inhalt.setSpacing(0)
        self.zurueckknopf = Verweis(symbol="chevron-left")
        self.pruefknopf = Knopf(klein=True)
        self.aendernknopf = Knopf(symbol="pencil", klein=True)
        self.meldeknopf = Verweis()
        self.blattknopf = Verweis()
        self.einzelknopf = Verweis()
        self.herkunft = Herkunftsteil(dienste)
        self._verbinde()
        kopf = huelle(reihe(self.zurueckknopf, None, rand=(0.8, 0.5, 0.8, 0)))
        self.add(kopf)
        self._zurueckreihe = kopf
        self.show_zurueck(an=False)
        self.add(self._rolle, 1)

    def set_worte(self, dienste: Dienste) -> None:
        t = dienste.sprache.t
        self._sprache = dienste.sprache
        self.setAccessibleName(t("Angebot"))
        self._rolle.setAccessibleName(t("Angaben zum Angebot"))
        self.zurueckknopf.setText(t("Zurück zur Liste"))
        self.pruefknopf.setText(t("Jetzt geprüft"))
        self.aendernknopf.setText(t("Ändern"))
        self.meldeknopf.setText(t("Stimmt nicht …"))
        self.blattknopf.setText(t("Datenblatt …"))
        self.herkunft.set_worte(dienste.sprache)
        if self._angebot:
            self.show_angebot(self._angebot, self._stand)

    def show_zurueck(self, *, an: bool) -> None:
        """Where the sheet lies over the list there is a way back."""
        self._zurueckreihe.setVisible(an)

    def show_angebot(self, angebot: Angebot, stand: Blattstand | None = None) -> None:
        """A confidential entry is stripped here once more: nothing below can tell its place."""
        angebot = ohne_ort(angebot)
        if self._angebot is None or self._angebot.key != angebot.key:
            self.einzelknopf.setProperty("offen", False)  # noqa: FBT003 - a Qt property
        self._angebot, self._stand = angebot, stand or Blattstand()
        innen = self._rolle.inhalt
        self._rette()
        leere(innen)
        innen.addLayout(self._oben(angebot))
        innen.addLayout(spalte(self._pruefung(angebot), rand=TAFEL))
        if gilt_hinweis(angebot, self._dienste.heute()):
            feld = Hinweisfeld(self._hinweis(angebot), "ask", "triangle-alert")
            innen.addLayout(spalte(feld, rand=TAFEL))
        if self.herkunft.show_stand(angebot, self._stand.herkunft):
            innen.addLayout(spalte(self.herkunft, rand=TAFEL))
            self.herkunft.show()
        innen.addWidget(Trenner())
        teile = Angaben(self._dienste, self._sprache, angebot, self._stand)
        einzeln = self._on_einzeln if self._einzeln_offen else None
        innen.addLayout(spalte(teile.gitter(einzeln), rand=TAFEL))
        innen.addWidget(Trenner())
        innen.addLayout(teile.leichter())
        if angebot.beschreibung:
            innen.addWidget(Trenner())
            innen.addLayout(spalte(Text(angebot.beschreibung, umbruch=True), rand=TAFEL))
        innen.addStretch(1)
        self._zeige_knoepfe()

    def _zeige_knoepfe(self) -> None:
        """Only now they have a place: a button without one would flash up as a window."""
        self.pruefknopf.show()
        pflege = self._dienste.katalogpflege is not None
        for knopf in (self.einzelknopf, self.blattknopf, self.aendernknopf):
            knopf.setVisible(pflege)
        self.meldeknopf.setVisible(self._dienste.katalogblick is not None)

    def show_einzeln(self) -> None:
        """Offer "stimmt" beside each of the facts that age; a second press hides it again."""
        self.einzelknopf.setProperty("offen", not self._einzeln_offen)
        if self._angebot:
            self.show_angebot(self._angebot, self._stand)

    def melde_menue(self) -> QMenu:
        """What may be wrong, in words; made anew each time."""
        menue = QMenu(self)
        for art, wort in MELDUNGSWORT.items():
            menue.addAction(self._sprache.t(wort), partial(self._on_melden, art))
        return menue

    @property
    def _einzeln_offen(self) -> bool:
        return bool(self.einzelknopf.property("offen"))

    def _rette(self) -> None:
        """The buttons outlive the words around them, and so does the focus on them."""
        for teil in self._bleibende():
            teil.setParent(None)

    def _bleibende(self) -> Sequence[QWidget]:
        return (
            self.pruefknopf, self.aendernknopf, self.meldeknopf, self.blattknopf,
            self.einzelknopf, self.herkunft,
        )  # fmt: skip

    def _oben(self, angebot: Angebot) -> QVBoxLayout:
        marken = Fluss()
        for kennung in sorted(angebot.leistungen)[:HOECHSTENS_MARKEN]:
            leistung = self._dienste.wissen.leistungen.get(LeistungId(kennung))
            if leistung:
                marken.addWidget(Marke(leistung.gebiet, leistung.name))
        if angebot.form is Form.NACHBARSCHAFT:
            marken.addWidget(Marke(Rechtsgebiet.SPACE, self._sprache.t("Nachbarschaft")))
        name = reihe(
            Text(angebot.name, Stufe.KOPF, fett=True, umbruch=True), self.aendernknopf, abstand=0.5
        )
        name.setStretch(0, 1)
        name.setAlignment(self.aendernknopf, Qt.AlignmentFlag.AlignTop)
        return spalte(
            name,
            Text(angebot.traeger, Stufe.KLEIN, farbe="text_secondary", umbruch=True),
            Text(angebot.kurztext, umbruch=True),
            huelle(marken),
            rand=TAFEL,
            abstand=0.35,
        )

    def _pruefung(self, angebot: Angebot) -> QWidget:
        heute, t = self._dienste.heute(), self._sprache.t
        faellig = angebot_faellig(angebot, heute)
        if angebot.pruefung is None:
            satz = t("Noch nicht geprüft. Bitte vorher anrufen.")
        else:
            satz = t(
                "Geprüft am {tag} ({vor}).",
                tag=f"{angebot.pruefung.am:%d.%m.%Y}",
                vor=vor(angebot.pruefung.am, heute, self._sprache),
            )
            if faellig:
                satz += " " + t("Bitte vorher anrufen.")
        art, bild = ("ask", "calendar-clock") if faellig else ("ok", "badge-check")
        if lage := zustand(angebot, self._sprache):
            satz, art, bild = f"{lage[:1].upper()}{lage[1:]}. {satz}", "ask", "circle-alert"
        feld = Hinweisfeld(satz, art, bild)
        feld.add(self.pruefknopf)
        wort = t("Fertig geprüft") if self._einzeln_offen else t("Einzeln prüfen")
        self.einzelknopf.setText(wort)
        wege = Fluss()
        for knopf in (self.einzelknopf, self.meldeknopf, self.blattknopf):
            wege.addWidget(knopf)
        return huelle(spalte(feld, huelle(wege), abstand=0.3))

    def _hinweis(self, angebot: Angebot) -> str:
        if angebot.hinweis_bis is None:
            return angebot.hinweis
        bis = f"{angebot.hinweis_bis:%d.%m.%Y}"
        return self._sprache.t("{hinweis} (gilt bis {tag})", hinweis=angebot.hinweis, tag=bis)

    def _verbinde(self) -> None:
        self.pruefknopf.clicked.connect(self._on_pruefen)
        self.aendernknopf.clicked.connect(self._on_aendern)
        self.blattknopf.clicked.connect(self._on_datenblatt)
        self.einzelknopf.clicked.connect(self.show_einzeln)
        self.meldeknopf.clicked.connect(self._on_meldeknopf)
        self.zurueckknopf.clicked.connect(self.zurueck)

    def _on_pruefen(self) -> None:
        if self._angebot:
            self.pruefen.emit(self._angebot.key)

    def _on_aendern(self) -> None:
        if self._angebot:
            self.aendern.emit(self._angebot.key)

    def _on_datenblatt(self) -> None:
        if self._angebot:
            self.datenblatt.emit(self._angebot.key)

    def _on_einzeln(self, feld: str) -> None:
        if self._angebot:
            self.einzeln.emit(self._angebot.key, feld)

    def _on_meldeknopf(self) -> None:
        unten = self.meldeknopf.mapToGlobal(self.meldeknopf.rect().bottomLeft())
        self.melde_menue().popup(unten)

    def _on_melden(self, art: object) -> None:
        if self._angebot:
            self.melden.emit(self._angebot.key, art)
