"""One note: its sign, how long it stays, and three ways to look at it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QStackedWidget, QWidget

from lotse.domain.fehler import Hinweis
from lotse.domain.schutzraum import Schutzakte
from lotse.services.schutzraum.ablage import ZEICHEN_HOECHSTENS
from lotse.services.schutzraum.bearbeiten import close, reopen, vorschlag_bis, with_zeichen
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.raender import RINNE, huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import rollend
from lotse.ui.bausteine.text import ElideText, Text
from lotse.ui.masse import Stufe
from lotse.ui.schutzraum.ausgang import Ausgang
from lotse.ui.schutzraum.druckfrage import Druckfrage
from lotse.ui.schutzraum.eintraege import Eintragsblatt
from lotse.ui.schutzraum.fachbrief import Fachbriefblatt
from lotse.ui.schutzraum.felder import Satzfeld
from lotse.ui.schutzraum.leitfaden import Leitfaden
from lotse.ui.schutzraum.loeschen import Loeschfeld
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.schutzraum.tagwahl import Tagwahl
from lotse.ui.stil import em

LEITFADEN, NOTIZEN, BRIEF = "leitfaden", "notizen", "brief"


class Notizblatt(QWidget):
    """Built once; every opened note is shown in it."""

    def __init__(self, sitzung: Schutzsitzung) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        self.zeichen = Satzfeld(t("Eigenes Zeichen"), laenge=ZEICHEN_HOECHSTENS)
        self._angelegt = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        heute = sitzung.dienste.heute()
        self.bis = Tagwahl(t("abgeschlossen; aufbewahren bis"), heute, sitzung.sprache)
        self.ansicht = Segment(
            [(LEITFADEN, t("Leitfaden")), (NOTIZEN, t("Einträge")), (BRIEF, t("Fachbrief"))],
            name=t("Ansicht"),
        )
        self.drucken = Knopf(t("Notiz drucken …"), symbol="printer", klein=True)
        self.speichern = Knopf(t("Notiz speichern …"), symbol="file-down", klein=True)
        self.loeschen = Verweis(t("Löschen …"), symbol="file-x")
        self.frage, self.druckfrage = Loeschfeld(sitzung.sprache), Druckfrage(sitzung.sprache)
        self._gesagt = ElideText(farbe="text_secondary")
        self._gesagt.hide()
        self.ausgang = Ausgang(sitzung, self)
        self.leitfaden, self.eintraege = Leitfaden(sitzung), Eintragsblatt(sitzung)
        self.brief = Fachbriefblatt(sitzung)
        self._stapel = QStackedWidget()
        self._baue()
        self._verbinde()
        self.zeige(LEITFADEN)

    def show_akte(self, akte: Schutzakte) -> None:
        t = self._sitzung.sprache
        self._sage("")
        if self._stapel.currentWidget() in (self._fragerolle, self._druckrolle):
            self.zeige(self.ansicht.wahl)
        self.zeichen.zeige(akte.bezug.zeichen)
        tag = t.datum(akte.bezug.angelegt_am, kurz=True)
        self._angelegt.setText(t.t("angelegt {tag}", tag=tag))
        self.bis.show_tag(akte.bezug.aufbewahren_bis)
        self.leitfaden.show_akte(akte)
        self.eintraege.show_akte(akte)
        self.brief.show_akte(akte)

    def zeige(self, ansicht: str) -> None:
        self.ansicht.set_wahl(ansicht)
        blaetter = {LEITFADEN: self.leitfaden, NOTIZEN: self.eintraege, BRIEF: self.brief}
        self._stapel.setCurrentWidget(blaetter[ansicht])
        if ansicht == BRIEF:
            self.brief.lies()

    def _baue(self) -> None:
        self._fragerolle, self._druckrolle = rollend(self.frage), rollend(self.druckfrage)
        for blatt in (self.leitfaden, self.eintraege, self.brief):
            self._stapel.addWidget(blatt)
        for rolle in (self._fragerolle, self._druckrolle):
            rolle.inhalt.addStretch(1)  # a question is as high as its words
            self._stapel.addWidget(rolle)
        self.zeichen.setFixedWidth(em(13))
        kopf = Fluss(1.0)
        for teil in (
            self.zeichen,
            huelle(spalte(self._angelegt, self.bis, abstand=0.1)),
            self.ansicht,
            huelle(reihe(self.drucken, self.speichern, self.loeschen, abstand=0.4)),
        ):
            kopf.addWidget(teil)
        traeger = huelle(kopf)
        regel = traeger.sizePolicy()
        regel.setHeightForWidth(True)
        traeger.setSizePolicy(regel)
        layout = spalte(traeger, self._gesagt, self._stapel, abstand=RINNE / 2)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _verbinde(self) -> None:
        notizblatt = self._sitzung.dienst.notizblatt
        self.ansicht.gewaehlt.connect(self.zeige)
        self.leitfaden.brief.connect(self._on_brief)
        self.zeichen.geaendert.connect(self._on_zeichen)
        self.bis.geaendert.connect(self._on_bis)
        self.drucken.clicked.connect(lambda: self.ausgang.zaehle(notizblatt))
        self.druckfrage.ja.connect(lambda: self.ausgang.drucke("notiz", notizblatt))
        self.druckfrage.ja.connect(self._on_gedruckt)
        self.druckfrage.abgelehnt.connect(self._on_gedruckt)
        self.ausgang.gezaehlt.connect(self._on_gezaehlt)
        self.speichern.clicked.connect(lambda: self.ausgang.speichere("notiz", notizblatt))
        self.loeschen.clicked.connect(self._on_loeschen)
        self.frage.ja.connect(self._sitzung.loesche)
        self.frage.abgelehnt.connect(self._on_doch_nicht)
        self.ausgang.gesagt.connect(self._on_gesagt)

    def _on_loeschen(self) -> None:
        self._sage("")
        self._stapel.setCurrentWidget(self._fragerolle)
        self.frage.setFocus()

    def _on_gezaehlt(self, anzahl: int) -> None:
        self._sage("")
        self.druckfrage.show_seiten(anzahl)
        self._stapel.setCurrentWidget(self._druckrolle)
        self.druckfrage.setFocus()

    def _on_gedruckt(self) -> None:
        self.zeige(self.ansicht.wahl)
        self.drucken.setFocus()

    def _on_doch_nicht(self) -> None:
        self.zeige(self.ansicht.wahl)
        self.loeschen.setFocus()

    def _on_brief(self) -> None:
        self.zeige(BRIEF)
        self.ansicht.fokusziel().setFocus()

    def _on_zeichen(self) -> None:
        text, t = self.zeichen.text, self._sitzung.sprache.t
        try:
            self._sitzung.aendern(lambda akte: with_zeichen(akte, text))
        except Hinweis as hinweis:
            self._sage(t(hinweis.tun))
            return
        self._sage("")

    def _on_bis(self) -> None:
        heute = self._sitzung.dienste.heute()
        bis = self.bis.tag
        if bis is None:
            self._sitzung.aendern(reopen)
            return
        akte = self._sitzung.akte
        if akte is not None and akte.bezug.abgeschlossen_am is None:
            self.bis.show_tag(vorschlag_bis(heute))
            self._sitzung.aendern(lambda akte: close(akte, heute))
            return
        self._sitzung.aendern(
            lambda akte: replace(akte, bezug=replace(akte.bezug, aufbewahren_bis=bis))
        )

    def _on_gesagt(self, satz: str, _gut: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._sage(satz)

    def _sage(self, satz: str) -> None:
        self._gesagt.setText(satz)
        self._gesagt.setVisible(bool(satz))
