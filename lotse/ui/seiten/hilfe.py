"""Hilfe: every word explained, every key from the action table, on one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import AKTIONEN, Gruppe, tastenwort
from lotse.ui.bausteine.marken import Taste
from lotse.ui.bausteine.raender import RINNE, SEITE, huelle, leere, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.hilfe_worte import Wortteil
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.worte import taste

IN_LISTEN = (
    ("↑ ↓", "in der Liste gehen"),
    ("Return", "öffnen oder ändern"),
    ("Space", "Schritt geschafft"),
    ("1–9", "Antwort oder Angebot wählen"),
    ("0", "Frage überspringen"),
    ("W", "Warum diese Frage?"),
    ("P", "In den Plan"),
    ("Esc", "zurück"),
)
SPALTEN = (
    (Gruppe.GEHEN, Gruppe.FAMILIE, Gruppe.AENDERN),
    (Gruppe.SEITE, Gruppe.ANSICHT, Gruppe.SCHUTZ),
)
WORTE, TASTEN = "worte", "tasten"
"""In a narrow window one of them is shown."""


class HilfeSeite(Seite):
    """Nothing here is written twice: a new action and a new word show up by themselves."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self.worte = Wortteil(dienste.begriffe, self.sprache)
        self._wahl = Segment([(WORTE, "Wörter"), (TASTEN, "Tasten")])
        self._wahl.set_wahl(WORTE)
        self._wahl.gewaehlt.connect(lambda _wahl: self._zeige_teil())
        self._tasten, self._rolle = QWidget(), Rollbereich()
        self._rolle.inhalt.addWidget(self._tasten)
        self._rolle.inhalt.addStretch(1)
        self._reihe = reihe(abstand=RINNE)
        self._tasten.setLayout(self._reihe)
        self._aussen = spalte(rand=SEITE, abstand=0)
        self.setLayout(self._aussen)
        self._koerper: QWidget | None = None
        self._schmal: bool | None = None
        self.texte_setzen(self.sprache)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        super().texte_setzen(sprache)
        self.worte.set_worte(sprache)
        self._wahl.set_name(sprache.t("Hilfe"))
        self._wahl.set_text(WORTE, sprache.t("Wörter"))
        self._wahl.set_text(TASTEN, sprache.t("Tasten"))
        self._rolle.setAccessibleName(sprache.t("Tasten"))
        self._baue_neu()

    @override
    def untertitel(self) -> str:
        return self.t("Wörter und Tasten. Mit F1 kommen Sie zurück.")

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        if schmal == self._schmal:
            return
        self._schmal = schmal
        alt, self._koerper = self._koerper, huelle(self._ordne(schmal=schmal))
        self._aussen.addWidget(self._koerper)
        self._zeige_teil()
        if alt:
            alt.hide()
            alt.deleteLater()
        self._baue_neu()

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        self._wahl.set_wahl(WORTE)
        self._zeige_teil()
        self.worte.suche(sprung.bezug)

    @override
    def regionen(self) -> Sequence[QWidget]:
        wahl = (self._wahl.fokusziel(),) if self._schmal else ()
        alle = (*wahl, self.worte.feld, self.worte.liste)
        return [teil for teil in alle if teil.isVisible()]

    @override
    def fokus(self) -> None:
        ziel = self._wahl.fokusziel() if self.worte.isHidden() else self.worte.feld
        ziel.setFocus()

    def _ordne(self, *, schmal: bool) -> QLayout:
        """Words beside keys; in a narrow window one of them, below a switch."""
        if schmal:
            return spalte(reihe(self._wahl, None), self.worte, self._rolle, abstand=0.6)
        self._wahl.setParent(self)
        neben = reihe(self.worte, self._rolle, abstand=RINNE)
        neben.setStretch(0, 4)
        neben.setStretch(1, 5)
        return neben

    def _zeige_teil(self) -> None:
        schmal, worte = bool(self._schmal), self._wahl.wahl == WORTE
        self._wahl.setVisible(schmal)
        self.worte.setVisible(worte or not schmal)
        self._rolle.setVisible(not (schmal and worte))

    def _baue_neu(self) -> None:
        leere(self._reihe)
        spalten: tuple[tuple[Gruppe, ...], ...] = SPALTEN
        if self._schmal:
            spalten = (tuple(gruppe for spalte in SPALTEN for gruppe in spalte),)
        for nummer, gruppen in enumerate(spalten, 1):
            tafeln: list[QWidget | None] = [self._tafel(gruppe) for gruppe in gruppen]
            if nummer == len(spalten):
                tafeln.append(self._listentafel())
            self._reihe.addWidget(huelle(spalte(*tafeln, None, abstand=RINNE)), 1)

    def _tafel(self, gruppe: Gruppe) -> Tafel:
        zeilen = [
            (tastenwort(aktion, self.sprache), self.t(zeile.text), self.t(zeile.hinweis))
            for aktion, zeile in AKTIONEN.items()
            if zeile.gruppe is gruppe
        ]
        return self._aus_zeilen(self.t(gruppe.value), zeilen)

    def _listentafel(self) -> Tafel:
        zeilen = [(taste(tasten, self.sprache), self.t(text), "") for tasten, text in IN_LISTEN]
        return self._aus_zeilen(self.t("In Listen und bei der Frage"), zeilen)

    @staticmethod
    def _aus_zeilen(titel: str, zeilen: Sequence[tuple[str, str, str]]) -> Tafel:
        tafel = Tafel(titel)
        innen = spalte(abstand=0.55)
        for kappe, text, hinweis in zeilen:
            worte = spalte(Text(text, umbruch=True), abstand=0)
            if hinweis:
                worte.addWidget(Text(hinweis, Stufe.KLEIN, farbe="text_secondary", umbruch=True))
            zeile = reihe(worte, Taste(kappe), abstand=0.8)
            zeile.setStretch(0, 1)
            innen.addLayout(zeile)
        tafel.add_rand(innen)
        return tafel
