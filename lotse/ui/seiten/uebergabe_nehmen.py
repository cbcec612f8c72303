"""A package of a colleague: its word, what comes, whom we know, and then all of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.services.uebergabearbeit import Eingang, Entscheidung, Uebergabearbeit
from lotse.services.uebergabepaket_ankunft import (
    Ankunft,
    Ankunftsart,
    Wechsel,
    check_separate,
)
from lotse.services.verschmelzen import differences, merge
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.familien_vereinen import Familienvereinen, Worte
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.fenster.passwortfeld import Passwortfeld
from lotse.ui.masse import Stufe
from lotse.ui.meldung import als_meldung, ansagen
from lotse.ui.seiten.uebergabe_zeile import Ankunftszeile
from lotse.ui.steuerung import Sitzung
from lotse.ui.tabfolge import ordne_tabfolge
from lotse.ui.zustand import Uebernommen

BREITE_EM, HOEHE_EM = 56, 38


class Ankunftsdialog(QDialog):
    """`uebernommen(tuple[Wechsel, ...])` when it is done. Whatever closes it before changes
    nothing; a wrong word can be typed again."""

    uebernommen = Signal(object)

    def __init__(
        self, sitzung: Sitzung, arbeit: Uebergabearbeit, datei: Path, worte: Worte, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sitzung, self._arbeit, self._datei = sitzung, arbeit, datei
        self._worte, self._t = worte, sitzung.sprache.t
        self._eingang: Eingang | None = None
        self._hier: dict[FamilieId, Akte] = {}
        self._fertig: list[Entscheidung] = []
        self._schreibt = False
        t = self._t
        self.setWindowTitle(t("Übergabe einlesen"))
        self.kennwort = Passwortfeld(t("&Passwort der Datei"), sitzung.sprache)
        self.oeffnen = Knopf(t("Ansehen, was kommt"), art=Art.HAUPT)
        self.nicht, self.doch_nicht = Knopf(t("Abbrechen"), taste="Esc"), Knopf(t("Abbrechen"))
        self.los = Knopf(t("Einlesen"), art=Art.HAUPT, symbol="file-up")
        self.fehler = Hinweisfeld(art="danger", symbol="circle-alert")
        self.zeilen: list[Ankunftszeile] = []
        self._von = Text(umbruch=True)
        self._rolle = Rollbereich(t("Was kommt"))
        self.stapel = QStackedWidget()
        self.stapel.addWidget(self._kennwortseite())
        self.stapel.addWidget(self._bildseite())
        self.fehler.hide()
        self.setLayout(spalte(self.stapel, self.fehler, rand=(1.6, 1.4, 1.6, 1.2), abstand=0.8))
        self._verbinde()
        show_mittig(self, parent, BREITE_EM, HOEHE_EM)
        self.kennwort.setFocus()

    @override
    def reject(self) -> None:
        """While it is written it stays: what was read in has to be told, or nobody undoes it."""
        if not self._schreibt:
            super().reject()

    @override
    def done(self, wie: int) -> None:
        """Nothing of the package stays in memory behind it."""
        self.kennwort.leere()
        self._eingang, self._fertig = None, []
        super().done(wie)

    def on_oeffnen(self) -> None:
        if self.kennwort.leer or not self.oeffnen.isEnabled():
            self.kennwort.setFocus()
            return
        self._warte(warten=True)
        oeffne, datei, wort = self._arbeit.oeffne, self._datei, self.kennwort.geheimnis()
        self._sitzung.runner.start(
            lambda _token: oeffne(datei, wort),
            self._on_offen,
            store=False,
            on_failed=self._on_misslungen,
        )

    def on_los(self) -> None:
        """First the cases it is about, as they stand here now."""
        ids = [ziel for zeile in self.zeilen if (ziel := zeile.wahl[1]) is not None]
        try:
            check_separate(ids)
        except Hinweis as hinweis:
            self._on_misslungen(hinweis)
            return
        self._warte(warten=True)
        self._sitzung.sicherung.jetzt()
        laden = self._sitzung.dienste.laden
        self._sitzung.runner.start(
            lambda _token: {familie: laden(familie) for familie in ids},
            self._on_geladen,
            on_failed=self._on_misslungen,
        )

    def _on_offen(self, eingang: Eingang) -> None:
        ankunft = self._arbeit.ankunft
        self._sitzung.runner.start(
            lambda _token: (eingang, ankunft(eingang)),
            self._on_ankunft,
            on_failed=self._on_misslungen,
        )

    def _on_ankunft(self, angekommen: tuple[Eingang, Sequence[Ankunft]]) -> None:
        self._eingang, ankuenfte = angekommen
        self._warte(warten=False)
        sprache, paket = self._sitzung.sprache, self._eingang.paket
        tag = sprache.datum(paket.am, kurz=True)
        self._von.setText(
            self._t("Von {von} für {an}, gepackt am {tag}.", von=paket.von, an=paket.an, tag=tag)
        )
        for ankunft in ankuenfte:
            zeile = Ankunftszeile(ankunft, sprache)
            zeile.art.currentIndexChanged.connect(self._on_wahl)
            if self.zeilen:
                self._rolle.inhalt.addWidget(Trenner())
            self.zeilen.append(zeile)
            self._rolle.inhalt.addWidget(zeile)
        self._rolle.inhalt.addStretch(1)
        self._on_wahl(0)
        self.stapel.setCurrentIndex(1)
        ordne_tabfolge(self)
        self.los.setFocus()
        ansagen(self, self._von.text())

    def _on_geladen(self, hier: dict[FamilieId, Akte]) -> None:
        self._hier, self._fertig = hier, []
        self._naechste()

    def _naechste(self) -> None:
        """One case after the other; where two of them differ somebody chooses."""
        while len(self._fertig) < len(self.zeilen):
            zeile = self.zeilen[len(self._fertig)]
            art, ziel = zeile.wahl
            hier = self._hier.get(ziel) if ziel else None
            dort = zeile.ankunft.fall.akte
            if art is Ankunftsart.VEREINT and hier is not None:
                if differences(hier, dort):
                    self._frage(hier, dort)
                    return
                self._nimm(merge(hier, dort))
            else:
                self._nimm(None)
        self._uebernimm()

    def _frage(self, hier: Akte, dort: Akte) -> None:
        dialog = Familienvereinen(hier, dort, self._worte, self)
        dialog.vereint.connect(self._on_vereint)
        dialog.rejected.connect(self._on_doch_nicht)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _on_vereint(self, _hier: Akte, _dort: Akte, nachher: Akte) -> None:
        self._nimm(nachher)
        self._naechste()

    def _on_doch_nicht(self) -> None:
        self._warte(warten=False)

    def _nimm(self, vereint: Akte | None) -> None:
        zeile = self.zeilen[len(self._fertig)]
        art, ziel = zeile.wahl
        self._fertig.append((zeile.ankunft, art, self._hier.get(ziel) if ziel else None, vereint))

    def _uebernimm(self) -> None:
        eingang, fertig, uebernimm = self._eingang, tuple(self._fertig), self._arbeit.uebernimm
        if eingang is None:
            return
        self._schreibt = True
        self._sitzung.runner.start(
            lambda _token: uebernimm(eingang, fertig),
            self._on_uebernommen,
            on_failed=self._on_misslungen,
        )

    def _on_uebernommen(self, wechsel: tuple[Wechsel, ...]) -> None:
        s = self._sitzung
        text = s.sprache.plural("{n} Akte übernommen", "{n} Akten übernommen", len(wechsel))
        if wechsel:
            s.merke_uebernommen(Uebernommen(wechsel), text)
            s.verlauf_geaendert.emit()
            s.melde(text, zurueck=True)
        self.accept()
        self.uebernommen.emit(wechsel)

    def _on_misslungen(self, error: Exception) -> None:
        self._schreibt = False
        self._warte(warten=False)
        self.fehler.set_text(als_meldung(error, self._sitzung.sprache).text)
        self.fehler.show()
        if self.stapel.currentIndex() == 0:
            self.kennwort.setFocus()

    def _on_wahl(self, _nummer: int) -> None:
        zahl = sum(1 for zeile in self.zeilen if zeile.wahl[0] is not Ankunftsart.NICHT)
        self.los.setText(
            self._sitzung.sprache.plural("{n} Akte einlesen", "{n} Akten einlesen", zahl)
        )
        self.los.setEnabled(zahl > 0)

    def _warte(self, *, warten: bool) -> None:
        self.fehler.hide()
        for knopf in (self.oeffnen, self.los):
            knopf.setEnabled(not warten)

    def _kennwortseite(self) -> QWidget:
        t = self._t
        kopf = Text(t("Übergabe einlesen"), Stufe.TITEL, fett=True, umbruch=True)
        satz = Text(
            t("Das Passwort sagt Ihnen, wer die Datei gepackt hat. Noch wird nichts eingelesen."),
            farbe="text_secondary",
            umbruch=True,
        )
        knoepfe = reihe(None, self.nicht, self.oeffnen, abstand=0.7)
        name = Text(self._datei.name, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        return huelle(spalte(kopf, satz, name, self.kennwort, None, Trenner(), knoepfe, abstand=1))

    def _bildseite(self) -> QWidget:
        kopf = Text(self._t("Das kommt"), Stufe.TITEL, fett=True, umbruch=True)
        danach = Text(
            self._t("Alles wird eingelesen oder nichts. Rückgängig nimmt alles wieder heraus."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        knoepfe = reihe(None, self.doch_nicht, self.los, abstand=0.7)
        alles = spalte(kopf, self._von, self._rolle, danach, Trenner(), knoepfe, abstand=0.8)
        alles.setStretch(2, 1)
        return huelle(alles)

    def _verbinde(self) -> None:
        self.nicht.clicked.connect(self.reject)
        self.doch_nicht.clicked.connect(self.reject)
        self.oeffnen.clicked.connect(self.on_oeffnen)
        self.kennwort.fertig.connect(self.on_oeffnen)
        self.los.clicked.connect(self.on_los)
