"""The packet on the command line: choices into a case, letters, files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from lotse.app.briefpaket import render_paket
from lotse.app.wiring import Gewaehlt, render
from lotse.domain.akte import Akte
from lotse.domain.recht import Wissen
from lotse.letters.brief import GROSSE_SCHRIFT, Bogen, Brief, Briefart, Gestalt
from lotse.letters.buero import Rahmen
from lotse.letters.plan import compose_plan
from lotse.matching.vertraulich import sagbare_bedingungen
from lotse.services.briefe import Auftrag
from lotse.services.briefpaket import compose_packet
from lotse.services.briefsicht import Briefposten
from lotse.services.vermitteln import put_in_plan

if TYPE_CHECKING:
    from lotse.app.hausstil import Hausstil


def plan_packet(  # noqa: PLR0913 - what the command line chose, by name
    akte: Akte,
    gewaehlt: Gewaehlt,
    sprache: str,
    heute: date,
    stil: Hausstil,
    wissen: Wissen,
    *,
    falten: bool = False,
) -> tuple[Brief, ...]:
    """Every sheet for the chosen helps, each told what the match says of it today.

    `falten` = the plan as a card to fold.
    """
    sagbar = sagbare_bedingungen(wissen)
    texte = stil.texte(sprache)
    gestalt = Gestalt(groesse=GROSSE_SCHRIFT) if texte.fehlt else Gestalt()
    rahmen = Rahmen(stil.buero, heute, texte, gestalt, ort=wissen.ort, sagbar=sagbar)
    jetzt = datetime.combine(heute, time())
    hilfen = {}
    for nummer, (hilfe, treffer) in enumerate(gewaehlt):
        akte = put_in_plan(akte, hilfe, treffer, f"brief-{nummer}", jetzt)
        hilfen[f"brief-{nummer}-v"] = hilfe.urteil

    def auftrag(posten: Briefposten) -> Auftrag:
        urteil = hilfen.get(posten.vermittlung)
        if urteil is None:
            return Auftrag(posten.art, posten.vermittlung)
        bedingungen = tuple(urteil.bedingungen)
        return Auftrag(
            posten.art, posten.vermittlung, urteil=urteil.urteil, bedingungen=bedingungen
        )

    briefe = compose_packet(akte, wissen, rahmen, auftrag)
    if falten:
        karte = compose_plan(akte, wissen.leistungen, rahmen, bogen=Bogen.FALTKARTE)
        briefe = tuple(karte if brief.art is Briefart.PLAN else brief for brief in briefe)
    return tuple(map(stil.fertig, briefe))


def write_packet(
    fallcode: str, heute: date, briefe: Sequence[Brief], *, als_eins: bool = False
) -> Sequence[tuple[str, bytes]]:
    """The letters as PDF, one file for each or one for all.

    File names carry code, day and kind, so that sheets of two families never mix; no name.
    """
    kopf = f"Lotse_{dateiwort(fallcode)}_{heute.isoformat()}"
    if als_eins:
        return [(f"{kopf}_Briefe.pdf", render_paket(briefe))]
    return [
        (f"{kopf}_{nummer:02}_{brief.art.value}_{brief.sprache}.pdf", render(brief))
        for nummer, brief in enumerate(briefe, 1)
    ]


def dateiwort(text: str) -> str:
    """Only what every file system takes."""
    return re.sub(r"[^0-9A-Za-z-]+", "-", text).strip("-") or "ohne-Code"
