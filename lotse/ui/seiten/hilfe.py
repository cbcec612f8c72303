"""Hilfe: every key on one page, made from the action table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import AKTIONEN, Gruppe, tastenwort
from lotse.ui.bausteine.marken import Taste
from lotse.ui.bausteine.raender import RINNE, SEITE, huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.seite import Seite
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
    (Gruppe.GEHEN, Gruppe.FAMILIE),
    (Gruppe.SEITE,),
    (Gruppe.AENDERN, Gruppe.ANSICHT, Gruppe.SCHUTZ),
)


class HilfeSeite(Seite):
    """Nothing here is written twice: a new action shows up by itself."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._rolle = Rollbereich()
        self._reihe = reihe(abstand=RINNE)
        self._rolle.inhalt.addLayout(self._reihe)
        self._rolle.inhalt.addStretch(1)
        self.setLayout(spalte(self._rolle, rand=SEITE))
        self._schmal = False
        self.texte_setzen(self.sprache)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        super().texte_setzen(sprache)
        self._rolle.setAccessibleName(sprache.t("Tasten"))
        self._baue_neu()

    @override
    def untertitel(self) -> str:
        return self.t("Alles geht mit der Tastatur.")

    @override
    def show_breite(self, breite: Breite) -> None:
        self._schmal = breite is Breite.SCHMAL
        self._baue_neu()

    @override
    def regionen(self) -> Sequence[QWidget]:
        return (self._rolle,)

    def _baue_neu(self) -> None:
        leere(self._reihe)
        spalten: tuple[tuple[Gruppe, ...], ...] = SPALTEN
        if self._schmal:
            spalten = (tuple(gruppe for spalte in SPALTEN for gruppe in spalte),)
        for nummer, gruppen in enumerate(spalten):
            tafeln: list[QWidget | None] = [self._tafel(gruppe) for gruppe in gruppen]
            if nummer == len(spalten) // 2:
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
