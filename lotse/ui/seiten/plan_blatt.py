"""The sheet beside the plan: one step, who does what, good to know, how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QRadioButton

from lotse.domain.recht import Leistung
from lotse.domain.telefon import rufnummern
from lotse.domain.vermittlung import Akteur, Schritt, Stand
from lotse.i18n.sprache import Sprache
from lotse.services.plansicht import Planschritt
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import SATZ, fill
from lotse.ui.bausteine.raender import TAFEL, huelle, leere, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Beschriftung, Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.plan_wissen import Wissenszeile
from lotse.ui.seiten.plan_zeilen import AKTEUR_WORT, STAND_WORT

FOLGE = (Stand.VORBEREITET, Stand.UEBERGEBEN, Stand.ANGENOMMEN, Stand.ANGEKOMMEN, Stand.HILFT)
ANDERS = (Stand.WARTELISTE, Stand.ABGELEHNT, Stand.NICHT_ZUSTAENDIG)


class Schrittblatt(Tafel):
    """Shows a step and tells what the navigator changed; the page applies it."""

    geaendert = Signal(object, str)
    """(Schritt, words for undo) after a finished change."""
    getippt = Signal(object)
    """Schritt while its text is typed."""
    stand_gesetzt = Signal(str, object)
    """(Vermittlung id, Stand)."""
    brief = Signal(str)
    anrufen = Signal(str)
    entfernen = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._plan: Planschritt | None = None
        self._zeilen: Sequence[Wissenszeile] = ()
        self._gezeigt: object = None
        self._rolle = Rollbereich()
        self._brief = Knopf(symbol="printer", art=Art.HAUPT)
        self._anruf = Knopf(symbol="phone")
        self._weg = Knopf(art=Art.VERWEIS)
        self._brief.clicked.connect(lambda: self._melde(self.brief))
        self._anruf.clicked.connect(lambda: self._melde(self.anrufen))
        self._weg.clicked.connect(self._on_weg)
        self.add(self._rolle, 1)
        self.add_trenner()
        knoepfe = Fluss()
        for knopf in (self._brief, self._anruf):
            knoepfe.addWidget(knopf)
        self.add_rand(knoepfe)
        self._felder()

    def set_worte(self, sprache: Sprache) -> None:
        """Say the fixed words; the step itself is shown again by the page."""
        self._sprache = sprache
        t = sprache.t
        self.setAccessibleName(t("Schritt"))
        self._rolle.setAccessibleName(t("Angaben zum Schritt"))
        self._brief.setText(t("Brief ansehen"))
        self._anruf.setText(t("Anrufen"))
        self._weg.setText(t("Schritt entfernen"))
        self._text.setAccessibleName(t("Was ist zu tun?"))
        self._tag_wort.setText(t("&Bis"))
        self._tag.setAccessibleName(t("Bis"))
        self._tag.setLocale(QLocale(str(sprache.locale)))
        self._tag.setSpecialValueText(t("offen"))
        self._wer.set_name(t("Wer"))
        for akteur in Akteur:
            self._wer.set_text(akteur.value, t(AKTEUR_WORT[akteur]))

    def show_schritt(
        self,
        plan: Planschritt,
        leistung: Leistung | None,
        wissen: Sequence[Wissenszeile] = (),
    ) -> None:
        """Fill; a text that is being typed is left alone, and so is a sheet that says it all."""
        neu = (plan, leistung, tuple(wissen), self._sprache.code)
        if neu == self._gezeigt:
            return
        self._gezeigt, self._plan, self._zeilen = neu, plan, wissen
        schritt = plan.schritt
        self._nummer.setText(self._sprache.t("Schritt {n}", n=plan.nummer))
        if self._text.text() != schritt.text:
            fill(self._text, schritt.text)
            if not self._text.hasFocus():
                self._text.setCursorPosition(0)
        self._notiz.setText(leistung.einfach if leistung else schritt.notiz)
        self._wer.set_wahl(schritt.akteur.value)
        self._tag.blockSignals(True)  # noqa: FBT003 - Qt
        tag = schritt.bis
        self._tag.setDate(QDate(tag.year, tag.month, tag.day) if tag else self._tag.minimumDate())
        self._tag.blockSignals(False)  # noqa: FBT003 - Qt
        self._show_wissen()
        self._show_stand()
        self._brief.setEnabled(plan.vermittlung is not None)
        self._anruf.setEnabled(self._nummer_der_stelle() != "")

    def fokus_text(self) -> None:
        """Put the cursor into the words of the step, ready to be typed over."""
        self._text.setFocus()
        self._text.selectAll()

    def _felder(self) -> None:
        self._nummer = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._text = QLineEdit(maxLength=SATZ)
        self._text.textEdited.connect(self._on_text)
        self._notiz = Text(farbe="text_secondary", umbruch=True)
        self._wer = Segment([(a.value, AKTEUR_WORT[a]) for a in Akteur], klein=True)
        self._wer.gewaehlt.connect(self._on_wer)
        self._tag = Datumsfeld()
        self._tag.setMinimumDate(QDate(2000, 1, 1))
        self._tag.userDateChanged.connect(self._on_tag)
        self._tag_wort = Beschriftung()
        self._tag_wort.setBuddy(self._tag)
        self._ordne()

    def _ordne(self) -> None:
        self._wissen = raster(abstand=0.55)
        self._wissen.setColumnStretch(1, 1)
        self._stand = spalte(abstand=0.35)
        self._gruppe = QButtonGroup(self)
        kopf = spalte(self._nummer, self._text, self._notiz, rand=TAFEL, abstand=0.35)
        mitte = spalte(self._wer, reihe(self._tag_wort, self._tag, None), rand=TAFEL, abstand=0.7)
        innen = self._rolle.inhalt
        innen.setSpacing(0)
        innen.addLayout(kopf)
        innen.addWidget(Trenner())
        innen.addLayout(mitte)
        innen.addWidget(Trenner())
        innen.addLayout(spalte(self._wissen, rand=TAFEL))
        innen.addWidget(Trenner())
        innen.addLayout(spalte(self._stand, rand=TAFEL))
        innen.addStretch(1)
        innen.addLayout(reihe(self._weg, None, rand=TAFEL))

    def _show_wissen(self) -> None:
        leere(self._wissen)
        zeilen = self._zeilen
        self._wissen.addWidget(Text(self._sprache.t("Gut zu wissen"), fett=True), 0, 0, 1, 2)
        if not zeilen:
            zeilen = [("info", self._sprache.t("Zu diesem Schritt gibt es keine Fristen."))]
        for nummer, (bild, satz) in enumerate(zeilen, 1):
            _zeile(self._wissen, nummer, bild, satz)

    def _show_stand(self) -> None:
        leere(self._stand)
        for knopf in self._gruppe.buttons():
            self._gruppe.removeButton(knopf)
        vermittlung = self._plan.vermittlung if self._plan else None
        if vermittlung is None:
            return
        t = self._sprache.t
        self._stand.addWidget(Text(t("Stand der Vermittlung"), fett=True))
        for stand in FOLGE:
            knopf = QRadioButton(t(STAND_WORT[stand]))
            knopf.setChecked(vermittlung.stand is stand)
            knopf.clicked.connect(partial(self._on_stand, stand))
            self._gruppe.addButton(knopf)
            self._stand.addWidget(knopf)
        self._stand.addWidget(
            Text(t("Es kam anders? Das ist gut zu wissen:"), Stufe.KLEIN, farbe="text_secondary")
        )
        fluss = Fluss()
        for stand in ANDERS:
            chip = Knopf(t(STAND_WORT[stand]), art=Art.FILTER, klein=True)
            chip.setChecked(vermittlung.stand is stand)
            chip.clicked.connect(partial(self._on_stand, stand))
            fluss.addWidget(chip)
        self._stand.addWidget(huelle(fluss))

    def _nummer_der_stelle(self) -> str:
        vermittlung = self._plan.vermittlung if self._plan else None
        angebot = vermittlung.angebot if vermittlung else None
        nummern = rufnummern(angebot) if angebot else ()
        return nummern[0].nummer if nummern else ""

    def _melde(self, signal: SignalInstance) -> None:
        if self._plan and self._plan.vermittlung:
            signal.emit(self._plan.vermittlung.id)

    def _on_weg(self) -> None:
        if self._plan:
            self.entfernen.emit(self._plan.schritt.id)

    def _on_text(self, text: str) -> None:
        if self._plan:
            self.getippt.emit(replace(self._plan.schritt, text=text))

    def _on_wer(self, wer: str) -> None:
        self._setze(akteur=Akteur(wer))

    def _on_tag(self, tag: QDate) -> None:
        offen = tag == self._tag.minimumDate()
        self._setze(bis=None if offen else tag.toPython())

    def _setze(self, **felder: object) -> None:
        if self._plan is None:
            return
        neu: Schritt = replace(self._plan.schritt, **felder)  # type: ignore[arg-type] # see callers
        if neu != self._plan.schritt:
            self.geaendert.emit(neu, self._sprache.t("Schritt geändert"))

    def _on_stand(self, stand: Stand, _an: bool = True) -> None:  # noqa: FBT001, FBT002 - Qt
        if self._plan and self._plan.vermittlung:
            self.stand_gesetzt.emit(self._plan.vermittlung.id, stand)


def _zeile(gitter: QGridLayout, nummer: int, bild: str, satz: str) -> None:
    gitter.addWidget(Bild(bild, 1.25, "accent_text"), nummer, 0, Qt.AlignmentFlag.AlignTop)
    gitter.addWidget(Text(satz, umbruch=True), nummer, 1)
