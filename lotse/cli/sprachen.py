"""`lotse sprachen`: which languages letters are written in, how whole, and who has read them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from lotse.cli.ausgabe import absatz, als_json, zusammen
from lotse.cli.briefsprache import NOCH_KEINE, untranslated
from lotse.cli.parser import Parser
from lotse.cli.teile import Teile

if TYPE_CHECKING:  # Babel late
    from lotse.services.sprachstand import Blattstand, Sprachstand

SO_PRUEFEN = (
    "Eine Person hat einen Text gelesen? Dann steht über ihm in i18n/brief/SPRACHE/*.po die Zeile: "
    "# geprueft JJJJ-MM-TT Rolle. Ändert sich der deutsche Satz, gilt die Prüfung nicht mehr."
)
ENTWURF = (
    "Entwurf heißt: Keine Person hat diese Übersetzung geprüft. So steht es auch auf dem Blatt."
)


def add_arguments(parser: Parser, form: Callable[[Parser], None]) -> None:
    parser.add_argument(
        "sprache", metavar="CODE", nargs="?", default="", help="nur diese Sprache, Blatt für Blatt"
    )
    form(parser)


def sprachen(args: Namespace, teile: Teile) -> int:
    """Exit 1 when a text is out of date or a character cannot be drawn."""
    alle = teile.sprachstaende()
    gewaehlt = [s for s in alle if args.sprache in ("", s.code)]
    if args.sprache in NOCH_KEINE and not gewaehlt:
        teile.err.write(zusammen([*absatz(untranslated({args.sprache}))]))
        return 1
    if not gewaehlt:
        teile.err.write(f"Auf „{args.sprache}“ gibt es keine Briefe.\n")
        return 1
    if args.format == "json":
        werte = {"version": 1, "sprachen": [_werte(stand) for stand in gewaehlt]}
        teile.out.write(als_json(werte) + "\n")
    else:
        zeilen = _einzeln(gewaehlt[0]) if args.sprache else _alle(gewaehlt)
        teile.out.write(zusammen([*zeilen, "", *absatz(ENTWURF), *absatz(SO_PRUEFEN)]))
    return 1 if any(s.ohne_glyphe or s.veraltet for s in gewaehlt) else 0


def _werte(stand: Sprachstand) -> dict[str, object]:
    return asdict(stand) | {
        "richtung": "rtl" if stand.rtl else "ltr",
        "stand": _pruefstand(stand.ganz),
        "ganz": _anteile(stand.ganz),
        "blaetter": [_anteile(blatt) for blatt in stand.blaetter],
        "pruefungen": [{"wer": wer, "texte": zahl} for wer, zahl in stand.pruefungen],
    }


def _anteile(blatt: Blattstand) -> dict[str, object]:
    return asdict(blatt) | {"anteil": blatt.anteil}


def _pruefstand(ganz: Blattstand) -> str:
    if ganz.geprueft == ganz.gesamt:
        return "geprüft"
    return "teils geprüft" if ganz.geprueft else "Entwurf"


def _alle(staende: Sequence[Sprachstand]) -> Iterator[str]:
    yield from _tabelle(staende)
    fehlen = NOCH_KEINE.keys() - {stand.code for stand in staende}
    if fehlen:
        yield ""
        yield from absatz(untranslated(fehlen))


def _tabelle(staende: Sequence[Sprachstand]) -> Iterator[str]:
    yield f"{'Code':<6}{'Sprache':<16}{'Schrift':<14}{'Richtung':<16}{'übersetzt':<18}Stand"
    for stand in staende:
        ganz = stand.ganz
        richtung = "rechts, links" if stand.rtl else "links, rechts"
        texte = f"{ganz.anteil} % ({ganz.geprueft + ganz.entwurf}/{ganz.gesamt})"
        yield (
            f"{stand.code:<6}{stand.name:<16}{stand.schrift:<14}{richtung:<16}{texte:<18}"
            f"{_pruefstand(ganz)}"
        )
    for stand in staende:
        yield from _maengel(stand)


def _einzeln(stand: Sprachstand) -> Iterator[str]:
    richtung = "von rechts nach links" if stand.rtl else "von links nach rechts"
    yield f"{stand.name} ({stand.code}): {stand.schrift}, {richtung}"
    for blatt in (*stand.blaetter, stand.ganz):
        yield (
            f"  {blatt.blatt:<24}{blatt.anteil:>4} %  geprüft {blatt.geprueft}, "
            f"Entwurf {blatt.entwurf}, Quelle geändert {blatt.veraltet}, fehlt {blatt.fehlt}"
        )
    for wer, zahl in stand.pruefungen:
        yield f"  Geprüft {wer}: {zahl} Texte"
    yield from _maengel(stand)


def _maengel(stand: Sprachstand) -> Iterator[str]:
    if stand.ohne_glyphe:
        yield f"  {stand.name}: keine Schrift zeichnet {' '.join(stand.ohne_glyphe)}"
    for key in stand.veraltet:
        yield f"  {stand.name}: Quelle geändert: {key}"
