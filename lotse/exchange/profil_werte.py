"""Values of a row that need more than cutting: yes and no, days, ages, languages, coordinates."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache

from lotse.domain.angebot import Angebotssprache, Kosten, Kostenart, Status, Zielgruppe
from lotse.domain.ort import Gebietsart, Gebietsregel
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_werte import STATUS as HSDS_STATUS
from lotse.exchange.hsds_werte import VIELE_SPRACHEN, read_kosten, read_zielgruppe
from lotse.exchange.lesen_werte import SPRACHEN
from lotse.exchange.profil_anschrift import Melden, Werte
from lotse.exchange.profil_form import Ziel
from lotse.services.sortierung import sort_key

JA = frozenset({"ja", "j", "yes", "y", "x", "1", "true", "wahr", "✓", "✔"})
NEIN = frozenset({"nein", "n", "no", "0", "false", "falsch"})
STATUS = HSDS_STATUS | {"aktiv": Status.AKTIV, "offen": Status.AKTIV, "yes": Status.AKTIV,
    "geschlossen": Status.GESCHLOSSEN, "pausiert": Status.PAUSIERT}  # fmt: skip

_TAG = re.compile(r"(?:^|\D)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?:^|\D)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_PLZ = re.compile(r"(?<!\d)\d{5}(?!\d)")
_TEILE = re.compile(r"\s*(?:[,;|/\n]|\bund\b|\bsowie\b)\s*")
_PLATZHALTER = re.compile(
    r"\b(?:dummy|musterstrasse|mustermann|musterfrau|musterstadt|test|showcase"
    r"|beispiel|beispielstrasse|xxx+|n\.\s?n\.)(?!\w)|\b01234[\s/-]?56789",
    re.IGNORECASE,
)
_VERDACHT = ("dummy", "muster", "test", "showcase", "beispiel", "xxx", "n.", "01234")
"""Without one of them nothing is looked for: a tenth of the time."""
_NULLEN = re.compile(r"00\d{3}")
JAHR_KURZ = 100


def read_janein(roh: str) -> bool | None:
    """X and "Nein" are mixed in one column; anything else is unknown."""
    wort = roh.strip().casefold()
    return True if wort in JA else False if wort in NEIN else None


def read_frage(werte: Werte, ziel: Ziel, melden: Melden) -> bool | None:
    roh = werte.get(ziel)
    if not roh:
        return None
    antwort = read_janein(roh)
    if antwort is None:
        melden(Code.JANEIN_UNKLAR, ziel, roh)
    return antwort


def read_tag(roh: str) -> date | None:
    """2026-05-04, "Sonntag 01.06.2014", 1.6.14; None for what no calendar has."""
    if iso := _ISO.search(roh):
        jahr, monat, tag = map(int, iso.groups())
    elif deutsch := _TAG.search(roh):
        tag, monat, jahr = map(int, deutsch.groups())
        jahr += 2000 if jahr < JAHR_KURZ else 0
    else:
        return None
    try:
        return date(jahr, monat, tag)
    except ValueError:
        return None


def read_alter(werte: Werte, melden: Melden) -> tuple[Zielgruppe, ...]:
    """Years, the upper one included, as in HSDS."""
    if not (werte.get(Ziel.ALTER_VON) or werte.get(Ziel.ALTER_BIS)):
        return ()
    spalten = {"minimum_age": Ziel.ALTER_VON, "maximum_age": Ziel.ALTER_BIS}
    roh = {feld: werte.get(ziel, "").replace(",", ".") for feld, ziel in spalten.items()}
    gemeldet: list[tuple[Code, str, str]] = []
    zielgruppe = read_zielgruppe(roh, gemeldet)
    for code, feld, wert in gemeldet:
        melden(code, spalten[feld], wert)
    return zielgruppe


def read_sprachen(roh: str, melden: Melden) -> tuple[tuple[Angebotssprache, ...], str]:
    """(languages, words that are none). Codes and German names; too many are kept as words."""
    if not roh:
        return (), ""
    bekannt = _sprachnamen()
    codes: dict[str, None] = {}
    rest = []
    for teil in filter(None, _TEILE.split(roh)):
        code = bekannt.get(sort_key(teil.strip(" .")))
        if code:
            codes[code] = None
        else:
            rest.append(teil)
            melden(Code.SPRACHE_UNBEKANNT, Ziel.SPRACHEN, teil)
    if len(codes) > VIELE_SPRACHEN:
        melden(Code.SPRACHEN_VIELE, Ziel.SPRACHEN, f"{len(codes)}")
        return (), roh
    return tuple(Angebotssprache(code) for code in codes), ", ".join(rest)


@cache
def _sprachnamen() -> Mapping[str, str]:
    """Code and name, folded → code."""
    gelesen = tomllib.loads(SPRACHEN.read_text("utf-8")).get("sprache", ())
    return {
        sort_key(wort): eintrag["code"]
        for eintrag in gelesen
        for wort in (eintrag["code"], eintrag["name"])
    }


def read_gebiet(roh: str) -> tuple[Gebietsregel, ...]:
    """Every postcode of the cell; names of places are words only."""
    gefunden = dict.fromkeys(_PLZ.findall(roh)) if roh else ()
    return tuple(Gebietsregel(Gebietsart.PLZ, plz) for plz in gefunden)


def read_preis(werte: Werte, melden: Melden) -> Kosten:
    """The words stay; "freier Eintritt" and a plain yes say the kind."""
    worte = werte.get(Ziel.KOSTEN, "")
    if not worte and not werte.get(Ziel.KOSTENFREI):
        return Kosten()
    gelesen = read_kosten({"fees_description": worte})
    if read_frage(werte, Ziel.KOSTENFREI, melden):
        return Kosten(Kostenart.KOSTENFREI, worte)
    return gelesen


def read_status(werte: Werte, melden: Melden) -> Status | None:
    roh = werte.get(Ziel.STATUS, "").casefold()
    if roh and roh not in STATUS:
        melden(Code.STATUS_UNBEKANNT, Ziel.STATUS, roh)
    return STATUS.get(roh)


def ist_platzhalter(*texte: str) -> bool:
    """Whole words only: "Testament" is none."""
    klein = "\n\n".join(texte).casefold()
    for wort in _VERDACHT:
        if wort in klein:
            if _PLATZHALTER.search(klein):
                return True
            break
    nullen = klein.startswith("00") or "\n00" in klein
    return nullen and any(_NULLEN.fullmatch(text) for text in texte)
