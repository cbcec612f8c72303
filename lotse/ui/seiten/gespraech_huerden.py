"""What makes the way hard: properties of the way, graded by the family, nothing preset."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from lotse.domain.huerde import GRUPPE, Grad, Huerde, Huerdencode, Huerdengruppe
from lotse.domain.worte import Huerdenwort
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import TAFEL, huelle, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.gespraech_leichter import Leichterzeile
from lotse.ui.stil import em, stil

H = Huerdencode
SYMBOL: Mapping[Huerdencode, str] = {
    H.LESEN: "book-open", H.DEUTSCH: "languages", H.ERSTER_SCHRITT: "footprints",
    H.KRAFT: "circle-pause", H.GESUNDHEIT: "heart-pulse", H.MIT_BABY: "baby",
    H.PAPIERKRAM: "file-stack", H.ERFAHRUNG: "history", H.SCHEU_AMT: "landmark",
    H.SORGE_JUGENDAMT: "house-heart", H.DISKRIMINIERUNG: "scale", H.GESCHWISTER: "users-round",
    H.PFLEGE: "stethoscope", H.ALLEIN: "user-round", H.SOLL_KEINER_WISSEN: "eye-off",
    H.NICHT_ALLE_EINIG: "git-branch", H.WEG: "bus", H.ZEIT: "clock", H.KOSTEN_VORAB: "coins",
    H.INTERNET: "wifi", H.TELEFON: "phone", H.GEBAEUDE: "accessibility", H.UNTERLAGEN: "folder",
    H.POST: "file-text",
}  # fmt: skip
GRADE = tuple((grad.value, grad.value) for grad in Grad)
GRUPPENWORT = {
    Huerdengruppe.PERSOENLICH: "Bei der Person",
    Huerdengruppe.SOZIAL: "Zwischen Menschen",
    Huerdengruppe.UMGEBUNG: "Am Weg",
}
SCHWER = (Grad.ETWAS, Grad.SCHWER)


@dataclass(frozen=True, slots=True)
class _Zeile:
    wort: Huerdenwort
    huelle: QWidget
    name: Text
    segment: Segment


class Huerdentafel(Tafel):
    """The eight most used and every graded one; all 24 on demand. Tells `gewaehlt(code, grad)`;
    a second press on the same grade tells ""."""

    gewaehlt = Signal(object, str)
    umgebaut = Signal()
    """More or fewer rows: the order of Tab is another one."""

    def __init__(self, worte: Mapping[Huerdencode, Huerdenwort], sprache: Sprache) -> None:
        super().__init__(symbol="route")
        self._sprache = sprache
        self._alle = False
        self._spalten = 2
        self._grade: Mapping[Huerdencode, Grad] = {}
        self._zeilen = {code: self._zeile(wort) for code, wort in worte.items()}
        self._koepfe = {gruppe: Text(fett=True, parent=self) for gruppe in Huerdengruppe}
        self._gitter: QGridLayout = raster(abstand=0.15)
        self._hilft = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._hilftreihe = huelle(reihe(Bild("lightbulb", 1.2, "text_secondary"), self._hilft))
        self.leichter = Leichterzeile()
        self._mehr = Verweis()
        self._mehr.clicked.connect(self._on_mehr)
        self.koepf(self._mehr)
        self.add(spalte(self._gitter, self._hilftreihe, self.leichter, rand=TAFEL))
        self._lege()
        stil().geaendert.connect(self._messe_spalten)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.set_titel(t("Was den Weg schwer macht"))
        for zeile in self._zeilen.values():
            zeile.name.setText(t(zeile.wort.kurz))
            satz, frage = t(zeile.wort.text), t(zeile.wort.frage)
            zeile.huelle.setToolTip(f"{satz}. {frage}")
            zeile.segment.set_name(t(zeile.wort.kurz))
            zeile.segment.setAccessibleDescription(f"{satz}. {frage}")
            for grad, wort in GRADE:
                zeile.segment.set_text(grad, t(wort))
        for gruppe, kopf in self._koepfe.items():
            kopf.setText(t(GRUPPENWORT[gruppe]))
        self._sage_mehr()
        self._sage_hilft()

    def set_spalten(self, spalten: int) -> None:
        """One column is a narrow window: less words in the head."""
        zusatz = self._sprache.t("Passende Angebote gleichen das aus")
        self.set_zusatz(zusatz if spalten > 1 else "")
        if spalten != self._spalten:
            self._spalten = spalten
            self._lege()

    def show_huerden(self, huerden: Sequence[Huerde]) -> None:
        vorher = self._sichtbare()
        self._grade = {huerde.code: huerde.grad for huerde in huerden}
        for code, zeile in self._zeilen.items():
            grad = self._grade.get(code)
            zeile.segment.set_wahl(grad.value if grad else "")
        if self._sichtbare() != vorher:
            self._lege()
        self._sage_hilft()

    def fokusfolge(self) -> Sequence[QWidget]:
        """Stops of Tab, in order."""
        teile = [self._zeilen[code].segment for code in self._sichtbare()]
        knoepfe = (knopf for teil in teile for knopf in teil.findChildren(QWidget))
        return (*knoepfe, *self.leichter.fokusfolge(), self._mehr)

    def ziel(self) -> QWidget:
        """The first barrier that can be graded."""
        knoepfe = self._zeilen[self._sichtbare()[0]].segment.findChildren(QWidget)
        return next(k for k in knoepfe if k.focusPolicy() is Qt.FocusPolicy.StrongFocus)

    def _zeile(self, wort: Huerdenwort) -> _Zeile:
        name = Text(umbruch=True)
        segment = Segment(GRADE, klein=True, abwaehlbar=True)
        segment.gewaehlt.connect(lambda grad: self.gewaehlt.emit(wort.code, grad))
        bild = Bild(SYMBOL[wort.code], 1.25)
        zeile = reihe(bild, name, segment, abstand=0.5)
        zeile.setStretch(1, 1)
        ganz = huelle(zeile)
        ganz.setParent(self)  # before it is shown: without a parent it would be a window
        return _Zeile(wort, ganz, name, segment)

    def _oben(self) -> list[Huerdencode]:
        return [c for c, z in self._zeilen.items() if z.wort.oben]

    def _sichtbare(self) -> list[Huerdencode]:
        """The eight, and what is graded beyond them, so that nothing said is out of sight."""
        oben = self._oben()
        unten = [c for c in self._zeilen if c not in oben and (self._alle or c in self._grade)]
        return oben + unten

    def _lege(self) -> None:
        """Column by column, so that reading down and Tab go the same way."""
        while self._gitter.count():
            self._gitter.takeAt(0)
        sichtbar = self._sichtbare()
        for code, zeile in self._zeilen.items():
            zeile.huelle.setVisible(code in sichtbar)
        oben = self._oben()
        unten = [code for code in sichtbar if code not in oben]
        row = self._lege_block(oben, 0)
        for gruppe, kopf in self._koepfe.items():
            codes = [code for code in unten if GRUPPE[code] is gruppe]
            kopf.setVisible(bool(codes))
            if codes:
                self._gitter.addWidget(kopf, row, 0, 1, 2 * self._spalten - 1)
                row = self._lege_block(codes, row + 1)
        self._messe_spalten()
        self._sage_mehr()
        self.umgebaut.emit()

    def _lege_block(self, codes: Sequence[Huerdencode], row: int) -> int:
        hoehe = -(-len(codes) // self._spalten)
        for nummer, code in enumerate(codes):
            spalte_, zeile = divmod(nummer, hoehe)
            self._gitter.addWidget(self._zeilen[code].huelle, row + zeile, 2 * spalte_)
        return row + hoehe

    def _messe_spalten(self) -> None:
        """Every second column is the gap between two barriers."""
        for nummer in range(self._gitter.columnCount()):
            benutzt, luecke = nummer < 2 * self._spalten - 1, nummer % 2
            self._gitter.setColumnStretch(nummer, 1 if benutzt and not luecke else 0)
            self._gitter.setColumnMinimumWidth(nummer, em(1.1) if benutzt and luecke else 0)

        for kopf in self._koepfe.values():
            kopf.setContentsMargins(0, em(0.6), 0, 0)

    def _on_mehr(self) -> None:
        self._alle = not self._alle
        self._lege()

    def _sage_mehr(self) -> None:
        t = self._sprache.t
        alle = t("Alle {n} zeigen", n=len(self._zeilen))
        self._mehr.setText(t("Weniger zeigen") if self._alle else alle)

    def _sage_hilft(self) -> None:
        """What makes these ways easier, each once."""
        t = self._sprache.t
        worte = [
            t(self._zeilen[code].wort.anpassung)
            for code, grad in self._grade.items()
            if grad in SCHWER
        ]
        self._hilftreihe.setVisible(bool(worte))
        self._hilft.setText(t("Das hilft: {was}", was=" · ".join(dict.fromkeys(worte))))
