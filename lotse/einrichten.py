"""Set Lotse up on a bare machine and start it: standard library only, Python 3.11 or newer.

    python3 -m lotse.einrichten demo      sets everything up and opens the practice town
    python3 -m lotse.einrichten tests     sets everything up and runs all tests

The parts of Lotse are fetched once, checked against the hashes in the lock files, and put
into .venv beside this folder. A second call finds everything in place.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HAUS = Path(__file__).resolve().parent.parent
UMGEBUNG = HAUS / ".venv"
MINDESTENS = (3, 11)
LOCKS = {"demo": HAUS / "requirements.lock", "tests": HAUS / "requirements-dev.lock"}
AUFRUF = "Aufruf: python3 -m lotse.einrichten demo | tests [weitere Wörter für das Programm]"

QT_PAKETE = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""System libraries that Qt for Python opens on Linux, and the Debian packages that hold them."""
FENSTER_PAKETE = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Needed only for a real window under X11, not offscreen."""


def main(argumente: list[str]) -> int:
    """Set up, then hand over to the program or to pytest; returns its exit status."""
    if not argumente or argumente[0] not in LOCKS:
        print(AUFRUF, file=sys.stderr)
        return 2
    if sys.version_info < MINDESTENS:
        print("Lotse braucht Python 3.11 oder neuer.", file=sys.stderr)
        return 1
    try:
        return _run(argumente[0], argumente[1:])
    except KeyboardInterrupt:
        print("\nAbgebrochen. Derselbe Befehl macht später weiter.", file=sys.stderr)
        return 1


def _run(was: str, weitere: list[str]) -> int:
    if was == "tests":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    fenster = was == "demo" and not any(wort.startswith("--ausgabe") for wort in weitere)
    if fenster and not provide_screen():
        return 1
    if not (provide_system_libraries() and provide_environment(LOCKS[was])):
        return 1
    python = str(_python())
    befehl = [python, "-m", "lotse", "demo"]
    if was == "tests":
        # Words for pytest mean a choice of tests: one process that shows them as they come.
        befehl = [python, "-m", "pytest"] if weitere else [python, "-m", "tests.werkzeug.lauf"]
    return subprocess.call([*befehl, *weitere], cwd=HAUS)


def provide_screen() -> bool:
    """A window needs a screen; say so before Qt ends the program in English."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    print(
        "Hier gibt es keinen Bildschirm. Ohne Bildschirm geht es so:\n"
        "  QT_QPA_PLATFORM=offscreen python3 -m lotse.einrichten demo\n"
        "  python3 -m lotse.einrichten demo --ausgabe ORDNER   (ohne Fenster, schreibt Dateien)",
        file=sys.stderr,
    )
    return False


def provide_system_libraries() -> bool:
    """Find what Qt needs; install it when allowed, else name the packages."""
    if not sys.platform.startswith("linux"):
        return True
    noetig = dict(QT_PAKETE)
    if os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and os.environ.get("DISPLAY"):
        noetig |= FENSTER_PAKETE
    fehlt = [paket for datei, paket in noetig.items() if not _loads(datei)]
    if not fehlt:
        return True
    befehl = ["apt-get", "install", "-y", "--no-install-recommends", *fehlt]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Es fehlen Systempakete. Sie werden installiert:", " ".join(fehlt), flush=True)
        if _apt(*fehlt):
            return True
    print(
        "Für das Fenster fehlen Systempakete. Bitte installieren (Debian, Ubuntu):\n"
        f"  sudo {' '.join(befehl)}\n"
        f"Auf anderen Systemen heißen sie ähnlich. Gesucht: {', '.join(noetig)}",
        file=sys.stderr,
    )
    return False


def _apt(*pakete: str) -> bool:
    subprocess.call(["apt-get", "update", "-qq"])  # noqa: S607 - apt-get of the system
    befehl = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *pakete]
    return subprocess.call(befehl) == 0


def provide_environment(lock: Path) -> bool:
    """Build .venv from the lock, or leave it as it is when it already matches."""
    marke = UMGEBUNG / f"{lock.stem}.sha256"
    stand = hashlib.sha256(lock.read_bytes() + (HAUS / "pyproject.toml").read_bytes()).hexdigest()
    if _python().exists() and marke.exists() and marke.read_text("ascii") == stand:
        return True
    print("Lotse wird eingerichtet. Das dauert beim ersten Mal einige Minuten.", flush=True)
    if not _has_pip() and not _create():
        return False
    pip = [str(_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    schritte = (
        [*pip, "--require-hashes", "-r", str(lock)],
        [*pip, "--no-deps", "--no-build-isolation", "-e", str(HAUS)],
    )
    for schritt in schritte:
        if subprocess.call(schritt) != 0:
            print(
                "Das Einrichten ist nicht fertig geworden. Ihre Daten sind unberührt. "
                "Bitte die Internet-Verbindung prüfen und denselben Befehl noch einmal geben.",
                file=sys.stderr,
            )
            return False
    marke.write_text(stand, "ascii")
    return True


def _has_pip() -> bool:
    """False for none and for one whose making was interrupted."""
    if not _python().exists():
        return False
    probe = [str(_python()), "-m", "pip", "--version"]
    return subprocess.call(probe, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def _create() -> bool:
    befehl = [sys.executable, "-m", "venv", "--clear", str(UMGEBUNG)]
    if subprocess.call(befehl) == 0:
        return True
    shutil.rmtree(UMGEBUNG, ignore_errors=True)
    if not sys.platform.startswith("linux"):
        print("Dieses Python kann keine Umgebung anlegen. Bitte Python neu installieren.",
              file=sys.stderr)  # fmt: skip
        return False
    paket = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if os.geteuid() == 0 and shutil.which("apt-get") and _apt(paket):
        return subprocess.call(befehl) == 0
    print(
        f"Python kann noch keine Umgebung anlegen. Auf Debian und Ubuntu fehlt das Paket {paket}:\n"
        f"  sudo apt-get install {paket}",
        file=sys.stderr,
    )
    return False


def _python() -> Path:
    return UMGEBUNG / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _loads(datei: str) -> bool:
    try:
        ctypes.CDLL(datei)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
