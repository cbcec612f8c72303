"""A step made smaller, and a Hürde made easier: pure changes of the case (E-04, E-16)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.huerde import Huerdencode
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.domain.zeit import schrittfrist
from lotse.letters.nahziel_worte import Fassung, Nahzielworte
from lotse.services.vermitteln import ERLEDIGT, HOECHSTENS_DRAN, is_dran_for_family


def make_smaller(akte: Akte, schritt: str, fassung: Fassung, kennung: str, heute: date) -> Akte:
    """The smaller step comes first, the larger one waits for it: nothing the family said is lost.

    An unknown or finished step changes nothing.
    """
    gross = next((s for s in akte.schritte if s.id == schritt and s.stand not in ERLEDIGT), None)
    if gross is None:
        return akte
    klein = Schritt(
        id=kennung,
        text=fassung.text,
        akteur=fassung.wer,
        stand=gross.stand,
        bis=min(gross.bis or schrittfrist(heute), schrittfrist(heute)),
        ziel=gross.ziel,
        leistung=gross.leistung,
        vermittlung=gross.vermittlung,
        haengt_ab_von=gross.haengt_ab_von,
    )
    wartet = replace(
        gross, stand=Schrittstand.VORGEMERKT, haengt_ab_von=(kennung,), zuversicht=None
    )
    schritte: list[Schritt] = []
    for alter in akte.schritte:
        schritte += [klein, wartet] if alter.id == schritt else [alter]
    return replace(akte, schritte=tuple(schritte))


def ease(akte: Akte, fassung: Fassung, kennung: str, heute: date, *, fuer: str = "") -> Akte:
    """What makes a Hürde easier becomes a step; `fuer` = the step it comes before ("" = none).

    The same easing for the same step is not added twice.
    """
    vor = next((s for s in akte.schritte if s.id == fuer), None)
    if any(s.text == fassung.text and s.stand not in ERLEDIGT for s in akte.schritte):
        return akte
    dran = sum(1 for s in akte.schritte if is_dran_for_family(s))
    frei = fassung.wer not in (Akteur.FAMILIE, Akteur.ZUSAMMEN) or dran < HOECHSTENS_DRAN
    neu = Schritt(
        id=kennung,
        text=fassung.text,
        akteur=fassung.wer,
        stand=Schrittstand.DRAN if frei else Schrittstand.VORGEMERKT,
        bis=schrittfrist(heute),
        ziel=vor.ziel if vor else "",
        leistung=vor.leistung if vor else "",
        vermittlung=vor.vermittlung if vor else "",
    )
    if vor is None:
        return replace(akte, schritte=(*akte.schritte, neu))
    schritte: list[Schritt] = []
    for alter in akte.schritte:
        if alter.id == fuer:
            schritte += [neu, replace(alter, haengt_ab_von=(*alter.haengt_ab_von, kennung))]
        else:
            schritte.append(alter)
    return replace(akte, schritte=tuple(schritte))


def easings(akte: Akte, worte: Nahzielworte) -> tuple[tuple[Huerdencode, Fassung], ...]:
    """For each Hürde the family named what would make it easier and is not in the plan yet."""
    im_plan = {s.text for s in akte.schritte}
    return tuple(
        (huerde.code, fassung)
        for huerde in akte.familie.huerden
        for fassung in worte.anpassung.get(huerde.code, ())
        if fassung.text not in im_plan
    )
