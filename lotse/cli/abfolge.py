"""`lotse abfolge`: in which order the chosen helps, where offices may point, which papers."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from lotse.cli.abgleich_text import familienname, hinweis_zeilen
from lotse.cli.ausgabe import absatz, als_json, datum, feld, links_rechts, ueberschrift, zusammen
from lotse.cli.parser import Parser
from lotse.cli.stichtag import stichtag
from lotse.cli.teile import Teile
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import LeistungId, Wissen
from lotse.matching.abfolge import bekannte, bilde_abfolge
from lotse.matching.abfolge_werte import Abfolge, Platz
from lotse.matching.papiere import Papier, merge_papiere
from lotse.services.abfolge import ERST_BERATEN, possible_leistungen
from lotse.services.antworten_abfolge import abfolge_to_dict

ORDENTLICH = 0
KASTEN = {True: "[x]", False: "[ ]"}


def add_arguments(parser: Parser) -> None:
    parser.add_argument("familie", metavar="FAMILIE.json", type=Path, help="die Familiendatei")
    parser.add_argument(
        "--leistungen",
        metavar="ID,ID",
        type=kennungen,
        required=True,
        help="die gewählten Leistungen, mit Komma getrennt (id aus „lotse match“)",
    )


def kennungen(wort: str) -> tuple[str, ...]:
    """Ids on the command line, each once."""
    einzeln = tuple(dict.fromkeys(teil.strip() for teil in wort.split(",") if teil.strip()))
    if einzeln:
        return einzeln
    raise ArgumentTypeError("Es ist keine Leistung genannt.")


def abfolge(args: Namespace, teile: Teile) -> int:
    """Order with reasons, warnings with what helps, papers merged once."""
    heute = stichtag(teile, args.heute, uebt=args.katalog is None)
    wissen = teile.load_wissen()
    _check(args.leistungen, wissen)
    akte, fluechtig = teile.read_akte(args.familie, wissen, heute)
    offen = teile.open_katalog(args.katalog)
    antwort = teile.find_hilfen(akte.familie, fluechtig, wissen, offen, heute)
    moeglich = possible_leistungen(antwort)
    reihe = bilde_abfolge(wissen, args.leistungen, akte.unterlagen, moeglich)
    gewaehlt = [platz.id for platz in reihe.plaetze if platz.leistung]
    papiere = merge_papiere(wissen, akte.unterlagen, gewaehlt)
    if args.format == "json":
        daten = abfolge_to_dict(reihe, papiere, akte.familie, wissen, heute, antwort.hinweise)
        teile.out.write(als_json(daten) + "\n")
        return ORDENTLICH
    kopf = absatz(f"Reihenfolge für {familienname(akte.familie)}, {datum(heute)}")
    stand = absatz(f"Recht: Stand {datum(wissen.stand)}. Das Amt entscheidet.")
    namen = {str(k): leistung.name for k, leistung in wissen.leistungen.items()}
    zeilen = abfolge_zeilen(reihe, papiere, namen, erst_beraten=antwort.erst_beraten)
    teile.out.write(zusammen((*kopf, *stand, *hinweis_zeilen(antwort), *zeilen)))
    return ORDENTLICH


def abfolge_zeilen(
    reihe: Abfolge,
    papiere: Sequence[Papier],
    namen: Mapping[str, str],
    *,
    erst_beraten: bool = False,
) -> Iterator[str]:
    yield from ueberschrift("Reihenfolge")
    nummern = {platz.id: platz.nummer for platz in reihe.plaetze}
    for platz in reihe.plaetze:
        yield from _platz(platz, nummern)
    if reihe.warnungen or reihe.unvereinbar:
        yield from ueberschrift("Zwei Stellen, die aufeinander zeigen können")
    for warnung in reihe.warnungen:
        paar = warnung.doppelzeig
        yield ""
        yield from absatz(f"! {' und '.join(paar.stellen)}: {paar.satz}", haengend=2)
        if not warnung.beide:
            andere = [namen[k] for k in (*paar.eine, *paar.andere) if k not in nummern]
            yield from feld("Nicht gewählt", ", ".join(andere), einzug=2)
        yield from feld("Das hilft", ERST_BERATEN if erst_beraten else paar.abhilfe, einzug=2)
        yield from feld("Steht in", paar.fundstelle, einzug=2)
    for beide in reihe.unvereinbar:
        yield ""
        yield from links_rechts(f"! {beide.satz}", beide.fundstelle)
    yield from _papiere(papiere)


def _platz(platz: Platz, nummern: dict[str, int]) -> Iterator[str]:
    yield ""
    yield from absatz(f"{platz.nummer}. {platz.name}", haengend=3)
    for grund in platz.gruende:
        nach = nummern.get(grund.bezug, platz.nummer)
        vorn = f"nach {nach}: " if nach < platz.nummer else ""
        yield from links_rechts(f"{vorn}{grund.satz}", grund.fundstelle, einzug=3)
    for grund in platz.braucht:
        vorn = "noch nicht gewählt: " if grund.bezug else ""
        yield from links_rechts(f"{vorn}{grund.satz}", grund.fundstelle, einzug=3)
    if platz.selber_tag:
        mit = " und ".join(map(str, sorted(nummern[k] for k in platz.selber_tag)))
        yield from absatz(f"am selben Tag wie {mit}", einzug=3)


def _papiere(papiere: Sequence[Papier]) -> Iterator[str]:
    if not papiere:
        return
    yield from ueberschrift("Unterlagen, jede nur ein Mal")
    for papier in papiere:
        fuer = ", ".join(leistung.name for leistung in papier.fuer)
        yield ""
        yield from absatz(f"{KASTEN[papier.da]} {papier.unterlage.name}", haengend=4)
        yield from feld("Für", fuer, breite=9)
        if not papier.da:
            yield from feld("Woher", papier.unterlage.woher, breite=9)


def _check(genannt: Sequence[str], wissen: Wissen) -> None:
    """Every id is known and takes part in the match."""
    fremd = sorted(set(genannt) - bekannte(wissen, genannt))
    if not fremd:
        return
    moeglich = [str(k) for k in wissen.leistungen if bekannte(wissen, (k,))]
    nah = [wort for k in fremd for wort in get_close_matches(k, moeglich, n=3, cutoff=0.6)]
    namen = tuple(f"{k}: {wissen.leistungen[LeistungId(k)].name}" for k in dict.fromkeys(nah))
    raise Hinweis(
        f"Diese Leistung kennt Lotse hier nicht: {', '.join(fremd)}.",
        "Es wurde nichts geändert.",
        "Meinten Sie:" if namen else "„lotse match FAMILIE.json --format json“ nennt jede id.",
        namen,
    )
