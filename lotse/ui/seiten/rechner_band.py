"""One Leistung in the result: sign, name, band in word and form, the sum only when asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lotse.domain.rechnung import HOECHSTENS, Band, Leistungsband, Spanne
from lotse.domain.recht import Leistung, Rechtsgebiet
from lotse.i18n.sprache import Sprache
from lotse.matching.rechner_worte import VORBEHALT
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.malen import draw_platte, em_f
from lotse.ui.bausteine.marken import Marke
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.rechner_schritte import Schritteteil
from lotse.ui.seiten.rechner_stufen import betragswort
from lotse.ui.stil import em, stil

SYMBOL = {
    Band.WAHRSCHEINLICH: "state_ok",
    Band.KNAPP: "state_knapp",
    Band.UNWAHRSCHEINLICH: "state_no",
    Band.UNBEKANNT: "state_ask",
}
WORT = {
    Band.WAHRSCHEINLICH: "wahrscheinlich",
    Band.KNAPP: "knapp",
    Band.UNWAHRSCHEINLICH: "unwahrscheinlich",
    Band.UNBEKANNT: "noch nicht bekannt",
}
FARBE = {
    Band.WAHRSCHEINLICH: "ok_fg",
    Band.KNAPP: "ask_fg",
    Band.UNWAHRSCHEINLICH: "no_fg",
    Band.UNBEKANNT: "ask_fg",
}
_PLATZ = {Band.UNWAHRSCHEINLICH: 0, Band.KNAPP: 1, Band.WAHRSCHEINLICH: 2}
_TON = ("no_mark", "ask_mark", "ok_mark")


class Bandstreifen(QWidget):
    """Three places from unlikely to likely; the one that holds is filled and pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self._band = Band.UNBEKANNT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    def set_band(self, band: Band) -> None:
        self._band = band
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(7.2), em(1.2))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        luecke, hoehe = em_f(0.2), em_f(0.5)
        breit = (self.width() - 2 * luecke) / 3
        oben = self.height() - hoehe - em_f(0.1)
        for nummer, ton in enumerate(_TON):
            r = QRectF(nummer * (breit + luecke), oben, breit, hoehe)
            if _PLATZ.get(self._band) == nummer:
                draw_platte(p, r, ton, "", 2)
                self._male_zeiger(p, r.center().x(), oben, ton)
            elif self._band is Band.UNBEKANNT:
                stift = QPen(stil().farbe("border_control"), 1)
                stift.setDashPattern([3, 2])
                p.setPen(stift)
                p.setBrush(Qt.BrushStyle.NoBrush)
                p.drawRoundedRect(r.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            else:
                draw_platte(p, r, "", "border_control", 2)
        p.end()

    @staticmethod
    def _male_zeiger(p: QPainter, x: float, unten: float, ton: str) -> None:
        """A small triangle above its place."""
        halb, hoch = em_f(0.3), em_f(0.4)
        punkte = (QPointF(x - halb, unten - hoch - 1), QPointF(x + halb, unten - hoch - 1))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(stil().farbe(ton))
        p.drawPolygon(QPolygonF([*punkte, QPointF(x, unten - 1)]))


class Bandzeile(QWidget):
    """Fill with `show_band`; its steps open and close by themselves."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._bild = Bild("state_ask", 1.5, "text")
        self._name = Text(fett=True, umbruch=True)
        self._marke = Marke(Rechtsgebiet.FAMILY, "")
        self._wort = Text(fett=True)
        self._streifen = Bandstreifen()
        self._satz = Text(farbe="text_secondary", umbruch=True)
        self._betrag = Text(stufe=Stufe.LEIT, fett=True, umbruch=True)
        self._grenze = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._auf = Verweis(symbol="chevron-down")
        self.schritte = Schritteteil(sprache)
        self._auf.clicked.connect(self._on_auf)
        oben = reihe(self._name, self._marke, abstand=0.6)
        oben.setStretch(0, 1)
        unten = reihe(self._wort, self._streifen, None, self._auf, abstand=0.8)
        rechts = spalte(
            oben, unten, self._satz, self._betrag, self._grenze, self.schritte, abstand=0.15
        )
        alles = reihe(abstand=0.7, rand=(1.05, 0.7, 1.05, 0.5))
        alles.addWidget(self._bild, 0, Qt.AlignmentFlag.AlignTop)
        alles.addLayout(rechts, 1)
        self.setLayout(alles)
        self.schritte.hide()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.schritte.set_worte(sprache)

    def show_band(
        self, band: Leistungsband, leistung: Leistung | None, satz: str, *, betrag: bool
    ) -> None:
        """`satz` = why; `betrag` = the rough sum was asked for."""
        t = self._sprache.t
        name = leistung.name if leistung else band.leistung
        self._name.setText(name)
        self._marke.setVisible(leistung is not None)
        if leistung:
            self._marke.set_marke(leistung.gebiet, leistung.marke)
        self._bild.set_bild(SYMBOL[band.band], "text")
        self._wort.setText(t(WORT[band.band]))
        self._wort.set_art(farbe=FARBE[band.band])
        self._streifen.set_band(band.band)
        self._zeige(self._satz, satz)
        self._zeige(self._betrag, ungefaehr(band.betrag, self._sprache) if betrag else "")
        self._zeige(self._grenze, t(VORBEHALT) if self._betrag.text() else "")
        self._auf.setVisible(bool(band.schritte))
        self.schritte.show_schritte(band.schritte, betrag=betrag)
        self._sage_auf(name)
        self.setAccessibleName(", ".join(x for x in (name, t(WORT[band.band]), band.satz) if x))

    def vergiss(self) -> None:
        """No sum of a family stays on the page."""
        self.klappe(auf=False)
        self.schritte.show_schritte((), betrag=False)
        self.schritte.baue()
        for text in (self._satz, self._betrag):
            self._zeige(text, "")

    def klappe(self, *, auf: bool) -> None:
        if auf:
            self.schritte.baue()
        self.schritte.setVisible(auf)
        self._sage_auf(self._name.text())

    def _on_auf(self) -> None:
        self.klappe(auf=self.schritte.isHidden())

    def _sage_auf(self, name: str) -> None:
        t, zu = self._sprache.t, self.schritte.isHidden()
        self._auf.setText(t("So gerechnet" if zu else "Rechnung zuklappen"))
        self._auf.set_symbol("chevron-down" if zu else "arrow-up")
        self._auf.setAccessibleName(f"{name}: {self._auf.text()}")

    @staticmethod
    def _zeige(text: Text, worte: str) -> None:
        text.setText(worte)
        text.setVisible(bool(worte))


class Kurzband(QWidget):
    """The three bands in one glance, for narrow windows where the result lies far below."""

    def __init__(self) -> None:
        super().__init__()
        self._reihen = [(Bild("state_ask", 1.2, "text"), Text()) for _ in range(3)]
        self._fluss = Fluss(0.9)
        self._teile = [huelle(reihe(bild, text, abstand=0.4)) for bild, text in self._reihen]
        for teil in self._teile:
            teil.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._fluss.addWidget(teil)
        self._satz = Text(umbruch=True)
        self.setLayout(spalte(self._fluss, self._satz, rand=(1.05, 0.5, 1.05, 0.5), abstand=0))

    def show_baender(
        self, baender: Sequence[Leistungsband], namen: Sequence[str], sprache: Sprache
    ) -> None:
        self._satz.hide()
        zeilen = zip(self._teile, self._reihen, baender, namen, strict=False)
        for teil, (bild, text), band, name in zeilen:
            bild.set_bild(SYMBOL[band.band], "text")
            text.setText(f"{name}: {sprache.t(WORT[band.band])}")
            teil.show()

    def show_satz(self, satz: str) -> None:
        """No band holds; the sentence says why."""
        for teil in self._teile:
            teil.hide()
        self._satz.setText(satz)
        self._satz.show()


def ungefaehr(betrag: Spanne | None, sprache: Sprache) -> str:
    """Always rough: "ungefähr 600 Euro im Monat"."""
    if betrag is None:
        return ""
    von, bis = (betragswort(b, sprache) for b in (betrag.von, betrag.bis))
    if betrag.exakt:
        return sprache.t("ungefähr {von} Euro im Monat", von=von)
    if betrag.bis >= HOECHSTENS:
        return sprache.t("ungefähr {von} Euro im Monat oder mehr", von=von)
    return sprache.t("ungefähr {von} bis {bis} Euro im Monat", von=von, bis=bis)
