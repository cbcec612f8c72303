"""The picture in the letterhead: one object for all sheets, an artifact on each of them."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase import pdfdoc

from lotse.letters.brief import Brief
from lotse.letters.logo import Logo
from lotse.pdf.blatt import Blatt
from lotse.pdf.mass import MM
from lotse.pdf.objekte import Strom

KASTEN = (60 * MM, 14 * MM)
"""As large as the picture may be; the name of the house stands beside it as text."""
OBEN = 9 * MM
LUFT = 2.5 * MM


def logo_size(logo: Logo) -> tuple[float, float]:
    """Width and height in points, its shape kept."""
    faktor = min(KASTEN[0] / logo.breite, KASTEN[1] / logo.hoehe)
    return logo.breite * faktor, logo.hoehe * faktor


def text_top(brief: Brief, sonst: float) -> float:
    """Where the lines of the head begin: below the picture, or where they always do."""
    return sonst if brief.logo is None else OBEN + logo_size(brief.logo)[1] + LUFT


def draw_logo(blatt: Blatt, brief: Brief, links: float, *, rechts: bool = False) -> float:
    """At the left edge, or ending at it; returns how wide it is."""
    if brief.logo is None:
        return 0.0
    breite, hoehe = logo_size(brief.logo)
    x, y = links - breite if rechts else links, blatt.hoehe - OBEN - hoehe
    blatt.code.append(
        f"/Artifact BMC q {breite:.3f} 0 0 {hoehe:.3f} {x:.2f} {y:.2f} cm /Logo Do Q EMC"
    )
    return breite


def logo_of(briefe: Sequence[Brief]) -> Logo | None:
    """A house has one letterhead; letters of the family have none."""
    return next((brief.logo for brief in briefe if brief.logo is not None), None)


def add_logo(dokument: pdfdoc.PDFDocument, logo: Logo | None) -> pdfdoc.PDFDictionary | None:
    """The pictures of a page by name; the rows go in as PNG packed them."""
    if logo is None:
        return None
    zeilen = pdfdoc.PDFDictionary(
        {"Predictor": 15, "Colors": 3, "BitsPerComponent": 8, "Columns": logo.breite}
    )
    bild = Strom(
        logo.daten,
        gepackt=False,
        Type=pdfdoc.PDFName("XObject"),
        Subtype=pdfdoc.PDFName("Image"),
        Width=logo.breite,
        Height=logo.hoehe,
        ColorSpace=pdfdoc.PDFName("DeviceRGB"),
        BitsPerComponent=8,
        Filter=pdfdoc.PDFName("FlateDecode"),
        DecodeParms=zeilen,
    )
    return pdfdoc.PDFDictionary({"Logo": dokument.Reference(bild)})
