"""What a change of a hand-over asks for first: a reason, or a note. It closes without harm."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QLineEdit, QWidget
from typing_extensions import override

from lotse.domain.vermittlung import Stand
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.laenge import SATZ
from lotse.ui.bausteine.raender import huelle, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe

RAND = (0.8, 0.7, 0.8, 0.7)


class Tatfeld(QFrame):
    """A card below the states; Esc or "Doch nicht" closes it: `zu()`."""

    zu = Signal()

    def __init__(self, titel: str, sprache: Sprache) -> None:
        super().__init__()
        self.setObjectName("hinweis_info")
        self.sprache = sprache
        self.setAccessibleName(titel)
        self.kopf = Text(titel, fett=True, umbruch=True)
        self.nein = Verweis(sprache.t("Doch nicht"))
        self.nein.clicked.connect(self.zu)

    def baue(self, *teile: QWidget | QLayout) -> None:
        self.setLayout(spalte(self.kopf, *teile, rand=RAND, abstand=0.55))

    def fokus(self) -> None:
        """Where the cursor stands when it opens."""
        self.nein.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.zu.emit()
            return
        super().keyPressEvent(event)


def knoepfe(*teile: QWidget) -> QWidget:
    """Buttons that wrap."""
    fluss = Fluss()
    for teil in teile:
        fluss.addWidget(teil)
    return huelle(fluss)


def notizfeld(name: str) -> QLineEdit:
    feld = QLineEdit(maxLength=SATZ)
    feld.setAccessibleName(name)
    feld.setPlaceholderText(name)
    return feld


class Grundfeld(Tatfeld):
    """Which cause it was, in plain words: `gewaehlt(code, note)`. One press, and it is noted."""

    gewaehlt = Signal(str, str)

    def __init__(self, gruende: Mapping[str, str], sprache: Sprache) -> None:
        t = sprache.t
        super().__init__(t("Woran lag es?"), sprache)
        satz = Text(
            t("Der Grund liegt nicht bei der Familie."), Stufe.KLEIN, farbe="text_secondary",
            umbruch=True,
        )  # fmt: skip
        self.notiz = notizfeld(t("Notiz, wenn Sie mögen"))
        self.chips: dict[str, Knopf] = {}
        for code, wort in gruende.items():
            knopf = Knopf(wort, klein=True)
            knopf.clicked.connect(partial(self._on_grund, code))
            self.chips[code] = knopf
        self.baue(satz, self.notiz, knoepfe(*self.chips.values()), self.nein)

    @override
    def fokus(self) -> None:
        next(iter(self.chips.values())).setFocus()

    def _on_grund(self, code: str) -> None:
        self.gewaehlt.emit(code, self.notiz.text())


class Notizfeld(Tatfeld):
    """A note that says why, then one button: `bestaetigt(note)`. `pflicht`: without a note it
    says so and stays."""

    bestaetigt = Signal(str)

    def __init__(self, titel: str, frage: str, tat: str, sprache: Sprache) -> None:
        super().__init__(titel, sprache)
        self.notiz = notizfeld(frage)
        self.ja = Knopf(tat, klein=True)
        self._fehlt = Text(stufe=Stufe.KLEIN, farbe="ask_fg", umbruch=True)
        self._fehlt.hide()
        self.ja.clicked.connect(self._on_ja)
        self.notiz.returnPressed.connect(self._on_ja)
        self.baue(self.notiz, self._fehlt, knoepfe(self.ja, self.nein))

    @override
    def fokus(self) -> None:
        self.notiz.setFocus()

    def _on_ja(self) -> None:
        if not self.notiz.text().strip():
            self._fehlt.setText(self.sprache.t("Eine kurze Notiz genügt, zum Beispiel: vertippt."))
            self._fehlt.show()
            self.notiz.setFocus()
            return
        self.bestaetigt.emit(self.notiz.text())


class Berichtigungsfeld(Tatfeld):
    """What it should have been, and why: `berichtigt(Stand, code, note)`."""

    berichtigt = Signal(object, str, str)

    def __init__(
        self,
        staende: Mapping[Stand, str],
        gruende: Mapping[Stand, Mapping[str, str]],
        sprache: Sprache,
    ) -> None:
        t = sprache.t
        super().__init__(t("Stand berichtigen"), sprache)
        self._gruende = gruende
        self.stand, self.grund = Auswahl(), Auswahl()
        self.stand.setAccessibleName(t("Richtig ist"))
        self.grund.setAccessibleName(t("Grund"))
        for stand, wort in staende.items():
            self.stand.addItem(wort, stand)
        self.notiz = notizfeld(t("Warum ändert sich der Stand?"))
        self.ja = Knopf(t("Berichtigen"), klein=True)
        satz = Text(
            t("Was vorher eingetragen war, bleibt im Verlauf."), Stufe.KLEIN,
            farbe="text_secondary", umbruch=True,
        )  # fmt: skip
        self._fehlt = Text(stufe=Stufe.KLEIN, farbe="ask_fg", umbruch=True)
        self._fehlt.hide()
        self.stand.currentIndexChanged.connect(self._on_stand)
        self.ja.clicked.connect(self._on_ja)
        self.notiz.returnPressed.connect(self._on_ja)
        unten = knoepfe(self.ja, self.nein)
        self.baue(satz, knoepfe(self.stand, self.grund), self.notiz, self._fehlt, unten)
        self._on_stand()

    def waehle(self, stand: Stand) -> None:
        self.stand.waehle(stand)

    @override
    def fokus(self) -> None:
        self.notiz.setFocus()

    def _on_stand(self, _nummer: int = 0) -> None:
        self.grund.clear()
        gruende = self._gruende.get(self.stand.currentData(), {})
        for code, wort in gruende.items():
            self.grund.addItem(wort, code)
        self.grund.setVisible(bool(gruende))

    def _on_ja(self) -> None:
        if not self.notiz.text().strip():
            self._fehlt.setText(self.sprache.t("Eine kurze Notiz genügt, zum Beispiel: vertippt."))
            self._fehlt.show()
            self.notiz.setFocus()
            return
        code = self.grund.currentData() or ""
        self.berichtigt.emit(self.stand.currentData(), code, self.notiz.text())


class Fragefeld(Tatfeld):
    """One question, yes or not: `ja()`."""

    ja = Signal()

    def __init__(self, titel: str, satz: str, tat: str, sprache: Sprache) -> None:
        super().__init__(titel, sprache)
        self.knopf = Knopf(tat, klein=True, art=Art.NEBEN)
        self.knopf.clicked.connect(self.ja)
        erklaert = Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.baue(erklaert, knoepfe(self.knopf, self.nein))
