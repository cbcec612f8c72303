"""Dialog vor Ort: at least three indicators of a place, with time, uncertainty and questions.

Nothing here ranks: places stand by the alphabet, lines are told by word and form, and under
everything stands that a difference can have many reasons (E-44 to E-48).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from lotse.domain.indikator import Bestand
from lotse.i18n.sprache import Sprache
from lotse.services.dialog.aehnlich import Aehnlich, aehnliche, ohne_vergleich
from lotse.services.dialog.ansicht import Zeitbild, by_stratum, compared
from lotse.services.dialog.freigabe import Freigabe, release
from lotse.services.dialog.gespraech import auswahl
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.tabelle import Schutz
from lotse.services.zahlen.woerter import GRUENDE
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.marken import Etikett
from lotse.ui.bausteine.raender import RINNE, huelle, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.bausteine.text import Bild, ElideText, Text
from lotse.ui.jobs import Token
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.wirkung_gespraech import Aehnlichtafel, Fragentafel
from lotse.ui.seiten.wirkung_wahl import Wahlliste, Wahlzeile
from lotse.ui.seiten.wirkung_zeittafel import Zeittafel
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil

ORTE, SCHICHTEN = "orte", "schichten"
LINKS_EM, TAFEL_EM = 15, 18
NEBENEINANDER = 3
ALLES = "alles"


class Dialogsicht(QWidget):
    """The view beside the sums of the office; its owner places `neues` and tells it words."""

    def __init__(self, sitzung: Sitzung, *knoepfe: QWidget) -> None:
        super().__init__()
        self._sitzung = sitzung
        self.sprache: Sprache = sitzung.sprache
        self.ort, self.thema = Wahlliste(), Wahlliste(waechst=True)
        self.art = Segment([(ORTE, ""), (SCHICHTEN, "")], klein=True)
        self.fragen, self.aehnlich = Fragentafel(), Aehnlichtafel()
        self.tafeln: list[Zeittafel] = []
        self.freigabe: Freigabe | None = None
        self.nahe: tuple[Aehnlich, ...] = ()
        self._nummer = 0
        self._breite, self._spalten = Breite.NORMAL, NEBENEINANDER
        self._name = ElideText(stufe=Stufe.KOPF, fett=True)
        self._erfunden = Etikett("", "info", "info")
        self._zuwenig = Text(stufe=Stufe.LEIT, umbruch=True)
        self._gruende = Text(fett=True, umbruch=True)
        self._hinweise = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._leer = LeereSeite("chart-column", *knoepfe)
        self._rolle = Rollbereich("")
        self._feld: QGridLayout = raster(abstand=RINNE)
        self._hoehen = QTimer(self, singleShot=True, interval=0)
        self._baue()
        self.texte_setzen(self.sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self.sprache = sprache
        t = sprache.t
        self.ort.set_titel(t("Wo?"))
        self.thema.set_titel(t("Worüber?"))
        self.art.set_name(t("Vergleich"))
        self.art.set_text(ORTE, t("mit ähnlichen Orten"))
        self.art.set_text(SCHICHTEN, t("nach Lage der Familien"))
        self._erfunden.set_etikett(t("Erfundenes Beispiel"), "info", "info")
        self._gruende.setText(t(GRUENDE))
        self.fragen.texte_setzen(sprache)
        for tafel in self.tafeln:
            tafel.texte_setzen(sprache)
        self._fuelle()

    def lies(self) -> None:
        """What the file holds, or the invented example; guarded off the window's thread."""
        arbeit = self._sitzung.dienste.dialog
        if arbeit is None:
            return

        self._nummer += 1
        nummer = self._nummer

        def lade(_token: Token) -> tuple[int, Bestand, Schutz]:
            return nummer, arbeit.bestand() or arbeit.beispiel(), arbeit.schutz()

        self._sitzung.runner.start(lade, self._on_geladen)

    def rolle_ans_ende(self) -> None:
        """What stands below the pictures."""
        leiste = self._rolle.verticalScrollBar()
        leiste.setValue(leiste.maximum())

    def show_breite(self, breite: Breite) -> None:
        self._breite = breite
        knapp = breite is Breite.SCHMAL
        self.ort.set_knapp(knapp)
        self.thema.set_knapp(knapp)
        self._seiten.setDirection(
            self._seiten.Direction.TopToBottom if knapp else self._seiten.Direction.LeftToRight
        )
        self._wahl.setDirection(
            self._wahl.Direction.LeftToRight if knapp else self._wahl.Direction.TopToBottom
        )
        self._miss_links()
        self._ordne()

    def regionen(self) -> Sequence[QWidget]:
        if self._rolle.isHidden():
            return (self._leer,)
        offen = [tafel.ziel() for tafel in self.tafeln if not tafel.isHidden()]
        return (self.ort.ziel(), self.thema.ziel(), self.art.fokusziel(), *offen)

    def _baue(self) -> None:
        self.art.set_wahl(ORTE)
        self._neben = reihe(self.fragen, self.aehnlich, abstand=RINNE)
        self._neben.setStretch(0, 1)
        self._neben.setStretch(1, 1)
        self._rolle.inhalt.addWidget(self._zuwenig)
        self._rolle.inhalt.addLayout(self._feld)
        self._rolle.inhalt.addWidget(self._hinweise)
        self._rolle.inhalt.addLayout(self._neben)
        self._rolle.inhalt.addStretch(1)
        self._wahl = spalte(self.ort, self.thema, abstand=RINNE)
        self._wahl.setStretch(0, 1)
        self._links = huelle(self._wahl)
        self._seiten = reihe(self._links, self._mitte(), abstand=RINNE)
        self._seiten.setStretch(1, 1)
        self._alles = huelle(self._seiten)
        layout = spalte(self._leer, self._alles)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._alles.hide()
        self._rolle.hide()
        self._hoehen.timeout.connect(self._miss_reihen)
        stil().geaendert.connect(self._miss_links)
        for wahl in (self.ort.gewaehlt, self.thema.gewaehlt, self.art.gewaehlt):
            wahl.connect(self._on_wahl)

    def _mitte(self) -> QWidget:
        """The pictures; what must be read with them stands below and does not roll away."""
        kopf = reihe(self._name, self._erfunden, None, self.art)
        fuss = reihe(Bild("info", 1.2), self._gruende)
        fuss.setStretch(1, 1)
        mitte = spalte(kopf, self._rolle, fuss, abstand=0.7)
        mitte.setStretch(1, 1)
        return huelle(mitte)

    def _miss_links(self) -> None:
        knapp = self._breite is Breite.SCHMAL
        self._links.setMinimumWidth(0 if knapp else em(LINKS_EM))
        self._links.setMaximumWidth(16_777_215 if knapp else em(LINKS_EM))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hoehen.start()

    def _on_geladen(self, geladen: tuple[int, Bestand, Schutz]) -> None:
        nummer, bestand, schutz = geladen

        def gib_frei(_token: Token) -> tuple[int, Freigabe]:
            return nummer, release(bestand, schutz)

        self._sitzung.runner.start(gib_frei, self._on_frei, store=False)

    def _on_frei(self, frei: tuple[int, Freigabe]) -> None:
        nummer, freigabe = frei
        if nummer == self._nummer:  # else released with a threshold or numbers of before
            self.zeige(freigabe)

    def zeige(self, freigabe: Freigabe) -> None:
        self.freigabe = freigabe
        self._fuelle()

    def _fuelle(self) -> None:
        freigabe, t = self.freigabe, self.sprache.t
        voll = freigabe is not None and bool(freigabe.punkte)
        self._leer.set_worte(
            t("Noch keine Zahlen vom Ort."),
            t("Lesen Sie eine Tabelle Ihrer Stadt ein, zum Beispiel aus der Einschulung."),
        )
        self._leer.setVisible(freigabe is not None and not voll)
        self._alles.setVisible(voll)
        self._rolle.setVisible(voll)
        if freigabe is None or not voll:
            return
        self.ort.zeige([Wahlzeile(g.id, g.name, g.ebene) for g in freigabe.gebiete])
        themen = sorted({i.thema for i in freigabe.indikatoren if i.thema})
        alles = Wahlzeile(ALLES, t("Alle Themen"))
        self.thema.zeige([*(Wahlzeile(thema, thema) for thema in themen), alles])
        self._erfunden.setVisible(freigabe.bestand.erfunden)
        self._zeige()

    def _on_wahl(self, _id: str) -> None:
        self._zeige()

    def worte(self) -> Worte:
        return Worte(self.sprache)

    def bilder(self) -> Sequence[Zeitbild]:
        """The pictures of the place and the theme that are chosen."""
        freigabe, ort = self.freigabe, self.ort.wahl
        if freigabe is None or not ort:
            return ()
        return tuple(self._bilder(freigabe, ort))

    def _bilder(self, freigabe: Freigabe, ort: str) -> list[Zeitbild]:
        worte, schichten = self.worte(), self.art.wahl == SCHICHTEN
        gewaehlt = auswahl(freigabe, self.gefragt(freigabe), gebiete=(ort,))
        self._zuwenig.setVisible(gewaehlt.hinweis is not None)
        if gewaehlt.hinweis is not None:
            self._zuwenig.setText(worte.befund(gewaehlt.hinweis))
        bilder = []
        for indikator in gewaehlt.indikatoren if gewaehlt.genug else ():
            bild = by_stratum(freigabe, indikator.id, ort, worte) if schichten else None
            bilder.append(bild or compared(freigabe, indikator.id, ort, self.nahe, worte))
        return bilder

    def gefragt(self, freigabe: Freigabe) -> Sequence[str]:
        """The indicators of the theme."""
        thema = self.thema.wahl
        return [i.id for i in freigabe.indikatoren if thema in (ALLES, i.thema)]

    def _zeige(self) -> None:
        freigabe, ort, t = self.freigabe, self.ort.wahl, self.sprache.t
        if freigabe is None or not ort:
            return
        worte = self.worte()
        self._name.setText(next((g.name for g in freigabe.gebiete if g.id == ort), ""))
        self.nahe = tuple(aehnliche(freigabe, ort))
        ohne = [g.name for g in ohne_vergleich(freigabe, ort)]
        self.aehnlich.zeige(self.nahe, ohne, worte)
        bilder = self.bilder()
        self._brauche(len(bilder))
        for tafel, bild in zip(self.tafeln, bilder, strict=False):
            tafel.zeige(bild, bild.indikator.frage)
        for stelle, tafel in enumerate(self.tafeln):
            tafel.setVisible(stelle < len(bilder))
        hinweise = dict.fromkeys(h for bild in bilder for h in bild.hinweise)
        hinweise.pop(t(GRUENDE), None)
        self._hinweise.setText(" ".join(hinweise))
        self._hinweise.setVisible(bool(hinweise))
        self._ordne()

    def _brauche(self, anzahl: int) -> None:
        """Panels are made once and kept."""
        while len(self.tafeln) < anzahl:
            tafel = Zeittafel()
            self._feld.addWidget(tafel, *divmod(len(self.tafeln), self._spalten))
            tafel.texte_setzen(self.sprache)
            tafel.gewachsen.connect(self._hoehen.start)
            self.tafeln.append(tafel)

    def _ordne(self) -> None:
        spalten = self._spalten
        for nummer, tafel in enumerate(self.tafeln):
            self._feld.addWidget(tafel, nummer // spalten, nummer % spalten)
        for stelle in range(NEBENEINANDER):
            self._feld.setColumnStretch(stelle, 1 if stelle < spalten else 0)
        knapp = self._breite is Breite.SCHMAL
        richtung = self._neben.Direction
        self._neben.setDirection(richtung.TopToBottom if knapp else richtung.LeftToRight)
        self._hoehen.start()

    def _passend(self) -> int:
        """Side by side as long as each can be read: three, fewer in large type."""
        platz = self._rolle.viewport().width() / stil().em_f()
        return max(1, min(NEBENEINANDER, int(platz / TAFEL_EM)))

    def _miss_reihen(self) -> None:
        """A grid squeezes panels whose words wrap; so each row is told what it needs."""
        neu = self._passend()
        if neu != self._spalten:
            self._spalten = neu
            self._ordne()
            return
        hoehen: dict[int, int] = {}
        for nummer, tafel in enumerate(self.tafeln):
            if not tafel.isHidden():
                reihe_ = nummer // neu
                hoehen[reihe_] = max(hoehen.get(reihe_, 0), tafel.heightForWidth(tafel.width()))
        for nummer in range(len(self.tafeln)):
            self._feld.setRowMinimumHeight(nummer, hoehen.get(nummer, 0))
