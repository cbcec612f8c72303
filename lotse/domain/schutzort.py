"""Places whose address protects lives: what may be kept of them (CATALOGUE 2.3)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from lotse.domain.angebot import Angebot, Kosten
from lotse.domain.ort import Gebietsart
from lotse.domain.plaetze import EINHEITEN, Plaetze

_SCHUTZORT = re.compile(
    r"frauen(?:-|- und kinder)?(?:haus|häuser|haeuser)|(?:frauen|mädchen|maedchen)-?zuflucht"
    r"|zuflucht für (?:frauen|mädchen)|schutzwohnung|schutzhaus|schutzhäuser|notschlafst"
    r"|zufluchtswohnung|zufluchtsst|women['’]?s (?:shelter|refuge)|safe house",
    re.IGNORECASE,
)
_WORTE = ("frauen", "schutz", "notschlafst", "zuflucht", "women", "safe house")
"""Each way to say it holds one of them: without, nothing is looked for."""
_VERSTECKT = re.compile(
    "[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\uff21-\uff5a]"
)
"""Marks nobody sees, accents that stand alone, letters of double width."""
ZELLE = 300
"""So much of a cell is looked at where it is not known which one is the name."""
_KREIS = re.compile(r"\d{2}(?:\d{3})?", re.ASCII)
_ARTEN = frozenset({"festnetz", "mobil", "fax", "hotline", "kurzwahl"})
_NUMMER = re.compile(r"[\d\s()+/-]+", re.ASCII)
_BLEIBT = (
    "key", "name", "traeger", "form", "status", "angebotsart", "rolle", "leistungen",
    "lebensbereiche", "bedarfe", "zugang", "schwelle", "zielgruppen", "adresse_vertraulich",
    "region", "wartezeit", "barrieren_ja", "barrieren_nein", "ohne_antrag",
    "ohne_anspruchspruefung", "vorbeugend", "anonym", "nimmt_neue_auf", "pruefung",
    "pruefabstand_monate", "gueltig_ab", "gueltig_bis", "fehlt_in_quelle_seit",
)  # fmt: skip
"""Fields that hold no free text, and the few words an entry is named and found by."""


def ist_schutzort(*texte: str) -> bool:
    """Names and kinds that must never carry an address."""
    klein = "\n".join(texte).casefold()
    if _VERSTECKT.search(klein):
        klein = _sichtbar(klein)
    for wort in _WORTE:
        if wort in klein:
            return _SCHUTZORT.search(klein) is not None
    return False


def names_schutzort(zellen: Iterable[object]) -> bool:
    """A row nobody could read as an entry: one cell that says so is enough."""
    return ist_schutzort(*(str(zelle)[:ZELLE] for zelle in zellen if zelle))


def _sichtbar(text: str) -> str:
    """Letters put together, without the marks nobody sees: "Frauen-haus" broken at a line end."""
    ganz = unicodedata.normalize("NFKC", text)
    return "".join(z for z in ganz if unicodedata.category(z) != "Cf")


def ohne_ort(angebot: Angebot) -> Angebot:
    """A confidential entry without anything that could tell its place; any other as it is.

    Every free text may hold the address ("Anfahrt: …"), so what stays is listed, not what goes.
    """
    if not angebot.adresse_vertraulich:
        return angebot
    bleibt: dict[str, Any] = {name: getattr(angebot, name) for name in _BLEIBT}
    return Angebot(
        **bleibt,
        kosten=Kosten(angebot.kosten.art),
        plaetze=_ohne_worte(angebot.plaetze),
        sprachen=tuple(replace(sprache, hinweis="") for sprache in angebot.sprachen),
        telefone=tuple(
            replace(telefon, roh="", hinweis="")
            for telefon in angebot.telefone
            if _NUMMER.fullmatch(telefon.nummer) and telefon.art in _ARTEN
        ),
        oeffnungszeiten=tuple(replace(zeit, hinweis="") for zeit in angebot.oeffnungszeiten),
        gebiet=tuple(
            regel
            for regel in angebot.gebiet
            if regel.art is Gebietsart.AGS and _KREIS.fullmatch(regel.wert)
        ),
        herkunft=replace(angebot.herkunft, quell_id=""),
    )


def _ohne_worte(plaetze: Plaetze | None) -> Plaetze | None:
    """A number of what nobody may say is no number."""
    if plaetze is None or plaetze.einheit in EINHEITEN | {""}:
        return plaetze
    return None
