"""Retention for the command line: the dry run, or the deletion of what is due, with its proof."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path

from lotse.app.aufbewahrungsdienst import clock_jumped, due_cases, forget_cases, shorten
from lotse.app.belegt import held
from lotse.app.konsolenoeffnung import find_tresor, opened
from lotse.app.schild import read_schild
from lotse.app.sicherungsdienst import Orte
from lotse.cli.tresorteile import Faelligzeile, Fristantwort, Wahl
from lotse.i18n.sprache import Sprache
from lotse.services.aufbewahrung import Faellig, Fristen
from lotse.services.loeschbeleg import GRUNDWORT, bewiesen, getan, kind_word, rest
from lotse.services.nachweis import proof_words
from lotse.store.fehler import translated
from lotse.store.nachweise import read_nachweise
from lotse.store.schluessel import Grenzen, wipe
from lotse.store.tresor import Offen

KATALOG = "katalog.db"


def retention(
    jetzt: Callable[[], datetime],
    grenzen: Grenzen,
    wahl: Wahl,
    geheimnis: bytearray,
    ausfuehren: bool,  # noqa: FBT001 - Tresorteile
) -> Fristantwort:
    """Without `ausfuehren` nothing is changed but the note that somebody looked. With it no window
    may be open: it would save a case again that is deleted below it."""
    try:
        allein = held(find_tresor(wahl).ordner) if ausfuehren else nullcontext()
        with allein, opened(wahl, geheimnis, jetzt, grenzen) as offen:
            return _forget(offen, jetzt()) if ausfuehren else _look(offen, jetzt())
    finally:
        wipe(geheimnis)


def _look(offen: Offen, zeit: datetime) -> Fristantwort:
    zeilen = _zeilen(due_cases(offen, Fristen(), zeit))
    fraglich = clock_jumped(offen, zeit)
    return Fristantwort(zeilen, uhr_fraglich=fraglich, nachweise=_nachweise(offen))


def _nachweise(offen: Offen) -> tuple[str, ...]:
    with translated(), offen.engine.connect() as connection:
        return tuple(map(proof_words, read_nachweise(connection)))


def _forget(offen: Offen, zeit: datetime) -> Fristantwort:
    fristen, t = Fristen(), Sprache.load("de")
    faellig = due_cases(offen, fristen, zeit)
    zweitort = read_schild(offen.tresor.ordner).zweitort
    orte = Orte(offen.tresor.ordner.parent / KATALOG, Path(zweitort) if zweitort else None)
    beleg = forget_cases(offen, faellig, zeit, orte)
    weg = shorten(offen, fristen, zeit)
    if not faellig:
        return Fristantwort((), eintraege_weg=weg)
    saetze = (*getan(beleg, t), *bewiesen(beleg, t), *rest(beleg, t))
    return Fristantwort(_zeilen(faellig), saetze, weg)


def _zeilen(faellig: Sequence[Faellig]) -> tuple[Faelligzeile, ...]:
    return tuple(
        Faelligzeile(
            f.fallcode,
            f.deckwort if f.am is None else f"Anfrage vom {f.am:%d.%m.%Y}",
            GRUNDWORT[f.grund],
            kind_word(f.grund, f.art),
            f.seit,
        )
        for f in faellig
    )
