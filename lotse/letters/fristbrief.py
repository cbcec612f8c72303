"""Letters about a period: what was sent when, which period, and a friendly question."""

from __future__ import annotations

from lotse.domain.frist import Fristbrief
from lotse.letters.amt import Amtstext, anrede_block, compose_amtsbrief, gruss_block, nur_deutsch
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Block, Brief, Briefart, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.fristsache import Fristgrund, Fristsache, require_erlaubt
from lotse.letters.inhalt import Lauf, Satz

_ARTEN = {
    Fristbrief.WEITERLEITUNG: Briefart.WEITERLEITUNG,
    Fristbrief.VORLAEUFIG: Briefart.WEITERLEITUNG,
    Fristbrief.REHA: Briefart.WEITERLEITUNG,
}
_ANLASS: dict[Fristbrief, tuple[str, ...]] = {
    Fristbrief.WEITERLEITUNG: ("gestellt",),
    Fristbrief.VORLAEUFIG: ("gestellt", "streit"),
    Fristbrief.REHA: ("gestellt",),
    Fristbrief.BITTE_UM_ENTSCHEIDUNG: ("gestellt", "keine_antwort"),
    Fristbrief.FRIST: ("gestellt", "keine_antwort"),
    Fristbrief.WIDERSPRUCH: ("bescheid",),
    Fristbrief.MEHR_ZEIT: ("verlangt", "fehlt_noch"),
    Fristbrief.BEDARF_ANZEIGEN: ("bedarf_da",),
    Fristbrief.BISHERIGER_TRAEGER: ("umzug", "bisher_sie"),
}
_REGEL: dict[Fristbrief, tuple[str, ...]] = {
    Fristbrief.WEITERLEITUNG: ("regel_weiter", "regel_tag", "regel_16"),
    Fristbrief.VORLAEUFIG: ("regel_streit", "regel_beginn", "regel_43"),
    Fristbrief.MEHR_ZEIT: ("regel_mehr", "regel_26"),
    Fristbrief.BEDARF_ANZEIGEN: ("regel_kenntnis", "regel_36a"),
    Fristbrief.BISHERIGER_TRAEGER: ("regel_bisher", "regel_86c"),
}
_FRAGEN: dict[Fristbrief, tuple[str, ...]] = {
    Fristbrief.WEITERLEITUNG: ("bitte_weiter", "bitte_wohin"),
    Fristbrief.VORLAEUFIG: ("bitte_vorlaeufig", "bitte_wann"),
    Fristbrief.REHA: ("bitte_schreiben",),
    Fristbrief.BITTE_UM_ENTSCHEIDUNG: ("bitte_entscheiden", "bitte_bis_wann", "bitte_unterlagen"),
    Fristbrief.FRIST: ("bitte_bis_wann", "bitte_unterlagen"),
    Fristbrief.WIDERSPRUCH: ("bitte_pruefen", "bitte_gruende", "bitte_eingang"),
    Fristbrief.MEHR_ZEIT: ("bitte_zeit", "bitte_antwort"),
    Fristbrief.BEDARF_ANZEIGEN: ("bitte_notieren", "bitte_termin", "bitte_eingang"),
    Fristbrief.BISHERIGER_TRAEGER: ("bitte_weiterzahlen", "bitte_sprechen"),
}
_REHAFRAGEN = {
    None: ("bitte_zustaendig", "bitte_bis_wann"),
    Fristgrund.REHA_ZUSTAENDIG: ("bitte_zustaendig", "bitte_weitergegeben"),
}
_GUTACHTEN = Lauf("Gutachten", isoliert=True)
_WIDERSPRUCH = Lauf("Widerspruch", isoliert=True)
"""The office's own words: they need no explanation there."""


def compose_fristbrief(sache: Fristsache, rahmen: Rahmen) -> Brief:
    """One sheet to the office, German only; a Hinweis where its rule does not hold."""
    require_erlaubt(sache)
    texte = nur_deutsch(rahmen).bausteine
    bloecke = (
        anrede_block(texte),
        _anlass(sache, texte),
        *_frist(sache, texte),
        _bitte(sache, texte),
    )
    text = Amtstext(
        _ARTEN.get(sache.brief, Briefart.FRIST),
        texte.satz(f"frist.titel_{sache.brief.value}", name=_name(sache), widerspruch=_WIDERSPRUCH),
        (*bloecke, gruss_block(texte)),
    )
    return compose_amtsbrief(text, sache.absender, sache.amt, rahmen)


def _name(sache: Fristsache) -> Lauf:
    return Lauf(sache.leistung, isoliert=True)


def _anlass(sache: Fristsache, texte: Bausteine) -> Block:
    """What was sent when."""
    saetze = [_satz(_widerspruch(satz, sache), sache, texte) for satz in _ANLASS[sache.brief]]
    saetze.append(texte.satz("frist.geht_um", name=_name(sache)))
    return Block(Stueck.ANLASS, Satz(()), tuple(saetze))


def _widerspruch(satz: str, sache: Fristsache) -> str:
    widersprochen = sache.grund is Fristgrund.WIDERSPRUCH_MONATE
    return "widersprochen" if satz == "gestellt" and widersprochen else satz


def _frist(sache: Fristsache, texte: Bausteine) -> tuple[Block, ...]:
    """Which period, in the words of the law, and where it stands."""
    saetze = list(_REGEL.get(sache.brief, ()))
    if sache.brief is Fristbrief.REHA and sache.grund is None:
        saetze = ["regel_reha", f"{Fristgrund.REHA_ZUSTAENDIG.value}.norm"]
    if sache.grund is not None:
        name = sache.grund.value
        saetze += [f"{name}.beginn", f"{name}.dauer", "ende", f"{name}.norm"]
    if not saetze:
        return ()
    inhalt = tuple(_satz(satz, sache, texte) for satz in saetze)
    titel = "frist.regel" if sache.grund is None else "frist.zeit"
    return (Block(Stueck.FRIST, texte.satz(titel), inhalt),)


def _bitte(sache: Fristsache, texte: Bausteine) -> Block:
    saetze = _FRAGEN[sache.brief]
    if sache.brief is Fristbrief.REHA:
        saetze = (*_REHAFRAGEN.get(sache.grund, ("bitte_bis_wann",)), *saetze)
    inhalt = tuple(_satz(satz, sache, texte) for satz in (*saetze, "dank"))
    return Block(Stueck.BITTE, texte.satz("antrag.bitte"), inhalt)


def _satz(satz: str, sache: Fristsache, texte: Bausteine) -> Satz:
    """A sentence with the facts it asks for; each has been checked to be there."""
    werte = {
        "gestellt": sache.gestellt_am,
        "beginn": sache.beginn,
        "ende": sache.ende,
        "brief": sache.brief_vom,
        "bis": sache.bis,
    }
    tage = {
        name: Lauf(texte.deutsch.datum(tag), isoliert=True)
        for name, tag in werte.items()
        if tag is not None
    }
    andere = Lauf(sache.andere, isoliert=True)
    worte = {"andere": andere, "gutachten": _GUTACHTEN, "widerspruch": _WIDERSPRUCH}
    return texte.satz(f"frist.{satz}", **worte, **tage)
