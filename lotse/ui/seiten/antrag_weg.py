"""What happened to an application: a short list, a press for each new thing, and its Fristen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis
from lotse.services.antragsweg import name_of, offered
from lotse.services.blockieren import hangs
from lotse.services.fristen import fristen_von
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, leere, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.masse import Stufe
from lotse.ui.seiten.antrag_ereignis import Ereignisform
from lotse.ui.seiten.antrag_taten import Antragstaten
from lotse.ui.seiten.antrag_worte import (
    EREIGNISWORT,
    FORMWORT,
    TEILHABE_FRAGE,
    TEILHABEWERT,
    TEILHABEWORT,
    ereignissatz,
    wo,
)
from lotse.ui.seiten.frist_karte import Fristlage, Fristliste
from lotse.ui.seiten.haengt_ort import Haengtort
from lotse.ui.worte import tag_kurz


class Antragsweg(QDialog):
    """Stays open while events are pressed; each is one change that can be taken back here."""

    def __init__(
        self, taten: Antragstaten, antrag: str, oben: QWidget, art: Antragsart | None = None
    ) -> None:
        super().__init__(oben)
        self.setModal(True)
        self._taten, self._sitzung, self._antrag = taten, taten.sitzung, antrag
        self._t = taten.sitzung.sprache.t
        self.setWindowTitle(self._t("Antrag"))
        self._kopf, self._unter = (
            Text("", Stufe.TITEL, fett=True, umbruch=True),
            Text("", farbe="text_secondary", umbruch=True),
        )
        self.teilhabe = Segment([(k, self._t(w)) for k, w in TEILHABEWORT], klein=True)
        self.teilhabe.set_name(self._t(TEILHABE_FRAGE))
        self.teilhabe.gewaehlt.connect(self._on_teilhabe)
        self._ereignisse = raster(abstand=0.4)
        self._ereignisse.setColumnStretch(1, 1)
        self._chips = spalte(abstand=0)
        self.form = Ereignisform(self._sitzung.sprache, self._sitzung.dienste.heute())
        self.form.eintragen.connect(self._on_eintragen)
        self.fristen = Fristliste()
        self.zurueck, self.haengt = Verweis(symbol="history"), Knopf(symbol="hourglass", klein=True)
        self.zu = Knopf(art=Art.NEBEN, taste="Esc")
        self.knoepfe: dict[Antragsart, Knopf] = {}
        self._getan = 0
        self._baue()
        self._sitzung.akte_geaendert.connect(self._on_akte)
        self._on_akte(self._sitzung.akte)
        show_mittig(self, oben, 52, 50)
        if art is not None:
            self.zeige_art(art)

    def _baue(self) -> None:
        t = self._t
        self.zu.setText(t("Schließen"))
        self.zurueck.setText(t("Rückgängig"))
        self.haengt.setText(t("Hängt fest"))
        self.zu.clicked.connect(self.accept)
        self.zurueck.clicked.connect(self._on_zurueck)
        self.haengt.clicked.connect(self._on_haengt)
        self._taten.verbinde(self.fristen, self)
        self.fristen.eintragen.connect(lambda _antrag, art: self.zeige_art(art))
        frage = spalte(Text(t(TEILHABE_FRAGE), umbruch=True), self.teilhabe, abstand=0.35)
        rolle = self._rolle = Rollbereich(t("Antrag"))
        teile: tuple[QWidget, ...] = (
            huelle(frage), Trenner(), Text(t("Das ist geschehen"), fett=True),
            huelle(self._ereignisse), Trenner(), Text(t("Was ist noch geschehen?"), fett=True),
            huelle(self._chips), self.form, Trenner(), Text(t("Fristen"), fett=True), self.fristen,
        )  # fmt: skip
        for teil in teile:
            rolle.inhalt.addWidget(teil)
        rolle.inhalt.addStretch(1)
        kopf = spalte(self._kopf, self._unter, abstand=0.2)
        unten = reihe(self.zurueck, None, self.haengt, self.zu, abstand=0.7)
        aufbau = spalte(kopf, rolle, Trenner(), unten, rand=(1.6, 1.4, 1.6, 1.2), abstand=1)
        aufbau.setStretch(1, 1)
        self.setLayout(aufbau)

    def _on_akte(self, akte: Akte | None) -> None:
        antrag = next((a for a in akte.antraege if a.id == self._antrag), None) if akte else None
        if akte is None or antrag is None:
            QTimer.singleShot(0, self.reject)
            return
        t, sprache = self._t, self._sitzung.sprache
        self._kopf.setText(name_of(antrag, self._sitzung.dienste.wissen))
        self._unter.setText(f"{wo(antrag, sprache)} · {t(FORMWORT[antrag.form])}")
        gesagt = next((k for k, w in TEILHABEWERT.items() if w is antrag.teilhabe), "")
        self.teilhabe.set_wahl("" if antrag.teilhabe is None else gesagt)
        self._zeige_ereignisse(antrag)
        self._zeige_chips(antrag)
        self._zeige_fristen(akte, antrag)
        self.zurueck.setEnabled(self._getan > 0)

    def _zeige_ereignisse(self, antrag: Antrag) -> None:
        leere(self._ereignisse)
        heute, sprache = self._sitzung.dienste.heute(), self._sitzung.sprache
        for nummer, ereignis in enumerate(sorted(antrag.ereignisse, key=lambda e: e.am)):
            tag = Text(tag_kurz(ereignis.am, heute, sprache), farbe="text_secondary")
            satz = Text(ereignissatz(ereignis, heute, sprache), umbruch=True)
            self._ereignisse.addWidget(tag, nummer, 0)
            self._ereignisse.addWidget(satz, nummer, 1)

    def _zeige_chips(self, antrag: Antrag) -> None:
        leere(self._chips)
        fluss, self.knoepfe = Fluss(0.4), {}
        for art in offered(antrag):
            knopf = self.knoepfe[art] = Knopf(
                self._t(EREIGNISWORT[art]), art=Art.FILTER, klein=True
            )
            knopf.setChecked(art is self.form.art)
            knopf.clicked.connect(partial(self.zeige_art, art))
            fluss.addWidget(knopf)
        self._chips.addWidget(huelle(fluss))

    def zeige_art(self, art: Antragsart, _an: bool = True) -> None:  # noqa: FBT001, FBT002 - Qt
        """The form of this event, ready to be entered."""
        akte = self._sitzung.akte
        antrag = next((a for a in akte.antraege if a.id == self._antrag), None) if akte else None
        if antrag is not None:
            self.form.show_art(art, antrag)
            for eigene, knopf in self.knoepfe.items():
                knopf.setChecked(eigene is art)
            QTimer.singleShot(0, self._rolle_zur_form)

    def _rolle_zur_form(self) -> None:
        self._rolle.ensureWidgetVisible(self.form.los)

    def _zeige_fristen(self, akte: Akte, antrag: Antrag) -> None:
        dienste = self._sitzung.dienste
        frei, heute = dienste.feiertage(akte.familie.ort.ags), dienste.heute()
        haengt = bool(hangs(akte, antrag=antrag.id))
        fristen = fristen_von(antrag, akte, dienste.wissen, heute, frei)
        lagen = [Fristlage(f, antrag, dienste.wissen, heute, haengt) for f in fristen]
        self.fristen.show_fristen(lagen, self._sitzung.sprache)
        self.haengt.setText(self._t("Hängt fest: ansehen") if haengt else self._t("Hängt fest"))

    def _on_haengt(self) -> None:
        self._taten.haengt.emit(Haengtort(antrag=self._antrag), self)

    def _on_teilhabe(self, wahl: str) -> None:
        self._getan += 1
        self._taten.setze_teilhabe(self._antrag, TEILHABEWERT[wahl])

    def _on_eintragen(self, ereignis: Antragsereignis) -> None:
        self._getan += 1
        self.form.verstecke()
        self._taten.trage_ein(self._antrag, ereignis)

    def _on_zurueck(self) -> None:
        """Only what was done here."""
        if self._getan:
            self._getan -= 1
            self._sitzung.zurueck()
