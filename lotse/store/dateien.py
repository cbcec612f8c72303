"""Look at a file before SQLite does: it would fill an empty one and misname a foreign one."""

from __future__ import annotations

import os
from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.store.fehler import UNVERAENDERT, Beschaedigt, Schreibschutz
from lotse.store.schreibschutz import obstacle

FAMILIEN_KENNUNG = 0x4C6F7446
"""application_id "LotF"."""
KATALOG_KENNUNG = 0x4C6F744B
"""application_id "LotK"."""
KLEINSTE = 512
"""No database is shorter than its first page."""
SEITE = 4096
"""Bytes of a page of the families' file."""
KLARTEXT = b"SQLite format 3\0"
LOESCHEN = "Bitte löschen Sie diese Datei. Dann lesen Sie den Katalog neu ein."


def check_katalog(file: Path) -> None:
    """A catalogue is an ordinary SQLite file."""
    kopf = _kopf(file, Aussage("Der Katalog"), "Bitte lesen Sie einen Katalog ein.", LOESCHEN)
    if kopf != KLARTEXT:
        raise Hinweis(
            "Diese Datei ist kein Katalog von Lotse.",
            UNVERAENDERT,
            "Sie ist beschädigt, verschlüsselt oder gehört zu einem anderen Programm.",
        )


def check_familien(file: Path) -> None:
    """The families' file must not look like a database to anybody without the key."""
    kopf = _kopf(
        file,
        Aussage("Die Datei mit den Familien"),
        "Bitte prüfen Sie den Ordner oder nehmen Sie die letzte Sicherung.",
    )
    if kopf == KLARTEXT:
        raise Beschaedigt(
            "Diese Datei ist nicht verschlüsselt.",
            UNVERAENDERT,
            "Lotse öffnet Daten von Familien nur aus einer verschlüsselten Datei.",
        )


def check_whole(file: Path) -> None:
    """Once the key has fitted: half a page at the end means that something was cut off."""
    if file.stat().st_size % SEITE and not _has_wal(file):
        raise Beschaedigt(
            "Die Datei mit den Familien ist abgeschnitten.",
            UNVERAENDERT,
            "Bitte prüfen Sie den Ordner oder nehmen Sie die letzte Sicherung.",
            (str(file),),
        )


def check_writable(file: Path) -> None:
    """SQLite would only say that it cannot open the file: it needs to write beside it."""
    if not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK | os.X_OK)):
        raise Schreibschutz(
            obstacle(file), "Die Datei mit den Familien ist schreibgeschützt.", (str(file),)
        )


def check_closed(file: Path) -> None:
    """Whoever only looks cannot take in what a crash left beside the file, and must not miss it."""
    for name in (f"{file.name}-wal", f"{file.name}-journal"):
        rest = file.with_name(name)
        if rest.exists() and rest.stat().st_size > 0:
            raise nicht_geschlossen((str(rest),))


def nicht_geschlossen(stellen: tuple[str, ...] = ()) -> Hinweis:
    """What is told then."""
    return Hinweis(
        "Beim letzten Mal wurde Lotse nicht sauber geschlossen.",
        "Die letzten Eingaben liegen noch in einer zweiten Datei daneben. Nichts wurde verändert.",
        "Bitte kopieren Sie den ganzen Ordner auf einen beschreibbaren Datenträger, "
        "und öffnen Sie ihn dort.",
        stellen,
    )


def _has_wal(file: Path) -> bool:
    """After a power cut the last page may be half there, and whole in the WAL."""
    wal = file.with_name(f"{file.name}-wal")
    return wal.exists() and wal.stat().st_size > 0


def create_empty(file: Path) -> None:
    """Reserve the name, for this user only; a new file never takes the place of another one."""
    try:
        file.touch(mode=0o600, exist_ok=False)
    except FileExistsError:
        raise Hinweis(
            "Hier liegt schon eine Datei mit diesem Namen.",
            UNVERAENDERT,
            "Bitte öffnen Sie diese Datei, oder wählen Sie einen anderen Ordner.",
        ) from None
    except OSError as error:
        raise Hinweis(
            "Hier lässt sich keine Datei anlegen.",
            "Nichts wurde verändert.",
            "Bitte prüfen Sie, ob der Ordner da ist, Platz hat und Sie darin schreiben dürfen.",
        ) from error


def _kopf(file: Path, was: Aussage, tun: str, tun_wenn_leer: str = "") -> bytes:
    wo = (str(file),)
    if file.is_dir():
        raise Hinweis("Das ist ein Ordner, keine Datei.", UNVERAENDERT, "", wo)
    if file.exists() and not file.is_file():  # a pipe: reading it would wait forever
        raise Hinweis("Das ist keine gewöhnliche Datei.", UNVERAENDERT, "", wo)
    try:
        with file.open("rb") as datei:
            anfang = datei.read(KLEINSTE)
    except FileNotFoundError:
        raise Beschaedigt(
            Aussage("{was} fehlt.", was=was), "Nichts wurde neu angelegt.", tun, wo
        ) from None
    except OSError as error:
        raise Hinweis(
            Aussage("{was} lässt sich nicht lesen.", was=was),
            UNVERAENDERT,
            "Bitte prüfen Sie, ob Sie den Ordner benutzen dürfen und der Stick angeschlossen ist.",
            wo,
        ) from error
    if not anfang:
        leer = Aussage("{was} ist leer (0 Byte).", was=was)
        raise Beschaedigt(leer, UNVERAENDERT, tun_wenn_leer or tun, wo)
    if len(anfang) < KLEINSTE:
        kurz = Aussage("{was} ist abgeschnitten.", was=was)
        raise Beschaedigt(kurz, UNVERAENDERT, tun_wenn_leer or tun, wo)
    return anfang[: len(KLARTEXT)]
