"""F9: turn the screen to the family and back; the choice lands in the plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QStackedWidget, QWidget

from lotse.domain.lebensbereich import Lebensbereich
from lotse.letters.bausteine import Bausteine
from lotse.letters.gemeinsam import Gemeinsamblatt, Umstand, compose_gemeinsam
from lotse.services.einplanen import Aufnahme, nimm_auf
from lotse.services.gemeinsam import (
    HOECHSTENS,
    Auslage,
    Weggabel,
    is_chosen,
    lay_out,
    shown,
    take_back,
)
from lotse.ui.aktionen import Aktion
from lotse.ui.dienste import Dienste
from lotse.ui.farben import Thema
from lotse.ui.fenster.tasten import Tasten
from lotse.ui.fenster.verdeckt import schliesse_dialoge
from lotse.ui.gemeinsam.sicht import Gemeinsamsicht
from lotse.ui.meldung import Meldung, Meldungsart
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil

ERLAUBT = (
    Aktion.GEMEINSAM, Aktion.VERDECKEN, Aktion.SPERREN,
    Aktion.GROESSER, Aktion.KLEINER, Aktion.NORMAL,
)  # fmt: skip
"""The keys that work while somebody else looks at the screen."""


@dataclass(frozen=True, slots=True)
class Buehne:
    """Where the page is shown, and what lies below it."""

    fenster: QMainWindow
    decke: QStackedWidget
    tasten: Tasten
    wo: Callable[[], Sprung]
    knopf: QAbstractButton
    """In the head, for who does not know the key."""


class Gemeinsamweg(QObject):
    """`on_taste` is F9: there, and back again."""

    def __init__(self, buehne: Buehne, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(buehne.fenster)
        self._buehne, self._dienste, self._sitzung = buehne, dienste, sitzung
        self._auslage = Auslage(())
        self._nummer = 0
        self._gewaehlt = ""
        """Id of the choice made on this page; another one takes its place."""
        self._eng = False
        """The cards are about one theme or one help."""
        self._sicht: Gemeinsamsicht | None = None
        self._vorher: QWidget | None = None
        self._thema: Thema | None = None
        self._voll = False
        buehne.knopf.clicked.connect(self.on_taste)
        buehne.tasten.biete(Aktion.GEMEINSAM, self.on_taste)

    @property
    def offen(self) -> bool:
        return self._sicht is not None

    def on_taste(self) -> None:
        if self.offen:
            self.on_verlassen()
        else:
            self._zeige()

    def on_verlassen(self) -> None:
        """Back to where the work stood, in the same look."""
        if self._sicht is None:
            return
        self._buehne.decke.setCurrentIndex(0)
        self.raeume_weg()
        if self._vorher is not None:
            self._vorher.setFocus()

    def dahinter(self) -> QWidget | None:
        """What had the focus before the screen was turned; None = it is not turned."""
        return self._vorher if self.offen else None

    def raeume_weg(self) -> None:
        """The page goes, whatever is shown in its place (a cover, the lock)."""
        sicht, self._sicht = self._sicht, None
        if sicht is None:
            return
        b = self._buehne
        b.decke.removeWidget(sicht)
        sicht.deleteLater()
        b.tasten.nur(())
        if not self._voll:
            b.fenster.setWindowState(b.fenster.windowState() & ~Qt.WindowState.WindowFullScreen)
        thema, self._thema = self._thema, None
        if thema is not None:
            stil().show(thema, stil().prozent)

    def _zeige(self) -> None:
        akte, abgleich, t = self._sitzung.akte, self._sitzung.abgleich, self._sitzung.sprache.t
        if akte is None or abgleich is None:
            self._melde(t("Öffnen Sie zuerst eine Familie. Dann zeigt F9 ihr die Möglichkeiten."))
            return
        wo = self._buehne.wo()
        bereich, leistung = self._worum(wo)
        self._auslage, self._nummer = lay_out(abgleich, bereich=bereich, leistung=leistung), 0
        self._eng = bereich is not None or bool(leistung)
        if not self._auslage.wege:
            self._melde(t("Hier gibt es noch nichts zu zeigen. Kreuzen Sie an, was gewünscht ist."))
            return
        self._oeffne()

    def _oeffne(self) -> None:
        b = self._buehne
        schliesse_dialoge()
        self._vorher = b.fenster.focusWidget()
        self._voll = b.fenster.isFullScreen()
        self._thema = None if stil().farben.name is Thema.HELL else stil().wunsch
        if self._thema is not None:
            stil().show(Thema.HELL, stil().prozent)
        self._gewaehlt = ""
        sicht = self._sicht = Gemeinsamsicht(self._sitzung.sprache)
        sicht.gewaehlt.connect(self._on_gewaehlt)
        sicht.unsicher.connect(self._on_unsicher)
        sicht.anderes.connect(self._on_anderes)
        sicht.verlassen.connect(self.on_verlassen)
        self._show_blatt()
        b.decke.addWidget(sicht)
        b.decke.setCurrentWidget(sicht)
        b.tasten.nur(ERLAUBT)
        b.fenster.setWindowState(b.fenster.windowState() | Qt.WindowState.WindowFullScreen)
        sicht.setFocus()

    def _worum(self, wo: Sprung) -> tuple[Lebensbereich | None, str]:
        """What the navigator had in front of her: an area of the talk, or one help."""
        if wo.ort is Ort.GESPRAECH and wo.bezug in set(Lebensbereich):
            return Lebensbereich(wo.bezug), ""
        if wo.ort in (Ort.HILFEN, Ort.RECHNER):
            return None, wo.bezug
        if wo.ort is Ort.PLAN and self._sitzung.akte is not None:
            schritte = self._sitzung.akte.schritte
            return None, next((s.leistung for s in schritte if s.id == wo.bezug), "")
        return None, ""

    def _blatt(self, wege: tuple[Weggabel, ...]) -> Gemeinsamblatt:
        akte = self._sitzung.akte
        if akte is None:
            raise LookupError
        familie = akte.familie
        paare = [(w.hilfe.leistung, w.treffer.angebot if w.treffer else None) for w in wege]
        umstand = Umstand(
            familie.ort.stadtteil, familie.verstaendigung.sprachen, self._dienste.heute()
        )
        texte = Bausteine.load(familie.verstaendigung.briefsprache or "de")
        return compose_gemeinsam(paare, umstand, texte, orte=self._auslage.orte)

    def _show_blatt(self) -> None:
        akte, sicht = self._sitzung.akte, self._sicht
        if akte is None or sicht is None:
            return
        wege = self._auslage.blatt(self._nummer)
        sicht.show_blatt(self._blatt(wege), [is_chosen(akte, weg) for weg in wege])

    def _on_anderes(self) -> None:
        """The next cards; after the last of a theme those of all wishes, new ones first."""
        abgleich = self._sitzung.abgleich
        gesehen = self._auslage.wege
        if self._eng and abgleich is not None and (self._nummer + 1) * HOECHSTENS >= len(gesehen):
            alle = lay_out(abgleich).wege
            neue = tuple(weg for weg in alle if weg not in gesehen)
            self._auslage, self._nummer, self._eng = Auslage((*neue, *gesehen)), 0, False
        else:
            self._nummer += 1
        self._show_blatt()

    def _on_gewaehlt(self, nummer: int) -> None:
        """Into the plan as the family's wish, with what really stood on the cards."""
        wege = self._auslage.blatt(self._nummer)
        if nummer >= len(wege):
            return
        weg, vorige, self._gewaehlt = wege[nummer], self._gewaehlt, self._dienste.neue_id()
        neu = Aufnahme(
            shown(weg, wege), weg.treffer, self._gewaehlt, self._dienste.jetzt(),
            self._sitzung.abgleich,
        )  # fmt: skip
        self._sitzung.aendern(
            lambda akte: nimm_auf(take_back(akte, vorige), neu),
            self._sitzung.sprache.t("Gemeinsam ausgesucht"),
        )

    def _on_unsicher(self) -> None:
        vorige, self._gewaehlt = self._gewaehlt, ""
        if vorige:
            self._sitzung.aendern(
                lambda akte: take_back(akte, vorige), self._sitzung.sprache.t("Noch offen gelassen")
            )

    def _melde(self, satz: str) -> None:
        self._sitzung.gemeldet.emit(Meldung(satz, Meldungsart.INFO))
