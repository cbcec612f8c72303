"""What PDF/UA-1 and PDF/A-2u ask of a document around its pages: metadata, colours, language.

ISO 14289-1 and ISO 19005-2. The identifiers in the metadata say what the letter is built
for; the interface says "angestrebt", because no full veraPDF run has confirmed it yet.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from lotse.letters.brief import Brief
from lotse.paths import RESOURCES
from lotse.pdf.objekte import Katalog, Strom
from lotse.pdf.vorbereitet import clean

PROGRAMM: Final = "Lotse"
_PAKET: Final = "W5M0MpCehiHzreSzNTczkc9d"
"""The fixed id of every XMP packet (ISO 16684-1)."""
_KEIN_XML: Final = re.compile("[^ -~\xa0-\xac\xae-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML may not hold, and the soft hyphen, which the document information cannot write."""


def add_norm(dokument: pdfdoc.PDFDocument, katalog: Katalog, brief: Brief) -> None:
    """Everything that stands in the catalogue beside pages and structure."""
    katalog.Lang = pdfdoc.PDFString("de-DE")
    katalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    katalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
    katalog.Metadata = dokument.Reference(_xmp(brief))
    katalog.OutputIntents = pdfdoc.PDFArray([_ausgabe(dokument)])


def titelzeile(brief: Brief) -> str:
    """What a reader shows as name of the document."""
    return _line(brief.titel.text)


def autor(brief: Brief) -> str:
    """Who is named as author; where the family writes its name by hand, the program."""
    return _line(" ".join(brief.absender.zeilen[:1])) or PROGRAMM


def _line(text: str) -> str:
    """The same for both places that hold it."""
    return _KEIN_XML.sub("", clean(text))


def _ausgabe(dokument: pdfdoc.PDFDocument) -> pdfdoc.PDFDictionary:
    """Which colours are meant: sRGB. The profile is a fixed file, so bytes stay the same."""
    profil = dokument.Reference(Strom(_farbprofil(), N=3))
    return pdfdoc.PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": profil,
        }
    )


@lru_cache(maxsize=1)
def _farbprofil() -> bytes:
    return (RESOURCES / "farbprofil" / "srgb.icc").read_bytes()


def _xmp(brief: Brief) -> Strom:
    """The same title, sender and day as in the document information (ISO 19005-2, 6.6.3)."""
    name, absender = escape(titelzeile(brief)), escape(autor(brief))
    stempel = f"{brief.datum:%Y-%m-%d}T00:00:00Z"
    xml = (
        f'<?xpacket begin="\ufeff" id="{_PAKET}"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        "<dc:format>application/pdf</dc:format>"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{name}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{absender}</rdf:li></rdf:Seq></dc:creator>"
        "<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag></dc:language>"
        f"<xmp:CreatorTool>{PROGRAMM}</xmp:CreatorTool><xmp:CreateDate>{stempel}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{stempel}</xmp:ModifyDate><pdf:Producer>{PROGRAMM}</pdf:Producer>"
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"
        "<pdfuaid:part>1</pdfuaid:part></rdf:Description>"
        f'{_SCHEMA}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    return Strom(xml.encode(), gepackt=False, Type="/Metadata", Subtype="/XML")


_SCHEMA: Final = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    "<pdfaExtension:schemas><rdf:Bag>"
    '<rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
    "</rdf:Description>"
)
"""PDF/A knows no pdfuaid by itself, so its one property is described (ISO 19005-2, 6.6.2.3)."""
