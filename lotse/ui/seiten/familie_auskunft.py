"""„Das steht über Sie hier“: the sheet before it is given, and its ways to the family."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.akte import Akte
from lotse.domain.familie import PersonId
from lotse.domain.protokoll import Tat
from lotse.services.schutzarbeit import Auskunftsblatt
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dialoge.blattausgang import Blattausgang
from lotse.ui.dialoge.speicherort import dateistamm
from lotse.ui.dienste import Seitenbild
from lotse.ui.familienworte import rollenwort
from lotse.ui.jobs import Token
from lotse.ui.masse import Stufe
from lotse.ui.meldung import als_meldung
from lotse.ui.seiten.briefe_vorschau import Vorschau
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em
from lotse.ui.wache import note

Gezeichnet = tuple[Auskunftsblatt, list[Seitenbild], float]


class Auskunftsdialog(QDialog):
    """A look is no giving: only what is printed or saved goes into the audit log."""

    def __init__(self, sitzung: Sitzung, akte: Akte, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sitzung, self._akte, self._t = sitzung, akte, sitzung.sprache.t
        self._blatt: Auskunftsblatt | None = None
        self.vorschau = Vorschau()
        self.vorschau.setAccessibleName(self._t("Vorschau"))
        self.personen = {p.id: Haken(fett_wenn_an=False) for p in akte.familie.personen}
        self.drucken = Knopf(self._t("Drucken …"), symbol="printer", art=Art.HAUPT)
        self.pdf = Knopf(self._t("Als PDF speichern …"), symbol="file-down")
        self.daten = Knopf(self._t("Als Datei für andere Programme …"), symbol="file-spreadsheet")
        self.zu = Knopf(self._t("Schließen"))
        self._gesagt = Text(farbe="text_secondary", umbruch=True)
        self.ausgang = Blattausgang(sitzung, self)
        self.setWindowTitle(self._t("Das steht über Sie hier"))
        self._baue()
        self._verbinde()
        fenster = parent.window()
        self.resize(
            min(em(80), round(fenster.width() * 0.92)), min(em(52), round(fenster.height() * 0.92))
        )
        self._zeichne()

    def _baue(self) -> None:
        t = self._t
        kopf = Text(t("Das steht über Sie hier"), Stufe.TITEL, fett=True, umbruch=True)
        satz = Text(
            t("Alles, was Lotse zu dieser Familie speichert, in einfachen Worten (Art. 15 DSGVO)."),
            farbe="text_secondary",
            umbruch=True,
        )
        weg = Beschriftung(t("Diese Personen weglassen"))
        warum = Text(
            t("Nur, wenn das Blatt sonst jemand anderem schadet. Auf dem Blatt steht, dass etwas"
              " fehlt."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )  # fmt: skip
        rolle = Rollbereich(t("Diese Personen weglassen"))
        for person in self._akte.familie.personen:
            haken = self.personen[person.id]
            haken.set_daten(person.vorname or rollenwort(person, self._sitzung.sprache))
            rolle.inhalt.addWidget(haken)
        rolle.inhalt.addStretch(1)
        rolle.inhalt.setSpacing(em(0.2))
        rechts = huelle(
            spalte(
                kopf, satz, spalte(weg, warum, abstand=0.2), rolle, self._gesagt, self.drucken,
                self.pdf, self.daten, self.zu, abstand=0.8,
            )
        )  # fmt: skip
        rechts.setFixedWidth(em(24))
        layout = reihe(self.vorschau, rechts, rand=(1.2, 1.2, 1.2, 1.2), abstand=1.2)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._schalte(an=False)

    def _verbinde(self) -> None:
        for haken in self.personen.values():
            haken.toggled.connect(self._on_gewaehlt)
        self.drucken.clicked.connect(self._on_drucken)
        self.pdf.clicked.connect(self._on_pdf)
        self.daten.clicked.connect(self._on_daten)
        self.zu.clicked.connect(self.reject)
        self.vorschau.massstab_geaendert.connect(self._on_massstab)
        self.ausgang.gegangen.connect(self._on_gegangen)
        self.ausgang.gesagt.connect(self._on_gesagt)

    def ausser(self) -> frozenset[PersonId]:
        """Whose data stay out."""
        return frozenset(p for p, haken in self.personen.items() if haken.isChecked())

    def _zeichne(self) -> None:
        """The sheet, behind the dialog; store lane, so after what was typed last."""
        arbeit = self._sitzung.dienste.schutzarbeit
        if arbeit is None:
            return
        if self._blatt is None:
            self.vorschau.show_satz(self._t("Das Blatt wird geschrieben …"))
        auskunft, seiten = arbeit.auskunft, self._sitzung.dienste.seiten
        familie, ausser, massstab = self._akte.familie.id, self.ausser(), self.vorschau.massstab()

        def arbeite(token: Token) -> Gezeichnet:
            blatt = token.unless_cancelled(auskunft(familie, ausser))
            return blatt, list(seiten(blatt.pdf, massstab)), massstab

        self._sitzung.runner.start(arbeite, self._on_gezeichnet, on_failed=self._on_misslungen)

    def _on_gezeichnet(self, fertig: Gezeichnet) -> None:
        erstmals = self._blatt is None
        self._blatt, seiten, massstab = fertig
        self.vorschau.show_seiten(seiten, massstab, oben=erstmals)
        self._schalte(an=True)
        if erstmals:
            self.drucken.setFocus()

    def _on_gewaehlt(self, _an: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._schalte(an=False)
        self._zeichne()

    def _on_massstab(self) -> None:
        if self._blatt is not None:
            self._zeichne()

    def _on_drucken(self) -> None:
        if (blatt := self._blatt) is not None:
            self.ausgang.drucke(lambda: blatt.pdf)

    def _on_pdf(self) -> None:
        if (blatt := self._blatt) is not None:
            self._speichere("pdf", blatt.pdf)

    def _on_daten(self) -> None:
        if (blatt := self._blatt) is not None:
            self._speichere("json", blatt.daten)

    def _speichere(self, endung: str, inhalt: bytes) -> None:
        familie, heute = self._akte.familie, self._sitzung.dienste.heute()
        stamm = dateistamm("Auskunft", familie.deckwort, heute)
        titel = self._t("Das steht über Sie hier: speichern")
        self.ausgang.speichere(titel, stamm, endung, lambda: inhalt)

    def _on_gegangen(self, weg: str) -> None:
        note(self._sitzung, Tat.AUSKUNFT, self._akte.familie.id, weg)

    def _on_gesagt(self, satz: str, _gut: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._gesagt.setText(satz)

    def _on_misslungen(self, error: Exception) -> None:
        self.vorschau.show_satz(als_meldung(error, self._sitzung.sprache).text)

    def _schalte(self, *, an: bool) -> None:
        for knopf in (self.drucken, self.pdf, self.daten):
            knopf.setEnabled(an)
