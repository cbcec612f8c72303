"""Commands about the legal knowledge: look after it, hand it on, load it, take it back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from lotse.cli.ausgabe import als_json, datum, rein, zusammen
from lotse.cli.dateien import write_files
from lotse.cli.teile import Teile
from lotse.cli.wissen_text import (
    pflege_zeilen,
    schicht_zeilen,
    stand_to_dict,
    vergleich_zeilen,
)
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Wissen
from lotse.services.wissensarbeit import Ausgabe, Paketvorschau, Wissensarbeit
from lotse.services.wissenspflege import needs_work, pflege_to_dict
from lotse.services.wissensvergleich import Wissensvergleich, compare_wissen, vergleich_to_dict

GELADEN = "geladen"
PROBE = "Probe: Nichts wurde geladen."


def pruefen(args: Namespace, teile: Teile) -> int:
    """Exit 0 when there is nothing to do, 1 with findings."""
    heute = args.heute or teile.heute
    befunde = teile.pflege(heute)
    if args.format == "json":
        teile.out.write(als_json(pflege_to_dict(befunde, heute)) + "\n")
    else:
        teile.out.write(zusammen(pflege_zeilen(befunde, heute)))
    return 1 if needs_work(befunde) else 0


def stand(args: Namespace, teile: Teile) -> int:
    """Which layers hold."""
    arbeit = teile.wissensarbeit()
    was, wissen = arbeit.stand(), arbeit.wissen()
    if args.format == "json":
        teile.out.write(als_json(stand_to_dict(was, wissen)) + "\n")
    else:
        kopf = [f"Rechtsstand: {datum(wissen.stand)}", f"Kennung:     {wissen.kennung}"]
        teile.out.write(zusammen([*kopf, *schicht_zeilen(was)]))
    return 1 if was.hinweise else 0


def vergleichen(args: Namespace, teile: Teile) -> int:
    """Old left, new right, entry by entry."""
    arbeit = teile.wissensarbeit()
    alt, neu = (_lies(arbeit, quelle) for quelle in (args.alt, args.neu))
    _zeige(compare_wissen(alt, neu), args, teile)
    return 0


def laden(args: Namespace, teile: Teile) -> int:
    """Show what changes, then load; with --probe only show."""
    arbeit, heute = teile.wissensarbeit(), args.heute or teile.heute
    vorschau = (arbeit.ansehen if args.probe else arbeit.laden)(args.paket, heute)
    _zeige(vorschau.vergleich, args, teile)
    for warnung in vorschau.warnungen:
        teile.err.write(f"{warnung} Bitte fragen Sie den Herausgeber nach einem neuen.\n")
    for satz in vorschau.unlesbar:
        teile.err.write(f"Bitte ansehen: {rein(satz)} Das Paket bleibt auf der Liste.\n")
    if args.format == "text":
        teile.out.write(PROBE + "\n" if args.probe else _geladen(vorschau))
    return 0


def zuruecksetzen(args: Namespace, teile: Teile) -> int:
    """As it was before the last loading."""
    was = teile.wissensarbeit().zuruecksetzen()
    if args.format == "json":
        teile.out.write(als_json(stand_to_dict(was, teile.wissensarbeit().wissen())) + "\n")
    else:
        zeilen = ["Das letzte Laden ist zurückgenommen. Jetzt gilt:", *schicht_zeilen(was)]
        teile.out.write(zusammen(zeilen))
    return 0


def ausgeben(args: Namespace, teile: Teile) -> int:
    """Write a package; a package without signature can be compared but not loaded."""
    heute = args.heute or teile.heute
    nummer = args.nummer or int(f"{heute:%Y%m%d}")
    angaben = Ausgabe(args.herausgeber, nummer, args.gueltig_bis)
    roh = teile.wissensarbeit().ausgeben(args.quelle, angaben, args.schluessel)
    _schreibe(args.datei, roh)
    teile.out.write(f"{args.datei}: Nummer {nummer}, {len(roh) // 1000 + 1} kB\n")
    if args.schluessel is None:
        teile.err.write("Ohne --schluessel trägt das Paket keine Unterschrift und lädt nirgends.\n")
    return 0


def schluessel(args: Namespace, teile: Teile) -> int:
    """A new pair of keys. An older private key is never overwritten."""
    arbeit = teile.wissensarbeit()
    dateien = arbeit.neuer_schluessel(args.name, args.gebiet)
    for name, _inhalt in dateien:
        if (args.ausgabe / name).exists():
            raise Hinweis(
                f"„{args.ausgabe / name}“ gibt es schon.",
                "Es wurde nichts geschrieben: Ein Schlüssel wird nie überschrieben.",
                "Bitte nehmen Sie einen anderen Ordner oder einen anderen Namen.",
            )
    write_files(args.ausgabe, dateien)
    (geheim, _), (offen, _) = dateien
    karte = arbeit.herausgeber(args.ausgabe / offen)
    teile.out.write(
        f"Geheim, nur für Sie:  {args.ausgabe / geheim}\n"
        f"Zum Weitergeben:      {args.ausgabe / offen}\n"
        f"Fingerabdruck:        {karte.fingerabdruck}\n"
        "Bewahren Sie die geheime Datei auf einem Stick im Schrank auf, nicht auf diesem Gerät.\n"
        "Lesen Sie den Fingerabdruck am Telefon vor, wenn ein Team Ihnen vertrauen will.\n"
    )
    return 0


def vertrauen(args: Namespace, teile: Teile) -> int:
    """Trust a publisher; the fingerprint is typed from paper, never taken from the file."""
    arbeit = teile.wissensarbeit()
    if args.fingerabdruck is None:
        karte = arbeit.herausgeber(args.datei)
        raise Hinweis(
            f"Diese Datei ist von „{rein(karte.name)}“, für {_gebiet(karte.gebiet)}.",
            "Noch wird ihr nicht vertraut.",
            "Lassen Sie sich den Fingerabdruck am Telefon vorlesen und rufen Sie auf: "
            f'lotse wissen vertrauen {args.datei} --fingerabdruck "…"',
        )
    karte = arbeit.vertraue(args.datei, args.fingerabdruck, args.heute or teile.heute)
    teile.out.write(f"Pakete von „{rein(karte.name)}“ gelten jetzt für {_gebiet(karte.gebiet)}.\n")
    return 0


def misstrauen(args: Namespace, teile: Teile) -> int:
    """No longer trust a publisher; what he signed does not hold any more."""
    arbeit = teile.wissensarbeit()
    karte = arbeit.misstraue(args.fingerabdruck)
    teile.out.write(f"Pakete von „{rein(karte.name)}“ gelten nicht mehr.\n")
    for hinweis in arbeit.stand().hinweise:
        teile.out.write(f"Nicht mehr dabei: {rein(hinweis)}\n")
    return 0


def ort_einlesen(args: Namespace, teile: Teile) -> int:
    """The own table of Ortswissen, in place of the one before."""
    arbeit, heute = teile.wissensarbeit(), args.heute or teile.heute
    vergleich = (arbeit.ansehen_ort if args.probe else arbeit.laden_ort)(args.tabelle, heute)
    _zeige(vergleich, args, teile)
    if args.format == "text":
        satz = "Das Ortswissen gilt ab sofort. Zurück geht es mit: lotse wissen zuruecksetzen"
        teile.out.write((PROBE if args.probe else satz) + "\n")
    return 0


def ort_ausgeben(args: Namespace, teile: Teile) -> int:
    """The own table, for any spreadsheet."""
    _schreibe(args.tabelle, teile.wissensarbeit().ausgeben_ort())
    teile.out.write(f"{args.tabelle}\n")
    return 0


def _lies(arbeit: Wissensarbeit, quelle: Path) -> Wissen:
    if str(quelle) == GELADEN and not quelle.exists():
        return arbeit.wissen()
    return arbeit.lesen(quelle)


def _zeige(vergleich: Wissensvergleich, args: Namespace, teile: Teile) -> None:
    if args.format == "json":
        teile.out.write(als_json(vergleich_to_dict(vergleich)) + "\n")
    else:
        teile.out.write(zusammen(vergleich_zeilen(vergleich)))


def _geladen(vorschau: Paketvorschau) -> str:
    s = vorschau.schicht
    return (
        f"Geladen: {rein(s.name)}, Nummer {s.nummer}, von „{rein(s.herausgeber)}“. "
        "Zurück geht es mit: lotse wissen zuruecksetzen\n"
    )


def _gebiet(gebiet: str) -> str:
    return f"das Gebiet {gebiet}" if gebiet else "das ganze Recht"


def _schreibe(datei: Path, inhalt: bytes) -> None:
    dateien: Sequence[tuple[str, bytes]] = [(datei.name, inhalt)]
    write_files(datei.parent, dateien)
