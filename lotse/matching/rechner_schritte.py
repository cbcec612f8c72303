"""The way to each result in single steps, every one with its Fundstelle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import partial

from lotse.domain.rechnung import Rechenschritt, Spanne
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.rechner_grenzen import Grenzen
from lotse.matching.rechner_posten import Posten, mit_wohngeld
from lotse.matching.rechner_zahlen import Zahlen, auf_euro

OFFEN = Decimal(10_000)
MINDERUNG = ("kind_einkommen", "eltern_erwerb")
JA_NEIN: Mapping[Wahrheit, str] = {True: "ja", False: "nein", None: "noch offen"}


def schritte(
    z: Zahlen, p: Posten, g: Grenzen, spart: Wahrheit
) -> dict[str, tuple[Rechenschritt, ...]]:
    """Steps of each Leistung. `spart`: savings above what stays free (§ 12 SGB II)."""
    return {
        "grundsicherungsgeld": (*_bedarf(z, p), *_einkommen(z, p), *_ergebnis(z, p, g, spart)),
        "kinderzuschlag": tuple(_kinderzuschlag(z, p, g)),
        "wohngeld": tuple(_wohngeld(z, p, g)),
    }


def _bedarf(z: Zahlen, p: Posten) -> Iterator[Rechenschritt]:
    r = _namen(z, "regelbedarfsstufen")
    yield _schritt(
        "Regelbedarf der Erwachsenen",
        f"allein {r('rbs1')} Euro, als Paar zweimal {r('rbs2')} Euro",
        p["regelbedarf_eltern"],
        "§ 20 SGB II",
    )
    if p["kinder"].bis:
        yield _schritt(
            "Regelbedarf der Kinder",
            f"je Kind: unter 6 Jahren {r('rbs6')}, unter 14 {r('rbs5')}, unter 18 {r('rbs4')}, "
            f"unter 25 {r('rbs3')} Euro",
            p["regelbedarf_kinder"],
            "§ 23 SGB II",
        )
    if p["mehrbedarf"].bis:
        m = _namen(z, "mehrbedarf_prozent")
        yield _schritt(
            "Mehrbedarf",
            f"allein mit Kindern {m('allein_je_kind')} Prozent je Kind oder "
            f"{m('allein_hoch')} Prozent, höchstens {m('allein_max')}; "
            f"schwanger ab der 13. Woche {m('schwanger')} Prozent",
            p["mehrbedarf"],
            "§ 21 SGB II",
        )
    yield _schritt(
        "Miete und Heizung", "was die Wohnung im Monat kostet", p["wohnen"], "§ 22 SGB II"
    )
    yield _schritt("Bedarf", "alles bis hier zusammen", p["bedarf"], "§ 19 SGB II")


def _einkommen(z: Zahlen, p: Posten) -> Iterator[Rechenschritt]:
    f = _namen(z, "erwerbsfreibetrag")
    yield _schritt("Lohn", "netto, von allen Erwachsenen", p["netto"], "§ 11 SGB II")
    yield _schritt(
        "Davon bleibt frei",
        f"die ersten {f('grund')} Euro; bis {f('grenze_1')} Euro ein Fünftel; bis "
        f"{f('grenze_2')} Euro drei Zehntel; bis {f('obergrenze')}, mit Kind "
        f"{f('obergrenze_mit_kind')} Euro ein Zehntel, je vom Bruttolohn einer Person",
        p["frei"],
        "§ 11b SGB II",
    )
    yield _schritt("Lohn, der zählt", "Lohn weniger Freibetrag", p["erwerb"], "§ 11b SGB II")
    if p["kinder"].bis:
        yield _schritt(
            "Kindergeld", f"{z.wort('kindergeld')} Euro je Kind", p["kindergeld"], "§ 66 EStG"
        )
        yield _schritt(
            "Unterhalt oder Unterhaltsvorschuss",
            "zählt beim Kind, bis sein eigener Bedarf gedeckt ist",
            p["unterhalt"],
            "§ 11 SGB II",
        )


def _ergebnis(z: Zahlen, p: Posten, g: Grenzen, spart: Wahrheit) -> Iterator[Rechenschritt]:
    yield Rechenschritt(
        "Erspartes, das frei bleibt",
        f"für jede Person ein Betrag nach dem Alter; mehr gespart: {JA_NEIN[spart]}",
        p["schonvermoegen"],
        "§ 12 SGB II",
    )
    yield _schritt(
        "Es fehlt", "Bedarf weniger Einkommen; unter 0 reicht es", p["luecke"], "§ 9 SGB II"
    )
    if p["kinder"].bis and p["luecke"].bis > 0:
        yield _schritt(
            "Sofortzuschlag",
            f"{z.wort('sofortzuschlag')} Euro je Kind, wenn Geld fehlt",
            p["sofortzuschlag"],
            "§ 72 SGB II",
        )
    yield _deckung(p, g)


def _deckung(p: Posten, g: Grenzen) -> Rechenschritt:
    """Where no Wohngeld is computed, what is sure without it."""
    if mit_wohngeld(p):
        titel, formel, betrag = "Kinderzuschlag und Wohngeld", "", g.deckung
    else:
        titel, formel = "Kinderzuschlag", "; Wohngeld ist nicht gerechnet"
        von = g.deckung.von
        betrag = Spanne(von, max(von, g.kiz_betrag.bis - g.luecke.von))
    return _schritt(
        f"{titel} weniger das, was fehlt",
        f"ab 0 reicht es ohne Grundsicherungsgeld{formel}",
        betrag,
        "§ 12a SGB II",
    )


def _kinderzuschlag(z: Zahlen, p: Posten, g: Grenzen) -> Iterator[Rechenschritt]:
    if not p["kinder"].bis:
        return
    m = _namen(z, "kiz_mindesteinkommen")
    kind, eltern = (auf_euro(100 * z("kiz_minderung", n)) for n in MINDERUNG)
    yield _schritt(
        "Mindesteinkommen",
        f"{JA_NEIN[g.mindesteinkommen]}; brutto {m('paar')} Euro, "
        f"allein mit Kind {m('alleinerziehend')} Euro",
        p["brutto"],
        "§ 6a BKGG",
    )
    yield _schritt(
        "Höchstbetrag",
        f"{z.wort('kinderzuschlag_hoechst')} Euro je Kind, weniger {kind:f} Prozent vom Unterhalt",
        p["kiz_hoechstens"],
        "§ 6a BKGG",
    )
    yield _schritt(
        "Bedarf der Eltern",
        "Regelbedarf, Mehrbedarf und ihr Anteil an Miete und Heizung",
        p["kiz_bedarf_eltern"],
        "§ 6a BKGG",
    )
    yield _schritt(
        "Abzug",
        f"{eltern:f} Prozent vom Lohn, der über dem Bedarf der Eltern liegt",
        p["kiz_minderung"],
        "§ 6a BKGG",
    )
    yield _schritt(
        "Kinderzuschlag", "Höchstbetrag weniger Abzug, in vollen Euro", g.kiz_betrag, "§ 11 BKGG"
    )


def _wohngeld(z: Zahlen, p: Posten, g: Grenzen) -> Iterator[Rechenschritt]:
    if not mit_wohngeld(p):
        return
    yield _schritt(
        "Miete, die zählt",
        "Miete ohne Heizung bis zum Höchstbetrag der Mietenstufe, dazu ein fester Betrag für "
        "die Heizung",
        p["wohngeld_miete"],
        "§ 12 WoGG",
    )
    yield _schritt(
        "Einkommen, das zählt",
        "Bruttolohn weniger Pauschbetrag, weniger je 10 Prozent für Steuer, Krankenversicherung "
        "und Rente; dazu Unterhalt; weniger Freibeträge",
        p["wohngeld_einkommen"],
        "§ 13 WoGG",
    )
    yield _schritt(
        "Wohngeld",
        f"Formel des Gesetzes, in vollen Euro; unter {z.wort('wohngeld_abzuege', 'mindestbetrag')} "
        "Euro gibt es nichts",
        g.wohngeld_betrag,
        "§ 19 WoGG",
    )


def _schritt(text: str, formel: str, betrag: Spanne, fundstelle: str) -> Rechenschritt:
    """Without an amount where it is so wide that only an open answer can be behind it."""
    offen = betrag.bis - betrag.von > OFFEN
    return Rechenschritt(text, formel, None if offen else betrag, fundstelle)


def _namen(z: Zahlen, kennzahl: str) -> Callable[[str], str]:
    return partial(z.wort, kennzahl)
