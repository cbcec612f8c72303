"""Own checker of what a machine can decide about PDF/UA-1 and PDF/A-2u: a list of findings.

Points of the Matterhorn protocol 1.1 (PDF Association) and of ISO 19005-2 that a letter of
ours can break at all; the number before each finding is the one of Matterhorn or the clause.
No conformance test: that wants veraPDF and a person with a screen reader.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import pypdf
from pypdf.generic import ContentStream, DictionaryObject

from tests.werkzeug.pdfenge import element_findings, narrow_findings, page_findings, xmp_findings
from tests.werkzeug.pdfschriften import Befehle, font_findings

ROLLEN = frozenset(
    word
    for words in (
        "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private",
        "H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot",
        "Span Quote Note Reference Code Link Figure Formula Form",
    )
    for word in words.split()
)
KINDER = {
    "L": {"LI", "L", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TR": {"TH", "TD"},
}
MALT = frozenset(["Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"])
XMP = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "http://www.aiim.org/pdfa/ns/schema#",
}
BCP47 = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


def findings(pdf: bytes) -> list[str]:
    """Empty = nothing found."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    wurzel = reader.trailer["/Root"]
    gefunden = [*_file(pdf, reader), *_catalogue(wurzel), *_metadata(reader, wurzel)]
    gefunden += narrow_findings(pdf, reader)
    if "/StructTreeRoot" not in wurzel:
        return [*gefunden, "11-001: kein Strukturbaum"]
    baum = _Baum(wurzel["/StructTreeRoot"])
    gefunden += baum.findings()
    for nummer, seite in enumerate(reader.pages, start=1):
        befehle = ContentStream(seite["/Contents"], reader).operations
        saetze = [*_page(seite, befehle, baum), *font_findings(seite, befehle)]
        saetze += page_findings(seite, befehle)
        gefunden += [f"Seite {nummer}: {satz}" for satz in saetze]
    return sorted(set(gefunden))


def _file(pdf: bytes, reader: pypdf.PdfReader) -> Iterator[str]:
    kopf, zweite = pdf.split(b"\n", 2)[:2]
    if not re.fullmatch(rb"%PDF-1\.[4-7]\s*", kopf):
        yield "6.1.2: Kopfzeile nennt keine Fassung 1.4 bis 1.7"
    if not (zweite.startswith(b"%") and all(byte > 127 for byte in zweite[1:5])):
        yield "6.1.2: zweite Zeile ohne vier Bytes über 127"
    if "/ID" not in reader.trailer:
        yield "6.1.3: keine Kennung im Anhang"
    if reader.is_encrypted:
        yield "6.1.3: verschlüsselt"
    for seite in reader.pages:
        if seite.get("/Annots"):
            yield "28: eine Anmerkung, die niemand beschreibt"
        if seite.get("/Tabs") != "/S":
            yield "28-008: Tabs ist nicht S"


def _catalogue(wurzel: DictionaryObject) -> Iterator[str]:
    if str(wurzel.get("/MarkInfo", {}).get("/Marked")) != "True":
        yield "06-001: MarkInfo/Marked fehlt"
    if not BCP47.fullmatch(str(wurzel.get("/Lang", ""))):
        yield "11-006: keine Sprache des Dokuments"
    if str(wurzel.get("/ViewerPreferences", {}).get("/DisplayDocTitle")) != "True":
        yield "07-001: DisplayDocTitle fehlt"
    for verboten in ("/OpenAction", "/AA", "/Names", "/AcroForm", "/OCProperties"):
        if verboten in wurzel:
            yield f"6.5: {verboten} im Katalog"
    absichten = [a.get_object() for a in wurzel.get("/OutputIntents", [])]
    profile = [a["/DestOutputProfile"].get_object() for a in absichten if a["/S"] == "/GTS_PDFA1"]
    if len(profile) != 1 or profile[0]["/N"] != 3 or profile[0].get_data()[36:40] != b"acsp":
        yield "6.2.3: kein sRGB-Profil als Ausgabeabsicht"


def _metadata(reader: pypdf.PdfReader, wurzel: DictionaryObject) -> Iterator[str]:  # noqa: C901 - a list of points
    if "/Metadata" not in wurzel:
        yield "06-002: keine XMP-Angaben"
        return
    strom = wurzel["/Metadata"]
    if "/Filter" in strom:
        yield "6.6.2: XMP ist gepackt"
    paket = strom.get_data()
    if not re.match(rb'<\?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"\?>', paket):
        yield "6.6.2.1: XMP beginnt nicht, wie es soll"
        return
    try:
        xml = ET.fromstring(paket.decode().split("?>", 1)[1].rsplit("<?xpacket", 1)[0])  # noqa: S314 - our own letter
    except ET.ParseError as fehler:
        yield f"6.6.2.1: XMP ist kein XML: {fehler}"
        return
    yield from xmp_findings(xml)

    def wert(pfad: str) -> str:
        gefunden = xml.find(f".//{pfad}", XMP)
        return "" if gefunden is None else "".join(gefunden.itertext())

    for pfad, soll in (("pdfuaid:part", "1"), ("pdfaid:part", "2"), ("pdfaid:conformance", "U")):
        if wert(pfad) != soll:
            yield f"06-002: {pfad} ist „{wert(pfad)}“ statt {soll}"
    if wert("schema:prefix") != "pdfuaid":
        yield "6.6.2.3: pdfuaid ist nicht beschrieben"
    info = reader.metadata or {}
    for pfad, name in (
        ("dc:title", "/Title"),
        ("dc:creator", "/Author"),
        ("pdf:Producer", "/Producer"),
        ("xmp:CreatorTool", "/Creator"),
    ):
        if not wert(pfad) or wert(pfad) != str(info.get(name, "")):
            yield f"6.6.3: {pfad} und {name} sind verschieden"
    for pfad, name in (("xmp:CreateDate", "/CreationDate"), ("xmp:ModifyDate", "/ModDate")):
        if re.sub(r"\D", "", wert(pfad)) != re.sub(r"\D", "", str(info.get(name, ""))):
            yield f"6.6.3: {pfad} und {name} sind verschieden"


class _Baum:
    """The structure tree once walked: roles, owners of pieces, headings."""

    def __init__(self, wurzel: DictionaryObject) -> None:
        self.besitzer: dict[tuple[int, int], list[DictionaryObject]] = {}
        self._titel: list[int] = []
        self._saetze: list[str] = []
        self._rueckweg = wurzel["/ParentTree"]["/Nums"]
        kinder = wurzel["/K"]
        for kind in kinder if isinstance(kinder, list) else [kinder]:
            self._saetze += element_findings(kind.get_object(), wurzel)
            self._geh(kind.get_object(), "", None)

    def findings(self) -> Iterator[str]:
        yield from self._saetze
        if self._titel[:1] != [1]:
            yield "14-002: die erste Überschrift ist keine H1"
        for vorher, ebene in zip(self._titel, self._titel[1:], strict=False):
            if ebene > vorher + 1:
                yield f"14-003: von H{vorher} zu H{ebene}"
        for (seite, nummer), elemente in self.besitzer.items():
            if len(elemente) > 1:
                yield f"01: Stück {nummer} der Seite {seite} gehört {len(elemente)} Elementen"

    def leads_back(self, struct_parents: int, nummer: int, seite: int) -> bool:
        nums = self._rueckweg
        stuecke = nums[nums.index(struct_parents) + 1].get_object()
        eigner = self.besitzer.get((seite, nummer), [])
        return bool(eigner) and len(stuecke) > nummer and stuecke[nummer].get_object() == eigner[0]

    def _geh(self, element: DictionaryObject, eltern: str, seite: Any) -> None:  # noqa: C901 - a list of points
        rolle = str(element["/S"])[1:]
        if rolle not in ROLLEN:
            self._saetze.append(f"02-001: unbekannte Rolle {rolle}")
        if eltern in KINDER and rolle not in KINDER[eltern]:
            self._saetze.append(f"09-004: {rolle} in {eltern}")
        if eltern != "L" and rolle == "LI":
            self._saetze.append("09-005: LI ohne Liste")
        if re.fullmatch("H[1-6]", rolle):
            self._titel.append(int(rolle[1]))
        if rolle == "Figure" and not (element.get("/Alt") or element.get("/ActualText")):
            self._saetze.append("13-004: Bild ohne Worte")
        if "/Lang" in element and not BCP47.fullmatch(str(element["/Lang"])):
            self._saetze.append(f"11-007: Sprache „{element['/Lang']}“")
        kinder = element.get("/K", [])
        if not kinder and kinder != 0:
            self._saetze.append(f"09: {rolle} ist leer")
        hier = element.raw_get("/Pg").idnum if "/Pg" in element else seite
        for kind in kinder if isinstance(kinder, list) else [kinder]:
            self._kind(kind.get_object(), rolle, element, hier)

    def _kind(self, kind: Any, rolle: str, element: DictionaryObject, seite: Any) -> None:
        if isinstance(kind, int):
            self.besitzer.setdefault((seite, int(kind)), []).append(element)
        elif "/MCID" in kind:
            auf = kind.raw_get("/Pg").idnum if "/Pg" in kind else seite
            self.besitzer.setdefault((auf, int(kind["/MCID"])), []).append(element)
        else:
            self._saetze += element_findings(kind, element)
            self._geh(kind, rolle, seite)


def _page(seite: Any, befehle: Befehle, baum: _Baum) -> Iterator[str]:  # noqa: C901 - a list
    nummer, offen, gesehen = seite.indirect_reference.idnum, [], set[int]()
    for werte, operator in befehle:
        op = operator.decode()
        if op in ("BDC", "BMC"):
            mcid = werte[1].get("/MCID") if op == "BDC" else None
            eigen = mcid is not None or werte[0] == "/Artifact"  # a Span with ActualText is none
            if eigen and any(m is not None or t == "/Artifact" for t, m in offen):
                yield "01-003/004: Inhalt und Beiwerk ineinander"
            if mcid is not None:
                gesehen.add(int(mcid))
                if not baum.leads_back(int(seite["/StructParents"]), int(mcid), nummer):
                    yield f"01-005: Stück {mcid} führt nicht zu seinem Element"
            offen.append((str(werte[0]), mcid))
        elif op == "EMC":
            offen.pop()
        elif op in MALT and not any(m is not None or t == "/Artifact" for t, m in offen):
            yield f"01-005: {op} ist weder Inhalt noch Beiwerk"
    if offen:
        yield "01: ein Stück endet nicht"
    if gesehen != {stueck for auf, stueck in baum.besitzer if auf == nummer}:
        yield "01-005: der Baum nennt Stücke, die es auf der Seite nicht gibt"
