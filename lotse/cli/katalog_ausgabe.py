"""Commands that give a catalogue out: ausgeben, datenblatt, pruefen, paket."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lotse.cli.ausgabe import absatz, als_json, datum, rein, zusammen
from lotse.cli.dateien import write_files
from lotse.cli.fortschritt import Anzeige
from lotse.cli.katalogteile import Ladeart
from lotse.cli.stichtag import stichtag
from lotse.cli.teile import Teile
from lotse.domain.angebot import Angebot, Status
from lotse.domain.fehler import Hinweis
from lotse.services.antworten_angebot import bericht_to_dict
from lotse.services.katalogausgabe import Ordnung, Verzeichniswahl
from lotse.services.katalogfreigabe import Freigabe, Grund, gib_frei
from lotse.services.katalogmangel import MAENGEL, Teil
from lotse.services.katalogpaket import Paketkopf, paketnummer
from lotse.services.katalogpruefung import (
    GEWICHT,
    Eintragsnote,
    Katalognote,
    check_katalog,
    note_to_dict,
)
from lotse.services.katalogquelle import read_alle
from lotse.services.sortierung import sort_key

ALLE = 1_000_000
"""What the search finds and may not go out must not take the place of another."""
BLEIBT = {
    Grund.NICHT_LISTEN: "möchten nicht gelistet werden",
    Grund.LIZENZ: "darf die Quelle nicht weitergegeben werden",
}
TEIL = {
    Teil.ECHT: "Echte Angaben", Teil.ERREICHBAR: "Erreichbar", Teil.ZEITEN: "Zeiten",
    Teil.ORT: "Ort und Gebiet", Teil.FUER_WEN: "Für wen, wobei", Teil.FRISCHE: "Frische",
}  # fmt: skip


def ausgeben(args: Namespace, teile: Teile) -> int:
    """Write the catalogue for others. Secret places and those not to be listed stay here."""
    heute = stichtag(teile, args.heute, uebt=args.katalog is None)
    wege, freigabe = teile.katalogteile(), _freigabe(args, teile)
    if args.als in ("csv", "xlsx"):
        _schreibe(args, wege.tabelle(freigabe, args.als, heute))
    else:
        dateien = wege.hsds(freigabe, args.als, args.hsds, heute)
        if args.ziel.suffix.lower() == ".zip":
            _schreibe(args, wege.zip(dateien))
        else:
            _check_ordner(args.ziel, dateien)
            write_files(args.ziel, list(dateien.items()))
    teile.out.write(f"{args.ziel}: {len(freigabe.angebote)} Angebote\n")
    teile.err.write("".join(_geblieben(freigabe)))
    return 0


def datenblatt(args: Namespace, teile: Teile) -> int:
    """Sheets to confirm, by Träger."""
    uebt = args.katalog is None
    heute = stichtag(teile, args.heute, uebt=uebt)
    wege = teile.katalogteile()
    gewaehlt = [a for a in _freigabe(args, teile).angebote if _gemeint(a, args)]
    if not gewaehlt:
        raise Hinweis(
            "Dazu steht nichts im Katalog.",
            "Es wurde nichts geschrieben.",
            "Bitte prüfen Sie Träger und Kennung.",
        )
    fertig = write_files(args.ausgabe, wege.datenblaetter(gewaehlt, heute, uebt))
    blaetter = sum(ziel.suffix == ".pdf" for ziel, _ in fertig)
    teile.out.write(f"{args.ausgabe}: {blaetter} Blätter für {len(gewaehlt)} Angebote\n")
    return 0


def verzeichnis(args: Namespace, teile: Teile) -> int:
    """The catalogue, or what a word finds of it, as a PDF to leaf through."""
    uebt = args.katalog is None
    heute = stichtag(teile, args.heute, uebt=uebt)
    wege, freigabe = teile.katalogteile(), _freigabe(args, teile)
    wort = " ".join(args.wort.split())
    nur = None
    if wort:
        nur = frozenset(teile.open_katalog(args.katalog).suche(wort, ALLE))
        freigabe = replace(freigabe, angebote=tuple(a for a in freigabe.angebote if a.key in nur))
    wahl = Verzeichniswahl(Ordnung(args.nach), nur, f"„{wort}“" if wort else "")
    anzeige = Anzeige(teile.err, "Setzen")
    roh = wege.verzeichnis(freigabe, wahl, heute, uebt, anzeige)
    write_files(args.ausgabe.parent, [(args.ausgabe.name, roh)])
    zu = sum(a.status is Status.GESCHLOSSEN for a in freigabe.angebote)
    geschlossen = f", {zu} geschlossene nicht gedruckt" if zu else ""
    anzahl = len(freigabe.angebote) - zu
    wie_viele = "1 Angebot" if anzahl == 1 else f"{anzahl} Angebote"
    teile.out.write(f"{args.ausgabe}: {wie_viele}{geschlossen}\n")
    teile.err.write("".join(_geblieben(freigabe)))
    return 0


def pruefen(args: Namespace, teile: Teile) -> int:
    """Grade. Exit 1 when something serious was found or the score is below --mindestens."""
    uebt = args.katalog is None
    heute = stichtag(teile, args.heute, uebt=uebt)
    katalog = teile.katalogteile().open_ganz(args.katalog)
    note = check_katalog(read_alle(katalog), heute, orte=katalog.orte, uebung=uebt)
    stand = katalog.stand()
    if args.format == "json":
        teile.out.write(als_json(note_to_dict(note, stand.name, stand.stand)) + "\n")
    else:
        kopf = f"Katalog: {rein(stand.name) or 'ohne Namen'}, Stand {datum(stand.stand)}"
        teile.out.write(zusammen([kopf, *_note(note, args.anzahl)]))
    return 1 if note.schwere or note.punkte < args.mindestens else 0


def paket_ausgeben(args: Namespace, teile: Teile) -> int:
    """A signed file for all navigators."""
    heute = stichtag(teile, args.heute, uebt=args.katalog is None)
    wege = teile.katalogteile()
    stand = wege.open_ganz(args.katalog).stand()
    nummer = args.nummer or paketnummer(heute)
    name = args.name or stand.name or "Katalog"
    kopf = Paketkopf(
        name, args.herausgeber, nummer, stand.stand or heute, args.gueltig_bis, args.gebiet
    )
    freigabe = _freigabe(args, teile)
    roh = wege.write_paket(kopf, freigabe, args.schluessel)
    write_files(args.datei.parent, [(args.datei.name, roh)])
    teile.out.write(
        f"{args.datei}: Nummer {nummer}, {len(freigabe.angebote)} Angebote,"
        f" {len(roh) // 1000 + 1} kB\n"
    )
    teile.err.write("".join(_geblieben(freigabe)))
    if not args.gebiet:
        teile.err.write("Ohne --gebiet nehmen es nur Teams an, die Ihnen für alles vertrauen.\n")
    return 0


def paket_laden(args: Namespace, teile: Teile) -> int:
    """Take a signed catalogue in. What was added or edited here stays."""
    heute = args.heute or teile.heute
    art = Ladeart(probe=args.probe, trotzdem=args.trotzdem)
    anzeige = Anzeige(teile.err, "Vergleichen" if args.probe else "Schreiben")
    geladen = teile.katalogteile().load_paket(args.paket, args.katalog, heute, anzeige, art)
    kopf, bericht = geladen.kopf, geladen.bericht
    if geladen.warnung:
        teile.err.write(zusammen(absatz(geladen.warnung)))
    if args.format == "json":
        teile.out.write(als_json(bericht_to_dict(bericht)) + "\n")
        return 0
    tat = "Probe, nichts geschrieben: " if args.probe else ""
    zeilen = absatz(f"„{kopf.name}“ von {kopf.herausgeber}, Nummer {kopf.nummer}")
    zeilen += absatz(f"Fingerabdruck: {kopf.fingerabdruck}")
    zeilen += absatz(
        f"{tat}{bericht.neu} neu, {bericht.geaendert} geändert,"
        f" {bericht.unveraendert} unverändert, {bericht.verschwunden} nicht mehr im Paket"
    )
    teile.out.write(zusammen(zeilen))
    for befund in bericht.bitte_ansehen:
        teile.err.write(zusammen(absatz(f"{befund.stelle}: {befund.satz}", haengend=2)))
    return 0


def _freigabe(args: Namespace, teile: Teile) -> Freigabe:
    return gib_frei(read_alle(teile.katalogteile().open_ganz(args.katalog)))


def _gemeint(angebot: Angebot, args: Namespace) -> bool:
    """Named by its id or by a part of the name of its Träger; without both all are meant."""
    if args.angebot and angebot.key not in args.angebot:
        return False
    return sort_key(args.traeger) in sort_key(angebot.traeger)


def _schreibe(args: Namespace, roh: bytes) -> None:
    write_files(args.ziel.parent, [(args.ziel.name, roh)])


def _check_ordner(ziel: Path, dateien: Mapping[str, bytes]) -> None:
    """A table of an earlier export beside ours would be read as part of it."""
    if not ziel.is_dir():
        return
    fremd = sorted(
        p.name for p in ziel.iterdir() if p.suffix in (".json", ".csv") and p.name not in dateien
    )
    if fremd:
        raise Hinweis(
            f"Im Ordner „{ziel}“ liegen schon andere Dateien.",
            "Es wurde nichts geschrieben.",
            "Bitte nennen Sie einen leeren Ordner.",
            tuple(fremd[:5]),
        )


def _geblieben(freigabe: Freigabe) -> Iterator[str]:
    for grund, anzahl in freigabe.zurueckgehalten.items():
        yield f"Nicht ausgegeben: {anzahl} Einträge, {BLEIBT[grund]}\n"


def _note(note: Katalognote, anzahl: int) -> Iterator[str]:
    zu = f", {note.geschlossen} geschlossene nicht" if note.geschlossen else ""
    yield f"Geprüft: {len(note.eintraege)} Angebote{zu}"
    yield f"Note:    {note.punkte} von 100 ({note.wort})"
    yield ""
    yield f"{'Teil':<16}{'Punkte':>8}{'Gewicht':>9}"
    for teil in Teil:
        yield f"{TEIL[teil]:<16}{note.teile[teil]:>8}{GEWICHT[teil]:>8} %"
    if note.haeufig:
        yield ""
        yield "Was zu tun ist (! = eine Familie könnte falsch geschickt werden):"
    for mangel, zahl in note.haeufig:
        zeichen = "!" if MAENGEL[mangel].schwer else " "
        yield f"{zeichen} {zahl:>6} × {MAENGEL[mangel].satz}"
    yield from _schwaechste([e for e in note.eintraege if e.befunde][:anzahl])


def _schwaechste(eintraege: Sequence[Eintragsnote]) -> Iterator[str]:
    if eintraege:
        yield ""
        yield "Die schwächsten Einträge:"
    for eintrag in eintraege:
        erste, *weitere = absatz(eintrag.name, einzug=7)
        yield f"{eintrag.punkte:>5}  {erste.lstrip()}"
        yield from weitere
        for befund in eintrag.befunde:
            yield from absatz(befund.satz, einzug=7, haengend=2)
