"""The dry run of a table of numbers: what each column means, what was repaired, what was not read.

Nothing is kept before „Übernehmen“; another meaning of a column reads the file again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QIntValidator, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.dialog.arbeit import Einlesung, Lesewunsch, Spaltenwahl, Ziel
from lotse.services.katalog import Befund, Befundstufe
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_symbol, draw_zeilen, em_f, hoehe_zeilen
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.bausteine.text import ElideText, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe

HOECHSTENS = 300
MEHR = " und "
"""In a place that already tells of several."""
ZIELE: Mapping[Ziel, str] = {
    Ziel.NICHTS: "wird nicht gelesen",
    Ziel.INDIKATOR: "Indikator",
    Ziel.GEBIET: "Ort, Kennung",
    Ziel.GEBIETSNAME: "Ort, Name",
    Ziel.JAHR: "Jahr",
    Ziel.SCHICHT: "Lage der Familien",
    Ziel.ZAEHLER: "n, gezählte Kinder",
    Ziel.NENNER: "N, alle Kinder",
    Ziel.ANTEIL: "Anteil in Prozent",
    Ziel.FASSUNG: "Fassung der Definition",
    Ziel.KINDER: "Kinder im Ort",
    Ziel.EINWOHNER: "Menschen im Ort",
    Ziel.EBENE: "Art des Ortes",
    Ziel.TEIL_VON: "Liegt in einem größeren Ort",
    Ziel.MERKMAL: "Merkmal der Lage",
    Ziel.WERT: "Wert des Merkmals",
    Ziel.ZAHLEN: "eigener Indikator, gezählt",
    Ziel.PROZENTE: "eigener Indikator, Prozent",
    Ziel.KONTEXT: "Lage der Orte",
    Ziel.JAHRZAHLEN: "ein Jahr, gezählt",
    Ziel.JAHRPROZENTE: "ein Jahr, Prozent",
}
SYMBOL = {
    Befundstufe.HINWEIS: ("info", "info_mark"),
    Befundstufe.REPARIERT: ("check", "info_mark"),
    Befundstufe.WARNUNG: ("triangle-alert", "ask_mark"),
    Befundstufe.ABGEWIESEN: ("circle-slash", "no_mark"),
}


@dataclass(frozen=True, slots=True)
class Fundzeile:
    """What was noticed, and where."""

    id: str
    satz: str
    wo: str
    stufe: Befundstufe


def _male(p: QPainter, zeile: Fundzeile, r: QRectF, _lage: Lage) -> None:
    symbol, ton = SYMBOL[zeile.stufe]
    draw_symbol(p, r.x() + em_f(0.3), r.y() + em_f(1.15), symbol, 1.2, ton)
    innen = r.adjusted(em_f(2.1), em_f(0.4), -em_f(0.4), 0)
    draw_zeilen(p, innen, zeile.satz)
    oben = hoehe_zeilen(zeile.satz, innen.width()) + em_f(0.1)
    draw_zeilen(p, innen.adjusted(0, oben, 0, 0), zeile.wo, Stufe.KLEIN, farbe="text_secondary")


def _hoehe(zeile: Fundzeile, breite: int) -> int:
    platz = breite - em_f(2.5)
    worte = hoehe_zeilen(zeile.satz, platz) + hoehe_zeilen(zeile.wo, platz, Stufe.KLEIN)
    return round(worte + em_f(0.9))


FUNDZEILEN: Zeilenart[Fundzeile] = Zeilenart(
    lambda zeile: zeile.id,
    lambda zeile: f"{zeile.wo}. {zeile.satz}",
    _male,
    lambda _zeile: 3.4,
    hoehe_px=_hoehe,
)


class Spaltenzeile(QWidget):
    """`anders` when a person says that the column means something else."""

    anders = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._t, self.spalte = sprache.t, ""
        self._name = ElideText(fett=True)
        self._beispiele = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        self.wahl = Auswahl()
        for ziel, wort in ZIELE.items():
            self.wahl.addItem(sprache.t(wort), ziel)
        worte = huelle(spalte(self._name, self._beispiele, abstand=0.1))
        layout = reihe(worte, self.wahl, abstand=0.8)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.wahl.activated.connect(lambda _stelle: self.anders.emit())

    def zeige(self, eine: Spaltenwahl) -> None:
        self.spalte = eine.spalte
        self._name.setText(eine.spalte)
        self._beispiele.setText(", ".join(eine.beispiele))
        self.wahl.waehle(eine.ziel)
        self.wahl.setAccessibleName(self._t("Bedeutung von {spalte}", spalte=eine.spalte))


class Zahlenprobe(QWidget):
    """`neu_lesen(Lesewunsch)` when something was said about the file."""

    neu_lesen = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._t = sprache, sprache.t
        t = sprache.t
        self._spalten: list[Spaltenzeile] = []
        self._gewaehlt: dict[str, Ziel] = {}
        self.titel = Text(stufe=Stufe.KOPF, fett=True, umbruch=True)
        self._gelesen = Text(umbruch=True)
        self.befunde: Liste[Fundzeile] = Liste(FUNDZEILEN, t("Was aufgefallen ist"))
        self._nichts = Text(t("Nichts ist aufgefallen."), farbe="text_secondary", umbruch=True)
        self.jahr, self.ort = QLineEdit(), QLineEdit()
        self.jahr.setValidator(QIntValidator(1900, 2100, self.jahr))
        self.kontext = Haken(t("Diese Tabelle beschreibt die Lage der Orte"))
        self._spaltenfeld = spalte(abstand=0.5)
        self._baue()

    def zeige(self, einlesung: Einlesung) -> None:
        t, b = self._t, einlesung.bestand
        self.titel.setText(t("Probe: {datei}", datei=einlesung.datei))
        jahre = sorted({wert.jahr for wert in b.werte})
        self._gelesen.setText(
            t(
                "Zeilen: {z}. Werte: {w}. Indikatoren: {i}. Orte: {o}. Jahre: {j}.",
                z=einlesung.zeilen,
                w=len(b.werte) + len(b.kontext),
                i=len({wert.indikator for wert in b.werte}),
                o=len(b.gebiete),
                j="–".join(map(str, dict.fromkeys((*jahre[:1], *jahre[-1:])))) or "–",
            )
        )
        self._zeige_spalten(einlesung.spalten)
        folge = sorted(grouped(einlesung.befunde), key=lambda f: not f.stufe.bitte_ansehen)
        self.befunde.zeige([self._zeile(n, f) for n, f in enumerate(folge[:HOECHSTENS])])
        self.befunde.setVisible(bool(folge))
        self._nichts.setVisible(not folge)

    def beginne(self) -> None:
        """Another file: nothing was said about it yet."""
        self._gewaehlt.clear()
        self.jahr.clear()
        self.ort.clear()
        self.kontext.setChecked(False)

    def wunsch(self) -> Lesewunsch:
        return Lesewunsch(
            dict(self._gewaehlt),
            int(self.jahr.text()) if self.jahr.hasAcceptableInput() else None,
            self.ort.text().strip(),
            kontext=self.kontext.isChecked(),
        )

    def _baue(self) -> None:
        t = self._t
        felder = Formular()
        for feld, wort in (
            (self.jahr, "Jahr, wenn es nicht in der &Tabelle steht"),
            (self.ort, "&Ort, wenn er nicht in der Tabelle steht"),
        ):
            felder.add_feld(feld)
            felder.name_feld(feld, t(wort))
            feld.editingFinished.connect(self._on_gesagt)
        rolle = Rollbereich(t("Was die Spalten bedeuten"))
        rolle.inhalt.addWidget(Text(t("Was die Spalten bedeuten"), fett=True))
        rolle.inhalt.addLayout(self._spaltenfeld)
        rolle.inhalt.addLayout(felder)
        rolle.inhalt.addWidget(self.kontext)
        rolle.inhalt.addStretch(1)
        rechts = spalte(
            Text(t("Was aufgefallen ist"), fett=True), self._nichts, self.befunde, abstand=0.5
        )
        rechts.setStretch(2, 1)
        haelften = reihe(rolle, huelle(rechts), abstand=1.2)
        haelften.setStretch(0, 1)
        haelften.setStretch(1, 1)
        layout = spalte(self.titel, self._gelesen, haelften, abstand=0.7)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.kontext.clicked.connect(self._on_gesagt)

    def _zeige_spalten(self, spalten: Sequence[Spaltenwahl]) -> None:
        while len(self._spalten) < len(spalten):
            zeile = Spaltenzeile(self._sprache)
            zeile.anders.connect(self._on_spalte)
            self._spaltenfeld.addWidget(zeile)
            self._spalten.append(zeile)
        for stelle, zeile in enumerate(self._spalten):
            zeile.setVisible(stelle < len(spalten))
            if stelle < len(spalten):
                zeile.zeige(spalten[stelle])

    def _on_spalte(self) -> None:
        for zeile in self._spalten:
            if not zeile.isHidden():
                self._gewaehlt[zeile.spalte] = zeile.wahl.currentData()
        self._on_gesagt()

    def _on_gesagt(self) -> None:
        self.neu_lesen.emit(self.wunsch())

    def _zeile(self, nummer: int, befund: Befund) -> Fundzeile:
        t = self._t
        wo = f"{befund.stelle}, {befund.spalte}" if befund.spalte else befund.stelle
        if befund.anzahl > 1 and MEHR not in befund.stelle:
            wo = t("{wo} und {n} weitere", wo=wo, n=befund.anzahl - 1)
        wert = f" „{befund.wert}“" if befund.wert else ""
        satz = f"{t(befund.was)} {t(befund.aktion)}"
        return Fundzeile(str(nummer + 1), satz, f"{wo}{wert}", befund.stufe)


def grouped(befunde: Sequence[Befund]) -> Sequence[Befund]:
    """The same thing of the same column is told once, with how often."""
    gruppen: dict[tuple[str, str, str], Befund] = {}
    for befund in befunde:
        key = befund.was, befund.aktion, befund.spalte
        erster = gruppen.get(key)
        anzahl = befund.anzahl + (erster.anzahl if erster else 0)
        gruppen[key] = replace(erster or befund, anzahl=anzahl)
    return tuple(gruppen.values())
