"""PDF objects that ReportLab leaves to its callers: streams, pages, catalogue, dates."""

from __future__ import annotations

import zlib
from datetime import date
from typing import Any

from reportlab.pdfbase import pdfdoc
from typing_extensions import override


class Strom(pdfdoc.PDFStream):  # type: ignore[misc]  # ReportLab has no types
    """A compressed stream with the line end before `endstream` that ISO 32000 wants."""

    def __init__(self, inhalt: bytes, *, gepackt: bool = True, **eintraege: Any) -> None:  # noqa: ANN401 - PDF values
        super().__init__()
        if gepackt:
            inhalt = zlib.compress(inhalt)
            self.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
        self.content = inhalt
        self.filters: list[object] = []
        for name, wert in eintraege.items():
            self.dictionary[name] = wert

    @override
    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        kopf = pdfdoc.PDFDictionary({**self.dictionary.dict, "Length": len(self.content)})
        beginn = pdfdoc.format(kopf, document)
        return bytes(beginn + b"\nstream\n" + self.content + b"\nendstream\n")


class Seitenobjekt(pdfdoc.PDFPage):  # type: ignore[misc]  # ReportLab has no types
    """A page that names its place in the structure tree."""

    __NoDefault__ = (
        *(n for n in pdfdoc.PDFPage.__NoDefault__ if n != "Trans"),
        "StructParents",
        "Tabs",
    )

    def __init__(
        self,
        inhalt: bytes,
        fonts: pdfdoc.PDFDictionary,
        mass: tuple[float, float],
        bilder: pdfdoc.PDFDictionary | None = None,
    ) -> None:
        super().__init__()
        self.Override_default_compilation = 1
        self.MediaBox = pdfdoc.PDFArray([0, 0, *(round(m, 3) for m in mass)])
        self.Contents = Strom(inhalt)
        self.Tabs = pdfdoc.PDFName("S")
        self.Resources = pdfdoc.PDFDictionary({"Font": fonts})
        if bilder is not None:
            self.Resources["XObject"] = bilder


class Katalog(pdfdoc.PDFCatalog):  # type: ignore[misc]  # ReportLab has no types
    """The root of the document; its entries are set as attributes."""

    __NoDefault__ = (*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents")


class Angaben(pdfdoc.PDFInfo):  # type: ignore[misc]  # ReportLab has no types
    """Title and sender; dated by the letter, not by the clock."""

    def __init__(self, titel: str, absender: str, am: date) -> None:
        super().__init__()
        self.title, self.author, self._am = titel, absender, am

    @override
    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        stempel = pdfdoc.PDFString(f"D:{self._am:%Y%m%d}000000Z")
        eintraege = {
            "Title": pdfdoc.PDFString(self.title),
            "Author": pdfdoc.PDFString(self.author),
            "Creator": pdfdoc.PDFString("Lotse"),
            "Producer": pdfdoc.PDFString("Lotse"),
            "CreationDate": stempel,
            "ModDate": stempel,
        }
        return bytes(pdfdoc.PDFDictionary(eintraege).format(document))
