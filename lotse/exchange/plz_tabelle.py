"""A table of PLZ and Gemeinden the user brought: the product ships none (CATALOGUE 9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.domain.ortsdaten import Ebene, Plzort
from lotse.exchange.lesen_datei import read_datei
from lotse.exchange.lesen_ort import liegt_in_deutschland, read_plz

SPALTEN = {
    "plz": ("plz", "postleitzahl", "zipcode", "postal_code", "zip"),
    "ags": ("ags", "gemeindeschluessel", "gemeindeschlüssel", "community_code"),
    "ort": ("ort", "gemeinde", "place", "name", "city"),
    "landkreis": ("landkreis", "kreis", "community", "district"),
    "lat": ("lat", "latitude", "breite"),
    "lon": ("lon", "lng", "longitude", "laenge", "länge"),
}


@dataclass(frozen=True, slots=True)
class Plztabelle:
    """The places, and how many rows held none."""

    orte: tuple[Plzort, ...]
    uebergangen: int = 0


def has_plz(spalten: Iterable[str]) -> bool:
    """Whether a table with these columns can be read as one of PLZ."""
    gefunden = _spalten(spalten)
    return bool(gefunden["plz"] and (gefunden["ags"] or gefunden["lat"]))


def _spalten(namen: Iterable[str]) -> dict[str, str]:
    """Field → column; "" = there is none."""
    da = {name.casefold(): name for name in namen}
    return {
        ziel: next((da[n] for n in moeglich if n in da), "") for ziel, moeglich in SPALTEN.items()
    }


def read_plz_tabelle(pfad: Path) -> Plztabelle:
    """Any table with a column of PLZ; an empty Landkreis means kreisfreie Stadt."""
    tabelle = read_datei(pfad).tabelle
    spalten = _spalten(tabelle.spalten) if tabelle else {}
    if tabelle is None or not has_plz(tabelle.spalten):
        raise Hinweis(
            Aussage("In „{datei}“ stehen keine Postleitzahlen mit Gemeinden.", datei=pfad.name),
            "Der Katalog ist unverändert.",
            "Nötig sind die Spalten plz und ort, dazu ags oder lat und lon.",
        )
    gelesen = [_read_row(zeile, spalten) for _nummer, zeile in tabelle.zeilen]
    orte = tuple({(o.plz, o.ags, o.ort): o for o in gelesen if o}.values())
    return Plztabelle(orte, sum(ort is None for ort in gelesen))


def _read_row(zeile: Mapping[str, object], spalten: Mapping[str, str]) -> Plzort | None:
    wert = {ziel: str(zeile.get(name) or "").strip() for ziel, name in spalten.items() if name}
    plz, _ergaenzt = read_plz(wert["plz"])
    ags = _ags(wert.get("ags", ""))
    punkt = _punkt(wert.get("lat", ""), wert.get("lon", ""))
    if not plz or not (ags or punkt):
        return None
    lat, lon = punkt or (None, None)
    return Plzort(plz, ags, wert.get("ort", ""), wert.get("landkreis", ""), lat, lon)


def _ags(text: str) -> str:
    """Five digits of a Kreis or eight of a Gemeinde; a spreadsheet eats the first zero."""
    if not text.isascii() or not text.isdecimal():
        return ""
    for laenge in (Ebene.KREIS, Ebene.GEMEINDE):
        if len(text) == laenge:
            return text
        if len(text) == laenge - 1:
            return f"0{text}"
    return ""


def _punkt(lat: str, lon: str) -> tuple[float, float] | None:
    try:
        punkt = float(lat.replace(",", ".")), float(lon.replace(",", "."))
    except ValueError:
        return None
    return punkt if liegt_in_deutschland(*punkt) else None
