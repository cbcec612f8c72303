"""Steps that only changing an access needs: one's own password, and the name of a deputy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.domain.passwort import secret
from lotse.i18n.sprache import Sprache
from lotse.services.zugangsarbeit import NAME_HOECHSTENS, check_name
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.einrichten import Schritt
from lotse.ui.fenster.einrichten_ort import feldwort
from lotse.ui.fenster.passwortfeld import Passwortfeld
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

SEKUNDE_MS = 1000


class Eigenschritt(Schritt):
    """The password of whoever sits there. After some wrong ones it waits, longer each time."""

    def __init__(self, name: str, sprache: Sprache, *, hinweis: str = "") -> None:
        super().__init__()
        self._sprache = sprache
        self._wartet = 0
        t = sprache.t
        self.passwort = Passwortfeld(t("Ihr jetziges &Passwort"), sprache)
        self.passwort.setMaximumWidth(em(36))
        wer = Text(name, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        teile = [spalte(self.passwort, wer, abstand=0.35)]
        if hinweis:
            teile.append(spalte(Hinweisfeld(hinweis)))
        self.setLayout(spalte(*teile, None, abstand=1.5))
        self._uhr = QTimer(self, interval=SEKUNDE_MS)
        self._uhr.timeout.connect(self._on_sekunde)
        self.passwort.geaendert.connect(self._on_getippt)
        self.passwort.fertig.connect(self.weiter)
        self.setFocusProxy(self.passwort)

    def geheimnis(self) -> bytearray:
        """The bytes; the field keeps its word until `leere`."""
        return secret(self.passwort.feld.text())

    def show_falsch(self, pause: int) -> None:
        """Not this one; `pause` seconds before the next try."""
        self.passwort.leere()
        self.passwort.show_falsch(falsch=True)
        self._wartet = pause
        if pause:
            self._uhr.start()
        self.passwort.setEnabled(not pause)
        self.geaendert.emit()
        self.passwort.setFocus()

    @override
    def leere(self) -> None:
        self.passwort.leere()

    @override
    def grund(self) -> str:
        if self._wartet:
            return self._sprache.plural(
                "Bitte warten Sie {n} Sekunde. Es geht nichts verloren.",
                "Bitte warten Sie {n} Sekunden. Es geht nichts verloren.",
                self._wartet,
            )
        return self._sprache.t("Bitte tippen Sie Ihr Passwort.") if self.passwort.leer else ""

    def _on_getippt(self) -> None:
        self.passwort.show_falsch(falsch=False)
        self.geaendert.emit()

    def _on_sekunde(self) -> None:
        self._wartet = max(self._wartet - 1, 0)
        if not self._wartet:
            self._uhr.stop()
            self.passwort.setEnabled(True)
            self.passwort.setFocus()
        self.geaendert.emit()


class Namensschritt(Schritt):
    """Who stands in. The name is shown on the lock page, so it is no secret."""

    def __init__(self, vergeben: Sequence[str], sprache: Sprache) -> None:
        super().__init__()
        self._t = t = sprache.t
        self._vergeben = tuple(vergeben)
        self.feld = QLineEdit(maxLength=NAME_HOECHSTENS)
        self.feld.setMaximumWidth(em(27.5))
        klein = Text(
            t("Der Name steht auf der Anmeldeseite und im Protokoll."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        wort = feldwort(t("&Name der Vertretung"), self.feld)
        warnung = Hinweisfeld(
            t("Die Vertretung kann alle Akten lesen und ändern. "
              "Den Zugang nehmen Sie hier jederzeit wieder weg."),
            "ask",
            "triangle-alert",
        )  # fmt: skip
        oben = spalte(wort, self.feld, klein, abstand=0.35)
        self.setLayout(spalte(oben, warnung, None, abstand=1.5))
        self.setFocusProxy(self.feld)
        self.feld.textChanged.connect(self.geaendert)
        self.feld.returnPressed.connect(self.weiter)

    @property
    def name(self) -> str:
        return self.feld.text().strip()

    @override
    def grund(self) -> str:
        if not self.name:
            return self._t("Bitte tippen Sie den Namen.")
        try:
            check_name(self.name, self._vergeben)
        except Hinweis as hinweis:
            return self._t(hinweis.was)
        return ""

    @override
    def leere(self) -> None:
        self.feld.clear()
