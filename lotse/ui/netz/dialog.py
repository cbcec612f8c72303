"""„Wer trägt uns?“: the map, the same as a list, and the genogram; forms stand beside them."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.netz import Horizont, Netzknoten, Sektor
from lotse.services.netz import knoten_from_angebot, move_knoten, remove_knoten, set_knoten
from lotse.services.netznamen import namen_of
from lotse.services.netzstammbaum import stammbaum
from lotse.services.netzstand import months, netz_at, wandel
from lotse.services.netzworte import describe, rows_of, wandel_words
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel, rollend
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe
from lotse.ui.netz.baum import Stammbaumsicht
from lotse.ui.netz.beziehungsform import Beziehungsform
from lotse.ui.netz.druck import Netzausgang
from lotse.ui.netz.karte import Netzkarte
from lotse.ui.netz.katalogwahl import Katalogwahl
from lotse.ui.netz.knotenform import Knotenform
from lotse.ui.netz.liste import Netzliste
from lotse.ui.netz.ueberblick import Ueberblick, baumlegende
from lotse.ui.netz.zeit import Zeitleiste
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

KARTE, LISTE, BAUM = "karte", "liste", "baum"
BREITE_RECHTS = 25


class Netzdialog(QDialog):
    """Every change is saved by itself and can be taken back with Ctrl+Z, here as everywhere."""

    def __init__(self, sitzung: Sitzung, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sitzung, s = sitzung, sitzung.sprache
        t = s.t
        self.setWindowTitle(t("Wer trägt uns?"))
        self._offen = ""
        self.karte, self.zeit, self.ueberblick = Netzkarte(s), Zeitleiste(s), Ueberblick(s)
        self.ansicht = Segment(
            [(KARTE, t("Karte")), (LISTE, t("Liste")), (BAUM, t("Stammbaum"))], name=t("Ansicht")
        )
        self.ansicht.set_wahl(KARTE)
        self.ohne_namen = Haken(t("Ohne Namen"), fett_wenn_an=False)
        self.naeher = Knopf(symbol="zoom-in", klein=True)
        self.ferner = Knopf(symbol="zoom-out", klein=True)
        self.ganz = Knopf(symbol="focus", klein=True)
        self.zu = Knopf(t("Schließen"))
        self.ausgang = Netzausgang(sitzung, self)
        self._mitte, self._rechts = QStackedWidget(), QStackedWidget()
        self._baue()
        self._verbinde()
        self._groesse(parent)
        if sitzung.akte is not None:
            self.show_akte(sitzung.akte)
        self.karte.setFocus()

    @cached_property
    def form(self) -> Knotenform:
        """What stands beside the map is made when it is first needed."""
        form = Knotenform(self._sitzung)
        form.fertig.connect(self._schliesse_form)
        self._formrolle = rollend(form)
        self._rechts.addWidget(self._formrolle)
        return form

    @cached_property
    def katalog(self) -> Katalogwahl:
        katalog = Katalogwahl(self._sitzung)
        katalog.fertig.connect(self._schliesse_form)
        katalog.gewaehlt.connect(self._on_angebot)
        self._rechts.addWidget(katalog)
        return katalog

    @cached_property
    def beziehungen(self) -> Beziehungsform:
        beziehungen = Beziehungsform(self._sitzung)
        self._stamm = huelle(spalte(beziehungen, baumlegende(self._sitzung.sprache), abstand=1.0))
        self._rechts.addWidget(self._stamm)
        return beziehungen

    @cached_property
    def liste(self) -> Netzliste:
        liste = Netzliste(self._sitzung.sprache)
        liste.geoeffnet.connect(lambda zeile: self._oeffne(zeile.id))
        self._mitte.addWidget(liste)
        return liste

    @cached_property
    def baum(self) -> Stammbaumsicht:
        baum = Stammbaumsicht(self._sitzung.sprache)
        self._mitte.addWidget(baum)
        return baum

    def show_akte(self, akte: Akte) -> None:
        """After every change, also one that was taken back."""
        s, heute = self._sitzung.sprache, self._sitzung.dienste.heute()
        self.zeit.show_tage(months(akte, heute))
        tag = self.tag()
        netz = netz_at(akte, tag)
        namen = namen_of(akte, s, offen=not self.ohne_namen.isChecked())
        self.karte.show_netz(netz, namen)
        if self.ansicht.wahl == LISTE:
            self.liste.show_zeilen(rows_of(netz, namen, s, self.karte.netzplan.clockwise()))
        if self.ansicht.wahl == BAUM:
            self.baum.show_baum(stammbaum(akte), namen)
            self.beziehungen.show_akte(akte, namen)
        self.ueberblick.show_satz(describe(netz, namen, s))
        anders = wandel_words(wandel(akte, tag, heute), namen, s)
        self.zeit.sage_wandel("" if self.zeit.ist_heute() else s.t("Seitdem: {was}", was=anders))
        if self._offen:
            self.form.show_knoten(akte, self._offen, netz, namen)
            if self.form.knoten is None:
                self._schliesse_form()
        self.ausgang.show_akte(akte, tag, namen=not self.ohne_namen.isChecked())

    def tag(self) -> date:
        return self.zeit.tag() or self._sitzung.dienste.heute()

    def on_neu(self) -> None:
        """An empty form: on the map as soon as it has a name."""
        kennung = self._sitzung.dienste.neue_id()
        self._offen = kennung
        self._zeige_rechts()
        self.form.beginne(Netzknoten(kennung, "", Sektor.FAMILIE, Horizont.NAH))

    def on_katalog(self) -> None:
        akte = self._sitzung.akte
        if akte is not None:
            self._rechts.setCurrentWidget(self.katalog)
            self.katalog.beginne(akte.familie)

    def zeige(self, ansicht: str) -> None:
        """Map, list or genogram."""
        self.ansicht.set_wahl(ansicht)
        self._mitte.setCurrentWidget(self._sicht())
        self._zeige_rechts()
        for knopf in (self.naeher, self.ferner, self.ganz):
            knopf.setEnabled(ansicht != LISTE)
        self.zeit.setEnabled(ansicht != BAUM)
        self._neu_zeigen(ansicht)
        if ansicht == LISTE:
            self.liste.waehle(self.karte.wahl)

    def _baue(self) -> None:
        t = self._sitzung.sprache.t
        self._uebersicht = rollend(self.ueberblick)
        self._rechts.addWidget(self._uebersicht)
        for knopf, wort in (
            (self.naeher, t("Größer")), (self.ferner, t("Kleiner")), (self.ganz, t("Ganze Karte"))
        ):  # fmt: skip
            knopf.setAccessibleName(wort)
            knopf.setToolTip(wort)
        self._mitte.addWidget(self.karte)
        self._rechts.setFixedWidth(em(BREITE_RECHTS))
        titel = Text(t("Wer trägt uns?"), Stufe.TITEL, fett=True)
        kopf = reihe(
            titel, self.ansicht, None, self.ferner, self.naeher, self.ganz, self.ohne_namen,
            abstand=0.8,
        )  # fmt: skip
        fuss = reihe(self.ausgang, None, self.zu, abstand=0.8)
        tafel = Tafel()
        tafel.add(self._mitte, 1)
        links = huelle(spalte(tafel, self.zeit, abstand=0.6))
        mitte = reihe(links, self._rechts, abstand=1.2)
        mitte.setStretch(0, 1)
        layout = spalte(kopf, huelle(mitte), fuss, rand=(1.2, 1.0, 1.2, 1.0), abstand=0.9)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _verbinde(self) -> None:
        self.ansicht.gewaehlt.connect(self.zeige)
        self.zeit.gewaehlt.connect(self._neu_zeigen)
        self.ohne_namen.toggled.connect(self._neu_zeigen)
        self.naeher.clicked.connect(self._on_naeher)
        self.ferner.clicked.connect(self._on_ferner)
        self.ganz.clicked.connect(self._on_ganz)
        self.zu.clicked.connect(self.accept)
        self.karte.geoeffnet.connect(self._oeffne)
        self.karte.verschoben.connect(self._on_verschoben)
        self.karte.entfernt.connect(self._on_entfernt)
        self.karte.neues.connect(self.on_neu)
        self.ueberblick.neu.connect(self.on_neu)
        self.ueberblick.katalog.connect(self.on_katalog)
        self._sitzung.akte_geaendert.connect(self.show_akte)
        for taste, tat in (
            (QKeySequence.StandardKey.Undo, self._sitzung.zurueck),
            (QKeySequence.StandardKey.Redo, self._sitzung.vor),
        ):
            QShortcut(QKeySequence(taste), self, tat)

    def _groesse(self, parent: QWidget | None) -> None:
        if parent is None:
            self.resize(em(96), em(54))
            return
        fenster = parent.window()
        self.resize(round(fenster.width() * 0.96), round(fenster.height() * 0.94))

    def _oeffne(self, kennung: str) -> None:
        akte = self._sitzung.akte
        if akte is None or all(k.id != kennung for k in akte.netzknoten):
            return
        self._offen = kennung
        self.karte.waehle(kennung)
        self._zeige_rechts()
        self.show_akte(akte)
        self.form.name.setFocus()

    def _schliesse_form(self) -> None:
        self._offen = ""
        self._zeige_rechts()
        self._sicht().setFocus(Qt.FocusReason.OtherFocusReason)

    def _sicht(self) -> Netzkarte | Netzliste | Stammbaumsicht:
        if self.ansicht.wahl == LISTE:
            return self.liste
        return self.baum if self.ansicht.wahl == BAUM else self.karte

    def _zeige_rechts(self) -> None:
        """The form of who is open, the relationships beside the genogram, else the overview."""
        if self.ansicht.wahl == BAUM:
            self.beziehungen.show()
            self._rechts.setCurrentWidget(self._stamm)
        elif self._offen:
            self.form.show()
            self._rechts.setCurrentWidget(self._formrolle)
        else:
            self._rechts.setCurrentWidget(self._uebersicht)

    def _on_verschoben(
        self, kennung: str, sektor: Sektor, horizont: Horizont, winkel: float
    ) -> None:
        self._sitzung.aendern(
            lambda akte: move_knoten(akte, kennung, sektor, horizont, winkel),
            self._sitzung.sprache.t("Netzwerkkarte"),
            buendel=f"rueckt:{kennung}",
        )

    def _on_entfernt(self, kennung: str) -> None:
        wort = self._sitzung.sprache.t("Netzwerkkarte")
        self._sitzung.aendern(lambda akte: remove_knoten(akte, kennung), wort)

    def _on_angebot(self, angebot: Angebot) -> None:
        kennung, wort = self._sitzung.dienste.neue_id(), self._sitzung.sprache.t("Netzwerkkarte")
        knoten = knoten_from_angebot(angebot, kennung)
        self._sitzung.aendern(lambda akte: set_knoten(akte, knoten), wort)
        self.karte.waehle(kennung)
        self._oeffne(kennung)

    def _on_naeher(self) -> None:
        (self.baum if self.ansicht.wahl == BAUM else self.karte).naeher()

    def _on_ferner(self) -> None:
        (self.baum if self.ansicht.wahl == BAUM else self.karte).ferner()

    def _on_ganz(self) -> None:
        (self.baum if self.ansicht.wahl == BAUM else self.karte).passend()

    def _neu_zeigen(self, _wert: object) -> None:
        if self._sitzung.akte is not None:
            self.show_akte(self._sitzung.akte)
