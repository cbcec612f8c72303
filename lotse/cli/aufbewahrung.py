"""`lotse aufbewahrung`: what is due; with --ausfuehren it is done and proven."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator

from lotse.cli.ausgabe import absatz, als_json, zusammen
from lotse.cli.parser import Parser
from lotse.cli.sicherung import add_wahl, ask, wahl
from lotse.cli.teile import Teile
from lotse.cli.tresorteile import Fristantwort


def add_arguments(parser: Parser, form: Callable[[Parser], None]) -> None:
    art = parser.add_mutually_exclusive_group()
    art.add_argument(
        "--probe", action="store_true", help="nur zeigen, was geschehen würde (so auch ohne Angabe)"
    )
    art.add_argument(
        "--ausfuehren", action="store_true", help="Fälliges löschen und das Löschprotokoll zeigen"
    )
    add_wahl(parser)
    form(parser)


def aufbewahrung(args: Namespace, teile: Teile) -> int:
    """Nothing happens without --ausfuehren."""
    antwort = teile.tresor().aufbewahrung(wahl(args), ask(args, teile), args.ausfuehren)
    if args.format == "json":
        teile.out.write(als_json(_werte(antwort)) + "\n")
    else:
        teile.out.write(zusammen(list(_bericht(antwort, getan=args.ausfuehren))))
    return 0


def _werte(antwort: Fristantwort) -> dict[str, object]:
    faellig = [
        {
            "fallcode": z.fallcode,
            "deckwort": z.deckwort,
            "grund": z.grund,
            "art": z.art,
            "seit": z.seit.isoformat(),
        }
        for z in antwort.faellig
    ]
    return {
        "version": 1,
        "faellig": faellig,
        "protokoll": list(antwort.protokoll),
        "eintraege_weg": antwort.eintraege_weg,
        "uhr_fraglich": antwort.uhr_fraglich,
        "nachweise": list(antwort.nachweise),
    }


def _bericht(antwort: Fristantwort, *, getan: bool) -> Iterator[str]:
    if antwort.uhr_fraglich:
        yield from absatz("Das Datum dieses Geräts ist fraglich. Nichts wird fällig.")
        return
    if not antwort.faellig:
        yield from absatz("Heute ist nichts fällig.")
    for z in antwort.faellig:
        wer = f"{z.fallcode} ({z.deckwort})" if z.fallcode else z.deckwort
        satz = f"{wer}: {z.art}, {z.grund}, seit {z.seit:%d.%m.%Y}"
        yield from absatz(f"- {satz}", haengend=2)
    if antwort.protokoll:
        yield from ("", "Löschprotokoll")
        for satz in antwort.protokoll:
            yield from absatz(f"- {satz}", haengend=2)
    elif antwort.faellig and not getan:
        yield ""
        yield from absatz("Das war eine Probe. Mit --ausfuehren geschieht es.")
    yield from _daneben(antwort)


def _daneben(antwort: Fristantwort) -> Iterator[str]:
    """What stays of deleted cases, and what else went."""
    if antwort.nachweise:
        yield from ("", "Nachweise gelöschter Einwilligungen, ohne Namen")
        for satz in antwort.nachweise:
            yield from absatz(f"- {satz}", haengend=2)
    if antwort.eintraege_weg:
        yield from absatz(f"Alte Einträge im Protokoll entfernt: {antwort.eintraege_weg}.")
