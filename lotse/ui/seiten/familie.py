"""Familie: who belongs, how we understand each other, what we know, what carries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich
from lotse.ui.bausteine.marken import Etikett
from lotse.ui.bausteine.raender import RINNE, SEITE, reihe
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.familie_alter import Alterstafel
from lotse.ui.seiten.familie_fakten import Angabentafel
from lotse.ui.seiten.familie_kraft import Krafttafeln
from lotse.ui.seiten.familie_personen import Personentafel
from lotse.ui.seiten.familie_verstaendigung import Verstaendigungstafel
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil


class FamilieSeite(Seite):
    """Three columns; when narrow the third goes below the first."""

    sparsam = True

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._personen = Personentafel(sitzung)
        self._alter = Alterstafel(sitzung, dienste.wissen)
        self._verstaendigung = Verstaendigungstafel(sitzung)
        self._einwilligung = Tafel(" ", symbol="shield-check")
        self._fakten = Angabentafel(sitzung, dienste.wissen)
        self._kraft = Krafttafeln(sitzung)
        self._links, self._rechts = Rollbereich(), Rollbereich()
        self._baue()
        self.texte_setzen(self.sprache)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        for tafel in (self._personen, self._alter, self._verstaendigung, self._fakten, self._kraft):
            tafel.texte_setzen(sprache)
        super().texte_setzen(sprache)

    @override
    def show_akte(self, akte: Akte) -> None:
        self._personen.show_akte(akte)
        self._alter.show_akte(akte)
        self._verstaendigung.show_akte(akte)
        self._kraft.show_akte(akte)
        self._fakten.show_stand(akte, self.sitzung.abgleich)

    @override
    def show_abgleich(self, abgleich: Abgleich) -> None:
        if self.sitzung.akte:
            self._fakten.show_stand(self.sitzung.akte, abgleich)

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        ziel = self._links if schmal else self._rechts
        ziel.inhalt.insertWidget(ziel.inhalt.count() - 1, self._kraft)
        self._rechts.setVisible(not schmal)

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        """To one right by age, "anspruch@kind"."""
        if sprung.bezug:
            self._alter.oeffne(sprung.bezug)

    @override
    def regionen(self) -> Sequence[QWidget]:
        alter = (self._alter.liste,) if self._alter.isVisibleTo(self) else ()
        return (self._personen.liste, *alter, self._verstaendigung.liste, self._fakten.liste)

    def _baue(self) -> None:
        self._zeichen = Etikett("", "ask", "shield-question-mark")
        satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.wort(self._einwilligung.set_titel, "Einwilligung")
        self.wort(self._sage_zeichen, "noch keine")
        self.wort(
            satz.setText,
            "Ohne Einwilligung arbeiten Sie mit Buchstabe und Merkwort, ohne Namen. "
            "Das Blatt zum Unterschreiben kommt später.",
        )
        self._einwilligung.koepf(self._zeichen)
        self._einwilligung.add_rand(satz)
        for tafel in (self._personen, self._alter, self._verstaendigung, self._einwilligung):
            self._links.inhalt.addWidget(tafel)
        self._links.inhalt.addStretch(1)
        self._rechts.inhalt.addStretch(1)
        layout = reihe(self._links, self._fakten, self._rechts, rand=SEITE, abstand=RINNE)
        for nummer, anteil in enumerate((10, 11, 12)):
            layout.setStretch(nummer, anteil)
        self.setLayout(layout)
        self._alter.geoeffnet.connect(self._on_geoeffnet)
        self.sitzung.stichtag_geaendert.connect(self._on_stichtag)
        stil().geaendert.connect(self._messe)
        self._messe()

    def _on_stichtag(self, _tag: date | None) -> None:
        if self.sitzung.akte and not self._spaeter():
            self._alter.show_akte(self.sitzung.akte)

    def _on_geoeffnet(self, blatt: QWidget) -> None:
        """Once it has its place."""
        QTimer.singleShot(0, blatt, lambda: self._links.ensureWidgetVisible(blatt))

    def _sage_zeichen(self, wort: str) -> None:
        self._zeichen.set_etikett(wort, "ask", "shield-question-mark")

    def _messe(self) -> None:
        for teil in (self._links, self._fakten):
            teil.setMinimumWidth(em(20))
