"""Numbers of an invented place and its meetings for the page, kept in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from lotse.app.treffenblatt import kit_pdf
from lotse.domain.indikator import (
    Bestand,
    Indikator,
    Kontextmerkmal,
    Kontextwert,
    Massnahme,
    Massnahmestand,
    Messgebiet,
    Messwert,
    Treffen,
)
from lotse.letters.buero import Buero
from lotse.services.dialog.arbeit import (
    Dialogarbeit,
    Einlesung,
    Lesewunsch,
    Spaltenwahl,
    Ziel,
)
from lotse.services.dialog.blatt import Treffendruck
from lotse.services.katalog import Befund, Befundstufe
from lotse.services.zahlen.tabelle import STANDARD, Schutz
from tests.werkzeug.zahlen import zufaellig

ORTE = ("Altstadt", "Am Wald", "Hafenviertel", "Musterstadt", "Nordstadt", "Südstadt", "Weststadt")
JAHRE = (2021, 2022, 2023, 2024, 2025)
INDIKATOREN = (
    ("sprache", "Sprache: Förderbedarf bei der Einschulung", "untersuchte Kinder", "Einschulung"),
    ("motorik", "Motorik: Förderbedarf bei der Einschulung", "untersuchte Kinder", "Einschulung"),
    ("u8", "U8 wahrgenommen", "Kinder mit Vorsorgeheft", "Gesundheit"),
    ("zahn", "Zähne ohne Karies", "untersuchte Kinder", "Gesundheit"),
    ("kita", "Mit 3 Jahren in der Kita", "Kinder von 3 Jahren", "Kita"),
    ("verein", "In einem Verein", "untersuchte Kinder", "Kita"),
)
MERKMALE = ("Kinder in Haushalten mit SGB II", "Arbeitslosigkeit", "Zuzug im letzten Jahr")
SCHICHTEN = ("niedrig", "mittel", "hoch")
LETZTES = Treffen(
    "t25",
    date(2025, 11, 20),
    "Rathaus, Raum 4",
    "Jahrestreffen",
    ("Jugendamt", "Gesundheitsamt", "Kita-Träger"),
    (
        Massnahme(
            "m1", "Elterncafé in zwei Kitas der Nordstadt", "Kita-Träger", date(2026, 6, 30),
            "sprache", date(2025, 11, 20), Massnahmestand.LAEUFT,
        ),
        Massnahme(
            "m2", "U8-Erinnerung in vier Sprachen", "Gesundheitsamt", date(2026, 3, 31),
            "u8", date(2025, 11, 20),
        ),
    ),
)  # fmt: skip


def bestand(*, erfunden: bool = True) -> Bestand:
    """Shares that move a little; one small cell, one gap, one change of the definition."""
    z = zufaellig(7)
    werte = [wert for nummer, ort in enumerate(ORTE) for wert in _werte(nummer, ort, z)]
    kontext = [
        Kontextwert(f"k{m}", ort, 2025, round(8 + 6 * m + z.random() * 12, 1))
        for m in range(len(MERKMALE))
        for ort in ORTE
        if ort != "Musterstadt" and not (ort == "Am Wald" and m == 0)
    ]
    return Bestand(
        "Musterstadt",
        tuple(
            Indikator(i, n, f"Was hilft schon: {n}?", f"{n}, je Jahrgang.", "Probe", e, t)
            for i, n, e, t in INDIKATOREN
        ),
        tuple(Messgebiet(o, o, _ebene(o), kinder=900 - 90 * n) for n, o in enumerate(ORTE)),
        tuple(werte),
        tuple(Kontextmerkmal(f"k{m}", name) for m, name in enumerate(MERKMALE)),
        tuple(kontext),
        "Erfundene Zahlen",
        date(2026, 9, 1),
        erfunden,
    )  # fmt: skip


def _ebene(ort: str) -> str:
    return "Gemeinde" if ort == "Musterstadt" else "Stadtteil"


def _werte(nummer, ort, z):
    for stelle, (indikator, _, _, _) in enumerate(INDIKATOREN):
        for jahr in JAHRE:
            alle = 2_000 if ort == "Musterstadt" else 260 - 20 * nummer
            grund = 0.16 + 0.05 * stelle + 0.012 * nummer - 0.015 * (jahr - 2021)
            teile = [round(alle * t) for t in (0.3, 0.42, 0.28)]
            zahlen = [
                round(teil * max(0.02, grund + d + z.uniform(-0.02, 0.02)))
                for teil, d in zip(teile, (0.09, 0.0, -0.08), strict=True)
            ]
            if (ort, indikator, jahr) == ("Südstadt", "zahn", 2023):
                continue
            fassung = "neu" if indikator == "motorik" and jahr >= 2024 else "alt"
            yield Messwert(indikator, ort, jahr, "", sum(zahlen), sum(teile), fassung=fassung)
            if indikator in {"sprache", "motorik", "kita"}:
                for schicht, teil, zahl in zip(SCHICHTEN, teile, zahlen, strict=True):
                    yield Messwert(indikator, ort, jahr, schicht, zahl, teil, fassung=fassung)


class Dialoghaus:
    """Keeps numbers and meetings; `ablauf` = what was asked of it."""

    def __init__(self, eigener: Bestand | None = None, treffen: Sequence[Treffen] = ()) -> None:
        self.eigener, self.alle = eigener, {t.id: t for t in treffen}
        self.gewaehlt = STANDARD
        self.gelesen: list[Lesewunsch] = []

    def arbeit(self) -> Dialogarbeit:
        return Dialogarbeit(
            lambda: self.eigener,
            bestand,
            self._lies,
            self._uebernimm,
            self._verwirf,
            self._stelle_her,
            lambda: sorted(self.alle.values(), key=lambda t: t.tag, reverse=True),
            self._merke,
            lambda kennung: self.alle.pop(kennung, None) and None,
            lambda: self.gewaehlt,
            self._merke_schutz,
        )

    def _lies(self, datei: Path, wunsch: Lesewunsch) -> Einlesung:
        self.gelesen.append(wunsch)
        befunde = (
            Befund(datei.name, "Zeile 3", "n", "1.204", "tausenderpunkt", Befundstufe.REPARIERT,
                   "Zahl mit Tausenderpunkt.", "Gelesen als 1204."),
            Befund(datei.name, "Zeile 9", "n", "80", "n_groesser", Befundstufe.ABGEWIESEN,
                   "n ist größer als N.", "Diese Zeile wird nicht gelesen."),
        )  # fmt: skip
        spalten = (
            Spaltenwahl("Thema", Ziel.INDIKATOR, ("Sprache", "U8")),
            Spaltenwahl("Bezirk", Ziel.GEBIETSNAME, ("Nordstadt",)),
            Spaltenwahl("Schuljahr", Ziel.JAHR, ("2024/25",)),
            Spaltenwahl("auffällig", Ziel.ZAEHLER, ("31", "1.204")),
            Spaltenwahl("untersucht", wunsch.spalten.get("untersucht", Ziel.NENNER), ("180",)),
            Spaltenwahl("Bemerkung", Ziel.NICHTS, ("vorläufig",)),
        )
        eigener = replace(bestand(erfunden=False), name="Echtstadt")
        return Einlesung(datei.name, 40, eigener, spalten, befunde)

    def _uebernimm(self, neu: Bestand) -> Bestand:
        self.eigener = neu
        return neu

    def _verwirf(self) -> None:
        self.eigener = None

    def _stelle_her(self, alles: Bestand | None) -> None:
        self.eigener = alles

    def _merke(self, treffen: Treffen) -> None:
        self.alle[treffen.id] = treffen

    def _merke_schutz(self, schutz: Schutz) -> None:
        self.gewaehlt = schutz


def treffenblatt(druck: Treffendruck) -> bytes:
    return kit_pdf(druck, Buero("Lotsenbüro Musterstadt", "", "0221 4710120"), date(2026, 11, 24))
