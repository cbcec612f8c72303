"""Entries of the catalogue as German text: where, when, and why in this order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lotse.cli.ausgabe import TRENNER, absatz, gepackt
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.telefon import rufnummern
from lotse.matching.ergebnis import Grund, Hilfe
from lotse.services import angebotworte

ZEITEN = 3
VERWORFEN = 3


def angebote_zeilen(hilfe: Hilfe, heute: date, gezeigt: set[AngebotKey]) -> Iterator[str]:
    """The ranked places. One that was told before is only named again."""
    for nummer, treffer in enumerate(hilfe.angebote, 1):
        angebot = treffer.angebot
        traeger = "" if angebot.traeger in ("", angebot.name) else f" ({angebot.traeger})"
        wieder = " – siehe oben" if angebot.key in gezeigt else ""
        yield from absatz(f"{nummer}. {angebot.name}{traeger}{wieder}", einzug=4, haengend=3)
        if not wieder:
            yield from _einzelheiten(angebot, heute)
            yield from gepackt(_gruende(treffer.gruende), einzug=7)
        gezeigt.add(angebot.key)
    yield from _rest(hilfe)


def _einzelheiten(angebot: Angebot, heute: date) -> Iterator[str]:
    yield from absatz(anschrift(angebot), einzug=7, haengend=2)
    yield from absatz(", ".join(angebotworte.zeiten(angebot)[:ZEITEN]), einzug=7, haengend=2)
    if angebot.hinweis and (angebot.hinweis_bis is None or angebot.hinweis_bis >= heute):
        yield from absatz(f"Achtung: {angebot.hinweis}", einzug=7, haengend=2)


def _gruende(gruende: Sequence[Grund]) -> Iterator[str]:
    """Best first, equal sentences added up, what is hard with a mark."""
    summe: dict[tuple[str, bool], int] = {}
    for grund in gruende:
        schluessel = (grund.satz, grund.gut)
        summe[schluessel] = summe.get(schluessel, 0) + grund.punkte
    for (satz, gut), punkte in summe.items():
        marke = "" if gut else "! "
        yield f"{punkte:+d} {marke}{satz}" if punkte else f"{marke}{satz}"


def _rest(hilfe: Hilfe) -> Iterator[str]:
    mehr = hilfe.anzahl_passend - len(hilfe.angebote)
    if mehr > 0:
        yield from absatz(f"und {mehr} weitere im Katalog", einzug=7)
    if hilfe.anzahl_verworfen:
        namen = "; ".join(f"{weg.name} ({weg.satz})" for weg in hilfe.verworfen[:VERWORFEN])
        weitere = hilfe.anzahl_verworfen - len(hilfe.verworfen[:VERWORFEN])
        rest = f"; und {weitere} weitere" if weitere else ""
        yield from absatz(f"passt nicht: {namen}{rest}", einzug=7, haengend=2)


def erster_ort(hilfe: Hilfe) -> str:
    """The best place in one line, and how many more there are."""
    if not hilfe.angebote:
        return "Im Katalog steht dazu kein passendes Angebot."
    angebot = hilfe.angebote[0].angebot
    telefone = [telefon.nummer for telefon in rufnummern(angebot)]
    mehr = hilfe.anzahl_passend - 1
    weitere = f"und {mehr} weitere im Katalog" if mehr > 0 else ""
    return TRENNER.join(filter(None, (angebot.name, *telefone[:1], weitere)))


def anschrift(angebot: Angebot) -> str:
    """Address, Stadtteil and telephones in one line."""
    telefone = [telefon.nummer for telefon in rufnummern(angebot)]
    ort = angebot.standort.stadtteil if angebot.standort else ""
    return TRENNER.join(filter(None, (angebotworte.adresse(angebot), ort, *telefone[:2])))
