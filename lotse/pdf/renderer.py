"""Brief to PDF bytes: same Brief, same bytes."""

from __future__ import annotations

from reportlab.pdfbase import pdfdoc

from lotse.letters.brief import Brief
from lotse.pdf.blatt import Blatt
from lotse.pdf.fuss import draw_foot
from lotse.pdf.kopf import draw_head
from lotse.pdf.mass import is_separate
from lotse.pdf.norm import add_norm
from lotse.pdf.objekte import Angaben, Katalog, Seitenobjekt
from lotse.pdf.satzspiegel import Gesetztes, lay_out
from lotse.pdf.schriftobjekt import Fontbuch
from lotse.pdf.struktur import Seitenmarken, add_structure
from lotse.pdf.zeichnen import draw_rows


def render_brief(brief: Brief) -> bytes:
    """A tagged PDF; a Hinweis names a character that no letter font can draw."""
    satz = lay_out(brief)
    brief, mass, wurzel = satz.brief, satz.mass, satz.wurzel
    fonts, marken = Fontbuch(), Seitenmarken()
    blaetter = _draw(satz, fonts, marken)
    dokument = pdfdoc.PDFDocument(invariant=1, pdfVersion=(1, 7))
    dokument.Catalog = Katalog()
    dokument.Catalog.Pages = dokument.Pages
    dokument.info = Angaben(brief.titel.text, " ".join(brief.absender.zeilen[:1]), brief.datum)
    woerterbuch = fonts.add_to(dokument)
    verweise = []
    for nummer, blatt in enumerate(blaetter):
        inhalt = blatt.content()
        dokument.updateSignature(inhalt)
        seite = Seitenobjekt(inhalt, woerterbuch, mass.papier)
        seite.StructParents, seite.Parent = nummer, dokument.Reference(dokument.Pages)
        verweise.append(dokument.Reference(seite))
        dokument.Pages.addPage(verweise[-1])
    katalog = dokument.Catalog
    katalog.StructTreeRoot = add_structure(dokument, wurzel, marken, verweise)
    add_norm(dokument, katalog, brief)
    return bytes(dokument.format())


def _draw(satz: Gesetztes, fonts: Fontbuch, marken: Seitenmarken) -> list[Blatt]:
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
        blaetter.append(blatt)
    return blaetter
