"""„Warm gehalten“: who has told the family, when both were there, what matters next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.uebergabepaket import Warmnotiz
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.laenge import SATZ, ZEILE, fill
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Beschriftung
from lotse.ui.bausteine.wahlen import Haken

LEER = Warmnotiz()


class Notizfelder(QWidget):
    """Nothing is required; a day counts only where its box is ticked."""

    def __init__(self, sprache: Sprache, heute: date) -> None:
        super().__init__()
        t = sprache.t
        self._heute = heute
        self.weiss = Haken(t("Die Familie weiß es schon"), fett_wenn_an=False)
        self.von, self.gesagt = QLineEdit(maxLength=ZEILE), Datumsfeld(sprache.locale)
        self.von.setPlaceholderText(t("von wem?"))
        self.von.setAccessibleName(t("Wer hat es der Familie gesagt?"))
        self.gesagt.setAccessibleName(t("Wann hat die Familie es erfahren?"))
        self.gemeinsam = Haken(t("Gemeinsam bei der Familie am"), fett_wenn_an=False)
        self.persoenlich = Datumsfeld(sprache.locale)
        self.persoenlich.setAccessibleName(t("Gemeinsam bei der Familie am"))
        self.wichtig = QLineEdit(maxLength=SATZ)
        self._frage = Beschriftung(t("Was ist als &Nächstes wichtig?"))
        self._frage.setBuddy(self.wichtig)
        self.wichtig.setAccessibleName(t("Was ist als Nächstes wichtig?"))
        zusammen = Fluss()
        for teil in (self.gemeinsam, self.persoenlich):
            zusammen.addWidget(teil)
        self._gesagt = huelle(reihe(self.von, self.gesagt))
        self.setLayout(
            spalte(
                self.weiss,
                self._gesagt,
                huelle(zusammen),
                self._frage,
                self.wichtig,
                abstand=0.5,
            )
        )
        self.weiss.toggled.connect(self._zeige)
        self.gemeinsam.toggled.connect(self._zeige)
        self.show_notiz(LEER)

    def show_notiz(self, notiz: Warmnotiz) -> None:
        self.weiss.setChecked(bool(notiz.gesagt_von or notiz.gesagt_am))
        fill(self.von, notiz.gesagt_von)
        fill(self.wichtig, notiz.wichtig)
        self.gemeinsam.setChecked(notiz.persoenlich_am is not None)
        tage = ((self.gesagt, notiz.gesagt_am), (self.persoenlich, notiz.persoenlich_am))
        for feld, wann in tage:
            tag = wann or self._heute
            feld.setDate(QDate(tag.year, tag.month, tag.day))
        self._zeige()

    def notiz(self) -> Warmnotiz:
        """What stands in the fields now."""
        weiss = self.weiss.isChecked()
        return Warmnotiz(
            gesagt_von=self.von.text().strip() if weiss else "",
            gesagt_am=_tag(self.gesagt) if weiss else None,
            persoenlich_am=_tag(self.persoenlich) if self.gemeinsam.isChecked() else None,
            wichtig=self.wichtig.text().strip(),
        )

    def _zeige(self, _an: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self._gesagt.setVisible(self.weiss.isChecked())
        self.persoenlich.setEnabled(self.gemeinsam.isChecked())


def _tag(feld: Datumsfeld) -> date:
    tag = feld.date()
    return date(tag.year(), tag.month(), tag.day())
