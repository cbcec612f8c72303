"""Small regions for tests of the dialogue: areas, values and context in few words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lotse.domain.indikator import (
    Bestand,
    Indikator,
    Kontextmerkmal,
    Kontextwert,
    Messgebiet,
    Messwert,
)

JAHRE = (2023, 2024, 2025)


def gebiet(name: str, kinder: int | None = 900, ebene: str = "Gemeinde") -> Messgebiet:
    return Messgebiet(name, name, ebene, None, kinder)


def reihe(
    indikator: str, ort: str, werte: Iterable[tuple[int, int, int]], schicht: str = "", **mehr: str
) -> tuple[Messwert, ...]:
    """(year, n, N) of one line."""
    return tuple(Messwert(indikator, ort, j, schicht, n, alle, **mehr) for j, n, alle in werte)


def ruhig(
    indikatoren: Iterable[str] = ("a", "b", "c", "d"), orte: Iterable[str] = ("Nord", "Süd")
) -> Bestand:
    """Nothing of it is small, and nothing changes."""
    orte, indikatoren = tuple(orte), tuple(indikatoren)
    werte = [
        wert
        for i in indikatoren
        for ort in orte
        for wert in reihe(i, ort, [(jahr, 40, 200) for jahr in JAHRE])
    ]
    return Bestand(
        "Musterland",
        tuple(
            Indikator(i, f"Indikator {i.upper()}", f"Frage {i}?", thema="T") for i in indikatoren
        ),
        tuple(map(gebiet, orte)),
        tuple(werte),
        herkunft="Beispiel",
    )


def mit_kontext(werte: Mapping[str, tuple[float | None, ...]], jahr: int = 2025) -> Bestand:
    """Areas and their context variables m1, m2, …; None = not known."""
    anzahl = max(map(len, werte.values()))
    merkmale = tuple(Kontextmerkmal(f"m{n}", f"Merkmal {n}") for n in range(1, anzahl + 1))
    kontext = [
        Kontextwert(merkmal.id, ort, jahr, wert)
        for ort, zeile in werte.items()
        for merkmal, wert in zip(merkmale, zeile, strict=False)
        if wert is not None
    ]
    return Bestand(gebiete=tuple(map(gebiet, werte)), merkmale=merkmale, kontext=tuple(kontext))
