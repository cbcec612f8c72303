"""The structure tree that screen readers follow: headings, paragraphs, lists, languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from reportlab.pdfbase import pdfdoc


@dataclass(eq=False, slots=True)
class Knoten:
    """One element; `marken` are the pieces of pages it owns, in reading order."""

    rolle: str
    sprache: str = ""
    kinder: list[Knoten] = field(default_factory=list)
    marken: list[tuple[int, int]] = field(default_factory=list)
    """Page and number of the piece on it."""
    alt: str = ""
    """What a picture shows, for those who hear the page."""

    def neu(self, rolle: str, sprache: str = "") -> Knoten:
        kind = Knoten(rolle, sprache)
        self.kinder.append(kind)
        return kind


@dataclass(slots=True)
class Seitenmarken:
    """Counts the tagged pieces of every page, to lead back from a piece to its element."""

    seiten: list[list[Knoten]] = field(default_factory=list)

    def begin_page(self) -> None:
        self.seiten.append([])

    def mark(self, knoten: Knoten) -> int:
        nummer = len(self.seiten[-1])
        self.seiten[-1].append(knoten)
        knoten.marken.append((len(self.seiten) - 1, nummer))
        return nummer


class Eintrag(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """A dictionary of ours, written as it is: ReportLab would look at every name anew."""

    def __init__(self, **felder: object) -> None:
        self._felder = felder

    def __setitem__(self, name: str, wert: object) -> None:
        self._felder[name] = wert

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        felder = [_name(n) + _bytes(w, document) for n, w in self._felder.items()]
        return b"<< " + b" ".join(felder) + b" >>"


class Reihung(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An array of ours, written as it is; ten values a line, as ReportLab does."""

    def __init__(self, teile: Sequence[object]) -> None:
        self._teile = teile

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        teile = [_bytes(teil, document) for teil in self._teile]
        for stelle in reversed(range(10, len(teile), 10)):
            teile.insert(stelle, b"\n ")
        return b"[ " + b" ".join(teile) + b" ]"


@lru_cache(maxsize=16)
def _name(name: str) -> bytes:
    return f"/{name} ".encode("ascii")


def _bytes(wert: object, document: pdfdoc.PDFDocument) -> bytes:
    """What a tree is made of is written here, hundreds of times; the rest by ReportLab."""
    if isinstance(wert, bytes):
        return wert
    if isinstance(wert, str):
        return wert.encode("ascii")
    if isinstance(wert, int):
        return b"%d" % wert
    if isinstance(wert, pdfdoc.PDFObjectReference):
        return b"%d %d R" % document.idToObjectNumberAndVersion[wert.name]
    return bytes(pdfdoc.format(wert, document))


def add_structure(
    dokument: pdfdoc.PDFDocument,
    wurzel: Knoten,
    marken: Seitenmarken,
    seiten: Sequence[pdfdoc.PDFObjectReference],
) -> pdfdoc.PDFObjectReference:
    """Write the tree; elements that own nothing on paper are left out."""
    baum = pdfdoc.PDFDictionary({"Type": "/StructTreeRoot"})
    baum_ref = dokument.Reference(baum)
    verweise: dict[Knoten, pdfdoc.PDFObjectReference] = {}
    sprachen: dict[str, bytes] = {}
    for knoten, eltern in _walk(wurzel, None):
        verweise[knoten] = dokument.Reference(Eintrag(Type="/StructElem", S=f"/{knoten.rolle}"))
        eintrag = dokument.idToObject[verweise[knoten].name]
        eintrag["P"] = verweise[eltern] if eltern else baum_ref
        if knoten.sprache:
            if knoten.sprache not in sprachen:
                wort = pdfdoc.PDFString(knoten.sprache)
                sprachen[knoten.sprache] = bytes(wort.format(dokument))
            eintrag["Lang"] = sprachen[knoten.sprache]
        if knoten.alt:
            eintrag["Alt"] = pdfdoc.PDFString(knoten.alt)
    for knoten, verweis in verweise.items():
        eintrag = dokument.idToObject[verweis.name]
        teile: list[object] = [verweise[k] for k in knoten.kinder if k in verweise]
        if knoten.marken:
            erste = knoten.marken[0][0]
            eintrag["Pg"] = seiten[erste]
            teile += [
                nummer if seite == erste else _piece(seiten[seite], nummer)
                for seite, nummer in knoten.marken
            ]
        eintrag["K"] = Reihung(teile)
    baum["K"] = pdfdoc.PDFArray([verweise[wurzel]])
    nummern: list[object] = []
    for nummer, stuecke in enumerate(marken.seiten):
        eltern_je_stueck = Reihung([verweise[knoten] for knoten in stuecke])
        nummern += [nummer, dokument.Reference(eltern_je_stueck)]
    baum["ParentTree"] = dokument.Reference(
        pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(nummern)})
    )
    baum["ParentTreeNextKey"] = len(marken.seiten)
    return baum_ref


def _piece(seite: pdfdoc.PDFObjectReference, nummer: int) -> pdfdoc.PDFDictionary:
    """A piece on another page than the element's own."""
    return pdfdoc.PDFDictionary({"Type": "/MCR", "Pg": seite, "MCID": nummer})


def _walk(knoten: Knoten, eltern: Knoten | None) -> Iterator[tuple[Knoten, Knoten | None]]:
    if not _drawn(knoten):
        return
    yield knoten, eltern
    for kind in knoten.kinder:
        yield from _walk(kind, knoten)


def _drawn(knoten: Knoten) -> bool:
    return bool(knoten.marken) or any(_drawn(kind) for kind in knoten.kinder)
