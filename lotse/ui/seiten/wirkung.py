"""Wirkung (09): sums for the talk with the partners, guarded, and never a single family."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.auswertung import Auswertung, evaluate, look
from lotse.services.zahlen.bestand import Zahlenbestand
from lotse.services.zahlen.bilder import charts
from lotse.services.zahlen.gruppen import UEBRIGE
from lotse.services.zahlen.ideen import idea_charts
from lotse.services.zahlen.ortsvergleich import BILDUNG_ORT, Ortszahlen
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.standort import STANDORT, Gebietsindex
from lotse.services.zahlen.tabelle import STANDARD, Schutz
from lotse.services.zahlen.woerter import GRUENDE, UNBEKANNT, ZU_WENIGE
from lotse.services.zahlen.zeitraum import choices
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import RINNE, SEITE, huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Token
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.seite import Seite
from lotse.ui.seiten.wirkung_ausgabe import Wirkungsausgabe
from lotse.ui.seiten.wirkung_dialog import Dialogsicht
from lotse.ui.seiten.wirkung_dialogkopf import Dialogkopf
from lotse.ui.seiten.wirkung_filter import Wirkungsfilter
from lotse.ui.seiten.wirkung_tafel import Wirkungstafel
from lotse.ui.seiten.wirkung_tafelfeld import Tafelfeld
from lotse.ui.seiten.wirkung_worte import Wirkungsworte
from lotse.ui.steuerung import Sitzung

ZAHLEN, DIALOG = "zahlen", "dialog"
BILDUNG = ("wer ankommt", "wen wir erreichen")
BLOCKADEN = ("nach Träger", "nach Stadtteil")
LUECKEN = ("nach Thema", "nach Stadtteil", "nach Sprache")
IDEEN = ("nach Thema", "nach Stadtteil")
STANDORTE = ("Sprechstunde", "nach Stadtteil", "nach Ort")
TAFELN: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("vermittlung_stadtteil",), ()),
    (("bildung", BILDUNG_ORT), BILDUNG),
    (("gebiet",), ()),
    (("traeger", "blockade_stadtteil"), BLOCKADEN),
    (
        ("bedarf", "luecke_stadtteil", "luecke_sprache"),
        LUECKEN,
    ),
    (("ideen", "ideen_stadtteil"), IDEEN),
    ((STANDORT, "gespraech_stadtteil", "kontakte"), STANDORTE),
    (("schritte",), ()),
    (("last",), ()),
    (("frueh",), ()),
    (("weg",), ()),
    (("zugang",), ()),
    (("abgewiesen",), ()),
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
        self.dialogkopf = Dialogkopf(self, sitzung)
        self.worteknoepfe = Wirkungsworte(self, sitzung)
        self.sichten = Segment([(ZAHLEN, ""), (DIALOG, "")])
        self._koepfe = huelle(reihe(*self.ausgabe.knoepfe, *self.dialogkopf.knoepfe))
        self.kopfknoepfe = (self._koepfe,)
        self.dialog: Dialogsicht | None = None
        self._leer = LeereSeite("chart-column")
        self._gruende = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._rolle = Rollbereich("")
        self._bestand: Zahlenbestand | None = None
        self._schutz = STANDARD
        self.ort: Ortszahlen = {}
        self.index = Gebietsindex()
        self.auswertung: Auswertung | None = None
        self._gerechnet: Zahlenbestand | None = None
        """What `auswertung` was reckoned from."""
        self._nummer = 0
        self._tafelfeld = Tafelfeld(self, self.tafeln)
        self._baue()
        self.filter.geaendert.connect(self._rechne)
        self.sichten.gewaehlt.connect(self.zeige_sicht)
        self.texte_setzen(self.sprache)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        super().texte_setzen(sprache)
        self.ausgabe.sprache = sprache
        self.sichten.set_name(sprache.t("Ansicht"))
        self.sichten.set_text(ZAHLEN, sprache.t("Unsere Zahlen"))
        self.sichten.set_text(DIALOG, sprache.t("Dialog vor Ort"))
        if self.dialog is not None:
            self.dialog.texte_setzen(sprache)
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
        if self.dialog is not None and self.sichten.wahl == DIALOG:
            self.dialog.lies()
        zahlen = self.dienste.zahlen
        if zahlen is not None:
            lese, schutz, ort, index = zahlen.bestand, zahlen.schutz, zahlen.ort, zahlen.index
            self.sitzung.runner.start(
                lambda _token: (lese(), schutz(), ort(), index()), self._on_bestand
            )

    @override
    def show_breite(self, breite: Breite) -> None:
        self._tafelfeld.set_spalten(1 if breite is Breite.SCHMAL else 2)
        if self.dialog is not None:
            self.dialog.show_breite(breite)

    def zeige_sicht(self, sicht: str) -> None:
        """The sums of the office, or the numbers of the place; made when it is first asked for."""
        self.sichten.set_wahl(sicht)
        if sicht == DIALOG:
            self._dialogsicht().lies()
        offen = self.dialog if sicht == DIALOG and self.dialog else self._zahlen
        self._stapel.setCurrentWidget(offen)
        self._zeige_koepfe()

    def _dialogsicht(self) -> Dialogsicht:
        if self.dialog is None:
            self.dialog = Dialogsicht(self.sitzung, self.dialogkopf.einlesen_leer)
            self.dialog.texte_setzen(self.sprache)
            self.dialogkopf.sicht = self.dialog
            self._stapel.addWidget(self.dialog)
            self.dialog.show_breite(self._breite or Breite.NORMAL)
        return self.dialog

    def _zeige_koepfe(self) -> None:
        dialog = self.sichten.wahl == DIALOG
        for knopf in self.ausgabe.knoepfe:
            knopf.setVisible(not dialog)
        for knopf in self.dialogkopf.knoepfe:
            knopf.setVisible(dialog)

    @override
    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        return {Aktion.DRUCKEN: self._on_drucken}

    def _on_drucken(self) -> None:
        if self.sichten.wahl == DIALOG:
            self.dialogkopf.on_treffen()
        else:
            self.ausgabe.on_bericht()

    @override
    def regionen(self) -> Sequence[QWidget]:
        vorn = () if self.sichten.isHidden() else (self.sichten.fokusziel(),)
        if self.sichten.wahl == DIALOG and self.dialog is not None:
            return (*vorn, *self.dialog.regionen())
        if self._rolle.isHidden():
            return (*vorn, self.filter.zeitraum)
        return (*vorn, self.filter.zeitraum, *(tafel.ziel() for tafel in self._tafelfeld.folge))

    def _baue(self) -> None:
        self._rolle.inhalt.addLayout(self._tafelfeld.raster)
        self._rolle.inhalt.addWidget(self._gruende)
        self._rolle.inhalt.addStretch(1)
        self._rolle.hide()
        self.sichten.set_wahl(ZAHLEN)
        if self.dienste.dialog is None:
            self.sichten.hide()
        self._zahlen = huelle(spalte(self.filter, self._leer, self._rolle, abstand=RINNE))
        self._stapel = QStackedWidget()
        self._stapel.addWidget(self._zahlen)
        layout = spalte(
            reihe(self.sichten, None, self.worteknoepfe), self._stapel, rand=SEITE, abstand=RINNE
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._zeige_koepfe()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tafelfeld.hoehen.start()

    def _on_bestand(self, gelesen: tuple[Zahlenbestand, Schutz, Ortszahlen, Gebietsindex]) -> None:
        self._bestand, self._schutz, self.ort, self.index = gelesen
        self._fuelle_filter()
        self._rechne()

    def _fuelle_filter(self) -> None:
        bestand, heute = self._bestand, self.dienste.heute()
        jahre = [f.angelegt_am.year for f in bestand.familien] if bestand else []
        tafel = self.auswertung.tafeln.get("vermittlung_stadtteil") if self.auswertung else None
        orte = [z for z in tafel.zeilen if z not in (UEBRIGE, UNBEKANNT)] if tafel else []
        zeiten = choices(min([*jahre, heute.year]), heute)
        schutz = self.auswertung.schutz if self.auswertung else STANDARD
        self.filter.zeige(zeiten, orte, self.sprache, schutz.schwelle)

    def _rechne(self) -> None:
        """Another period is reckoned beside the window; another Stadtteil is only shown."""
        zeitraum, bestand = self.filter.gewaehlt, self._bestand
        if zeitraum is None or bestand is None:
            return
        self._nummer += 1
        if self.auswertung and self.auswertung.zeitraum == zeitraum and self._gerechnet is bestand:
            self._zeige()
            return
        self.ausgabe.zeige(None)  # no report of a period that is not chosen any more
        sicht, schutz = look(bestand, zeitraum, self.dienste.wissen), self._schutz
        nummer = self._nummer

        def rechne(_token: Token) -> tuple[int, Zahlenbestand, Auswertung]:
            return nummer, bestand, evaluate(sicht, schutz)

        self.sitzung.runner.start(rechne, self._on_gerechnet, store=False)

    def _on_gerechnet(self, gerechnet: tuple[int, Zahlenbestand, Auswertung]) -> None:
        nummer, bestand, auswertung = gerechnet
        if nummer != self._nummer:
            return  # another period, or another threshold, was asked for since
        self.auswertung, self._gerechnet = auswertung, bestand
        self._fuelle_filter()
        self._zeige()
        if self._tafelfeld.ordne():
            self._ordnung.start()

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
        worte = self.worte()
        bilder = (
            *charts(self.auswertung, worte, self.filter.ort, self.ort, self.index),
            *idea_charts(self.auswertung, worte),
        )
        for tafel in self.tafeln:
            tafel.zeige(bilder)
