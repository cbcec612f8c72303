"""Places of HSDS: one address, coordinates that can be true."""

from __future__ import annotations

from lotse.domain.angebot import Standort
from lotse.domain.laender import find_land
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_felder import Objekt, objekte, text, zahl
from lotse.exchange.hsds_werte import Gemeldet
from lotse.exchange.lesen_ort import liegt_in_deutschland, read_plz, split_strasse

ART = {"physical": 0, "": 1, "postal": 2, "virtual": 3}


def is_virtuell(ort: Objekt) -> bool:
    return text(ort, "location_type").lower() == "virtual"


def read_standort(ort: Objekt, gemeldet: Gemeldet) -> Standort | None:
    """The physical address before the postal one; None where there is no place at all."""
    if is_virtuell(ort):
        return None
    adressen = sorted(
        objekte(ort, "addresses", "address") or [ort],
        key=lambda adresse: ART.get(text(adresse, "address_type").lower(), 1),
    )
    adresse = adressen[0]
    strasse, nummer = split_strasse(text(adresse, "address_1", "street_address"))
    roh = text(adresse, "postal_code", "postcode")
    plz, ergaenzt = read_plz(roh)
    if roh and not plz:
        gemeldet.append((Code.PLZ_UNGUELTIG, "postal_code", roh))
    elif ergaenzt:
        gemeldet.append((Code.PLZ_NULL, "postal_code", roh))
    zusatz = (text(adresse, "address_2"), "" if plz else roh, _fremd(adresse))
    lat, lon = _koordinaten(ort, gemeldet)
    standort = Standort(
        strasse=strasse,
        hausnummer=nummer,
        plz=plz,
        ort=text(adresse, "city"),
        stadtteil=text(adresse, "region"),
        ags=_ags(ort),
        zusatz=", ".join(filter(None, zusatz)),
        lat=lat,
        lon=lon,
    )
    return None if standort == Standort() else standort


def land(ort: Objekt) -> str:
    """The Land of a place: all that is said of a confidential one."""
    adressen = objekte(ort, "addresses", "address") or [ort]
    return find_land(*(text(adresse, "state_province") for adresse in adressen), _ags(ort))


def _fremd(adresse: Objekt) -> str:
    """Another country is part of the address; in Germany the Land is not."""
    land = text(adresse, "country")
    return "" if land.upper() in ("", "DE") else f"{text(adresse, 'state_province')} {land}".strip()


def _ags(ort: Objekt) -> str:
    kennung = text(ort, "external_identifier")
    ist_ags = text(ort, "external_identifier_type").upper() == "AGS"
    return kennung if ist_ags and kennung.isdecimal() else ""


def _koordinaten(ort: Objekt, gemeldet: Gemeldet) -> tuple[float | None, float | None]:
    quelle = next(iter(objekte(ort, "coordinates")), ort)
    lat, lon = zahl(quelle, "latitude"), zahl(quelle, "longitude")
    if lat is None or lon is None:
        return None, None
    if not liegt_in_deutschland(lat, lon):
        gemeldet.append((Code.KOORDINATEN, "latitude, longitude", f"{lat:g}, {lon:g}"))
        return None, None
    return lat, lon
