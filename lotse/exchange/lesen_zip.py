"""ZIP packages: what is in them is judged before a single byte is unpacked (CATALOGUE 5.2)."""

from __future__ import annotations

import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import UNVERAENDERT

EINTRAEGE = 1000
ENTPACKT = 500_000_000
VERHAELTNIS = 100
KLEIN = 1_000_000
"""Below this size even a high ratio does no harm."""
BLOCK = 1 << 20
VERSCHLUESSELT = 1
"""The flag of an entry that has a password."""
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@contextmanager
def open_zip(pfad: Path) -> Iterator[zipfile.ZipFile]:
    """A checked archive; a broken, encrypted or hostile one is refused in plain German. What goes
    wrong with its content elsewhere is no fault of the archive."""
    try:
        with zipfile.ZipFile(pfad) as archiv:
            for eintrag in archiv.infolist():
                _check_name(eintrag, pfad.name)
                if eintrag.flag_bits & VERSCHLUESSELT:
                    raise _kaputt(pfad)
            _check_groesse(archiv, pfad.name)
            yield archiv
    except (zipfile.BadZipFile, NotImplementedError, zlib.error, EOFError):
        raise _kaputt(pfad) from None


@contextmanager
def unpacked(pfad: Path) -> Iterator[Path]:
    """The files of a package in a folder that is gone afterwards; folders inside are joined."""
    with open_zip(pfad) as archiv, tempfile.TemporaryDirectory(prefix="lotse-zip-") as ordner:
        ziel = Path(ordner) / pfad.stem
        ziel.mkdir()
        rest = ENTPACKT
        for eintrag in archiv.infolist():
            name = PurePosixPath(eintrag.filename).name
            if eintrag.is_dir() or name.startswith("."):
                continue
            with archiv.open(eintrag) as quelle, (ziel / _frei(ziel, name)).open("wb") as datei:
                while block := quelle.read(BLOCK):
                    rest -= len(block)
                    if rest < 0:  # the head of an entry may lie about its size
                        raise _bombe(pfad.name)
                    datei.write(block)
        yield ziel


def _kaputt(pfad: Path) -> Hinweis:
    """A workbook is an archive, too; whoever keeps one does not know that."""
    if pfad.suffix.lower() == ".xlsx":
        return Hinweis(
            Aussage(
                "„{datei}“ lässt sich nicht lesen. Vielleicht wurde die Datei nicht ganz kopiert,"
                " oder sie hat ein Passwort.",
                datei=pfad.name,
            ),
            UNVERAENDERT,
            "Bitte öffnen Sie die Datei in Excel und speichern Sie sie neu, ohne Passwort.",
        )
    return Hinweis(
        Aussage("Das Archiv „{datei}“ ist beschädigt oder verschlüsselt.", datei=pfad.name),
        UNVERAENDERT,
        "Bitte packen Sie die Dateien noch einmal, ohne Passwort.",
    )


def _frei(ziel: Path, name: str) -> str:
    nummer = 1
    frei = name
    while (ziel / frei).exists():
        nummer += 1
        frei = f"{nummer}_{name}"
    return frei


def _check_name(eintrag: zipfile.ZipInfo, archiv: str) -> None:
    name = eintrag.filename.replace("\\", "/")
    teile = PurePosixPath(name).parts
    verweis = stat.S_ISLNK(eintrag.external_attr >> 16)
    if verweis or ".." in teile or name.startswith("/") or ":" in name or "\0" in name:
        raise Hinweis(
            Aussage(
                "Das Archiv „{datei}“ will Dateien außerhalb seines Ordners ablegen.", datei=archiv
            ),
            UNVERAENDERT,
            "Bitte prüfen Sie, woher das Archiv kommt.",
            (Aussage("Eintrag: {name}", name=name[:80]),),
        )


def _check_groesse(archiv: zipfile.ZipFile, name: str) -> None:
    eintraege = archiv.infolist()
    entpackt = sum(eintrag.file_size for eintrag in eintraege)
    dicht = any(
        e.file_size > KLEIN and e.file_size > VERHAELTNIS * max(e.compress_size, 1)
        for e in eintraege
    )
    if len(eintraege) > EINTRAEGE or entpackt > ENTPACKT or dicht:
        raise _bombe(name)


def _bombe(name: str) -> Hinweis:
    return Hinweis(
        Aussage("Das Archiv „{datei}“ ist entpackt zu groß.", datei=name),
        UNVERAENDERT,
        Aussage(
            "Erlaubt sind {n} Dateien und {mb} MB. Bitte prüfen Sie, woher das Archiv kommt.",
            n=EINTRAEGE,
            mb=ENTPACKT // KLEIN,
        ),
    )
