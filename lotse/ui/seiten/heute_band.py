"""The resume bar: where I was, and one key to go on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.familie import FamilieId
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Bild, ElideText
from lotse.ui.dienste import Dienste
from lotse.ui.familienworte import anzeige, genannt
from lotse.ui.masse import Stufe
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.worte import tag_nah, taste


class Weitermachen(QFrame):
    """`weiter(Sprung)` when pressed. Hidden while there is nothing to go on with."""

    weiter = Signal(object)

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self.setObjectName("band")
        self._dienste, self._sprache = dienste, dienste.sprache
        self._sprung = Sprung(Ort.FAMILIEN)
        self._wer = ElideText(fett=True)
        self._was = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        self.knopf = Knopf(art=Art.HAUPT)
        self.knopf.clicked.connect(self._on_weiter)
        worte = huelle(spalte(self._wer, self._was, abstand=0.1))
        layout = reihe(
            Bild("circle-pause", 1.8, "accent_text"), worte, self.knopf,
            rand=(1.05, 0.75, 1.05, 0.75), abstand=1,
        )  # fmt: skip
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.knopf.setText(sprache.t("Weitermachen"))
        self.knopf.set_taste(taste("Return", sprache))

    def show_stand(
        self, akte: Akte | None, abgleich: Abgleich | None, zuletzt: Sequence[Aktenzeile]
    ) -> None:
        """The open talk, else the family that was open last."""
        t = self._sprache
        if akte:
            name = f"{anzeige(akte.familie, t)} ({akte.familie.deckwort})"
            self._zeige(t.t("Das Gespräch mit {name} ist offen.", name=name), Sprung(Ort.GESPRAECH))
            frage = t.t(abgleich.fragen[0].text) if abgleich and abgleich.fragen else ""
            naechste = t.t("Nächste Frage: {frage}", frage=frage) if frage else ""
            self._was.setText(f"{t.t('Alles ist gespeichert.')} {naechste}".strip())
        elif zuletzt:
            zeile = zuletzt[0]
            wann = tag_nah(zeile.zuletzt, self._dienste.heute(), t)
            satz = t.t(
                "Zuletzt offen: {name}", name=f"{genannt(zeile.anzeige, t)} ({zeile.deckwort})"
            )
            self._zeige(f"{satz}, {wann}", Sprung(Ort.GESPRAECH, FamilieId(zeile.id)))
            schritt = zeile.naechster_schritt
            self._was.setText(
                t.t("Nächster Schritt: {schritt}", schritt=schritt) if schritt else ""
            )
        self._was.setVisible(bool(self._was.text()))
        self.setVisible(bool(akte or zuletzt))

    def _zeige(self, satz: str, sprung: Sprung) -> None:
        self._wer.setText(satz)
        self._sprung = sprung

    def _on_weiter(self) -> None:
        self.weiter.emit(self._sprung)
