"""The notes at the left: the navigator's own sign and days, nothing of what they say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from lotse.domain.fehler import Hinweis
from lotse.domain.schutzraum import Schutzzeile
from lotse.services.schutzraum.ablage import ZEICHEN_HOECHSTENS
from lotse.services.schutzraum.bearbeiten import check_zeichen
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_text, em_f
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.worte import tag_kurz

RAND = 1.05


class Notizliste(Tafel):
    """`gewaehlt(Schutzzeile)`; a new one begins with its sign and Enter."""

    gewaehlt = Signal(object)

    def __init__(self, sitzung: Schutzsitzung) -> None:
        t = sitzung.sprache.t
        super().__init__(t("Notizen"), symbol="lock")
        self._sitzung = sitzung
        self.zeichen = QLineEdit(maxLength=ZEICHEN_HOECHSTENS)
        self.zeichen.setPlaceholderText(t("neues Zeichen"))
        self.zeichen.setAccessibleName(t("Eigenes Zeichen für eine neue Notiz"))
        self.neu = Knopf(t("Beginnen"), symbol="plus", klein=True)
        self._rat = Text(
            t("Ein kurzes Zeichen, das nur Sie verstehen. Kein Name."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        self.liste: Liste[Schutzzeile] = Liste(
            Zeilenart[Schutzzeile](lambda z: z.id, self._sprich, self._male, self._hoehe),
            t("Notizen"),
        )
        self.add_rand(spalte(self.zeichen, self._rat, reihe(self.neu, None), abstand=0.4))
        self.add_trenner()
        self.add(self.liste, 1)
        self.neu.clicked.connect(self._on_neu)
        self.zeichen.returnPressed.connect(self._on_neu)
        self.liste.gewaehlt.connect(self.gewaehlt)
        sitzung.zeilen.connect(self.show_zeilen)

    def show_zeilen(self, zeilen: Sequence[Schutzzeile]) -> None:
        """The number of them is the only total there is."""
        self.set_zahl(str(len(zeilen)) if zeilen else "")
        self.liste.blockSignals(True)  # noqa: FBT003 - Qt
        self.liste.zeige(zeilen)
        akte = self._sitzung.akte
        if akte is None or not self.liste.waehle(akte.bezug.id):
            self.liste.clearSelection()
        self.liste.blockSignals(False)  # noqa: FBT003 - Qt

    def _on_neu(self) -> None:
        t = self._sitzung.sprache.t
        try:
            zeichen = check_zeichen(self.zeichen.text())
        except Hinweis as hinweis:
            self._rat.setText(t(hinweis.tun))
            self.zeichen.setFocus()
            return
        self.zeichen.clear()
        self._sitzung.beginne(zeichen)

    def _unten(self, zeile: Schutzzeile) -> tuple[str, ...]:
        t, heute = self._sitzung.sprache, self._sitzung.dienste.heute()
        teile = [t.t("angelegt {tag}", tag=t.datum(zeile.angelegt_am, kurz=True))]
        if zeile.rueckmeldung_am is not None:
            tag = tag_kurz(zeile.rueckmeldung_am, heute, t)
            teile.append(t.t("Rückmeldung bis {tag}", tag=tag))
        if zeile.aufbewahren_bis is not None:
            tag = t.datum(zeile.aufbewahren_bis, kurz=True)
            um = zeile.aufbewahren_bis <= heute
            satz = "Aufbewahrung endete {tag}" if um else "aufbewahren bis {tag}"
            teile.append(t.t(satz, tag=tag))
        return tuple(teile)

    def _sprich(self, zeile: Schutzzeile) -> str:
        return ", ".join((zeile.zeichen, *self._unten(zeile)))

    def _hoehe(self, zeile: Schutzzeile) -> float:
        return 2.2 + 1.3 * len(self._unten(zeile))

    def _male(self, p: QPainter, zeile: Schutzzeile, r: QRectF, lage: Lage) -> None:
        innen = r.adjusted(em_f(RAND), em_f(0.35), -em_f(RAND), 0)
        oben = QRectF(innen.x(), innen.y(), innen.width(), em_f(1.5))
        draw_text(
            p, oben, zeile.zeichen, fett=True, farbe="accent_text" if lage.gewaehlt else "text"
        )
        y = oben.bottom()
        for text in self._unten(zeile):
            platz = QRectF(innen.x(), y, innen.width(), em_f(1.3))
            draw_text(p, platz, text, Stufe.KLEIN, farbe="text_secondary")
            y += em_f(1.3)
