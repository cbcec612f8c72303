"""„Das steht über Sie hier“: the sheet before it is given, and its ways to the family."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.familie import PersonId
from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Tat
from lotse.services.schutzarbeit import Auskunftsblatt
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dialoge.speicherort import dateistamm
from lotse.ui.familienworte import rollenwort
from lotse.ui.masse import Stufe
from lotse.ui.seiten.blattdialog import Blattdialog
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em
from lotse.ui.wache import note


class Auskunftsdialog(Blattdialog[Auskunftsblatt]):
    """A look is no giving: only what is printed or saved goes into the audit log."""

    def __init__(self, sitzung: Sitzung, akte: Akte, parent: QWidget) -> None:
        t = sitzung.sprache.t
        satz = t(
            "Alles, was Lotse zu dieser Familie speichert, in einfachen Worten (Art. 15 DSGVO)."
        )
        super().__init__(sitzung, t("Das steht über Sie hier"), satz, parent)
        self._akte = akte
        self.personen = {p.id: Haken(fett_wenn_an=False) for p in akte.familie.personen}
        self.daten = Knopf(t("Als Datei für andere Programme …"), symbol="file-spreadsheet")
        self.daten.clicked.connect(self._on_daten)
        weg = Beschriftung(t("Diese Personen weglassen"))
        warum = Text(
            t("Nur, wenn das Blatt sonst jemand anderem schadet. Auf dem Blatt steht, dass etwas"
              " fehlt."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )  # fmt: skip
        rolle = Rollbereich(t("Diese Personen weglassen"))
        for person in akte.familie.personen:
            haken = self.personen[person.id]
            haken.set_daten(person.vorname or rollenwort(person, sitzung.sprache))
            haken.toggled.connect(self._on_gewaehlt)
            rolle.inhalt.addWidget(haken)
        rolle.inhalt.addStretch(1)
        rolle.inhalt.setSpacing(em(0.2))
        self.baue(spalte(weg, warum, abstand=0.2), rolle, knoepfe=(self.daten,), breite=24)

    def ausser(self) -> frozenset[PersonId]:
        """Whose data stay out."""
        return frozenset(p for p, haken in self.personen.items() if haken.isChecked())

    @override
    def arbeit(self) -> Callable[[], Auskunftsblatt]:
        arbeit = self._sitzung.dienste.schutzarbeit
        if arbeit is None:
            return _nothing
        return partial(arbeit.auskunft, self._akte.familie.id, self.ausser())

    @override
    def pdf_of(self, blatt: Auskunftsblatt) -> bytes:
        return blatt.pdf

    @override
    def stamm(self) -> str:
        heute = self._sitzung.dienste.heute()
        return dateistamm("Auskunft", self._akte.familie.deckwort, heute)

    @override
    def on_gegangen(self, weg: str) -> None:
        note(self._sitzung, Tat.AUSKUNFT, self._akte.familie.id, weg)

    def _on_gewaehlt(self, _an: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.zeichne_neu()

    def _on_daten(self) -> None:
        if (blatt := self._blatt) is not None:
            self.speichere("json", blatt.daten)


def _nothing() -> Auskunftsblatt:
    raise Hinweis("Hier ist nichts gespeichert.", "Es wurde nichts geändert.")
