"""`lotse fristen`: what is due by law, of a family file or of a case among one's own data."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from lotse.cli.abgleich_text import familienname
from lotse.cli.ausgabe import absatz, als_json, datum, feld, links_rechts, zusammen
from lotse.cli.parser import Aufruffehler, Parser, tag
from lotse.cli.sicherung import add_wahl, ask, wahl
from lotse.cli.stichtag import aus_der_uebung, stichtag
from lotse.cli.teile import Teile
from lotse.domain.akte import Akte
from lotse.domain.familie import Familie
from lotse.domain.frist import Frist, Fristart, Fristsicherheit
from lotse.domain.recht import LeistungId, Wissen
from lotse.services.fristen import ARTWORT, BRIEFWORT, fristen_of, fristen_to_dict

AUFRUF = "Aufruf: lotse fristen FAMILIE.json oder lotse fristen --fallcode 26-014"
VORBEHALT = "Das ersetzt keine Rechtsberatung. Was unklar ist, prüft eine Beratungsstelle."


def add_arguments(parser: Parser, form: Callable[[Parser], None]) -> None:
    parser.add_argument(
        "familie", metavar="FAMILIE.json", type=Path, nargs="?", help="die Familiendatei"
    )
    parser.add_argument(
        "--fallcode",
        metavar="FALLCODE",
        default="",
        help="das Zeichen der Familie in den eigenen Daten: 26-014",
    )
    parser.add_argument(
        "--stichtag",
        "--heute",
        dest="heute",
        metavar="JJJJ-MM-TT",
        type=tag,
        help="der Tag, für den gerechnet wird; ohne Angabe heute",
    )
    add_wahl(parser)
    form(parser)


def fristen(args: Namespace, teile: Teile) -> int:
    """Exit 0 whether or not something is due: a Frist is no fault."""
    if bool(args.familie) == bool(args.fallcode):
        raise Aufruffehler("Bitte nennen Sie eine Familiendatei oder --fallcode.", AUFRUF)
    wissen = teile.load_wissen()
    akte, heute = _akte(args, teile, wissen)
    feiertage = teile.feiertage(akte.familie.ort.ags)
    gerechnet = fristen_of(akte, wissen, heute, feiertage)
    if args.format == "json":
        teile.out.write(als_json(fristen_to_dict(gerechnet, akte.familie, heute)) + "\n")
    else:
        teile.out.write(zusammen(_zeilen(gerechnet, akte.familie, wissen, heute)))
    return 0


def _akte(args: Namespace, teile: Teile, wissen: Wissen) -> tuple[Akte, date]:
    """The case and the day it is about."""
    if args.fallcode:
        return teile.tresor().akte(wahl(args), ask(args, teile), args.fallcode), (
            args.heute or teile.heute
        )
    heute = stichtag(teile, args.heute, uebt=aus_der_uebung(teile, args.familie))
    akte, _ = teile.read_akte(args.familie, wissen, heute)
    return akte, heute


def _zeilen(
    fristen_: tuple[Frist, ...], familie: Familie, wissen: Wissen, heute: date
) -> Iterator[str]:
    yield from absatz(f"Fristen: {familienname(familie)}, {datum(heute)}")
    if not fristen_:
        yield from absatz("Heute läuft keine Frist.")
        return
    for frist in fristen_:
        yield ""
        yield from _frist(frist, wissen, heute)
    yield from ("", *absatz(VORBEHALT))


def _frist(frist: Frist, wissen: Wissen, heute: date) -> Iterator[str]:
    wort = "nach dem" if frist.art is Fristart.FRUEHESTENS else "bis"
    wann = f" {wort} {datum(frist.ende)}" if frist.ende else ""
    handelt = frist.art is Fristart.FAMILIE
    unklar = frist.sicherheit is Fristsicherheit.UNKLAR
    marke = " (unklar)" if unklar else ""
    leistung = _name(frist.leistung, wissen)
    titel = f"{frist.regel.value} {ARTWORT[frist.art]}{wann}{marke}"
    yield from links_rechts(f"{titel}: {leistung}" if leistung else titel, frist.fundstelle)
    yield from absatz(frist.satz, einzug=4)
    yield from feld("Sicher bis", datum(frist.sicher_bis) if handelt else "")
    yield from feld("Unklar, weil", frist.warum)
    brief = frist.brief_am(heute)
    yield from feld("Brief", BRIEFWORT[brief] if brief else "")
    namen = [name for k in frist.stellen if (name := _name(k, wissen))]
    yield from feld("Beratung", ", ".join(namen) if unklar or frist.blockade else "")


def _name(leistung: str, wissen: Wissen) -> str:
    eine = wissen.leistungen.get(LeistungId(leistung))
    return eine.name if eine else ""
