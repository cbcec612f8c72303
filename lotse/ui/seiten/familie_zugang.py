"""How the family came to us: the day of the slip, and the kind of place that told of us."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from lotse.domain.akte import Akte
from lotse.domain.familie import Kamueber
from lotse.i18n.sprache import Sprache
from lotse.services.aendern import set_zugang
from lotse.services.anfragen import KAMUEBERWORT
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.formular import Formular
from lotse.ui.steuerung import Sitzung


class Zugangstafel(Tafel):
    """Both are voluntary; what is chosen is saved. No person is named here."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self.zettel, self.tag, self.ueber = Haken(), Datumsfeld(), Auswahl()
        self._formular = Formular()
        self._formular.add_feld(self.ueber)
        self.add_rand(spalte(self.zettel, self.tag, self._formular, abstand=0.5))
        self.tag.hide()
        self.zettel.toggled.connect(self._on_wahl)
        self.tag.userDateChanged.connect(self._on_wahl)
        self.ueber.currentIndexChanged.connect(self._on_wahl)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("So kam die Familie zu uns"))
        self.zettel.setText(t("Es gibt einen Zettel oder eine Anfrage"))
        self.tag.setAccessibleName(t("Zettel oder Anfrage vom"))
        self.tag.setLocale(QLocale(str(sprache.locale)))
        self._formular.name_feld(self.ueber, t("Gekommen über"))
        self.ueber.blockSignals(True)  # noqa: FBT003 - Qt
        self.ueber.clear()
        self.ueber.addItem(t("noch nicht gefragt"), None)
        for art in Kamueber:
            self.ueber.addItem(t(KAMUEBERWORT[art]), art)
        self.ueber.blockSignals(False)  # noqa: FBT003 - Qt
        if self._sitzung.akte:
            self.show_akte(self._sitzung.akte)

    def show_akte(self, akte: Akte) -> None:
        familie, heute = akte.familie, self._sitzung.dienste.heute()
        for feld in (self.zettel, self.tag, self.ueber):
            feld.blockSignals(True)  # noqa: FBT003 - Qt
        self.zettel.setChecked(familie.zettel_am is not None)
        self.tag.setMaximumDate(_qt(max(heute, familie.zettel_am or heute)))
        self.tag.setDate(_qt(familie.zettel_am or min(familie.angelegt_am, heute)))
        self.tag.setVisible(familie.zettel_am is not None)
        self.ueber.waehle(familie.kam_ueber)
        for feld in (self.zettel, self.tag, self.ueber):
            feld.blockSignals(False)  # noqa: FBT003 - Qt

    def _on_wahl(self, _was: object) -> None:
        tag = self.tag.date()
        gesagt = date(tag.year(), tag.month(), tag.day())
        zettel = gesagt if self.zettel.isChecked() else None
        ueber = self.ueber.currentData()
        self._sitzung.aendern(
            lambda akte: set_zugang(akte, zettel, ueber),
            self._sprache.t("So kam die Familie zu uns"),
        )


def _qt(tag: date) -> QDate:
    return QDate(tag.year, tag.month, tag.day)
