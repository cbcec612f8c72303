"""The sheet beside the plan: one step, who does what, good to know, how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QDate, QLocale, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lotse.domain.recht import Leistung
from lotse.domain.telefon import rufnummern
from lotse.domain.vermittlung import Akteur, Schritt
from lotse.i18n.sprache import Sprache
from lotse.services.plansicht import Planschritt
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import SATZ, fill
from lotse.ui.bausteine.raender import TAFEL, leere, raender, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Beschriftung, Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.meldeknopf import Meldeknopf
from lotse.ui.seiten.plan_nahplan import Nahplan
from lotse.ui.seiten.plan_wissen import Wissenszeile
from lotse.ui.seiten.plan_zeilen import AKTEUR_WORT
from lotse.ui.seiten.schreibrat import Schreibrat
from lotse.ui.seiten.vermittlung import Vermittlungsteil
from lotse.ui.sprung import ANTWORT


class Schrittblatt(Tafel):
    """Shows a step and tells what the navigator changed; the page applies it."""

    geaendert = Signal(object, str)
    """(Schritt, words for undo) after a finished change."""
    getippt = Signal(object)
    """Schritt while its text is typed."""
    brief = Signal(str)
    anrufen = Signal(str)
    entfernen = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._plan: Planschritt | None = None
        self._zeilen: Sequence[Wissenszeile] = ()
        self._gezeigt: object = None
        self.vermittlung: Vermittlungsteil | None = None
        self.nah = Nahplan(sprache)
        self._strich, self._unten = Trenner(), spalte(abstand=0)
        self._rolle = Rollbereich()
        self._brief = Knopf(symbol="printer", art=Art.HAUPT)
        self._anruf = Knopf(symbol="phone")
        self._weg = Knopf(art=Art.VERWEIS)
        self.melden = Meldeknopf(sprache)
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
        self.rat.set_worte(sprache)
        self.nah.set_worte(sprache)
        if self.vermittlung is not None:
            self.vermittlung.set_worte(sprache)
        self._brief.setText(t("Brief ansehen"))
        self._anruf.setText(t("Anrufen"))
        self._weg.setText(t("Schritt entfernen"))
        self.melden.set_worte(sprache)
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
        if self.vermittlung is not None:
            self.vermittlung.show_vermittlung(plan.vermittlung, leistung)
            self._strich.setVisible(plan.vermittlung is not None)
        self.nah.show_schritt(plan.schritt, tippt=self._text.hasFocus())
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
        self.rat.show_text(schritt.text, jetzt=not self._text.hasFocus())
        self._notiz.setText(leistung.einfach if leistung else schritt.notiz)
        self._wer.set_wahl(schritt.akteur.value)
        self._tag.blockSignals(True)  # noqa: FBT003 - Qt
        tag = schritt.bis
        self._tag.setDate(QDate(tag.year, tag.month, tag.day) if tag else self._tag.minimumDate())
        self._tag.blockSignals(False)  # noqa: FBT003 - Qt
        self._show_wissen()
        self._brief.setEnabled(plan.vermittlung is not None)
        self._anruf.setEnabled(self._nummer_der_stelle() != "")
        angebot = plan.vermittlung.angebot if plan.vermittlung else None
        self.melden.set_angebot(angebot.key if angebot else "", angebot.name if angebot else "")

    def fokus_text(self) -> None:
        """Put the cursor into the words of the step, ready to be typed over."""
        self._text.setFocus()
        self._text.selectAll()

    def _felder(self) -> None:
        self._nummer = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._text = QLineEdit(maxLength=SATZ)
        self._text.textEdited.connect(self._on_text)
        self.rat = Schreibrat(self._sprache)
        self.rat.uebernommen.connect(self._on_rat)
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
        raete = (self.rat, self.nah.rat, self._notiz)
        kopf = spalte(self._nummer, self._text, *raete, rand=TAFEL, abstand=0.35)
        mitte = spalte(self._wer, reihe(self._tag_wort, self._tag, None), rand=TAFEL, abstand=0.7)
        innen = self._rolle.inhalt
        innen.setSpacing(0)
        innen.addLayout(kopf)
        innen.addWidget(Trenner())
        innen.addLayout(mitte)
        innen.addWidget(Trenner())
        innen.addWidget(self.nah.nahteil)
        self._platz = innen.count()
        innen.addLayout(spalte(self._wissen, rand=TAFEL))
        innen.addWidget(self._strich)
        innen.addLayout(self._unten)
        innen.addWidget(self.nah.folge)
        innen.addStretch(1)
        innen.addLayout(reihe(self._weg, None, self.melden, rand=TAFEL))

    def nimm_vermittlung(self, teil: Vermittlungsteil) -> None:
        """How far the hand-over is, below all else."""
        self.vermittlung = teil
        raender(self._unten, TAFEL)
        self._unten.addWidget(teil)

    def oeffne_antwort(self, bezug: str) -> None:
        """A jump with the code of a strip opens the card for it."""
        if self.vermittlung is not None and bezug.startswith(ANTWORT):
            self.vermittlung.oeffne_antwort(bezug.removeprefix(ANTWORT))

    def nimm_auf(self, teil: QWidget) -> None:
        """One more part above "Gut zu wissen"."""
        self._rolle.inhalt.insertWidget(self._platz, teil)

    def _show_wissen(self) -> None:
        leere(self._wissen)
        zeilen = self._zeilen
        self._wissen.addWidget(Text(self._sprache.t("Gut zu wissen"), fett=True), 0, 0, 1, 2)
        if not zeilen:
            zeilen = [("info", self._sprache.t("Zu diesem Schritt gibt es keine Fristen."))]
        for nummer, (bild, satz) in enumerate(zeilen, 1):
            _zeile(self._wissen, nummer, bild, satz)

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

    def _on_rat(self, text: str) -> None:
        """The easier words, also where the cursor still stands in the old ones."""
        fill(self._text, text)
        self._setze(text=text)

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


def _zeile(gitter: QGridLayout, nummer: int, bild: str, satz: str) -> None:
    gitter.addWidget(Bild(bild, 1.25, "accent_text"), nummer, 0, Qt.AlignmentFlag.AlignTop)
    gitter.addWidget(Text(satz, umbruch=True), nummer, 1)
