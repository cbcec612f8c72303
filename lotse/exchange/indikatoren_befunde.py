"""What is said of a table of numbers: codes, and their German words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum

from lotse.services.katalog import Befund, Befundstufe

LAENGE = 120


class Code(StrEnum):
    """Stable keys; the words stand below."""

    KODIERUNG = "kodierung_geraten"
    TEXT_KAPUTT = "text_kaputt"
    ZEILE_VERSCHOBEN = "zeile_verschoben"
    SPALTE_UNGENUTZT = "spalte_ungenutzt"
    SPALTE_KONTEXT = "spalte_kontext"
    INDIKATOR_EIGENER = "indikator_eigener"
    OHNE_GEBIET = "ohne_gebiet"
    GEBIET_FEHLT = "gebiet_fehlt"
    JAHR_FEHLT = "jahr_fehlt"
    JAHR_ZEITRAUM = "jahr_zeitraum"
    SCHICHT_WORT = "schicht_wort"
    SCHICHT_EIGENE = "schicht_eigene"
    TAUSENDER = "tausender"
    ANTEIL_BRUCH = "anteil_bruch"
    ANTEIL_BEREICH = "anteil_bereich"
    AUS_PROZENT = "aus_prozent"
    OHNE_NENNER = "ohne_nenner"
    OHNE_NENNER_ANZAHL = "ohne_nenner_anzahl"
    NENNER_FEHLT = "nenner_fehlt"
    NENNER_KLEIN = "n_groesser_N"
    NEGATIV = "negativ"
    NICHT_GANZ = "nicht_ganz"
    ANZAHL_PROZENT = "anzahl_in_prozent"
    KEINE_ZAHL = "keine_zahl"
    LEER = "leer"
    VERDECKT = "in_der_quelle_verdeckt"
    STRICH = "strich"
    DOPPELT = "doppelt"
    WIDERSPRUCH = "widerspruch"
    FASSUNG = "fassung"
    KINDERZAHL_FEHLT = "kinderzahl_fehlt"
    KARTE_FEHLT = "karte_fehlt"


_H, _R, _W, _A = (
    Befundstufe.HINWEIS, Befundstufe.REPARIERT, Befundstufe.WARNUNG, Befundstufe.ABGEWIESEN,
)  # fmt: skip
WORTE: dict[Code, tuple[Befundstufe, str, str]] = {
    Code.KODIERUNG: (_H, "Die Zeichenkodierung steht nicht in der Datei.", "Sie ist geraten."),
    Code.TEXT_KAPUTT: (_W, "Manche Zeichen sehen zerstört aus.", "Bitte ansehen."),
    Code.ZEILE_VERSCHOBEN: (_A, "Die Zeile hat mehr Zellen als Spalten.", "Nicht gelesen."),
    Code.SPALTE_UNGENUTZT: (_H, "Was die Spalte bedeutet, ist nicht klar.", "Nicht gelesen."),
    Code.SPALTE_KONTEXT: (
        _H, "Die Spalte zählt keine Kinder.", "Sie beschreibt den Ort und gilt als Kontext.",
    ),
    Code.INDIKATOR_EIGENER: (
        _H, "Der Indikator steht nicht im Indikatorenbuch.", "Er heißt wie in der Datei.",
    ),
    Code.OHNE_GEBIET: (_H, "Die Datei nennt kein Gebiet.", "Die Zahlen gelten für das Ganze."),
    Code.GEBIET_FEHLT: (_A, "Das Gebiet fehlt.", "Nicht gelesen."),
    Code.JAHR_FEHLT: (_A, "Das Jahr fehlt oder ist nicht zu lesen.", "Nicht gelesen."),
    Code.JAHR_ZEITRAUM: (
        _R, "Statt eines Jahres steht ein Zeitraum da.", "Es zählt das Jahr, in dem er beginnt.",
    ),
    Code.SCHICHT_WORT: (_R, "Die Schicht heißt hier anders.", "Sie bekommt den Namen im Buch."),
    Code.SCHICHT_EIGENE: (_H, "Die Schicht steht nicht im Buch.", "Sie heißt wie in der Datei."),
    Code.TAUSENDER: (_R, "Die Zahl hat Tausenderzeichen.", "Ohne sie gelesen."),
    Code.ANTEIL_BRUCH: (_R, "Die Anteile stehen zwischen 0 und 1.", "So übernommen."),
    Code.ANTEIL_BEREICH: (_A, "Der Anteil liegt nicht zwischen 0 und 100 %.", "Nicht gelesen."),
    Code.AUS_PROZENT: (
        _R, "Statt einer Anzahl steht ein Anteil da.", "Die Anzahl ist aus Anteil und N gerechnet.",
    ),
    Code.OHNE_NENNER: (
        _W, "Der Anteil hat keinen Nenner.", "Ohne Nenner: nur Anteil, kein Intervall.",
    ),
    Code.OHNE_NENNER_ANZAHL: (
        _W, "Die Anzahl hat keinen Nenner.", "Ohne Nenner: nur Anzahl, kein Anteil.",
    ),
    Code.NENNER_FEHLT: (
        _W, "Zu dieser Zahl steht in der zweiten Tabelle kein N.", "Ohne N übernommen.",
    ),
    Code.NENNER_KLEIN: (_A, "n ist größer als N.", "Nicht gelesen."),
    Code.NEGATIV: (_A, "Die Zahl ist kleiner als null.", "Nicht gelesen."),
    Code.NICHT_GANZ: (_A, "Eine Anzahl hat keine Nachkommastellen.", "Nicht gelesen."),
    Code.ANZAHL_PROZENT: (_A, "Bei einer Anzahl steht kein Prozentzeichen.", "Nicht gelesen."),
    Code.KEINE_ZAHL: (_A, "Hier steht keine Zahl.", "Nicht gelesen."),
    Code.LEER: (_H, "Die Zelle ist leer.", "Das ist eine Lücke, keine Null."),
    Code.VERDECKT: (
        _H, "Die Quelle hält diese Zahl zurück.", "Das ist eine Lücke, keine Null.",
    ),
    Code.STRICH: (
        _W, "Ein Strich kann „nichts“ oder „nicht bekannt“ heißen.", "Er gilt als Lücke.",
    ),
    Code.DOPPELT: (_R, "Die Zeile steht zweimal da.", "Sie zählt einmal."),
    Code.WIDERSPRUCH: (
        _A, "Für dieselbe Stelle steht schon eine andere Zahl da.", "Die erste bleibt.",
    ),
    Code.FASSUNG: (
        _W, "Die Definition wechselt zwischen den Jahren.", "Die Linie hat dort einen Bruch.",
    ),
    Code.KINDERZAHL_FEHLT: (
        _H, "Wie viele Kinder im Gebiet leben, ist nicht bekannt.",
        "Sehr kleine Gebiete lassen sich so nicht zusammenfassen.",
    ),
    Code.KARTE_FEHLT: (
        _W, "In welchem größeren Gebiet die kleineren liegen, steht nicht in der Tabelle.",
        "Darum bleiben Zahlen verdeckt. Mit einer Spalte „Bezirk“ wird mehr davon gezeigt.",
    ),
}  # fmt: skip


@dataclass(slots=True)
class Bericht:
    """The findings of one file, in order. What would be said of very many cells is counted."""

    datei: str
    befunde: list[Befund] = field(default_factory=list)
    _gezaehlt: Counter[tuple[Code, str]] = field(default_factory=Counter)
    _erste: dict[tuple[Code, str], tuple[str, str]] = field(default_factory=dict)

    def melden(self, code: Code, stelle: str, spalte: str = "", wert: object = "") -> None:
        self.befunde.append(_befund(self.datei, code, stelle, spalte, wert))

    def zaehlen(self, code: Code, stelle: str, spalte: str = "", wert: object = "") -> None:
        """Once for a column, with the first place and how many there are."""
        self._gezaehlt[code, spalte] += 1
        self._erste.setdefault((code, spalte), (stelle, str(wert)))

    def einmal(self, code: Code, stelle: str, spalte: str, wert: str) -> None:
        """The first time this value is seen."""
        if not any(b.code == code and b.spalte == spalte and b.wert == wert for b in self.befunde):
            self.melden(code, stelle, spalte, wert)

    def alle(self) -> tuple[Befund, ...]:
        for (code, spalte), wie_oft in self._gezaehlt.items():
            stelle, wert = self._erste[code, spalte]
            mehr = f" und {wie_oft - 1} weitere" if wie_oft > 1 else ""
            einer = _befund(self.datei, code, f"{stelle}{mehr}", spalte, wert)
            self.befunde.append(replace(einer, anzahl=wie_oft))
        self._gezaehlt.clear()
        return tuple(self.befunde)


def _befund(datei: str, code: Code, stelle: str, spalte: str, wert: object) -> Befund:
    stufe, was, aktion = WORTE[code]
    text = " ".join(str(wert).split())
    kurz = f"{text[:LAENGE]} …" if len(text) > LAENGE else text
    return Befund(datei, stelle, spalte, kurz, code, stufe, was, aktion)
