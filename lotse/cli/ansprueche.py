"""What the children may use by their age: `lotse ansprueche FAMILIE.json`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from lotse.cli.abgleich_text import familienname
from lotse.cli.ausgabe import absatz, als_json, datum, feld, links_rechts, ueberschrift, zusammen
from lotse.cli.stichtag import aus_der_uebung, stichtag
from lotse.cli.teile import Teile
from lotse.domain.familie import Familie
from lotse.domain.nutzung import NUTZUNGSWORT
from lotse.matching.anrecht import Anrecht, Anrechte, Fenster, Tage
from lotse.matching.ansprueche import steht_zu
from lotse.services.antworten_alter import anrechte_to_dict

MARKE = {
    Fenster.OFFEN: "+",
    Fenster.NOCH_MOEGLICH: "!",
    Fenster.BALD: ">",
    Fenster.VIELLEICHT: "?",
    Fenster.AB_GEBURT: "*",
    Fenster.VORBEI: "-",
}
ZEICHEN = "+ offen | ! noch möglich | > beginnt bald | ? noch klären | * ab der Geburt"


def ansprueche(args: Namespace, teile: Teile) -> int:
    """Rights by age alone, with the end of each window."""
    heute = stichtag(teile, args.heute, uebt=aus_der_uebung(teile, args.familie))
    wissen = teile.load_wissen()
    akte, _ = teile.read_akte(args.familie, wissen, heute)
    anrechte = steht_zu(akte.familie, akte.nutzungen, wissen, heute)
    if args.format == "json":
        teile.out.write(als_json(anrechte_to_dict(anrechte, akte.familie, heute)) + "\n")
    else:
        teile.out.write(zusammen(_zeilen(anrechte, akte.familie, heute)))
    return 0


def _zeilen(anrechte: Anrechte, familie: Familie, heute: date) -> Iterator[str]:
    yield from absatz(f"Nach dem Alter der Kinder: {familienname(familie)}, {datum(heute)}")
    if not anrechte.offen:
        yield from absatz("Heute steht nichts offen.")
    else:
        yield from absatz(ZEICHEN)
    for anrecht in anrechte.offen:
        yield ""
        yield from _anrecht(anrecht)
    if anrechte.erledigt:
        yield from ueberschrift("Genutzt oder nicht gewollt")
    for anrecht in anrechte.erledigt:
        wort = NUTZUNGSWORT[anrecht.nutzung] if anrecht.nutzung else ""
        yield from absatz(f"{anrecht.anspruch.titel} ({anrecht.person}): {wort}", haengend=2)
    if anrechte.ohne_geburt:
        yield ""
        yield from absatz(f"Der Geburtsmonat fehlt: {', '.join(anrechte.ohne_geburt)}", haengend=2)


def _anrecht(anrecht: Anrecht) -> Iterator[str]:
    anspruch = anrecht.anspruch
    wer = "Familie" if anspruch.je_familie else f"Kind {anrecht.person}"
    titel = f"{MARKE[anrecht.fenster]} {anspruch.titel} ({wer})"
    yield from links_rechts(titel, anspruch.fundstelle)
    yield from absatz(anspruch.einfach, einzug=4)
    yield from feld("Fenster", _fenster(anrecht))
    yield from feld("Außerdem", anspruch.bedingt)
    yield from feld("Offen", anrecht.offen)
    yield from feld("Notiert", NUTZUNGSWORT[anrecht.nutzung] if anrecht.nutzung else "")


def _fenster(anrecht: Anrecht) -> str:
    """From when and until when; the tolerance is told apart."""
    match anrecht.fenster:
        case Fenster.AB_GEBURT:
            return "ab der Geburt"
        case Fenster.BALD:
            schon = "; ein Termin ist schon möglich" if anrecht.moeglich else ""
            return f"ab {_tage(anrecht.ab)}{schon}" if anrecht.ab else ""
        case Fenster.VIELLEICHT if not anrecht.offen:
            return "Eine Grenze liegt im Monat der Geburt. Bitte das Geburtsdatum prüfen."
        case Fenster.NOCH_MOEGLICH:
            return f"noch möglich bis {_tage(anrecht.zuletzt)}" if anrecht.zuletzt else ""
        case _:
            return _ende(anrecht)


def _ende(anrecht: Anrecht) -> str:
    if anrecht.bis is None:
        return anrecht.anspruch.ende
    spaeter = ""
    if anrecht.zuletzt and anrecht.zuletzt != anrecht.bis:
        spaeter = f", möglich bis {_tage(anrecht.zuletzt)}"
    return f"bis {_tage(anrecht.bis)}{spaeter}"


def _tage(tage: Tage) -> str:
    if tage.von == tage.bis:
        return datum(tage.von)
    return f"einem Tag zwischen {datum(tage.von)} und {datum(tage.bis)}"
