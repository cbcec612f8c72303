"""Formloser Antrag: the family applies today, papers follow; and its own copy to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from lotse.domain.begruendung import Begruendung
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Leistung
from lotse.letters.amt import (
    Absender,
    Amt,
    Amtstext,
    anrede_block,
    compose_amtsbrief,
    gruss_block,
    nur_deutsch,
)
from lotse.letters.antragsform import require_brief
from lotse.letters.bausteine import Bausteine, fett
from lotse.letters.brief import Block, Brief, Briefart, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.familie import leistung_name
from lotse.letters.inhalt import Felder, Inhalt, Liste, Listenart, Satz


class Sonderantrag(StrEnum):
    """Benefits with an application of their own (§ 37 (1) S. 2 SGB II): a sentence for each."""

    DARLEHEN = "darlehen"
    """§ 24 (1): an urgent need, as a loan."""
    WOHNUNG = "wohnung"
    """§ 24 (3) S. 1 Nr. 1."""
    KLEIDUNG = "kleidung"
    """§ 24 (3) S. 1 Nr. 2."""
    GEBURT = "geburt"
    """§ 24 (3) S. 1 Nr. 2."""
    SCHUHE = "schuhe"
    """§ 24 (3) S. 1 Nr. 3."""
    LERNFOERDERUNG = "lernfoerderung"
    """§ 28 (5)."""


@dataclass(frozen=True, slots=True)
class Antragssache:
    """What is applied for, by whom, where. Names and births are typed for this print only."""

    leistung: Leistung
    amt: Amt
    absender: Absender = field(default_factory=Absender)
    fuer_kind: bool = False
    """True with an empty `kind` = lines for name and birth of the child."""
    kind: str = ""
    kind_geboren: date | None = None
    lage: tuple[str, ...] = ()
    """Sentences of the family or the Lotsin: checked for plain German, printed as they are."""
    begruendung: Begruendung | None = None
    """Two texts the family agreed to: one is for the office, the other for its own copy (E-39)."""
    sonder: tuple[Sonderantrag, ...] = ()
    """Chosen benefits of § 37 (1) SGB II; none = boxes on the sheet of the Jobcenter."""
    teilhabe: bool | None = None
    """Decides which rule of forwarding is named; None = not asked, so none is."""
    frist: date | None = None
    """Last day on which the letter keeps the date; None = none is known."""


_ELTERNGELD = "elterngeld"
_WEITER = {True: "antrag.weiter_reha", False: "antrag.weiter_gesetz"}
_SGB2 = "SGB II "


def compose_antrag(sache: Antragssache, rahmen: Rahmen) -> Brief:
    """The sheet for the office; a Hinweis where a plain letter is not enough."""
    texte = nur_deutsch(rahmen).bausteine
    text = Amtstext(
        Briefart.ANTRAG, antrag_titel(sache, texte), antrag_bloecke(sache, texte), mit_stempel=True
    )
    return compose_amtsbrief(text, sache.absender, sache.amt, rahmen)


def antrag_titel(sache: Antragssache, texte: Bausteine) -> Satz:
    return texte.satz("antrag.titel", name=leistung_name(sache.leistung, texte))


def antrag_bloecke(sache: Antragssache, texte: Bausteine) -> tuple[Block, ...]:
    """In German for the office; with a second language for the family's copy."""
    _require(sache)
    zu_zweit = sache.leistung.id == _ELTERNGELD
    return (
        anrede_block(texte),
        _antrag(sache, texte),
        _lage(sache, texte),
        *_begruendung(sache, texte),
        _block(Stueck.BITTE, "antrag.bitte", texte, "formulare", "fehlt", "nachreichen", "eingang"),
        _zustaendig(sache, texte),
        gruss_block(texte, zweite_unterschrift=zu_zweit, knapp=_mit_kaestchen(sache)),
    )


def _require(sache: Antragssache) -> None:
    require_brief(sache.leistung, gesondert=bool(sache.sonder))
    if sache.sonder and not _is_sgb2(sache.leistung):
        raise Hinweis(
            "Gesonderte Anträge gibt es nur beim Jobcenter.",
            "Es wurde nichts gedruckt.",
            "Bitte wählen Sie eine Hilfe vom Jobcenter oder lassen Sie den Zusatz weg.",
        )


def sonder_moeglich(leistung: Leistung) -> bool:
    """Whether this sheet may name benefits with an application of their own."""
    return _is_sgb2(leistung)


def _is_sgb2(leistung: Leistung) -> bool:
    return any(f.norm.startswith(_SGB2) for f in leistung.rechtsgrundlage[:1])


def _antrag(sache: Antragssache, texte: Bausteine) -> Block:
    inhalt: list[Inhalt] = [texte.satz("antrag.hiermit")]
    inhalt += _gegenstand(sache, texte)
    inhalt += [texte.satz("antrag.ab_heute"), texte.satz("antrag.alles")]
    inhalt += _gesondert(sache, texte)
    if sache.leistung.id == _ELTERNGELD:
        inhalt.append(Felder((texte.satz("antrag.feld_monate"),)))
    return Block(Stueck.ANTRAG, Satz(()), tuple(inhalt))


def _gegenstand(sache: Antragssache, texte: Bausteine) -> Iterator[Inhalt]:
    """What for whom; a child nobody named gets lines."""
    name = leistung_name(sache.leistung, texte)
    if not sache.fuer_kind and not sache.kind:
        yield texte.satz("antrag.beantrage", name=name)
        return
    if not sache.kind:
        yield texte.satz("antrag.beantrage_kind", name=name)
        yield Felder((texte.satz("antrag.feld_kind"), texte.satz("antrag.feld_geboren")))
        return
    kind = fett(sache.kind)
    yield texte.satz("antrag.beantrage_fuer", name=name, kind=kind)
    if sache.kind_geboren is None:
        yield Felder((texte.satz("antrag.feld_geboren"),))
    else:
        yield texte.satz("antrag.geboren", kind=kind, datum=sache.kind_geboren)


def _gesondert(sache: Antragssache, texte: Bausteine) -> Iterator[Inhalt]:
    """Each benefit in its own sentence: chosen ones as text, else all of them to tick by hand."""
    if sache.sonder:
        yield from (texte.satz(f"antrag.sonder_{eines.value}") for eines in sache.sonder)
    elif _mit_kaestchen(sache):
        yield texte.satz("antrag.sonder_kreuze")
        punkte = tuple(texte.satz(f"antrag.sonder_{eines.value}") for eines in Sonderantrag)
        yield Liste(punkte, Listenart.KAESTCHEN)


def _mit_kaestchen(sache: Antragssache) -> bool:
    """On a sheet to the Jobcenter for which nobody has chosen yet."""
    am_jobcenter = sache.leistung.traegerart == "jobcenter" and _is_sgb2(sache.leistung)
    return am_jobcenter and not sache.sonder


def _lage(sache: Antragssache, texte: Bausteine) -> Block:
    eigene = tuple(Satz.aus(satz.strip()) for satz in sache.lage if satz.strip())
    inhalt = eigene or (texte.satz("antrag.lage_folgt"),)
    return Block(Stueck.LAGE, texte.satz("antrag.lage"), inhalt)


def _begruendung(sache: Antragssache, texte: Bausteine) -> Iterator[Block]:
    """What the office looks for, as it was written for it."""
    if sache.begruendung is not None and sache.begruendung.amt.strip():
        inhalt = own_lines(sache.begruendung.amt)
        yield Block(Stueck.BEGRUENDUNG, texte.satz("antrag.begruendung"), inhalt)


def own_lines(text: str) -> tuple[Satz, ...]:
    """Typed text, one sentence for each line that says something."""
    return tuple(Satz.aus(zeile.strip()) for zeile in text.splitlines() if zeile.strip())


def _zustaendig(sache: Antragssache, texte: Bausteine) -> Block:
    """§ 16 (2) SGB I, or § 14 SGB IX for Teilhabe; nobody asked = the plain request."""
    inhalt = [texte.satz("antrag.weiterleiten")]
    if sache.teilhabe is not None:
        inhalt.append(texte.satz(_WEITER[sache.teilhabe]))
    inhalt.append(texte.satz("antrag.wohin"))
    return Block(Stueck.ZUSTAENDIG, texte.satz("antrag.zustaendig"), tuple(inhalt))


def _block(stueck: Stueck, titel: str, texte: Bausteine, *saetze: str) -> Block:
    inhalt = tuple(texte.satz(f"antrag.{satz}") for satz in saetze)
    return Block(stueck, texte.satz(titel), inhalt)
