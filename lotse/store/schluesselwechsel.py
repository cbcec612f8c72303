"""Another data key after a compromise or a dismissed deputy (SECURITY 6.3).

The new slots lie beside the old ones before the first page is written anew, and take their place
when the last one is: wherever the work stops, one of the two key files opens the data.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Kettenstand, Tat
from lotse.paths import sync_folder
from lotse.store.engines import checkpoint, open_familien
from lotse.store.fehler import UNVERAENDERT, translated
from lotse.store.protokoll import Protokollant, resum, verify
from lotse.store.schluessel import (
    FalschesPasswort,
    Schluesselbund,
    Schluesseldateifehler,
    Slotart,
)
from lotse.store.schluesseldatei import copy_of, from_bytes, read_raw, write_bund
from lotse.store.schutzraumdatei import SCHLUESSEL as SCHUTZ
from lotse.store.schutzraumdatei import seal_again, seal_for_both
from lotse.store.verbindung import change_key


def pending_of(datei: Path) -> Path:
    """Where the slots of a key lie that the data do not have yet, or have since a moment ago."""
    return datei.with_name(f"{datei.name}.wechsel")


def read_pending(datei: Path) -> Schluesselbund | None:
    """None = no change was begun, or its slots are damaged: then only the old ones can open."""
    neu = pending_of(datei)
    try:
        return from_bytes(read_raw(neu)) if neu.is_file() else None
    except Schluesseldateifehler:
        return None


def drop_pending(datei: Path) -> None:
    """The old key still opens the data: what was begun never got to them."""
    pending_of(datei).unlink(missing_ok=True)


def change_schluessel(
    daten: Path, datei: Path, bund: Schluesselbund, alt: bytearray, neu: bytearray, slot: str
) -> None:
    """From `alt` to `neu`, whose slots are `bund`. Nobody else may have the file open.

    OSError and Hinweis as they come: then the next opening goes on or goes back by itself.
    """
    _check_log(daten, alt)
    write_bund(pending_of(datei), bund)
    sync_folder(datei.parent)
    seal_for_both(datei.with_name(SCHUTZ), alt, neu)
    with translated(UNVERAENDERT):
        change_key(daten, alt, neu)
    finish_change(daten, datei, bund, neu, slot)


def finish_change(
    daten: Path, datei: Path, bund: Schluesselbund, neu: bytearray, slot: str
) -> None:
    """The data have the new key: sum the log anew, then the new key file takes its place."""
    begonnen = pending_of(datei).stat().st_mtime
    am = datetime.fromtimestamp(begonnen)  # noqa: DTZ006 - local, as the clock of the house
    engine = open_familien(daten, neu)
    try:
        schreiben = engine.execution_options(begin="IMMEDIATE")
        with translated(), schreiben.begin() as connection:
            if verify(connection, neu).stand is not Kettenstand.HEIL:
                resum(connection, neu)
                Protokollant(neu, slot, lambda: am).append(connection, Tat.SCHLUESSEL_GEWECHSELT)
        checkpoint(engine)
    finally:
        engine.dispose()
    write_bund(copy_of(datei), bund)
    pending_of(datei).replace(datei)
    sync_folder(datei.parent)
    with suppress(OSError):  # two of four copies open with the new key already
        seal_again(datei.with_name(SCHUTZ), neu)


def _check_log(daten: Path, schluessel: bytearray) -> None:
    """A log that was changed must not become whole by being summed anew."""
    engine = open_familien(daten, schluessel)
    try:
        with translated(), engine.connect() as connection:
            heil = verify(connection, schluessel).stand is Kettenstand.HEIL
        checkpoint(engine)
    finally:
        engine.dispose()
    if not heil:
        raise Hinweis(
            "Das Protokoll ist nicht heil.",
            UNVERAENDERT,
            "Bitte sprechen Sie zuerst mit Ihrem Träger: Der Wechsel würde die Spur verwischen.",
        )


def too_old(art: Slotart) -> FalschesPasswort:
    """For a secret of before, when the data have the new key."""
    return FalschesPasswort(
        "Dieser Notfall-Schlüssel gilt nicht mehr: Die Daten wurden neu verschlüsselt."
        if art is Slotart.NOTFALL
        else "Dieses Passwort gilt nicht mehr: Die Daten wurden neu verschlüsselt.",
        "Die Daten sind unverändert.",
        "Bitte nehmen Sie das jetzige Passwort oder den neuen Notfall-Schlüssel.",
    )
