"""Letters to other houses: what a practice is told, a case without names, what a consent allows."""

from __future__ import annotations

from dataclasses import replace

from typing_extensions import override

from lotse.domain.einwilligung import Datenart
from lotse.i18n.sprache import Sprache
from lotse.letters.fallbrief import Falltext, fallbrief_entfernt
from lotse.letters.rueckmeldung import Praxisstand
from lotse.services.briefangaben import Briefangaben
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.seiten.briefe_bogen import Bogen, Tipplage, saetze

STANDWORT = {
    Praxisstand.GEKOMMEN: "Die Familie war da",
    Praxisstand.NICHT_GEKOMMEN: "Die Familie war noch nicht da",
    Praxisstand.VERSORGT: "Die Familie hat Hilfe",
    Praxisstand.KEIN_BEDARF: "Die Familie braucht nichts mehr",
}


class Praxisbogen(Bogen):
    """One of four answers; where the family is helped only with the tick for it."""

    def __init__(self) -> None:
        super().__init__()
        self.stand = Auswahl()
        self.tippfeld(self.stand, "Was die Praxis erfährt")
        self.stelle = self.tippzeile("Wo die Familie Hilfe hat")
        self.tippsatz("Mehr steht nicht im Brief, auch nichts aus dem Gespräch.")
        self.stand.currentIndexChanged.connect(self._on_stand)

    @override
    def set_worte(self, sprache: Sprache) -> None:
        super().set_worte(sprache)
        gewaehlt = self.stand.currentData()
        self.stand.blockSignals(True)  # noqa: FBT003 - Qt
        self.stand.clear()
        self.stand.setPlaceholderText(sprache.t("Bitte wählen"))
        for stand, wort in STANDWORT.items():
            self.stand.addItem(sprache.t(wort), stand)
        self.stand.waehle(gewaehlt)
        self.stand.blockSignals(False)  # noqa: FBT003 - Qt

    @override
    def fuelle(self, lage: Tipplage, angaben: Briefangaben) -> None:
        self._bisher = Datenart.BISHER in lage.erlaubt
        self.stand.waehle(angaben.stand)
        self.stelle.setText(angaben.stelle)
        self._show_stelle()

    @override
    def lies(self, angaben: Briefangaben) -> Briefangaben:
        zeigt = self.formular.isRowVisible(self.stelle)
        stelle = self.stelle.text().strip() if zeigt else ""
        return replace(angaben, stand=self.stand.currentData(), stelle=stelle)

    def _on_stand(self) -> None:
        self._show_stelle()
        self.geaendert.emit()

    def _show_stelle(self) -> None:
        zeigt = self._bisher and self.stand.currentData() is Praxisstand.VERSORGT
        self.formular.setRowVisible(self.stelle, zeigt)


class Fallbogen(Bogen):
    """Facts and assessment apart; below them what is taken out before it is printed."""

    def __init__(self) -> None:
        super().__init__()
        self._lage: Tipplage | None = None
        self.frage = self.tippzeilen("Frage an die Kollegin", 2)
        self.tatsachen = self.tippzeilen("Tatsachen, je Zeile eine", 4)
        self.einschaetzung = self.tippzeilen("Meine Einschätzung", 3)
        self.mit_worten = Haken(fett_wenn_an=False)
        self.wort(self.mit_worten.setText, "mit den Worten der Familie")
        self.formular.addRow(self.mit_worten)
        self.weg = self.tippsatz()
        self.tippsatz("Bitte lesen Sie den Brief selbst: Lotse kennt nicht jeden Namen.")
        self.mit_worten.toggled.connect(self.geaendert)
        self.geaendert.connect(self._show_weg)

    @override
    def set_worte(self, sprache: Sprache) -> None:
        super().set_worte(sprache)
        self._t = sprache.t
        self._show_weg()

    @override
    def fuelle(self, lage: Tipplage, angaben: Briefangaben) -> None:
        self._lage = lage
        fall = angaben.fall
        self.frage.setPlainText(fall.frage)
        self.tatsachen.setPlainText("\n".join(fall.tatsachen))
        self.einschaetzung.setPlainText("\n".join(fall.einschaetzung))
        self.mit_worten.setChecked(fall.mit_worten)
        self._show_weg()

    @override
    def lies(self, angaben: Briefangaben) -> Briefangaben:
        return replace(angaben, fall=self._fall())

    def _fall(self) -> Falltext:
        frage = " ".join(saetze(self.frage))
        tatsachen, einschaetzung = saetze(self.tatsachen), saetze(self.einschaetzung)
        return Falltext(frage, tatsachen, einschaetzung, self.mit_worten.isChecked())

    def _show_weg(self) -> None:
        """The preview of what does not go out."""
        if self._lage is None:
            return
        funde = dict.fromkeys(fallbrief_entfernt(self._lage.akte, self._fall()))
        zeilen = [f"„{fund.text}“ → {fund.ersatz}" for fund in funde]
        kopf = self._t("Weggelassen:") if zeilen else self._t("Kein bekannter Name im Text.")
        self.weg.setText("\n".join((kopf, *zeilen)))


class Versandbogen(Bogen):
    """Only what the family has ticked for this Stelle can be typed at all."""

    def __init__(self) -> None:
        super().__init__()
        self.kontakt = self.tippzeile("Telefon, Anschrift, Zeiten")
        self.gesundheit = self.tippzeilen("Angaben zur Gesundheit", 2)
        self.tippsatz("Nur was die Familie erlaubt hat. Lotse merkt sich nichts davon.")

    @override
    def fuelle(self, lage: Tipplage, angaben: Briefangaben) -> None:
        self.kontakt.setText(angaben.kontakt)
        self.gesundheit.setPlainText(angaben.gesundheit)
        erlaubt = lage.erlaubt
        self.formular.setRowVisible(self.kontakt, Datenart.KONTAKT in erlaubt)
        self.formular.setRowVisible(self.gesundheit, Datenart.GESUNDHEIT in erlaubt)

    @override
    def lies(self, angaben: Briefangaben) -> Briefangaben:
        formular = self.formular
        kontakt = self.kontakt.text().strip() if formular.isRowVisible(self.kontakt) else ""
        gesund = " ".join(saetze(self.gesundheit))
        if not formular.isRowVisible(self.gesundheit):
            gesund = ""
        return replace(angaben, kontakt=kontakt, gesundheit=gesund)
