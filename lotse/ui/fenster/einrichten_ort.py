"""Step 1: the name of the data and the folder they lie in, with a word about that folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Suchfeld
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.laenge import fill
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Beschriftung, Bild, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.fenster.einrichten import Schritt
from lotse.ui.fenster.zutritt import Ortsurteil
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

LAENGSTER_NAME = 40
BILDER = {"ok": "circle-check", "ask": "triangle-alert", "danger": "circle-alert"}


class Ortschritt(Schritt):
    """`urteil(folder)` looks at a folder and changes nothing."""

    def __init__(
        self, ordner: Path, urteil: Callable[[Path], Ortsurteil], sprache: Sprache, *, fest: bool
    ) -> None:
        super().__init__()
        self._t, self._urteil = sprache.t, urteil
        self._gesehen = Ortsurteil("")
        self.ordner = ordner
        self.name = QLineEdit(maxLength=LAENGSTER_NAME)
        self.name.setPlaceholderText(sprache.t("zum Beispiel Nordstadt 2026"))
        self._pfad = Suchfeld("folder")
        self._pfad.setReadOnly(True)
        self.aendern = Knopf(sprache.t("Ändern …"))
        self.aendern.setVisible(not fest)
        self._zeichen, self._satz = Bild("circle-check", 1.2, "ok_mark"), Text(umbruch=True)
        self.erinnern = Haken(
            sprache.t("Einmal in der Woche an die Sicherung auf einem USB-Stick erinnern"),
            fett_wenn_an=False,
        )
        self.erinnern.setChecked(True)
        self._warnung = Hinweisfeld(art="ask", symbol="triangle-alert")
        self._baue()
        self.name.textChanged.connect(self.geaendert)
        self.name.returnPressed.connect(self.weiter)
        self.aendern.clicked.connect(self._on_aendern)
        self.setFocusProxy(self.name)
        self.set_ordner(ordner)

    def set_ordner(self, ordner: Path) -> None:
        self.ordner = ordner
        self._gesehen = self._urteil(ordner)
        fill(self._pfad, str(ordner))
        self._pfad.setCursorPosition(0)
        art = self._gesehen.art
        self._zeichen.set_bild(BILDER[art], f"{art}_mark")
        self._satz.setText(self._gesehen.satz)
        self._satz.set_art(farbe=f"{art}_fg")
        warnt = art == "ask"
        self._knapp.setVisible(not warnt)
        self._warnung.setVisible(warnt)
        self._warnung.set_text(self._gesehen.satz)
        self._rat.setVisible(not warnt)
        self.geaendert.emit()

    @override
    def grund(self) -> str:
        if not self.name.text().strip():
            return self._t("Bitte geben Sie der Datenbank einen Namen.")
        if self._gesehen.art == "danger":
            return self._t("Bitte wählen Sie einen anderen Ordner.")
        return ""

    def _on_aendern(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self._t("Ordner für die Daten"), str(self.ordner)
        )
        if name:
            self.set_ordner(Path(name))

    def _baue(self) -> None:
        t = self._t
        name = feldwort(t("&Name der Datenbank"), self.name)
        self.name.setFixedWidth(em(26))
        beispiel = Text(
            t("Zum Beispiel der Stadtteil. Bitte keinen Namen einer Familie."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        ordner = feldwort(t("&Ordner"), self._pfad)
        reihe_ordner = reihe(self._pfad, self.aendern)
        reihe_ordner.setStretch(0, 1)
        knapp = reihe(self._zeichen, self._satz, abstand=0.5)
        knapp.setStretch(1, 1)
        self._knapp = huelle(knapp)
        self._rat = Hinweisfeld(
            t("Bitte keinen Ordner wählen, der ins Internet kopiert wird (Cloud). "
              "Lotse warnt Sie, wenn es so aussieht.")
        )  # fmt: skip
        oben = spalte(name, reihe(self.name, None), beispiel, abstand=0.35)
        mitte = spalte(ordner, reihe_ordner, self._knapp, self._warnung, abstand=0.45)
        titel = Text(t("Sicherung"), fett=True)
        auch = Text(t("Auch die Sicherung ist verschlüsselt."), Stufe.KLEIN, farbe="text_secondary")
        sicherung = spalte(titel, self.erinnern, reihe(auch, rand=(2.1, 0, 0, 0)), abstand=0.2)
        self.setLayout(spalte(oben, mitte, sicherung, self._rat, None, abstand=1.7))


def feldwort(text: str, feld: QLineEdit) -> Beschriftung:
    """A bold label above its field."""
    wort = Beschriftung(farbe="text")
    wort.set_art(fett=True)
    wort.setBuddy(feld)
    wort.setText(text)
    return wort
