"""Look at a file before SQLite does: it would fill an empty one and misname a foreign one."""

from __future__ import annotations

from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.store.fehler import UNVERAENDERT

FAMILIEN_KENNUNG = 0x4C6F7446
"""application_id "LotF"."""
KATALOG_KENNUNG = 0x4C6F744B
"""application_id "LotK"."""
KLEINSTE = 512
"""No database is shorter than its first page."""
KLARTEXT = b"SQLite format 3\0"
LOESCHEN = "Bitte löschen Sie diese Datei. Dann lesen Sie den Katalog neu ein."


def check_katalog(file: Path) -> None:
    """A catalogue is an ordinary SQLite file."""
    kopf = _kopf(file, "Der Katalog", "Bitte lesen Sie einen Katalog ein.", LOESCHEN)
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
        "Die Datei mit den Familien",
        "Bitte prüfen Sie den Ordner oder nehmen Sie die letzte Sicherung.",
    )
    if kopf == KLARTEXT:
        raise Hinweis(
            "Diese Datei ist nicht verschlüsselt.",
            UNVERAENDERT,
            "Lotse öffnet Daten von Familien nur aus einer verschlüsselten Datei.",
        )


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


def _kopf(file: Path, was: str, tun: str, tun_wenn_leer: str = "") -> bytes:
    wo = (str(file),)
    if file.is_dir():
        raise Hinweis("Das ist ein Ordner, keine Datei.", UNVERAENDERT, "", wo)
    try:
        with file.open("rb") as datei:
            anfang = datei.read(KLEINSTE)
    except FileNotFoundError:
        raise Hinweis(f"{was} fehlt.", "Nichts wurde neu angelegt.", tun, wo) from None
    except OSError as error:
        raise Hinweis(
            f"{was} lässt sich nicht lesen.",
            UNVERAENDERT,
            "Bitte prüfen Sie, ob Sie den Ordner benutzen dürfen und der Stick angeschlossen ist.",
            wo,
        ) from error
    if not anfang:
        raise Hinweis(f"{was} ist leer (0 Byte).", UNVERAENDERT, tun_wenn_leer or tun, wo)
    if len(anfang) < KLEINSTE:
        raise Hinweis(f"{was} ist abgeschnitten.", UNVERAENDERT, tun_wenn_leer or tun, wo)
    return anfang[: len(KLARTEXT)]
