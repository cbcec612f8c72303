"""Words and numbers of opening hours in German, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Art(StrEnum):
    """What a piece of such a text may be."""

    ZEILE = "zeile"
    KLAMMER = "klammer"
    DATUM = "datum"
    RUND = "rund"
    UHRZEIT = "uhrzeit"
    ORD = "ord"
    ZAHL = "zahl"
    UHR = "uhr"
    TAG = "tag"
    TAEGLICH = "taeglich"
    WOCHENENDE = "wochenende"
    FEIERTAG_REGEL = "feiertag_regel"
    FERIEN_REGEL = "ferien_regel"
    FEIERTAGE = "feiertage"
    VEREINBARUNG = "vereinbarung"
    ARTWORT = "artwort"
    JEDEN = "jeden"
    IM_MONAT = "im_monat"
    ORDWORT = "ordwort"
    ALLE_N = "alle_n"
    GEZAEHLT = "gezaehlt"
    MONAT = "monat"
    SAISONWORT = "saisonwort"
    AUSSER = "ausser"
    ZU = "zu"
    SONST = "sonst"
    IN_FERIEN = "in_ferien"
    AB = "ab"
    BIS = "bis"
    UND = "und"
    KOMMA = "komma"
    SEMIKOLON = "semikolon"
    SCHRAEG = "schraeg"
    DOPPELPUNKT = "doppelpunkt"
    PUNKT = "punkt"
    FUELL = "fuell"
    WORT = "wort"


_TAGE = (
    r"Mo(?:n(?:tags?|\b))?|MO|Di(?:enstags?)?|DI|Mi(?:ttwochs?)?|MI|Do(?:n(?:nerstags?|\b))?|DO"
    r"|Fr(?:eitags?)?|FR|Sa(?:mstags?)?|SA|Sonnabends?|So(?:nntags?)?|SO"
    r"|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?"
)
_MONATE = (
    r"Januar|Jan|Februar|Feb|März|Mrz|April|Apr|Mai|Juni|Jun|Juli|Jul|August|Aug|September|Sept|Sep"
    r"|Oktober|Okt|November|Nov|Dezember|Dez"
)
_NACH = (
    r"(?:nur\s+)?(?:(?:Termine?|Sprechzeiten|Beratung)\s+)?(?:nur\s+)?"
    r"(?:nach\s+(?:(?:vorheriger|telefonischer|individueller|persönlicher)\s+)*"
    r"(?:Termin(?:vereinbarung|absprache)|Vereinbarung|Absprache|Voranmeldung|Anmeldung"
    r"|Terminvergabe)|mit\s+Termin\b|n\.\s?V\.)"
)
_SPRECHEN = (
    r"(?:offene\s+)?(?:(?:Beratungs|Eltern|Familien)?(?:sprechstunden?|sprechzeit(?:en)?)"
    r"|Beratungszeit(?:en)?|Beratung)"
)
_AM_TELEFON = (
    r"Telefonsprech(?:stunden?|zeit(?:en)?)|Telefonzeit(?:en)?|Telefonberatung"
    r"|telefonische(?:\s+Erreichbarkeit|\s+Sprechzeit(?:en)?|\s+Sprechstunden?|\s+Beratung)"
    r"|telefonisch(?:\s+erreichbar)?|am\s+Telefon|per\s+Telefon"
    r"|Tel(?:efon|\.)?(?=\s*(?::|$))"
)
_OFFEN = (
    r"Öffnungszeit(?:en)?|geöffnet|Geschäftszeit(?:en)?|Bürozeit(?:en)?|Servicezeit(?:en)?"
    r"|ohne\s+(?:Termin|Anmeldung|Voranmeldung)"
)
_IN_FERIEN = r"(?:in\s+den|während\s+der)\s+(?:Schul)?ferien"
_ALLE_N = (
    r"alle\s+(?:\d{1,2}|zwei|drei|vier)\s+Wochen|alle\s+14\s+Tage"
    r"|14[-\s]?t(?:ägig|äglich)|zweiwöchentlich|vierzehntägig"
)
_FERIEN = (
    rf"(?:außer|nicht|nur)\s+{_IN_FERIEN}|{_IN_FERIEN}\s+(?:geschlossen|nicht)"
    r"|außerhalb\s+der\s+(?:Schul)?ferien|während\s+der\s+Schulzeit|in\s+der\s+Schulzeit"
)
_FEIERTAGE = (
    r"(?:auch|nicht|außer)\s+an\s+(?:gesetzlichen\s+)?Feiertagen"
    r"|(?:auch|außer|nicht)\s+feiertags|feiertags\s+geschlossen"
    r"|an\s+(?:gesetzlichen\s+)?Feiertagen\s+(?:geschlossen|bitte\s+fragen)"
)
_FUELL = r"(?:von|vom|nur|jeweils|immer|zwischen|am|zusätzlich|durchgehend|in\s+der\s+Zeit\s+von)\b"
_MUSTER: tuple[tuple[Art, str], ...] = (
    (Art.ZEILE, r"\s*\n\s*"),
    (Art.KLAMMER, r"\([^()\n]*\)"),
    (Art.DATUM, r"\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:19|20)\d{2}(?!\d)|\d{2}(?![\d:.]))?"),
    (Art.RUND, r"rund\s+um\s+die\s+Uhr|24\s*/\s*7|24\s*(?:Stunden|h)\b|Tag\s+und\s+Nacht"),
    (Art.ALLE_N, _ALLE_N),
    (Art.GEZAEHLT, r"gezählt\s+ab\s+\d{1,2}\.\d{1,2}\.\d{4}"),
    (Art.UHRZEIT, r"\d{1,2}[:.]\d{2}(?!\d)"),
    (Art.ORD, r"\d{1,2}\.(?!\d)"),
    (Art.ZAHL, r"\d{1,2}(?!\d)"),
    (Art.UHR, r"Uhr\b|h\b"),
    (Art.FERIEN_REGEL, _FERIEN),
    (Art.IN_FERIEN, _IN_FERIEN),
    (Art.FEIERTAG_REGEL, _FEIERTAGE),
    (Art.FEIERTAGE, r"(?:an\s+)?(?:gesetzlichen?\s+)?Feiertagen?\b|feiertags"),
    (Art.VEREINBARUNG, _NACH),
    (Art.ARTWORT, rf"(?:{_SPRECHEN}|{_AM_TELEFON}|{_OFFEN})(?!\w)"),
    (Art.ZU, r"geschlossen\b"),
    (Art.SONST, r"(?:und\s+|oder\s+)?(?:sonst|ansonsten|außerdem)\b"),
    (Art.TAEGLICH, r"täglich\b"),
    (Art.WOCHENENDE, r"am\s+Wochenende\b|Wochenende\b"),
    (Art.TAG, rf"(?:{_TAGE})\b\.?"),
    (Art.IM_MONAT, r"(?:im|des|jeden|eines\s+jeden)\s+Monats?\b"),
    (Art.JEDEN, r"(?:an\s+)?jede[nmr]?\b"),
    (Art.ORDWORT, r"(?:erste|zweite|dritte|vierte|fünfte|letzte)[rn]?\b"),
    (Art.MONAT, rf"(?:{_MONATE})\b\.?"),
    (Art.SAISONWORT, r"(?:Sommer|Winter)(?:zeit|öffnungszeiten|saison|halbjahr)?(?=\s*\()"),
    (Art.AUSSER, r"außer\b"),
    (Art.AB, r"ab\b"),
    (Art.BIS, r"[-–—‐‑−]|bis\b"),
    (Art.UND, r"und\b|sowie\b|oder\b|u\.|&|\+"),
    (Art.KOMMA, r","), (Art.SEMIKOLON, r"[;|•·]"), (Art.SCHRAEG, r"/"),
    (Art.DOPPELPUNKT, r":"), (Art.PUNKT, r"\."),
    (Art.FUELL, _FUELL),
    (Art.WORT, r"[^\W\d]+|\S"),
)  # fmt: skip
_GROSS = frozenset({Art.TAG, Art.MONAT})
"""Short names of days and months are told by their capital: "so" and "mai" may be words."""
_ALLES = tuple(
    (art, re.compile(muster, re.NOFLAG if art in _GROSS else re.IGNORECASE))
    for art, muster in _MUSTER
)
_LEER = re.compile(r"[ \t\r\f\v\xa0\u2000-\u200b\u202f]+")


@dataclass(frozen=True, slots=True)
class Zeichen:
    """A piece: its kind, as written, from where to where."""

    art: Art
    text: str
    von: int
    bis: int


def zerlege(text: str) -> tuple[Zeichen, ...]:
    """Every piece in order; together with the blanks between them they are the text."""
    zeichen: list[Zeichen] = []
    stelle = 0
    while stelle < len(text):
        if leer := _LEER.match(text, stelle):
            stelle = leer.end()
            continue
        eins = _naechstes(text, stelle)
        zeichen.append(eins)
        stelle = eins.bis
    return tuple(zeichen)


def _naechstes(text: str, stelle: int) -> Zeichen:
    for art, muster in _ALLES:
        treffer = muster.match(text, stelle)
        if treffer and treffer.end() > stelle:
            return Zeichen(art, treffer[0], stelle, treffer.end())
    return Zeichen(Art.WORT, text[stelle], stelle, stelle + 1)
