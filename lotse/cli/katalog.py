"""Commands about the catalogue: einlesen, zuruecknehmen, plz, stand, suchen."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from lotse.cli.angebot_text import anschrift
from lotse.cli.ausgabe import absatz, als_json, datum, rein, zusammen
from lotse.cli.dateien import write_files
from lotse.cli.fortschritt import Anzeige
from lotse.cli.stichtag import stichtag
from lotse.cli.teile import Teile
from lotse.cli.worte import STUFE
from lotse.services.antworten_angebot import (
    angebot_to_answer,
    bericht_to_dict,
    katalogstand_to_dict,
    ruecknahme_to_dict,
)
from lotse.services.katalog import Befund, Einlesebericht
from lotse.services.katalogarbeit import Lesewahl

BEFUNDE = 20
"""So many findings are shown as text; all of them stand in the JSON."""


def einlesen(args: Namespace, teile: Teile) -> int:
    """Read a source, take it in, tell every finding. Exit 1 where a person should look."""
    heute, anzeige = args.heute or teile.heute, Anzeige(teile.err, "Lesen")
    wahl = Lesewahl(args.kodierung or "", args.trenner or "", args.blatt, args.kopfzeilen)
    paket = teile.read_quelle(args.quelle, heute, args.profil or "", anzeige, wahl)
    if args.probe:
        bericht = teile.probe_katalog(paket, args.katalog, Anzeige(teile.err, "Vergleichen"))
    else:
        anzeige = Anzeige(teile.err, "Schreiben")
        bericht = teile.import_katalog(paket, args.katalog, anzeige, args.trotzdem)
    if args.fehlerliste:
        liste = teile.befunde_csv(bericht.paket.befunde)
        write_files(args.fehlerliste.parent, [(args.fehlerliste.name, liste)])
    if args.format == "json":
        teile.out.write(als_json(bericht_to_dict(bericht)) + "\n")
    else:
        teile.out.write(zusammen(_bericht(bericht)))
        teile.err.write("".join(f"{z}\n" for z in _befunde(bericht.bitte_ansehen)))
    return 1 if bericht.bitte_ansehen else 0


def zuruecknehmen(args: Namespace, teile: Teile) -> int:
    """The last import of a catalogue as if it had never been."""
    getan = teile.nimm_zurueck(args.katalog)
    if args.format == "json":
        teile.out.write(als_json(ruecknahme_to_dict(getan)) + "\n")
        return 0
    zeile = getan.importzeile
    teile.out.write(
        zusammen(
            [
                *absatz(f"Zurückgenommen: {zeile.quelle}, eingelesen am {datum(zeile.am)}"),
                f"{getan.entfernt} entfernt, {getan.zurueckgesetzt} zurückgesetzt",
                *absatz(f"Seitdem bearbeitet und geblieben: {', '.join(getan.behalten)}"),
            ][: 3 if getan.behalten else 2]
        )
    )
    return 0


def plz(args: Namespace, teile: Teile) -> int:
    """A table of PLZ beside the entries, so that places can be asked for and distances told."""
    geladen = teile.load_plz(args.tabelle, args.katalog)
    if args.format == "json":
        teile.out.write(als_json({"version": 1, **geladen}) + "\n")
        return 0
    teile.out.write(
        f"{geladen['zeilen']} Zeilen übernommen, {geladen['uebergangen']} übergangen\n"
        f"Postleitzahlen im Katalog: {geladen['plz']}, davon in mehreren Gemeinden:"
        f" {geladen['mehrere']}\n"
    )
    return 0


def stand(args: Namespace, teile: Teile) -> int:
    """Name, day and size of a catalogue."""
    was = teile.open_katalog(args.katalog).stand()
    if args.format == "json":
        teile.out.write(als_json(katalogstand_to_dict(was)) + "\n")
        return 0
    name = rein(was.name) or "ohne Namen"
    teile.out.write(f"Katalog:  {name}\nStand:    {datum(was.stand)}\nAngebote: {was.anzahl}\n")
    return 0


def suchen(args: Namespace, teile: Teile) -> int:
    """Entries for a word, best first."""
    katalog = teile.open_katalog(args.katalog)
    wort = " ".join(args.wort)
    gefunden = katalog.angebote(katalog.suche(wort, args.anzahl)).values()
    heute = stichtag(teile, None, uebt=args.katalog is None)
    if args.format == "json":
        antwort = [angebot_to_answer(angebot, heute) for angebot in gefunden]
        teile.out.write(als_json({"version": 1, "wort": wort, "angebote": antwort}) + "\n")
        return 0
    if not gefunden:
        teile.out.write(f"Zu „{rein(wort)}“ steht nichts im Katalog.\n")
        return 0
    zeilen: list[str] = []
    for angebot in gefunden:
        art = f" – {angebot.angebotsart}" if angebot.angebotsart else ""
        zeilen += ["", *absatz(f"{angebot.name}{art}", haengend=2)]
        zeilen += absatz(anschrift(angebot), einzug=2, haengend=2)
        zeilen += absatz(angebot.kurztext, einzug=2)
        zeilen += absatz(f"Kennung: {angebot.key}", einzug=2)
    teile.out.write(zusammen(zeilen))
    return 0


def _bericht(bericht: Einlesebericht) -> Iterator[str]:
    paket = bericht.paket
    yield from absatz(f"Quelle: {paket.name}, Stand {datum(paket.stand)}")
    breite = max((len(datei.datei) for datei in paket.dateien), default=0)
    for datei in paket.dateien:
        zahlen = f"{datei.zeilen:>6} Zeilen  {datei.angebote:>6} Angebote"
        yield f"  {rein(datei.datei):<{breite}}  {zahlen}"
    yield from absatz(bericht.schon_satz)
    tat = "Probe, nichts geschrieben: " if bericht.probe else ""
    yield (
        f"{tat}{bericht.neu} neu, {bericht.geaendert} geändert, {bericht.unveraendert} unverändert"
        + (f", {bericht.verschwunden} nicht mehr in der Quelle" if bericht.verschwunden else "")
    )
    gezaehlt = [f"{STUFE[stufe]} {zahl}" for stufe, zahl in bericht.anzahl.items() if zahl]
    yield "Befunde: " + (", ".join(gezaehlt) or "keine")
    mild = [befund for befund in paket.befunde if not befund.stufe.bitte_ansehen]
    for (was, aktion), stellen in _zusammengefasst(mild).items():
        yield from absatz(f"{stellen} × {was} {aktion}", einzug=2, haengend=4)


def _zusammengefasst(befunde: Sequence[Befund]) -> dict[tuple[str, str], int]:
    gezaehlt: dict[tuple[str, str], int] = {}
    for befund in befunde:
        art = (befund.was, befund.aktion)
        gezaehlt[art] = gezaehlt.get(art, 0) + befund.anzahl
    return gezaehlt


def _befunde(befunde: Sequence[Befund]) -> Iterator[str]:
    """What a person should look at: file, place, value, what was found and done."""
    if befunde:
        yield f"Bitte ansehen ({len(befunde)}):"
    for befund in befunde[:BEFUNDE]:
        wo = ", ".join(filter(None, (befund.datei, befund.stelle, befund.spalte)))
        wert = f" „{befund.wert}“" if befund.wert else ""
        yield from absatz(f"{wo}:{wert} {befund.satz}", einzug=2, haengend=2)
    if len(befunde) > BEFUNDE:
        yield f"  und {len(befunde) - BEFUNDE} weitere. Mit --format json zeigt Lotse alle."
