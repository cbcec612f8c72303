"""What stays in: every name, place and number the brief leaves out, to be ticked one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal

from lotse.letters.pseudonym import Entfernt, Fund
from lotse.ui.bausteine.raender import nimm_heraus, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe
from lotse.ui.schutzraum.sitzung import Schutzsitzung

ARTEN: Mapping[Entfernt, str] = {
    Entfernt.NAME: "Name",
    Entfernt.ORT: "Ort",
    Entfernt.STELLE: "Stelle",
    Entfernt.SCHULE: "Schule oder Kita",
    Entfernt.ADRESSE: "Adresse",
    Entfernt.TAG: "Tag",
    Entfernt.TELEFON: "Telefon",
    Entfernt.MAIL: "E-Mail",
    Entfernt.ZEICHEN: "Zeichen",
}


class Verbleib(Tafel):
    """`geaendert()` when a tick was set; days need none, they become spans by themselves."""

    geaendert = Signal()

    def __init__(self, sitzung: Schutzsitzung) -> None:
        t = sitzung.sprache.t
        super().__init__(t("Das bleibt hier"), symbol="eye-off")
        self._t = t
        self.haken: dict[Fund, Haken] = {}
        satz = t("Bitte haken Sie jede Stelle ab, die nicht im Brief steht. Lotse kennt nicht "
                 "jeden Namen: Lesen Sie den Brief einmal ganz.")  # fmt: skip
        self._nichts = Text(t("Nichts gefunden, was hier bleiben muss."), umbruch=True)
        self._tage = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._reihen = spalte(abstand=0.1)
        rat = Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.add_rand(spalte(rat, self._nichts, self._reihen, self._tage, abstand=0.5))

    @property
    def alle_geprueft(self) -> bool:
        return all(haken.isChecked() for haken in self.haken.values())

    def show_funde(self, funde: Iterable[Fund]) -> None:
        """A place that was ticked stays so; a new one has to be looked at."""
        funde = tuple(funde)
        noetig = dict.fromkeys(f for f in funde if f.art is not Entfernt.TAG)
        for fund in tuple(self.haken):
            if fund not in noetig:
                self._nimm(fund)
        for fund in noetig:
            if fund not in self.haken:
                self._fuege(fund)
        tage = [f"{f.text} → {f.ersatz}" for f in funde if f.art is Entfernt.TAG]
        worte = self._t("Tage werden zu Abständen: {tage}", tage="; ".join(tage))
        self._tage.setText(worte if tage else "")
        self._tage.setVisible(bool(tage))
        self._nichts.setVisible(not noetig)
        self.set_zahl(str(len(noetig)) if noetig else "")

    def _fuege(self, fund: Fund) -> None:
        haken = self.haken[fund] = Haken(fett_wenn_an=False)
        haken.set_daten(f"{self._t(ARTEN[fund.art])}: {fund.text} → {fund.ersatz}")
        haken.toggled.connect(self._on_haken)
        self._reihen.addWidget(haken)

    def _nimm(self, fund: Fund) -> None:
        nimm_heraus(self._reihen, self.haken.pop(fund))

    def _on_haken(self, _an: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.geaendert.emit()
