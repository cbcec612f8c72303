"""A report as data: what moved first, then charts and tables, each with what is counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from lotse.domain.stimme import Broetchen
from lotse.services.stimmen import small_steps
from lotse.services.zahlen.auswertung import Auswertung
from lotse.services.zahlen.bewegt import movements
from lotse.services.zahlen.bilder import charts, tables
from lotse.services.zahlen.ortsvergleich import BILDUNG_ORT, Ortszahlen
from lotse.services.zahlen.schaubild import Schaubild, Worte
from lotse.services.zahlen.standort import STANDORT, Gebietsindex
from lotse.services.zahlen.woerter import GRUENDE
from lotse.services.zahlen.zeitraum import Zeitraum

HALBJAHR = frozenset({"traeger", "blockade_stadtteil", "ende", "gebiet", "antworten"})
"""What the half-year report on structural cooperation tells (§ 10b (2) SGB VIII)."""
VOM_ORT = frozenset({BILDUNG_ORT, STANDORT})
"""Beside figures of the area: no table of the guard, but made of one."""
BROETCHEN = "Kleine Brötchen: was Monat für Monat besser wurde"
BROETCHENKOPF = ("Monat", "Was besser wurde")
SELBST_NOTIERT = "Je Monat höchstens ein Satz, den das Büro selbst notiert hat."
FUNDSTELLE = "§ 10b Abs. 2 SGB VIII"


@dataclass(frozen=True, slots=True)
class Berichtsblatt:
    """One table as it is read: the first line is its head."""

    titel: str
    zaehlt: str
    zeilen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Bericht:
    """`vorab` are sentences for the first page; charts and their tables have the same order."""

    titel: str
    untertitel: str
    am: date
    zeitraum: Zeitraum
    vorab: tuple[str, ...]
    bewegt: tuple[str, ...]
    """What moved, on the first page (E-51)."""
    bilder: tuple[Schaubild, ...]
    blaetter: tuple[Berichtsblatt, ...]
    broetchen: tuple[str, ...] = ()
    """One small improvement a month (E-35)."""

    @property
    def alle_blaetter(self) -> tuple[Berichtsblatt, ...]:
        """For a file of tables: the small improvements are one, too."""
        if not self.broetchen:
            return self.blaetter
        monate = tuple((m, text) for m, _, text in (b.partition(": ") for b in self.broetchen))
        return (*self.blaetter, Berichtsblatt(BROETCHEN, SELBST_NOTIERT, (BROETCHENKOPF, *monate)))


def report(
    auswertung: Auswertung,
    worte: Worte,
    heute: date,
    ort: Ortszahlen | None = None,
    broetchen: Iterable[Broetchen] = (),
    index: Gebietsindex | None = None,
) -> Bericht:
    """Of a year; of a half-year it is the one of § 10b (2) SGB VIII on cooperation. `ort`,
    `index`: the area's own figures, where they were loaded. `broetchen`: of any time; a year shows
    its own."""
    halb = not auswertung.zeitraum.ganz
    namen = [key for key in auswertung.tafeln if not halb or key in HALBJAHR]
    blaetter = dict(zip(auswertung.tafeln, tables(auswertung, worte), strict=True))
    zeit = auswertung.zeitraum
    alle = [b for b in charts(auswertung, worte, "", ort or None, index) if b.tabelle]
    bilder = tuple(b for b in alle if not halb or b.id in HALBJAHR)
    return Bericht(
        worte.t("Bericht zur strukturellen Zusammenarbeit") if halb else worte.t("Jahresbericht"),
        worte.t(
            "{von} bis {bis}", von=f"{zeit.von:%d.%m.%Y}", bis=f"{min(zeit.bis, heute):%d.%m.%Y}"
        ),
        heute,
        zeit,
        (
            *((worte.t("Nach {norm}.", norm=FUNDSTELLE),) if halb else ()),
            worte.t(
                "Nur Summen. Zahlen unter {n} bleiben verdeckt, damit niemand erkannt wird.",
                n=auswertung.schutz.schwelle,
            ),
            worte.t(
                "Weitere Zahlen sind verdeckt, wo sich eine kleine sonst ausrechnen ließe. Alle "
                "sehen gleich aus."
            ),
            worte.t(GRUENDE),
        ),
        tuple(map(worte.befund, movements(auswertung))),
        bilder,
        (
            *(Berichtsblatt(*blaetter[key]) for key in namen),
            *(Berichtsblatt(b.unter, b.zaehlt, b.tabelle) for b in bilder if b.id in VOM_ORT),
        ),
        () if halb else small_steps(broetchen, zeit.von, zeit.bis, worte.monat),
    )


def bericht_to_dict(bericht: Bericht) -> Mapping[str, object]:
    """For programs: fixed keys; a hidden number is the word „verdeckt“."""
    return {
        "titel": bericht.titel,
        "von": bericht.zeitraum.von.isoformat(),
        "bis": bericht.zeitraum.bis.isoformat(),
        "stand": bericht.am.isoformat(),
        "tabellen": [
            {"titel": b.titel, "zaehlt": b.zaehlt, "zeilen": [list(z) for z in b.zeilen]}
            for b in bericht.blaetter
        ],
        "broetchen": list(bericht.broetchen),
    }
