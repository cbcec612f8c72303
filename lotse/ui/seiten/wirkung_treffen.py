"""Treffen vorbereiten: what was agreed last time opens by itself, then what is agreed now (E-50).

Every change is saved by itself and can be taken back with Ctrl+Z; the kit leaves as A4 and as a
sheet for the wall.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from lotse.domain.indikator import Massnahme, Treffen
from lotse.services.dialog.arbeit import Dialogarbeit
from lotse.services.dialog.treffen import earlier, write_back
from lotse.ui.bausteine.doppelklick import Einmal
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import huelle, raster, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Beschriftung, ElideText, Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.masse import Stufe
from lotse.ui.seiten.wirkung_dialog import Dialogsicht
from lotse.ui.seiten.wirkung_treffen_druck import Treffenausgang, meetings
from lotse.ui.seiten.wirkung_treffen_zeilen import Beschlusszeile, Rueckblickzeile, day_of
from lotse.ui.seiten.wirkung_wahl import Wahlliste, Wahlzeile
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em
from lotse.ui.tabfolge import ordne_tabfolge
from lotse.ui.zustand import Beisache

BREITE_EM, HOEHE_EM, LINKS_EM = 92, 52, 15
TREFFEN = "treffen"
"""What undo calls a meeting."""
HALBES_JAHR = timedelta(days=182)


class Treffendialog(QDialog):
    """`treffen` is the one that is open; None while nothing is read or made."""

    def __init__(
        self, sitzung: Sitzung, arbeit: Dialogarbeit, sicht: Dialogsicht, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sitzung, self._arbeit, self._sicht = sitzung, arbeit, sicht
        t = self._t = sitzung.sprache.t
        self.setWindowTitle(t("Treffen vorbereiten"))
        self._alle: dict[str, Treffen] = {}
        self._nummer, self._gelesen = 0, False
        self.treffen: Treffen | None = None
        self.liste = Wahlliste()
        self.liste.set_titel(t("Treffen"))
        self.neu = Knopf(t("Neues Treffen"), symbol="plus")
        self.tag, self.ort = Datumsfeld(sitzung.sprache.locale), QLineEdit()
        self.anlass, self.wer = QLineEdit(), QLineEdit()
        self.rueckblicke: list[Rueckblickzeile] = []
        self.beschluesse: list[Beschlusszeile] = []
        self.weiterer = Knopf(t("Beschluss"), symbol="plus")
        self.zu = Knopf(t("Schließen"))
        self._gesagt, self._einmal = ElideText(farbe="text_secondary"), Einmal()
        self.ausgang = Treffenausgang(sitzung, sicht, self)
        self._baue(parent)
        self._verbinde()
        self._lies()

    def on_neu(self) -> None:
        """A meeting of today, for the place that is on the page."""
        heute = self._sitzung.dienste.heute()
        kennung = self._sitzung.dienste.neue_id()
        self._setze(Treffen(kennung, heute, anlass=self._t("Dialog vor Ort")), self._t("Treffen"))

    def on_beschluss(self) -> None:
        if self.treffen is None:
            return
        dienste = self._sitzung.dienste
        bis = dienste.heute() + HALBES_JAHR
        eine = Massnahme(dienste.neue_id(), "", bis=bis, beschlossen_am=self.treffen.tag)
        neu = replace(self.treffen, massnahmen=(*self.treffen.massnahmen, eine))
        self._setze(neu, self._t("Beschluss"))
        self.beschluesse[len(neu.massnahmen) - 1].was.setFocus()

    def _lies(self) -> None:
        self._nummer += 1
        nummer, arbeit = self._nummer, self._arbeit
        self._sitzung.runner.start(lambda _token: (nummer, meetings(arbeit)), self._on_gelesen)

    def _on_gelesen(self, gelesen: tuple[int, Sequence[Treffen]]) -> None:
        """Nothing that stands here already: somebody may be typing in the next field."""
        nummer, alle = gelesen
        gemerkt = {eines.id: eines for eines in alle}
        if nummer != self._nummer or (self._gelesen and gemerkt == self._alle):
            return
        self._gelesen, self._alle = True, gemerkt
        kennung = self.treffen.id if self.treffen else ""
        offen = self._alle.get(kennung) or next(iter(self._folge()), None)
        self._zeige(offen)

    def _folge(self) -> Sequence[Treffen]:
        return sorted(self._alle.values(), key=lambda t: (t.tag, t.id), reverse=True)

    def _on_beisache(self, key: str) -> None:
        if key == TREFFEN:
            self._lies()

    def _setze(self, neu: Treffen, text: str, *, buendel: str = "") -> None:
        """One step of undo; shown at once."""
        alt = self._alle.get(neu.id)
        if alt == neu:
            return
        zurueck = (
            partial(self._arbeit.merke_treffen, alt)
            if alt
            else partial(self._arbeit.loesche_treffen, neu.id)
        )
        hin = partial(self._arbeit.merke_treffen, neu)
        self._nummer += 1  # what is being read does not know of it
        self._alle[neu.id] = neu
        if self.treffen is None or self.treffen.id == neu.id or alt is None:
            self.treffen = neu
        self._sitzung.setze_beisache(
            Beisache(zurueck, TREFFEN), Beisache(hin, TREFFEN), text, buendel=buendel
        )
        self._zeige(self.treffen)

    def _zeige(self, treffen: Treffen | None) -> None:
        self.treffen = treffen
        zeilen = [Wahlzeile(t.id, f"{t.tag:%d.%m.%Y}", t.anlass or t.ort) for t in self._folge()]
        self.liste.zeige(zeilen, treffen.id if treffen else "")
        self._rolle.setVisible(treffen is not None)
        self._leer.setVisible(treffen is None)
        self.ausgang.setEnabled(treffen is not None)
        if treffen is None:
            return
        self.ausgang.zeige(treffen, tuple(self._alle.values()))
        self.tag.blockSignals(True)  # noqa: FBT003 - Qt
        self.tag.setDate(QDate(treffen.tag.year, treffen.tag.month, treffen.tag.day))
        self.tag.blockSignals(False)  # noqa: FBT003 - Qt
        for feld, text in (
            (self.ort, treffen.ort),
            (self.anlass, treffen.anlass),
            (self.wer, ", ".join(treffen.teilnehmende)),
        ):
            if feld.text() != text:
                feld.setText(text)
        self._zeige_rueckblicke(treffen)
        self._zeige_beschluesse(treffen)
        ordne_tabfolge(self)

    def _zeige_rueckblicke(self, treffen: Treffen) -> None:
        alle = earlier(treffen, self._alle.values())
        while len(self.rueckblicke) < len(alle):
            zeile = Rueckblickzeile(self._sitzung.sprache)
            zeile.anders.connect(self._on_rueckblick)
            self._frueher.addWidget(zeile)
            self.rueckblicke.append(zeile)
        for stelle, zeile in enumerate(self.rueckblicke):
            zeile.setVisible(stelle < len(alle))
            if stelle < len(alle):
                zeile.zeige(alle[stelle], self._sicht.freigabe)
        self._kein_frueher.setVisible(not alle)

    def _zeige_beschluesse(self, treffen: Treffen) -> None:
        freigabe, heute = self._sicht.freigabe, self._sitzung.dienste.heute()
        while len(self.beschluesse) < len(treffen.massnahmen):
            zeile = Beschlusszeile(self._sitzung.sprache)
            zeile.anders.connect(self._on_beschluss)
            zeile.weg.connect(self._on_weg)
            self._jetzt.addWidget(zeile)
            self.beschluesse.append(zeile)
        for stelle, zeile in enumerate(self.beschluesse):
            zeile.setVisible(stelle < len(treffen.massnahmen))
            if stelle < len(treffen.massnahmen):
                indikatoren = freigabe.indikatoren if freigabe else ()
                zeile.zeige(treffen.massnahmen[stelle], indikatoren, heute)

    def _on_wahl(self, kennung: str) -> None:
        self._zeige(self._alle.get(kennung))

    def _on_kopf(self) -> None:
        alt = self.treffen
        if alt is None:
            return
        wer = tuple(teil.strip() for teil in self.wer.text().split(",") if teil.strip())
        neu = replace(
            alt,
            tag=day_of(self.tag),
            ort=self.ort.text().strip(),
            anlass=self.anlass.text().strip(),
            teilnehmende=wer,
        )
        self._setze(neu, self._t("Treffen"), buendel=f"kopf:{alt.id}")

    def _on_rueckblick(self, massnahme: Massnahme) -> None:
        neue = write_back(self._alle.values(), massnahme.id, massnahme.stand, massnahme.rueckblick)
        for neu in neue:
            if neu != self._alle[neu.id]:
                self._setze(neu, self._t("Rückblick: {was}", was=massnahme.was))
                return

    def _on_beschluss(self, massnahme: Massnahme) -> None:
        if self.treffen is not None:
            massnahmen = tuple(
                massnahme if eine.id == massnahme.id else eine for eine in self.treffen.massnahmen
            )
            neu = replace(self.treffen, massnahmen=massnahmen)
            self._setze(neu, self._t("Beschluss"), buendel=f"beschluss:{massnahme.id}")

    def _on_weg(self, kennung: str) -> None:
        if self.treffen is not None and self._einmal.frei():
            bleibt = tuple(eine for eine in self.treffen.massnahmen if eine.id != kennung)
            self._setze(replace(self.treffen, massnahmen=bleibt), self._t("Beschluss gestrichen"))
            self.weiterer.setFocus()

    def _verbinde(self) -> None:
        self.liste.gewaehlt.connect(self._on_wahl)
        self.neu.clicked.connect(self.on_neu)
        self.weiterer.clicked.connect(self.on_beschluss)
        self.zu.clicked.connect(self.accept)
        self.tag.dateChanged.connect(lambda _tag: self._on_kopf())
        for feld in (self.ort, self.anlass, self.wer):
            feld.editingFinished.connect(self._on_kopf)
        self._sitzung.beisache_geaendert.connect(self._on_beisache)
        self.ausgang.gesagt.connect(self._gesagt.setText)
        for taste, tat in (
            (QKeySequence.StandardKey.Undo, self._sitzung.zurueck),
            (QKeySequence.StandardKey.Redo, self._sitzung.vor),
        ):
            QShortcut(QKeySequence(taste), self, tat)

    def _baue(self, parent: QWidget) -> None:
        t = self._t
        self._leer = Text(
            t("Noch kein Treffen. Legen Sie eines an: Beim nächsten öffnet sich, was offen ist."),
            umbruch=True,
        )
        self._kein_frueher = Text(
            t("Aus früheren Treffen ist nichts offen."), farbe="text_secondary", umbruch=True
        )
        links = spalte(self.liste, self.neu, abstand=0.7)
        links.setStretch(0, 1)
        rand = huelle(links)
        rand.setFixedWidth(em(LINKS_EM))
        rechts = spalte(self._leer, self._inhalt())
        rechts.setStretch(1, 1)
        tafel = Tafel()
        tafel.add_rand(rechts, 1)
        mitte = reihe(rand, tafel, abstand=1.2)
        mitte.setStretch(1, 1)
        fuss = reihe(self.ausgang, self._gesagt, self.zu, abstand=0.8)
        fuss.setStretch(1, 1)
        titel = Text(t("Treffen vorbereiten"), Stufe.TITEL, fett=True)
        layout = spalte(titel, mitte, fuss, rand=(1.2, 1.0, 1.2, 1.0), abstand=0.9)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        show_mittig(self, parent, BREITE_EM, HOEHE_EM)

    def _inhalt(self) -> Rollbereich:
        """The meeting, what was agreed before, what is agreed now."""
        t = self._t
        self._frueher: QVBoxLayout = spalte(abstand=0.6)
        self._jetzt: QVBoxLayout = spalte(abstand=0.6)
        self._rolle = Rollbereich(t("Treffen"))
        inhalt = self._rolle.inhalt
        inhalt.addLayout(self._kopffelder())
        inhalt.addWidget(Text(t("Was wir verabredet hatten"), Stufe.LEIT, fett=True))
        inhalt.addWidget(self._kein_frueher)
        inhalt.addLayout(self._frueher)
        inhalt.addWidget(Text(t("Was wir jetzt verabreden"), Stufe.LEIT, fett=True))
        inhalt.addLayout(self._jetzt)
        inhalt.addLayout(reihe(self.weiterer, None))
        inhalt.addStretch(1)
        return self._rolle

    def _kopffelder(self) -> QGridLayout:
        t = self._t
        felder = raster(abstand=0.5)
        for stelle, (feld, wort) in enumerate(
            (
                (self.tag, t("Tag")),
                (self.anlass, t("Anlass")),
                (self.ort, t("Wo")),
                (self.wer, t("Wer kommt? Ämter und Gruppen, mit Komma")),
            )
        ):
            label = Beschriftung(wort)
            label.setBuddy(feld)
            feld.setAccessibleName(wort)
            felder.addWidget(label, stelle // 2 * 2, stelle % 2)
            felder.addWidget(feld, stelle // 2 * 2 + 1, stelle % 2)
        felder.setColumnStretch(0, 1)
        felder.setColumnStretch(1, 2)
        return felder
