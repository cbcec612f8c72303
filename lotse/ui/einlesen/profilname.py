"""Under which name a mapping is kept for the next file of this kind."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

LAENGE = 60
_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def profilname(worte: str) -> str:
    """Words as a file name: Kitas in Flensburg → kitas_in_flensburg."""
    klein = worte.strip().lower().translate(_UMLAUTE)
    return re.sub(r"[^a-z0-9]+", "_", klein).strip("_").lstrip("_0123456789")


class Profilfrage(QDialog):
    """`genannt(str)`: a name a profile may have."""

    genannt = Signal(str)

    def __init__(self, sprache: Sprache, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        t = sprache.t
        self.setWindowTitle(t("Profil speichern"))
        self.feld = QLineEdit(maxLength=LAENGE)
        formular = Formular()
        formular.add_feld(self.feld)
        formular.name_feld(self.feld, t("&Name des Profils"))
        satz = Text(
            t("Mit dem Profil erkennt Lotse die nächste Datei dieser Art von selbst."),
            farbe="text_secondary",
            umbruch=True,
        )
        titel = Text(t("Zuordnung als Profil speichern"), Stufe.TITEL, fett=True, umbruch=True)
        nicht, self.los = Knopf(t("Abbrechen")), Knopf(t("Speichern"), art=Art.HAUPT)
        self.los.setEnabled(False)
        self.los.setDefault(True)
        knoepfe = reihe(None, nicht, self.los, abstand=0.7)
        self.setLayout(spalte(titel, satz, formular, knoepfe, rand=(1.6, 1.4, 1.6, 1.2), abstand=1))
        self.setMinimumWidth(em(34))
        self.feld.textChanged.connect(lambda text: self.los.setEnabled(bool(profilname(text))))
        nicht.clicked.connect(self.reject)
        self.los.clicked.connect(self._on_los)
        self.feld.setFocus()

    def _on_los(self) -> None:
        name = profilname(self.feld.text())
        self.accept()
        self.genannt.emit(name)
