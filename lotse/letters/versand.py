"""The hand-over sheet on its way by post: only what the family's consent covers, field by field.

Without a fitting consent nothing goes out; the family can always carry the sheet itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.einwilligung import Datenart, Einwilligung, Einwilligungsform
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Leistung
from lotse.domain.vermittlung import Weg
from lotse.domain.zeit import alter_in_jahren
from lotse.letters.bausteine import Bausteine, fett
from lotse.letters.brief import Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.erlaubt import darf_antworten, erlaubte_datenarten, find_einwilligung, fits
from lotse.letters.inhalt import Anschrift, Inhalt, Lauf, Satz
from lotse.letters.pflicht import require_stuecke
from lotse.letters.rueckmeldung import strip_block
from lotse.letters.stelle import anschrift
from lotse.letters.ueberleitung import (
    GROESSE,
    compose_ueberleitung,
    ueberleitung_antwort,
    ueberleitung_getan,
    ueberleitung_schritt,
    ueberleitung_wunsch,
)
from lotse.matching.ergebnis import Hilfe, Treffer


@dataclass(frozen=True, slots=True)
class Uebergabe:
    """How the sheet gets there. What is typed lives for this print only."""

    weg: Weg = Weg.FAMILIE_TRAEGT
    name: str = ""
    """Of the person to call; empty = the name kept in the case."""
    kontakt: str = ""
    """Telephone, address, times."""
    gesundheit: str = ""
    code: str = ""
    """On the strip to tear off, instead of our sign for the family."""


Gebunden: TypeAlias = Mapping[Datenart, tuple[Inhalt, ...]]
"""What may be told, by the kind of data that allows it."""
VERSCHICKT = frozenset({Weg.BRIEF})
"""The Lotsin sends it; every other way the family is there or carries it."""


def compose_uebergabe(
    akte: Akte, hilfe: Hilfe, treffer: Treffer, rahmen: Rahmen, uebergabe: Uebergabe
) -> Brief:
    """The sheet for this way: carried = without a name, sent = within the consent."""
    if uebergabe.weg not in VERSCHICKT:
        return compose_ueberleitung(akte, hilfe, treffer, rahmen, uebergabe.code)
    einwilligung = require_einwilligung(akte, treffer.angebot, rahmen.heute)
    return compose_versand(akte, hilfe, treffer, rahmen, einwilligung, uebergabe)


def require_einwilligung(akte: Akte, angebot: Angebot, heute: date) -> Einwilligung:
    """The consent this letter goes out under; a Hinweis offers the way without one."""
    gefunden = find_einwilligung(akte.einwilligungen, angebot, heute)
    if gefunden is None:
        raise _ohne(angebot, "Für diese Stelle gibt es heute keine gültige Einwilligung.")
    return gefunden


def _ohne(angebot: Angebot, was: str) -> Hinweis:
    return Hinweis(
        was,
        "Es wurde nichts gedruckt und nichts weitergegeben.",
        "Die Familie kann den Brief selbst tragen: Dann steht kein Name darin.",
        (f"Empfänger: {angebot.name}",),
    )


def compose_versand(
    akte: Akte,
    hilfe: Hilfe,
    treffer: Treffer,
    rahmen: Rahmen,
    einwilligung: Einwilligung,
    uebergabe: Uebergabe,
) -> Brief:
    """Each field is bound to one kind of data; a field outside the ticks is never read."""
    erlaubt = erlaubte_datenarten(einwilligung, rahmen.heute)
    if not erlaubt or not fits(einwilligung, treffer.angebot):
        raise _ohne(treffer.angebot, "Diese Einwilligung gilt heute nicht für diese Stelle.")
    texte = replace(rahmen.bausteine, zweite=None)
    felder = _felder(akte, hilfe.leistung, rahmen, uebergabe)
    inhalt = {art: felder[art] for art in Datenart if art in erlaubt and art in felder}
    antwort = darf_antworten(einwilligung, rahmen.heute)
    bloecke = (
        _anlass(einwilligung, texte),
        _wer(inhalt, texte),
        _wunsch(inhalt, texte),
        _schritt(inhalt, texte),
        _getan(inhalt, texte),
        _weitergabe(erlaubt, einwilligung, texte),
        _bitte(texte, antwort=antwort),
        *((_streifen(akte, uebergabe.code, rahmen),) if antwort else ()),
    )
    return require_stuecke(_brief(akte, hilfe.leistung, treffer, rahmen, erlaubt, bloecke))


def _brief(
    akte: Akte,
    leistung: Leistung,
    treffer: Treffer,
    rahmen: Rahmen,
    erlaubt: frozenset[Datenart],
    bloecke: tuple[Block, ...],
) -> Brief:
    texte, buero = replace(rahmen.bausteine, zweite=None), rahmen.buero
    name = Lauf(leistung.name, isoliert=True)
    anliegen = Datenart.ANLIEGEN in erlaubt
    return Brief(
        art=Briefart.VERSAND,
        sprache="de",
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(_anschrift(treffer.angebot)),
        datum=rahmen.heute,
        titel=texte.satz("ueberleitung.titel", name=name)
        if anliegen
        else texte.satz("versand.titel"),
        bloecke=bloecke,
        kopfzeilen=(
            texte.satz("ueberleitung.datum", datum=rahmen.heute),
            texte.satz("ueberleitung.lotsin", lotsin=Lauf(buero.lotsin)),
            texte.satz("ueberleitung.telefon", telefon=fett(buero.telefon)),
            texte.satz("ueberleitung.zeichen", zeichen=_zeichen(akte)),
        ),
        gestalt=replace(
            rahmen.gestalt, kopf=Kopf.DIN, groesse=GROESSE, fliessend=True, mit_qr=False, eng=True
        ),
    )


def _felder(
    akte: Akte, leistung: Leistung, rahmen: Rahmen, uebergabe: Uebergabe
) -> dict[Datenart, tuple[Inhalt, ...]]:
    """Everything this sheet could tell, by the kind of data that allows it."""
    texte = replace(rahmen.bausteine, zweite=None)
    name = uebergabe.name.strip() or akte.familie.name.strip()
    kontakt, gesundheit = uebergabe.kontakt.strip(), uebergabe.gesundheit.strip()
    gebunden: dict[Datenart, tuple[Inhalt, ...]] = {
        Datenart.NAME: (texte.satz("versand.name", name=fett(name)),) if name else (),
        Datenart.KONTAKT: _eines("versand.kontakt", kontakt, texte),
        Datenart.KIND: tuple(_kinder(akte, rahmen, texte)),
        Datenart.ANLIEGEN: ueberleitung_wunsch(akte, leistung, texte).inhalt,
        Datenart.BISHER: ueberleitung_getan(akte, leistung, texte).inhalt,
        Datenart.VERSTAENDIGUNG: ueberleitung_schritt(akte, texte).inhalt[1:],
        Datenart.GESUNDHEIT: _eines("versand.gesundheit", gesundheit, texte),
    }
    return {art: inhalt for art, inhalt in gebunden.items() if inhalt}


def _eines(baustein: str, text: str, texte: Bausteine) -> tuple[Inhalt, ...]:
    return (texte.satz(baustein, text=Lauf(text.rstrip("."), isoliert=True)),) if text else ()


def _kinder(akte: Akte, rahmen: Rahmen, texte: Bausteine) -> Iterator[Satz]:
    """First name and age in years; a birth date is never printed."""
    for kind in akte.familie.kinder:
        if kind.ungeboren:
            continue
        name = Lauf(kind.vorname or "Kind", isoliert=True)
        jahre = alter_in_jahren(kind.geburt, rahmen.heute) if kind.geburt else None
        if jahre is None or jahre.von != jahre.bis:
            if kind.vorname:
                yield texte.satz("versand.kind", name=name)
        else:
            wort = "versand.kind_jahr" if jahre.von == 1 else "versand.kind_jahre"
            yield texte.satz(wort, name=name, jahre=Lauf(f"{jahre.von:.0f}", isoliert=True))


_FORM = {
    Einwilligungsform.SCHRIFTLICH: "versand.schriftlich",
    Einwilligungsform.ELEKTRONISCH: "versand.elektronisch",
    Einwilligungsform.MUENDLICH: "versand.muendlich",
}


def _anlass(einwilligung: Einwilligung, texte: Bausteine) -> Block:
    saetze = (
        texte.satz("ueberleitung.anrede"),
        texte.satz("ueberleitung.anlass"),
        texte.satz("versand.gebeten"),
        texte.satz(_FORM[einwilligung.form], datum=einwilligung.erteilt_am),
    )
    return Block(Stueck.ANLASS, Satz(()), saetze)


def _wer(inhalt: Gebunden, texte: Bausteine) -> Block:
    arten = (Datenart.NAME, Datenart.KONTAKT, Datenart.KIND, Datenart.GESUNDHEIT)
    teile = tuple(teil for art in arten for teil in inhalt.get(art, ()))
    ohne = (texte.satz("versand.wer_ohne"),)
    return Block(Stueck.WER, texte.satz("versand.wer"), teile or ohne)


def _wunsch(inhalt: Gebunden, texte: Bausteine) -> Block:
    teile = inhalt.get(Datenart.ANLIEGEN) or (texte.satz("versand.wunsch_ohne"),)
    return Block(Stueck.WUNSCH, texte.satz("ueberleitung.wunsch"), teile)


def _schritt(inhalt: Gebunden, texte: Bausteine) -> Block:
    teile = (texte.satz("ueberleitung.termin"), *inhalt.get(Datenart.VERSTAENDIGUNG, ()))
    return Block(Stueck.SCHRITT, texte.satz("ueberleitung.schritt"), teile)


def _getan(inhalt: Gebunden, texte: Bausteine) -> Block:
    teile = inhalt.get(Datenart.BISHER) or (texte.satz("versand.getan_ohne"),)
    return Block(Stueck.GETAN, texte.satz("ueberleitung.getan"), teile)


def _weitergabe(
    erlaubt: frozenset[Datenart], einwilligung: Einwilligung, texte: Bausteine
) -> Block:
    """Printed from the consent itself, not from what happens to stand on the sheet."""
    arten = tuple(texte.satz(f"versand.art_{a.value}").text for a in Datenart if a in erlaubt)
    alle = Lauf(texte.deutsch.liste(arten), isoliert=True)
    inhalt: tuple[Inhalt, ...] = (
        texte.satz("versand.erlaubt", angaben=alle),
        texte.satz("versand.sonst_nichts"),
        texte.satz("versand.bis", datum=einwilligung.gueltig_bis),
        texte.satz("versand.beenden"),
    )
    return Block(Stueck.WEITERGABE, texte.satz("versand.weitergabe"), inhalt)


def _bitte(texte: Bausteine, *, antwort: bool) -> Block:
    """Only where the family allows it may the Stelle write back."""
    if not antwort:
        return Block(
            Stueck.BITTE,
            texte.satz("ueberleitung.bitte"),
            (texte.satz("versand.nicht_antworten"),),
        )
    saetze = tuple(texte.satz(f"versand.{satz}") for satz in ("zurueck", "kurz"))
    return Block(Stueck.BITTE, Satz(()), saetze)


def _streifen(akte: Akte, code: str, rahmen: Rahmen) -> Block:
    """To tear off, with a code and without a name."""
    texte = replace(rahmen.bausteine, zweite=None)
    if code:
        return strip_block(code, rahmen.buero, texte)
    return ueberleitung_antwort(_zeichen(akte), texte)


def _zeichen(akte: Akte) -> Lauf:
    return Lauf(akte.familie.fallcode, isoliert=True)


def _anschrift(angebot: Angebot) -> tuple[str, ...]:
    return anschrift(angebot).zeilen[:6]
