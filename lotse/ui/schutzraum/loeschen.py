"""The question before a note goes for good: what happens, and two buttons that say it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text


class Loeschfeld(Tafel):
    """`ja()` after the second press, `abgelehnt()` else."""

    ja = Signal()
    abgelehnt = Signal()

    def __init__(self, sprache: Sprache) -> None:
        t = sprache.t
        super().__init__(t("Diese Notiz löschen?"), symbol="file-x")
        satz = t("Alles darin wird überschrieben. Die nächste Sicherung hat sie auch nicht mehr. "
                 "Ältere Sicherungen haben sie noch, verschlüsselt.")  # fmt: skip
        self.nein, self.knopf = Knopf(t("Nicht löschen")), Knopf(t("Endgültig löschen"))
        knoepfe = reihe(None, self.nein, self.knopf)
        self.add_rand(spalte(Text(satz, umbruch=True), knoepfe, abstand=0.7))
        self.nein.clicked.connect(self.abgelehnt)
        self.knopf.clicked.connect(self.ja)
        self.setFocusProxy(self.nein)
