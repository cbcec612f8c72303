"""The middle of the talk, from top to bottom: strengths, wishes, needs, barriers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from lotse.domain.akte import Akte
from lotse.domain.familie import Ziel
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.zeit import alter_in_monaten
from lotse.i18n.sprache import Sprache
from lotse.letters.einstiege import load_einstiege
from lotse.ui.bausteine.raender import RINNE, spalte
from lotse.ui.dienste import Dienste
from lotse.ui.seiten.gespraech_bedarf import Bedarfsansicht, Bedarfstafel
from lotse.ui.seiten.gespraech_huerden import Huerdentafel
from lotse.ui.seiten.gespraech_rolle import Rolle, zeige_ganz
from lotse.ui.seiten.gespraech_staerken import Staerkentafel
from lotse.ui.seiten.gespraech_taten import Gespraechstaten
from lotse.ui.seiten.gespraech_wuensche import Wunschtafel
from lotse.ui.stil import em

ZWEI_SPALTEN, DREI_SPALTEN = 46, 78
"""Width of the column in em, from which ticks and barriers stand side by side."""
LEISTE, LUFT = 1.3, 0.45
"""The gutter at the right, in em: with the bar in it, and what stays free beside the bar."""
SICHERHEIT = Lebensbereich.SICHERHEIT


class Gespraechsmitte(Rolle):
    """Knows which area is talked about, and whether what is for four eyes may be seen."""

    umgestellt = Signal()
    """Another area, or something covered or uncovered: the page fills again."""

    def __init__(self, dienste: Dienste, taten: Gespraechstaten) -> None:
        super().__init__(LEISTE)
        self._dienste, self._taten, self._sprache = dienste, taten, dienste.sprache
        self._akte: Akte | None = None
        self._einstiege = load_einstiege()
        self.bereich = Lebensbereich.GELD_ARBEIT
        self.aufgedeckt = False
        self.staerken = Staerkentafel(self._sprache, dienste.neue_id)
        self.wuensche = Wunschtafel(dienste.worte, self._sprache)
        self.bedarf = Bedarfstafel(self._sprache)
        self.huerden = Huerdentafel(dienste.worte.huerden, self._sprache)
        self._oben: QBoxLayout = spalte(self.staerken, self.wuensche, abstand=RINNE)
        self.inhalt.addLayout(self._oben)
        self.inhalt.addWidget(self.bedarf)
        self.inhalt.addWidget(self.huerden)
        self.inhalt.addStretch(1)
        self._verbinde()

    def set_worte(self, sprache: Sprache, taste: str) -> None:
        self._sprache = sprache
        self.setAccessibleName(sprache.t("Gespräch"))
        for tafel in (self.staerken, self.bedarf, self.huerden):
            tafel.set_worte(sprache)
        self.wuensche.set_worte(sprache, taste)
        bereiche = [(b, sprache.t(wort.text)) for b, wort in self._dienste.worte.bereiche.items()]
        self.bedarf.set_bereiche(bereiche)
        self.wuensche.set_bereiche([(None, sprache.t("keiner")), *bereiche])

    def set_form(self, breite: int, *, schmal: bool, weit: bool) -> None:
        """How much room there is: columns of the grids, strengths beside wishes."""
        spalten = 1 if breite < em(ZWEI_SPALTEN) else 2 if breite < em(DREI_SPALTEN) else 3
        self.bedarf.set_form(spalten, mit_auswahl=schmal)
        self.huerden.set_spalten(spalten)
        self.wuensche.set_schmal(schmal)
        neben, unter = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._oben.setDirection(neben if weit else unter)
        self._oben.setStretch(0, 2 if weit else 0)
        self._oben.setStretch(1, 3 if weit else 0)

    def show_akte(self, akte: Akte) -> None:
        self._akte = akte
        familie, bereich = akte.familie, self.bereich
        self.staerken.show_staerken(familie.staerken)
        self.wuensche.set_sprachen(self._sprachen(akte))
        self.wuensche.show_ziele(self._ziele())
        alle = self._dienste.wissen.themen.values()
        self.bedarf.show_ansicht(
            Bedarfsansicht(
                self._dienste.worte.bereiche[bereich],
                tuple(thema for thema in alle if thema.lebensbereich is bereich),
                familie.bereich(bereich),
                verdeckt=self._verdeckt(bereich),
                einstieg=self._einstiege[bereich].satz(self._juengstes(akte)),
                achten=self._einstiege[bereich].achten,
            )
        )
        self.huerden.show_huerden(familie.huerden)
        self.huerden.leichter.show_akte(akte, self._sprache)

    def vergiss(self) -> None:
        """Another family begins at the first area, with everything covered."""
        self.bereich, self.aufgedeckt = Lebensbereich.GELD_ARBEIT, False
        self.staerken.vergiss()
        self.wuensche.vergiss()

    def waehle(self, bereich: str) -> None:
        """Talk about this area; Sicherheit is covered again."""
        self.bereich, self.aufgedeckt = Lebensbereich(bereich), False
        self.umgestellt.emit()

    def schiebe_bereich(self, um: int) -> None:
        alle = list(Lebensbereich)
        self.waehle(alle[(alle.index(self.bereich) + um) % len(alle)].value)

    def enthaelt(self, widget: QWidget) -> bool:
        """True for everything in the panels, also while another column shows them."""
        return self.traeger.isAncestorOf(widget)

    def fokusfolge(self) -> Sequence[QWidget]:
        """Stops of Tab, in order: strengths first."""
        return (
            *self.staerken.fokusfolge(),
            *self.wuensche.fokusfolge(),
            *self.bedarf.fokusfolge(),
            *self.huerden.fokusfolge(),
        )

    def on_neuer_wunsch(self) -> None:
        """A wish belongs to the area one is talking about."""
        bereich = None if self._verdeckt(self.bereich) else self.bereich
        self.wuensche.beginne(self._taten.neuer_wunsch(bereich))
        zeige_ganz(self.wuensche.feld)

    def on_aufgedeckt(self) -> None:
        self.aufgedeckt = True
        self.umgestellt.emit()
        self.bedarf.ziel().setFocus()

    def on_verschoben(self, kennung: str, um: int) -> None:
        self._taten.schiebe_wunsch(kennung, um, self._ziele())

    def _verbinde(self) -> None:
        taten = self._taten
        self.staerken.getippt.connect(taten.tippe_staerke)
        self.staerken.geaendert.connect(taten.aendere_staerke)
        self.wuensche.begonnen.connect(self.on_neuer_wunsch)
        self.wuensche.getippt.connect(taten.tippe_wunsch)
        self.wuensche.gewaehlt.connect(taten.aendere_wunsch)
        self.wuensche.entfernt.connect(taten.nimm_wunsch)
        self.wuensche.verschoben.connect(self.on_verschoben)
        self.bedarf.angehakt.connect(lambda c, an: taten.hake(self.bereich, c, an=an))
        self.bedarf.kein_thema.connect(lambda an: taten.kein_thema(self.bereich, an=an))
        self.bedarf.wunsch.connect(lambda w: taten.wuensche(self.bereich, w))
        self.bedarf.spaeter.connect(lambda tag: taten.spaeter(self.bereich, tag))
        self.bedarf.moeglich.connect(lambda m: taten.kann(self.bereich, m))
        self.bedarf.aufgedeckt.connect(self.on_aufgedeckt)
        self.bedarf.bereich_gewaehlt.connect(self.waehle)
        self.huerden.gewaehlt.connect(taten.stufe)
        self.huerden.leichter.gewaehlt.connect(taten.leichter)

    def _juengstes(self, akte: Akte) -> int | None:
        """Full months of the youngest child, where its month is known."""
        heute = self._dienste.heute()
        geboren = [k.geburt for k in akte.familie.kinder if k.geburt and not k.ungeboren]
        alter = [alter_in_monaten(geburt, heute).von for geburt in geboren]
        return int(min(alter)) if alter else None

    def _verdeckt(self, bereich: Lebensbereich | None) -> bool:
        return bereich is SICHERHEIT and not self.aufgedeckt

    def _ziele(self) -> tuple[Ziel, ...]:
        """The wishes that may be seen now."""
        ziele = self._akte.familie.ziele if self._akte else ()
        return tuple(ziel for ziel in ziele if not self._verdeckt(ziel.lebensbereich))

    def _sprachen(self, akte: Akte) -> list[tuple[str, str]]:
        """German, the family's own languages, those of the letters and of its wishes."""
        codes = (
            "de",
            *akte.familie.verstaendigung.sprachen,
            *self._dienste.briefsprachen,
            *(ziel.sprache for ziel in akte.familie.ziele),
        )
        return [(code, self._sprache.sprachname(code)) for code in dict.fromkeys(codes)]
