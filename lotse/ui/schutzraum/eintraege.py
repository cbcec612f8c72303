"""Observation, interpretation and hearsay: three columns, never one text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.schutzraum import Eintrag, Eintragsart, Schutzakte
from lotse.services.schutzraum.bearbeiten import eintraege, with_eintrag, without_eintrag
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import draw_text, draw_zeilen, em_f, hoehe_zeilen
from lotse.ui.bausteine.raender import RINNE, raster, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.wachsliste import Wachsliste
from lotse.ui.masse import Stufe
from lotse.ui.schutzraum.eintragsform import Eintragsform
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.stil import em

TITEL: Mapping[Eintragsart, str] = {
    Eintragsart.BEOBACHTUNG: "Beobachtung",
    Eintragsart.DEUTUNG: "Deutung",
    Eintragsart.HOERENSAGEN: "Vom Hörensagen",
}
ZUSATZ: Mapping[Eintragsart, str] = {
    Eintragsart.BEOBACHTUNG: "selbst gesehen oder gehört",
    Eintragsart.DEUTUNG: "was ich darüber denke",
    Eintragsart.HOERENSAGEN: "von jemandem erzählt",
}
NEU = {
    Eintragsart.BEOBACHTUNG: "Beobachtung eintragen",
    Eintragsart.DEUTUNG: "Deutung eintragen",
    Eintragsart.HOERENSAGEN: "Gehörtes eintragen",
}
RAND, DREI_AB = 1.05, 62


class Eintragsspalte(Tafel):
    """One kind; `liste.gewaehlt(Eintrag)`."""

    def __init__(self, art: Eintragsart, sitzung: Schutzsitzung) -> None:
        t = sitzung.sprache.t
        super().__init__(t(TITEL[art]))
        self._sitzung = sitzung
        self.neu = Knopf(t(NEU[art]), symbol="plus", klein=True)
        self.set_zusatz(t(ZUSATZ[art]))
        self.liste: Wachsliste[Eintrag] = Wachsliste(
            Zeilenart[Eintrag](
                lambda eintrag: eintrag.id, self._sprich, self._male, lambda _: 3, None, self._hoehe
            ),
            t(TITEL[art]),
        )
        self.add_rand(reihe(self.neu, None))
        self.add_trenner()
        self.add(self.liste)
        self.add_streckung()

    def kopf(self, eintrag: Eintrag) -> str:
        """Day and source."""
        t = self._sitzung.sprache
        wann = t.datum(eintrag.am, kurz=True) if eintrag.am else t.t("ohne Tag")
        return " · ".join(filter(None, (wann, eintrag.quelle)))

    def _worte(self, eintrag: Eintrag) -> str:
        return f"„{eintrag.worte_kind}“" if eintrag.worte_kind else ""

    def _sprich(self, eintrag: Eintrag) -> str:
        kind = self._worte(eintrag)
        kind = f"{self._sitzung.sprache.t('Worte des Kindes')}: {kind}" if kind else ""
        return ", ".join(filter(None, (self.kopf(eintrag), eintrag.text, kind)))

    def _hoehe(self, eintrag: Eintrag, breite: int) -> int:
        innen = breite - em_f(2 * RAND)
        hoehe = em_f(1.2 + 1.5)
        for text in (eintrag.text, self._worte(eintrag)):
            hoehe += hoehe_zeilen(text, innen) if text else 0
        return round(hoehe)

    def _male(self, p: QPainter, eintrag: Eintrag, r: QRectF, _lage: Lage) -> None:
        innen = r.adjusted(em_f(RAND), em_f(0.5), -em_f(RAND), -em_f(0.5))
        kopf = QRectF(innen.x(), innen.y(), innen.width(), em_f(1.4))
        draw_text(p, kopf, self.kopf(eintrag), Stufe.KLEIN, farbe="text_secondary")
        y = kopf.bottom()
        for text, farbe in ((eintrag.text, "text"), (self._worte(eintrag), "accent_text")):
            if text:
                hoch = hoehe_zeilen(text, innen.width())
                draw_zeilen(p, QRectF(innen.x(), y, innen.width(), hoch + 2), text, farbe=farbe)
                y += hoch


class Eintragsblatt(QWidget):
    """Three columns and, below them, the form of the entry that is open."""

    def __init__(self, sitzung: Schutzsitzung) -> None:
        super().__init__()
        self._sitzung = sitzung
        self.spalten = {art: Eintragsspalte(art, sitzung) for art in Eintragsart}
        self.form = Eintragsform(sitzung)
        self.form.hide()
        self._gitter = raster(abstand=RINNE)
        self._drei: bool | None = None
        rolle = Rollbereich(sitzung.sprache.t("Notizen"))
        rolle.inhalt.addWidget(self.form)
        rolle.inhalt.addLayout(self._gitter)
        rolle.inhalt.addStretch(1)
        self._rolle = rolle
        self.setLayout(spalte(rolle))
        self._lege(drei=True)
        for art, spalte_ in self.spalten.items():
            spalte_.neu.clicked.connect(partial(self._on_neu, art))
            spalte_.liste.geoeffnet.connect(self.oeffne)
            spalte_.liste.clicked.connect(partial(self._on_geklickt, art))
        self.form.geaendert.connect(self._on_geaendert)
        self.form.entfernt.connect(self._on_entfernt)
        self.form.fertig.connect(self._schliesse)
        sitzung.geaendert.connect(self._zeige_listen)

    def show_akte(self, akte: Schutzakte) -> None:
        self.form.hide()
        self._zeige_listen(akte)

    def oeffne(self, eintrag: Eintrag) -> None:
        """Its form; the list below keeps its place."""
        self.form.show_eintrag(eintrag)
        self.form.show()
        self._rolle.ensureWidgetVisible(self.form)
        self.form.text.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lege(drei=self.width() >= em(DREI_AB))

    def _lege(self, *, drei: bool) -> None:
        if drei is self._drei:
            return
        self._drei = drei
        for nummer, spalte_ in enumerate(self.spalten.values()):
            self._gitter.addWidget(spalte_, 0 if drei else nummer, nummer if drei else 0)
        for nummer in range(3):
            self._gitter.setColumnStretch(nummer, 1 if drei or not nummer else 0)

    def _on_neu(self, art: Eintragsart, _an: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt
        dienste = self._sitzung.dienste
        self.oeffne(Eintrag(dienste.neue_id(), art, "", dienste.heute()))

    def _on_geklickt(self, art: Eintragsart, _index: object) -> None:
        eintrag = self.spalten[art].liste.wahl()
        if eintrag is not None:
            self.oeffne(eintrag)

    def _on_geaendert(self, eintrag: Eintrag) -> None:
        self._sitzung.aendern(lambda akte: with_eintrag(akte, replace(eintrag)))

    def _on_entfernt(self, kennung: str) -> None:
        self._sitzung.aendern(lambda akte: without_eintrag(akte, kennung))
        self._schliesse()

    def _schliesse(self) -> None:
        art = self.form.art
        self.form.hide()
        self.spalten[art].neu.setFocus()

    def _zeige_listen(self, akte: Schutzakte) -> None:
        for art, spalte_ in self.spalten.items():
            spalte_.liste.zeige(eintraege(akte, art))
