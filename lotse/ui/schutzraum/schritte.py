"""Steps only the compartment has: what it is, and which profession opens it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtWidgets import QButtonGroup
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.bausteine.wahlen import Antwortzeile
from lotse.ui.fenster.einrichten import Schritt
from lotse.ui.masse import Stufe

B = TypeVar("B")
SAETZE = (
    ("shield", "Hier steht, was Sie bei Sorge um ein Kind wahrnehmen und überlegen."),
    ("lock", "Es liegt in einer eigenen Datei, mit eigenem Passwort und eigenem Protokoll."),
    ("eye-off", "Nirgends sonst ist davon etwas zu sehen, auch nicht, ob hier etwas steht."),
    ("message-circle", "Lotse bewertet nichts und sendet nichts. Sie entscheiden, im Gespräch."),
)


class Erklaerschritt(Schritt):
    """Four plain sentences."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        zeilen = spalte(abstand=1.1)
        for symbol, satz in SAETZE:
            zeile = reihe(abstand=0.9)
            zeile.addLayout(spalte(Bild(symbol, 1.5, "accent_text"), None))
            zeile.addWidget(Text(sprache.t(satz), Stufe.LEIT, umbruch=True), 1)
            zeilen.addLayout(zeile)
        self.setLayout(spalte(zeilen, None))


class Berufsschritt(Schritt):
    """One of four; it decides which word of the law stands in the guide."""

    def __init__(self, berufe: Mapping[str, tuple[str, str]], sprache: Sprache) -> None:
        super().__init__()
        self._t = sprache.t
        self._gruppe = QButtonGroup(self)
        self.zeilen: dict[str, Antwortzeile] = {}
        layout = spalte(abstand=0.9)
        for nummer, (code, (wort, satz)) in enumerate(berufe.items(), 1):
            zeile = Antwortzeile(wort, str(nummer))
            zeile.setShortcut(str(nummer))
            zeile.setAccessibleDescription(satz)
            self._gruppe.addButton(zeile)
            self.zeilen[code] = zeile
            klein = Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
            layout.addLayout(spalte(zeile, klein, abstand=0.2))
        layout.addStretch(1)
        self.setLayout(layout)
        self._gruppe.buttonClicked.connect(lambda _knopf: self.geaendert.emit())
        self.setFocusProxy(next(iter(self.zeilen.values())))

    @property
    def beruf(self) -> str:
        return next((code for code, zeile in self.zeilen.items() if zeile.isChecked()), "")

    def waehle(self, code: str) -> None:
        self.zeilen[code].setChecked(True)
        self.geaendert.emit()

    @override
    def grund(self) -> str:
        return "" if self.beruf else self._t("Bitte wählen Sie, was auf Sie zutrifft.")
