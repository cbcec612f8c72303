"""The self test of one Tresor: from outside without a password, and from inside with it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from lotse.cli.tresorteile import Pruefpunkt, Pruefstand
from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Kettenbefund, Kettenstand
from lotse.services.sichern import read_stand
from lotse.services.sicherungsplan import ALTER_WARNUNG_TAGE, veraltet
from lotse.store.dateien import check_familien
from lotse.store.fehler import translated
from lotse.store.protokoll import verify
from lotse.store.pruefen import row_counts, sound
from lotse.store.schluessel import Grenzen
from lotse.store.schluesseldatei import copy_of, from_bytes, read_bund, read_raw
from lotse.store.sicherung_kopf import read_kopf
from lotse.store.sicherungsablage import kept
from lotse.store.tresor import Offen, Tresorordner
from lotse.store.unit_of_work import SqlUnitOfWork

GUT, HINWEIS, SCHLECHT, OFFEN = Pruefstand
KETTENWORT = {
    Kettenstand.VERAENDERT: "wurde verändert",
    Kettenstand.LUECKE: "hat eine Lücke",
    Kettenstand.ANFANG_FEHLT: "hat keinen Anfang mehr",
    Kettenstand.ENDE_FEHLT: "hat kein Ende mehr",
}


def tresor_points(
    tresor: Tresorordner, jetzt: datetime, wer: str, grenzen: Grenzen
) -> Iterator[Pruefpunkt]:
    """Heads of the files, rights, keys and Sicherungen, without any password."""
    yield _daten(tresor, wer)
    yield _schluessel(tresor, wer, grenzen)
    if os.name == "posix":
        yield _rechte(tresor, wer)
    yield _sicherungen(tresor, jetzt, wer)
    reserve = tresor.reserve.exists()
    satz = "Die Reserve für eine volle Platte ist da."
    if not reserve:
        satz = "Die Reserve für eine volle Platte fehlt. Lotse legt sie neu an, wenn Platz ist."
    yield Pruefpunkt("reserve", GUT if reserve else HINWEIS, f"{wer}{satz}")


def inner_points(offen: Offen, jetzt: datetime) -> Iterator[Pruefpunkt]:
    """With the password: pages, log, and how the last rehearsal went."""
    heil = sound(offen.engine)
    satz = "Alle Seiten der Datei sind heil." if heil else "Seiten der Datei sind beschädigt."
    yield Pruefpunkt("seiten", GUT if heil else SCHLECHT, satz)
    if not heil:
        return
    with translated(), offen.engine.connect() as connection:
        befund = verify(connection, offen.schluessel)
    yield _protokoll(befund)
    familien = row_counts(offen.engine)["familie"]
    yield Pruefpunkt("familien", GUT, f"Familien in der Datei: {familien}.")
    with SqlUnitOfWork(offen.engine) as einheit:
        stand = read_stand(einheit.merker())
    if stand.probe is None:
        yield Pruefpunkt("probe", HINWEIS, "Eine Sicherung wurde noch nie zur Probe eingelesen.")
    else:
        ging = "ist gelungen" if stand.probe_gut else "ist misslungen"
        satz = f"Die letzte Probe am {stand.probe:%d.%m.%Y} {ging}."
        yield Pruefpunkt("probe", GUT if stand.probe_gut else SCHLECHT, satz)
    if stand.gesehen is not None and stand.gesehen > jetzt:
        satz = f"Die Uhr ging zurück: Zuletzt war es der {stand.gesehen:%d.%m.%Y}."
        yield Pruefpunkt("uhr", HINWEIS, satz)


def _daten(tresor: Tresorordner, wer: str) -> Pruefpunkt:
    try:
        check_familien(tresor.daten)
    except Hinweis as hinweis:
        return Pruefpunkt("datei", SCHLECHT, f"{wer}{hinweis.was} {hinweis.tun}")
    return Pruefpunkt("datei", GUT, f"{wer}Die Datei der Familien ist da und verschlüsselt.")


def _schluessel(tresor: Tresorordner, wer: str, grenzen: Grenzen) -> Pruefpunkt:
    try:
        bund = from_bytes(read_raw(tresor.schluessel))
    except (OSError, Hinweis):
        return _aus_kopie(tresor, wer)
    if not all(grenzen.erlaubt(slot.kosten) for slot in bund.slots):
        satz = "Der Aufwand für ein Passwort ist zu klein oder zu groß."
        return Pruefpunkt("schluessel", SCHLECHT, f"{wer}{satz}")
    if not copy_of(tresor.schluessel).exists():
        return Pruefpunkt("schluessel", HINWEIS, f"{wer}Die Kopie der Schlüsseldatei fehlt.")
    satz = f"Die Schlüsseldatei ist heil, Zugänge: {len(bund.slots)}."
    return Pruefpunkt("schluessel", GUT, f"{wer}{satz}")


def _aus_kopie(tresor: Tresorordner, wer: str) -> Pruefpunkt:
    try:
        read_bund(tresor.schluessel)
    except Hinweis as hinweis:
        return Pruefpunkt("schluessel", SCHLECHT, f"{wer}{hinweis.was}")
    satz = "Die Schlüsseldatei ist beschädigt. Ihre Kopie ist heil, Lotse nimmt sie."
    return Pruefpunkt("schluessel", HINWEIS, f"{wer}{satz}")


def _rechte(tresor: Tresorordner, wer: str) -> Pruefpunkt:
    """Everything in the folder is for this user only."""
    offen = [p for p in (tresor.ordner, *_alle(tresor.ordner)) if p.stat().st_mode & 0o077]
    if not offen:
        return Pruefpunkt("rechte", GUT, f"{wer}Ordner und Dateien sind nur für Sie lesbar.")
    satz = f"Für andere lesbar: {', '.join(sorted(pfad.name for pfad in offen)[:5])}."
    return Pruefpunkt("rechte", SCHLECHT, f"{wer}{satz}")


def _alle(ordner: Path) -> Iterator[Path]:
    for pfad in sorted(ordner.iterdir()):
        if not pfad.is_symlink():
            yield pfad
            if pfad.is_dir():
                yield from _alle(pfad)


def _sicherungen(tresor: Tresorordner, jetzt: datetime, wer: str) -> Pruefpunkt:
    vorhanden = kept(tresor.sicherungen)
    if not vorhanden:
        return Pruefpunkt("sicherung", HINWEIS, f"{wer}Es gibt noch keine Sicherung.")
    zeit, datei = vorhanden[-1]
    try:
        read_kopf(datei)
    except (OSError, Hinweis):
        satz = f"Die letzte Sicherung ist beschädigt: {datei.name}."
        return Pruefpunkt("sicherung", SCHLECHT, f"{wer}{satz}")
    satz = f"Sicherungen: {len(vorhanden)}, die letzte vom {zeit:%d.%m.%Y %H:%M} Uhr."
    if veraltet(zeit, jetzt.replace(tzinfo=None)):
        satz += f" Das ist länger als {ALTER_WARNUNG_TAGE} Tage her."
        return Pruefpunkt("sicherung", HINWEIS, f"{wer}{satz}")
    return Pruefpunkt("sicherung", GUT, f"{wer}{satz}")


def _protokoll(befund: Kettenbefund) -> Pruefpunkt:
    if befund.stand is Kettenstand.HEIL:
        ende = f", Ende {befund.kopf.kurz}" if befund.kopf else ""
        satz = f"Das Protokoll ist heil: {befund.eintraege} Einträge{ende}."
        return Pruefpunkt("protokoll", GUT, satz)
    satz = f"Das Protokoll {KETTENWORT[befund.stand]}, bei Eintrag {befund.stelle}."
    return Pruefpunkt("protokoll", SCHLECHT, satz)
