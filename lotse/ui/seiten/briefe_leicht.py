"""How easy is the text? Four steps, a marker and a word; then the sentences that stand out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.letters.einfach import Lesestufe
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.malen import draw_platte, draw_text, em_f
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.briefe_probe import GRUEN, Auffaellig, Leseprobe
from lotse.ui.stil import em, stil

FOLGE = (Lesestufe.SCHWER, Lesestufe.MITTEL, Lesestufe.LEICHT, Lesestufe.SEHR_LEICHT)
WORTFARBE = {
    Lesestufe.SEHR_LEICHT: "ok_fg",
    Lesestufe.LEICHT: "ok_fg",
    Lesestufe.MITTEL: "ask_fg",
    Lesestufe.SCHWER: "danger_fg",
}
HOECHSTENS = 3
"""More sentences than that are a list nobody works through at once."""


class Skala(QWidget):
    """Four steps in a row with the marker over the one that holds."""

    def __init__(self) -> None:
        super().__init__()
        self._stufe = Lesestufe.SEHR_LEICHT
        self._worte: Sequence[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    def show_stufe(self, stufe: Lesestufe, worte: Sequence[str], name: str) -> None:
        self._stufe, self._worte = stufe, worte
        self.setAccessibleName(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(14), em(2.9))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        luecke, hoehe = em_f(0.2), em_f(0.62)
        breite = (self.width() - 3 * luecke) / len(FOLGE)
        for nummer, stufe in enumerate(FOLGE):
            x = nummer * (breite + luecke)
            r = QRectF(x, em_f(0.8), breite, hoehe)
            draw_platte(p, r, "ok_line" if stufe in GRUEN else "no_line", "", 2)
            wort = self._worte[nummer] if nummer < len(self._worte) else ""
            gilt = stufe is self._stufe
            zeile = QRectF(x, em_f(1.55), breite + luecke, em_f(1.3))
            farbe = "text" if gilt else "text_secondary"
            draw_text(p, zeile, wort, Stufe.KLEIN, fett=gilt, farbe=farbe)
            if gilt:
                self._male_zeiger(p, r.center().x())
        p.end()

    def _male_zeiger(self, p: QPainter, x: float) -> None:
        halb, oben, unten = em_f(0.42), em_f(0.05), em_f(0.68)
        p.setBrush(stil().farbe("text"))
        ecken = (QPointF(x - halb, oben), QPointF(x + halb, oben), QPointF(x, unten))
        p.drawPolygon(QPolygonF(ecken))


class Leichtigkeit(QWidget):
    """Question, word, scale, one sentence, findings.

    `uebernehmen(Auffaellig)` the proposal into the navigator's own words, `aendern(Auffaellig)`
    to where they stand; a shipped sentence is only shown. "So lassen" hides a sentence.
    """

    uebernehmen = Signal(object)
    aendern = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._gelassen: set[str] = set()
        self._gezeigt: tuple[Leseprobe, Sprache] | None = None
        self._frage = Text(fett=True, umbruch=True)
        self._wort = Text(fett=True)
        self._skala = Skala()
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._befunde = spalte(abstand=0.3)
        kopf = reihe(self._frage, self._wort)
        kopf.setStretch(0, 1)
        self.setLayout(spalte(kopf, self._skala, self._satz, self._befunde, abstand=0.4))

    def show_probe(self, leseprobe: Leseprobe, sprache: Sprache) -> None:
        t, stufe = sprache.t, leseprobe.lesbarkeit.stufe
        frage = t("Wie leicht ist der Text?")
        self._frage.setText(frage)
        self._wort.setText(t(stufe.value))
        self._wort.set_art(farbe=WORTFARBE[stufe])
        worte = [t(s.value) for s in FOLGE]
        self._skala.show_stufe(stufe, worte, f"{frage} {t(stufe.value)}")
        self._satz.setText(leseprobe.lesbarkeit.satz)
        self._gezeigt = (leseprobe, sprache)
        leere(self._befunde)
        offen = [a for a in leseprobe.auffaellig if a.satz not in self._gelassen]
        if not leseprobe.auffaellig:
            gut = t("Automatisch geprüft: kein schwerer Satz. Bitte lesen Sie auch selbst.")
            self._befunde.addLayout(zustandszeile("circle-check", gut, "ok_mark", "text"))
        for auffaellig in offen[:HOECHSTENS]:
            self._befunde.addWidget(_Satzfeld(auffaellig, t, self))
        mehr = len(offen) - HOECHSTENS
        rest = sprache.plural("{n} Satz fällt noch auf.", "{n} Sätze fallen noch auf.", mehr)
        gelassen = len(leseprobe.auffaellig) - len(offen)
        lassen = sprache.plural("{n} Satz bleibt so.", "{n} Sätze bleiben so.", gelassen)
        zeilen = [*([rest] if mehr > 0 else []), *([lassen] if gelassen else [])]
        for zeile in (*zeilen, *leseprobe.leise):
            self._befunde.addWidget(Text(zeile, Stufe.KLEIN, farbe="text_secondary", umbruch=True))

    def lass(self, auffaellig: Auffaellig) -> None:
        """Not shown again in this sitting: the navigator has decided."""
        self._gelassen.add(auffaellig.satz)
        if self._gezeigt:
            self.show_probe(*self._gezeigt)


def zustandszeile(bild: str, satz: str, bildfarbe: str, farbe: str) -> QHBoxLayout:
    """A sign and a small wrapped sentence beside it."""
    zeichen = Bild(bild, 1.15, bildfarbe)
    layout = reihe(zeichen, Text(satz, Stufe.KLEIN, farbe=farbe, umbruch=True))
    layout.setAlignment(zeichen, Qt.AlignmentFlag.AlignTop)
    layout.setStretch(1, 1)
    return layout


class _Satzfeld(QFrame):
    """One hard sentence: quoted, why, what would be easier, and what can be done about it."""

    def __init__(self, auffaellig: Auffaellig, t: Callable[..., str], feld: Leichtigkeit) -> None:
        super().__init__()
        self.setObjectName("hinweis_ask")
        zitat = Text(f"„{auffaellig.satz}“", Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        grund = Text(auffaellig.gruende, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        layout = spalte(zitat, grund, rand=(0.75, 0.6, 0.75, 0.6), abstand=0.25)
        if auffaellig.besser:
            besser = t("Besser: „{satz}“", satz=auffaellig.besser)
            layout.addWidget(Text(besser, fett=True, umbruch=True))
        elif auffaellig.vorschlaege:
            layout.addWidget(Text(auffaellig.vorschlaege, fett=True, umbruch=True))
        knoepfe = Fluss(0.4)
        if auffaellig.besser:
            nimm = Knopf(t("Übernehmen"), klein=True)
            nimm.clicked.connect(lambda: feld.uebernehmen.emit(auffaellig))
            knoepfe.addWidget(nimm)
        elif auffaellig.freitext is not None:
            selbst = Knopf(t("Text ändern"), klein=True)
            selbst.clicked.connect(lambda: feld.aendern.emit(auffaellig))
            knoepfe.addWidget(selbst)
        lassen = Verweis(t("So lassen"))
        lassen.clicked.connect(lambda: feld.lass(auffaellig))
        knoepfe.addWidget(lassen)
        layout.addWidget(huelle(knoepfe))
        self.setLayout(layout)
