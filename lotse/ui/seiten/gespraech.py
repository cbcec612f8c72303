"""Gespräch (04): listen, tick little, see at once what it opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.familie import Faktwert
from lotse.domain.lebensbereich import Lebensbereich
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich, Faktstelle, Frage
from lotse.ui.aktionen import Aktion, tastenwort
from lotse.ui.bausteine.raender import RINNE, SEITE, reihe
from lotse.ui.dienste import Dienste
from lotse.ui.gefragt import gefragte_anzahl
from lotse.ui.masse import Breite
from lotse.ui.seiten.gespraech_bereiche import Bereichstafel, Bereichszeile, bereichszeilen
from lotse.ui.seiten.gespraech_fragen import lies_bezug
from lotse.ui.seiten.gespraech_karte import Fragespalte
from lotse.ui.seiten.gespraech_mitte import LEISTE, LUFT, Gespraechsmitte
from lotse.ui.seiten.gespraech_taten import Gespraechstaten
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil

TEXTFELDER = (QLineEdit, QPlainTextEdit, QComboBox)
LINKS, RECHTS = 15.6, 25.2
"""Width of the areas and of the question, in em."""
RECHTS_SCHMAL, RAND_SCHMAL = 0.42, 0.55
"""In a narrow window the question takes this part at most, and the edge is thinner."""
EINE_SPALTE = 58
"""Below this width in em everything stands in one column, the question first."""


class GespraechSeite(Seite):
    """Areas of life, the family's words, the next question. Everything is kept at once."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._taten = Gespraechstaten(dienste, sitzung, self)
        self._neue_familie = True
        self._will_fokus = False
        self._weite = Breite.NORMAL
        self._bereiche = Bereichstafel(dienste.sprache)
        self._mitte = Gespraechsmitte(dienste, self._taten)
        self._spalte = Fragespalte(dienste.wissen, dienste.heute, dienste.sprache, SEITE[2])
        links = reihe(self._bereiche, self._mitte, abstand=RINNE)
        self._ganz = reihe(links, self._spalte, abstand=LUFT)
        self._ganz.setStretch(0, 1)
        self.setLayout(self._ganz)
        self._verbinde()
        self._sage(dienste.sprache)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        self._sage(sprache)
        super().texte_setzen(sprache)

    @override
    def show_akte(self, akte: Akte) -> None:
        zeilen = bereichszeilen(akte, self.dienste.worte, self.sprache)
        self._bereiche.show_bereiche(zeilen, self._mitte.bereich)
        self._mitte.show_akte(akte)
        self._spalte.zahlen.stichtag.show_akte(akte, self.dienste.heute())
        self._spalte.bleibt.show_stand(akte, self.sitzung.fluechtig)
        if self.sitzung.abgleich is None:
            self._spalte.show_abgleich(None, akte, verdeckt=True)
        self._ordne_tab()

    @override
    def show_abgleich(self, abgleich: Abgleich) -> None:
        if self.sitzung.akte is None:
            return
        verdeckt = not self._mitte.aufgedeckt
        self._spalte.zahlen.show_anzahl(gefragte_anzahl(abgleich), neu=self._neue_familie)
        self._spalte.show_abgleich(abgleich, self.sitzung.akte, verdeckt=verdeckt)
        self._neue_familie = False
        self._ordne_tab()
        self._fokussiere()

    @override
    def show_breite(self, breite: Breite) -> None:
        self._weite = breite
        schmal = breite is Breite.SCHMAL
        self._bereiche.setVisible(not schmal)
        self._spalte.set_schmal(schmal)
        self._messe()

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        stelle = lies_bezug(sprung.bezug)
        if stelle:
            self._frage_jetzt(stelle)
        elif sprung.bezug in {bereich.value for bereich in Lebensbereich}:
            self._mitte.waehle(sprung.bezug)

    @override
    def merkmal(self) -> str:
        return self._mitte.bereich.value

    @override
    def on_gezeigt(self) -> None:
        self._fuelle()
        self._fokussiere()

    @override
    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        return {
            Aktion.NEUER_WUNSCH: self._mitte.on_neuer_wunsch,
            Aktion.HOCH: lambda: self._schiebe(-1),
            Aktion.RUNTER: lambda: self._schiebe(1),
        }

    @override
    def regionen(self) -> Sequence[QWidget]:
        m = self._mitte
        teile = (m.staerken, m.wuensche, m.bedarf, m.huerden, self._spalte)
        for teil in teile:
            teil.setFocusProxy(teil.ziel())
        return teile if self._weite is Breite.SCHMAL else (self._bereiche.liste, *teile)

    @override
    def fokus(self) -> None:
        """A talk begins with what carries the family; later the question waits."""
        akte = self.sitzung.akte
        familie = akte.familie if akte else None
        if familie and not (familie.staerken or familie.ziele or familie.bereiche):
            self._mitte.staerken.ziel().setFocus()
            return
        self._will_fokus = True
        self._fokussiere()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and W mean the question, also while something in the middle has the focus."""
        fokus = QApplication.focusWidget()
        in_der_mitte = fokus is not None and self._mitte.enthaelt(fokus)
        frei = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if frei and in_der_mitte and not isinstance(fokus, TEXTFELDER) and event.text():
            self._spalte.druecke(event)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._messe()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """What is for four eyes is covered again as soon as one leaves."""
        super().hideEvent(event)
        self._mitte.aufgedeckt = False

    def _verbinde(self) -> None:
        taten, spalte = self._taten, self._spalte
        stil().geaendert.connect(self._messe)
        self.sitzung.geoeffnet.connect(self._on_geoeffnet)
        self.sitzung.rechnet.connect(spalte.on_rechnet)
        self._bereiche.liste.gewaehlt.connect(self._on_bereich)
        self._mitte.umgestellt.connect(self._fuelle)
        self._mitte.huerden.umgebaut.connect(self._ordne_tab)
        spalte.beantwortet.connect(self._on_beantwortet)
        spalte.bleibt.gewuenscht.connect(taten.behalte)
        spalte.uebersprungen.connect(taten.ueberspringe)
        spalte.kinder.connect(taten.nenne_kinder)
        spalte.geburt.connect(taten.nenne_geburt)
        spalte.danach.vorgezogen.connect(self._on_vorgezogen)
        spalte.weiter.connect(self._zu_den_hilfen)
        spalte.zahlen.alle.clicked.connect(self._zu_den_hilfen)
        spalte.zahlen.stichtag.gewaehlt.connect(self.sitzung.set_stichtag)
        spalte.rechner.clicked.connect(lambda: self.sitzung.springe(Sprung(Ort.RECHNER)))
        self.sitzung.stichtag_geaendert.connect(self._on_stichtag)

    def _sage(self, sprache: Sprache) -> None:
        self._taten.sprache = sprache
        self._bereiche.set_worte(sprache)
        self._mitte.set_worte(sprache, tastenwort(Aktion.NEUER_WUNSCH, sprache))
        self._spalte.set_worte(sprache, tastenwort(Aktion.REITER_HILFEN, sprache))

    def _schiebe(self, um: int) -> None:
        """In the wishes: this wish. Elsewhere: the area before or after."""
        fokus = QApplication.focusWidget()
        if fokus is not None and self._mitte.wuensche.isAncestorOf(fokus):
            self._mitte.wuensche.schiebe(um)
        else:
            self._mitte.schiebe_bereich(um)

    def _messe(self) -> None:
        """Columns follow the type size; the middle takes what is left, or joins the last."""
        schmal = self._weite is Breite.SCHMAL
        oben = em(RAND_SCHMAL if schmal else SEITE[1])
        self._ganz.setContentsMargins(em(SEITE[0]), oben, 0, oben)
        self._bereiche.setFixedWidth(em(LINKS))
        innen = self.width() - em(SEITE[0] + SEITE[2])
        if self.width() < em(EINE_SPALTE):
            self._spalte.setFixedWidth(innen + em(SEITE[2]))
            self._mitte.gib_ab(self._spalte)
            self._mitte.set_form(innen, schmal=True, weit=False)
            return
        rechts = min(em(RECHTS), round(self.width() * RECHTS_SCHMAL)) if schmal else em(RECHTS)
        self._spalte.setFixedWidth(rechts + em(SEITE[2]))
        self._mitte.nimm_zurueck()
        mitte = innen - rechts - em(LEISTE + LUFT) - (0 if schmal else em(LINKS + RINNE))
        self._mitte.set_form(mitte, schmal=schmal, weit=self._weite is Breite.WEIT)

    def _ordne_tab(self) -> None:
        """Card, areas, then the middle from the strengths down, as one reads."""
        folge = (
            *self._spalte.fokusfolge(),
            self._bereiche.liste,
            *self._mitte.fokusfolge(),
        )
        for davor, danach in pairwise(folge):
            QWidget.setTabOrder(davor, danach)

    def _fokussiere(self) -> None:
        """The cursor waits for the first question, and for the page to be seen."""
        if self._will_fokus and self.sitzung.abgleich and self.isVisible():
            self._will_fokus = False
            self._spalte.ziel().setFocus()

    def _frage_jetzt(self, stelle: Faktstelle) -> None:
        self._spalte.ziehe_vor(stelle)
        self._will_fokus = True
        if self.sitzung.abgleich:
            self.show_abgleich(self.sitzung.abgleich)

    def _on_geoeffnet(self, _akte: Akte) -> None:
        self._neue_familie = True
        self._mitte.vergiss()
        self._spalte.vergiss()

    def _on_bereich(self, zeile: Bereichszeile) -> None:
        if zeile.bereich is not self._mitte.bereich:
            self._mitte.waehle(zeile.bereich.value)

    def _on_beantwortet(self, frage: Frage, wert: Faktwert | None) -> None:
        if frage.fluechtig:
            self._spalte.bleibt.merke(frage.stelle)
        self._taten.beantworte(frage, wert)

    def _on_stichtag(self, tag: date | None) -> None:
        self._spalte.zahlen.stichtag.show_tag(tag, self.dienste.heute())

    def _on_vorgezogen(self, frage: Frage) -> None:
        self._frage_jetzt(frage.stelle)

    def _zu_den_hilfen(self) -> None:
        self.sitzung.springe(Sprung(Ort.HILFEN))
