"""Writing files: all of them or none, and said when one was there before."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.paths import atomic_write
from lotse.services.ursache import ursache

Dateien = Sequence[tuple[str, bytes]]


def write_files(ordner: Path, dateien: Dateien) -> list[tuple[Path, bool]]:
    """(path, whether it replaced one). When anything fails, the folder is as it was before."""
    with _erklaert(ordner):
        ordner.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".lotse-", dir=ordner) as zwischen:
            neu, alt = Path(zwischen) / "neu", Path(zwischen) / "alt"
            neu.mkdir()
            alt.mkdir()
            ziele = [ordner / Path(name).name for name, _inhalt in dateien]
            for ziel, (_name, inhalt) in zip(ziele, dateien, strict=True):
                atomic_write(neu / ziel.name, inhalt)
            return _tausche(ziele, neu, alt)


def _tausche(ziele: Sequence[Path], neu: Path, alt: Path) -> list[tuple[Path, bool]]:
    """Put the new files in place; on a failure bring every earlier one back."""
    getan: list[tuple[Path, bool]] = []
    try:
        for ziel in ziele:
            gab_es = ziel.exists()
            if gab_es:
                ziel.replace(alt / ziel.name)
            getan.append((ziel, gab_es))
            (neu / ziel.name).replace(ziel)
    except OSError:
        for ziel, gab_es in getan:
            if gab_es:
                (alt / ziel.name).replace(ziel)
            else:
                ziel.unlink(missing_ok=True)
        raise
    return getan


@contextmanager
def _erklaert(ordner: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise Hinweis(
            f"„{ordner}“ ist eine Datei, kein Ordner.",
            "Es wurde nichts geschrieben.",
            "Bitte nennen Sie einen Ordner.",
        ) from None
    except OSError as fehler:
        raise Hinweis(
            f"In den Ordner „{ordner}“ lässt sich nicht schreiben: {ursache(fehler)}.",
            "Was vorher dort lag, ist noch da.",
            "Bitte prüfen Sie Platz und Rechte oder nennen Sie einen anderen Ordner.",
        ) from None
