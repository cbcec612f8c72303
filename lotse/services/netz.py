"""Who carries the family: nodes, ties and relationships as pure changes of the case (E-31).

The map is filled by hand and nothing is concluded from it. Other people stand there with their
first name or their part, never with a last name or a day of birth.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.fehler import Hinweis
from lotse.domain.netz import Beziehung, Horizont, Netzkante, Netzknoten, Sektor
from lotse.services.aendern import bereinigt
from lotse.services.netzrollen import ROLLENWORTE

LAENGSTER_NAME = 60
LEER = "Bitte einen Vornamen oder eine Rolle."
LANG = "Bitte kürzer: ein Vorname oder eine Rolle."
OHNE_TAG = "Bitte ohne Geburtstag und ohne Jahr: ein Vorname oder eine Rolle reicht."
OHNE_NACHNAMEN = "Bitte ohne Nachnamen: ein Vorname oder eine Rolle reicht."
VERKEHRT = "Das Ende liegt vor dem Anfang."
UNLESBAR = "Das lässt sich noch nicht lesen. Bitte so: 6.2026"
HINDERNISSE = (LEER, LANG, OHNE_TAG, OHNE_NACHNAMEN, VERKEHRT, UNLESBAR)
"""Why something typed about a node cannot stand on the map; the window says them."""
STAERKSTE = 2
_TAG = re.compile(
    r"\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]?\s*(?:\d{2,4})?|\b(?:19|20)\d{2}\b"
    r"|\bgeb(?:\.|oren\b)|\bgeburtstag|\*\s*\d",
    re.IGNORECASE,
)
_ANREDE = re.compile(r"\b(?:frau|herrn?|familie|dr\.?|prof\.?)\s+\w", re.IGNORECASE)
_NUR_MENSCHEN = (Sektor.FAMILIE, Sektor.FREUNDE)


def name_obstacle(name: str, sektor: Sektor) -> str:
    """Why this may not stand on the map, in German; "" = it may."""
    rein = bereinigt(name).strip()
    if not rein:
        return LEER
    if len(rein) > LAENGSTER_NAME:
        return LANG
    if _TAG.search(rein):
        return OHNE_TAG
    if _ANREDE.search(rein):
        return OHNE_NACHNAMEN
    if sektor in _NUR_MENSCHEN and _looks_full(rein):
        return OHNE_NACHNAMEN
    return ""


def check_name(name: str, sektor: Sektor) -> str:
    """The name without blanks around it, or a Hinweis."""
    if hindernis := name_obstacle(name, sektor):
        raise Hinweis("Dieser Name gehört nicht auf die Karte.", "Nichts ist verändert.", hindernis)
    return bereinigt(name).strip()


def _looks_full(name: str) -> bool:
    """Two words that both look like names: "Ayşe Yılmaz", but not "Oma Ayşe"."""
    worte = [w for w in re.split(r"[\s,]+", name) if w[:1].isupper()]
    fremd = [w for w in worte if w.casefold().rstrip("s") not in ROLLENWORTE]
    return len(worte) > 1 and len(fremd) > 1


def set_knoten(akte: Akte, knoten: Netzknoten) -> Akte:
    """Add a node, or replace the one with the same id in its place."""
    alt = find_knoten(akte, knoten.id)
    neu = replace(
        knoten,
        name=knoten.name if knoten.angebot else check_name(knoten.name, knoten.sektor),
        pseudonym=_pseudonym(knoten),
        winkel=min(max(knoten.winkel, 0.0), 1.0),
    )
    _check_span(neu.gueltig_von, neu.gueltig_bis)
    if alt is None:
        return replace(akte, netzknoten=(*akte.netzknoten, neu))
    return replace(akte, netzknoten=tuple(neu if k.id == neu.id else k for k in akte.netzknoten))


def _pseudonym(knoten: Netzknoten) -> str:
    return check_name(knoten.pseudonym, knoten.sektor) if knoten.pseudonym.strip() else ""


def _check_span(von: date | None, bis: date | None) -> None:
    if von and bis and bis < von:
        raise Hinweis(
            "Das Ende liegt vor dem Anfang.",
            "Nichts ist verändert.",
            "Bitte prüfen Sie „Seit“ und „Bis“.",
        )


def move_knoten(
    akte: Akte, kennung: str, sektor: Sektor, horizont: Horizont, winkel: float
) -> Akte:
    """Where the family puts it; a node that is gone stays gone."""
    knoten = find_knoten(akte, kennung)
    if knoten is None:
        return akte
    return set_knoten(akte, replace(knoten, sektor=sektor, horizont=horizont, winkel=winkel))


def remove_knoten(akte: Akte, kennung: str) -> Akte:
    """Its ties and relationships go with it."""
    return replace(
        akte,
        netzknoten=tuple(k for k in akte.netzknoten if k.id != kennung),
        netzkanten=tuple(k for k in akte.netzkanten if kennung not in (k.von, k.nach)),
        beziehungen=tuple(b for b in akte.beziehungen if kennung not in (b.von, b.nach)),
    )


def end_knoten(akte: Akte, kennung: str, tag: date) -> Akte:
    """It carried until that day: it stays in the past of the map, with its ties."""
    knoten = find_knoten(akte, kennung)
    if knoten is None:
        return akte
    offene = tuple(
        replace(k, gueltig_bis=tag)
        if kennung in (k.von, k.nach) and (k.gueltig_bis is None or k.gueltig_bis > tag)
        else k
        for k in akte.netzkanten
    )
    return replace(set_knoten(akte, replace(knoten, gueltig_bis=tag)), netzkanten=offene)


def knoten_from_angebot(angebot: Angebot, kennung: str, am: date | None = None) -> Netzknoten:
    """A resource of the Stadtteil, out of the catalogue: its own name, among the Fachstellen
    when it is formal, else in the neighbourhood."""
    formell = angebot.form.value == "formell"
    sektor = Sektor.FACHSTELLEN if formell else Sektor.UMFELD
    return Netzknoten(
        kennung, angebot.name, sektor, Horizont.MITTEL, angebot=str(angebot.key), gueltig_von=am
    )


def set_kante(akte: Akte, kante: Netzkante) -> Akte:
    """Add a tie, or replace the one with the same id; both ends must stand on the map."""
    kennungen = {k.id for k in akte.netzknoten}
    if kante.von not in kennungen or kante.nach not in kennungen | {""} or kante.von == kante.nach:
        raise Hinweis(
            "Für diese Verbindung fehlt jemand auf der Karte.",
            "Nichts ist verändert.",
            "Bitte wählen Sie zwei verschiedene Stellen der Karte.",
        )
    _check_span(kante.gueltig_von, kante.gueltig_bis)
    neu = replace(kante, staerke=min(max(kante.staerke, 0), STAERKSTE))
    if all(k.id != neu.id for k in akte.netzkanten):
        return replace(akte, netzkanten=(*akte.netzkanten, neu))
    return replace(akte, netzkanten=tuple(neu if k.id == neu.id else k for k in akte.netzkanten))


def remove_kante(akte: Akte, kennung: str) -> Akte:
    return replace(akte, netzkanten=tuple(k for k in akte.netzkanten if k.id != kennung))


def add_beziehung(akte: Akte, beziehung: Beziehung) -> Akte:
    """Between members, or with a relative on the map (a father who lives elsewhere); a second
    time it changes nothing."""
    da = {str(p.id) for p in akte.familie.personen}
    da |= {k.id for k in akte.netzknoten if k.sektor is Sektor.FAMILIE}
    if not {beziehung.von, beziehung.nach} <= da or beziehung.von == beziehung.nach:
        raise Hinweis(
            "Für diese Beziehung fehlt eine Person.",
            "Nichts ist verändert.",
            "Bitte wählen Sie zwei verschiedene Personen der Familie.",
        )
    if beziehung in akte.beziehungen:
        return akte
    return replace(akte, beziehungen=(*akte.beziehungen, beziehung))


def remove_beziehung(akte: Akte, beziehung: Beziehung) -> Akte:
    return replace(akte, beziehungen=tuple(b for b in akte.beziehungen if b != beziehung))


def find_knoten(akte: Akte, kennung: str) -> Netzknoten | None:
    return next((k for k in akte.netzknoten if k.id == kennung), None)


def may_stand_on_map(angebot: Angebot) -> bool:
    """A place of safety stands on no map: its name alone could tell where somebody is."""
    return not angebot.adresse_vertraulich
