"""The Verlauf of a case: one list by day, filtered by kind; contacts can be put right here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.services.fallverlauf import Verlaufsart, Verlaufseintrag, fallverlauf
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.griffe import Griff, griffe_rechts
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_symbol, draw_text, em_f
from lotse.ui.bausteine.raender import TAFEL, huelle, reihe
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.kontaktweg import Kontaktweg
from lotse.ui.masse import Stufe
from lotse.ui.seiten.verlauf_worte import FILTERWORT, SYMBOL, Verlaufsworte
from lotse.ui.sprung import KONTAKT, Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em
from lotse.ui.worte import tag_kurz

ZEILE_EM, KURZ_EM = 3.2, 2.3
HOECHSTENS_EM = 30
LOESCHEN = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Verlaufstafel(Tafel):
    """Enter opens a contact, a letter or a hand-over; Entf deletes a contact, and Strg+Z brings
    it back."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="history")
        self._sitzung = sitzung
        self._akte: Akte | None = None
        self._alle: Sequence[Verlaufseintrag] = ()
        self.weg = Kontaktweg(sitzung, self)
        self.filter = Auswahl()
        self.neu = Verweis(symbol="plus")
        self.rueckblick = Verweis(symbol="history")
        self._nichts = Text(farbe="text_secondary", umbruch=True)
        art = Zeilenart[Verlaufseintrag](
            lambda e: e.schluessel, self._sprich, self._male, self._hoehe, self._griffe
        )
        self.liste: Liste[Verlaufseintrag] = Liste(art)
        self.koepf(self.filter, self.neu)
        self._leer = huelle(reihe(self._nichts, rand=TAFEL))
        self.add(self._leer)
        self.add(self.liste, 1)
        self.add(reihe(self.rueckblick, None, rand=(0.8, 0.4, 1, 0.4)))
        self.texte_setzen(sitzung.dienste.sprache)
        self.filter.currentIndexChanged.connect(self._on_filter)
        self.neu.clicked.connect(self._on_neu)
        self.liste.griff.connect(self._on_griff)
        self.liste.installEventFilter(self)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = t = sprache
        self._worte = Verlaufsworte(t, self._sitzung.dienste.wissen)
        self.set_titel(t.t("Verlauf"))
        self.liste.setAccessibleName(t.t("Verlauf"))
        self.filter.setAccessibleName(t.t("Was im Verlauf gezeigt wird"))
        self.neu.setText(t.t("Kontakt"))
        self.rueckblick.setText(t.t("Rückblick und Abschluss"))
        self._nichts.setText(t.t("Hier steht bald, was war: Gespräche, Briefe, Schritte."))
        gewaehlt = self.filter.currentData()
        self.filter.blockSignals(True)  # noqa: FBT003 - Qt
        self.filter.clear()
        for art, wort in FILTERWORT.items():
            self.filter.addItem(t.t(wort), art)
        self.filter.waehle(gewaehlt)
        self.filter.blockSignals(False)  # noqa: FBT003 - Qt
        self._fuelle()

    def show_akte(self, akte: Akte) -> None:
        if akte is not self._akte:
            self._akte, self._alle = akte, fallverlauf(akte)
            self._fuelle()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            eintrag = self.liste.wahl()
            if event.key() in LOESCHEN and eintrag and eintrag.art is Verlaufsart.KONTAKT:
                self.weg.loesche(eintrag.bezug)
                return True
        return super().eventFilter(watched, event)

    def _fuelle(self) -> None:
        art = self.filter.currentData()
        gezeigt = tuple(e for e in self._alle if art is None or e.art is art)
        self.liste.zeige(gezeigt)
        self.liste.setVisible(bool(gezeigt))
        self._leer.setVisible(not gezeigt)
        self.set_zahl(str(len(gezeigt)) if gezeigt else "")
        hoch = min(self.liste.volle_hoehe(), em(HOECHSTENS_EM))
        self.liste.setMinimumHeight(hoch)
        self.liste.setMaximumHeight(max(hoch, 1))

    def _on_filter(self, _nummer: int) -> None:
        self._fuelle()

    def _on_neu(self) -> None:
        self._sitzung.springe(Sprung(Ort.FAMILIE, bezug=KONTAKT))

    def _on_griff(self, eintrag: Verlaufseintrag, _name: str) -> None:
        if eintrag.art is Verlaufsart.KONTAKT:
            self.weg.aendere(eintrag.bezug)
        elif eintrag.art is Verlaufsart.BRIEF:
            self._sitzung.springe(Sprung(Ort.BRIEFE))
        elif eintrag.art in (Verlaufsart.VERMITTLUNG, Verlaufsart.SCHRITT):
            self._sitzung.springe(Sprung(Ort.PLAN, bezug=eintrag.bezug))

    def _hoehe(self, eintrag: Verlaufseintrag) -> float:
        return ZEILE_EM if self._worte.zusatz(eintrag) else KURZ_EM

    def _sprich(self, e: Verlaufseintrag) -> str:
        tag = tag_kurz(e.am, self._sitzung.dienste.heute(), self._sprache)
        teile = (tag, self._worte.titel(e), self._worte.zusatz(e))
        return ", ".join(teil for teil in teile if teil)

    def _male(self, p: QPainter, e: Verlaufseintrag, r: QRectF, lage: Lage) -> None:
        zusatz = self._worte.zusatz(e)
        griffe = self._griffe(e, r, lage)
        rechts = min((g.flaeche.x() for g in griffe if g.art != "stumm"), default=r.right())
        oben = QRectF(r.x() + em_f(1.05), r.y() + em_f(0.45), em_f(5), em_f(1.35))
        tag = tag_kurz(e.am, self._sitzung.dienste.heute(), self._sprache)
        draw_text(p, oben, tag, Stufe.KLEIN, farbe="text_secondary")
        x = r.x() + em_f(6.4)
        draw_symbol(p, x, oben.center().y(), SYMBOL[e.art], 1.15, "text_secondary")
        text = QRectF(x + em_f(1.7), oben.y(), rechts - x - em_f(2.2), oben.height())
        draw_text(p, text, self._worte.titel(e))
        if zusatz:
            unten = text.translated(0, em_f(1.3))
            draw_text(p, unten, zusatz, Stufe.KLEIN, farbe="text_secondary")

    def _griffe(self, e: Verlaufseintrag, r: QRectF, lage: Lage) -> Sequence[Griff]:
        if e.art is Verlaufsart.KONTAKT and (lage.gewaehlt or lage.schwebt):
            return griffe_rechts(r, ("aendern", self._sprache.t("Ändern"), "verweis", ""))
        return (Griff("oeffnen", "", r, "stumm"),)
