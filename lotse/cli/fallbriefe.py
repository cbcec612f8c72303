"""`lotse brief … --art ART`: applications, letters about periods, consent, a case without names."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date

from lotse.cli.ausgabe import absatz, zusammen
from lotse.cli.briefsprache import say_untranslated
from lotse.cli.dateien import write_files
from lotse.cli.parser import Aufruffehler, Parser, tag
from lotse.cli.stichtag import stichtag
from lotse.cli.teile import Fallwunsch, Teile
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.einwilligung import Datenart
from lotse.domain.fehler import Hinweis
from lotse.domain.frist import Fristbrief
from lotse.domain.recht import Leistung, LeistungId, Wissen

FRISTEN = tuple(brief.value for brief in Fristbrief if brief is not Fristbrief.ANTRAG)
ARTEN = ("antrag", *FRISTEN, "einwilligung", "fallbrief")
GRUENDE = (
    "reha_zustaendig", "reha_entscheidung", "reha_gutachten", "reha_mehrere", "reha_konferenz",
    "reha_monate", "kasse_drei", "kasse_fuenf", "kasse_sechs", "pflege", "antrag_monate",
    "widerspruch_monate",
)  # fmt: skip
"""Values of letters.fristsache.Fristgrund; a test holds them together."""
_AUFRUF = "Aufruf: lotse brief FAMILIE.json --ausgabe ORDNER --art ART"
_JA = {"ja": True, "nein": False}


def add_arguments(parser: Parser) -> None:
    """Beside those of the packet; without --art the packet is written."""
    gruppe = parser.add_argument_group(
        "Briefe der Fallarbeit",
        "Mit --art ART nur dieser Brief. Namen und Adressen trägt die Familie von Hand ein.",
    )
    gruppe.add_argument("--art", metavar="ART", choices=ARTEN, help=", ".join(ARTEN))
    gruppe.add_argument("--amt", metavar="NAME", default="", help="an dieses Amt")
    gruppe.add_argument("--fuer-kind", action="store_true", help="Antrag für ein Kind")
    gruppe.add_argument("--teilhabe", choices=tuple(_JA), help="geht es um Teilhabe (ja, nein)?")
    gruppe.add_argument("--grund", choices=GRUENDE, metavar="FRIST", help=", ".join(GRUENDE))
    gruppe.add_argument(
        "--sozialgericht", action="store_true", help="so steht es am Ende des Bescheids"
    )
    gruppe.add_argument("--anderes-amt", metavar="NAME", default="", help="das zweite Amt")
    for name, hilfe in (
        ("--gestellt", "Tag vom Antrag"),
        ("--beginn", "ab hier zählt die Frist"),
        ("--ende", "letzter Tag der Frist"),
        ("--vom", "Datum vom Brief des Amts"),
        ("--bis", "gültig bis, Zeit bis, Umzug am"),
    ):
        gruppe.add_argument(name, metavar="JJJJ-MM-TT", type=tag, help=hilfe)
    daten = ",".join(art.value for art in Datenart)
    gruppe.add_argument("--daten", metavar="LISTE", default="", help=f"Datenarten: {daten}")
    gruppe.add_argument("--zweck", metavar="SATZ", default="", help="Zweck der Einwilligung")
    gruppe.add_argument("--frage", metavar="SATZ", default="", help="Frage im Fallbrief")
    for name in ("--tatsache", "--einschaetzung"):
        gruppe.add_argument(
            name, metavar="SATZ", action="append", default=[], help="im Fallbrief; mehrmals möglich"
        )


def schreiben(args: Namespace, teile: Teile) -> int:
    """Write the PDF files of one letter."""
    heute = stichtag(teile, args.heute, uebt=args.katalog is None)
    katalog = teile.open_katalog(args.katalog)
    wissen = teile.load_wissen()
    akte = teile.read_akte(args.familie, wissen, heute)[0]
    schluessel = AngebotKey(args.angebot[0]) if args.angebot else None
    angebote = katalog.angebote((schluessel,)) if schluessel else {}
    wunsch = Fallwunsch(
        akte=akte,
        art=args.art,
        sprache=args.sprache or akte.familie.verstaendigung.briefsprache,
        heute=heute,
        leistung=_leistung(args, wissen),
        angebot=_angebot(schluessel, angebote.get(schluessel) if schluessel else None),
        amt=args.amt,
        fuer_kind=args.fuer_kind,
        teilhabe=_JA.get(args.teilhabe or ""),
        grund=args.grund or "",
        sozialgericht=args.sozialgericht,
        andere=args.anderes_amt,
        **_tage(args),
        daten=_daten(args.daten),
        zweck=args.zweck,
        frage=args.frage,
        tatsachen=tuple(args.tatsache),
        einschaetzung=tuple(args.einschaetzung),
        als_eins=args.als_ein_pdf,
    )
    zeilen = [
        zeile
        for pfad, ersetzt in write_files(args.ausgabe, teile.write_fallbriefe(wunsch))
        for zeile in absatz(f"{pfad}{' (vorige Fassung überschrieben)' if ersetzt else ''}")
    ]
    ohne = say_untranslated(wunsch.sprache, teile.briefsprachen)
    teile.out.write(zusammen((*zeilen, *_vorschau(wunsch, teile), *ohne)))
    return 0


def _vorschau(wunsch: Fallwunsch, teile: Teile) -> Sequence[str]:
    """A person reads what went out: no list knows every name."""
    if wunsch.art != "fallbrief":
        return ()
    funde = teile.entfernt(wunsch)
    zeilen = ["", "Weggelassen:" if funde else "Im Text stand kein bekannter Name.", *funde]
    zeilen += ["Bitte lesen Sie den Brief selbst: Lotse kennt nicht jeden Namen."]
    return [eine for zeile in zeilen for eine in (absatz(zeile) or [""])]


def _tage(args: Namespace) -> dict[str, date | None]:
    return {name: getattr(args, name) for name in ("gestellt", "beginn", "ende", "vom", "bis")}


def _leistung(args: Namespace, wissen: Wissen) -> Leistung | None:
    if not args.leistung:
        return None
    kennung = args.leistung[0]
    if kennung not in wissen.leistungen:
        raise Hinweis(
            f"Die Hilfe „{kennung}“ gibt es nicht.",
            "Es wurde nichts geschrieben.",
            "„lotse match“ nennt die Kennung jeder Hilfe.",
        )
    return wissen.leistungen[LeistungId(kennung)]


def _angebot(schluessel: AngebotKey | None, gefunden: Angebot | None) -> Angebot | None:
    if schluessel and gefunden is None:
        raise Hinweis(
            f"Das Angebot „{schluessel}“ gibt es in diesem Katalog nicht.",
            "Es wurde nichts geschrieben.",
            "„lotse katalog suchen WORT --format json“ nennt den key jedes Angebots.",
        )
    return gefunden


def _daten(liste: str) -> tuple[str, ...]:
    worte = tuple(wort.strip() for wort in liste.split(",") if wort.strip())
    erlaubt = [art.value for art in Datenart]
    falsch = [wort for wort in worte if wort not in erlaubt]
    if falsch:
        raise Aufruffehler(
            f"--daten: „{falsch[0]}“ gibt es nicht. Erlaubt: {', '.join(erlaubt)}.", _AUFRUF
        )
    return worte
