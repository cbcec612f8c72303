"""A Brief as rows: every block with its heading, in one column or in two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lotse.letters.brief import Block, Bogen, Brief, Stueck
from lotse.letters.inhalt import Inhalt, Lauf, Satz, Schrittkarte, Schrittkasten
from lotse.letters.zeichnung import Zeichnung
from lotse.pdf.bild import KOPFBILDER, beside, with_code, with_headings, with_picture
from lotse.pdf.gemaltes import picture_row
from lotse.pdf.inhalte import KLEIN, content_rows
from lotse.pdf.mass import Mass, Spalte, is_separate
from lotse.pdf.reihen import Reihe, Zeichen
from lotse.pdf.struktur import Knoten
from lotse.pdf.zellen import Form, Spaltensatz

KARTENKLEIN = (9.0, 11.0)
HAND = 95.0
"""So much room a few words by hand need."""


def build_rows(brief: Brief, mass: Mass, wurzel: Knoten) -> list[Reihe]:
    """All rows of the letter in order; two languages one after the other begin a new page."""
    if not brief.zweisprachig:
        return Setzer(brief, mass, wurzel, mass.spalten("de")).letter()
    if not is_separate(brief):
        return Setzer(brief, mass, wurzel, mass.spalten("de", brief.sprache)).letter()
    deutsch = Setzer(brief, mass, wurzel, mass.spalten("de")).letter()
    fremd = Setzer(brief, mass, wurzel, mass.spalten(brief.sprache)).letter()
    weiter = 1 + max(reihe.block for reihe in deutsch)
    umbenannt = [replace(reihe, block=reihe.block + weiter) for reihe in fremd]
    return [*deutsch, replace(umbenannt[0], neue_seite=True), *umbenannt[1:]]


class Setzer:
    """Sets the blocks of one letter into the given columns."""

    def __init__(
        self, brief: Brief, mass: Mass, wurzel: Knoten, spalten: tuple[Spalte, ...]
    ) -> None:
        self._brief, self._mass, self._wurzel, self._spalten = brief, mass, wurzel, spalten
        groesse, zeile = mass.groesse, mass.zeile
        self._text = Form(groesse, zeile, davor=0.1 * groesse)
        h1, h2 = mass.h1, mass.h2
        luft = groesse * mass.luft * (0.8 if brief.gestalt.fliessend else 1.0)
        self._h1 = Form(h1[0], h1[1], fett=True, rolle="H1", danach=0.45 * luft, mit_naechster=True)
        self._h2 = Form(h2[0], h2[1], fett=True, rolle="H2", davor=0.62 * luft, mit_naechster=True)
        self._kaesten = 0

    def letter(self) -> list[Reihe]:
        reihen = [*self.title(), *self.blocks(self._brief.bloecke)]
        klein = self.small_print()
        return [*reihen, *(replace(reihe, block=len(self._brief.bloecke)) for reihe in klein)]

    def title(self) -> list[Reihe]:
        return [*self._columns(self._spalten).rows(self._brief.titel, self._h1), *self._only()]

    def _only(self) -> list[Reihe]:
        """In the language asked for, that the whole sheet stands in German alone."""
        vermerk = self._brief.unuebersetzt
        if vermerk is None or not self._brief.ohne_uebersetzung:
            return []
        spalte = (replace(self._spalten[0], sprache=self._brief.sprache),)
        knoten = self._wurzel.neu("Sect", self._brief.sprache)
        form = replace(self._text, fett=True)
        return [*Spaltensatz(spalte, (knoten,), None).rows(vermerk, form)]

    def blocks(self, bloecke: Sequence[Block]) -> list[Reihe]:
        """Some of the blocks, counted from 1."""
        reihen: list[Reihe] = []
        for nummer, block in enumerate(bloecke, start=1):
            reihen += [replace(reihe, block=nummer) for reihe in self._block(block)]
        return reihen

    def _columns(self, spalten: tuple[Spalte, ...]) -> Spaltensatz:
        knoten = tuple(self._wurzel.neu("Sect", spalte.sprache) for spalte in spalten)
        return Spaltensatz(spalten, knoten, self._brief.unuebersetzt)

    def _block(self, block: Block) -> list[Reihe]:
        satz = self._columns(beside(block, self._spalten))
        im_kasten = bool(block.inhalt) and isinstance(block.inhalt[0], Schrittkasten)
        reihen: list[Reihe] = []
        if block.titel.laeufe and not im_kasten:
            reihen += self._heading(block, satz)
        if block.entfaellt:
            reihen += satz.rows(Satz.aus(block.entfaellt), self._text)
        folge = [*self._flowing(block.inhalt)]
        for inhalt, danach in zip(folge, [*folge[1:], None], strict=False):
            teil = [*self._inhalt(inhalt, satz, block.titel)]
            if isinstance(inhalt, Satz) and isinstance(danach, Zeichnung):
                teil[-1] = replace(teil[-1], mit_naechster=True)
            reihen += teil
            if isinstance(inhalt, Schrittkasten | Schrittkarte):
                satz = self._columns(self._spalten)  # what follows is read after the box
        if reihen and block.stueck is Stueck.ANTWORT:
            reihen[0] = replace(reihen[0], davor=1.5 * self._mass.groesse, schnittlinie=True)
        elif reihen and not block.titel.laeufe and block.stueck is not Stueck.ANREDE:
            reihen[0] = replace(reihen[0], davor=0.7 * self._mass.groesse)
        return reihen

    def _heading(self, block: Block, satz: Spaltensatz) -> list[Reihe]:
        if self._brief.gestalt.bogen is not Bogen.KARTEN or block.stueck not in KOPFBILDER:
            return with_code([*satz.rows(block.titel, self._h2)], block)
        form = replace(self._h2, einzug=1.7 * self._h2.groesse)
        return [*with_headings([*satz.rows(block.titel, form)], block.stueck)]

    def _flowing(self, inhalte: Sequence[Inhalt]) -> Iterator[Inhalt]:
        """In letters to offices the sentences of a block run on as one paragraph."""
        if not self._brief.gestalt.fliessend:
            yield from inhalte
            return
        for ist_satz, folge in groupby(inhalte, key=lambda inhalt: isinstance(inhalt, Satz)):
            if not ist_satz:
                yield from folge
                continue
            saetze = [satz for satz in folge if isinstance(satz, Satz)]
            laeufe = [lauf for satz in saetze for lauf in (Lauf(" "), *satz.laeufe)]
            yield Satz(tuple(laeufe[1:]))

    def _inhalt(self, inhalt: Inhalt, satz: Spaltensatz, titel: Satz) -> Iterator[Reihe]:
        match inhalt:
            case Satz():
                yield from satz.rows(inhalt, self._text)
            case Zeichnung():
                groesse = self._mass.groesse
                yield picture_row(inhalt, satz.spalten[0], satz.knoten[0], groesse)
            case Schrittkasten():
                yield from self._box(inhalt, titel)
            case Schrittkarte():
                yield from self._card(inhalt)
            case _:
                yield from content_rows(inhalt, satz, self._text, self._mass)

    def _inner(self) -> tuple[Spalte, ...]:
        """The columns inside a box: narrower on its outer sides."""
        erste, letzte = self._spalten[0], self._spalten[-1]
        schmal = [
            replace(
                s,
                x=s.x + (self._mass.polster if s is erste else 0),
                breite=s.breite - self._mass.polster,
            )
            for s in self._spalten
        ]
        if erste is letzte:
            schmal = [replace(s, breite=s.breite - self._mass.polster) for s in schmal]
        return tuple(schmal)

    def _boxed(self, reihen: Sequence[Reihe]) -> Iterator[Reihe]:
        self._kaesten += 1
        for nummer, reihe in enumerate(reihen):
            erste, letzte = nummer == 0, nummer == len(reihen) - 1
            yield replace(
                reihe,
                kasten=self._kaesten,
                davor=self._mass.polster * 1.9 if erste else reihe.davor,
                danach=self._mass.polster * 1.5 if letzte else 0.0,
            )

    def _box(self, kasten: Schrittkasten, titel: Satz) -> Iterator[Reihe]:
        satz = self._columns(self._inner())
        reihen = [*satz.rows(titel, replace(self._h2, davor=0.0))]
        einzug = 1.7 * self._mass.groesse
        for nummer, schritt in enumerate(kasten.schritte, start=1):
            form = replace(
                self._text,
                rolle="LBody",
                nummer=f"{nummer}.",
                einzug=einzug,
                davor=0.35 * self._mass.groesse,
            )
            reihen += satz.rows(schritt, form)
        yield from self._boxed(reihen)

    def _card(self, karte: Schrittkarte) -> Iterator[Reihe]:
        satz = self._columns(self._inner())
        einzug = (2.9 if karte.bild else 2.0) * self._mass.groesse
        zeichen = Zeichen.HAKEN if karte.getan else Zeichen.KAESTCHEN
        kopf = replace(self._text, fett=True, einzug=einzug, zeichen=zeichen)
        reihen = [*satz.rows(karte.text, kopf)]
        for zeile in karte.zeilen:
            reihen += self._card_line(zeile, satz, einzug)
        if karte.bild:
            reihen[0] = with_picture(reihen[0], karte, self._mass.groesse)
        yield from self._boxed(reihen)

    def _card_line(self, zeile: Satz, satz: Spaltensatz, einzug: float) -> list[Reihe]:
        """A line that ends in a colon is filled in by hand: behind it, or below it."""
        form = replace(self._text, einzug=einzug)
        reihen = [*satz.rows(zeile, form)]
        if not zeile.text.endswith(":"):
            return reihen
        frei = (z.spalte.breite - einzug - z.zeilen[-1].breite for z in reihen[-1].zellen)
        if min(frei) >= HAND:
            zellen = tuple(replace(z, linie=True) for z in reihen[-1].zellen)
            return [*reihen[:-1], replace(reihen[-1], zellen=zellen)]
        hand = replace(form, linie=True, mindest=1.25 * self._mass.zeile)
        return [*reihen, *satz.same((), hand)]

    def small_print(self) -> list[Reihe]:
        brief = self._brief
        saetze = (*brief.kleingedrucktes, *(brief.vermerke if brief.zweisprachig else ()))
        if not saetze:
            return []
        satz = self._columns(self._spalten)
        blatt = (10.0, 12.0) if self._mass.knapp else KLEIN
        form = Form(*(blatt if brief.gestalt.bogen is Bogen.BLATT else KARTENKLEIN))
        reihen = [reihe for klein in saetze for reihe in satz.rows(klein, form)]
        return [
            replace(reihen[0], davor=1.1 * self._mass.luft * self._mass.groesse, linie=True),
            *reihen[1:],
        ]
