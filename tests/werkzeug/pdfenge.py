"""What no print of ours uses, so that every other thing in a PDF is a finding.

Both norms forbid a lot that Lotse never writes: other colours, transparency, actions, hidden
text, unknown operators. Here stands what it writes; veraPDF 1.28.2 passed prints of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree import ElementTree as ET

import pypdf
from pypdf.generic import DictionaryObject

from tests.werkzeug.pdfschriften import Befehle

BEFEHLE = "BDC BMC EMC BT ET Tf Tm Tj TJ q Q cm re m l c h S f B d w J j RG rg Do"
TIEFE = 28
"""As many q one in the other as a reader must bear (ISO 19005-2, 6.1.13)."""
KATALOG = (
    "/Type /Pages /PageMode /PageLabels /Lang /MarkInfo /ViewerPreferences /Metadata "
    "/OutputIntents /StructTreeRoot"
)
BAUM = "/Type /K /ParentTree /ParentTreeNextKey"
ELEMENT = "/Type /S /P /K /Pg /Lang /Alt"
SEITE = "/Type /Parent /Resources /Contents /MediaBox /Tabs /StructParents"
BILD = "/Type /Subtype /Width /Height /ColorSpace /BitsPerComponent /Filter /DecodeParms /Length"
FONT = "/Type /Subtype /BaseFont /Encoding /DescendantFonts /ToUnicode"
CID_FONT = "/Type /Subtype /BaseFont /CIDSystemInfo /CIDToGIDMap /FontDescriptor /DW /W"
XMP = (
    "dc:format dc:title dc:creator dc:language xmp:CreatorTool xmp:CreateDate xmp:ModifyDate "
    "pdf:Producer pdfaid:part pdfaid:conformance pdfuaid:part"
)
NAMENSRAUM = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_EIGENSCHAFT = "{http://www.aiim.org/pdfa/ns/property#}"


def narrow_findings(pdf: bytes, reader: pypdf.PdfReader) -> Iterator[str]:
    """File and catalogue."""
    yield from _bytes(pdf, reader)
    wurzel = reader.trailer["/Root"]
    yield from _foreign("6.1", "im Katalog", wurzel, KATALOG)
    yield from _foreign("7.1", "in MarkInfo", wurzel.get("/MarkInfo", {}), "/Marked")
    yield from _foreign("7.1", "am Strukturbaum", wurzel.get("/StructTreeRoot", {}), BAUM)
    if len(wurzel.get("/OutputIntents", [])) != 1:
        yield "6.2.3: nicht genau eine Ausgabeabsicht"


def xmp_findings(xml: ET.Element) -> Iterator[str]:
    """Only what is described, in the metadata or by PDF/A itself."""
    for beschreibung in xml.iter(f"{_RDF}Description"):
        for angabe in beschreibung:
            raum, _, name = angabe.tag[1:].partition("}")
            kurz = f"{NAMENSRAUM.get(raum, raum)}:{name}"
            if kurz not in XMP.split() and name != "schemas":
                yield f"6.6.2.3: {kurz} ist nicht beschrieben"
    arten = [art.text for art in xml.iter(f"{_EIGENSCHAFT}valueType")]
    if arten != ["Integer"]:
        yield f"6.6.2.3: Art der beschriebenen Angabe ist {arten}"


def element_findings(element: DictionaryObject, eltern: Any) -> Iterator[str]:
    """One element of the structure tree and the way back to the one above it."""
    rolle = element["/S"]
    yield from _foreign("7.1", f"an {rolle}", element, ELEMENT)
    if "/P" not in element or element["/P"].get_object() is not eltern:
        yield f"7.1: {rolle} führt nicht zu seinem Element darüber"
    if rolle in ("/Formula", "/Note", "/Link", "/Table"):
        yield f"7.1: {rolle} hat Regeln, die hier niemand prüft"


def _foreign(punkt: str, wo: str, eintrag: Iterable[str], erlaubt: str) -> Iterator[str]:
    for name in sorted(set(eintrag) - set(erlaubt.split())):
        yield f"{punkt}: {name} {wo}"


def _bytes(pdf: bytes, reader: pypdf.PdfReader) -> Iterator[str]:
    """Line ends, lengths and the end of the file as PDF/A wants them."""
    if not re.search(rb"%%EOF\r?\n?\Z", pdf):
        yield "6.1.3: nach dem Ende der Datei steht noch etwas"
    orte = sorted(reader.xref.get(0, {}).items(), key=lambda paar: paar[1])
    for (nummer, beginn), (_, ende) in zip(orte, [*orte[1:], (0, len(pdf))], strict=True):
        stueck = pdf[beginn:ende]
        if not stueck.startswith(b"%d 0 obj\n" % nummer):
            yield f"6.1.9: Objekt {nummer} beginnt nicht mit seiner Zeile"
        kopf, strom, inhalt = stueck.partition(b"\nstream\n")
        laenge = re.search(rb"/Length (\d+)", kopf)
        if strom and laenge and inhalt[int(laenge[1]) :][:11] != b"\nendstream\n":
            yield f"6.1.7.1: Strom {nummer} ist nicht so lang, wie er sagt"


def page_findings(seite: Any, befehle: Befehle) -> Iterator[str]:
    """What is drawn with, and which commands draw."""
    yield from _foreign("6.2", "an der Seite", seite, SEITE)
    if not all(3 <= float(mass) <= 14_400 for mass in seite["/MediaBox"][2:]):
        yield "6.1.13: die Seite ist zu klein oder zu groß"
    vorrat = seite["/Resources"]
    yield from _foreign("6.2", "bei der Seite", vorrat, "/Font /XObject")
    for name, bild in vorrat.get("/XObject", {}).items():
        yield from _foreign("6.2.8", f"am Bild {name}", bild.get_object(), BILD)
        yield from _image(name, bild.get_object())
    for name, font in vorrat["/Font"].items():
        yield from _font(name, font.get_object())
    yield from _operators(befehle)


def _image(name: str, bild: DictionaryObject) -> Iterator[str]:
    form = (bild.get("/Subtype"), bild.get("/ColorSpace"), bild.get("/BitsPerComponent"))
    if form != ("/Image", "/DeviceRGB", 8):
        yield f"6.2.8: Bild {name} ist {form}"


def _font(name: str, font: DictionaryObject) -> Iterator[str]:
    kind = font["/DescendantFonts"][0].get_object()
    for art, eintrag, gewollt in (("/Type0", font, FONT), ("/CIDFontType2", kind, CID_FONT)):
        if set(eintrag) != set(gewollt.split()) or eintrag["/Subtype"] != art:
            yield f"7.21: Schrift {name} ist nicht gebaut wie unsere"
    tafel = kind.get("/FontDescriptor", {})
    if not font["/BaseFont"] == kind["/BaseFont"] == tafel.get("/FontName"):
        yield f"7.21: Schrift {name} hat zwei Namen"
    if "/CIDSet" in tafel:
        yield f"7.21.4.2: CIDSet bei {name}"


def _operators(befehle: Befehle) -> Iterator[str]:
    tiefe, bekannt = 0, set(BEFEHLE.split())
    for werte, roh in befehle:
        befehl = roh.decode("latin-1")
        if befehl not in bekannt:
            yield f"6.2.2: der Befehl {befehl}"
        tiefe += (befehl == "q") - (befehl == "Q")
        if not 0 <= tiefe <= TIEFE:
            yield "6.1.13: q und Q gehen nicht auf"
        if any(isinstance(w, int) and abs(w) > 2**31 - 1 for w in werte):
            yield "6.1.13: eine zu große Zahl"
