"""The sheet of an Angebot: how fresh it is, where, when, for whom, what it makes easier."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

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
from lotse.ui.seiten.katalog_intern import Internteil
from lotse.ui.seiten.katalog_worte import zustand
from lotse.ui.tabfolge import ordne_tabfolge
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
        self.rolle = Rollbereich()
        self.rolle.inhalt.setSpacing(0)
        self.zurueckknopf = Verweis(symbol="chevron-left")
        self.pruefknopf = Knopf(klein=True)
        self.aendernknopf = Knopf(symbol="pencil", klein=True)
        self.meldeknopf = Verweis()
        self.blattknopf = Verweis()
        self.einzelknopf = Verweis()
        self.herkunft = Herkunftsteil(dienste)
        self.intern = Internteil()
        self._name = Text(stufe=Stufe.KOPF, fett=True, umbruch=True)
        self._traeger = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._kurztext = Text(umbruch=True)
        self._marken = Fluss()
        self._frische = Hinweisfeld()
        self._notiz = Hinweisfeld("", "ask", "triangle-alert")
        self._innen = spalte(abstand=0)
        """The facts, built anew for each entry. Whatever can be pressed or typed into stands
        outside of them and is never moved: a button whose frame is deleted took Qt with it."""
        self._verbinde()
        self._baue()

    def _baue(self) -> None:
        self._zurueckreihe = huelle(reihe(self.zurueckknopf, None, rand=(0.8, 0.5, 0.8, 0)))
        self.add(self._zurueckreihe)
        self.show_zurueck(an=False)
        self.add(self.rolle, 1)
        unten = huelle(spalte(Trenner(), spalte(self.intern, rand=TAFEL), abstand=0))
        unten.setVisible(self._dienste.katalogintern is not None)
        self._baue_oben()
        self.rolle.inhalt.addLayout(self._innen)
        self.rolle.inhalt.addWidget(unten)
        self.rolle.inhalt.addStretch(1)

    def set_worte(self, dienste: Dienste) -> None:
        t = dienste.sprache.t
        self._sprache = dienste.sprache
        self.setAccessibleName(t("Angebot"))
        self.rolle.setAccessibleName(t("Angaben zum Angebot"))
        self.zurueckknopf.setText(t("Zurück zur Liste"))
        self.pruefknopf.setText(t("Jetzt geprüft"))
        self.aendernknopf.setText(t("Ändern"))
        self.meldeknopf.setText(t("Stimmt nicht …"))
        self.blattknopf.setText(t("Datenblatt …"))
        self.herkunft.set_worte(dienste.sprache)
        self.intern.texte_setzen(dienste.sprache)
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
        innen = self._innen
        leere(innen)
        self._zeige_oben(angebot)
        self._zeige_pruefung(angebot)
        self._notizreihe.setVisible(gilt_hinweis(angebot, self._dienste.heute()))
        self._notiz.set_text(self._hinweis(angebot))
        self._herkunftsreihe.setVisible(self.herkunft.show_stand(angebot, self._stand.herkunft))
        innen.addWidget(Trenner())
        teile = Angaben(self._dienste, self._sprache, angebot, self._stand)
        einzeln = self._on_einzeln if self._einzeln_offen else None
        innen.addLayout(spalte(teile.gitter(einzeln), rand=TAFEL))
        innen.addWidget(Trenner())
        innen.addLayout(teile.leichter())
        if angebot.beschreibung:
            innen.addWidget(Trenner())
            innen.addLayout(spalte(Text(angebot.beschreibung, umbruch=True), rand=TAFEL))
        self.intern.zeige(angebot.key)
        self._zeige_knoepfe()
        ordne_tabfolge(self)  # what was made anew would come last of the window

    def _zeige_knoepfe(self) -> None:
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

    def _baue_oben(self) -> None:
        name = reihe(self._name, self.aendernknopf, abstand=0.5)
        name.setStretch(0, 1)
        name.setAlignment(self.aendernknopf, Qt.AlignmentFlag.AlignTop)
        kopf = (name, self._traeger, self._kurztext, huelle(self._marken))
        self._frische.add(self.pruefknopf)
        wege = Fluss()
        for knopf in (self.einzelknopf, self.meldeknopf, self.blattknopf):
            wege.addWidget(knopf)
        self._notizreihe = huelle(spalte(self._notiz, rand=TAFEL))
        self._herkunftsreihe = huelle(spalte(self.herkunft, rand=TAFEL))
        oben = spalte(
            spalte(*kopf, rand=TAFEL, abstand=0.35),
            spalte(self._frische, huelle(wege), rand=TAFEL, abstand=0.3),
            self._notizreihe,
            self._herkunftsreihe,
            abstand=0,
        )
        self._oben = huelle(oben)
        self._oben.hide()
        self.rolle.inhalt.addWidget(self._oben)
        folge = (self.aendernknopf, self.pruefknopf, self.einzelknopf, self.meldeknopf)
        for davor, danach in pairwise((*folge, self.blattknopf)):
            self.setTabOrder(davor, danach)

    def _zeige_oben(self, angebot: Angebot) -> None:
        self._oben.show()
        for text, worte in (
            (self._name, angebot.name),
            (self._traeger, angebot.traeger),
            (self._kurztext, angebot.kurztext),
        ):
            text.setText(worte)
            text.setVisible(bool(worte))
        leere(self._marken)
        for kennung in sorted(angebot.leistungen)[:HOECHSTENS_MARKEN]:
            leistung = self._dienste.wissen.leistungen.get(LeistungId(kennung))
            if leistung:
                self._marken.addWidget(Marke(leistung.gebiet, leistung.name))
        if angebot.form is Form.NACHBARSCHAFT:
            self._marken.addWidget(Marke(Rechtsgebiet.SPACE, self._sprache.t("Nachbarschaft")))

    def _zeige_pruefung(self, angebot: Angebot) -> None:
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
        self._frische.set_text(satz)
        self._frische.set_art(art, bild)
        wort = t("Fertig geprüft") if self._einzeln_offen else t("Einzeln prüfen")
        self.einzelknopf.setText(wort)

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
