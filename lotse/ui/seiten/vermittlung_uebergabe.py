"""Handing over: the choice, the notice of the right to choose, the way, and what may be told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.angebot import AngebotKey
from lotse.domain.recht import Leistung
from lotse.domain.vermittlung import Vermittlung, Weg
from lotse.i18n.sprache import Sprache
from lotse.services.uebergeben import had_choice, must_point_out, planned, ways
from lotse.services.vermittlungsweg import Uebergabe, may_hand_over, missing_wahl, wahl_of
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, leere, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.vermittlung_felder import Tatfeld, knoepfe, notizfeld
from lotse.ui.seiten.vermittlung_worte import WEGWORT
from lotse.ui.worte import tag_kurz


class Uebergabefeld(Tatfeld):
    """`uebergeben(Uebergabe)`; `gewaehlt(why)` the family chose this Stelle, `hingewiesen()`,
    `einwilligung()` to the sheet to be signed, `andere()` to the list of helps."""

    uebergeben = Signal(object)
    gewaehlt = Signal(str)
    hingewiesen = Signal()
    einwilligung = Signal()
    andere = Signal()

    def __init__(self, dienste: Dienste, sprache: Sprache) -> None:
        super().__init__(sprache.t("Wie wird es übergeben?"), sprache)
        t = sprache.t
        self._dienste = dienste
        self._akte: Akte | None = None
        self._vermittlung: Vermittlung | None = None
        self._leistung: Leistung | None = None
        self._gezeigt: Sequence[AngebotKey] = ()
        self.wahl = Knopf(klein=True)
        self.grund = notizfeld(t("Warum diese? Wenn die Familie es sagt"))
        self.anderes = Verweis(t("Andere Stellen zeigen"))
        self.gesagt = Knopf(t("Das habe ich gesagt"), symbol="check", klein=True)
        self.wege = {weg: Knopf(t(WEGWORT[weg]), art=Art.FILTER, klein=True) for weg in Weg}
        self.benannt = Haken(t("Die Stelle erfährt dabei, um wen es geht"))
        self.vorbereiten = Knopf(t("Einwilligung …"), symbol="shield-check", klein=True)
        self.ja = Knopf(t("Übergeben"), symbol="check", klein=True)
        self._warum = Text(stufe=Stufe.KLEIN, umbruch=True)
        self._wahlteil: QVBoxLayout = spalte(abstand=0.4)
        waehlen = knoepfe(self.wahl, self.anderes)
        self._wahlreihe = huelle(spalte(self.grund, waehlen, abstand=0.4))
        self._gesagtreihe = knoepfe(self.gesagt)
        self.weg = Weg.FAMILIE_TRAEGT
        self._verbinde()
        self.baue(
            self._wahlteil,
            self._wahlreihe,
            self._gesagtreihe,
            knoepfe(*self.wege.values()),
            self.benannt,
            self._warum,
            self.vorbereiten,
            knoepfe(self.ja, self.nein),
        )

    def show_fall(
        self,
        akte: Akte,
        vermittlung: Vermittlung,
        leistung: Leistung | None,
        gezeigt: Sequence[AngebotKey],
    ) -> None:
        """Fill; the chosen way stays."""
        self._akte, self._vermittlung = akte, vermittlung
        self._leistung, self._gezeigt = leistung, gezeigt
        moeglich = ways(vermittlung)
        for weg, knopf in self.wege.items():
            knopf.setVisible(weg in moeglich)
        self._show_wahl(akte, vermittlung)
        self._show_weg()

    @override
    def fokus(self) -> None:
        """On what is missing first, else on the way."""
        for knopf in (self.wahl, self.gesagt):
            if knopf.isVisibleTo(self):
                knopf.setFocus()
                return
        self.wege[self.weg].setFocus()

    def _verbinde(self) -> None:
        for weg, knopf in self.wege.items():
            knopf.clicked.connect(partial(self._on_weg, weg))
        self.benannt.toggled.connect(lambda _: self._show_weg())
        self.vorbereiten.clicked.connect(self.einwilligung)
        self.anderes.clicked.connect(self.andere)
        self.wahl.clicked.connect(lambda: self.gewaehlt.emit(self.grund.text()))
        self.gesagt.clicked.connect(self.hingewiesen)
        self.ja.clicked.connect(self._on_ja)

    def _show_wahl(self, akte: Akte, vermittlung: Vermittlung) -> None:
        """What the family chose among, or the question."""
        for reihe in (self._wahlreihe, self._gesagtreihe):
            reihe.hide()
        leere(self._wahlteil)
        t, wahl = self.sprache.t, wahl_of(akte, vermittlung)
        if wahl is None or wahl.gewaehlt is None:
            self._satz(t("Die Familie hat noch nicht gewählt."), fett=True)
            stelle = vermittlung.angebot.name if vermittlung.angebot else ""
            wort = t("Sie wählt: {stelle}", stelle=stelle) if stelle else t("Sie hat gewählt")
            self.wahl.set_daten(wort)
            self._wahlreihe.show()
            return
        if wahl.gewaehlt and had_choice(wahl):
            anzahl = len(set(wahl.gezeigt))
            self._satz(t("Die Familie hat aus {n} Stellen gewählt.", n=anzahl))
        elif wahl.gewaehlt:
            self._satz(t("Es gab nur diese eine Stelle: keine Wahl. Das zählt als Lücke vor Ort."))
        self._show_hinweis(akte, vermittlung)

    def _show_hinweis(self, akte: Akte, vermittlung: Vermittlung) -> None:
        t, pflicht = self.sprache.t, must_point_out(self._leistung)
        wahl = wahl_of(akte, vermittlung)
        if wahl is not None and wahl.hingewiesen_am is not None:
            tag = tag_kurz(wahl.hingewiesen_am, self._dienste.heute(), self.sprache)
            satz = t("Auf das Wunsch- und Wahlrecht hingewiesen: {tag}.", tag=tag.rstrip("."))
            self._satz(satz)
        elif pflicht:
            self._satz(
                t("Bitte sagen: Die Familie darf zwischen den Stellen wählen (§ 5 SGB VIII).")
            )
            self._gesagtreihe.show()

    def _satz(self, satz: str, *, fett: bool = False) -> None:
        farbe = "text" if fett else "text_secondary"
        self._wahlteil.addWidget(Text(satz, Stufe.KLEIN, fett=fett, farbe=farbe, umbruch=True))

    def _show_weg(self) -> None:
        akte, vermittlung = self._akte, self._vermittlung
        if akte is None or vermittlung is None:
            return
        for weg, knopf in self.wege.items():
            knopf.setChecked(weg is self.weg)
        self.benannt.setVisible(self.weg in (Weg.TELEFON, Weg.BEGLEITUNG))
        darf = may_hand_over(akte, vermittlung.id, self.geplant(), self._dienste.heute())
        self._warum.setText(self.sprache.t(darf.grund))
        self._warum.set_art(farbe="text_secondary" if darf.ja else "ask_fg")
        self.vorbereiten.setVisible(not darf.ja)

    def geplant(self) -> Uebergabe:
        """The Uebergabe as it is chosen now."""
        if self._akte is None or self._vermittlung is None:
            return Uebergabe(Weg.FAMILIE_TRAEGT)
        return planned(
            self._akte, self._vermittlung.id, self.weg, self._dienste.heute(),
            benannt=self.benannt.isChecked(),
        )  # fmt: skip

    def _on_weg(self, weg: Weg, _an: bool = True) -> None:  # noqa: FBT001, FBT002 - Qt
        self.weg = weg
        self._show_weg()
        self.wege[weg].setFocus()

    def _on_ja(self) -> None:
        """Without a choice it is asked for again, instead of a grey button."""
        akte, vermittlung = self._akte, self._vermittlung
        if akte is None or vermittlung is None:
            return
        pflicht = must_point_out(self._leistung)
        if missing_wahl(akte, vermittlung, wahlrecht=pflicht) is not None:
            self.fokus()
        self.uebergeben.emit(self.geplant())
