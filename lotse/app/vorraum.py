"""What the pages before the unlocking share: place, settings, jobs, and the lock of a Tresor."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from lotse.app.clock import Uhr
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.sperrdatei import Belegt, Sperrdatei
from lotse.app.tresorraum import Tresorraum
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.jobs import Runner
from lotse.ui.sprung import Sprung


@dataclass
class Vorraum:
    """One per run of the program."""

    raum: Tresorraum
    datei: Einstellungsdatei
    uhr: Uhr
    sprache: Sprache
    runner: Runner
    sperre: Sperrdatei = field(default_factory=Sperrdatei)
    danach: Sprung | None = None
    """Where the window begins the next time it opens."""

    def nimm_danach(self) -> Sprung | None:
        """Once."""
        danach, self.danach = self.danach, None
        return danach

    def nimm(self, ordner: Path, fenster: QWidget, *, ansehen: bool = False) -> None:
        """One program per Tresor; Hinweis when there is another. A foreign one is asked about.

        `ansehen`: nothing is taken, but nobody else may be writing either.
        """
        try:
            if ansehen:
                self.sperre.achte(ordner)
            else:
                self.sperre.nimm(ordner)
        except Belegt as belegt:
            if not belegt.besitzer.fremd or not self._frage(belegt, fenster):
                raise
            if not ansehen:
                self.sperre.nimm(ordner, auch_fremd=True)

    def _frage(self, belegt: Belegt, fenster: QWidget) -> bool:
        """Another computer may have crashed, or this laptop was given a new name."""
        t = self.sprache.t
        box = QMessageBox(fenster)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(t("Offen auf {rechner}", rechner=belegt.besitzer.rechner))
        box.setInformativeText(t("Ist Lotse dort wirklich zu? Sonst gehen Eingaben verloren."))
        nein = box.addButton(t("Dort weiterarbeiten"), QMessageBox.ButtonRole.RejectRole)
        ja = box.addButton(t("Hier öffnen"), QMessageBox.ButtonRole.ActionRole)
        box.setDefaultButton(nein)
        box.setEscapeButton(nein)
        box.exec()
        return box.clickedButton() is ja


def als_hinweis(error: Exception) -> Hinweis:
    """Something to say for every failure of the world; one of ours goes on to the report."""
    if isinstance(error, Hinweis):
        return error
    if isinstance(error, OSError):
        return Hinweis(
            "Die Daten lassen sich nicht lesen.",
            "Nichts wurde verändert.",
            "Bitte prüfen Sie, ob der Stick steckt und der Ordner da ist.",
        )
    raise error


def hinweissatz(hinweis: Hinweis, sprache: Sprache) -> str:
    """As str(hinweis), in the language of the window."""
    teile = (teil for teil in (hinweis.was, hinweis.sicher, hinweis.tun) if teil)
    stellen = (f"  {sprache.t(stelle)}" for stelle in hinweis.stellen)
    return "\n".join((" ".join(map(sprache.t, teile)), *stellen))
