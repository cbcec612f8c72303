"""Writing files: all of them or none, and said when one was there before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from lotse.domain.fehler import Hinweis

Dateien = Sequence[tuple[str, bytes]]


def write_files(ordner: Path, dateien: Dateien) -> list[tuple[Path, bool]]:
    """(path, whether it replaced one). On a full disk nothing of the new is left behind."""
    vorlaeufig: list[tuple[Path, Path]] = []
    with _erklaert(ordner):
        ordner.mkdir(parents=True, exist_ok=True)
        try:
            for name, inhalt in dateien:
                ziel = ordner / Path(name).name
                neu = ziel.with_name(f".{ziel.name}.neu")
                vorlaeufig.append((neu, ziel))
                neu.write_bytes(inhalt)
            return [(ziel, _replace(neu, ziel)) for neu, ziel in vorlaeufig]
        finally:
            for neu, _ in vorlaeufig:
                neu.unlink(missing_ok=True)


def _replace(neu: Path, ziel: Path) -> bool:
    gab_es = ziel.exists()
    neu.replace(ziel)
    return gab_es


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
            f"In den Ordner „{ordner}“ lässt sich nicht schreiben: {fehler.strerror}.",
            "Was vorher dort lag, ist noch da.",
            "Bitte prüfen Sie Platz und Rechte oder nennen Sie einen anderen Ordner.",
        ) from None
