"""Letters to an office: who writes, to which office; and what belongs to an application."""

from __future__ import annotations

from dataclasses import replace

from typing_extensions import override

from lotse.letters.amt import Absender, Amt, office_name
from lotse.letters.antrag import Sonderantrag, sonder_moeglich
from lotse.services.briefangaben import Antragsangaben, Briefangaben
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.seiten.briefe_bogen import Bogen, Tipplage, read_tag, saetze, tagtext

SONDERWORT = {
    Sonderantrag.DARLEHEN: "Darlehen für etwas Dringendes",
    Sonderantrag.WOHNUNG: "erste Möbel und Geräte",
    Sonderantrag.KLEIDUNG: "erste Kleidung",
    Sonderantrag.GEBURT: "Sachen für Schwangerschaft und Geburt",
    Sonderantrag.SCHUHE: "orthopädische Schuhe, Geräte",
    Sonderantrag.LERNFOERDERUNG: "Lernförderung",
}


class Amtsbogen(Bogen):
    """Sender and office. The sender is the same on all letters of this family to offices."""

    def __init__(self) -> None:
        super().__init__()
        self.name = self.tippzeile("Name")
        self.anschrift = self.tippzeilen("Anschrift der Familie", 2)
        self.amt = self.tippzeile("An welches Amt?")
        self.amtsanschrift = self.tippzeilen("Anschrift vom Amt", 2)
        self._baue()
        self.tippsatz(
            "Nur für diesen Ausdruck. Lotse merkt sich nichts davon. Leer = Zeile zum Ausfüllen."
        )

    def _baue(self) -> None:
        """Fields between the office and the last sentence."""

    @override
    def fuelle(self, lage: Tipplage, angaben: Briefangaben) -> None:
        sonst = office_name(lage.leistung) if lage.leistung else ""
        self.name.setText(angaben.absender.name)
        self.anschrift.setPlainText("\n".join(angaben.absender.anschrift))
        self.amt.setText(angaben.amt.name if angaben.amt else "")
        self.amt.setPlaceholderText(sonst)
        self.amtsanschrift.setPlainText("\n".join(angaben.amt.anschrift if angaben.amt else ()))

    @override
    def lies(self, angaben: Briefangaben) -> Briefangaben:
        absender = Absender(self.name.text().strip(), saetze(self.anschrift))
        name, anschrift = self.amt.text().strip(), saetze(self.amtsanschrift)
        amt = Amt(name or self.amt.placeholderText(), anschrift) if name or anschrift else None
        return replace(angaben, absender=absender, amt=amt)


class Antragsbogen(Amtsbogen):
    """For whom, and the family's own sentences; benefits with an application of their own."""

    @override
    def _baue(self) -> None:
        self.fuer_kind = Haken(fett_wenn_an=False)
        self.wort(self.fuer_kind.setText, "Antrag für ein Kind")
        self.formular.addRow(self.fuer_kind)
        self.kind = self.tippzeile("Name vom Kind")
        self.geboren = self.tippzeile("Geboren am", "TT.MM.JJJJ")
        self.lage = self.tippzeilen("Meine Lage, in eigenen Sätzen", 3)
        self.sonder_satz = self.tippsatz("Das braucht einen eigenen Satz im Antrag:")
        self.sonder = {eines: Haken(fett_wenn_an=False) for eines in Sonderantrag}
        for eines, haken in self.sonder.items():
            self.wort(haken.setText, SONDERWORT[eines])
            self.formular.addRow(haken)
            haken.toggled.connect(self.geaendert)
        self.fuer_kind.toggled.connect(self._on_fuer_kind)

    @override
    def fuelle(self, lage: Tipplage, angaben: Briefangaben) -> None:
        super().fuelle(lage, angaben)
        antrag = angaben.antrag
        self.fuer_kind.setChecked(antrag.fuer_kind)
        self.kind.setText(antrag.kind)
        self.geboren.setText(tagtext(antrag.geboren))
        self.lage.setPlainText("\n".join(antrag.lage))
        moeglich = lage.leistung is not None and sonder_moeglich(lage.leistung)
        self.sonder_satz.setVisible(moeglich)
        for eines, haken in self.sonder.items():
            haken.setVisible(moeglich)
            haken.setChecked(moeglich and eines in antrag.sonder)
        self._show_kind()

    @override
    def lies(self, angaben: Briefangaben) -> Briefangaben:
        fuer_kind = self.fuer_kind.isChecked()
        antrag = Antragsangaben(
            fuer_kind=fuer_kind,
            kind=self.kind.text().strip() if fuer_kind else "",
            geboren=read_tag(self.geboren.text()) if fuer_kind else None,
            lage=saetze(self.lage),
            sonder=tuple(eines for eines, haken in self.sonder.items() if haken.isChecked()),
        )
        return replace(super().lies(angaben), antrag=antrag)

    def _on_fuer_kind(self) -> None:
        self._show_kind()
        self.geaendert.emit()

    def _show_kind(self) -> None:
        for feld in (self.kind, self.geboren):
            self.formular.setRowVisible(feld, self.fuer_kind.isChecked())
