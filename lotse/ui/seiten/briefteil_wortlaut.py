"""The blocks that may be reworded: searched, listed by letter, one open beside the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.briefvorlagen import Vorlagensatz, find_saetze
from lotse.ui.bausteine.felder import Auswahl, Suchfeld
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_symbol, draw_text, draw_zeilen, em_f, hoehe_zeilen
from lotse.ui.bausteine.raender import huelle, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe
from lotse.ui.seiten.briefteil_satz import Satzfeld
from lotse.ui.seiten.briefteil_worte import in_direction, teilwort
from lotse.ui.stil import em, stil

HOEHE = 28.0
"""Of the list, in em: the page itself need not scroll in the usual window."""
ALLE, EIGENE = "alle", "eigene"


@dataclass(frozen=True, slots=True)
class Teilkopf:
    """The letter or part the blocks below belong to."""

    teil: str


Satzzeile = Teilkopf | Vorlagensatz


class Wortlauttafel(Tafel):
    """`gespeichert(key, text, wer)`, `zurueck(key)`, `sprache_gewaehlt(code)`; what is broken
    stands above the list."""

    gespeichert = Signal(str, str, str)
    zurueck = Signal(str)
    sprache_gewaehlt = Signal(str)

    def __init__(self, sprache: Sprache, codes: Sequence[str]) -> None:
        super().__init__(" ", symbol="text")
        self._sprache, self._codes = sprache, codes
        self.sprachwahl = Auswahl()
        self.nur_geprueft = Haken(fett_wenn_an=False)
        self._saetze: Sequence[Vorlagensatz] = ()
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.maengel = Hinweisfeld(art="ask", symbol="triangle-alert")
        self.suche = Suchfeld()
        self.welche = Segment([(ALLE, ""), (EIGENE, "")], klein=True)
        self.welche.set_wahl(ALLE)
        art = Zeilenart[Satzzeile](
            lambda z: z.baustein if isinstance(z, Vorlagensatz) else "",
            self._sprich,
            self._male,
            lambda _: 2.6,
            hoehe_px=self._hoehe,
        )
        self.liste: Liste[Satzzeile] = Liste(art)
        self._keiner = LeereSeite("search", klein=True)
        self.satzfeld = Satzfeld(sprache)
        self._baue()
        self._verbinde()
        self.texte_setzen(sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Wortlaut"))
        self._satz.setText(
            t(
                "Hier sagen Sie Sätze der Briefe mit Ihren Worten. Was die Familie schützt, "
                "ihre Rechte und das Kleingedruckte bleiben fest. In einer anderen Sprache sehen "
                "Sie, was übersetzt ist, und sagen, wer es gelesen hat."
            )
        )
        self.nur_geprueft.setText(t("Nur geprüfte Übersetzungen drucken"))
        self._show_sprachen()
        self.suche.set_name(t("Satz suchen"))
        self.welche.set_name(t("Welche Sätze"))
        self.welche.set_text(ALLE, t("alle"))
        self.welche.set_text(EIGENE, t("eigene"))
        self.liste.setAccessibleName(t("Sätze der Briefe"))
        self.satzfeld.texte_setzen(sprache)
        self._zeige()

    @property
    def code(self) -> str:
        """The language whose words are shown."""
        return str(self.sprachwahl.currentData() or "de")

    def _show_sprachen(self) -> None:
        gewaehlt = self.code
        self.sprachwahl.setAccessibleName(self._sprache.t("Sprache der Sätze"))
        self.sprachwahl.blockSignals(True)  # noqa: FBT003 - Qt
        self.sprachwahl.clear()
        for code in self._codes:
            self.sprachwahl.addItem(self._sprache.sprachname(code), code)
        self.sprachwahl.waehle(gewaehlt)
        self.sprachwahl.blockSignals(False)  # noqa: FBT003 - Qt

    def show_breite(self, *, schmal: bool) -> None:
        """Narrow: the editor below the list."""
        richtung = QBoxLayout.Direction.TopToBottom if schmal else QBoxLayout.Direction.LeftToRight
        self._nebeneinander.setDirection(richtung)

    def show_saetze(self, saetze: Sequence[Vorlagensatz], maengel: Sequence[str]) -> None:
        self._saetze = saetze
        t = self._sprache.t
        kopf = t("Das wird nicht benutzt, es gilt der Wortlaut von Lotse:")
        self.maengel.set_text("\n".join((kopf, *maengel)))
        self.maengel.setVisible(bool(maengel))
        eigene = sum(satz.eigen is not None for satz in saetze)
        self.set_zusatz(self._sprache.plural("{n} eigener Satz", "{n} eigene Sätze", eigene)
                        if eigene else "")  # fmt: skip
        self._zeige()

    def waehle(self, anfang: str) -> None:
        """The first block whose key begins like this, e.g. "familie"."""
        erster = next((s.baustein for s in self._saetze if s.baustein.startswith(anfang)), "")
        if erster:
            self.suche.clear()
            self.welche.set_wahl(ALLE)
            self._zeige()
            self.liste.waehle(erster)

    def _zeige(self, *_: object) -> None:
        saetze = find_saetze(self._saetze, self.suche.text())
        if self.welche.wahl == EIGENE:
            saetze = [satz for satz in saetze if satz.eigen is not None]
        zeilen: list[Satzzeile] = []
        for satz in saetze:
            letzter = zeilen[-1] if zeilen else None
            if not isinstance(letzter, Vorlagensatz) or letzter.teil != satz.teil:
                zeilen.append(Teilkopf(satz.teil))
            zeilen.append(satz)
        self.liste.zeige(zeilen)
        self.liste.setVisible(bool(zeilen))
        self._keiner.setVisible(not zeilen)
        t = self._sprache.t
        self._keiner.set_worte(t("Kein Satz gefunden."), t("Bitte ändern Sie die Suche."))
        self._show_satz(self.liste.wahl())

    def _show_satz(self, zeile: Satzzeile | None) -> None:
        self.satzfeld.show_satz(zeile if isinstance(zeile, Vorlagensatz) else None)

    def _sprich(self, zeile: Satzzeile) -> str:
        if isinstance(zeile, Teilkopf):
            return teilwort(zeile.teil, self._sprache)
        eigen = [self._sprache.t("eigener Wortlaut")] if zeile.eigen else []
        return ", ".join((zeile.text or zeile.deutsch, *eigen))

    def _hoehe(self, zeile: Satzzeile, breite: int) -> int:
        if isinstance(zeile, Teilkopf):
            return em(2.0)
        return round(hoehe_zeilen(_gezeigt(zeile), breite - em_f(3.2)) + em_f(0.8))

    def _male(self, p: QPainter, zeile: Satzzeile, r: QRectF, _lage: Lage) -> None:
        innen = r.adjusted(em_f(0.9), 0, -em_f(2.3), 0)
        if isinstance(zeile, Teilkopf):
            p.fillRect(r.adjusted(0, 0, 0, -1), stil().farbe("sunken"))
            draw_text(p, innen, teilwort(zeile.teil, self._sprache), Stufe.KLEIN, fett=True)
            return
        draw_zeilen(p, innen.adjusted(0, em_f(0.4), 0, 0), _gezeigt(zeile))
        if zeile.eigen is not None:
            ton = "ask_mark" if zeile.veraltet else "accent_text"
            draw_symbol(p, r.right() - em_f(1.9), r.center().y(), "pencil", 1.1, ton)

    def _baue(self) -> None:
        links = spalte(
            self.sprachwahl,
            self.nur_geprueft,
            self.suche,
            self.welche,
            self.liste,
            self._keiner,
            None,
            abstand=0.5,
        )
        links.setAlignment(self.welche, Qt.AlignmentFlag.AlignLeft)
        self._nebeneinander = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._nebeneinander.addWidget(huelle(links), 5)
        self._nebeneinander.addWidget(self.satzfeld, 6)
        self.add_rand(spalte(self._satz, self.maengel, abstand=0.6))
        self.add(Trenner())
        self.add_rand(self._nebeneinander, 1)
        self.maengel.hide()
        self._messe_liste()

    def _verbinde(self) -> None:
        self.sprachwahl.currentIndexChanged.connect(lambda _: self.sprache_gewaehlt.emit(self.code))
        self.suche.textChanged.connect(self._zeige)
        self.welche.gewaehlt.connect(self._zeige)
        self.liste.gewaehlt.connect(self._show_satz)
        self.liste.geoeffnet.connect(lambda _: self.satzfeld.feld.setFocus())
        self.satzfeld.gespeichert.connect(self.gespeichert)
        self.satzfeld.zurueck.connect(self.zurueck)
        stil().geaendert.connect(self._messe_liste)

    def _messe_liste(self) -> None:
        self.liste.setFixedHeight(em(HOEHE))

    def regionen(self) -> Sequence[QWidget]:
        return (self.sprachwahl, self.suche, self.liste, self.satzfeld.feld)


def _gezeigt(satz: Vorlagensatz) -> str:
    """In a list of translations the German stands where nothing is translated."""
    return in_direction(satz.text, satz.sprache) if satz.text else satz.deutsch
