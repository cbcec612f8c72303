"""From distances to the border to bands, facts and amounts: three-valued, nothing else is said."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lotse.domain.rechnung import NULL, Band, Spanne
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.rechner_grenzen import WAHLRECHT, Grenzen
from lotse.matching.rechner_zahlen import Zahlen, auf_euro, ungefaehr

KNAPP_GRUNDSICHERUNG, KNAPP_ZUSCHUSS = Decimal(100), Decimal(50)
MEIST_BREITE = Decimal(500)
"""A wider range of an amount says nothing."""


def band(abstand: Spanne, knapp: Decimal) -> Band:
    """The same word at both ends, else open."""
    unten, oben = _wort(abstand.von, knapp), _wort(abstand.bis, knapp)
    return unten if unten is oben else Band.UNBEKANNT


def _wort(abstand: Decimal, knapp: Decimal) -> Band:
    if abstand > knapp:
        return Band.WAHRSCHEINLICH
    return Band.UNWAHRSCHEINLICH if abstand < -knapp else Band.KNAPP


def baender(z: Zahlen, g: Grenzen) -> dict[str, Band]:
    """One band for each Leistung, in the order of the sheet."""
    reicht = _mit_wahl(g)
    mindestens = z("wohngeld_abzuege", "mindestbetrag")
    w = Spanne(g.wohngeld.von - mindestens, g.wohngeld.bis - mindestens)
    return {
        "grundsicherungsgeld": band(Spanne(-g.deckung.bis, -g.deckung.von), KNAPP_GRUNDSICHERUNG),
        "kinderzuschlag": band(_nur_wenn_es_reicht(g.kiz, reicht, g.luecke), KNAPP_ZUSCHUSS),
        "wohngeld": band(_nur_wenn_es_reicht(w, reicht, g.luecke), KNAPP_ZUSCHUSS),
    }


def _mit_wahl(g: Grenzen) -> Spanne:
    """With at most 100 euro missing the family may choose (§ 6a Abs. 1a BKGG): that is near."""
    von, bis = g.deckung.von, g.deckung.bis
    if g.wahl_moeglich is True and g.kiz_betrag.von > 0:
        von = _nah(von)
    if g.wahl_moeglich is not False and g.kiz_betrag.bis > 0:
        bis = _nah(bis)
    return Spanne(von, bis)


def _nah(deckung: Decimal) -> Decimal:
    return NULL if -WAHLRECHT <= deckung < 0 else deckung


def _nur_wenn_es_reicht(betrag: Spanne, reicht: Spanne, luecke: Spanne) -> Spanne:
    """Where there is a gap, Kinderzuschlag and Wohngeld must close it (§ 12a SGB II)."""
    von = min(betrag.von, reicht.von) if luecke.bis > 0 else betrag.von
    bis = min(betrag.bis, reicht.bis) if luecke.von > 0 else betrag.bis
    return Spanne(von, max(von, bis))


def fakten(g: Grenzen) -> Mapping[str, Wahrheit]:
    """Facts with rechner = true: what holds for every amount in the bands, else open."""
    beduerftig = _groesser(g.luecke, NULL)
    return {
        "beduerftig": beduerftig,
        "kiz_wohngeld_reicht": _reicht(g, beduerftig),
        "kiz_mindesteinkommen": g.mindesteinkommen,
        "kiz_positiv": _groesser(
            Spanne(auf_euro(g.kiz_rechnerisch.von), auf_euro(g.kiz_rechnerisch.bis)), NULL
        ),
        "wohngeld_positiv": _groesser(g.wohngeld_betrag, NULL),
    }


def _groesser(spanne: Spanne, grenze: Decimal) -> Wahrheit:
    if spanne.von > grenze:
        return True
    return None if spanne.bis > grenze else False


def _reicht(g: Grenzen, beduerftig: Wahrheit) -> Wahrheit:
    """Without need it is enough; where § 6a Abs. 1a leaves a choice it stays open."""
    if beduerftig is False or g.deckung.von >= 0:
        return True
    if g.deckung.bis >= 0 or beduerftig is None:
        return None
    wahl = g.wahl_moeglich is not False and g.kiz_betrag.bis > 0
    return None if wahl and g.deckung.bis >= -WAHLRECHT else False


def betraege(z: Zahlen, g: Grenzen, sofort: Spanne) -> dict[str, Spanne]:
    """What would be paid; Grundsicherungsgeld with the Sofortzuschlag (§ 72 SGB II)."""
    zuschlag = z("sofortzuschlag")

    def grusi(luecke: Decimal, kinder: Decimal) -> Decimal:
        return luecke + zuschlag * kinder if luecke > 0 else NULL

    return {
        "grundsicherungsgeld": Spanne(
            grusi(g.luecke.von, sofort.von), grusi(g.luecke.bis, sofort.bis)
        ),
        "kinderzuschlag": g.kiz_betrag,
        "wohngeld": g.wohngeld_betrag,
    }


def sagbar(betrag: Spanne, urteil: Band) -> Spanne | None:
    """Rounded for "ungefähr"; nothing where it is unlikely or too wide."""
    if urteil is Band.UNWAHRSCHEINLICH or betrag.bis - betrag.von > MEIST_BREITE:
        return None
    rund = Spanne(ungefaehr(betrag.von), ungefaehr(betrag.bis))
    return rund if rund.bis > 0 else None
