"""The day everything is judged on: today, or one chosen in the talk, e.g. the month of birth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung


def naechste_geburt(familie: Familie, heute: date) -> date | None:
    """The first day of the month a birth is expected in."""
    tage = (kind.geburt.fruehestens() for kind in familie.kinder if kind.geburt)
    return min((tag for tag in tage if tag > heute), default=None)


class Stichtagwahl(QWidget):
    """A field with two quick days. `gewaehlt(date | None)`; Esc and "heute" go back to today.

    `knopf` opens it and stands where the page puts it.
    """

    gewaehlt = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._tag: date | None = None
        self._geburt: date | None = None
        self.knopf = Verweis()
        self.feld = Datumsfeld(sprache.locale)
        self.heute = Verweis()
        self.geburt = Verweis()
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        tage = huelle(reihe(self.feld, self.heute, None, abstand=0.7))
        self.setLayout(spalte(tage, reihe(self.geburt, None), self._satz, abstand=0.2))
        self.knopf.clicked.connect(self.on_knopf)
        self.heute.clicked.connect(self.on_heute)
        self.geburt.clicked.connect(self._on_geburt)
        self.feld.dateChanged.connect(self._on_feld)
        self.hide()
        self.geburt.hide()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.setAccessibleName(t("Stichtag"))
        self.feld.setAccessibleName(t("Stichtag"))
        self.heute.setText(t("heute"))
        self.heute.setAccessibleName(t("Stichtag: wieder heute"))
        self._satz.setText(
            t("Alle Hilfen werden für diesen Tag geprüft. Der Tag wird nicht gespeichert.")
        )
        self._sage()

    def show_akte(self, akte: Akte, heute: date) -> None:
        """Offer the day a birth is expected."""
        self._geburt = naechste_geburt(akte.familie, heute)
        self._sage()
        if self._tag is None:
            self._setze(heute)

    def show_tag(self, tag: date | None, heute: date) -> None:
        self._tag = tag
        self._setze(tag or heute)
        self._sage()
        if tag is not None:
            self.show()

    def on_knopf(self) -> None:
        """Open it; a second press puts it away while it says nothing but today."""
        offen = self.isHidden() or self._tag is not None
        self.setVisible(offen)
        if offen:
            self.feld.setFocus()

    def on_heute(self) -> None:
        self.gewaehlt.emit(None)
        self.hide()
        self.knopf.setFocus()

    def fokusfolge(self) -> Sequence[QWidget]:
        """Stops of Tab, in order."""
        return (self.knopf, self.feld, self.heute, self.geburt)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.on_heute()
        else:
            super().keyPressEvent(event)

    def _on_geburt(self) -> None:
        if self._geburt:
            self.gewaehlt.emit(self._geburt)

    def _on_feld(self, tag: QDate) -> None:
        self.gewaehlt.emit(date(tag.year(), tag.month(), tag.day()))

    def _setze(self, tag: date) -> None:
        """The day in the field, without taking it for a choice."""
        self.feld.blockSignals(True)  # noqa: FBT003 - Qt's word
        self.feld.setDate(QDate(tag.year, tag.month, tag.day))
        self.feld.blockSignals(False)  # noqa: FBT003 - Qt's word

    def _sage(self) -> None:
        s = self._sprache
        nur_bild = self._tag is not None  # the field beside it says the day
        self.knopf.setText("" if nur_bild else s.t("heute"))
        self.knopf.set_symbol("calendar" if nur_bild else "")
        wann = s.datum(self._tag) if self._tag else s.t("heute")
        self.knopf.setAccessibleName(s.t("Stichtag: {tag}. Anderen Tag wählen", tag=wann))
        self.knopf.setToolTip(s.t("Stichtag: {tag}. Anderen Tag wählen", tag=wann))
        self.geburt.setVisible(self._geburt is not None and self._geburt != self._tag)
        if self._geburt:
            tag = s.datum(self._geburt, kurz=True)
            self.geburt.setText(s.t("zur Geburt: {tag}", tag=tag))


class Hilfenrat(QWidget):
    """Above the helps: what to know before any Antrag, old figures, and the day it is about."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__()
        self._sitzung = sitzung
        self._rat = Hinweisfeld("", "ask", "triangle-alert")
        self._tag = Hinweisfeld("", "info", "calendar")
        self.heute = Verweis()
        self.heute.clicked.connect(self.on_heute)
        self._tag.add(self.heute)
        self.setLayout(spalte(self._tag, self._rat, abstand=0.5))

    def show_abgleich(self, abgleich: Abgleich, sprache: Sprache) -> None:
        anderer = self._sitzung.stichtag is not None
        satz = sprache.t(
            "Stichtag {tag}: Alles hier gilt für diesen Tag, nicht für heute.",
            tag=sprache.datum(abgleich.heute),
        )
        rat = " ".join(abgleich.hinweise)
        self._tag.set_text(satz if abgleich.erst_beraten else f"{satz} {rat}".strip())
        self._tag.setVisible(anderer)
        self.heute.setText(sprache.t("Wieder heute"))
        self._rat.set_text(rat)
        eigen = bool(rat) and (abgleich.erst_beraten or not anderer)
        self._rat.setVisible(eigen)
        self.setVisible(anderer or eigen)

    def on_heute(self) -> None:
        self._sitzung.set_stichtag(None)
