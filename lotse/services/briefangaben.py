"""What is typed for one print: it lives until the sheet is out, and is kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from lotse.domain.einwilligung import Einwilligung
from lotse.letters.amt import Absender, Amt
from lotse.letters.antrag import Sonderantrag
from lotse.letters.fallbrief import Falltext
from lotse.letters.rueckmeldung import Praxisstand
from lotse.letters.termin import Termin
from lotse.services.netzblatt import ALLES, Netzdruck

KEIN_FALLTEXT = Falltext("")


@dataclass(frozen=True, slots=True)
class Antragsangaben:
    """Of an application: for whom, the family's own sentences, benefits of § 37 (1) SGB II."""

    fuer_kind: bool = False
    kind: str = ""
    geboren: date | None = None
    lage: tuple[str, ...] = ()
    sonder: tuple[Sonderantrag, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefangaben:
    """Each kind of letter reads what it needs; what is empty is a line to fill in by hand."""

    termin: Termin | None = None
    absender: Absender = field(default_factory=Absender)
    amt: Amt | None = None
    """None = the office the law names."""
    antrag: Antragsangaben = field(default_factory=Antragsangaben)
    stand: Praxisstand | None = None
    stelle: str = ""
    """Where the family is helped, for the practice."""
    fall: Falltext = KEIN_FALLTEXT
    kontakt: str = ""
    gesundheit: str = ""
    netz: Netzdruck = ALLES
    """Of the Netzwerkkarte: with names or without, and of which day."""
    einwilligung: Einwilligung | None = None
    """One that is being asked: its sheet is signed before it counts."""


OHNE = Briefangaben()


def without_persons(angaben: Briefangaben) -> Briefangaben:
    """The same without anything that tells who it is: of this the case keeps the hash."""
    antrag = replace(angaben.antrag, kind="", geboren=None, lage=())
    return replace(angaben, absender=Absender(), antrag=antrag, kontakt="", gesundheit="")
