"""JSON, NDJSON, GeoJSON and simple XML as rows of a table (CATALOGUE 5.2)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.parsers import expat

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import UNVERAENDERT, parse_json
from lotse.exchange.lesen_auszeichnung import ohne_auszeichnung
from lotse.exchange.lesen_tabelle import Tabelle, Zeile

LISTEN = ("index", "contents", "results", "data", "items", "records", "features", "angebote")
"""Under these names rows stand first; then under any other."""
WERTE = 1_500_000
"""So many values of one JSON file fit into memory."""
FELDER = 15_000_000
"""Rows times columns: each column is looked for in each row, although most of them lack it."""
TIEFE = 40
PUNKT = 2
EINZIGER = 4
"""So many words make an element that stands alone a row of its own."""

Ebene = tuple[str, dict[str, Any], list[str]]
"""(name, what was found, texts) of one open element."""


def read_json_tabelle(text: str, name: str) -> tuple[object, Tabelle | None]:
    """(the data, its rows as a table); None where there is no list of objects."""
    check_umfang(text, name)
    daten = parse_json(text, name, streng=False)
    return daten, build_baum(daten, name)


def check_umfang(text: str, name: str) -> None:
    """A small file may unpack to millions of values: counted before it is read."""
    if text.count(",") + text.count("[") + text.count("{") > WERTE:
        raise Hinweis(
            Aussage("Die Datei „{datei}“ enthält zu viele Werte.", datei=name),
            UNVERAENDERT,
            Aussage("Erlaubt sind {n} Millionen. Bitte teilen Sie die Datei.", n=WERTE / 1_000_000),
        )


def read_ndjson(text: str, name: str) -> list[tuple[int, object]]:
    """Every line with its number; one that is no JSON stops the whole file."""
    check_umfang(text, name)
    return [
        (nummer, parse_json(zeile, f"{name}, Zeile {nummer}", streng=False))
        for nummer, zeile in enumerate(text.split("\n"), 1)
        if zeile.strip()
    ]


def build_baum(daten: object, name: str) -> Tabelle | None:
    liste = find_liste(daten)
    return None if liste is None else tabelle_aus(zeilen_aus(liste), name)


def zeilen_aus(liste: Sequence[object]) -> list[Zeile]:
    """The objects of a list, numbered as they stand."""
    return [(n, flach(teil)) for n, teil in enumerate(liste, 1) if isinstance(teil, Mapping)]


def tabelle_aus(zeilen: Sequence[Zeile], name: str) -> Tabelle:
    spalten = tuple(dict.fromkeys(spalte for _, zeile in zeilen for spalte in zeile))
    if len(spalten) * len(zeilen) > FELDER:
        raise Hinweis(
            Aussage("In „{datei}“ hat fast jeder Eintrag andere Spalten.", datei=name),
            UNVERAENDERT,
            "Bitte prüfen Sie, woher die Datei kommt.",
        )
    return Tabelle(name, spalten, zeilen, kopfzeilen=0)


def find_liste(daten: object, tiefe: int = 2) -> list[object] | None:
    """A list of objects: the data themselves, or the first one under a known, then any key."""
    if isinstance(daten, list):
        return daten if any(isinstance(teil, Mapping) for teil in daten) else None
    if not isinstance(daten, Mapping) or not tiefe:
        return None
    for schluessel in (*LISTEN, *daten):
        if (gefunden := find_liste(daten.get(schluessel), tiefe - 1)) is not None:
            return gefunden
    return None


def flach(objekt: Mapping[str, Any]) -> dict[str, Any]:
    """One level of nesting becomes "aussen.innen"; a GeoJSON point becomes lat and lon."""
    if objekt.get("type") == "Feature":
        return _feature(objekt)
    zeile: dict[str, Any] = {}
    for name, wert in objekt.items():
        if isinstance(wert, Mapping):
            zeile |= {f"{name}.{innen}": _zelle(teil) for innen, teil in wert.items()}
        else:
            zeile[name] = _zelle(wert)
    return zeile


def _feature(objekt: Mapping[str, Any]) -> dict[str, Any]:
    eigenschaften = objekt.get("properties")
    zeile = flach(eigenschaften) if isinstance(eigenschaften, Mapping) else {}
    geometrie = objekt.get("geometry")
    punkt = geometrie.get("coordinates") if isinstance(geometrie, Mapping) else None
    if isinstance(punkt, list) and len(punkt) >= PUNKT and isinstance(punkt[0], int | float):
        zeile |= {"lon": punkt[0], "lat": punkt[1]}
    if "id" in objekt:
        zeile.setdefault("id", objekt["id"])
    return zeile


def _zelle(wert: object) -> object:
    """Lists of words stand line by line; what is nested deeper has no cell."""
    if isinstance(wert, list):
        worte = [str(teil) for teil in wert if isinstance(teil, str | int | float)]
        return "\n".join(worte)
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    return None if isinstance(wert, Mapping) else wert


def read_xml(text: str, name: str) -> Tabelle:
    """The first repeated element below the root; attributes and children are columns.

    The text is decoded already, so its own word about the encoding does not count."""
    leser = _Xmlleser(name)
    wurzel = leser.read(text)
    zeilen = [(nummer, zeile) for nummer, zeile in enumerate(_wiederholt(wurzel), 1)]
    if not zeilen:
        raise Hinweis(
            Aussage("In „{datei}“ steht keine Liste von Einträgen.", datei=name),
            UNVERAENDERT,
            "Bitte wählen Sie eine andere Datei.",
        )
    return tabelle_aus(zeilen, name)


def _wiederholt(element: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Descend while each kind of child is there once only, into the one that holds most; then
    the most frequent kind is the rows. A single child with many words is a row, too."""
    kinder = {n: w for n, w in element.items() if isinstance(w, list)}
    if not kinder:
        return
    liste = max(kinder.values(), key=len)
    if len(liste) == 1:
        (einziges,) = max(kinder.values(), key=_umfang)
        if sum(isinstance(wert, str) for wert in einziges.values()) < EINZIGER:
            yield from _wiederholt(einziges)
            return
        liste = [einziges]
    for teil in liste:
        yield {name: _xmlzelle(wert) for name, wert in teil.items()}


def _umfang(liste: Sequence[Mapping[str, Any]]) -> int:
    """How many words stand below."""
    werte = (wert for teil in liste for wert in teil.values())
    return sum(_umfang(wert) if isinstance(wert, list) else 1 for wert in werte)


def _xmlzelle(wert: object) -> object:
    if not isinstance(wert, list):
        return ohne_auszeichnung(wert) if isinstance(wert, str) else wert
    worte = []
    for teil in wert:
        eigenes = [w for w in teil.values() if isinstance(w, str) and w]
        worte += eigenes[:1]
    return "\n".join(worte)


class _Xmlleser:
    """Elements as objects: attributes and text as words, children as lists. No DOCTYPE."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._offen: list[Ebene] = [("", {}, [])]
        self._werte = 0
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._on_doctype
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.CharacterDataHandler = self._on_text

    def read(self, text: str) -> dict[str, Any]:
        kopf = text.find("?>") + 2 if text.lstrip("\ufeff \n").startswith("<?xml") else 0
        try:
            self._parser.Parse(text[max(kopf, 0) :].lstrip().encode("utf-8", "replace"), True)  # noqa: FBT003 - the parser's own
        except expat.ExpatError as fehler:
            zeile = text.count("\n", 0, max(kopf, 0)) + fehler.lineno
            raise Hinweis(
                Aussage("„{datei}“ ist kein gültiges XML.", datei=self._name),
                UNVERAENDERT,
                "Bitte prüfen Sie, woher die Datei kommt.",
                (Aussage("Zeile {n}", n=str(zeile)),),
            ) from None
        return self._offen[0][1]

    def _on_doctype(self, *_alles: object) -> None:
        raise Hinweis(
            Aussage(
                "„{datei}“ enthält Anweisungen (DOCTYPE), die Lotse nicht ausführt.",
                datei=self._name,
            ),
            UNVERAENDERT,
            "Bitte lassen Sie sich die Liste als CSV oder XLSX geben.",
        )

    def _on_start(self, name: str, merkmale: dict[str, str]) -> None:
        self._werte += 1 + len(merkmale)
        if len(self._offen) > TIEFE or self._werte > WERTE:
            raise Hinweis(
                Aussage("„{datei}“ ist zu tief verschachtelt oder zu groß.", datei=self._name),
                UNVERAENDERT,
                "Bitte prüfen Sie, woher die Datei kommt.",
            )
        self._offen.append((name.rpartition(":")[2], dict(merkmale), []))

    def _on_text(self, text: str) -> None:
        if text.strip():
            self._offen[-1][2].append(text)

    def _on_end(self, _name: str) -> None:
        name, roh, texte = self._offen.pop()
        inhalt = {n: "\n".join(w) if isinstance(w, deque) else w for n, w in roh.items()}
        gesagt = "".join(texte).strip()
        aussen = self._offen[-1][1]
        if not inhalt and isinstance(aussen.get(name), list | None):
            if name not in aussen and len(self._offen) > 1:
                aussen[name] = gesagt
                return
            inhalt = {"text": gesagt}
        elif gesagt:
            inhalt["text"] = gesagt
        liste = aussen.setdefault(name, [])
        if isinstance(liste, list):
            liste.append(inhalt)
        else:
            worte = liste if isinstance(liste, deque) else deque(filter(None, [liste]))
            worte.extend(filter(None, map(str, inhalt.values())))
            aussen[name] = worte  # joined when its element ends: a thousand times would take long
