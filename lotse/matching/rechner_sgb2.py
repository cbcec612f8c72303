"""Grundsicherungsgeld: need, counted income, gap (§§ 9, 11, 11b, 19 to 23 SGB II)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lotse.domain.rechnung import NULL
from lotse.matching.rechner_faelle import Fall
from lotse.matching.rechner_zahlen import Zahlen, auf_cent

HUNDERT = Decimal(100)


@dataclass(frozen=True, slots=True)
class Geld:
    """One amount for everything that is a range in a Fall."""

    netto: tuple[Decimal, ...]
    brutto: tuple[Decimal, ...]
    miete: Decimal
    heizung: Decimal
    unterhalt: tuple[Decimal, ...]

    @property
    def wohnen(self) -> Decimal:
        return self.miete + self.heizung


def arm(fall: Fall) -> Geld:
    """The corner with the largest gap: little net pay, much of it free, high rent."""
    return Geld(
        netto=tuple(lohn.netto.von for lohn in fall.lohn),
        brutto=tuple(lohn.brutto.bis for lohn in fall.lohn),
        miete=fall.miete.bis,
        heizung=fall.heizung.bis,
        unterhalt=tuple(spanne.von for spanne in fall.unterhalt),
    )


def reich(fall: Fall) -> Geld:
    """The corner with the smallest gap."""
    return Geld(
        netto=tuple(lohn.netto.bis for lohn in fall.lohn),
        brutto=tuple(lohn.brutto.von for lohn in fall.lohn),
        miete=fall.miete.von,
        heizung=fall.heizung.von,
        unterhalt=tuple(spanne.bis for spanne in fall.unterhalt),
    )


def regelbedarf_eltern(z: Zahlen, fall: Fall) -> Decimal:
    """§ 20 Abs. 2 and 4."""
    return 2 * z("regelbedarfsstufen", "rbs2") if fall.paar else z("regelbedarfsstufen", "rbs1")


def regelbedarf_kind(z: Zahlen, alter: int) -> Decimal:
    """§ 20 Abs. 2 S. 2, § 23 Nr. 1."""
    for bis, stufe in ((6, "rbs6"), (14, "rbs5"), (18, "rbs4")):
        if alter < bis:
            return z("regelbedarfsstufen", stufe)
    return z("regelbedarfsstufen", "rbs3")


def mehrbedarf(z: Zahlen, fall: Fall) -> Decimal:
    """Alone with minor children (§ 21 Abs. 3) and pregnant from week 13 (§ 21 Abs. 2)."""
    summe = NULL
    if fall.alleinerziehend:
        summe += anteil(z, _prozent_allein(z, fall), "rbs1")
    if fall.schwanger:
        stufe = "rbs2" if fall.paar else "rbs1"
        summe += anteil(z, z("mehrbedarf_prozent", "schwanger"), stufe)
    return summe


def _prozent_allein(z: Zahlen, fall: Fall) -> Decimal:
    klein = any(alter < 7 for alter in fall.alter)  # noqa: PLR2004 - § 21 Abs. 3 Nr. 1
    unter_16 = sum(alter < 16 for alter in fall.alter)  # noqa: PLR2004 - the same
    hoch = z("mehrbedarf_prozent", "allein_hoch") if klein or unter_16 in {2, 3} else NULL
    je_kind = z("mehrbedarf_prozent", "allein_je_kind") * fall.minderjaehrige
    return min(max(hoch, je_kind), z("mehrbedarf_prozent", "allein_max"))


def anteil(z: Zahlen, prozent: Decimal, stufe: str) -> Decimal:
    return auf_cent(prozent / HUNDERT * z("regelbedarfsstufen", stufe))


def bedarf(z: Zahlen, fall: Fall, geld: Geld) -> Decimal:
    """Without the Sofortzuschlag: it is no need (§ 72)."""
    kinder = sum((regelbedarf_kind(z, alter) for alter in fall.alter), NULL)
    return regelbedarf_eltern(z, fall) + mehrbedarf(z, fall) + kinder + geld.wohnen


def freibetrag(z: Zahlen, brutto: Decimal, *, mit_kind: bool) -> Decimal:
    """What stays free of wages (§ 11b Abs. 2 and 3), one adult."""
    grund = z("erwerbsfreibetrag", "grund")
    oben = z("erwerbsfreibetrag", "obergrenze_mit_kind" if mit_kind else "obergrenze")
    frei = min(brutto, grund)
    erste, zweite = z("erwerbsfreibetrag", "grenze_1"), z("erwerbsfreibetrag", "grenze_2")
    for von, bis, satz in (
        (grund, erste, "satz_bis_520"),
        (erste, zweite, "satz_bis_1000"),
        (zweite, oben, "satz_darueber"),
    ):
        frei += z("erwerbsfreibetrag", satz) * max(NULL, min(brutto, bis) - von)
    return auf_cent(frei)


def freibetraege(z: Zahlen, fall: Fall, geld: Geld) -> tuple[Decimal, ...]:
    return tuple(freibetrag(z, b, mit_kind=fall.minderjaehrige > 0) for b in geld.brutto)


def erwerb(z: Zahlen, fall: Fall, geld: Geld) -> Decimal:
    """Counted wages of the adults: net pay less what stays free, nobody below nothing."""
    frei = freibetraege(z, fall, geld)
    return sum((max(NULL, n - f) for n, f in zip(geld.netto, frei, strict=True)), NULL)


def unterhalt_angerechnet(z: Zahlen, fall: Fall, geld: Geld) -> Decimal:
    """Maintenance helps the others no further than the child's own need (§ 7 Abs. 3 Nr. 4)."""
    kopf = geld.wohnen / fall.personen
    eigene = (regelbedarf_kind(z, alter) + kopf for alter in fall.alter)
    return sum((min(u, b) for u, b in zip(geld.unterhalt, eigene, strict=True)), NULL)


def kindergeld(z: Zahlen, fall: Fall) -> Decimal:
    return z("kindergeld") * fall.kinder if fall.kindergeld else NULL


def luecke(z: Zahlen, fall: Fall, geld: Geld) -> Decimal:
    """Need less income; below nothing = there is more than needed."""
    einkommen = erwerb(z, fall, geld) + kindergeld(z, fall)
    return bedarf(z, fall, geld) - einkommen - unterhalt_angerechnet(z, fall, geld)
