"""The Orientierungsrechner: `lotse rechnen FAMILIE.json`."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path

from lotse.cli.abgleich_text import familienname
from lotse.cli.ausgabe import absatz, als_json, datum, feld, links_rechts, ueberschrift, zusammen
from lotse.cli.parser import Aufruffehler, Parser
from lotse.cli.stichtag import aus_der_uebung, stichtag
from lotse.cli.teile import Teile
from lotse.domain.familie import Familie, PersonId
from lotse.domain.rechnung import (
    HOECHSTENS,
    NULL,
    VERMOEGEN_HOECHSTENS,
    Band,
    Einkommen,
    Leistungsband,
    Rechnung,
    Rechnungsangaben,
    Spanne,
)
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.rechner_worte import VORBEHALT
from lotse.services.rechnung import (
    amount_words,
    calculation_to_dict,
    children,
    from_akte,
    rechnung,
)

AUFRUF = "Aufruf: lotse rechnen FAMILIE.json --netto 1500..2000 --brutto 2000..2500 …"
BETRAG = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?"
MARKE = {
    Band.WAHRSCHEINLICH: "+",
    Band.KNAPP: "~",
    Band.UNWAHRSCHEINLICH: "-",
    Band.UNBEKANNT: "?",
}
JA_NEIN = {"ja": True, "nein": False}
STUFEN = 7


def rechnen(args: Namespace, teile: Teile) -> int:
    """Bands and the likelier way; amounts only when asked for."""
    heute = stichtag(teile, args.heute, uebt=aus_der_uebung(teile, args.familie))
    wissen = teile.load_wissen()
    familie, gesagt = teile.read_familie(args.familie, wissen, heute)
    bekannt = from_akte(familie, gesagt, heute)
    kinder = [kind.person for kind in children(familie, heute) or ()]
    ergebnis = rechnung(familie, _angaben(args, bekannt, kinder), wissen, heute)
    namen = {str(kennung): leistung.name for kennung, leistung in wissen.leistungen.items()}
    if args.format == "json":
        daten = calculation_to_dict(ergebnis, betrag=args.betrag, namen=namen)
        teile.out.write(als_json(daten) + "\n")
    else:
        zeilen = _zeilen(ergebnis, familie, namen, betrag=args.betrag)
        teile.out.write(zusammen(zeilen))
    return 0


def add_arguments(parser: Parser) -> None:
    """What the family may say about its money; each amount once or as a band."""
    parser.add_argument("familie", metavar="FAMILIE.json", type=Path, help="die Familiendatei")
    parser.add_argument("--betrag", action="store_true", help="auch die ungefähren Beträge zeigen")
    wer = parser.add_mutually_exclusive_group()
    wer.add_argument("--paar", action="store_true", default=None, help="zwei Erwachsene, ein Paar")
    wer.add_argument("--allein", action="store_false", dest="paar", help="eine Person, allein")
    for name, text in (
        ("--netto", "Lohn netto im Monat, für jede Person einmal"),
        ("--brutto", "Lohn brutto im Monat, in derselben Reihenfolge"),
        ("--unterhalt", "Unterhalt oder Vorschuss, für jedes Kind einmal in der Reihenfolge"),
    ):
        parser.add_argument(
            name, metavar="BETRAG", type=betrag, action="append", default=[], help=text
        )
    for name, text in (
        ("--lohnsteuer", "wird Lohnsteuer abgezogen, für jede Person einmal: ja, nein"),
        ("--minijob", "ist es ein Minijob, für jede Person einmal: ja, nein"),
    ):
        parser.add_argument(
            name, metavar="JA/NEIN", type=ja_nein, action="append", default=[], help=text
        )
    for name, text in (
        ("--miete", "Miete mit Nebenkosten, ohne Heizung"),
        ("--heizung", "Heizkosten im Monat"),
        ("--vermoegen", "was alle zusammen gespart haben"),
    ):
        parser.add_argument(name, metavar="BETRAG", type=betrag, help=text)
    parser.add_argument("--mietenstufe", metavar="STUFE", type=mietenstufe, help="1 bis 7")
    for name, text in (
        ("--kindergeld", "kommt Kindergeld: ja, nein (ohne Angabe angenommen: ja)"),
        ("--eltern-aller-kinder", "sind beide die Eltern aller Kinder: ja, nein"),
        ("--schwanger-ab-13", "ist jemand ab der 13. Woche schwanger: ja, nein"),
        ("--anderes-einkommen", "gibt es anderes Einkommen, etwa Arbeitslosengeld: ja, nein"),
    ):
        parser.add_argument(name, metavar="JA/NEIN", type=ja_nein, help=text)


def betrag(wort: str) -> Spanne:
    """An amount (1500, 1.500, 850,50) or a band of it (1500..2000, ..600, 3000..)."""
    von, punkte, bis = wort.partition("..")
    try:
        spanne = Spanne(_zahl(von, NULL), _zahl(bis, _oben(von)) if punkte else _zahl(von, None))
    except ValueError:
        raise ArgumentTypeError(
            f"„{wort}“ ist kein Betrag. Erlaubt: 1500, 850,50 oder 1500..2000."
        ) from None
    if spanne.bis > VERMOEGEN_HOECHSTENS:
        raise ArgumentTypeError(f"„{wort}“ ist zu groß für diese Rechnung.")
    return spanne


def _zahl(wort: str, leer: Decimal | None) -> Decimal:
    if not wort and leer is not None:
        return leer
    if not re.fullmatch(BETRAG, wort, re.ASCII):
        raise ValueError(wort)
    return Decimal(wort.replace(".", "").replace(",", "."))


def _oben(von: str) -> Decimal:
    """An open band ends where no family's month does; savings may be more."""
    return max(HOECHSTENS, _zahl(von, NULL))


def ja_nein(wort: str) -> bool:
    if wort not in JA_NEIN:
        raise ArgumentTypeError(f"„{wort}“ gibt es nicht. Erlaubt: ja, nein.")
    return JA_NEIN[wort]


def mietenstufe(wort: str) -> int:
    if re.fullmatch(rf"[1-{STUFEN}]", wort, re.ASCII):
        return int(wort)
    raise ArgumentTypeError(f"„{wort}“ ist keine Mietenstufe. Erlaubt: 1 bis 7.")


def _angaben(
    args: Namespace, bekannt: Rechnungsangaben, kinder: Sequence[PersonId]
) -> Rechnungsangaben:
    if len(args.unterhalt) > len(kinder):
        raise Aufruffehler(
            f"--unterhalt: Das ist öfter genannt, als Kinder da sind ({len(kinder)}).", AUFRUF
        )
    paar: Wahrheit = bekannt.paar if args.paar is None else args.paar
    return replace(
        bekannt,
        paar=paar,
        einkommen=_einkommen(args, bekannt, paar=paar),
        miete=args.miete,
        heizung=args.heizung,
        vermoegen=args.vermoegen,
        mietenstufe=args.mietenstufe,
        unterhalt=dict(zip(kinder, args.unterhalt, strict=False)),
        kindergeld=args.kindergeld,
        eltern_aller_kinder=(
            bekannt.eltern_aller_kinder
            if args.eltern_aller_kinder is None
            else args.eltern_aller_kinder
        ),
        schwanger_ab_13=(
            bekannt.schwanger_ab_13 if args.schwanger_ab_13 is None else args.schwanger_ab_13
        ),
        anderes_einkommen=(
            bekannt.anderes_einkommen if args.anderes_einkommen is None else args.anderes_einkommen
        ),
    )


def _einkommen(
    args: Namespace, bekannt: Rechnungsangaben, *, paar: Wahrheit
) -> tuple[Einkommen, ...]:
    """The words in their order; "0" for either pay says there are no wages."""
    gesagt = list(zip_longest(args.brutto, args.netto, args.minijob, args.lohnsteuer))
    hoechstens = 1 if paar is False else 2
    if len(gesagt) > hoechstens:
        raise Aufruffehler(
            f"Lohn ist für {len(gesagt)} Personen genannt, gerechnet wird mit {hoechstens}.",
            AUFRUF,
        )
    alter = [einkommen.alter for einkommen in bekannt.einkommen]
    return tuple(
        replace(Einkommen(*(lohn or ())), alter=jahre) for lohn, jahre in zip_longest(gesagt, alter)
    )[:hoechstens]


def _zeilen(
    ergebnis: Rechnung, familie: Familie, namen: dict[str, str], *, betrag: bool
) -> Iterator[str]:
    yield from absatz(f"Orientierung für {familienname(familie)}, {datum(ergebnis.heute)}")
    yield from absatz(f"Recht: Stand {datum(ergebnis.stand)}")
    for hinweis in ergebnis.hinweise:
        yield from absatz(f"Achtung: {hinweis}", haengend=9)
    yield ""
    yield from links_rechts(ergebnis.weg.satz, ", ".join(ergebnis.weg.fundstellen))
    yield from absatz(VORBEHALT)
    for band in ergebnis.baender:
        yield from _band(band, namen.get(band.leistung, band.leistung), betrag=betrag)
    yield from _liste("Das würde am meisten klären", [f.text for f in ergebnis.fehlt])
    yield from _liste("So angenommen", ergebnis.annahmen)
    yield from _liste("Nicht mitgerechnet", ergebnis.nicht_beruecksichtigt)
    if not betrag:
        yield from ("", "Beträge und Rechenweg zeigt „--betrag“.")


def _band(band: Leistungsband, name: str, *, betrag: bool) -> Iterator[str]:
    yield from ueberschrift(f"[{MARKE[band.band]}] {name}: {band.band.value}")
    yield from absatz(band.satz)
    if not betrag:
        return
    if worte := amount_words(band.betrag):
        yield from absatz(f"{worte[0].upper()}{worte[1:]}. {VORBEHALT}")
    for schritt in band.schritte:
        summe = _summe(schritt.betrag)
        yield from links_rechts(f"{schritt.text}: {summe}", schritt.fundstelle, einzug=2)
        yield from feld("", schritt.formel, breite=0)


def _summe(spanne: Spanne | None) -> str:
    if spanne is None:
        return "noch offen"
    von, bis = _euro(spanne.von), _euro(spanne.bis)
    return f"{bis} Euro" if von == bis else f"{von} bis {bis} Euro"


def _euro(betrag: Decimal) -> str:
    """German figures, without cents where there are none."""
    return f"{betrag:,.2f}".translate(str.maketrans(",.", ".,")).removesuffix(",00")


def _liste(titel: str, saetze: Sequence[str]) -> Iterator[str]:
    if saetze:
        yield from ueberschrift(titel)
    for satz in saetze:
        yield from absatz(f"- {satz}", haengend=2)
