"""Reads hostile files, each in a process of its own with little memory; tells what became of it."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen_quelle import read_quelle
from lotse.store.katalog_import import KatalogImport
from lotse.store.oeffnen import writing_katalog

ERLAUBT = 300 << 20
HEUTE = date(2026, 11, 24)


def still(_fertig: int, _gesamt: int) -> None:
    """Nobody watches."""


def take_in(quelle: Path, katalog: Path) -> str:
    try:
        paket = read_quelle(quelle, HEUTE, "", still)
        with writing_katalog(katalog) as motor:
            bericht = KatalogImport(motor).einlesen(paket, still)
    except Hinweis as hinweis:
        return f"Hinweis: {hinweis.was} {hinweis.sicher} {hinweis.tun}"
    return f"gelesen: {bericht.neu}"


def bounded(tun: Callable[[], str]) -> dict[str, object]:
    """In a child that may not use more than 300 MB beyond what the program itself takes."""
    lesen, schreiben = os.pipe()
    anfang = time.monotonic()
    kind = os.fork()
    if kind == 0:
        seiten = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        grenze = seiten * resource.getpagesize() + ERLAUBT
        resource.setrlimit(resource.RLIMIT_AS, (grenze, grenze))
        os.write(schreiben, tun().encode()[:4000])
        os._exit(0)
    os.close(schreiben)
    _, status, verbrauch = os.wait4(kind, 0)
    with os.fdopen(lesen) as rohr:
        return {
            "sagt": rohr.read(),
            "ende": os.waitstatus_to_exitcode(status),
            "sekunden": verbrauch.ru_utime + verbrauch.ru_stime,
            "megabyte": verbrauch.ru_maxrss / 1024,
            "uhr": time.monotonic() - anfang,
        }


def main(katalog: Path, *quellen: Path) -> None:
    for quelle in quellen:
        vorher = katalog.read_bytes()
        getan = bounded(lambda: take_in(quelle, katalog))  # noqa: B023 - called at once
        getan["unveraendert"] = katalog.read_bytes() == vorher
        katalog.write_bytes(vorher)
        print(json.dumps({"datei": quelle.name, **getan}), flush=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
