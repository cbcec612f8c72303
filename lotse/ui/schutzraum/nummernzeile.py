"""Whom to call when it cannot wait: the first line of every page in here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from lotse.i18n.sprache import Sprache
from lotse.services.schutzraum.dienst import Rufnummer
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe

EINTRAGEN = (
    "Nummern von hier hat noch niemand eingetragen. "
    "Sie gehören in die Datei notfall.json im Ordner der Daten."
)


class Nummernzeile(QFrame):
    """Numbers as text, local ones first; they wrap when there is little room."""

    def __init__(
        self, nummern: Sequence[Rufnummer], sprache: Sprache, *, oertliche_da: bool = True
    ) -> None:
        super().__init__()
        self.setObjectName("tafel")
        self.texte: list[Text] = []
        fluss = Fluss(1.4)
        fluss.addWidget(
            huelle(reihe(Bild("phone", 1.2), Text(sprache.t("Notfall-Nummern"), fett=True)))
        )
        for nummer in nummern:
            zahl = Text(nummer.nummer, fett=True, farbe="accent_text")
            name = Text(nummer.name, farbe="text_secondary")
            self.texte += (zahl, name)
            fluss.addWidget(huelle(reihe(zahl, name, abstand=0.4)))
        traeger = huelle(fluss)
        regel = traeger.sizePolicy()
        regel.setHeightForWidth(True)
        traeger.setSizePolicy(regel)
        layout = spalte(traeger, rand=(1.05, 0.5, 1.05, 0.5), abstand=0.3)
        if not oertliche_da:
            satz = Text(sprache.t(EINTRAGEN), Stufe.KLEIN, farbe="text_secondary", umbruch=True)
            layout.addWidget(satz)
        self.setLayout(layout)
        worte = "; ".join(f"{n.name}: {n.nummer}" for n in nummern)
        self.setAccessibleName(f"{sprache.t('Notfall-Nummern')}: {worte}")
