"""The form of one event: its day, today at first, and only what belongs to this event."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis
from lotse.i18n.sprache import Sprache
from lotse.services.antragsweg import MIT_BIS, MIT_STELLE, current_traeger
from lotse.services.briefe_frist import TRAEGERWORT
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import ZEILE
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.formular import Formular
from lotse.ui.seiten.antrag_worte import BELEHRUNGSWORT

A = Antragsart
BESCHEID = frozenset({A.ABGELEHNT})
_VON_WEM = frozenset({A.NICHT_ZUSTAENDIG, A.EINGEGANGEN_DORT})
"""Said by the office that has the application now."""
_MIT_AMT = frozenset({A.WEITERGELEITET, A.ZUSTAENDIGKEIT_STREITIG})
"""Events between this office and another one."""
FRUEHESTER = QDate(2000, 1, 1)


class Ereignisform(QWidget):
    """`eintragen(Antragsereignis)`. Hidden until an event is chosen."""

    eintragen = Signal(object)

    def __init__(self, sprache: Sprache, heute: date) -> None:
        super().__init__()
        self._t, self._heute = sprache.t, QDate(heute.year, heute.month, heute.day)
        self.art: Antragsart | None = None
        self._antrag: Antrag | None = None
        self.tag, self.bis, self.bekannt = Datumsfeld(), Datumsfeld(), Datumsfeld()
        self.wohin, self.stelle = Auswahl(), QLineEdit(maxLength=ZEILE)
        self.belehrung = Auswahl()
        self.los = Knopf(self._t("Eintragen"), art=Art.HAUPT)
        self.los.clicked.connect(self.on_eintragen)
        self._felder = Formular()
        self._fuelle(sprache)
        self.setLayout(spalte(self._felder, reihe(self.los, None), abstand=0.7))
        self.hide()

    def show_art(self, art: Antragsart, antrag: Antrag) -> None:
        """Ready to be entered with one more press."""
        self.art, self._antrag = art, antrag
        self.tag.setDate(self._heute)
        self.bis.setDate(FRUEHESTER)
        self.bekannt.setDate(FRUEHESTER)
        self.belehrung.waehle(None)
        self.stelle.clear()
        self.wohin.waehle("")
        self._belege_vor(art, antrag)
        teile = {
            self.bis: art in MIT_BIS,
            self.wohin: art in _MIT_AMT,
            self.stelle: art in MIT_STELLE,
            self.bekannt: art in BESCHEID,
            self.belehrung: art in BESCHEID,
        }
        for feld, an in teile.items():
            self._felder.setRowVisible(feld, an)
        brief = art in BESCHEID
        self._felder.name_feld(self.tag, self._t("&Datum auf dem Brief" if brief else "&Am"))
        self.show()
        self.los.setFocus()

    def verstecke(self) -> None:
        self.art = None
        self.hide()

    def on_eintragen(self) -> None:
        if self.art is None or self._antrag is None:
            return
        traegerart = self.wohin.currentData() or "" if self.art in _MIT_AMT else ""
        if self.art in _VON_WEM:
            traegerart = current_traeger(self._antrag)
        am = _tag(self.tag)
        ereignis = Antragsereignis(
            self.art,
            am,
            datetime.combine(am, time.min),  # when it is written down is set by who writes it
            stelle=self.stelle.text() if self.art in MIT_STELLE else "",
            traegerart=traegerart,
            bis=_offen(self.bis) if self.art in MIT_BIS else None,
            bekannt_am=_offen(self.bekannt) if self.art in BESCHEID else None,
            belehrung=self.belehrung.currentData() if self.art in BESCHEID else None,
        )
        self.eintragen.emit(ereignis)

    def _belege_vor(self, art: Antragsart, antrag: Antrag) -> None:
        """A correction begins with what was noted before."""
        alt = [e for e in antrag.ereignisse if e.art is art]
        if art in BESCHEID and alt and alt[-1].belehrung is None:
            self.tag.setDate(QDate(alt[-1].am.year, alt[-1].am.month, alt[-1].am.day))
            if alt[-1].bekannt_am:
                am = alt[-1].bekannt_am
                self.bekannt.setDate(QDate(am.year, am.month, am.day))

    def _fuelle(self, sprache: Sprache) -> None:
        t = self._t
        self.wohin.addItem(t("weiß ich noch nicht"), "")
        worte = [(t(wort), art) for art, wort in TRAEGERWORT.items()]
        for name, art in sorted(worte):
            self.wohin.addItem(name, art)
        self.belehrung.addItem(t("weiß ich noch nicht"), None)
        for belehrung, wort in BELEHRUNGSWORT.items():
            self.belehrung.addItem(t(wort), belehrung)
        for feld in (self.tag, self.bis, self.bekannt):
            feld.setLocale(QLocale(str(sprache.locale)))
            feld.setMinimumDate(FRUEHESTER)
        for feld in (self.tag, self.bekannt):
            feld.setMaximumDate(self._heute)
        self.bis.setSpecialValueText(t("steht nicht da"))
        self.bekannt.setSpecialValueText(t("wie üblich mit der Post"))
        self.stelle.setPlaceholderText(t("Name, wenn Sie ihn wissen"))
        felder: tuple[tuple[QWidget, str], ...] = (
            (self.tag, t("&Am")),
            (self.wohin, t("An&deres Amt")),
            (self.stelle, t("&Name vom Amt")),
            (self.bis, t("&Bis (Tag im Brief vom Amt)")),
            (self.bekannt, t("&Brief kam am")),
            (self.belehrung, t("&Was steht am Ende des Bescheids?")),
        )
        for eines, wort in felder:
            self._felder.add_feld(eines)
            self._felder.name_feld(eines, wort)


def _tag(feld: Datumsfeld) -> date:
    tag = feld.date()
    return date(tag.year(), tag.month(), tag.day())


def _offen(feld: Datumsfeld) -> date | None:
    """None = nobody noted one."""
    return None if feld.date() == FRUEHESTER else _tag(feld)
