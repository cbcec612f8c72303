"""What our prints never use is a finding; and no text of a person can break the norms."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pypdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from lotse.letters.brief import Brief
from lotse.letters.inhalt import Anschrift, Satz
from lotse.pdf.renderer import render_brief
from tests.pdf.test_norm import familie, pdf
from tests.werkzeug.pdfpruefung import findings


def drawn(befehle: bytes):
    def vorn(datei: Pdf) -> None:
        inhalt = datei.pages[0].Contents
        inhalt.write(befehle + b"\n" + inhalt.read_bytes())

    return vorn


def said(suche: bytes, statt: bytes):
    def anders(datei: Pdf) -> None:
        angaben = datei.Root.Metadata
        neu = angaben.read_bytes().replace(suche, statt)
        assert neu != angaben.read_bytes()
        angaben.write(neu)

    return anders


def element(datei: Pdf, rolle: str):
    def suche(knoten):
        if isinstance(knoten, Array):
            return next(filter(None, map(suche, knoten)), None)
        if not isinstance(knoten, Dictionary) or knoten.get("/S") == rolle:
            return knoten if isinstance(knoten, Dictionary) else None
        return suche(knoten.get("/K", Array()))

    return suche(datei.Root.StructTreeRoot.K)


def font(datei: Pdf):
    return datei.pages[0].Resources.Font.F1


def kind(datei: Pdf):
    return font(datei).DescendantFonts[0]


GAENGE = Dictionary(G=Dictionary(ca=0.5))
FREMD = {
    "6.1: /Perms im Katalog": lambda d: d.Root.update({"/Perms": Dictionary()}),
    "6.1: /Requirements im Katalog": lambda d: d.Root.update({"/Requirements": Array()}),
    "7.1: /Suspects in MarkInfo": lambda d: d.Root.MarkInfo.update({"/Suspects": True}),
    "7.1: /RoleMap am Strukturbaum": lambda d: d.Root.StructTreeRoot.update(
        {"/RoleMap": Dictionary(P=Name.Quote)}
    ),
    "6.2.3: nicht genau eine": lambda d: d.Root.OutputIntents.append(Dictionary(S=Name.X)),
    "7.1: /H2 führt nicht": lambda d: element(d, "/H2").__delitem__("/P"),
    "7.1: /A an /H2": lambda d: element(d, "/H2").update({"/A": Dictionary()}),
    "7.1: /Formula hat Regeln": lambda d: element(d, "/P").update({"/S": Name.Formula}),
    "6.2: /AA an der Seite": lambda d: d.pages[0].obj.update({"/AA": Dictionary()}),
    "6.2: /Group an der Seite": lambda d: d.pages[0].obj.update({"/Group": Dictionary()}),
    "6.2: /ExtGState bei der Seite": lambda d: d.pages[0].Resources.update({"/ExtGState": GAENGE}),
    "6.1.13: die Seite": lambda d: d.pages[0].obj.update({"/MediaBox": Array([0, 0, 2, 2])}),
    "6.2.8: Bild /X": lambda d: d.pages[0].Resources.update(
        {"/XObject": Dictionary(X=d.make_stream(b"", Subtype=Name.Form))}
    ),
    "7.21: Schrift /F1 ist nicht": lambda d: kind(d).__delitem__("/CIDSystemInfo"),
    "7.21: Schrift /F1 hat zwei": lambda d: kind(d).update({"/BaseFont": Name("/X")}),
    "7.21.4.2: CIDSet": lambda d: kind(d).FontDescriptor.update({"/CIDSet": d.make_stream(b"")}),
    "6.2.2: der Befehl k": drawn(b"/Artifact BMC 0 0 0 1 k EMC"),
    "6.2.2: der Befehl gs": drawn(b"/G gs"),
    "6.2.2: der Befehl ri": drawn(b"/Bunt ri"),
    "6.2.2: der Befehl Tr": drawn(b"/Artifact BMC BT 3 Tr ET EMC"),
    "6.2.2: der Befehl xyz": drawn(b"xyz"),
    "6.1.13: q und Q": drawn(b"q " * 29 + b"Q " * 29),
    "6.1.13: eine zu große": drawn(b"/Artifact BMC 2147483648 0 m EMC"),
    "6.6.2.1: XMP beginnt": said(b' id="W5M', b' bytes="9" id="W5M'),
    "6.6.2.1: XMP ist kein XML": said(b"</dc:title>", b"</dc:titel>"),
    "6.6.2.3: pdf:Fremd": said(b"<pdf:Producer>", b"<pdf:Fremd>1</pdf:Fremd><pdf:Producer>"),
    "6.6.2.3: Art der": said(b"valueType>Integer<", b"valueType>Zahl<"),
}
"""Each of them is a fault for veraPDF 1.28.2, or a thing our prints have no need of."""


@pytest.mark.parametrize("punkt", FREMD)
def test_what_our_prints_never_use_is_a_finding(punkt):
    with pikepdf.open(io.BytesIO(pdf("getrennt-tr"))) as datei:
        FREMD[punkt](datei)
        aus = io.BytesIO()
        datei.save(aus, fix_metadata_version=False)
    assert any(punkt in satz for satz in findings(aus.getvalue())), findings(aus.getvalue())


@pytest.mark.parametrize(
    ("suche", "statt", "punkt"),
    [
        (b"%%EOF\n", b"%%EOF\nmehr", "6.1.3"),
        (b"\n1 0 obj\n", b"\n1  0 obj", "6.1.9"),
        (b"/Length 2", b"/Length 1", "6.1.7.1"),
    ],
)
def test_line_ends_lengths_and_the_end_of_the_file_are_looked_at(suche, statt, punkt):
    ganz = pdf("getrennt-tr")
    kaputt = ganz.replace(suche, statt)
    assert kaputt != ganz, "the fault was not planted"
    assert any(punkt in satz for satz in findings(kaputt)), findings(kaputt)


def mit_titel(text: str) -> Brief:
    return replace(familie("tr"), titel=Satz.aus(text))


def mit_absender(text: str) -> Brief:
    return replace(familie("tr"), absender=Anschrift((text, "Marktplatz 1")))


@pytest.mark.parametrize("bau", [mit_titel, mit_absender])
@pytest.mark.parametrize("zeichen", [*"\0\v\n\t\r\ufeff\u00ad\u2028\u202e&"])
def test_a_pasted_character_breaks_neither_text_layer_nor_metadata(bau, zeichen):
    """A byte order mark comes along from web pages, a control from tables."""
    assert findings(render_brief(bau(f"Haus{zeichen}Mitte"))) == []


def test_the_title_is_kept_but_for_what_no_metadata_may_hold():
    roh = render_brief(mit_titel("\ufeffFür Frau\nYılmaz\0 & عربي"))
    assert pypdf.PdfReader(io.BytesIO(roh)).metadata.title == "Für Frau Yılmaz & عربي"
