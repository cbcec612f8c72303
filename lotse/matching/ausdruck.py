"""The small language of conditions: read into frozen nodes, never executed (LAW.md 4).

names   and or not   < <= >= >   numbers   ein_kind(…) alle_kinder(…) kein_kind(…)   leistung(id)
"""

from __future__ import annotations

import re

from lotse.matching.knoten import EinKind, Knoten, Name, Nicht, Oder, Und, Vergleich, Verweis

ERLAUBT = (
    "Namen, and, or, not, < <= >= > mit Zahlen, Klammern, "
    "ein_kind(…), alle_kinder(…), kein_kind(…), leistung(id)"
)
LAENGSTER = 2000
TIEFSTER = 40
_QUANTOREN = ("ein_kind", "alle_kinder", "kein_kind")
_WOERTER = ("and", "or", "not", "leistung", *_QUANTOREN)
_GESPIEGELT = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_ZEICHEN = re.compile(
    r"\s*(?:(?P<zahl>[0-9]+(?:\.[0-9]+)?)|(?P<name>[a-z_][a-z0-9_]*)|(?P<op><=|>=|<|>)|(?P<k>[()]))"
)


class Ausdrucksfehler(ValueError):  # noqa: N818 - the German noun says it
    """Text that is not of this language; the message says what stands there, in German."""


def lesen(text: str) -> Knoten:
    """Read one expression; Ausdrucksfehler names the first thing that does not belong."""
    if len(text) > LAENGSTER:
        raise Ausdrucksfehler(f"länger als {LAENGSTER} Zeichen")
    leser = _Leser(text)
    knoten = leser.oder()
    if leser.zeichen is not None:
        raise Ausdrucksfehler(f"„{leser.zeichen}“ steht an der falschen Stelle")
    return knoten


def _zerlegt(text: str) -> list[str]:
    zeichen, stelle, ende = [], 0, len(text.rstrip())
    while stelle < ende:
        treffer = _ZEICHEN.match(text, stelle)
        if treffer is None:
            raise Ausdrucksfehler(f"„{text[stelle:].strip()[:12]}“ gehört nicht zur Sprache")
        zeichen.append(treffer.group().strip())
        stelle = treffer.end()
    return zeichen


class _Leser:
    """Recursive descent over the tokens: or, and, not, comparison, bracket."""

    def __init__(self, text: str) -> None:
        self._zeichen = _zerlegt(text)
        self._stelle = 0
        self._tiefe = 0
        self._im_quantor = False

    @property
    def zeichen(self) -> str | None:
        """The token to read next; None at the end."""
        return self._zeichen[self._stelle] if self._stelle < len(self._zeichen) else None

    def oder(self) -> Knoten:
        innere = [self._und()]
        while self._nimm("or"):
            innere.append(self._und())
        return innere[0] if len(innere) == 1 else Oder(tuple(innere))

    def _und(self) -> Knoten:
        innere = [self._nicht()]
        while self._nimm("and"):
            innere.append(self._nicht())
        return innere[0] if len(innere) == 1 else Und(tuple(innere))

    def _nicht(self) -> Knoten:
        self._tiefe += 1
        if self._tiefe > TIEFSTER:
            raise Ausdrucksfehler(f"mehr als {TIEFSTER} Ebenen tief")
        knoten = Nicht(self._nicht()) if self._nimm("not") else self._vergleich()
        self._tiefe -= 1
        return knoten

    def _vergleich(self) -> Knoten:
        """A comparison, also a chain; else a bracket, a call or the name of a fact."""
        if self._nimm("("):
            return self._bis_klammer(self.oder())
        if self.zeichen in (*_QUANTOREN, "leistung"):
            return self._aufruf(self._naechstes())
        links, glieder = self._wert(), []
        while self.zeichen in _GESPIEGELT:
            art = self._naechstes()
            rechts = self._wert()
            glieder.append(_glied(links, art, rechts))
            links = rechts
        if glieder:
            return glieder[0] if len(glieder) == 1 else Und(tuple(glieder))
        if isinstance(links, float):
            raise Ausdrucksfehler(f"die Zahl {links:g} steht allein")
        return Name(links)

    def _aufruf(self, welcher: str) -> Knoten:
        self._erwarte("(")
        if welcher == "leistung":
            kennung = self._wert()
            if isinstance(kennung, float):
                raise Ausdrucksfehler("leistung(…) braucht die id einer Leistung")
            return self._bis_klammer(Verweis(kennung))
        if self._im_quantor:
            raise Ausdrucksfehler(f"{welcher}(…) steht in einem anderen ein_kind, alle_kinder …")
        self._im_quantor = True
        innen = self._bis_klammer(self.oder())
        self._im_quantor = False
        if welcher == "alle_kinder":
            return Nicht(EinKind(Nicht(innen)))
        return EinKind(innen) if welcher == "ein_kind" else Nicht(EinKind(innen))

    def _wert(self) -> str | float:
        zeichen = self._naechstes()
        if zeichen[0].isdigit():
            return float(zeichen)
        if zeichen in _WOERTER or not (zeichen[0].isalpha() or zeichen[0] == "_"):
            raise Ausdrucksfehler(f"„{zeichen}“ steht an der falschen Stelle")
        return zeichen

    def _naechstes(self) -> str:
        zeichen = self.zeichen
        if zeichen is None:
            raise Ausdrucksfehler("hört zu früh auf")
        self._stelle += 1
        return zeichen

    def _nimm(self, zeichen: str) -> bool:
        passt = self.zeichen == zeichen
        self._stelle += passt
        return passt

    def _erwarte(self, zeichen: str) -> None:
        if not self._nimm(zeichen):
            raise Ausdrucksfehler(f"„{zeichen}“ fehlt vor „{self.zeichen or 'dem Ende'}“")

    def _bis_klammer(self, knoten: Knoten) -> Knoten:
        self._erwarte(")")
        return knoten


def _glied(links: str | float, art: str, rechts: str | float) -> Vergleich:
    """One link of a chain, turned so that the fact stands on the left."""
    match links, rechts:
        case str(), float():
            return Vergleich(links, art, rechts)
        case float(), str():
            return Vergleich(rechts, _GESPIEGELT[art], links)
    raise Ausdrucksfehler(f"„{art}“ vergleicht einen Fakt mit einer Zahl")
