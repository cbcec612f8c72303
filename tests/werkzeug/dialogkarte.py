"""A town whose Bezirke and Stadtteile are both counted; it says which lie in which, or not."""

from __future__ import annotations

from lotse.domain.indikator import Bestand, Indikator, Messgebiet, Messwert

KARTE = {"N1": "Nord", "N2": "Nord", "N3": "Nord", "S1": "Süd", "S2": "Süd", "W1": "West",
         "W2": "West"}  # fmt: skip
ZAHLEN = {"N1": 3, "N2": 40, "N3": 30, "S1": 20, "S2": 25, "W1": 28, "W2": 33}
"""N1 is small: whoever knows the map and sees Nord, N2 and N3 would know it."""
KINDER, JAHRE, INDIKATOREN = 90, (2024, 2025), ("a", "b", "c")


def zeilen() -> list[tuple[str, str, int, int]]:
    """(area, kind, counted, of so many), Stadtteile first."""
    bezirke = [
        (
            bezirk,
            "Bezirk",
            sum(ZAHLEN[ort] for ort, oben in KARTE.items() if oben == bezirk),
            KINDER * sum(oben == bezirk for oben in KARTE.values()),
        )
        for bezirk in dict.fromkeys(KARTE.values())
    ]
    return [*((ort, "Stadtteil", n, KINDER) for ort, n in ZAHLEN.items()), *bezirke]


def stadt(*, karte: bool) -> Bestand:
    return Bestand(
        "Neuhof",
        tuple(Indikator(i, f"Indikator {i}", thema="Probe") for i in INDIKATOREN),
        tuple(
            Messgebiet(ort, ort, art, kinder=900, teil_von=KARTE.get(ort, "") if karte else "")
            for ort, art, _, _ in zeilen()
        ),
        tuple(
            Messwert(i, ort, jahr, "", n, alle)
            for i in INDIKATOREN
            for jahr in JAHRE
            for ort, _, n, alle in zeilen()
        ),
    )


def tabelle(kopf: str, art: str = "", *, karte: bool = False) -> str:
    """As CSV: `kopf` is the column of the areas; `art` = of this kind alone, without a column."""
    mehr = ("" if art else ";Ebene") + (";Bezirk" if karte else "")
    text = f"indikator;{kopf};jahr;n;N{mehr}\n"
    for ort, welche, n, alle in zeilen():
        if art in {"", welche}:
            spalten = [] if art else [welche]
            spalten += [KARTE.get(ort, "")] if karte else []
            text += ";".join(["verein", ort, "2025", str(n), str(alle), *spalten]) + "\n"
    return text
