"""One area of life: what of it is a theme, whether help is wished, what is possible today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.familie import Bereichsstand, Moeglich, Wunsch
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Thema
from lotse.domain.worte import Bereichswort
from lotse.i18n.sprache import Sprache
from lotse.letters.einstiege import Einstieg
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import TAFEL, huelle, leere, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel, Trenner
from lotse.ui.bausteine.text import Beschriftung, Bild, ElideText, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe

WUNSCH = ((Wunsch.JETZT, "jetzt"), (Wunsch.SPAETER, "später"), (Wunsch.NEIN, "nein"))
MOEGLICH = (
    (Moeglich.HEUTE, "heute möglich"),
    (Moeglich.MIT_HILFE, "mit Hilfe"),
    (Moeglich.NICHT, "nicht möglich"),
)


@dataclass(frozen=True, slots=True)
class Bedarfsansicht:
    """What the panel shows. `verdeckt` = only after a press, when nobody else is listening."""

    wort: Bereichswort
    themen: tuple[Thema, ...]
    stand: Bereichsstand
    verdeckt: bool = False
    einstieg: Einstieg | None = None
    """How one may begin to ask, by the age of the youngest child; None = as the area says."""
    achten: str = ""


class Bedarfstafel(Tafel):
    """Ticks of one area; the page keeps what is told here."""

    angehakt = Signal(str, bool)
    kein_thema = Signal(bool)
    wunsch = Signal(str)
    spaeter = Signal(object)
    """The day on which to ask again."""
    moeglich = Signal(str)
    aufgedeckt = Signal()
    bereich_gewaehlt = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._ansicht: Bedarfsansicht | None = None
        self._spalten = 2
        self._haken: dict[str, Haken] = {}
        self._zeichen = Bild("info", 1.35)
        self._name = ElideText("", Stufe.LEIT, fett=True)
        self._frage = ElideText("", Stufe.KLEIN, farbe="text_secondary")
        self.auswahl = Auswahl()
        self._kein = Knopf(art=Art.FILTER, klein=True)
        self._einstieg = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._achten = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._gitter = raster(abstand=0)
        self._wunsch = Segment([(w.value, t) for w, t in WUNSCH], klein=True, abwaehlbar=True)
        self._moeglich = Segment([(m.value, t) for m, t in MOEGLICH], klein=True, abwaehlbar=True)
        self._wunschwort, self._moeglichwort = Beschriftung(), Beschriftung()
        self.wann, self._wannwort = Datumsfeld(), Beschriftung()
        self._wannwort.setBuddy(self.wann)
        self._decke_text = Text(farbe="text_secondary", umbruch=True)
        self._decke_knopf = Knopf(symbol="eye", klein=True)
        self._baue()
        self._verbinde()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache, self._ansicht = sprache, None
        t = sprache.t
        self._frage.setText(t("Was davon ist gerade Thema?"))
        self._kein.setText(t("Kein Thema"))
        self.auswahl.setAccessibleName(t("Lebensbereich"))
        self._wunschwort.setText(t("Hilfe gewünscht"))
        self._wunsch.set_name(t("Hilfe gewünscht"))
        self._wannwort.setText(t("wieder fragen am"))
        self.wann.setAccessibleName(t("wieder fragen am"))
        self.wann.setLocale(QLocale(str(sprache.locale)))
        self._moeglichwort.setText(t("So geht es"))
        self._moeglich.set_name(t("So geht es"))
        for wunsch, wort in WUNSCH:
            self._wunsch.set_text(wunsch.value, t(wort))
        for moeglich, wort in MOEGLICH:
            self._moeglich.set_text(moeglich.value, t(wort))
        self._decke_text.setText(t("Besprechen Sie das am besten unter vier Augen."))
        self._decke_knopf.setText(t("Unter vier Augen: anzeigen"))

    def set_bereiche(self, bereiche: Sequence[tuple[Lebensbereich, str]]) -> None:
        """Words of the combo box that stands for the list in a narrow window."""
        with QSignalBlocker(self.auswahl):
            self.auswahl.clear()
            for bereich, text in bereiche:
                self.auswahl.addItem(text, bereich.value)

    def set_form(self, spalten: int, *, mit_auswahl: bool) -> None:
        """Columns of the grid; in a narrow window the title is a combo box."""
        self.auswahl.setVisible(mit_auswahl)
        self._name.setVisible(not mit_auswahl)
        self._frage.setVisible(not mit_auswahl)
        if spalten != self._spalten:
            self._spalten = spalten
            self._lege_haken()

    def show_ansicht(self, ansicht: Bedarfsansicht) -> None:
        """Fill; tick boxes of the same area stay the same, with their focus."""
        vorher, self._ansicht = self._ansicht, ansicht
        t, stand = self._sprache.t, ansicht.stand
        self._zeichen.set_bild(ansicht.wort.icon)
        self._name.setText(t(ansicht.wort.text))
        self.setAccessibleName(t(ansicht.wort.text))
        with QSignalBlocker(self.auswahl):
            self.auswahl.waehle(ansicht.wort.bereich.value)
        self._show_einstieg(ansicht)
        if vorher is None or vorher.themen != ansicht.themen:
            self._baue_haken(ansicht.themen)
        for code, haken in self._haken.items():
            haken.setChecked(code in stand.bedarfe)
        self._kein.setChecked(stand.besprochen and not stand.bedarfe)
        self._wunsch.set_wahl(stand.wunsch.value if stand.wunsch else "")
        tag = stand.spaeter_am if stand.wunsch is Wunsch.SPAETER else None
        self._wann.setVisible(tag is not None)
        if tag:
            with QSignalBlocker(self.wann):
                self.wann.setDate(QDate(tag.year, tag.month, tag.day))
        self._moeglich.set_wahl(stand.moeglich.value if stand.moeglich else "")
        self._offen.setVisible(not ansicht.verdeckt)
        self._decke.setVisible(ansicht.verdeckt)
        self._kein.setVisible(not ansicht.verdeckt)

    def _show_einstieg(self, ansicht: Bedarfsansicht) -> None:
        t, einstieg = self._sprache.t, ansicht.einstieg
        frage = next(iter(ansicht.wort.einstieg), "")
        self._einstieg.setText(
            t(
                "So kann man fragen: „{behutsam}“ Oder direkt: „{direkt}“",
                behutsam=t(einstieg.behutsam),
                direkt=t(einstieg.direkt),
            )
            if einstieg
            else t("So können Sie fragen: „{frage}“", frage=t(frage))
        )
        self._einstieg.setToolTip("\n".join(t(satz) for satz in ansicht.wort.einstieg))
        achten = t(ansicht.achten) if ansicht.achten else ""
        self._achten.setText(t("Darauf achten: {satz}", satz=achten) if achten else "")
        self._achten.setVisible(bool(achten))

    def fokusfolge(self) -> Sequence[QWidget]:
        """Stops of Tab, in order."""
        return (
            self.auswahl,
            self._kein,
            self._decke_knopf,
            *self._haken.values(),
            *self._wunsch.findChildren(QWidget),
            self.wann,
            *self._moeglich.findChildren(QWidget),
        )

    def ziel(self) -> QWidget:
        """The first thing that can be ticked here."""
        if self._ansicht is not None and self._ansicht.verdeckt:
            return self._decke_knopf
        return next(iter(self._haken.values()), self._kein)

    def _baue(self) -> None:
        kopf = reihe(
            self._zeichen, self._name, self.auswahl, self._frage, None, self._kein,
            rand=(1.05, 0.3, 0.8, 0.3),
        )  # fmt: skip
        wahlen = Fluss(0.75)
        wahlen.addWidget(huelle(reihe(self._wunschwort, self._wunsch, abstand=0.5)))
        self._wann = huelle(reihe(self._wannwort, self.wann, abstand=0.5))
        wahlen.addWidget(self._wann)
        wahlen.addWidget(huelle(reihe(self._moeglichwort, self._moeglich, abstand=0.5)))
        worte = spalte(self._einstieg, self._achten, abstand=0.1)
        self._offen = huelle(
            spalte(
                spalte(worte, self._gitter, rand=(1.05, 0.5, 1.05, 0.35), abstand=0.25),
                Trenner(),
                spalte(huelle(wahlen), rand=(1.05, 0.5, 1.05, 0.55)),
                abstand=0,
            )
        )
        self._decke = huelle(spalte(self._decke_text, reihe(self._decke_knopf, None), rand=TAFEL))
        self.add(kopf)
        self.add_trenner()
        self.add(self._offen)
        self.add(self._decke)

    def _verbinde(self) -> None:
        self._kein.clicked.connect(self.kein_thema)
        self._wunsch.gewaehlt.connect(self.wunsch)
        self._moeglich.gewaehlt.connect(self.moeglich)
        self.wann.userDateChanged.connect(lambda tag: self.spaeter.emit(tag.toPython()))
        self._decke_knopf.clicked.connect(self.aufgedeckt)
        self.auswahl.activated.connect(self._on_auswahl)

    def _baue_haken(self, themen: Sequence[Thema]) -> None:
        leere(self._gitter)
        self._haken = {}
        for thema in themen:
            haken = Haken()
            haken.set_daten(self._sprache.t(thema.text))
            haken.setAccessibleName(self._sprache.t(thema.text))
            haken.clicked.connect(partial(self._on_haken, thema.code))
            self._haken[thema.code] = haken
        self._lege_haken()

    def _lege_haken(self) -> None:
        while self._gitter.count():
            self._gitter.takeAt(0)
        for nummer, haken in enumerate(self._haken.values()):
            self._gitter.addWidget(haken, nummer // self._spalten, nummer % self._spalten)
        for spalte_ in range(self._gitter.columnCount()):
            self._gitter.setColumnStretch(spalte_, 1 if spalte_ < self._spalten else 0)

    def _on_haken(self, code: str) -> None:
        self.angehakt.emit(code, self._haken[code].isChecked())

    def _on_auswahl(self, stelle: int) -> None:
        self.bereich_gewaehlt.emit(str(self.auswahl.itemData(stelle)))
