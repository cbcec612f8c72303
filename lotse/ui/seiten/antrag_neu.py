"""An application in two presses: what for and where stand there, only one thing is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from lotse.domain.antrag import Antragsform
from lotse.domain.recht import Leistung
from lotse.i18n.sprache import Sprache
from lotse.services.antragsweg import usual_form, usual_traeger
from lotse.services.briefe_frist import TRAEGERWORT
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import ZEILE
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.seiten.antrag_worte import FORMWORT, TEILHABE_FRAGE, TEILHABEWERT, TEILHABEWORT


@dataclass(frozen=True, slots=True)
class Antragswunsch:
    """What was said about a new application."""

    stelle: str
    traegerart: str
    form: Antragsform
    teilhabe: bool | None
    am: date


class Antragsdialog(QDialog):
    """`festgehalten(Antragswunsch)`. Esc leaves everything as it is; nothing is required."""

    festgehalten = Signal(object)

    def __init__(
        self, leistung: Leistung | None, stelle: str, heute: date, sprache: Sprache, oben: QWidget
    ) -> None:
        super().__init__(oben)
        self.setModal(True)
        self._t, self._leistung = sprache.t, leistung
        self.setWindowTitle(self._t("Antrag festhalten"))
        self.amt, self.stelle = Auswahl(), QLineEdit(stelle, maxLength=ZEILE)
        self.form = Segment([(f.value, self._t(w)) for f, w in FORMWORT.items()], klein=True)
        self.teilhabe = Segment([(k, self._t(w)) for k, w in TEILHABEWORT], klein=True)
        self.tag = Datumsfeld()
        self.nicht, self.los = Knopf(taste="Esc"), Knopf(art=Art.HAUPT)
        self._fuelle(heute, sprache)
        self._baue()
        self.nicht.clicked.connect(self.reject)
        self.los.clicked.connect(self.on_fertig)
        show_mittig(self, oben, 46, 26)
        self.los.setFocus()

    def on_fertig(self) -> None:
        tag = self.tag.date()
        wunsch = Antragswunsch(
            self.stelle.text(),
            self.amt.currentData() or "",
            Antragsform(self.form.wahl),
            TEILHABEWERT.get(self.teilhabe.wahl),
            date(tag.year(), tag.month(), tag.day()),
        )
        self.accept()
        self.festgehalten.emit(wunsch)

    def _fuelle(self, heute: date, sprache: Sprache) -> None:
        t = self._t
        self.amt.addItem(t("weiß ich noch nicht"), "")
        worte = [(t(wort), art) for art, wort in TRAEGERWORT.items()]
        for name, art in sorted(worte):
            self.amt.addItem(name, art)
        self.amt.waehle(usual_traeger(self._leistung))
        self.form.set_wahl(usual_form(self._leistung).value)
        self.stelle.setPlaceholderText(t("Name, wenn Sie ihn wissen"))
        self.tag.setLocale(QLocale(str(sprache.locale)))
        self.tag.setDate(QDate(heute.year, heute.month, heute.day))
        self.tag.setMaximumDate(QDate(heute.year, heute.month, heute.day))
        self.nicht.setText(t("Abbrechen"))
        self.los.setText(t("Antrag festhalten"))

    def _baue(self) -> None:
        t = self._t
        name = self._leistung.name if self._leistung else ""
        kopf = spalte(
            Text(self.windowTitle(), Stufe.TITEL, fett=True),
            Text(name, farbe="text_secondary", umbruch=True),
            abstand=0.2,
        )
        felder = Formular()
        worte = ((self.amt, t("&Welches Amt")), (self.stelle, t("&Name vom Amt")),
                 (self.form, t("&Wie")), (self.tag, t("&Abgegeben am")))  # fmt: skip
        for feld, wort in worte:
            felder.add_feld(feld)
            felder.name_feld(feld, wort)
        self.form.set_name(t("Wie"))
        self.teilhabe.set_name(t(TEILHABE_FRAGE))
        warum = Text(
            t("Davon hängt ab, welche Fristen gelten. Wer es nicht weiß, fragt später."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        frage = spalte(Text(t(TEILHABE_FRAGE), fett=True, umbruch=True), self.teilhabe, warum,
                       abstand=0.35)  # fmt: skip
        knoepfe = reihe(None, self.nicht, self.los, abstand=0.7)
        self.setLayout(
            spalte(kopf, felder, frage, None, Trenner(), knoepfe, rand=(1.6, 1.4, 1.6, 1.2),
                   abstand=1)
        )  # fmt: skip
