"""One question of the Rechner: its words, the chips below, a field for the exact sum."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from lotse.domain.rechnung import HOECHSTENS, VERMOEGEN_HOECHSTENS, Eingabe, Spanne
from lotse.domain.worte import WEISS_NICHT
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe as Schrift
from lotse.ui.rechnerstand import Rechnerantwort
from lotse.ui.seiten.rechner_fragen import Rechnerfrage
from lotse.ui.seiten.rechner_stufen import betragswort, lies_betrag
from lotse.ui.seiten.rechner_wahl import Chipwahl
from lotse.ui.stil import em, stil

KURZ, NEBEN_EM = 2, 46
"""Up to so many answers stand beside the question, from this width on."""
FEHLT = object()
"""No answer yet, not even "weiß nicht"."""


class Betragsfeld(QLineEdit):
    """A short line for a sum; Esc puts it away."""

    verlassen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(14)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._messe()
        stil().geaendert.connect(self._messe)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.verlassen.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()  # the page would go back; here only the field closes
            return True
        return super().event(event)

    def _messe(self) -> None:
        self.setFixedWidth(em(8))


class Fragezeile(QWidget):
    """`geantwortet(name, wert)`, `getippt(name, wert)` while a sum is typed,
    `zurueckgenommen(name)`. Fill with `show_frage`."""

    geantwortet = Signal(str, object)
    getippt = Signal(str, object)
    zurueckgenommen = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._frage: Rechnerfrage | None = None
        self._wert: object = FEHLT
        self._tippt = self._haelt = False
        self._text = Text(fett=True, umbruch=True)
        self._hinweis = Text(stufe=Schrift.KLEIN, farbe="text_secondary", umbruch=True)
        self.wahl = Chipwahl()
        self.feld = Betragsfeld()
        self._einheit = Text(farbe="text_secondary")
        self._falsch = Text(stufe=Schrift.KLEIN, farbe="danger_fg", umbruch=True)
        self._genau = huelle(
            spalte(reihe(self.feld, self._einheit, None), self._falsch, abstand=0.2)
        )
        worte = spalte(self._text, self._hinweis, abstand=0.1)
        self._oben = spalte(worte, self.wahl, abstand=0.25)
        self.setLayout(spalte(self._oben, self._genau, rand=(1.05, 0.5, 1.05, 0.55), abstand=0.25))
        self.wahl.gewaehlt.connect(self._on_gewaehlt)
        self.feld.textEdited.connect(self._on_getippt)
        self.feld.editingFinished.connect(self._on_fertig)
        self.feld.verlassen.connect(self._on_verlassen)
        self.feld.installEventFilter(self)

    @property
    def eingabe(self) -> Eingabe | None:
        return self._frage.eingabe if self._frage else None

    @property
    def text(self) -> str:
        return self._frage.text if self._frage else ""

    @property
    def ist_offen(self) -> bool:
        """Nobody has answered, not even with "weiß nicht"."""
        return self._wert is FEHLT

    @property
    def ist_grob(self) -> bool:
        """Answered by a band; an exact sum would say more."""
        return isinstance(self._wert, Spanne) and not self._wert.exakt

    def show_frage(self, frage: Rechnerfrage, wert: object) -> None:
        """Words, chips and the answer that holds; FEHLT = none."""
        if self._frage is None or self._frage.name != frage.name:
            self._tippt = False
        war_genau = isinstance(self._wert, Spanne) and self._wert.exakt
        if wert is FEHLT and war_genau and not self._haelt:
            self._tippt = False  # taken back from elsewhere
        self._frage, self._wert = frage, wert
        t = self._sprache.t
        self._text.setText(frage.text)
        akte = t("Aus der Akte.") if frage.aus_akte else ""
        self._hinweis.setText(" ".join(teil for teil in (frage.hinweis, akte) if teil))
        self._hinweis.setVisible(bool(self._hinweis.text()))
        self._einheit.setText(frage.einheit)
        self.feld.setAccessibleName(f"{frage.text}: {t('genauer Betrag')}")
        self._show_wahl(frage, wert)
        self._ordne()

    def fokusziel(self) -> QWidget:
        return self.feld if self._tippt else self.wahl.fokusziel()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.feld and event.type() is QEvent.Type.FocusIn:
            self.feld.selectAll()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ordne()

    def _ordne(self) -> None:
        """Short answers stand beside their question where there is room, else below it."""
        kurz = self._frage is not None and len(self._frage.stufen) <= KURZ
        daneben = kurz and self.width() >= em(NEBEN_EM)
        richtung = QBoxLayout.Direction.LeftToRight if daneben else QBoxLayout.Direction.TopToBottom
        self.wahl.set_eine_zeile(daneben)
        if self._oben.direction() is not richtung:
            self._oben.setDirection(richtung)
            self._oben.setStretch(0, 1 if daneben else 0)

    def _show_wahl(self, frage: Rechnerfrage, wert: object) -> None:
        t, werte = self._sprache.t, [s.wert for s in frage.stufen]
        genau = _genauer(frage, wert)
        offen = wert is FEHLT or (isinstance(wert, Spanne) and wert.exakt)
        self._tippt = bool(frage.einheit) and ((self._tippt and offen) or genau is not None)
        texte = [s.text for s in frage.stufen]
        if frage.einheit:
            texte.append(t("genau …"))
        texte.append(t(WEISS_NICHT))
        nummer = -1
        if self._tippt:
            nummer = len(werte)
        elif wert is None:
            nummer = len(texte) - 1
        elif wert is not FEHLT:
            nummer = next((n for n, w in enumerate(werte) if _gleich(w, wert)), -1)
        self.wahl.show_chips(texte, frage.text, nummer)
        if genau is not None and lies_betrag(self.feld.text()) != genau:
            self.feld.setText(betragswort(genau, self._sprache))
        self._genau.setVisible(self._tippt)
        self._falsch.setVisible(bool(self._falsch.text()))

    def _on_gewaehlt(self, nummer: int) -> None:
        frage = self._frage
        if frage is None:
            return
        genau = len(frage.stufen) if frage.einheit else -1
        self._tippt = nummer == genau and nummer >= 0
        self._sage_falsch("")
        if self._tippt:
            self.feld.clear()
            self.show_frage(frage, FEHLT)
            self.feld.setFocus()
        elif nummer < 0:
            self.zurueckgenommen.emit(frage.name)
        else:
            im_band = nummer < len(frage.stufen)
            self.geantwortet.emit(frage.name, frage.stufen[nummer].wert if im_band else None)

    def _on_getippt(self, text: str) -> None:
        betrag, frage = self._betrag(text), self._frage
        if frage is None:
            return
        if betrag is not None:
            self._sage_falsch("")
            self.getippt.emit(frage.name, Spanne.genau(betrag))
        elif not self.ist_offen:
            self._haelt = True  # the field stays open for another sum
            self.zurueckgenommen.emit(frage.name)
            self._haelt = False

    def _on_fertig(self) -> None:
        text = self.feld.text().strip()
        t = self._sprache.t
        falsch = bool(text) and self._betrag(text) is None
        self._sage_falsch(t("Bitte eine Zahl, zum Beispiel 1.250.") if falsch else "")

    def _on_verlassen(self) -> None:
        """Back to the chips; a sum that stands stays."""
        self._sage_falsch("")
        if self._betrag(self.feld.text()) is None and self._frage:
            self._tippt = False
            self.show_frage(self._frage, self._wert)
        self.wahl.fokusziel().setFocus()

    def _betrag(self, text: str) -> Decimal | None:
        """The typed sum, unless it is more than such a sum can be."""
        betrag = lies_betrag(text)
        hoechstens = HOECHSTENS
        if self._frage and self._frage.eingabe is Eingabe.VERMOEGEN:
            hoechstens = VERMOEGEN_HOECHSTENS
        return betrag if betrag is not None and betrag <= hoechstens else None

    def _sage_falsch(self, satz: str) -> None:
        self._falsch.setText(satz)
        self._falsch.setVisible(bool(satz))


def _genauer(frage: Rechnerfrage, wert: object) -> Decimal | None:
    """The exact sum, when it was typed and is none of the chips."""
    if not isinstance(wert, Spanne) or not wert.exakt:
        return None
    return None if any(_gleich(s.wert, wert) for s in frage.stufen) else wert.von


def _gleich(eines: Rechnerantwort, anderes: object) -> bool:
    """True is not 1: a yes is no step."""
    return type(eines) is type(anderes) and eines == anderes
