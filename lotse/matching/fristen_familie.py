"""On the family's side: papers, form, moving, help that cannot wait (D-11, 12, 13, 15)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lotse.domain.antrag import Antragsart, Antragsform
from lotse.domain.frist import Frist, Fristart, Fristbrief, Fristregel
from lotse.domain.fristenrechnung import Fristende
from lotse.domain.zeit import tageswort
from lotse.matching.fristen_lage import Fall, fest, frist, stationen

SCHRIFTFORM: Mapping[str, str] = {
    "kindergeld": "§ 67 EStG, § 9 Abs. 1 BKGG",
    "kinderzuschlag": "§ 9 Abs. 1 BKGG",
    "elterngeld": "§ 7 Abs. 1 BEEG",
    "unterhaltsvorschuss": "§ 9 Abs. 1 UhVorschG",
    "bafoeg": "§ 46 Abs. 1 BAföG",
}
"""Where a law wants writing; everything else begins without any form (§ 9 SGB X)."""


def schriftform(leistung: str) -> str:
    """The norm that wants writing and a signature; "" = formless is enough."""
    return SCHRIFTFORM.get(leistung, "")


def familienfristen(fall: Fall) -> Iterator[Frist]:
    """What the family does about a running application."""
    yield from _unterlagen(fall)
    yield from _umzug(fall)
    yield from _form(fall)


def _unterlagen(fall: Fall) -> Iterator[Frist]:
    """D-11: the day in the letter does not move (§ 26 Abs. 3 S. 2 SGB X), but can be put off."""
    letztes = fall.letztes(Antragsart.UNTERLAGEN_VERLANGT, Antragsart.UNTERLAGEN_DA)
    if fall.entschieden or not letztes or letztes.art is not Antragsart.UNTERLAGEN_VERLANGT:
        return
    ende = Fristende(letztes.bis) if letztes.bis else None
    if ende is None:
        satz = "Bitte klären: Bis wann möchte das Amt die Unterlagen haben?"
    elif fall.heute > ende.tag:
        satz = "Das Amt kann auch nach dem Tag noch mehr Zeit geben: Bitte heute darum bitten."
    else:
        satz = (
            f"Das Amt möchte Unterlagen bis {tageswort(ende.tag)}. Reicht die Zeit nicht, bitten "
            "Sie vorher um mehr Zeit."
        )
    grund = Frist(
        Fristregel.UNTERLAGEN,
        Fristart.FAMILIE if ende else Fristart.FRAGE,
        satz,
        "§ 66 Abs. 3 SGB I, § 26 Abs. 7 SGB X",
        beginn=letztes.am,
        brief=Fristbrief.MEHR_ZEIT,
        brief_ab=letztes.am,
    )
    yield fest(fall, ende, grund, "" if ende else "Der Tag im Brief ist nicht notiert.")


def _umzug(fall: Fall) -> Iterator[Frist]:
    """D-12: only Jugendhilfe (§§ 86c, 86d SGB VIII)."""
    umzug = fall.letztes(Antragsart.UMZUG)
    kette = stationen(fall)
    if umzug is None or not kette or kette[-1].traegerart != "jugendamt":
        return
    if fall.alle(Antragsart.ABGELEHNT, Antragsart.ZURUECKGENOMMEN):
        return
    laeuft = any(e.am <= umzug.am for e in fall.alle(Antragsart.BEWILLIGT))
    if laeuft:
        satz = "Das bisherige Jugendamt hilft weiter, bis das neue die Hilfe fortsetzt."
        norm, brief = "§ 86c Abs. 1 SGB VIII", Fristbrief.BISHERIGER_TRAEGER
    else:
        satz = (
            "Nach dem Umzug kann offen sein, wer zuständig ist. Dann hilft vorläufig das Jugendamt "
            "am Ort des Kindes."
        )
        norm, brief = "§ 86d SGB VIII", None
    grund = Frist(
        Fristregel.UMZUG,
        Fristart.HINWEIS,
        satz,
        norm,
        beginn=umzug.am,
        brief=brief,
        brief_ab=umzug.am,
    )
    yield frist(fall, None, grund)


def _form(fall: Fall) -> Iterator[Frist]:
    """D-15: what was only said or sent without a form may still need a signature."""
    norm = schriftform(fall.antrag.leistung)
    form = fall.antrag.form
    if not norm or fall.entschieden or form not in (Antragsform.FORMLOS, Antragsform.MUENDLICH):
        return
    if not fall.alle(Antragsart.GESENDET, Antragsart.EINGEGANGEN):
        return
    muendlich = form is Antragsform.MUENDLICH
    satz = (
        "Für diese Leistung reicht es nicht zu sprechen: Bitte heute schriftlich beantragen."
        if muendlich
        else "Bitte klären: Ist der Antrag schriftlich und unterschrieben?"
    )
    grund = Frist(
        Fristregel.FORM,
        Fristart.SOFORT if muendlich else Fristart.FRAGE,
        satz,
        norm,
        brief=Fristbrief.ANTRAG if muendlich else None,
    )
    yield frist(fall, None, grund)
