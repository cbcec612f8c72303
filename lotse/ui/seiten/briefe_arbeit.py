"""What the letters page does off the window's thread: values in, values out, no widgets."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.letters.brief import Brief
from lotse.services.briefsicht import Briefposten
from lotse.ui.dienste import Briefauftrag, Dienste, Seitenbild
from lotse.ui.jobs import Token
from lotse.ui.seiten.briefe_probe import Leseprobe, probe

Auftraege = Sequence[tuple[Briefposten, Briefauftrag]]


@dataclass(frozen=True, slots=True)
class Gesetzt:
    """A letter as pages, or the Hinweis why there are none. `nummer` tells late answers."""

    nummer: int
    brief: Brief | None = None
    pdf: bytes = b""
    probe: Leseprobe | None = None
    seiten: Sequence[Seitenbild] = ()
    massstab: float = 1.0
    """Pixels per point of `seiten`."""
    hinweis: Hinweis | None = None


@dataclass(frozen=True, slots=True)
class Fertig:
    """One letter that left the house: what the case remembers of it."""

    posten: Briefposten
    titel: str
    sprache: str
    seiten: int
    sha256: str
    datei: str = ""


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """All letters of one order; `ausgelassen` could not be written and say why."""

    familie: FamilieId
    fertig: tuple[Fertig, ...]
    ausgelassen: tuple[Hinweis, ...] = ()


def setze(
    dienste: Dienste, akte: Akte, auftrag: Briefauftrag, massstab: float, nummer: int
) -> Gesetzt:
    """Compose, draw and picture one letter."""
    try:
        brief = dienste.brief(akte, auftrag)
        pdf = dienste.pdf(brief)
    except Hinweis as hinweis:
        return Gesetzt(nummer, hinweis=hinweis)
    return Gesetzt(nummer, brief, pdf, probe(brief), dienste.seiten(pdf, massstab), massstab)


def zeichne_neu(dienste: Dienste, alt: Gesetzt, massstab: float, nummer: int) -> Gesetzt:
    """The same sheets in another size."""
    seiten = dienste.seiten(alt.pdf, massstab)
    return replace(alt, nummer=nummer, seiten=seiten, massstab=massstab)


def drucke(
    dienste: Dienste,
    akte: Akte,
    auftraege: Auftraege,
    zeichne: Callable[[Sequence[Seitenbild]], None],
    punkte_je_zoll: float,
) -> Ergebnis:
    """Print one letter as pictures of its pages."""
    fertig = []
    for posten, auftrag in auftraege:
        pdf, blatt = _blatt(dienste, akte, posten, auftrag)
        seiten = dienste.seiten(pdf, punkte_je_zoll / 72)
        zeichne(seiten)
        fertig.append(replace(blatt, seiten=len(seiten)))
    return Ergebnis(akte.familie.id, tuple(fertig))


def schreibe(
    dienste: Dienste, akte: Akte, posten: Briefposten, auftrag: Briefauftrag, datei: Path
) -> Ergebnis:
    """One PDF, whole or not at all."""
    pdf, blatt = _blatt(dienste, akte, posten, auftrag)
    dienste.schreiben(datei, pdf)
    return Ergebnis(akte.familie.id, (replace(blatt, datei=datei.name),))


def schreibe_paket(
    dienste: Dienste, akte: Akte, auftraege: Auftraege, ordner: Path, stamm: str, token: Token
) -> Ergebnis:
    """All letters into a folder: first all are drawn, then all are written, or none is."""
    blaetter: list[tuple[bytes, Fertig]] = []
    ausgelassen: list[Hinweis] = []
    for posten, auftrag in auftraege:
        token.step(len(blaetter), 2 * len(auftraege))
        try:
            blaetter.append(_blatt(dienste, akte, posten, auftrag))
        except Hinweis as hinweis:
            ausgelassen.append(hinweis)
    if not blaetter and ausgelassen:
        raise ausgelassen[0]
    dateien = free_names(ordner, stamm, len(blaetter))
    _write_all(dienste, [pdf for pdf, _blatt in blaetter], dateien)
    fertig = tuple(
        replace(blatt, datei=datei.name)
        for (_pdf, blatt), datei in zip(blaetter, dateien, strict=True)
    )
    return Ergebnis(akte.familie.id, fertig, tuple(ausgelassen))


def free_names(ordner: Path, stamm: str, anzahl: int) -> list[Path]:
    """Numbered names that do not stand in the folder yet: nothing old is overwritten."""
    frei: list[Path] = []
    nummer = 0
    while len(frei) < anzahl:
        nummer += 1
        datei = ordner / f"{stamm}_{nummer}.pdf"
        if not datei.exists():
            frei.append(datei)
    return frei


def _write_all(dienste: Dienste, pdfs: Sequence[bytes], dateien: Sequence[Path]) -> None:
    """When one cannot be written, those before it go again."""
    geschrieben: list[Path] = []
    with ExitStack() as aufraeumen:
        aufraeumen.callback(_remove, geschrieben)
        for pdf, datei in zip(pdfs, dateien, strict=True):
            dienste.schreiben(datei, pdf)
            geschrieben.append(datei)
        aufraeumen.pop_all()


def _remove(dateien: Sequence[Path]) -> None:
    for datei in dateien:
        with suppress(OSError):  # the drive may be gone; the first failure is the one to tell
            datei.unlink(missing_ok=True)


def _blatt(
    dienste: Dienste, akte: Akte, posten: Briefposten, auftrag: Briefauftrag
) -> tuple[bytes, Fertig]:
    """The PDF, and what is remembered of it.

    The hash is that of the letter without the typed name: nobody can try names against it.
    """
    brief = dienste.brief(akte, auftrag)
    pdf = dienste.pdf(brief)
    ohne = dienste.pdf(dienste.brief(akte, replace(auftrag, name=""))) if auftrag.name else pdf
    seiten = len(dienste.seiten(pdf, 0.1))
    summe = hashlib.sha256(ohne).hexdigest()
    return pdf, Fertig(posten, brief.titel.text, auftrag.sprache, seiten, summe)
