"""Run every writer on a small disk that is full, and say what each left behind.

Called in a mount namespace of its own: python -m tests.werkzeug.vollplatte FOLDER BYTES-LEFT...
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from lotse.app.aufbewahrungsdienst import forget_cases
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.fehlerbericht import record_failure
from lotse.app.schild import Schild, count_versuch, write_schild
from lotse.app.schreiben import make_folder, write_file
from lotse.app.sicherungsdienst import Orte, Zweitort, secure
from lotse.cli.dateien import write_files
from lotse.domain.fehler import Hinweis
from lotse.domain.ortswissen import Ortsangabe, Ortsfeld
from lotse.domain.passwort import secret
from lotse.domain.schutzraum import Beruf
from lotse.exchange.wissensablage import Ablage
from lotse.services.aufbewahrung import Faellig, Grund, Loeschart
from lotse.services.sichern import Anlass
from lotse.store import tresor as tresor_modul
from lotse.store.engines import open_familien
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import use_familien, writing_katalog
from lotse.store.pruefen import row_counts, sound
from lotse.store.retten import rescue_tresor
from lotse.store.schema import NEWEST, Store, version
from lotse.store.schluessel import Slotart, add_slot
from lotse.store.schluesseldatei import read_bund, write_bund
from lotse.store.schutzraum import Schutzraum
from lotse.store.schutzraumdatei import Schutzdateien, make_files
from lotse.store.schutzraumschluessel import Haus as Schutzhaus
from lotse.store.sicherungsablage import kept
from lotse.store.tresor import create_tresor, open_tresor
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.wiederherstellen import Ziel, bring_back
from tests.werkzeug.akten import HEUTE, einfache_akte
from tests.werkzeug.haus import PASSWORT, ZUGANG, Haus
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN
from tests.werkzeug.schutzraum import notiz
from tests.werkzeug.stores import KEY, STAND, angebot

JETZT = datetime(2026, 11, 24, 10)
tresor_modul.RESERVE_BYTES = 256 * 1024
ALT = Path(__file__).parents[1] / "store" / "alt" / "familien_0001.sql"


EINSTELLUNGEN = b'thema = "hell"\n'
GROSS = range(300_000, 302_000)
"""Bytes of the new settings."""


class Platte:
    """A house on the small disk, its rest filled up."""

    def __init__(self, ordner: Path) -> None:
        self.ordner = ordner
        self.haus = Haus(ordner)
        for nummer in range(3):
            self.haus.schreibe(f"00{nummer}")
        secure(self.haus.offen, Anlass.VON_HAND, None, JETZT.replace(hour=8), Orte())
        self.fuell = ordner / "fuell"

    def fill(self, frei: int) -> None:
        with self.fuell.open("wb", buffering=0) as strom, suppress(OSError):
            while strom.write(bytes(4096)):
                pass
        os.truncate(self.fuell, max(0, self.fuell.stat().st_size - frei))

    def free(self) -> None:
        self.fuell.unlink(missing_ok=True)

    def whole(self) -> bool:
        """Everything of before is there: rows, keys, the last Sicherung; and it can be written."""
        self.haus.offen.close()
        offen = self.haus.oeffne()
        da = sound(offen.engine) and self.haus.codes() >= {"26-001", "26-002"}
        self.haus.schreibe("danach")
        return da and len(kept(self.haus.tresor.sicherungen)) >= 1 and not self.rest()

    def rest(self) -> list[str]:
        return [p.name for p in self.ordner.rglob(".*") if p.name not in (".", "..")]


def save(p: Platte) -> None:
    with SqlUnitOfWork(p.haus.offen.engine) as unit:
        unit.save(None, einfache_akte("gross", name="x" * 400_000))


def key_file(p: Platte) -> None:
    datei = p.haus.tresor.schluessel
    bund = read_bund(datei)
    for nummer in range(6):
        schluessel = p.haus.offen.schluessel
        bund = add_slot(
            bund, schluessel, secret("Wort"), Slotart.VERTRETUNG, f"V{nummer}" * 50, kosten=BILLIG
        )
    write_bund(datei, bund)


def backup(p: Platte) -> None:
    secure(p.haus.offen, Anlass.VON_HAND, None, JETZT, Orte())


def second_place(p: Platte) -> None:
    bericht = secure(p.haus.offen, Anlass.VON_HAND, None, JETZT, Orte(zweiter=p.ordner / "zwei"))
    if bericht.zweitort is Zweitort.FEHLER:
        raise bericht.hinweis


def export(p: Platte) -> None:
    write_file(p.ordner / "alt.pdf", b"neu" * 100_000)


def exports(p: Platte) -> None:
    write_files(p.ordner / "blatt", [("a.pdf", b"n" * 90_000), ("b.pdf", b"n" * 90_000)])


def restored(p: Platte) -> None:
    (_, datei), *_ = kept(p.haus.tresor.sicherungen)
    p.haus.offen.close()
    p.haus.tresor = bring_back(datei, Ziel(p.haus.wurzel, p.haus.tresor), ZUGANG, JETZT).tresor


def rescued(p: Platte) -> None:
    bund = read_bund(p.haus.tresor.schluessel)
    rescue_tresor(p.haus.tresor, p.haus.offen.schluessel, bund, p.ordner / "gerettet", HEUTE)


def deletion(p: Platte) -> None:
    eines = Faellig("f000", "26-000", "Ahorn", Grund.WUNSCH, HEUTE, Loeschart.ANONYMISIEREN)
    forget_cases(p.haus.offen, [eines], JETZT, Orte())


def new_tresor(p: Platte) -> None:
    create_tresor(p.haus.wurzel, "Bernd", secret(PASSWORT), kosten=BILLIG)


def catalogue(p: Platte) -> None:
    with writing_katalog(p.ordner / "katalog.db") as engine:
        neue = [angebot(f"n{i}", "x" * 500) for i in range(300)]
        KatalogSchreiber(engine).uebernehmen(neue, "M", STAND)


def migration(p: Platte) -> None:
    use_familien(p.ordner / "alt.db", KEY).dispose()


def settings(p: Platte) -> None:
    datei = Einstellungsdatei(p.ordner / "einstellungen.toml")
    datei.merken(replace(datei.lesen(), buero_name="N" * 300_000))


def knowledge(p: Platte) -> None:
    feld = next(iter(Ortsfeld))
    zeilen = [Ortsangabe(f"05{n:03}", feld, "Amt " * 90, "Stadt", HEUTE, "A.") for n in range(300)]
    Ablage(p.ordner / "wissen", _in_folder).lege_eigene(zeilen)


def _in_folder(datei: Path, inhalt: bytes) -> None:
    make_folder(datei.parent)
    write_file(datei, inhalt)


def small_notes(p: Platte) -> None:
    """Sign, attempts, failure log: their loss stops nobody, so a full disk is not told here."""
    write_schild(p.haus.tresor.ordner, Schild("neu", JETZT))
    count_versuch(p.haus.tresor.ordner, JETZT)
    record_failure(ValueError("x"), p.ordner, JETZT)


def schutzraum(p: Platte) -> None:
    tuer = tuer_of(p)
    try:
        tuer.set_up(secret(PASSWORT), Beruf.BERATUNG)
        tuer.save(notiz())
    finally:
        tuer.lock()


def tuer_of(p: Platte) -> Schutzraum:
    offen, dateien = p.haus.offen, Schutzdateien(p.haus.tresor.ordner)
    return Schutzraum(
        Schutzhaus(dateien, offen.engine, offen.schluessel, lambda: JETZT, BILLIG, BILLIGE_GRENZEN)
    )


def notes_whole(p: Platte) -> bool:
    """It is set up and opens, or it can be set up now."""
    tuer = tuer_of(p)
    if tuer.stand.eingerichtet:
        tuer.unlock(secret(PASSWORT))
    else:
        make_files(p.haus.tresor.ordner)
        tuer.set_up(secret(PASSWORT), Beruf.BERATUNG)
    gut = tuer.stand.offen and tuer.zeilen() in ((), tuer.zeilen()[:1])
    tuer.lock()
    return gut


WRITERS = (
    schutzraum, save, key_file, backup, second_place, export, exports, restored, rescued, deletion,
    new_tresor, catalogue, migration, settings, knowledge, small_notes,
)  # fmt: skip


def old_file(datei: Path) -> None:
    engine = open_familien(datei, KEY, neu=True)
    with engine.connect() as connection:
        connection.connection.driver_connection.executescript(ALT.read_text("utf-8"))
    engine.dispose()


def others_whole(p: Platte) -> bool:
    """What lay beside: the old sheet, the old catalogue, the old file."""
    blatt = (p.ordner / "alt.pdf").read_bytes()
    engine = open_familien(p.ordner / "alt.db", KEY)
    stand, zeilen = version(engine), row_counts(engine)
    engine.dispose()
    return (
        blatt in (b"alt", b"neu" * 100_000)
        and stand in ("0001", NEWEST[Store.FAMILIEN])
        and zeilen["person"] == 3
        and (p.ordner / "blatt" / "a.pdf").read_bytes() in (b"alt", b"n" * 90_000)
        and (p.ordner / "einstellungen.toml").stat().st_size in (len(EINSTELLUNGEN), *GROSS)
    )


def try_one(wurzel: Path, writer, frei: int) -> dict[str, object]:
    ordner = wurzel / f"{writer.__name__}-{frei}"
    ordner.mkdir()
    p = Platte(ordner)
    (ordner / "zwei").mkdir()
    (ordner / "blatt").mkdir()
    (ordner / "blatt" / "a.pdf").write_bytes(b"alt")
    (ordner / "alt.pdf").write_bytes(b"alt")
    (ordner / "einstellungen.toml").write_bytes(EINSTELLUNGEN)
    old_file(ordner / "alt.db")
    with writing_katalog(ordner / "katalog.db") as engine:
        KatalogSchreiber(engine).uebernehmen([angebot("a")], "M", STAND)
    ergebnis: dict[str, object] = {"writer": writer.__name__, "frei": frei, "was": ""}
    p.fill(frei)
    try:
        writer(p)
    except Hinweis as hinweis:
        ergebnis["was"] = f"{hinweis.was} {hinweis.tun}"
    except OSError as fehler:
        ergebnis["was"] = f"OSError {fehler.errno}"
    finally:
        p.free()
    ergebnis["heil"] = p.whole() and others_whole(p) and notes_whole(p)
    ergebnis["rest"] = p.rest()
    p.haus.offen.close()
    shutil.rmtree(ordner)
    return ergebnis


def opened_by_the_reserve(wurzel: Path) -> dict[str, object]:
    """After a crash on a full disk the file opens, because the reserve is given up for it."""
    ordner = wurzel / "reserve"
    ordner.mkdir()
    p = Platte(ordner)
    kopie = ordner / "absturz"
    kopie.mkdir()
    p.haus.schreibe("zuletzt")
    for datei in p.haus.tresor.ordner.iterdir():  # as a crash leaves it: WAL there, no -shm
        if datei.is_file() and not datei.name.endswith("-shm"):
            shutil.copy(datei, kopie)
    p.haus.offen.close()
    tresor = replace(p.haus.tresor, ordner=kopie)
    p.fill(0)
    offen = open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    was = "" if tresor.reserve.exists() else "voll: die Reserve ist weg"
    with SqlUnitOfWork(offen.engine) as unit:
        da = "26-zuletzt" in {zeile.fallcode for zeile in unit.akten()}
    offen.close()
    p.free()
    return {"writer": "reserve", "frei": 0, "was": was, "heil": da, "rest": []}


def run(ziel: Path, frei: tuple[int, ...]) -> None:
    for writer in WRITERS:
        for bytes_frei in frei:
            print(json.dumps(try_one(ziel, writer, bytes_frei)), flush=True)
    print(json.dumps(opened_by_the_reserve(ziel)), flush=True)


if __name__ == "__main__":
    run(Path(sys.argv[1]), tuple(map(int, sys.argv[2:])))
