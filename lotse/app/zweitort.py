"""The second place of the Sicherungen, a stick or a share: chosen, and supplied without the key.

A share may take minutes to say that it is away: this is never done where somebody waits for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from pathlib import Path

from lotse.app.datenort import may_write
from lotse.app.schild import Schild, read_schild, write_schild
from lotse.app.schreiben import as_hinweis
from lotse.app.sicherungsdienst import Zweitort, thin_out
from lotse.domain.fehler import Hinweis
from lotse.services.sicherungsarbeit import Gesichert
from lotse.store.schluesseldatei import good_bund
from lotse.store.sicherungsablage import copy_sealed, kept, kept_of, remove_half_copies
from lotse.store.tresor import Tresorordner

_NUMMERN = count(1)
_GEWAEHLT: dict[Path, int] = {}
"""The newest choice for each Tresor: an earlier one may hang until after the next unlocking."""


def bring(
    tresor: Tresorordner, heute: date | None = None, loeschungen: Sequence[date] | None = None
) -> Gesichert:
    """The newest Sicherung goes there when it is not there yet; a missing stick is no fault.

    With the days of the deletions what is old goes from there, copied or not: after short sittings
    the copy came at the lock, when nobody knew them. None = the clock is doubtful.
    """
    schild, eigene = read_schild(tresor.ordner), kept(tresor.sicherungen)
    if not schild.zweitort or not eigene:
        return Gesichert(None, Zweitort.KEINER.value)
    ort, (zeit, datei) = Path(schild.zweitort), eigene[-1]
    if not ort.is_dir():
        return Gesichert(None, Zweitort.FEHLT.value)
    try:
        neu = _copied(datei, ort)
        if heute is not None and loeschungen is not None:
            remove_half_copies(ort, heute)
            thin_out(kept_of(ort, good_bund(tresor.schluessel).tresor), loeschungen, heute)
    except OSError as fehler:
        return Gesichert(None, Zweitort.FEHLER.value, elsewhere(as_hinweis(fehler)))
    except Hinweis as hinweis:
        return Gesichert(None, Zweitort.FEHLER.value, elsewhere(hinweis))
    if neu:
        _note(tresor, schild.zweitort, zeit)
    return Gesichert(datei if neu else None, Zweitort.GEMACHT.value)


def _copied(datei: Path, ort: Path) -> bool:
    """False when it lies there already."""
    dort = ort / datei.name
    if dort.exists() and dort.stat().st_size == datei.stat().st_size:
        return False
    copy_sealed(datei, ort)
    return True


def _note(tresor: Tresorordner, zweitort: str, zeit: datetime) -> None:
    jetzt = read_schild(tresor.ordner)  # copying takes minutes: another place may be chosen by now
    if jetzt.zweitort == zweitort:
        write_schild(tresor.ordner, replace(jetzt, zweite=zeit))


def choose(tresor: Tresorordner, ordner: Path | None) -> None:
    """Remember it, and try it at once with the newest Sicherung; None = none any more. A place
    that answers after another one was chosen stays out."""
    nummer = _GEWAEHLT[tresor.ordner] = next(_NUMMERN)
    if ordner is not None:
        _check(tresor, ordner)
    if _GEWAEHLT[tresor.ordner] != nummer:
        return
    alt = read_schild(tresor.ordner)
    _remember(tresor, replace(alt, zweitort=str(ordner.absolute()) if ordner else "", zweite=None))
    hinweis = bring(tresor).hinweis
    if hinweis is not None and _GEWAEHLT[tresor.ordner] == nummer:
        write_schild(tresor.ordner, alt)
        raise hinweis


def elsewhere(hinweis: Hinweis) -> Hinweis:
    """Says where it did not work; the own Sicherung stands all the same."""
    was = "Auf den zweiten Ort ließ sich nichts sichern."
    return Hinweis(was, hinweis.was, hinweis.tun, hinweis.stellen)


def _remember(tresor: Tresorordner, schild: Schild) -> None:
    write_schild(tresor.ordner, schild)
    if read_schild(tresor.ordner).zweitort != schild.zweitort:
        raise Hinweis(
            "Der zweite Ort ließ sich nicht merken.",
            "Ihre Sicherungen sind unverändert.",
            "Bitte prüfen Sie, ob das Laufwerk mit den Daten voll ist.",
        )


def _check(tresor: Tresorordner, ordner: Path) -> None:
    ziel = ordner.resolve()
    if tresor.ordner.parent.resolve() in (ziel, *ziel.parents):
        raise Hinweis(
            "Dieser Ordner liegt bei den Daten selbst.",
            "Nichts wurde verändert.",
            "Bitte wählen Sie einen Stick oder ein anderes Laufwerk.",
        )
    if not ordner.is_dir() or not may_write(ordner):
        raise Hinweis(
            "In diesen Ordner darf Lotse nicht schreiben.",
            "Nichts wurde verändert.",
            "Bitte wählen Sie einen anderen Ordner.",
        )
