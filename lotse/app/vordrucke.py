"""Slips and cards on the command line, without a family."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.app.briefmappe import dateiwort
from lotse.app.hausstil import Hausstil
from lotse.app.wiring import render
from lotse.cli.teile import Vordruck
from lotse.domain.akte import Akte
from lotse.domain.recht import Wissen
from lotse.exchange.ics import termin_ics
from lotse.letters.brief import Briefart
from lotse.letters.buero import Rahmen
from lotse.letters.rueckmeldung import Praxisstand
from lotse.letters.startkarte import compose_startkarte, compose_zuweisung
from lotse.letters.termin import compose_termin, termin_at
from lotse.services.drucke import Angaben, compose_druck


def write_vordruck(wunsch: Vordruck, stil: Hausstil, wissen: Wissen) -> Sequence[tuple[str, bytes]]:
    """The file names tell nothing but the kind, the language and the day, in a case its code."""
    rahmen = Rahmen(stil.buero, wunsch.heute, stil.texte(wunsch.sprache))
    name = f"Lotse_{wunsch.heute.isoformat()}_{wunsch.art}_{rahmen.bausteine.code}"
    if wunsch.akte is not None:
        return [_from_case(wunsch, wunsch.akte, wissen, rahmen, stil)]
    if wunsch.angebot is None or wunsch.am is None:
        karte = compose_startkarte if wunsch.art == "startkarte" else compose_zuweisung
        return [(f"{name}.pdf", render(stil.fertig(karte(rahmen))))]
    termin = termin_at(wunsch.angebot, wunsch.am, wunsch.um)
    brief = stil.fertig(compose_termin(termin, rahmen))
    titel = (brief.titel.parallel or brief.titel).text
    ics = termin_ics(termin, wunsch.heute, titel)
    return [(f"{name}.pdf", render(brief)), (f"{name}.ics", ics)]


def _from_case(
    wunsch: Vordruck, akte: Akte, wissen: Wissen, rahmen: Rahmen, stil: Hausstil
) -> tuple[str, bytes]:
    stand = Praxisstand(wunsch.stand) if wunsch.stand else None
    angaben = Angaben(einwilligung=wunsch.einwilligung, stand=stand, stelle=wunsch.stelle)
    art = Briefart(wunsch.art)
    brief = stil.fertig(compose_druck(akte, art, angaben, wissen.leistungen, rahmen))
    code = dateiwort(akte.familie.fallcode)
    name = f"Lotse_{code}_{wunsch.heute.isoformat()}_{wunsch.art}_{brief.sprache}.pdf"
    return name, render(brief)
