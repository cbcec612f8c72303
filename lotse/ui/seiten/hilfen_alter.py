"""Rights by age in the list of helps: a quiet group of their own, and the end of each window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from lotse.matching.anrecht import Anrecht, Anrechte, Fenster
from lotse.ui.seiten.hilfen_sicht import Hilfezeile, Kopf, Zeile

JETZT = (Fenster.OFFEN, Fenster.NOCH_MOEGLICH, Fenster.BALD)


def je_leistung(anrechte: Anrechte) -> Mapping[str, tuple[Anrecht, ...]]:
    """What age alone opens now or soon, by Leistung, what ends first first."""
    gefunden: dict[str, tuple[Anrecht, ...]] = {}
    for anrecht in anrechte.offen:
        jetzt = anrecht.fenster in JETZT or (anrecht.moeglich is None and not anrecht.offen)
        if jetzt and not anrecht.anspruch.bedingt:
            leistung = anrecht.anspruch.leistung
            gefunden[leistung] = (*gefunden.get(leistung, ()), anrecht)
    return {leistung: tuple(sorted(alle, key=_tag)) for leistung, alle in gefunden.items()}


def mit_alter(
    zeilen: Sequence[Zeile], rechte: Mapping[str, tuple[Anrecht, ...]], t: Callable[..., str]
) -> Sequence[Zeile]:
    """Every row knows its windows; those of the quiet group stand before it, apart."""
    oben: list[Zeile] = []
    alter: list[Hilfezeile] = []
    still: list[Zeile] = []
    for zeile in zeilen:
        if isinstance(zeile, Kopf):
            (still if zeile.still else oben).append(zeile)
            continue
        mit = _mit(zeile, rechte.get(zeile.leistung.id, ()))
        if mit.still and mit.alter:
            alter.append(mit)
        else:
            (still if mit.still else oben).append(mit)
    if not alter:
        return (*oben, *still)
    alter.sort(key=lambda zeile: _tag(zeile.alter[0]))
    kopf = Kopf(f"{t('Steht euch zu – nach dem Alter')} ({len(alter)})", still=True)
    return (*oben, kopf, *alter, *_neu_gezaehlt(still))


def _mit(zeile: Hilfezeile, rechte: tuple[Anrecht, ...]) -> Hilfezeile:
    """Short names tell which of many is meant: "U7a, Z4" instead of the reason."""
    kurz = tuple(dict.fromkeys(a.anspruch.kurz for a in rechte if _eins_von_vielen(a)))
    return replace(zeile, alter=rechte, grund=", ".join(kurz) or zeile.grund)


def _eins_von_vielen(anrecht: Anrecht) -> bool:
    """U7a, Z4: a window with its own number, one of several of the same Leistung."""
    kurz = anrecht.anspruch.kurz
    return bool(kurz) and kurz.casefold() == anrecht.anspruch.id


def _tag(anrecht: Anrecht) -> date:
    return anrecht.letzter.von if anrecht.letzter else date.max


def _neu_gezaehlt(still: Sequence[Zeile]) -> Sequence[Zeile]:
    """The head of the quiet group without those that moved out; no head without rows."""
    rest = [zeile for zeile in still if isinstance(zeile, Hilfezeile)]
    koepfe = [zeile for zeile in still if isinstance(zeile, Kopf)]
    if not rest or not koepfe:
        return tuple(rest)
    titel = koepfe[0].titel.rpartition(" (")[0] or koepfe[0].titel
    return (replace(koepfe[0], titel=f"{titel} ({len(rest)})"), *rest)
