"""The Orientierungsrechner: which way is the more likely one, never a promise (LAW 8).

Pure and offline, Decimal only. Every answer may be a band or missing; what is said holds for
every amount in the bands. Outside the validity of the figures nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lotse.domain.rechnung import (
    Band,
    Eingabe,
    Fehlend,
    Leistungsband,
    Rechnung,
    Rechnungsangaben,
    Rechnungskind,
)
from lotse.domain.recht import Kennzahl
from lotse.domain.wahrheit import Wahrheit
from lotse.matching import rechner_zahlen
from lotse.matching.rechner_band import baender, betraege, fakten, sagbar
from lotse.matching.rechner_faelle import Fall, faelle
from lotse.matching.rechner_fehlt import fehlend
from lotse.matching.rechner_grenzen import Grenzen, alle, einig, grenzen, vermoegen_reicht
from lotse.matching.rechner_gruende import OFFEN, grund
from lotse.matching.rechner_posten import posten
from lotse.matching.rechner_schritte import schritte
from lotse.matching.rechner_sicht import angenommen, offene_annahmen, sicher
from lotse.matching.rechner_widerspruch import pruefe
from lotse.matching.rechner_worte import EINGABEN, NAMEN, NICHT_BERUECKSICHTIGT, annahmen, weg
from lotse.matching.rechner_zahlen import Zahlen

FAKTEN = (
    "beduerftig",
    "kiz_wohngeld_reicht",
    "kiz_mindesteinkommen",
    "kiz_positiv",
    "wohngeld_positiv",
)
"""Facts with rechner = true of resources/recht/fakten.toml."""
Kinder = Sequence[Rechnungskind] | None


def rechne(
    angaben: Rechnungsangaben,
    kinder: Kinder,
    kennzahlen: Mapping[str, Kennzahl],
    heute: date,
    stand: date | None = None,
) -> Rechnung:
    """Bands, steps, the way and the facts. `kinder` None = nobody asked about children.

    Raises a Hinweis where two answers contradict each other.
    """
    hinweise = rechner_zahlen.hinweise(kennzahlen, heute)
    if not rechner_zahlen.gelten(kennzahlen, heute):
        return _offen(angaben, (), hinweise, heute, stand)
    if kinder is None:
        fehlt = Fehlend(Eingabe.KINDER, EINGABEN[Eingabe.KINDER], len(NAMEN))
        return _offen(angaben, (fehlt,), hinweise, heute, stand)
    z = Zahlen(kennzahlen)
    pruefe(z, angaben.einkommen)
    gezeigt = angenommen(angaben)
    einzeln = faelle(z, gezeigt, kinder)
    if einzeln is None:
        frage = Eingabe.KINDERALTER
        fehlt = Fehlend(frage, EINGABEN[frage], len(NAMEN))
        return _offen(angaben, (fehlt,), hinweise, heute, stand)
    g = _alle_grenzen(z, gezeigt, einzeln)
    urteile = baender(z, g)

    def probe(andere: Rechnungsangaben, dabei: Sequence[Rechnungskind]) -> Mapping[str, Band]:
        return _probe(z, andere, dabei)

    return Rechnung(
        baender=_leistungsbaender(z, g, einzeln, urteile),
        weg=weg(urteile, mit_kindern=any(fall.kinder for fall in einzeln)),
        fehlt=_fehlt(z, angaben, kinder, fehlend(probe, gezeigt, kinder, urteile)),
        nicht_beruecksichtigt=NICHT_BERUECKSICHTIGT,
        annahmen=tuple(annahmen(angaben, mit_kindern=bool(kinder))),
        hinweise=hinweise,
        fakten=sichere_fakten(z, angaben, kinder),
        heute=heute,
        stand=stand,
    )


def sichere_fakten(
    z: Zahlen, angaben: Rechnungsangaben, kinder: Sequence[Rechnungskind]
) -> Mapping[str, Wahrheit]:
    """What holds for every amount in the bands and without any assumption; else open."""
    einzeln = faelle(z, angaben, kinder)
    if not einzeln:
        return dict.fromkeys(FAKTEN)
    return fakten(_alle_grenzen(z, sicher(angaben), einzeln))


def _fehlt(
    z: Zahlen,
    angaben: Rechnungsangaben,
    kinder: Sequence[Rechnungskind],
    fuer_baender: tuple[Fehlend, ...],
) -> tuple[Fehlend, ...]:
    """What the bands wait for; once they stand, what only the facts wait for."""

    def gerechnet(andere: Rechnungsangaben) -> Mapping[str, Wahrheit]:
        return sichere_fakten(z, andere, kinder)

    return fuer_baender or tuple(
        Fehlend(frage, EINGABEN[frage], 0) for frage in offene_annahmen(angaben, gerechnet)
    )


def _alle_grenzen(z: Zahlen, angaben: Rechnungsangaben, einzeln: Sequence[Fall]) -> Grenzen:
    return alle(grenzen(z, angaben, fall) for fall in einzeln)


def _probe(
    z: Zahlen, angaben: Rechnungsangaben, kinder: Sequence[Rechnungskind]
) -> Mapping[str, Band]:
    """Bands alone; open when the try contradicts or leaves too many cases."""
    einzeln = faelle(z, angaben, kinder)
    if not einzeln:
        return dict.fromkeys(NAMEN, Band.UNBEKANNT)
    return baender(z, _alle_grenzen(z, angaben, einzeln))


def _leistungsbaender(
    z: Zahlen, g: Grenzen, einzeln: Sequence[Fall], urteile: Mapping[str, Band]
) -> tuple[Leistungsband, ...]:
    p, spart = posten(z, einzeln), einig(map(vermoegen_reicht, einzeln))
    wege, summen = schritte(z, p, g, spart), betraege(z, g, p["kinder"])
    return tuple(
        Leistungsband(
            leistung=leistung,
            band=band,
            betrag=sagbar(summen[leistung], band),
            schritte=wege[leistung],
            satz=grund(leistung, band, g, p, spart),
        )
        for leistung, band in urteile.items()
    )


def _offen(
    angaben: Rechnungsangaben,
    fehlt: tuple[Fehlend, ...],
    hinweise: tuple[str, ...],
    heute: date,
    stand: date | None,
) -> Rechnung:
    """Nothing can be said: no band, no amount, every fact open."""
    urteile = dict.fromkeys(NAMEN, Band.UNBEKANNT)
    return Rechnung(
        baender=tuple(Leistungsband(name, band, None, (), OFFEN) for name, band in urteile.items()),
        weg=weg(urteile),
        fehlt=fehlt,
        nicht_beruecksichtigt=NICHT_BERUECKSICHTIGT,
        annahmen=tuple(annahmen(angaben, mit_kindern=True)),
        hinweise=hinweise,
        fakten=dict.fromkeys(FAKTEN),
        heute=heute,
        stand=stand,
    )
