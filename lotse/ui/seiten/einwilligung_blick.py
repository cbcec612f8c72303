"""One consent as it was given, what may be done with it, and its end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Einwilligung, Einwilligungsform, Empfaengerart
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.letters.rueckmeldung import find_erlaubnis
from lotse.services.einwilligen import consequences
from lotse.services.einwilligungsstand import Geltung, validity
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.marken import Etikett
from lotse.ui.bausteine.raender import leere, raster, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.einwilligung_worte import (
    ARTWORT,
    FORMWORT,
    GELTUNGSBILD,
    GELTUNGSWORT,
    RICHTUNGSWORT,
    recipient,
    signers,
    span,
    told,
)
from lotse.ui.seiten.vermittlung_felder import Tatfeld, knoepfe

ZURUECKNEHMBAR = (Geltung.GILT, Geltung.ENDET_BALD, Geltung.OFFEN)


class Ruecknahmefeld(Tatfeld):
    """What happens then, before it is done: `ja()`."""

    ja = Signal()

    def __init__(self, folgen: tuple[str, ...], sprache: Sprache) -> None:
        t = sprache.t
        super().__init__(t("Das geschieht dann:"), sprache)
        self.saetze = [Text(satz, umbruch=True) for satz in folgen]
        self.knopf = Knopf(t("Zurücknehmen"), symbol="minus", klein=True)
        self.knopf.clicked.connect(self.ja)
        self.baue(*self.saetze, knoepfe(self.knopf, self.nein))


class Einwilligungsblick(QWidget):
    """`zurueckgenommen(id)`, `neu(Einwilligung)` ask again, `drucken(Einwilligung)`,
    `vorschau(Einwilligung)` what the Stelle reads, `rueckmeldung(id)` to the practice."""

    zurueckgenommen = Signal(str)
    neu = Signal(object)
    drucken = Signal(object)
    vorschau = Signal(object)
    rueckmeldung = Signal(str)

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._dienste, self._sprache = dienste, dienste.sprache
        self._akte: Akte | None = None
        self._e: Einwilligung | None = None
        self._titel = Text(stufe=Stufe.KOPF, fett=True, umbruch=True)
        self._marke = Etikett("")
        self._zeilen = raster(abstand=0.5)
        self._zeilen.setColumnStretch(1, 1)
        self._praxis = Hinweisfeld("", "ask", "circle-question-mark")
        self._platz: QVBoxLayout = spalte(abstand=0)
        self.feld: Ruecknahmefeld | None = None
        self.weg = Knopf(symbol="minus", klein=True)
        self.nochmal = Knopf(symbol="refresh-cw", klein=True)
        self.blatt = Knopf(symbol="printer", klein=True)
        self.sicht = Knopf(symbol="eye", klein=True)
        self.praxis = Knopf(symbol="stethoscope", klein=True)
        taten = knoepfe(self.weg, self.nochmal, self.blatt, self.sicht, self.praxis)
        kopf = reihe(self._titel, self._marke, abstand=0.8)
        kopf.setStretch(0, 1)
        self.setLayout(
            spalte(
                kopf, self._zeilen, self._praxis, Trenner(), taten, self._platz, None, abstand=0.9
            )
        )
        self._verbinde()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.weg.setText(t("Zurücknehmen …"))
        self.nochmal.setText(t("Neu fragen"))
        self.blatt.setText(t("Blatt drucken …"))
        self.sicht.setText(t("Ansehen, was dort ankommt"))
        self.praxis.setText(t("Rückmeldung an die Praxis"))
        if self._akte and self._e:
            self.show_einwilligung(self._akte, self._e)

    def show_einwilligung(self, akte: Akte, e: Einwilligung) -> None:
        if self._e is None or self._e.id != e.id or self._e.widerrufen_am != e.widerrufen_am:
            self._schliesse()
        self._akte, self._e = akte, e
        heute, t = self._dienste.heute(), self._sprache.t
        geltung = validity(e, heute)
        art, symbol = GELTUNGSBILD[geltung]
        self._titel.setText(recipient(e, self._sprache))
        self._marke.set_etikett(t(GELTUNGSWORT[geltung]), art, symbol)
        self._fuelle(akte, e)
        laeuft = geltung in ZURUECKNEHMBAR
        self.weg.setVisible(laeuft)
        self.nochmal.setVisible(geltung is not Geltung.GILT)
        stelle = any(v.angebot and v.angebot.key == e.angebot for v in akte.vermittlungen)
        self.sicht.setVisible(bool(e.angebot) and stelle and laeuft)
        self._show_praxis(akte, e)

    def _show_praxis(self, akte: Akte, e: Einwilligung) -> None:
        """Only within the consent; else it says why not."""
        self.praxis.setVisible(e.art is Empfaengerart.PRAXIS)
        self._praxis.hide()
        if e.art is not Empfaengerart.PRAXIS:
            return
        try:
            find_erlaubnis(akte, e.id, self._dienste.heute())
        except Hinweis as hinweis:
            t = self._sprache.t
            self.praxis.hide()
            self._praxis.set_text(f"{t(hinweis.was)} {t(hinweis.tun)}")
            self._praxis.show()

    def _fuelle(self, akte: Akte, e: Einwilligung) -> None:
        leere(self._zeilen)
        t, wer = self._sprache.t, signers(akte, self._sprache)
        unterschrieben = ", ".join(wer.get(k, k) for k in e.unterschrieben)
        muendlich = e.form is Einwilligungsform.MUENDLICH
        akte_selbst = e.art is Empfaengerart.AKTE
        sprache = self._sprache.sprachname(e.erklaert_in) if e.erklaert_in else ""
        erklaert = ", ".join(teil for teil in (sprache, e.erklaert_von) if teil)
        zeilen = (
            (t("Für"), t(ARTWORT[e.art])),
            (t("Wozu"), e.zweck),
            (t("Was"), "" if akte_selbst else told(e, self._sprache)),
            (t("Richtung"), "" if akte_selbst else t(RICHTUNGSWORT[e.richtung])),
            (t("Wie"), t(FORMWORT[e.form]) + (f": {e.form_grund}" if muendlich else "")),
            (t("Unterschrieben"), unterschrieben),
            (t("Wann"), span(e, self._sprache, self._dienste.heute())),
            (t("Erklärt"), erklaert or t("nicht eingetragen")),
            (t("Das Kind sagt"), e.kind_sagt),
            (t("Bleibt bei uns"), e.zurueckgehalten),
        )
        nummer = 0
        for name, wert in zeilen:
            if wert:
                self._zeilen.addWidget(Text(name, farbe="text_secondary"), nummer, 0)
                self._zeilen.addWidget(Text(wert, umbruch=True), nummer, 1)
                nummer += 1

    def _verbinde(self) -> None:
        self.weg.clicked.connect(self.on_zuruecknehmen)
        self.nochmal.clicked.connect(lambda: self.neu.emit(self._e))
        self.blatt.clicked.connect(lambda: self.drucken.emit(self._e))
        self.sicht.clicked.connect(lambda: self.vorschau.emit(self._e))
        self.praxis.clicked.connect(lambda: self.rueckmeldung.emit(self._e.id if self._e else ""))

    def on_zuruecknehmen(self) -> None:
        """As easy as giving it; what happens then is said first."""
        if self._akte is None or self._e is None:
            return
        self._schliesse()
        folgen = consequences(self._akte, self._e.id, self._dienste.heute())
        self.feld = Ruecknahmefeld(folgen, self._sprache)
        self.feld.ja.connect(self._on_ja)
        self.feld.zu.connect(self._on_zu)
        self._platz.addWidget(self.feld)
        self.feld.show()
        self.feld.knopf.setFocus()

    def _on_ja(self) -> None:
        if self._e is not None:
            self.zurueckgenommen.emit(self._e.id)

    def _on_zu(self) -> None:
        self._schliesse()
        self.weg.setFocus()

    def _schliesse(self) -> None:
        self.feld = None
        leere(self._platz)
