"""Letters of the family to an office: German only, the family is the sender, never the Lotsin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Leistung
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Buero, Rahmen
from lotse.letters.inhalt import Anschrift, Felder, Inhalt, Lauf, Satz, Unterschrift
from lotse.letters.pflicht import require_stuecke
from lotse.letters.ueberleitung import GROESSE

NUR_DEUTSCH = frozenset({Briefart.ANTRAG, Briefart.WEITERLEITUNG, Briefart.FRIST})


@dataclass(frozen=True, slots=True)
class Absender:
    """Who writes to the office. Typed for this print, never stored; what is empty is a line."""

    name: str = ""
    anschrift: tuple[str, ...] = ()
    """Street, then PLZ and place."""

    @property
    def zeilen(self) -> tuple[str, ...]:
        return tuple(z.strip() for z in (self.name, *self.anschrift) if z.strip())


@dataclass(frozen=True, slots=True)
class Amt:
    """The office the letter goes to; without an address only its name stands in the window."""

    name: str
    anschrift: tuple[str, ...] = ()

    @property
    def zeilen(self) -> tuple[str, ...]:
        return (self.name, *self.anschrift)[:6]


def office_name(leistung: Leistung) -> str:
    """Who decides, as an address; what the knowledge adds behind a semicolon is no name."""
    return leistung.zustaendig.split(";", maxsplit=1)[0].strip()


@dataclass(frozen=True, slots=True)
class Amtstext:
    """What one letter to an office says; head, foot and signature are the same for all."""

    art: Briefart
    titel: Satz
    bloecke: tuple[Block, ...]
    mit_stempel: bool = False


def compose_amtsbrief(text: Amtstext, absender: Absender, amt: Amt, rahmen: Rahmen) -> Brief:
    """DIN 5008 with the family's name in the head, or lines where it writes that itself."""
    texte = nur_deutsch(rahmen).bausteine
    brief = Brief(
        art=text.art,
        sprache="de",
        absender=Anschrift(absender.zeilen),
        empfaenger=Anschrift(amt.zeilen),
        datum=rahmen.heute,
        titel=text.titel,
        bloecke=text.bloecke,
        kopfzeilen=(texte.satz("amt.datum", datum=rahmen.heute),),
        kleingedrucktes=rechtsfuss(rahmen.buero, texte),
        gestalt=replace(
            rahmen.gestalt, kopf=Kopf.DIN, groesse=GROESSE, fliessend=True, mit_qr=False
        ),
        eingangsstempel=texte.satz("amt.stempel") if text.mit_stempel else None,
        absenderfelder=_lines_to_fill(absender, texte),
    )
    return require_stuecke(require_deutsch(brief))


def nur_deutsch(rahmen: Rahmen) -> Rahmen:
    """The same without a second language (§ 19 SGB X)."""
    return replace(rahmen, bausteine=replace(rahmen.bausteine, zweite=None))


def require_deutsch(brief: Brief) -> Brief:
    """The letter unchanged, or a Hinweis: an office gets no translation."""
    fremd = any(satz.parallel is not None for satz in _all(brief))
    if brief.art in NUR_DEUTSCH and (brief.sprache != "de" or fremd):
        raise Hinweis(
            "Dieser Brief geht an ein Amt.",
            "Es wurde nichts gedruckt.",
            "Briefe an Ämter schreibt Lotse nur auf Deutsch. Die Kopie für die Familie "
            "hat ihre Sprache.",
        )
    return brief


def _all(brief: Brief) -> Iterator[Satz]:
    yield brief.titel
    for block in brief.bloecke:
        yield block.titel
        yield from (teil for teil in block.inhalt if isinstance(teil, Satz))


def gruss_block(
    texte: Bausteine, *, zweite_unterschrift: bool = False, knapp: bool = False
) -> Block:
    """Greeting, then place, day and name by hand: only signed it counts as written.

    `knapp` = place and name share a row, for the longest of these letters.
    """
    ort, name = texte.satz("amt.ort_datum"), texte.satz("amt.unterschrift")
    zeilen: tuple[Inhalt, ...] = (Felder((ort,)), Unterschrift(name))
    inhalt: list[Inhalt] = [texte.satz("amt.gruss")]
    inhalt += (Felder((ort, name)),) if knapp else zeilen
    if zweite_unterschrift:
        inhalt.append(Unterschrift(texte.satz("amt.unterschrift_zwei")))
    return Block(Stueck.UNTERSCHRIFT, Satz(()), tuple(inhalt))


def anrede_block(texte: Bausteine) -> Block:
    """On a line of its own, also where sentences run on."""
    return Block(Stueck.ANREDE, Satz(()), (texte.satz("antrag.anrede"),))


def rechtsfuss(buero: Buero, texte: Bausteine) -> tuple[Satz, ...]:
    """The end of every sheet that touches the law."""
    return (
        texte.satz("klein.muster"),
        texte.satz("klein.keine_rechtsberatung"),
        beratung_satz(buero, texte),
    )


def beratung_satz(buero: Buero, texte: Bausteine) -> Satz:
    """Where independent advice is to be had; without a name, that there is such a place."""
    if not buero.beratungsstelle:
        return texte.satz("klein.beratung_allgemein")
    stelle = Lauf(buero.beratungsstelle, isoliert=True)
    return texte.satz("klein.beratung", beratungsstelle=stelle)


def _lines_to_fill(absender: Absender, texte: Bausteine) -> tuple[Satz, ...]:
    """Name and address, where nobody typed them."""
    felder = [] if absender.name.strip() else ["amt.feld_name"]
    if not any(zeile.strip() for zeile in absender.anschrift):
        felder += ["amt.feld_strasse", "amt.feld_ort"]
    return tuple(texte.satz(feld) for feld in felder)
