"""From nodes to functions that read a Lage: compiled once for each Wissen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lotse.domain.recht import Ebene, Fakt, Faktart, Wissen
from lotse.domain.wahrheit import Wahrheit, nicht
from lotse.domain.zeit import Spanne
from lotse.matching.alter import altersmass
from lotse.matching.ausdruck import lesen
from lotse.matching.befund import KEINE, Befund, alle
from lotse.matching.ergebnis import Faktstelle
from lotse.matching.knoten import (
    EinKind,
    Knoten,
    Name,
    Nicht,
    Oder,
    Und,
    Vergleich,
    Verweis,
    namen,
)
from lotse.matching.lage import Faktregel, Kind, Lage, Pruefung
from lotse.matching.zuordnung import ein_kind

TABELLENWERTE: Mapping[str, Wahrheit] = {"ja": True, "nein": False, "klaeren": None}


def kompilieren(text: str, fakten: Mapping[str, Fakt]) -> Pruefung:
    """One expression that has passed the checks of loading."""
    return _Bauer(fakten).bauen(lesen(text))


def faktregel(fakt: Fakt, wissen: Wissen) -> Faktregel:
    def gebaut(text: str) -> Pruefung:
        return kompilieren(text, wissen.fakten)

    schluesse = ((fakt.ja_wenn, True), (fakt.nein_wenn, False))
    return Faktregel(
        name=fakt.name,
        je_kind=fakt.ebene is Ebene.KIND,
        anlass=fakt.art is Faktart.ANLASS,
        ableitung=gebaut(fakt.ableitung) if fakt.ableitung else None,
        tabelle={wert: _zeile(text, gebaut) for wert, text in fakt.tabelle.items()} or None,
        schluesse=tuple((gebaut(text), ergebnis) for text, ergebnis in schluesse if text),
        stelle=frozenset({Faktstelle(fakt.name)}),
        rechner=fakt.rechner,
    )


def _zeile(text: str, bauen: Callable[[str], Pruefung]) -> Pruefung:
    if text not in TABELLENWERTE:
        return bauen(text)
    befund: Befund = TABELLENWERTE[text], KEINE
    return lambda _lage, _kind: befund


class _Bauer:
    """Turns nodes into closures; what a name means is looked up once, here."""

    def __init__(self, fakten: Mapping[str, Fakt]) -> None:
        self._fakten = fakten
        self._ebenen = {name: fakt.ebene for name, fakt in fakten.items()}

    def bauen(self, knoten: Knoten) -> Pruefung:  # noqa: PLR0911 - one line per kind of node
        match knoten:
            case Name(fakt):
                return self._name(fakt)
            case Vergleich(fakt, art, zahl):
                return _vergleich(fakt, art, zahl)
            case Und(teile):
                return _und(tuple(map(self.bauen, teile)))
            case Oder(teile):
                return _oder(tuple(map(self.bauen, teile)))
            case Nicht(teil):
                return _nicht(self.bauen(teil))
            case EinKind(innen):
                return ein_kind(self.bauen(innen), self._benennbar(innen), self._ebenen)
            case Verweis(leistung):
                return lambda lage, _kind: lage.leistung(leistung)

    def _name(self, fakt: str) -> Pruefung:
        if self._ebenen[fakt] is Ebene.KIND:
            return lambda lage, kind: lage.kindbefund(fakt, kind)
        return lambda lage, _kind: lage.befund(fakt)

    def _benennbar(self, innen: Knoten) -> frozenset[str]:
        """Facts of a child in a quantifier that may be said of "a child", also behind others."""
        direkt = {name for name in namen(innen) if self._ebenen[name] is Ebene.KIND}
        tiefer = (
            self._benennbar(lesen(self._fakten[name].ableitung))
            for name in direkt
            if self._fakten[name].ableitung
        )
        gesagt = frozenset(n for n in direkt if altersmass(n) is None)
        return gesagt.union(*tiefer)


def _und(teile: tuple[Pruefung, ...]) -> Pruefung:
    return lambda lage, kind: alle(teil(lage, kind) for teil in teile)


def _oder(teile: tuple[Pruefung, ...]) -> Pruefung:
    """One yes decides; else everything open is missing; else all of it says no."""

    def pruefe(lage: Lage, kind: Kind | None) -> Befund:
        offen, belegt, unklar = KEINE, KEINE, False
        for teil in teile:
            befund = teil(lage, kind)
            wert, stellen = befund
            if wert is True:
                return befund
            if wert is None:
                unklar, offen = True, offen | stellen
            else:
                belegt |= stellen
        return (None, offen) if unklar else (False, belegt)

    return pruefe


def _nicht(teil: Pruefung) -> Pruefung:
    def pruefe(lage: Lage, kind: Kind | None) -> Befund:
        wert, stellen = teil(lage, kind)
        return nicht(wert), stellen

    return pruefe


def _vergleich(fakt: str, art: str, zahl: float) -> Pruefung:
    entscheide = ENTSCHEIDEN[art]

    def pruefe(lage: Lage, kind: Kind | None) -> Befund:
        spanne, stelle = lage.zahl(fakt, kind)
        return (None if spanne is None else entscheide(spanne, zahl)), stelle

    return pruefe


def _unter(spanne: Spanne, zahl: float) -> Wahrheit:
    return True if spanne.bis < zahl else False if spanne.von >= zahl else None


def _hoechstens(spanne: Spanne, zahl: float) -> Wahrheit:
    return True if spanne.bis <= zahl else False if spanne.von > zahl else None


ENTSCHEIDEN: Mapping[str, Callable[[Spanne, float], Wahrheit]] = {
    "<": _unter,
    "<=": _hoechstens,
    ">=": lambda spanne, zahl: nicht(_unter(spanne, zahl)),
    ">": lambda spanne, zahl: nicht(_hoechstens(spanne, zahl)),
}
"""A comparison with a range is decided only when both ends agree."""
