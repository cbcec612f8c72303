"""The single sums behind the three results, each as a range over all cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from lotse.domain.rechnung import NULL, Spanne
from lotse.matching import rechner_kiz as kiz
from lotse.matching import rechner_sgb2 as sgb2
from lotse.matching import rechner_wohngeld as wohngeld
from lotse.matching.rechner_faelle import Fall
from lotse.matching.rechner_grenzen import vereint
from lotse.matching.rechner_sgb2 import Geld
from lotse.matching.rechner_zahlen import Zahlen

Posten = Mapping[str, Spanne]


def posten(z: Zahlen, faelle: Iterable[Fall]) -> Posten:
    einzelne = [{**_lebensunterhalt(z, fall), **_zuschlaege(z, fall)} for fall in faelle]
    return {
        name: vereint(e[name] for e in einzelne if name in e)
        for name in dict.fromkeys(name for e in einzelne for name in e)
    }


def mit_wohngeld(p: Posten) -> bool:
    """False = in every case more persons than the tables of the law have."""
    return "wohngeld_miete" in p


def _lebensunterhalt(z: Zahlen, fall: Fall) -> dict[str, Spanne]:
    netto = [lohn.netto for lohn in fall.lohn]

    def je(rechnung: Callable[[Zahlen, Fall, Geld], Decimal]) -> Spanne:
        return _enden(z, fall, rechnung)

    return {
        "regelbedarf_eltern": _genau(sgb2.regelbedarf_eltern(z, fall)),
        "mehrbedarf": _genau(sgb2.mehrbedarf(z, fall)),
        "regelbedarf_kinder": _genau(
            sum((sgb2.regelbedarf_kind(z, alter) for alter in fall.alter), NULL)
        ),
        "wohnen": _zusammen([fall.miete, fall.heizung]),
        "bedarf": je(sgb2.bedarf),
        "netto": _zusammen(netto),
        "frei": je(lambda z, f, geld: sum(sgb2.freibetraege(z, f, geld), NULL)),
        "erwerb": je(sgb2.erwerb),
        "kindergeld": _genau(sgb2.kindergeld(z, fall)),
        "unterhalt": je(sgb2.unterhalt_angerechnet),
        "schonvermoegen": fall.schonvermoegen,
        "luecke": je(sgb2.luecke),
        "kinder": _genau(Decimal(fall.kinder)),
        "sofortzuschlag": _genau(z("sofortzuschlag") * fall.kinder),
    }


def _zuschlaege(z: Zahlen, fall: Fall) -> dict[str, Spanne]:
    teile = {"personen": _genau(Decimal(fall.personen))}
    if fall.kinder:
        teile["kiz_hoechstens"] = _enden(z, fall, kiz.hoechstens)
        teile["kiz_bedarf_eltern"] = _enden(z, fall, kiz.bedarf_eltern)
        teile["kiz_minderung"] = _enden(z, fall, kiz.minderung)
        teile["brutto"] = _zusammen([lohn.brutto for lohn in fall.lohn])
    if fall.personen <= wohngeld.MEIST_PERSONEN:
        von, bis = (
            wohngeld.miete(z, fall, miete, stufe)
            for miete, stufe in zip(_beide(fall.miete), fall.stufen, strict=True)
        )
        teile["wohngeld_miete"] = Spanne(von, bis)
        teile["wohngeld_einkommen"] = wohngeld.einkommen(z, fall, _zusammen(fall.unterhalt))
    return teile


def _enden(z: Zahlen, fall: Fall, rechnung: Callable[[Zahlen, Fall, Geld], Decimal]) -> Spanne:
    """A sum that moves one way between the two corners of a case."""
    beide = [rechnung(z, fall, ecke(fall)) for ecke in (sgb2.arm, sgb2.reich)]
    return Spanne(min(beide), max(beide))


def _zusammen(spannen: Iterable[Spanne]) -> Spanne:
    liste = list(spannen)
    return Spanne(sum((s.von for s in liste), NULL), sum((s.bis for s in liste), NULL))


def _beide(spanne: Spanne) -> tuple[Decimal, Decimal]:
    return spanne.von, spanne.bis


def _genau(betrag: Decimal) -> Spanne:
    return Spanne(betrag, betrag)
