"""The test inputs of ../shared/data and what becomes of each, as a table:

python -m tests.werkzeug.eingaben
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from lotse.exchange.lesen_quelle import read_quelle
from lotse.services.katalog import Befundstufe, Katalogpaket
from tests.werkzeug.shared import SHARED

HEUTE = date(2026, 11, 24)
ALS_TEXT = frozenset({
    "zeit_text", "zeit_ohne_tag", "zeit_teilweise", "telefon_text", "telefon_ohne_vorwahl",
    "plz_ungueltig", "gebiet_text", "alter_erwachsen", "alter_verkehrt", "mail_ungueltig",
    "sprache_unbekannt", "sprachen_viele",
})  # fmt: skip
"""Findings after which the words of the source stand as they were."""

Zahlen = tuple[int, int, int, int]
"""(rows in, entries out, repaired, left as text)."""

GELESEN: dict[str, Zahlen] = {
    "hsds/v3.2.3/examples": (1, 1, 4, 3),
    "hsds/v3.2.3/examples/csv": (1, 1, 4, 3),
    "hsds/oruk/examples": (1, 1, 3, 3),
    "catalogues/ilao/output": (430, 435, 365, 71),
    "catalogues/ilao/input": (983, 982, 759, 1011),
    "catalogues/berlin_lichtenberg": (1423, 1423, 67, 72),
    "catalogues/flensburg": (70, 70, 1, 138),
    "catalogues/berlin_heimaufsicht/heimaufsicht-pruefberichte.json": (574, 574, 1122, 3),
    "catalogues/berlin_kitas/berlin_kitas_2017.csv": (2554, 2554, 1, 0),
    "catalogues/berlin_lichtenberg/buergerservice-aerzte.json": (773, 773, 2, 0),
    "catalogues/berlin_lichtenberg/buergerservice-familie-sbst.json": (47, 47, 44, 47),
    "catalogues/berlin_lichtenberg/euro-inter-lez-stadtfuehrer-lez.json": (212, 212, 20, 25),
    "catalogues/berlin_lichtenberg/freizeit-sport-ja-jsa.json": (32, 32, 1, 0),
    "catalogues/berlin_lichtenberg/freizeit-sport-jfe.json": (71, 71, 0, 0),
    "catalogues/berlin_lichtenberg/soziale-sicherung-berlinpass-angebote.json": (288, 288, 0, 0),
    "catalogues/flensburg/kitas_in_flensburg.csv": (70, 70, 1, 138),
    "catalogues/gesundheitsaemter/TransmittingSiteSearchText_2022-01-18.xml": (404, 380, 24, 8),
    "catalogues/ilao/input/locations.csv": (520, 520, 374, 576),
    "catalogues/ilao/input/organizations.csv": (33, 33, 23, 10),
    "catalogues/ilao/input/services.csv": (430, 429, 362, 425),
    "catalogues/ilao/output/organizations.csv": (0, 33, 0, 0),
    "catalogues/ilao/output/services.csv": (430, 429, 0, 0),
    "catalogues/us_foodbanks/hsds_results.ndjson": (974, 1005, 417, 1110),
    "hsds/oruk/examples/organization_full.json": (1, 1, 3, 3),
    "hsds/oruk/examples/organization_list.json": (0, 1, 0, 0),
    "hsds/oruk/examples/service_at_location_full.json": (1, 1, 3, 3),
    "hsds/oruk/examples/service_at_location_list.json": (1, 1, 3, 1),
    "hsds/oruk/examples/service_full.json": (1, 1, 3, 3),
    "hsds/oruk/examples/service_list.json": (1, 1, 2, 1),
    "hsds/v3.2.3/examples/csv/organizations.csv": (0, 1, 0, 0),
    "hsds/v3.2.3/examples/csv/services.csv": (1, 1, 2, 1),
    "hsds/v3.2.3/examples/organization_full.json": (1, 1, 4, 3),
    "hsds/v3.2.3/examples/organization_list.json": (0, 1, 0, 0),
    "hsds/v3.2.3/examples/service_at_location_full.json": (1, 1, 4, 3),
    "hsds/v3.2.3/examples/service_at_location_list.json": (1, 1, 3, 1),
    "hsds/v3.2.3/examples/service_full.json": (1, 1, 4, 3),
    "hsds/v3.2.3/examples/service_list.json": (1, 1, 2, 1),
    "hsds/v3.2.3/examples/tabular.json": (1, 1, 4, 3),
}
"""Files and packages with helps. What each proves stands in the handbook, section 12."""


def zahlen(paket: Katalogpaket) -> Zahlen:
    repariert = sum(b.anzahl for b in paket.befunde if b.stufe is Befundstufe.REPARIERT)
    als_text = sum(b.anzahl for b in paket.befunde if str(b.code) in ALS_TEXT)
    zeilen = sum(datei.zeilen for datei in paket.dateien)
    return zeilen, len(paket.angebote), repariert, als_text


def main() -> None:
    """Read every one of them now; what differs from the table above is marked."""
    breite = max(map(len, GELESEN))
    sys.stdout.write(f"{'Eingabe':<{breite}}  Zeilen  Angebote  repariert  als Text\n")
    for name, soll in GELESEN.items():
        ist = zahlen(read_quelle(SHARED / "data" / Path(name), HEUTE))
        zeile = f"{ist[0]:>6}  {ist[1]:>8}  {ist[2]:>9}  {ist[3]:>8}"
        anders = "" if ist == soll else f"  erwartet: {soll}"
        sys.stdout.write(f"{name:<{breite}}  {zeile}{anders}\n")


if __name__ == "__main__":
    main()
