"""Commands about one family: match, frage, brief, demo."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lotse.cli import fallbriefe
from lotse.cli.abgleich_text import abgleich_zeilen, familienname, hinweis_zeilen
from lotse.cli.ausgabe import absatz, als_json, datum, zusammen
from lotse.cli.briefsprache import check_sprache, say_untranslated
from lotse.cli.dateien import Dateien, write_files
from lotse.cli.fragen_text import fragen_zeilen
from lotse.cli.stichtag import stichtag
from lotse.cli.teile import Teile
from lotse.cli.wahl import Ausschluss, Wahlen, choose_helps
from lotse.domain.angebot import Angebot
from lotse.domain.familie import Familie
from lotse.domain.recht import Wissen
from lotse.domain.worte import Gespraechsworte
from lotse.matching.ergebnis import Abgleich
from lotse.services.antworten import abgleich_to_dict, fragen_to_dict
from lotse.services.ports import Katalog

ORDENTLICH = 0
FALTEN = (
    "„Mein Plan“ ist zum Falten. Eine Seite: einseitig drucken, zweimal falten. Zwei Seiten: "
    "zweiseitig drucken, über die kurze Kante wenden, einmal falten."
)
AUFRUF = "lotse brief FAMILIE.json --ausgabe ORDNER --sprache CODE"


@dataclass(frozen=True, slots=True)
class Lauf:
    """One family, matched."""

    familie: Familie
    wissen: Wissen
    worte: Gespraechsworte
    katalog: Katalog
    abgleich: Abgleich
    heute: date
    ausschluss: Ausschluss


def match(args: Namespace, teile: Teile) -> int:
    """Every help with its conditions, places and reasons."""
    lauf = _abgleichen(teile, args.familie, args.katalog, args.heute)
    text = _match_text(lauf, alles=args.alles)
    _schreiben(teile, text, abgleich_to_dict(lauf.abgleich, lauf.familie), args.format)
    return ORDENTLICH


def frage(args: Namespace, teile: Teile) -> int:
    """The next best questions alone."""
    lauf = _abgleichen(teile, args.familie, args.katalog, args.heute)
    _schreiben(
        teile,
        _frage_text(lauf, args.anzahl),
        fragen_to_dict(lauf.abgleich, lauf.familie),
        args.format,
    )
    return ORDENTLICH


def brief(args: Namespace, teile: Teile) -> int:
    """The packet of letters as PDF files, or the one letter that --art names."""
    check_sprache(args.sprache, teile.briefsprachen, AUFRUF)
    if args.art:
        return fallbriefe.schreiben(args, teile)
    lauf = _abgleichen(teile, args.familie, args.katalog, args.heute)
    wahlen, briefe = _briefe(teile, lauf, args.familie, args)
    geschrieben = _geschrieben(args.ausgabe, briefe)
    kopf = (*hinweis_zeilen(lauf.abgleich), *_gewaehlt(wahlen))
    falten = ("", *absatz(FALTEN)) if args.falten else ()
    teile.out.write(zusammen((*kopf, *geschrieben, *falten, *_ohne_texte(lauf, args, teile))))
    return ORDENTLICH


def demo(args: Namespace, teile: Teile) -> int:
    """The main job for one family of the practice town: match, questions, letters."""
    check_sprache(args.sprache, teile.briefsprachen, AUFRUF)
    lauf = _abgleichen(teile, teile.beispiel, None, args.heute)
    wahlen, briefe = _briefe(teile, lauf, teile.beispiel, args)
    antwort = als_json(abgleich_to_dict(lauf.abgleich, lauf.familie)) + "\n"
    texte = (
        ("abgleich.txt", _match_text(lauf).encode()),
        ("abgleich.json", antwort.encode()),
        ("fragen.txt", _frage_text(lauf, len(lauf.abgleich.fragen)).encode()),
    )
    kopf = f"Übungsstadt Musterstadt, {familienname(lauf.familie)}, {datum(lauf.heute)}"
    geschrieben = _geschrieben(args.ausgabe, (*texte, *briefe))
    zeilen = (*absatz(kopf), *_gewaehlt(wahlen), *geschrieben)
    teile.out.write(zusammen((*zeilen, *_ohne_texte(lauf, args, teile))))
    return ORDENTLICH


def _abgleichen(teile: Teile, familie: Path, katalog: Path | None, heute: date | None) -> Lauf:
    """Without a catalogue this is the practice town: its day, and what holds there."""
    tag = stichtag(teile, heute, uebt=katalog is None)
    offen = teile.open_katalog(katalog)
    wissen = teile.load_wissen()
    gelesen, fluechtig = teile.read_familie(familie, wissen, tag)
    abgleich = teile.find_hilfen(gelesen, fluechtig, wissen, offen, tag)

    def ausschluss(angebot: Angebot) -> str:
        return teile.why_excluded(gelesen, fluechtig, wissen, angebot, tag)

    return Lauf(gelesen, wissen, teile.load_worte(), offen, abgleich, tag, ausschluss)


def _schreiben(teile: Teile, text: str, daten: object, form: str) -> None:
    teile.out.write(als_json(daten) + "\n" if form == "json" else text)


def _match_text(lauf: Lauf, *, alles: bool = True) -> str:
    bereiche = lauf.worte.bereiche
    return zusammen(
        abgleich_zeilen(lauf.abgleich, lauf.familie, lauf.wissen, bereiche, alles=alles)
    )


def _frage_text(lauf: Lauf, grenze: int) -> str:
    if not lauf.abgleich.fragen:
        return "Alles Wichtige ist geklärt. Es gibt keine weiteren Fragen.\n"
    kopf = absatz(f"Nächste Fragen für {familienname(lauf.familie)}, {datum(lauf.heute)}")
    return zusammen((*kopf, *fragen_zeilen(lauf.abgleich.fragen, grenze, lauf.abgleich.offen)))


def _sprache(lauf: Lauf, args: Namespace) -> str:
    return args.sprache or lauf.familie.verstaendigung.briefsprache


def _ohne_texte(lauf: Lauf, args: Namespace, teile: Teile) -> Sequence[str]:
    return say_untranslated(_sprache(lauf, args), teile.briefsprachen)


def _briefe(teile: Teile, lauf: Lauf, familie: Path, args: Namespace) -> tuple[Wahlen, Dateien]:
    sprache = _sprache(lauf, args)
    wahlen = choose_helps(
        lauf.abgleich, lauf.familie, lauf.katalog, args.leistung, args.angebot, lauf.ausschluss
    )
    akte = teile.read_akte(familie, lauf.wissen, lauf.heute)[0]
    eins, falten = args.als_ein_pdf, args.falten
    return wahlen, teile.write_packet(akte, wahlen, sprache, lauf.heute, eins, falten)


def _gewaehlt(wahlen: Wahlen) -> Iterator[str]:
    for hilfe, treffer in wahlen:
        wo = f" – {treffer.angebot.name}" if treffer else " – ohne Angebot vor Ort"
        yield from absatz(f"{hilfe.leistung.name}{wo}", haengend=2)


def _geschrieben(ordner: Path, dateien: Dateien) -> Iterator[str]:
    """Write, and say which files there are now."""
    for pfad, ersetzt in write_files(ordner, dateien):
        yield f"  {pfad}{' (vorige Fassung überschrieben)' if ersetzt else ''}"
