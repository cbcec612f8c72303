"""The settings beside the paper: languages, how easy it reads, type, order, head, code."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from lotse.domain.vermittlung import Weg
from lotse.i18n.sprache import Sprache, is_rtl
from lotse.letters.brief import GROESSEN, Anordnung, Brief, Briefart, Kopf
from lotse.services.briefangaben import Briefangaben
from lotse.ui.aktionen import Aktion, tastenwort
from lotse.ui.bausteine.bereit import Bereitschaft
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import TAFEL, huelle, leere, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.briefe_arten import worte_of
from lotse.ui.seiten.briefe_bogen import Tipplage
from lotse.ui.seiten.briefe_leicht import Leichtigkeit, zustandszeile
from lotse.ui.seiten.briefe_probe import Leseprobe
from lotse.ui.seiten.briefe_tippen import Tippfeld
from lotse.ui.seiten.briefe_wahl import Briefwahl, fold_words, languages, translation_words
from lotse.ui.steuerung import Sitzung

_ANORDNUNGEN = (Anordnung.SPALTEN, Anordnung.GETRENNT)
WEGE = (Weg.FAMILIE_TRAEGT, Weg.BRIEF)


class Briefblatt(Tafel):
    """Tells what was chosen; the page draws the letter again."""

    gewaehlt = Signal(object)
    """Briefwahl."""
    weg_gewaehlt = Signal(object)
    """Weg of a hand-over sheet."""
    drucken = Signal()
    pdf = Signal()

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__()
        self._sprache, self._codes = dienste.sprache, dienste.briefsprachen
        self._wahl = Briefwahl()
        self._fehlende = ""
        self._gezeigt: object = None
        self.sprachen = Auswahl()
        self._stand = spalte(abstand=0.25)
        self.tippen = Tippfeld(dienste.wissen, sitzung)
        self._tipprand = huelle(spalte(self.tippen, Trenner(), rand=(*TAFEL[:3], 0), abstand=0.9))
        self.leicht = Leichtigkeit()
        self._schrift = Segment([(str(g), str(g)) for g in GROESSEN])
        self._anordnung = Segment([(a.value, a.value) for a in _ANORDNUNGEN])
        self._briefkopf = Segment([(k.value, k.value) for k in (Kopf.HAND, Kopf.DIN)])
        self.weg = Segment([(w.value, w.value) for w in WEGE])
        self._qr = Haken(fett_wenn_an=False)
        self.falten = Haken(fett_wenn_an=False)
        self._falten_satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._qr_satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._getrennt = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._fest = Text(farbe="text_secondary", umbruch=True)
        self._drucken = Knopf(symbol="printer", art=Art.HAUPT)
        self._pdf = Knopf(symbol="file-down")
        self._bereit = Bereitschaft(self._drucken, self._pdf)
        self._baue()
        self._verbinde()
        self.set_worte(dienste.sprache)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self._drucken.set_taste(tastenwort(Aktion.DRUCKEN, sprache))
        self.setAccessibleName(t("Einstellungen des Briefs"))
        self._rolle.setAccessibleName(t("Einstellungen des Briefs"))
        self._sprachen_wort.setText(t("Sp&rachen"))
        self._fuelle_sprachen()
        self.tippen.set_worte(sprache)
        for wort, text in zip(self._worte, ("Schrift", "Anordnung", "Briefkopf"), strict=True):
            wort.setText(t(text))
        self._schrift.set_name(t("Schrift"))
        self._schrift.set_text(str(GROESSEN[-1]), t("{n} Punkt", n=GROESSEN[-1]))
        self._anordnung.set_name(t("Anordnung"))
        self._anordnung.set_text(Anordnung.SPALTEN, t("zwei Spalten"))
        self._anordnung.set_text(Anordnung.GETRENNT, t("getrennt"))
        self._briefkopf.set_name(t("Briefkopf"))
        self._briefkopf.set_text(Kopf.HAND, t("mitgeben"))
        self._briefkopf.set_text(Kopf.DIN, t("mit der Post"))
        self._weg_wort.setText(t("Wie kommt er hin?"))
        self.weg.set_name(t("Wie kommt er hin?"))
        self.weg.set_text(Weg.FAMILIE_TRAEGT, t("Familie trägt ihn"))
        self.weg.set_text(Weg.BRIEF, t("wir schicken ihn"))
        self._qr.setText(t("QR-Code mit Adresse und Telefon der Stelle"))
        self.falten.setText(t("Zum Falten, für die Tasche"))
        self._qr_satz.setText(t("Er enthält nichts über die Familie."))
        self._getrennt.setText(t("Ab 16 Punkt steht jede Sprache auf eigenen Seiten."))
        self._fest.setText(
            t("Briefe an Stellen sind auf Deutsch, in 12 Punkt, für den Umschlag mit Fenster.")
        )
        self._drucken.setText(t("Drucken …"))
        self._pdf.setText(t("PDF"))
        self._pdf.setAccessibleName(t("Als PDF speichern"))

    def show_wahl(
        self, wahl: Briefwahl, art: Briefart, fehlende: str, weg: Weg = Weg.FAMILIE_TRAEGT
    ) -> None:
        """`fehlende` = a language of the family without texts."""
        self._wegfeld.setVisible(worte_of(art).versand)
        self.weg.set_wahl(weg)
        self._wahl, self._fehlende = wahl, fehlende
        an_stelle = worte_of(art).fest
        self.sprachen.blockSignals(True)  # noqa: FBT003 - Qt
        self.sprachen.waehle("de" if an_stelle else wahl.sprache)
        self.sprachen.blockSignals(False)  # noqa: FBT003 - Qt
        self.sprachen.setEnabled(not an_stelle)
        self._schrift.set_wahl(str(wahl.groesse))
        self._anordnung.set_wahl(Anordnung.GETRENNT if wahl.nur_getrennt else wahl.anordnung)
        self._anordnung.setEnabled(not wahl.nur_getrennt)
        self._briefkopf.set_wahl(wahl.kopf)
        self._qr.setChecked(wahl.mit_qr)
        self.falten.setChecked(wahl.falten)
        self._falten_feld.setVisible(art is Briefart.PLAN)
        self._gestalt.setVisible(not an_stelle and not worte_of(art).formular)
        self._fest.setVisible(an_stelle)
        for teil in (self._worte[1], self._anordnung):
            teil.setVisible(wahl.zweisprachig)
        self._getrennt.setVisible(wahl.zweisprachig and wahl.nur_getrennt)
        for stueck in (self._worte[2], self._briefkopf, self._qr_feld):
            stueck.setVisible(worte_of(art).gruss)

    def show_tippen(self, lage: Tipplage, angaben: Briefangaben) -> None:
        """The fields of this letter, where it needs any."""
        self.tippen.show_lage(lage, angaben)
        self._tipprand.setVisible(self.tippen.gebraucht)

    def show_brief(self, brief: Brief | None, probe: Leseprobe | None, seiten: int = 0) -> None:
        """What the finished letter says about itself; None = there is none."""
        gezeigt = (brief, probe, seiten, self._fehlende, self._wahl.zweisprachig, self._sprache)
        if gezeigt == self._gezeigt:
            return
        self._gezeigt, t = gezeigt, self._sprache.t
        satz = fold_words(brief.gestalt.bogen, seiten, self._sprache) if brief else ""
        self._falten_satz.setText(satz)
        self._falten_satz.setVisible(bool(satz))
        leere(self._stand)
        zeilen: list[tuple[str, str, str]] = []
        if self._fehlende and not self._wahl.zweisprachig:
            name = self._sprache.sprachname(self._fehlende)
            satz = t("Für {sprache} gibt es noch keine Texte. Der Brief ist groß und auf Deutsch.")
            zeilen.append(("triangle-alert", satz.format(sprache=name), "ask"))
        for satz, gut in translation_words(brief, self._sprache) if brief else ():
            zeilen.append(("circle-check", satz, "ok") if gut else ("triangle-alert", satz, "ask"))
        if brief and brief.zweisprachig and is_rtl(brief.sprache):
            name = self._sprache.sprachname(brief.sprache)
            satz = t("{sprache} läuft von rechts nach links", sprache=name)
            zeilen.append(("pilcrow-right", satz, ""))
        for bild, satz, art in zeilen:
            farben = (f"{art}_mark", f"{art}_fg") if art else ("text_secondary", "text_secondary")
            self._stand.addLayout(zustandszeile(bild, satz, *farben))
        self.leicht.setVisible(probe is not None)
        self._leicht_linie.setVisible(probe is not None)
        if probe is not None:
            self.leicht.show_probe(probe, self._sprache)

    def show_knoepfe(self, *, an: bool) -> None:
        """In a small window the action stands over paper and settings."""
        self._knoepfe.setVisible(an)

    def set_bereit(self, *, an: bool) -> None:
        """Only a letter that is there can be printed."""
        self._bereit.set(an=an)

    def _baue(self) -> None:
        self._rolle = Rollbereich()
        self._sprachen_wort = Beschriftung()
        self._sprachen_wort.set_art(fett=True, farbe="text")
        self._sprachen_wort.setBuddy(self.sprachen)
        self._worte = [Text(fett=True) for _ in range(3)]
        sprachen = reihe(self._sprachen_wort, self.sprachen, abstand=1)
        sprachen.setStretch(1, 1)
        gitter = self._gitter()
        felder = self._falten_feld, self._qr_feld = (
            _mit_satz(self.falten, self._falten_satz),
            _mit_satz(self._qr, self._qr_satz),
        )
        self._gestalt = huelle(spalte(gitter, self._getrennt, *felder, rand=TAFEL, abstand=0.6))
        self._leicht_linie = Trenner()
        innen = self._rolle.inhalt
        innen.setSpacing(0)
        self._weg_wort = Text(fett=True)
        _dehne(self.weg)
        self._wegfeld = huelle(spalte(self._weg_wort, self.weg, abstand=0.4))
        innen.addWidget(self._tipprand)
        innen.addLayout(spalte(sprachen, self._stand, self._fest, self._wegfeld, rand=TAFEL))
        innen.addWidget(self._leicht_linie)
        innen.addLayout(spalte(self.leicht, rand=TAFEL))
        innen.addWidget(Trenner())
        innen.addWidget(self._gestalt)
        innen.addStretch(1)
        self.add(self._rolle, 1)
        self.add_trenner()
        knoepfe = reihe(self._drucken, self._pdf, rand=TAFEL)
        knoepfe.setStretch(0, 1)
        _dehne(self._drucken)
        self._knoepfe = huelle(knoepfe)
        self.add(self._knoepfe)

    def _gitter(self) -> QGridLayout:
        """Labels in one column, segments as wide as the other."""
        gitter = raster(abstand=0.55)
        felder: tuple[Segment, ...] = (self._schrift, self._anordnung, self._briefkopf)
        for nummer, (wort, feld) in enumerate(zip(self._worte, felder, strict=True)):
            _dehne(feld)
            gitter.addWidget(wort, nummer, 0, Qt.AlignmentFlag.AlignVCenter)
            gitter.addWidget(feld, nummer, 1)
        gitter.setColumnStretch(1, 1)
        return gitter

    def _verbinde(self) -> None:
        self.sprachen.currentIndexChanged.connect(self._on_sprache)
        self._schrift.gewaehlt.connect(lambda g: self._setze(groesse=int(g)))
        self._anordnung.gewaehlt.connect(lambda a: self._setze(anordnung=Anordnung(a)))
        self._briefkopf.gewaehlt.connect(lambda k: self._setze(kopf=Kopf(k)))
        self._qr.toggled.connect(lambda an: self._setze(mit_qr=an))
        self.falten.toggled.connect(lambda an: self._setze(falten=an))
        self.weg.gewaehlt.connect(lambda w: self.weg_gewaehlt.emit(Weg(w)))
        self._drucken.clicked.connect(self.drucken)
        self._pdf.clicked.connect(self.pdf)

    def _fuelle_sprachen(self) -> None:
        self.sprachen.blockSignals(True)  # noqa: FBT003 - Qt
        self.sprachen.clear()
        for code in self._codes:
            self.sprachen.addItem(languages(self._sprache, code, langform=True), code)
        self.sprachen.waehle(self._wahl.sprache)
        self.sprachen.blockSignals(False)  # noqa: FBT003 - Qt

    def _on_sprache(self, _stelle: int) -> None:
        self._setze(sprache=str(self.sprachen.currentData()))

    def _setze(self, **felder: object) -> None:
        neu: Briefwahl = replace(self._wahl, **felder)  # type: ignore[arg-type] # see callers
        if neu != self._wahl:
            self._wahl = neu
            self.gewaehlt.emit(neu)


def _mit_satz(haken: Haken, satz: Text) -> QWidget:
    """A tick box with what it means below its words."""
    return huelle(spalte(haken, reihe(satz, rand=(2.1, 0, 0, 0)), abstand=0))


def _dehne(widget: Segment | Knopf) -> None:
    """As wide as there is room."""
    regel = widget.sizePolicy()
    regel.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    widget.setSizePolicy(regel)
