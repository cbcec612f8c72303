"""The Anrufliste of the week: about five entries, what to ask, and how the call ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import Angebot, Plaetze
from lotse.domain.frische import Anruf
from lotse.domain.schutzort import ohne_ort
from lotse.domain.telefon import rufnummern
from lotse.i18n.sprache import Sprache
from lotse.services import angebotworte, platzworte
from lotse.services.katalogpflege import AUSGANGSWORT, Ausgang
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_symbol, draw_text, em_f
from lotse.ui.bausteine.raender import TAFEL, huelle, leere, raster, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.katalog_felder import Tastengriff
from lotse.ui.seiten.katalog_worte import aufnahme_satz


class Anrufliste(QWidget):
    """`gewaehlt(Anruf)` the one to call, `ausgang(Anruf, Ausgang)` how it went: keys 1 to 5."""

    gewaehlt = Signal(object)
    geoeffnet = Signal(object)
    ausgang = Signal(object, object)

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._sprache = dienste.sprache
        self._satz = Text(farbe="text_secondary", umbruch=True)
        art = Zeilenart[Anruf](
            schluessel=lambda a: a.zeile.key,
            sprich=self._sprich,
            male=self._male,
            hoehe=lambda a: 3.7 + 1.3 * (len(a.gruende) - 1),
        )
        self.liste: Liste[Anruf] = Liste(art)
        self._leer = LeereSeite("circle-check", klein=True)
        self._baue()

    def texte_setzen(self, sprache: Sprache) -> None:
        t = sprache.t
        self._sprache = sprache
        self.liste.setAccessibleName(t("Anrufliste der Woche"))
        self._satz.setText(
            t("Fünf Anrufe in der Woche halten den Katalog frisch. Oft Genutztes steht oben.")
        )
        self._leer.set_worte(
            t("Diese Woche ist niemand anzurufen."),
            t("Hier stehen Angebote, deren Prüfung ansteht oder zu denen es eine Meldung gibt."),
        )

    def show_anrufe(self, anrufe: Sequence[Anruf]) -> None:
        self.liste.zeige(anrufe)
        self.liste.setVisible(bool(anrufe))
        self._leer.setVisible(not anrufe)
        if anrufe and not self.liste.wahl_schluessel():
            self.liste.waehle_erste()
        satz = self._sprache.plural("{n} Anruf diese Woche", "{n} Anrufe diese Woche", len(anrufe))
        ansagen(self.liste, satz)

    def on_taste(self, ausgang: Ausgang) -> None:
        """A digit over the list or the card: this is how the call ended."""
        anruf = self.liste.wahl()
        if anruf is not None:
            self.ausgang.emit(anruf, ausgang)

    def _sprich(self, anruf: Anruf) -> str:
        return ". ".join((anruf.zeile.name, anruf.zeile.traeger, *anruf.gruende))

    def _male(self, p: QPainter, anruf: Anruf, r: QRectF, _lage: Lage) -> None:
        x = r.x() + em_f(1.0)
        draw_symbol(p, x, r.y() + em_f(1.1), "phone", 1.2, "text_secondary")
        x += em_f(1.9)
        oben = QRectF(x, r.y() + em_f(0.4), r.right() - x - em_f(0.8), em_f(1.4))
        name = anruf.zeile.name
        draw_text(p, oben, f"{name} · {anruf.zeile.traeger}" if anruf.zeile.traeger else name)
        for nummer, grund in enumerate(anruf.gruende):
            unten = oben.translated(0, em_f(1.5 + 1.3 * nummer))
            draw_text(p, unten, grund, Stufe.KLEIN, farbe="ask_fg")

    def _baue(self) -> None:
        layout = spalte(
            spalte(self._satz, rand=TAFEL), Trenner(), self.liste, self._leer, abstand=0
        )
        layout.setStretch(2, 1)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.liste.gewaehlt.connect(self.gewaehlt)
        self.liste.geoeffnet.connect(self.geoeffnet)
        tasten = {str(n): partial(self.on_taste, wie) for n, wie in enumerate(Ausgang, 1)}
        Tastengriff(self.liste, tasten)


class Anrufkarte(Tafel):
    """What to ask this Stelle, and five ways the call can end. `ausgang(Ausgang)`."""

    ausgang = Signal(object)
    aendern = Signal(str)
    zurueck = Signal()

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._dienste, self._sprache = dienste, dienste.sprache
        self._angebot: Angebot | None = None
        self._gruende: Sequence[str] = ()
        self._rolle = Rollbereich()
        self.zurueckknopf = Verweis(symbol="chevron-left")
        self.zurueckknopf.clicked.connect(self.zurueck)
        self._zurueckreihe = huelle(reihe(self.zurueckknopf, None, rand=(0.8, 0.5, 0.8, 0)))
        self.knoepfe: dict[Ausgang, Knopf] = {}
        self._unten = Fluss(0.4)
        for nummer, wie in enumerate(Ausgang, 1):
            knopf = self.knoepfe[wie] = Knopf(taste=str(nummer), klein=True)
            knopf.clicked.connect(lambda _an=False, was=wie: self.ausgang.emit(was))
            self._unten.addWidget(knopf)
        tasten = {str(n): partial(self.ausgang.emit, wie) for n, wie in enumerate(Ausgang, 1)}
        for knopf in self.knoepfe.values():
            Tastengriff(knopf, tasten)
        self.add(self._zurueckreihe)
        self.add(self._rolle, 1)
        self.add_trenner()
        self.add_rand(huelle(self._unten))
        self.show_zurueck(an=False)

    def texte_setzen(self, sprache: Sprache) -> None:
        t = sprache.t
        self._sprache = sprache
        self.setAccessibleName(t("Anruf"))
        self._rolle.setAccessibleName(t("Das fragen Sie"))
        self.zurueckknopf.setText(t("Zurück zur Liste"))
        for wie, knopf in self.knoepfe.items():
            knopf.setText(t(AUSGANGSWORT[wie]))
        if self._angebot:
            self.show_angebot(self._angebot, self._gruende)

    def show_zurueck(self, *, an: bool) -> None:
        self._zurueckreihe.setVisible(an)

    def show_angebot(self, angebot: Angebot, gruende: Sequence[str]) -> None:
        angebot = ohne_ort(angebot)
        self._angebot, self._gruende = angebot, gruende
        t, innen = self._sprache.t, self._rolle.inhalt
        leere(innen)
        nummern = [n.nummer for n in rufnummern(angebot)]
        kopf = spalte(
            Text(angebot.name, Stufe.KOPF, fett=True, umbruch=True),
            Text(angebot.traeger, Stufe.KLEIN, farbe="text_secondary", umbruch=True),
            Text(
                "\n".join(nummern) or t("Keine Telefonnummer bekannt."), Stufe.TITEL, umbruch=True
            ),
            *(Text(grund, farbe="ask_fg", umbruch=True) for grund in gruende),
            rand=TAFEL,
            abstand=0.35,
        )
        innen.addLayout(kopf)
        innen.addWidget(Trenner())
        innen.addLayout(spalte(Text(t("Das fragen Sie"), fett=True), self._fragen(), rand=TAFEL))
        innen.addStretch(1)

    def _fragen(self) -> QWidget:
        """The facts that age, as questions with what stands here."""
        angebot, t = self._angebot, self._sprache.t
        gitter = raster(abstand=0.4)
        gitter.setColumnStretch(1, 1)
        if angebot is None:
            return huelle(gitter)
        heute = self._dienste.heute()
        sprachen = ", ".join(self._sprache.sprachname(s.code) for s in angebot.sprachen)
        dauer = self._sprache.sage(angebotworte.wartezeit(angebot.wartezeit, heute))
        fragen = (
            (t("Gilt die Adresse noch?"), angebotworte.adresse(angebot)),
            (t("Stimmen die Zeiten?"), "\n".join(angebotworte.zeiten(angebot))),
            (t("Wie lange wartet man?"), dauer),
            (t("Nimmt die Stelle neue Familien auf?"), aufnahme_satz(angebot, self._sprache)),
            *self._plaetze(angebot.plaetze),
            (t("Wer spricht welche Sprache?"), sprachen),
            (t("Was kostet es?"), angebotworte.kosten(angebot)),
        )
        oben = Qt.AlignmentFlag.AlignTop
        for nummer, (frage, wert) in enumerate(fragen):
            gitter.addWidget(Text(frage, farbe="text_secondary", umbruch=True), 2 * nummer, 0, oben)
            gezeigt = Text(wert or t("nicht bekannt"), umbruch=True)
            gitter.addWidget(gezeigt, 2 * nummer, 1, oben)
        return huelle(gitter)

    def _plaetze(self, plaetze: Plaetze | None) -> Iterator[tuple[str, str]]:
        """Only whoever counts places is asked for them."""
        if plaetze is not None:
            zahl = platzworte.satz(plaetze, self._dienste.heute(), self._sprache)
            yield self._sprache.t("Wie viele Plätze sind frei?"), zahl
