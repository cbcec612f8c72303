"""What a package would change, before it is loaded: entries left, old and new words right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLayout

from lotse.domain.ortswissen import Schicht
from lotse.i18n.sprache import Sprache
from lotse.services.wissensarbeit import Paketvorschau
from lotse.services.wissensvergleich import Eintragswandel, Feldwandel, Wandel, Wissensvergleich
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import RECHTS, draw_text, em_f
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

WANDEL = {Wandel.NEU: "neu", Wandel.WEG: "fällt weg", Wandel.GEAENDERT: "geändert"}
FARBE = {Wandel.NEU: "ok_fg", Wandel.WEG: "danger_fg", Wandel.GEAENDERT: "ask_fg"}
RAND, WORT = 1.05, 6.5


class Wissensvorschau(Tafel):
    """`laden` and `lassen`: nothing has happened before the first."""

    laden = Signal()
    lassen = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(" ", symbol="list-checks")
        self._sprache = sprache
        self._vorschau: Paketvorschau | None = None
        self._wer = Text(umbruch=True)
        self._zahlen = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._warnung = Hinweisfeld("", "ask", "triangle-alert")
        art = Zeilenart[Eintragswandel](_schluessel, self._sprich, self._male, lambda _: 2.9)
        self.liste = Liste(art)
        self._rolle = Rollbereich()
        self._felder = spalte(abstand=0.8, rand=(RAND, 0.8, RAND, 0.8))
        self.knopf = Knopf(art=Art.HAUPT, symbol="check")
        self._nein = Knopf(art=Art.NEBEN)
        self._baue()
        self.texte_setzen(sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.set_titel(sprache.t("Was sich ändert"))
        self.liste.setAccessibleName(sprache.t("Was sich ändert"))
        self._rolle.setAccessibleName(sprache.t("Bisher und neu"))
        self.knopf.setText(sprache.t("Laden"))
        self._nein.setText(sprache.t("Nicht laden"))
        if self._vorschau is not None:
            self.show_vorschau(self._vorschau)

    @property
    def zeichen(self) -> str:
        """What was shown: only that is loaded."""
        return self._vorschau.zeichen if self._vorschau else ""

    def show_vorschau(self, vorschau: Paketvorschau) -> None:
        """Fill; the first entry is open."""
        self._vorschau, t = vorschau, self._sprache
        self._wer.setText(schichtsatz(vorschau.schicht, t))
        self._zahlen.setText(_zahlen(vorschau.vergleich, t))
        bis = vorschau.schicht.gueltig_bis
        saetze = list(vorschau.unlesbar)
        if vorschau.warnungen and bis:
            satz = t.t("Dieses Wissenspaket galt bis {tag}.", tag=t.datum(bis, kurz=True))
            saetze.insert(0, satz)
        self._warnung.set_text(" ".join(saetze))
        self._warnung.setVisible(bool(saetze))
        self.liste.zeige(vorschau.vergleich.eintraege)
        wahl = self.liste.wahl()
        if wahl is not None:
            self._on_gewaehlt(wahl)

    def _baue(self) -> None:
        rand = (RAND, 0.8, RAND, 0.6)
        self.add(huelle(spalte(self._wer, self._zahlen, self._warnung, rand=rand, abstand=0.4)))
        self.add_trenner()
        self._rolle.inhalt.addLayout(self._felder)
        self._rolle.inhalt.addStretch(1)
        neben = reihe(self.liste, Trenner(senkrecht=True), self._rolle, abstand=0)
        neben.setStretch(0, 2)
        neben.setStretch(2, 3)
        self.liste.setMinimumHeight(em(15))
        self.add(huelle(neben), 1)
        self.add_trenner()
        self.add(huelle(reihe(self.knopf, self._nein, None, rand=(RAND, 0.6, RAND, 0.6))))
        self.liste.gewaehlt.connect(self._on_gewaehlt)
        self.knopf.clicked.connect(self.laden)
        self._nein.clicked.connect(self.lassen)

    def _on_gewaehlt(self, eintrag: Eintragswandel) -> None:
        leere(self._felder)
        self._felder.addWidget(Text(eintrag.name, fett=True, umbruch=True))
        for feld in eintrag.felder:
            self._felder.addLayout(self._feld(feld))

    def _feld(self, feld: Feldwandel) -> QLayout:
        t = self._sprache
        wort = Text(feld.feld, Stufe.KLEIN, farbe="text_secondary")
        alt, neu = feld.alt or t.t("(nichts)"), feld.neu or t.t("(nichts)")
        worte = []
        for titel, text in ((t.t("bisher"), alt), (t.t("neu"), neu)):
            kopf = Text(titel, Stufe.KLEIN, farbe="text_secondary")
            inhalt = Text(text, umbruch=True)
            inhalt.setAccessibleName(f"{feld.feld}, {titel}: {text}")
            worte.append(huelle(spalte(kopf, inhalt, None, abstand=0.1)))
        paar = reihe(*worte, abstand=1)
        paar.setStretch(0, 1)
        paar.setStretch(1, 1)
        return spalte(wort, paar, abstand=0.15)

    def _sprich(self, eintrag: Eintragswandel) -> str:
        t = self._sprache.t
        return f"{eintrag.name}, {t(eintrag.art)}, {t(WANDEL[eintrag.wandel])}"

    def _male(self, p: QPainter, eintrag: Eintragswandel, r: QRectF, _lage: Lage) -> None:
        t, rand = self._sprache.t, em_f(RAND)
        innen = r.adjusted(rand, em_f(0.3), -rand, -em_f(0.3))
        oben = QRectF(innen.x(), innen.y(), innen.width() - em_f(WORT), innen.height() / 2)
        unten = QRectF(innen.x(), innen.center().y(), innen.width(), innen.height() / 2)
        rechts = QRectF(innen.right() - em_f(WORT), innen.y(), em_f(WORT), innen.height() / 2)
        draw_text(p, oben, eintrag.name, fett=True)
        draw_text(p, unten, t(eintrag.art), stufe=Stufe.KLEIN, farbe="text_secondary")
        farbe = FARBE[eintrag.wandel]
        draw_text(
            p, rechts, t(WANDEL[eintrag.wandel]), Stufe.KLEIN, farbe=farbe, ausrichtung=RECHTS
        )


def schichtsatz(schicht: Schicht, t: Sprache) -> str:
    """From whom, which one, of when."""
    satz = t.t(
        "{name}, Nummer {nummer}, Stand {tag}, von „{wer}“",
        name=schicht.name,
        nummer=schicht.nummer,
        tag=t.datum(schicht.stand, kurz=True),
        wer=schicht.herausgeber,
    )
    if schicht.geladen_am is None:
        return satz
    return t.t("{satz}, geladen am {tag}", satz=satz, tag=t.datum(schicht.geladen_am, kurz=True))


def _zahlen(vergleich: Wissensvergleich, t: Sprache) -> str:
    zahlen = {wandel: vergleich.anzahl(wandel) for wandel in Wandel}
    if not vergleich.eintraege:
        return t.t("Es ändert sich nichts.")
    return t.t(
        "{neu} neu, {geaendert} geändert, {weg} fallen weg",
        neu=zahlen[Wandel.NEU],
        geaendert=zahlen[Wandel.GEAENDERT],
        weg=zahlen[Wandel.WEG],
    )


def _schluessel(eintrag: Eintragswandel) -> str:
    return f"{eintrag.art}:{eintrag.id}"
