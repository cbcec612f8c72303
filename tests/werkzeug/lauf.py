"""All tests, parted into processes that run side by side: what `einrichten tests` calls.

One process for everything would take twice as long, and the toolkit has crashed in one that had
taken a thousand windows apart. Each group prints its own result; nothing is left on the disk.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

HAUS = Path(__file__).resolve().parents[2]
ZEILEN = 400
"""So much of a red group is shown: the faults stand at its end."""
MELDUNG = 60.0
"""Seconds between two lines that say how far the groups are."""
AUSGABE = "ausgabe.txt"


@dataclass(frozen=True)
class Gruppe:
    """Folders of one process; what `ohne` names belongs to another group."""

    name: str
    ordner: tuple[str, ...]
    ohne: tuple[str, ...] = ()

    @property
    def worte(self) -> list[str]:
        """What pytest is called with."""
        return [*self.ordner, *(f"--ignore={ordner}" for ordner in self.ohne)]


STRAENGE = (
    (Gruppe("fachkern", ("tests",),
            ("tests/ui", "tests/app", "tests/store", "tests/barrierefrei")),),
    (Gruppe("seiten", ("tests/ui/seiten",)),
     Gruppe("fenster", ("tests/ui",), ("tests/ui/seiten",))),
    (Gruppe("programm", ("tests/app",)),),
    (Gruppe("speicher", ("tests/store",)),
     Gruppe("bedienung", ("tests/barrierefrei",))),
)  # fmt: skip
"""Strands run side by side, the groups of one strand one after the other."""


@dataclass(frozen=True)
class Ergebnis:
    """Exit status of pytest (0 passed, negative: ended by that signal) and all it printed."""

    gruppe: Gruppe
    status: int
    ausgabe: str


def run_group(gruppe: Gruppe, befehl: Sequence[str], ort: Path) -> Ergebnis:
    """Run it; a process that a signal ended is tried once more, one with red tests is not."""
    (ort / "temp").mkdir(parents=True)
    umgebung = {**os.environ, "TMPDIR": str(ort / "temp"), "TEMP": str(ort / "temp")}
    # A hundred programs are started by the tests; compiled files keep them quick.
    umgebung.pop("PYTHONDONTWRITEBYTECODE", None)
    umgebung.setdefault("QT_QPA_PLATFORM", "offscreen")
    datei = ort / AUSGABE
    for _ in range(2):
        with datei.open("ab") as ausgabe:
            status = subprocess.call(
                [*befehl, *gruppe.worte], cwd=HAUS, env=umgebung,
                stdout=ausgabe, stderr=subprocess.STDOUT,
            )  # fmt: skip
            if status >= 0:
                break
            ausgabe.write(f"\n--- durch Signal {-status} beendet: {gruppe.name}\n".encode())
    return Ergebnis(gruppe, status, datei.read_text("utf-8", "replace"))


def run(strange: Sequence[Sequence[Gruppe]], befehl: Sequence[str]) -> int:
    """Print each group as it ends; 0 only if every group ran and was green."""
    nebeneinander = len(strange) if (os.cpu_count() or 1) > 1 else 1
    with (
        TemporaryDirectory(prefix="lotse-tests-", ignore_cleanup_errors=True) as ordner,
        ThreadPoolExecutor(nebeneinander) as helfer,
    ):
        laeufe = [helfer.submit(_run_strand, s, befehl, Path(ordner)) for s in strange]
        while wait(laeufe, MELDUNG).not_done:
            print(f"    {progress(Path(ordner))}", flush=True)
        rot = [name for lauf in laeufe for name in lauf.result()]
    print("--- rot: " + ", ".join(rot) if rot else "--- alle Tests grün", flush=True)
    return 1 if rot else 0


def progress(ordner: Path) -> str:
    """How far each running group is, in percent, as pytest itself says it."""
    teile = []
    for datei in sorted(ordner.glob(f"*/{AUSGABE}")):
        stand = re.findall(r"\[ *(\d+)%\]", datei.read_text("utf-8", "replace"))
        if not stand or stand[-1] != "100":
            teile.append(f"{datei.parent.name} {stand[-1] if stand else 0} %")
    return " · ".join(teile)


def _run_strand(strang: Sequence[Gruppe], befehl: Sequence[str], ordner: Path) -> list[str]:
    rot = []
    for gruppe in strang:
        ergebnis = run_group(gruppe, befehl, ordner / gruppe.name)
        _show(ergebnis)
        if ergebnis.status:
            rot.append(gruppe.name)
        if ergebnis.status == pytest.ExitCode.INTERRUPTED:
            break
    return rot


def _show(ergebnis: Ergebnis) -> None:
    zeilen = ergebnis.ausgabe.rstrip().splitlines()
    if ergebnis.status == 0:
        zeilen = [zeile for zeile in zeilen[:-1] if zeile.startswith("---")] + zeilen[-1:]
    text = "\n".join(zeilen[-ZEILEN:])
    # One call: two strands may end at the same moment.
    print(f"--- {ergebnis.gruppe.name}\n{text}\n", end="", flush=True)


def main() -> int:
    """Status for the shell."""
    print("Alle Tests laufen, in Gruppen nebeneinander. Jede meldet sich am Ende.", flush=True)
    return run(STRAENGE, [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"])


if __name__ == "__main__":
    sys.exit(main())
