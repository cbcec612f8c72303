"""Values of HSDS in the words of the catalogue: status, age, costs, languages, area, themes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from lotse.domain.angebot import (
    Angebotssprache,
    Kosten,
    Kostenart,
    Niveau,
    Publikum,
    Status,
    Zielgruppe,
)
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Gebietsart, Gebietsregel
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_felder import Objekt, objekte, text, zahl

Gemeldet = list[tuple[Code, str, str]]
"""(code, column, value)."""

STATUS = {
    "active": Status.AKTIV,
    "inactive": Status.PAUSIERT,
    "temporarily closed": Status.PAUSIERT,
    "defunct": Status.GESCHLOSSEN,
}
ISO_3 = {
    "alb": "sq", "ara": "ar", "bul": "bg", "chi": "zh", "ckb": "ckb", "deu": "de", "eng": "en",
    "fas": "fa", "fra": "fr", "fre": "fr", "ger": "de", "hrv": "hr", "ita": "it", "kmr": "ku",
    "kur": "ku", "per": "fa", "pol": "pl", "por": "pt", "prs": "fa", "pus": "ps", "ron": "ro",
    "rum": "ro", "rus": "ru", "som": "so", "spa": "es", "sqi": "sq", "srp": "sr", "tir": "ti",
    "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi", "zho": "zh",
}  # fmt: skip
"""ISO 639-2 and 639-3 where our lists use two letters."""

OHNE_GRENZE = 99
ERWACHSEN = 27
"""Young people are under 27 (SGB VIII § 7)."""
VIELE_SPRACHEN = 15
JAHR = 12
_CODE = re.compile(r"[a-z]{2,3}")
_FREI = re.compile(
    r"\b(?:free|kostenfrei|kostenlos|gratis|no (?:fee|cost|charge))\b", re.IGNORECASE
)
_NICHT_FREI = re.compile(
    r"\b(?:nicht|kein\w*|not|never|isn't|n[’']t|non|sonst|außer|ausser|except|otherwise)\b"
    r"|[1-9]\d*(?:[.,]\d+)?\s*(?:€|eur|£|\$)|[€£$]\s*[1-9]",
    re.IGNORECASE,
)
"""A negation, an exception or an amount: the word "free" alone then says nothing."""
_AGS = re.compile(r"urn:de:ags:(\d{2}|\d{5}|\d{8})")
_PLZ = re.compile(r"(?<!\d)\d{5}(?!\d)")


def read_status(service: Objekt, gemeldet: Gemeldet) -> Status:
    roh = text(service, "status").lower()
    if not roh:
        gemeldet.append((Code.STATUS_LEER, "status", ""))
    elif roh not in STATUS:
        gemeldet.append((Code.STATUS_UNBEKANNT, "status", roh))
    elif roh == "inactive":
        gemeldet.append((Code.STATUS_INAKTIV, "status", roh))
    return STATUS.get(roh, Status.UNGEPRUEFT)


def read_zielgruppe(service: Objekt, gemeldet: Gemeldet) -> tuple[Zielgruppe, ...]:
    """Ages are years, the upper one included. A help that adults use too has no age limit:
    the age of a Zielgruppe is that of a child."""
    von, bis = (_alter(service, feld, gemeldet) for feld in ("minimum_age", "maximum_age"))
    if bis is not None and bis >= OHNE_GRENZE:
        gemeldet.append((Code.ALTER_OHNE_GRENZE, "maximum_age", f"{bis:g}"))
        bis = None
    if bis is not None and von is not None and von > bis:
        gemeldet.append((Code.ALTER_VERKEHRT, "minimum_age", f"{von:g} bis {bis:g}"))
        return ()
    if bis is None or bis >= ERWACHSEN:
        if von or bis:
            gemeldet.append((Code.ALTER_ERWACHSEN, "minimum_age", _spanne(von, bis)))
        return ()
    bis_monate = int((bis + 1) * JAHR) if bis == int(bis) else round(bis * JAHR)
    return (Zielgruppe(Publikum.KIND, round(von * JAHR) if von else None, bis_monate),)


def _alter(service: Objekt, feld: str, gemeldet: Gemeldet) -> float | None:
    wert = zahl(service, feld)
    if wert is not None and wert >= 0:
        return wert
    if text(service, feld):
        gemeldet.append((Code.ALTER_UNGUELTIG, feld, text(service, feld)))
    return None


def _spanne(von: float | None, bis: float | None) -> str:
    teile = ("" if von is None else f"ab {von:g}", "" if bis is None else f"bis {bis:g}")
    return " ".join(filter(None, teile))


def read_kosten(service: Objekt) -> Kosten:
    """The words stay; the kind only where an amount or a plain word says it."""
    worte = [text(service, "fees_description") or text(service, "fees")]
    betraege = []
    for option in objekte(service, "cost_options"):
        betrag = zahl(option, "amount")
        betraege += [] if betrag is None else [betrag]
        teile = (f"{betrag:g}" if betrag else "", text(option, "currency").upper())
        worte.append(" ".join(filter(None, (*teile, text(option, "amount_description", "option")))))
    gesagt = "\n".join(filter(None, worte))
    if any(betrag > 0 for betrag in betraege):
        return Kosten(Kostenart.BEITRAG, gesagt)
    if betraege or (_FREI.search(gesagt) and not _NICHT_FREI.search(gesagt)):
        return Kosten(Kostenart.KOSTENFREI, gesagt)
    return Kosten(Kostenart.UNBEKANNT, gesagt)


def read_sprachen(
    sprachen: Iterable[Objekt], bekannt: Collection[str], gemeldet: Gemeldet
) -> tuple[Angebotssprache, ...]:
    gelesen: dict[str, Angebotssprache] = {}
    for sprache in sprachen:
        roh = text(sprache, "code", "language", "name").lower()
        code = ISO_3.get(roh, roh)
        if not roh:
            continue
        if not _CODE.fullmatch(code) or (bekannt and code not in bekannt):
            gemeldet.append((Code.SPRACHE_UNBEKANNT, "languages", roh))
            continue
        hinweis = text(sprache, "note")
        dolmetscht = any(w in hinweis.lower() for w in ("translat", "interpret", "dolmetsch"))
        niveau = Niveau.DOLMETSCHEN if dolmetscht else Niveau.MITARBEITENDE
        gelesen.setdefault(code, Angebotssprache(code, niveau, hinweis))
    if len(gelesen) > VIELE_SPRACHEN:
        gemeldet.append((Code.SPRACHEN_VIELE, "languages", f"{len(gelesen)}"))
    return tuple(gelesen.values())


def read_gebiet(areas: Iterable[Objekt], gemeldet: Gemeldet) -> tuple[Gebietsregel, ...]:
    """AGS as urn:de:ags:…, postcodes as text; anything else leaves the area unknown."""
    regeln: list[Gebietsregel] = []
    for area in areas:
        if treffer := _AGS.fullmatch(text(area, "uri")):
            regeln.append(Gebietsregel(Gebietsart.AGS, treffer[1]))
        elif text(area, "extent_type") == "text" and _PLZ.findall(text(area, "extent")):
            plz = _PLZ.findall(text(area, "extent"))
            regeln += [Gebietsregel(Gebietsart.PLZ, wert) for wert in plz]
        else:
            gemeldet.append((Code.GEBIET_TEXT, "service_areas", text(area, "name")))
    return tuple(dict.fromkeys(regeln))


def read_begriffe(service: Objekt) -> dict[str, frozenset[str]]:
    """Terms of the taxonomies lotse:leistung, lotse:bedarf, lotse:lebensbereich and more."""
    gefunden: dict[str, set[str]] = {}
    for merkmal in objekte(service, "attributes"):
        for begriff in objekte(merkmal, "taxonomy_term"):
            taxonomie = text(begriff, "taxonomy")
            if taxonomie.startswith("lotse:"):
                gefunden.setdefault(taxonomie, set()).add(text(begriff, "code", "name"))
    return {taxonomie: frozenset(codes) for taxonomie, codes in gefunden.items()}


def lebensbereiche(codes: Iterable[str]) -> frozenset[Lebensbereich]:
    return frozenset(b for b in Lebensbereich if b.value in set(codes))
