"""Brief to PDF bytes: same Brief, same bytes; a packet of them as one file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.pdfbase import pdfdoc

from lotse.domain.fehler import Hinweis
from lotse.letters.brief import Bogen, Brief
from lotse.letters.inhalt import Satz
from lotse.pdf.absatz import one_print
from lotse.pdf.blatt import Blatt
from lotse.pdf.fuss import draw_foot
from lotse.pdf.karten import draw_cards, lay_out_cards
from lotse.pdf.kopf import draw_head
from lotse.pdf.logo import add_logo, logo_of
from lotse.pdf.mass import is_separate
from lotse.pdf.norm import add_norm, autor, titelzeile
from lotse.pdf.objekte import Angaben, Katalog, Seitenobjekt
from lotse.pdf.satzspiegel import Gesetztes, lay_out
from lotse.pdf.schriftobjekt import Fontbuch
from lotse.pdf.struktur import Knoten, Seitenmarken, add_structure
from lotse.pdf.zeichnen import draw_rows


@dataclass(frozen=True, slots=True)
class Gezeichnet:
    """One letter as content of sheets, with the structure of its text."""

    wurzel: Knoten
    bogen: tuple[float, float]
    inhalte: Sequence[bytes]


def render_brief(brief: Brief) -> bytes:
    """A tagged PDF; a Hinweis names a character that no letter font can draw."""
    fonts, marken = Fontbuch(), Seitenmarken()
    with one_print():
        eines = _draw(brief, fonts, marken)
    return _write([eines], eines.wurzel, brief, fonts, marken)


def render_packet(briefe: Sequence[Brief], titel: str = "") -> bytes:
    """All letters one behind the other as one PDF, each a part with its own page numbers."""
    if not briefe:
        raise Hinweis(
            "Für diese Familie gibt es noch nichts zu drucken.",
            "Es wurde nichts geschrieben.",
            "Bitte wählen Sie zuerst eine Hilfe oder einen Schritt.",
        )
    fonts, marken = Fontbuch(), Seitenmarken()
    wurzel = Knoten("Document", "de-DE")
    alle = []
    for brief in briefe:
        with one_print():
            eines = _draw(brief, fonts, marken)
        eines.wurzel.rolle = "Part"
        wurzel.kinder.append(eines.wurzel)
        alle.append(eines)
    anzahl = len(briefe)
    name = titel or (briefe[0].titel.text if anzahl == 1 else f"Briefe, {anzahl} Stück")
    mappe = replace(briefe[0], titel=Satz.aus(name), logo=logo_of(briefe))
    return _write(alle, wurzel, mappe, fonts, marken, nummern=True)


def _draw(brief: Brief, fonts: Fontbuch, marken: Seitenmarken) -> Gezeichnet:
    if brief.gestalt.bogen is not Bogen.BLATT:
        karten = lay_out_cards(brief)
        return Gezeichnet(karten.wurzel, karten.bogen, draw_cards(karten, fonts, marken))
    satz = lay_out(brief)
    return Gezeichnet(satz.wurzel, satz.mass.papier, _sheets(satz, fonts, marken))


def _write(
    alle: Sequence[Gezeichnet],
    wurzel: Knoten,
    brief: Brief,
    fonts: Fontbuch,
    marken: Seitenmarken,
    *,
    nummern: bool = False,
) -> bytes:
    """`brief` gives title, sender and day of the document."""
    dokument = pdfdoc.PDFDocument(invariant=1, pdfVersion=(1, 7))
    dokument.Catalog = Katalog()
    dokument.Catalog.Pages = dokument.Pages
    dokument.info = Angaben(titelzeile(brief), autor(brief), brief.datum)
    woerterbuch = fonts.add_to(dokument)
    bilder = add_logo(dokument, brief.logo)
    verweise: list[pdfdoc.PDFObjectReference] = []
    for eines in alle:
        for inhalt in eines.inhalte:
            dokument.updateSignature(inhalt)
            seite = Seitenobjekt(inhalt, woerterbuch, eines.bogen, bilder)
            seite.StructParents, seite.Parent = len(verweise), dokument.Reference(dokument.Pages)
            verweise.append(dokument.Reference(seite))
            dokument.Pages.addPage(verweise[-1])
    katalog = dokument.Catalog
    katalog.StructTreeRoot = add_structure(dokument, wurzel, marken, verweise)
    if nummern:
        katalog.PageLabels = _labels(alle)
    add_norm(dokument, katalog, brief)
    return bytes(dokument.format())


def _labels(alle: Sequence[Gezeichnet]) -> pdfdoc.PDFDictionary:
    """What a viewer shows as page: the letter and its own "Seite 1 von 2"."""
    eintraege: list[object] = []
    stelle = 0
    for nummer, eines in enumerate(alle, start=1):
        von = len(eines.inhalte)
        for seite in range(1, von + 1):
            wort = pdfdoc.PDFString(f"Brief {nummer}: Seite {seite} von {von}")
            eintraege += [stelle, pdfdoc.PDFDictionary({"P": wort})]
            stelle += 1
    return pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(eintraege)})


def _sheets(satz: Gesetztes, fonts: Fontbuch, marken: Seitenmarken) -> list[bytes]:
    brief, mass = satz.brief, satz.mass
    zweispaltig = brief.zweisprachig and not is_separate(brief)
    fuss = satz.wurzel.neu("Sect")
    blaetter = []
    for nummer, seite in enumerate(satz.seiten, start=1):
        marken.begin_page()
        blatt = Blatt(mass.papier[1], fonts, marken)
        if nummer == 1:
            draw_head(blatt, brief, mass, satz.kopf)
        draw_rows(blatt, seite, mass, zweispaltig=zweispaltig)
        draw_foot(blatt, brief, mass, (nummer, len(satz.seiten)), fuss)
        blaetter.append(blatt.content())
    return blaetter
