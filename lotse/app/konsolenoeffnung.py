"""Opening for the command line: which Tresor is meant, and what the audit log hears of it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from lotse.app.ordner import DATEINAME, datenordner, standardordner
from lotse.app.schild import count_versuch, forget_versuche, read_versuche
from lotse.cli.tresorteile import Wahl
from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Tat
from lotse.store.protokoll import Protokollant
from lotse.store.schluessel import FalschesPasswort, Grenzen, Slotart, wipe
from lotse.store.tresor import Offen, Tresorordner, names, open_tresor, tresore
from lotse.store.unit_of_work import SqlUnitOfWork

UNTER = "konsole"
"""How the audit log calls an opening by the command line."""


@contextmanager
def opened(
    wahl: Wahl, geheimnis: bytearray, jetzt: Callable[[], datetime], grenzen: Grenzen
) -> Iterator[Offen]:
    """Open, note it and who tried before in the log, and close with the key wiped whatever
    happens. A wrong password is counted as at the window."""
    try:
        tresor = find_tresor(wahl)
        name = wahl.wer if wahl.wer in names(tresor) else ""
        offen = _open(tresor, geheimnis, art_of(wahl), name, jetzt(), grenzen)
    finally:
        wipe(geheimnis)
    try:
        versuche = read_versuche(tresor.ordner).anzahl
        with SqlUnitOfWork(offen.engine, writer(offen, jetzt)) as einheit:
            einheit.note(Tat.ENTSPERRT, grund=UNTER)
            if versuche:
                einheit.note(Tat.FEHLVERSUCHE, grund=str(versuche))
        forget_versuche(tresor.ordner)
        yield offen
    finally:
        offen.close()


def writer(offen: Offen, jetzt: Callable[[], datetime]) -> Protokollant:
    return Protokollant(offen.schluessel, offen.slot.id, jetzt)


def _open(
    tresor: Tresorordner,
    geheimnis: bytearray,
    art: Slotart,
    name: str,
    jetzt: datetime,
    grenzen: Grenzen,
) -> Offen:
    try:
        return open_tresor(tresor, geheimnis, art, name, grenzen=grenzen)
    except FalschesPasswort:
        count_versuch(tresor.ordner, jetzt)
        raise


def data_folder(wahl: Wahl) -> Path:
    """The folder of all data: named, chosen at set-up, or the usual one."""
    if wahl.ordner is not None:
        ordner = wahl.ordner
        return ordner.parent if Tresorordner(ordner).schluessel.exists() else ordner
    try:
        werte = tomllib.loads((standardordner() / DATEINAME).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        werte = {}  # without settings it is the usual place
    gewaehlt = werte.get("daten_ordner", "")
    return datenordner(gewaehlt if isinstance(gewaehlt, str) else "")


def find_tresor(wahl: Wahl) -> Tresorordner:
    """The one that is meant; Hinweis when there is none, or more than one."""
    if wahl.ordner is not None and Tresorordner(wahl.ordner).schluessel.exists():
        return Tresorordner(wahl.ordner)
    alle = {tresor: _names(tresor) for tresor in tresore(data_folder(wahl))}
    gemeint = [t for t, wer in alle.items() if wahl.wer in ("", t.ordner.name, *wer)]
    if len(gemeint) == 1:
        return gemeint[0]
    if not gemeint:
        raise Hinweis(
            "Hier liegen keine Daten von Lotse."
            if not alle
            else "Diesen Namen gibt es hier nicht.",
            "Nichts wurde verändert.",
            "Bitte nennen Sie mit --ordner den Ordner der Daten, mit --wer den Namen.",
        )
    stellen = tuple(", ".join((*alle[t], t.ordner.name)) for t in gemeint)
    raise Hinweis(
        "Hier liegen Daten von mehreren.",
        "Nichts wurde verändert.",
        "Bitte nennen Sie mit --wer, wessen Daten Sie meinen.",
        stellen,
    )


def _names(tresor: Tresorordner) -> tuple[str, ...]:
    try:
        return names(tresor)
    except Hinweis:
        return ()  # a damaged key file has no names; the folder's name still finds it


def art_of(wahl: Wahl) -> Slotart:
    return Slotart.NOTFALL if wahl.papier else Slotart.PASSWORT
