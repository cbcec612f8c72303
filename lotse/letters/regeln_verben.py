"""Rules about verbs: passive, hidden duty, subjunctive, preterite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lotse.letters.regeln_fund import Fund
from lotse.letters.saetze import Token
from lotse.letters.woerter import Verbwoerter

_PARTIZIP = re.compile(
    r"^(?!(?:ver|be|er|ent|zer|miss)ge)(?:(?:[a-zäöüß]{2,8})?ge[a-zäöüß]{2,}(?:t|en)"
    r"|(?:be|ver|er|ent|zer|emp|miss|unter|über|wider|hinter|voll)[a-zäöüß]{2,}t"
    r"|[a-zäöüß]{3,}iert)$"
)
_UNTRENNBAR = re.compile(
    r"^(?:[a-zäöüß]{2,5})??(?:be|ver|er|ent|zer|emp|miss|unter|über|wider|hinter)"
    r"([a-zäöüß]{2,}en)$"
)
_ZU_INFINITIV = re.compile(r"^(?!dazu|hinzu|herzu)[a-zäöüß]{2,}zu[a-zäöüß]{2,}(?:en|ern|eln)$")
_GRUNDFORM = re.compile(r"^[a-zäöüß]+(?:en|ern|eln|sein|tun)$")
_SCHWACH = re.compile(r"^[a-zäöüß]+(?:[bcfghklmnprsßvwxz]te|[dt]ete|[mn]ete)n?$")
_ARTIKEL = re.compile(r"^(?:d(?:ie|er|as|en|em|es)|ein\w*|kein\w*|[ms]ein\w*|ihr\w+|diese\w?)$")
_WEM = frozenset({"Ihnen", "Ihm", "Uns", "Mir"})
_ZULETZT = frozenset({".", "!", "?", "und", "oder"})


def find_verbs(teil: Sequence[Token], woerter: Verbwoerter) -> Iterator[Fund]:
    """S3, S4 and S6 of one clause."""
    yield from _passive(teil, woerter)
    yield from _hidden_duty(teil, woerter)
    ich = any(token.klein == "ich" for token in teil)
    for stelle, token in enumerate(teil):
        if _asks_kindly(teil, stelle):
            continue
        ausser_ich = token.text in woerter.ausser_ich and not ich
        if token.klein in woerter.konjunktiv or ausser_ich:
            yield Fund("S6", token.von, token.bis, fehler=True)
        elif token.klein in woerter.leise:
            yield Fund("S6", token.von, token.bis, fehler=False)


def _asks_kindly(teil: Sequence[Token], stelle: int) -> bool:
    """As in "Seien Sie pünktlich", "Sei mutig": a request, no possibility."""
    return stelle == 0 and teil[0].text in {"Sei", "Seien", "Seid"}


def _passive(teil: Sequence[Token], woerter: Verbwoerter) -> Iterator[Fund]:
    werden = [token for token in teil if token.klein in woerter.werden]
    if not werden:
        return
    sicher = any(t.klein in {"worden", "wurde", "wurden"} for t in werden) or _has_agent(teil)
    sicher = sicher or _ends_with_werden(teil)
    for token in teil:
        if _is_participle(token, woerter, sicher=sicher):
            von, bis = sorted((werden[0], token), key=lambda t: t.von)
            yield Fund("S3", von.von, bis.bis, fehler=True)
            return


def _has_agent(teil: Sequence[Token]) -> bool:
    return any(token.klein in {"vom", "von", "durch"} for token in teil)


def _ends_with_werden(teil: Sequence[Token]) -> bool:
    """As in "muss verlassen werden": the infinitive werden closes a passive only."""
    woerter = [token.klein for token in teil if token.ist_wort]
    return len(woerter) > 1 and woerter[-1] == "werden"


def _is_participle(token: Token, woerter: Verbwoerter, *, sicher: bool) -> bool:
    if token.text != token.klein or token.klein in woerter.kein_partizip:
        return False
    if _PARTIZIP.match(token.klein):
        return True
    gefunden = _UNTRENNBAR.match(token.klein)
    if gefunden is None:
        return False
    rest = gefunden[1]
    if rest in woerter.starkes_ende and rest not in woerter.auch_grundform:
        return True
    return sicher and rest.endswith(woerter.auch_grundform)


def _hidden_duty(teil: Sequence[Token], woerter: Verbwoerter) -> Iterator[Fund]:
    """As in "ist zu stellen", "sind einzureichen"."""
    sein = next((token for token in teil if token.klein in woerter.sein), None)
    if sein is None or any(token.klein == "um" for token in teil):
        return
    for stelle, token in enumerate(teil):
        danach = teil[stelle + 1].klein if stelle + 1 < len(teil) else "."
        am_ende = danach in _ZULETZT or danach in woerter.sein
        if am_ende and _is_zu_infinitive(teil, stelle, woerter):
            yield Fund("S4", min(sein.von, token.von), max(token.bis, sein.bis), fehler=True)


def _is_zu_infinitive(teil: Sequence[Token], stelle: int, woerter: Verbwoerter) -> bool:
    wort = teil[stelle].klein if stelle == 0 else teil[stelle].text
    davor = [token.klein for token in teil[max(0, stelle - 2) : stelle]]
    if wort in woerter.kein_zu:
        return False
    if davor[-1:] == ["zu"] and _GRUNDFORM.match(wort):
        return davor[0] not in woerter.vor_zu
    return bool(_ZU_INFINITIV.match(wort))


def find_preterite(alle: Sequence[Token], woerter: Verbwoerter) -> Iterator[Fund]:
    """S10; weak verbs only right behind who did it, where an adjective cannot stand."""
    partizip = any(token.klein in woerter.mit_partizip for token in alle)
    nicht = ("ge",) if partizip else ()
    for stelle, token in enumerate(alle):
        if token.text != token.klein or not token.ist_wort:
            continue
        stark = token.text in woerter.praeteritum
        stark = stark or (token.text in woerter.wie_partizip and not partizip)
        schwach = stelle > 0 and not token.text.startswith(nicht)
        if stark or (schwach and _is_weak(alle, stelle, woerter)):
            yield Fund("S10", token.von, token.bis, fehler=False)


def _is_weak(alle: Sequence[Token], stelle: int, woerter: Verbwoerter) -> bool:
    token, davor = alle[stelle], alle[stelle - 1]
    if token.text in woerter.kein_schwach | woerter.konjunktiv or not _SCHWACH.match(token.text):
        return False
    if davor.klein in woerter.fuerwoerter:
        danach = alle[stelle + 1] if stelle + 1 < len(alle) else davor
        return not (_ARTIKEL.match(davor.klein) and danach.ist_gross)
    if davor.text == "," and stelle + 1 < len(alle):
        return alle[stelle + 1].klein in {"er", "es", "ich", "man", "wir"}
    nomen = davor.ist_gross and davor.ist_wort and davor.text not in _WEM
    return nomen and not _ARTIKEL.match(davor.klein)
