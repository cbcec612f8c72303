"""Three counts of what was found so far; what an answer changed stays marked for a moment."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.malen import (
    breite_etikett,
    draw_etikett,
    draw_text,
    draw_zustand,
    em_f,
    text_breite,
)
from lotse.ui.bausteine.raender import huelle, raender, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.stichtag import Stichtagwahl
from lotse.ui.stil import em, stil
from lotse.ui.symbole import URTEIL

WORT = {
    Urteil.PASST: "passt",
    Urteil.NOCH_KLAEREN: "noch klären",
    Urteil.PASST_NICHT: "passt nicht",
}
KURZ = {**WORT, Urteil.NOCH_KLAEREN: "klären"}
"""The same for what changed."""
ENG = {**KURZ, Urteil.PASST_NICHT: "nicht"}
"""The same where they stand in one line; the sign says the rest."""
ART = {Urteil.PASST: "ok", Urteil.NOCH_KLAEREN: "ask", Urteil.PASST_NICHT: "no"}
MARKE_MS, BLASS_MS = 4000, 150


class Zaehler(QWidget):
    """One count: mark, number, word; "+2 passt" while it has just changed."""

    def __init__(self, urteil: Urteil) -> None:
        super().__init__()
        self._urteil = urteil
        self._wort, self._kurz, self._zahl, self._mehr = "", "", 0, 0
        self._schmal = self._blass = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    def show_zahl(self, wort: str, kurz: str, zahl: int, mehr: int) -> None:
        """`mehr` = how many more than before, said with the short word; 0 shows no mark."""
        self._wort, self._kurz, self._zahl, self._mehr = wort, kurz, zahl, mehr
        self.setAccessibleName(f"{zahl} {wort}")
        self.setToolTip(self.marke)
        self.updateGeometry()
        self.update()

    def set_form(self, *, schmal: bool, blass: bool) -> None:
        self._schmal, self._blass = schmal, blass
        self.updateGeometry()
        self.update()

    @property
    def marke(self) -> str:
        """The words of the change, e.g. "+2 passt"; empty without one."""
        return f"{self._mehr:+d} {self._kurz}".replace("-", "−") if self._mehr else ""

    @override
    def sizeHint(self) -> QSize:
        wort = text_breite(self._wort, Stufe.KLEIN)
        zahl = text_breite(str(self._zahl), self._stufe, fett=True)
        marke = breite_etikett(self.marke) if self._mehr else 0
        if self._schmal:
            return QSize(round(em_f(2.15) + zahl + max(wort, marke)) + 2, em(1.6))
        return QSize(round(max(em_f(2.2) + zahl, wort, marke)), em(3.6))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(4), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        zeile = self.height() if self._schmal else em_f(2)
        farbe = "text_muted" if self._blass else "text"
        draw_zustand(p, 0, zeile / 2, URTEIL[self._urteil], 1.35 if self._schmal else 1.65)
        x = em_f(1.75 if self._schmal else 2.15)
        flaeche = QRectF(x, 0, self.width() - x, zeile)
        x += draw_text(p, flaeche, str(self._zahl), self._stufe, fett=True, farbe=farbe)
        x += em_f(0.4)
        wort = QRectF(0, zeile, self.width(), self.height() - zeile)
        if self._schmal:
            wort = QRectF(x, 0, self.width() - x, zeile)
        if self._mehr:
            art = ART[self._urteil]
            passt = breite_etikett(self.marke) <= wort.width()
            marke = self.marke if passt else self.marke.split()[0]
            draw_etikett(p, wort.x(), wort.center().y(), marke, art)
        else:
            draw_text(p, wort, self._wort, Stufe.KLEIN, farbe=farbe)
        p.end()

    @property
    def _stufe(self) -> Stufe:
        return Stufe.TEXT if self._schmal else Stufe.ANZEIGE


class Zahlentafel(Tafel):
    """Counts per verdict. Slow matching turns them muted after a moment, never earlier."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._zahlen: dict[Urteil, int] = {}
        self._ueberschrift = Text(stufe=Stufe.LEIT, fett=True)
        self.alle = Verweis()
        self._zaehler = {urteil: Zaehler(urteil) for urteil in WORT}
        self._trenner = [Trenner(senkrecht=True) for _ in range(2)]
        self.stichtag = Stichtagwahl(sprache)
        self._ueberzeile = reihe(self._ueberschrift, self.stichtag.knopf, None, self.alle)
        self._kopfzeile = huelle(self._ueberzeile)
        self._zeile = QHBoxLayout()
        raender(self._zeile, abstand=0.7)
        for nummer, zaehler in enumerate(self._zaehler.values()):
            if nummer:
                self._zeile.addWidget(self._trenner[nummer - 1])
            self._zeile.addWidget(zaehler, 1)
        self._zeile.addStretch(0)
        teile = spalte(self._kopfzeile, self._zeile, rand=(1.05, 0.45, 1.05, 0.55), abstand=0.2)
        teile.addWidget(self.stichtag)
        self.add(teile)
        self._uhr = QTimer(self, singleShot=True, interval=MARKE_MS)
        self._uhr.timeout.connect(self._ohne_marken)
        self._langsam = QTimer(self, singleShot=True, interval=BLASS_MS)
        self._langsam.timeout.connect(lambda: self._set_blass(blass=True))
        self._schmal = False

    def set_worte(self, sprache: Sprache, taste: str) -> None:
        self._sprache = sprache
        t = sprache.t
        self.setAccessibleName(t("Bisher gefunden"))
        self._ueberschrift.setText(t("Bisher gefunden"))
        self.stichtag.set_worte(sprache)
        self.alle.setText(t("Alle ansehen"))
        self.alle.set_taste(taste)
        self._sage({})

    def set_schmal(self, schmal: bool) -> None:  # noqa: FBT001 - the state itself
        """One line in a narrow window."""
        self._schmal = schmal
        if schmal:
            self._zeile.insertWidget(0, self.stichtag.knopf)
        else:
            self._ueberzeile.insertWidget(1, self.stichtag.knopf)
        self._kopfzeile.setVisible(not schmal)
        for trenner in self._trenner:
            trenner.setVisible(not schmal)
        for zaehler in self._zaehler.values():
            self._zeile.setStretchFactor(zaehler, 0 if schmal else 1)
        self._set_blass(blass=False)
        self._sage({})

    def show_anzahl(self, anzahl: Mapping[Urteil, int], *, neu: bool) -> None:
        """`neu` = of another family: nothing is marked as changed."""
        zahlen = {urteil: anzahl.get(urteil, 0) for urteil in WORT}
        mehr = {u: zahlen[u] - self._zahlen.get(u, 0) for u in WORT}
        geaendert = any(mehr.values()) and bool(self._zahlen) and not neu
        self._zahlen = zahlen
        self._langsam.stop()
        self._set_blass(blass=False)
        if geaendert or neu:
            self._sage(mehr if geaendert else {})
        if geaendert:
            self._uhr.start()
            ansagen(self, ", ".join(f"{z} {self._sprache.t(WORT[u])}" for u, z in zahlen.items()))
        elif not self._uhr.isActive():
            self._sage({})

    def show_rechnet(self, rechnet: bool) -> None:  # noqa: FBT001 - the state itself
        if rechnet:
            self._langsam.start()
        else:
            self._langsam.stop()
            self._set_blass(blass=False)

    def _sage(self, mehr: Mapping[Urteil, int]) -> None:
        for urteil, zaehler in self._zaehler.items():
            kurz = self._sprache.t(KURZ[urteil])
            wort = self._sprache.t((ENG if self._schmal else WORT)[urteil])
            zaehler.show_zahl(wort, kurz, self._zahlen.get(urteil, 0), mehr.get(urteil, 0))

    def _ohne_marken(self) -> None:
        self._sage({})

    def _set_blass(self, *, blass: bool) -> None:
        for zaehler in self._zaehler.values():
            zaehler.set_form(schmal=self._schmal, blass=blass)
