"""Wirkung (09): sums for the talk with the partners, guarded, and never a single family."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.auswertung import Auswertung, evaluate, look
from lotse.services.zahlen.bestand import Zahlenbestand
from lotse.services.zahlen.bilder import charts
from lotse.services.zahlen.gruppen import UEBRIGE
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.woerter import GRUENDE, UNBEKANNT, ZU_WENIGE
from lotse.services.zahlen.zeitraum import choices
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import RINNE, SEITE, raster, spalte
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Token
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.seite import Seite
from lotse.ui.seiten.wirkung_ausgabe import Wirkungsausgabe
from lotse.ui.seiten.wirkung_filter import Wirkungsfilter
from lotse.ui.seiten.wirkung_tafel import Wirkungstafel
from lotse.ui.steuerung import Sitzung

BLOCKADEN = ("nach Träger", "nach Stadtteil")
LUECKEN = ("nach Thema", "nach Stadtteil", "nach Sprache")
TAFELN: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("vermittlung_stadtteil",), ()),
    (("bildung",), ()),
    (("gebiet",), ()),
    (("traeger", "blockade_stadtteil"), BLOCKADEN),
    (
        ("bedarf", "luecke_stadtteil", "luecke_sprache"),
        LUECKEN,
    ),
    (("schritte",), ()),
    (("last",), ()),
    (("frueh",), ()),
    (("weg",), ()),
)
"""Panels in their order: ids of the charts, and the names of their views."""


class WirkungSeite(Seite):
    """Filter row and panels two by two; one below the other where the window is narrow."""

    sparsam = True

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self.filter = Wirkungsfilter()
        self.tafeln = tuple(Wirkungstafel(ids, arten) for ids, arten in TAFELN)
        self.ausgabe = Wirkungsausgabe(self, sitzung)
        self.kopfknoepfe = self.ausgabe.knoepfe
        self._leer = LeereSeite("chart-column")
        self._gruende = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._rolle = Rollbereich("")
        self._feld: QGridLayout = raster(abstand=RINNE)
        self._bestand: Zahlenbestand | None = None
        self.auswertung: Auswertung | None = None
        self._gerechnet: Zahlenbestand | None = None
        self._spalten = 2
        self._hoehen = QTimer(self, singleShot=True, interval=0)
        self._baue()
        self.filter.geaendert.connect(self._rechne)
        self.texte_setzen(self.sprache)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        super().texte_setzen(sprache)
        self.ausgabe.sprache = sprache
        for tafel in self.tafeln:
            tafel.texte_setzen(sprache)
        self._gruende.setText(sprache.t(GRUENDE))
        self._leer.set_worte(
            sprache.t(ZU_WENIGE),
            sprache.t(
                "Hier stehen nur Summen, nie einzelne Familien. Ab 5 Familien im Zeitraum ist "
                "etwas zu sehen."
            ),
        )
        self._fuelle_filter()
        self._zeige()

    @override
    def untertitel(self) -> str:
        return self.t("Zahlen für das Gespräch mit den Partnern vor Ort")

    @override
    def on_gezeigt(self) -> None:
        zahlen = self.dienste.zahlen
        if zahlen is not None:
            lese = zahlen.bestand
            self.sitzung.runner.start(lambda _token: lese(), self._on_bestand)

    @override
    def show_breite(self, breite: Breite) -> None:
        spalten = self._spalten = 1 if breite is Breite.SCHMAL else 2
        for nummer, tafel in enumerate(self.tafeln):
            self._feld.addWidget(tafel, nummer // spalten, nummer % spalten)
        self._feld.setColumnStretch(0, 1)
        self._feld.setColumnStretch(1, spalten - 1)
        self._hoehen.start()

    @override
    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        return {Aktion.DRUCKEN: self.ausgabe.on_bericht}

    @override
    def regionen(self) -> Sequence[QWidget]:
        if self._rolle.isHidden():
            return (self.filter.zeitraum,)
        return (self.filter.zeitraum, *(tafel.ziel() for tafel in self.tafeln))

    def _baue(self) -> None:
        self._hoehen.timeout.connect(self._miss_reihen)
        for tafel in self.tafeln:
            tafel.gewachsen.connect(self._hoehen.start)
        self._rolle.inhalt.addLayout(self._feld)
        self._rolle.inhalt.addWidget(self._gruende)
        self._rolle.inhalt.addStretch(1)
        self._rolle.hide()
        self.setLayout(spalte(self.filter, self._leer, self._rolle, rand=SEITE, abstand=RINNE))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hoehen.start()

    def _miss_reihen(self) -> None:
        """A grid squeezes panels whose words wrap; so each row is told what it needs."""
        hoehen: dict[int, int] = {}
        for nummer, tafel in enumerate(self.tafeln):
            reihe = nummer // self._spalten
            noetig = tafel.heightForWidth(tafel.width())
            hoehen[reihe] = max(hoehen.get(reihe, 0), noetig)
        for reihe in range(len(self.tafeln)):
            self._feld.setRowMinimumHeight(reihe, hoehen.get(reihe, 0))

    def _on_bestand(self, bestand: Zahlenbestand) -> None:
        self._bestand = bestand
        self._fuelle_filter()
        self._rechne()

    def _fuelle_filter(self) -> None:
        bestand, heute = self._bestand, self.dienste.heute()
        jahre = [f.angelegt_am.year for f in bestand.familien] if bestand else []
        tafel = self.auswertung.tafeln.get("vermittlung_stadtteil") if self.auswertung else None
        orte = [z for z in tafel.zeilen if z not in (UEBRIGE, UNBEKANNT)] if tafel else []
        self.filter.zeige(choices(min([*jahre, heute.year]), heute), orte, self.sprache)

    def _rechne(self) -> None:
        """Another period is reckoned beside the window; another Stadtteil is only shown."""
        zeitraum, bestand = self.filter.gewaehlt, self._bestand
        if zeitraum is None or bestand is None:
            return
        if self.auswertung and self.auswertung.zeitraum == zeitraum and self._gerechnet is bestand:
            self._zeige()
            return
        sicht, self._gerechnet = look(bestand, zeitraum, self.dienste.wissen), bestand

        def rechne(_token: Token) -> Auswertung:
            return evaluate(sicht)

        self.sitzung.runner.start(rechne, self._on_gerechnet, store=False)

    def _on_gerechnet(self, auswertung: Auswertung) -> None:
        self.auswertung = auswertung
        self._fuelle_filter()
        self._zeige()

    def worte(self) -> Worte:
        gruende = {c.value: w.label for c, w in self.dienste.blockaden.worte.items()}
        return Worte(self.sprache, gruende)

    def _zeige(self) -> None:
        voll = self.auswertung is not None and not self.auswertung.leer
        self._leer.setVisible(not voll)
        self._rolle.setVisible(voll)
        self.ausgabe.zeige(self.auswertung if voll else None)
        if self.auswertung is None or not voll:
            return
        bilder = charts(self.auswertung, self.worte(), self.filter.ort)
        for tafel in self.tafeln:
            tafel.zeige(bilder)
