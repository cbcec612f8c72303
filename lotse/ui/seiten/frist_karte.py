"""One Frist as a card: until when, what it means, how sure, what Lotse offers, who advises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lotse.domain.antrag import Antrag, Antragsart
from lotse.domain.frist import Frist, Fristart, Fristbrief, Fristregel, Fristsicherheit
from lotse.domain.recht import LeistungId, Wissen
from lotse.i18n.sprache import Sprache
from lotse.services.fristen import ARTWORT, BRIEFWORT
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.antrag_worte import TEILHABE_FRAGE, TEILHABEWERT, TEILHABEWORT
from lotse.ui.stil import em
from lotse.ui.worte import tag_kurz

NAH = 3
"""Days before the safe day on which the sign turns amber; never red (E-05)."""
SYMBOL: Mapping[Fristart, str] = {
    Fristart.FAMILIE: "calendar-clock",
    Fristart.AMT: "landmark",
    Fristart.FRUEHESTENS: "hourglass",
    Fristart.ERINNERUNG: "phone",
    Fristart.NOCH: "calendar-clock",
    Fristart.SOFORT: "calendar-check",
    Fristart.HINWEIS: "info",
    Fristart.FRAGE: "circle-question-mark",
}


@dataclass(frozen=True, slots=True)
class Fristlage:
    """What a card knows beside its Frist: the application, names of places, the day."""

    frist: Frist
    antrag: Antrag | None
    wissen: Wissen
    heute: date
    haengt: bool = False
    """What it shows to be stuck is written down already."""
    mit_name: bool = False
    """Say which help it is about: cards of many applications stand together."""


class Briefknopf(Knopf):
    """The name of a letter is long: it gives way in a narrow sheet."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(em(6), self.sizeHint().width()), self.sizeHint().height())


class Fristkarte(QWidget):
    """`brief(Frist)`, `teilhabe(Antrag id, bool | None)`, `eintragen(Antrag id, Antragsart)`,
    `unterschrieben(Antrag id)`, `stelle(Leistung id)`, `haengt(Frist)`."""

    brief = Signal(object)
    teilhabe = Signal(str, object)
    eintragen = Signal(str, object)
    unterschrieben = Signal(str)
    stelle = Signal(str)
    haengt = Signal(object)

    def __init__(self, lage: Fristlage, sprache: Sprache) -> None:
        super().__init__()
        self.lage, self._sprache = lage, sprache
        frist, t = lage.frist, sprache.t
        wann = when(frist, lage.heute, sprache)
        bald = frist.sicher_bis is not None and (frist.sicher_bis - lage.heute).days <= NAH
        bald = frist.art is Fristart.NOCH or (bald and frist.art is Fristart.FAMILIE)
        farbe = "ask_fg" if bald else "text"
        bild = Bild(SYMBOL[frist.art], 1.25, "ask_fg" if bald else "accent_text")
        kopf = reihe(Text(wann, fett=True, farbe=farbe, umbruch=True), abstand=0.4)
        innen = spalte(kopf, abstand=0.2)
        if lage.mit_name and (name := self._name()):
            innen.addWidget(Text(name, Stufe.KLEIN, farbe="text_secondary", umbruch=True))
        innen.addWidget(Text(frist.satz, umbruch=True))
        innen.addWidget(Text(self._beleg(), Stufe.KLEIN, farbe="text_secondary", umbruch=True))
        if frist.sicherheit is Fristsicherheit.UNKLAR and frist.warum:
            unklar = t("Unklar: {warum}", warum=frist.warum)
            innen.addWidget(Text(unklar, Stufe.KLEIN, farbe="ask_fg", umbruch=True))
        self._frage(innen)
        self._taten(innen)
        zeile = reihe(bild, innen, abstand=0.6)
        zeile.setAlignment(bild, Qt.AlignmentFlag.AlignTop)
        zeile.setStretch(1, 1)
        self.setLayout(zeile)
        self.setAccessibleName(f"{wann}. {frist.satz}")

    def _name(self) -> str:
        lage = self.lage
        kennung = lage.frist.leistung or (lage.antrag.leistung if lage.antrag else "")
        leistung = lage.wissen.leistungen.get(LeistungId(kennung))
        return leistung.name if leistung else ""

    def _beleg(self) -> str:
        """Where it stands, the safe day, and whether the day is firm."""
        frist, t = self.lage.frist, self._sprache.t
        teile = []
        if frist.ende and frist.sicher_bis and frist.art is Fristart.FAMILIE:
            tag = tag_kurz(frist.sicher_bis, self.lage.heute, self._sprache)
            teile.append(t("am besten bis {tag}", tag=tag))
        if frist.ende:
            fest = frist.sicherheit is Fristsicherheit.FEST
            teile.append(t("steht fest") if fest else t("nicht sicher"))
        return " · ".join((*teile, frist.fundstelle))

    def _frage(self, innen: QVBoxLayout) -> None:
        """What is missing is asked here, with the answers to press."""
        frist, antrag, t = self.lage.frist, self.lage.antrag, self._sprache.t
        if antrag is None:
            return
        if asks_teilhabe(frist, antrag):
            wahl = Segment([(k, t(w)) for k, w in TEILHABEWORT], name=t(TEILHABE_FRAGE), klein=True)
            wahl.gewaehlt.connect(self._on_teilhabe)
            innen.addWidget(wahl)
        elif frist.regel is Fristregel.FORM and frist.art is Fristart.FRAGE:
            ja = Knopf(t("Ja, unterschrieben"), klein=True)
            ja.clicked.connect(partial(self.unterschrieben.emit, antrag.id))
            innen.addWidget(ja)
        elif (art := missing_event(frist, antrag)) is not None:
            bescheid = art is Antragsart.ABGELEHNT
            worte = t("Was steht am Ende des Bescheids?") if bescheid else t("Eintragen …")
            knopf = Knopf(worte, symbol="pencil", klein=True)
            knopf.clicked.connect(partial(self.eintragen.emit, antrag.id, art))
            innen.addWidget(knopf)

    def _taten(self, innen: QVBoxLayout) -> None:
        lage, t = self.lage, self._sprache.t
        fluss, frist = Fluss(0.35), lage.frist
        brief = frist.brief_am(lage.heute)
        if brief is not None:
            knopf = Briefknopf(t(BRIEFWORT[brief]), symbol="file-text", klein=True)
            knopf.setToolTip(t(BRIEFWORT[brief]))
            knopf.setAccessibleName(t("Brief: {was}", was=t(BRIEFWORT[brief])))
            knopf.clicked.connect(partial(self.brief.emit, frist))
            fluss.addWidget(knopf)
        elif frist.brief and frist.brief_ab and frist.brief is not Fristbrief.ANTRAG:
            ab = tag_kurz(frist.brief_ab, lage.heute, self._sprache)
            satz = t("Ab {tag} hilft ein Brief.", tag=ab)
            innen.addWidget(Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True))
        if frist.blockade is not None and not lage.haengt:
            fest = Knopf(t("Hängt fest"), symbol="hourglass", klein=True)
            fest.clicked.connect(partial(self.haengt.emit, frist))
            fluss.addWidget(fest)
        if frist.sicherheit is Fristsicherheit.UNKLAR or frist.blockade is not None:
            for kennung in frist.stellen:
                leistung = lage.wissen.leistungen.get(LeistungId(kennung))
                if leistung is not None:
                    verweis = Briefknopf(symbol="life-buoy", art=Art.VERWEIS)
                    verweis.set_daten(leistung.name)
                    verweis.clicked.connect(partial(self.stelle.emit, kennung))
                    fluss.addWidget(verweis)
        if fluss.count():
            innen.addWidget(huelle(fluss))

    def _on_teilhabe(self, wahl: str) -> None:
        if self.lage.antrag is not None:
            self.teilhabe.emit(self.lage.antrag.id, TEILHABEWERT[wahl])


class Fristliste(QWidget):
    """Cards one below the other; every signal of a card comes through."""

    brief = Signal(object)
    teilhabe = Signal(str, object)
    eintragen = Signal(str, object)
    unterschrieben = Signal(str)
    stelle = Signal(str)
    haengt = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._spalte = spalte(abstand=0.9)
        self.setLayout(self._spalte)
        self._gezeigt: object = None
        self.karten: list[Fristkarte] = []

    def show_fristen(self, lagen: Sequence[Fristlage], sprache: Sprache) -> None:
        """Cards that say the same stay as they are."""
        neu = (tuple((x.frist, x.antrag, x.haengt, x.heute) for x in lagen), sprache.code)
        if neu == self._gezeigt:
            return
        self._gezeigt = neu
        leere(self._spalte)
        self.karten = [Fristkarte(lage, sprache) for lage in lagen]
        for karte in self.karten:
            for name in ("brief", "teilhabe", "eintragen", "unterschrieben", "stelle", "haengt"):
                getattr(karte, name).connect(getattr(self, name))
            self._spalte.addWidget(karte)
        self.setVisible(bool(lagen))


def when(frist: Frist, heute: date, sprache: Sprache) -> str:
    """Who acts, and by when: "Frist der Familie: bis Fr 27.11."."""
    art = sprache.t(ARTWORT[frist.art])
    art = art[:1].upper() + art[1:]
    if frist.ende is None:
        return art
    tag = tag_kurz(frist.ende, heute, sprache)
    if frist.art is Fristart.FRUEHESTENS:
        return sprache.t("{art}: nach {tag}", art=art, tag=tag)
    return sprache.t("{art}: bis {tag}", art=art, tag=tag)


def asks_teilhabe(frist: Frist, antrag: Antrag) -> bool:
    frage = frist.regel is Fristregel.TEILHABE and frist.art is Fristart.FRAGE
    return frage and antrag.teilhabe is None


def missing_event(frist: Frist, antrag: Antrag) -> Antragsart | None:
    """What would answer the question of this Frist."""
    bescheide = [e for e in antrag.ereignisse if e.art is Antragsart.ABGELEHNT]
    if frist.regel is Fristregel.WIDERSPRUCH and bescheide and bescheide[-1].belehrung is None:
        return Antragsart.ABGELEHNT
    if frist.art is not Fristart.FRAGE:
        return None
    if frist.regel is Fristregel.UNTERLAGEN:
        return Antragsart.UNTERLAGEN_VERLANGT
    return Antragsart.WEITERGELEITET if frist.regel is Fristregel.TEILHABE else None
