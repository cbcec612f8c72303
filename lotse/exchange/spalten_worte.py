"""Names that columns of real lists have, and the field each of them means (CATALOGUE 5.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lotse.exchange.profil_form import Ziel
from lotse.services.sortierung import sort_key

KENNUNG = "kennung"
"""The id of the row is no field of an entry, but has a column."""

_NAMEN: Mapping[str, str] = {
    Ziel.NAME: "name einrichtung einrichtung_name einrichtungsname facility schulname bezeichnung"
    " kurzbezeichnung benennung anbieter projekt title titel angebot angebotsname field_2 titel_1"
    " name_der_einrichtung beratungsstelle stelle organisation_name service_name schule",
    Ziel.TRAEGER: "traeger traegername traeger_name institution veranstalter organization_name"
    " organisation organization name_des_traegers",
    Ziel.ANGEBOTSART: "angebotsart kategorie art typ rubrik fachrichtung einrichtungsart"
    " versorgungsform service_type category sparte",
    Ziel.KURZTEXT: "kurztext kurzbeschreibung untertitel teaser",
    Ziel.BESCHREIBUNG: "beschreibung angebote leistungen content kurzbeschreibung_des_angebotes"
    " body description hinweistext text inhalt veranstaltung zielsetzung department abteilung"
    " schlagworte",
    Ziel.STRASSE: "strasse street anschrift address address_1 adresse strasse_hausnummer"
    " strasse_hausnr strasse_nr strasse_und_hausnummer physical_address location",
    Ziel.HAUSNUMMER: "hnr hausnummer hausnr hausbez number nr_haus",
    Ziel.ZUSATZ: "adresszusatz zusatz address_2",
    Ziel.PLZ: "plz postal_code postalcode postcode community_zip zip zipcode postleitzahl",
    Ziel.ORT: "ort city place stadt wohnort gemeinde community",
    Ziel.PLZ_ORT: "plz_ort plz_und_ort plz_stadt",
    Ziel.STADTTEIL: "stadtteil stadtteile district bezirk ortsteil region einrichtung_bezirk",
    Ziel.AGS: "ags gemeindeschluessel",
    Ziel.TELEFON: "telefon tel telefonnummer phone phone_number fon beratertelefon rufnummer"
    " telefon_1 telefon_2 mobil handy toll_free_phone_number",
    Ziel.FAX: "fax telefax faxnummer",
    Ziel.MAIL: "mail e_mail e_mail2 email email_adresse e_mail_adresse mailadresse",
    Ziel.WEB: "internet www w3 website webseite url link webadressen homepage web website_address"
    " internetadresse internetseite",
    Ziel.ZEITEN: "oeffnungszeiten oeffnungszeit opening_hours hours_of_operation uhrzeit"
    " sprechzeiten sprechstunde sprechstunden zeiten hours",
    Ziel.TERMIN: "termin datum",
    Ziel.SPRACHEN: "sprachen sprache languages language mehrsprachigkeit fremdsprachen",
    Ziel.KOSTEN: "kosten preis preise fees gebuehr gebuehren eintritt beitrag"
    " income_eligibility_and_fees",
    Ziel.UNTERLAGEN: "unterlagen mitbringen dokumente",
    Ziel.ALTER_VON: "alter_von mindestalter minimum_age service_min_age ab_alter altersgruppe_von",
    Ziel.ALTER_BIS: "alter_bis hoechstalter maximum_age service_max_age altersgruppe_bis",
    Ziel.GEBIET: "einzugsgebiet searchtext zustaendig_fuer plz_gebiet plz_bereich",
    Ziel.LAT: "lat latitude breite breitengrad mapy geo_lat",
    Ziel.LON: "lon lng longitude laenge laengengrad mapx geo_lon geo_lng",
    Ziel.STATUS: "status",
    Ziel.STUFENLOS: "barrierefrei stufenlos rollstuhlgerecht barrierefreiheit rollstuhl",
    Ziel.KOSTENFREI: "kostenlos kostenfrei",
    Ziel.ANONYM: "anonym anonym_moeglich",
    Ziel.OHNE_ANTRAG: "ohne_antrag",
    Ziel.NIMMT_NEUE_AUF: "nimmt_neue_auf nimmt_neue_familien_auf neuaufnahme neuaufnahmen"
    " nimmt_neue_patienten",
    Ziel.PLAETZE_FREI: "freie_plaetze plaetze_frei verfuegbare_plaetze",
    Ziel.PLAETZE: "plaetze platzzahl plaetze_gesamt anzahl_plaetze anzahl_der_plaetze kapazitaet",
    Ziel.PLAETZE_STAND: "stand_der_plaetze plaetze_stand",
    Ziel.KONTAKT: "kontakt kontaktdaten",
    KENNUNG: "id nr lfd_nr laufende_nummer kennung code uuid schluessel einrichtungs_id objectid"
    " location_id organization_id services_id nummer_der_einrichtung",
}
BEKANNT = {wort: ziel for ziel, worte in _NAMEN.items() for wort in worte.split()}
_ANFAENGE: Mapping[str, str] = {
    "telefon": Ziel.TELEFON,
    "email": Ziel.MAIL,
    "e_mail": Ziel.MAIL,
    "oeffnungszeit": Ziel.ZEITEN,
    "sprechzeit": Ziel.ZEITEN,
    "webseite": Ziel.WEB,
    "internetadresse": Ziel.WEB,
    "strasse": Ziel.STRASSE,
    "barrierefrei": Ziel.STUFENLOS,
}
"""Beginnings that leave no doubt: "Öffnungszeiten (Sommer)"."""
PERSON = re.compile(
    r"director|leit(?:ung|er)|ansprechpartner|ansprechperson|kontaktperson|vorname|nachname"
    r"|geschaeftsfuehr|vorsitz|_person|^person|inhaber",
)
_FREMD = re.compile(r"^(?:(?:traeger|traegers|betreiber)_(?!name$)|pruefung_)")
"""The address of the Träger is not the place of the help."""
_VORSATZ = re.compile(r"^(?:einrichtung|einrichtungs|angebot|stelle|service|contact)_")
_TAGE = {
    "mo": "Mo", "di": "Di", "tu": "Di", "mi": "Mi", "we": "Mi", "do": "Do", "th": "Do",
    "fr": "Fr", "sa": "Sa", "so": "So", "su": "So", "montag": "Mo", "dienstag": "Di",
    "mittwoch": "Mi", "donnerstag": "Do", "freitag": "Fr", "samstag": "Sa", "sonntag": "So",
}  # fmt: skip
_TAGESZEIT = re.compile(rf"({'|'.join(_TAGE)})(?:_(o|c|von|bis|auf|zu|open|close|zeiten?))?")
_ENDE = frozenset({"c", "bis", "zu", "close"})


def faltname(spalte: str) -> str:
    """Straße / Nr. and strasse_nr are one name."""
    umlaute = re.sub(r"([äöü])", lambda t: {"ä": "ae", "ö": "oe", "ü": "ue"}[t[1]], spalte.lower())
    return re.sub(r"[^a-z0-9]+", "_", sort_key(umlaute)).strip("_")


def ziel_nach_namen(spalte: str) -> str:
    """The field a name means; "" = none. "person" = a column with names of people."""
    name = faltname(spalte)
    if name in BEKANNT:
        return BEKANNT[name]
    if PERSON.search(name):
        return "person"
    if _FREMD.match(name):
        return ""
    kurz = _VORSATZ.sub("", name)
    if kurz in BEKANNT and kurz != name:
        return BEKANNT[kurz]
    return next((ziel for wort, ziel in _ANFAENGE.items() if kurz.startswith(wort)), "")


def ist_fremd(spalte: str) -> bool:
    """Address and papers of the Träger or of a past check, not of the help."""
    return bool(_FREMD.match(faltname(spalte)))


def ist_namenlos(spalte: str) -> bool:
    """The table had no header: only the content can say what a column is."""
    return bool(re.fullmatch(r"Spalte \d+", spalte))


def tageszeit(spalte: str) -> tuple[str, str]:
    """("Mo", "von") of a column that holds the hours of one weekday; ("", "") = none."""
    treffer = _TAGESZEIT.fullmatch(faltname(spalte))
    if not treffer:
        return "", ""
    if treffer[2] is None or treffer[2].startswith("zeit"):
        return _TAGE[treffer[1]], "ganz"
    return _TAGE[treffer[1]], "bis" if treffer[2] in _ENDE else "von"
