"""For whom an Angebot is, against who lives in the family: ja, nein, unbekannt."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.domain.angebot import Publikum, Zielgruppe
from lotse.domain.aussage import Aussage, gereiht
from lotse.domain.familie import Rolle
from lotse.domain.wahrheit import Wahrheit, oder
from lotse.domain.zeit import MONATE, Spanne
from lotse.matching.profil import Profil

JUGEND_MONATE = (10 * MONATE, 27 * MONATE)
"""Where "Jugendliche" stands without an age: read widely, so that nobody is left out."""

PUBLIKUMSWORT = {
    Publikum.KIND: "Kinder",
    Publikum.JUGENDLICHE: "Jugendliche",
    Publikum.ELTERN: "Eltern",
    Publikum.MUTTER: "Mütter",
    Publikum.VATER: "Väter",
    Publikum.SCHWANGERE: "Schwangere",
    Publikum.FAMILIE: "Familien",
    Publikum.ANGEHOERIGE: "Angehörige",
    Publikum.ALLE: "alle Menschen",
}
FUER = {publikum: f"für {wort}" for publikum, wort in PUBLIKUMSWORT.items()}
_ALTER_DES_KINDES = (Publikum.KIND, Publikum.JUGENDLICHE, Publikum.FAMILIE, Publikum.ALLE)
_EIGENES_ALTER = (Publikum.JUGENDLICHE, Publikum.ALLE)
"""A young mother of 20 is meant by "Jugendliche von 12 bis 26" too."""
_ELTERNTEIL = {Publikum.MUTTER: Rolle.MUTTER, Publikum.VATER: Rolle.VATER}


def gehoert_dazu(zielgruppen: Sequence[Zielgruppe], profil: Profil) -> Wahrheit:
    """Somebody of the family is meant. No Zielgruppe at all = unknown."""
    if not zielgruppen:
        return None
    return oder(_gemeint(zielgruppe, profil) for zielgruppe in zielgruppen)


def passende(zielgruppen: Sequence[Zielgruppe], profil: Profil) -> Zielgruppe | None:
    """The first one with an age of a child that one child surely has."""
    mit_alter = (z for z in zielgruppen if z.publikum in _ALTER_DES_KINDES and _hat_grenze(z))
    return next((z for z in mit_alter if _gemeint(z, profil) is True), None)


def endet_bald(zielgruppe: Zielgruppe, profil: Profil, monate: int) -> bool:
    """Every child who is in now will be too old in a few months."""
    bis = zielgruppe.bis_monate
    drin = [a for a in profil.kinder or () if _im_alter(zielgruppe, a) is True]
    return bis is not None and bool(drin) and all(a.bis + monate >= bis for a in drin)


def beschreibung(zielgruppen: Sequence[Zielgruppe]) -> Aussage:
    """Return words like "für Kinder unter 3 Jahren, für Schwangere"."""
    return gereiht(_fuer(z) for z in zielgruppen)


def _wer(zielgruppe: Zielgruppe) -> Aussage:
    if zielgruppe.publikum is Publikum.FAMILIE and _hat_grenze(zielgruppe):
        return Aussage("für Familien mit Kindern")
    return Aussage(FUER[zielgruppe.publikum])


def _gemeint(zielgruppe: Zielgruppe, profil: Profil) -> Wahrheit:
    publikum = zielgruppe.publikum
    if publikum is Publikum.SCHWANGERE:
        return profil.schwanger
    if publikum in _ELTERNTEIL:
        return _elternteil(_ELTERNTEIL[publikum], profil, grenze=_hat_grenze(zielgruppe))
    if publikum not in _ALTER_DES_KINDES:
        return None if _hat_grenze(zielgruppe) else True
    if publikum in (Publikum.FAMILIE, Publikum.ALLE) and not _hat_grenze(zielgruppe):
        return True
    return _kind_gemeint(zielgruppe, profil)


def _kind_gemeint(zielgruppe: Zielgruppe, profil: Profil) -> Wahrheit:
    if profil.kinder is None:
        return None
    werte = [_im_alter(zielgruppe, alter) for alter in profil.kinder]
    if profil.baby_erwartet and not _von(zielgruppe):
        werte.append(None)
    if zielgruppe.publikum in _EIGENES_ALTER and _hat_grenze(zielgruppe):
        werte += [_im_alter(zielgruppe, alter) for alter in profil.erwachsene]
    return oder(werte)


def _elternteil(rolle: Rolle, profil: Profil, *, grenze: bool) -> Wahrheit:
    if rolle in profil.rollen:
        return None if grenze else True
    eltern = profil.rollen & {Rolle.MUTTER, Rolle.VATER, Rolle.ELTERNTEIL}
    allein_der_andere = profil.alleinerziehend is True and eltern and rolle not in eltern
    return False if allein_der_andere and Rolle.ELTERNTEIL not in eltern else None


def _im_alter(zielgruppe: Zielgruppe, alter: Spanne) -> Wahrheit:
    von, bis = _von(zielgruppe), _bis(zielgruppe)
    if alter.von >= von and alter.bis < bis:
        return True
    return False if alter.bis < von or alter.von >= bis else None


def _hat_grenze(zielgruppe: Zielgruppe) -> bool:
    return zielgruppe.von_monate is not None or zielgruppe.bis_monate is not None


def _von(zielgruppe: Zielgruppe) -> float:
    if zielgruppe.von_monate is None and zielgruppe.publikum is Publikum.JUGENDLICHE:
        return JUGEND_MONATE[0] if zielgruppe.bis_monate is None else 0
    return zielgruppe.von_monate or 0


def _bis(zielgruppe: Zielgruppe) -> float:
    if zielgruppe.bis_monate is not None:
        return zielgruppe.bis_monate
    offen = zielgruppe.publikum is Publikum.JUGENDLICHE and zielgruppe.von_monate is None
    return JUGEND_MONATE[1] if offen else float("inf")


def _fuer(zielgruppe: Zielgruppe) -> Aussage:
    wer, von, bis = _wer(zielgruppe), zielgruppe.von_monate or 0, zielgruppe.bis_monate
    if bis is None:
        return Aussage("{wer} ab {alter}", wer=wer, alter=_einheit(von)) if von else wer
    if not von:
        return Aussage("{wer} unter {alter}", wer=wer, alter=_einheit(bis))
    if von % MONATE or bis % MONATE or bis - von <= MONATE:
        enden = {"von": _einheit(von), "bis": _einheit(bis)}
        return Aussage("{wer} von {von} bis unter {bis}", wer=wer, **enden)
    jahre = {"von": von // MONATE, "bis": bis // MONATE - 1}
    return Aussage("{wer} von {von} bis {bis} Jahren", wer=wer, **jahre)


def _einheit(monate: int) -> Aussage:
    """Months in words, dative: "6 Monaten", "1 Jahr", "3 Jahren"."""
    if monate % MONATE:
        return Aussage("{n} Monaten", n=monate) if monate > 1 else Aussage("1 Monat")
    jahre = monate // MONATE
    return Aussage("{n} Jahren", n=jahre) if jahre > 1 else Aussage("{n} Jahr", n=jahre)
