"""Where the search looks: catalogue and families in the store, Hilfen and commands here."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.domain.akte import Aktenzeile
from lotse.domain.angebot import Angebot
from lotse.domain.recht import Leistung
from lotse.domain.rueckcode import is_code, read_code, show_code
from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import AKTIONEN, Aktion, tastenwort
from lotse.ui.dienste import Dienste, Katalogfilter
from lotse.ui.familienworte import genannt
from lotse.ui.suche.treffer import Fund, gefunden, glatt, mit_stelle, stelle

JE_ART = 5


def finde(dienste: Dienste, wort: str, befehle: Sequence[Aktion]) -> tuple[Fund, ...]:
    """All rows with their headings; a family that is called by its code word or Fallcode comes
    before Angebote that have these letters somewhere. Runs on the store lane."""
    t = dienste.sprache
    gerufen, andere = _familien(dienste, wort)
    gruppen = (
        (t.t("Antwortstreifen"), _streifen(dienste, wort)),
        (t.t("Familien"), (*gerufen, *andere) if gerufen else ()),
        (t.t("Angebote"), _angebote(dienste, wort)),
        (t.t("Hilfen"), _hilfen(dienste, wort)),
        (t.t("Familien"), () if gerufen else andere),
        (t.t("Befehle"), gefunden([befehl(a, t) for a in befehle], wort, JE_ART if wort else 9)),
    )
    zeilen: list[Fund] = []
    for titel, funde in gruppen:
        if funde:
            zeilen += [Fund("", "", titel), *funde]
    return tuple(zeilen)


def befehl(aktion: Aktion, t: Sprache) -> Fund:
    zeile = AKTIONEN[aktion]
    return Fund(
        "befehl", aktion.value, t.t(zeile.text), t.t(zeile.hinweis), zeile.symbol,
        tastenwort(aktion, t),
    )  # fmt: skip


def _streifen(dienste: Dienste, wort: str) -> Sequence[Fund]:
    """The family a returned strip belongs to; nothing but a whole code without an error."""
    if not is_code(wort):
        return ()
    code = read_code(wort)
    familie = dienste.streifen(code)
    if familie is None:
        return ()
    zeile = next((z for z in dienste.akten("", False) if z.id == familie), None)  # noqa: FBT003
    wer = f"{genannt(zeile.anzeige, dienste.sprache)} ({zeile.deckwort})" if zeile else ""
    text = dienste.sprache.t("Antwort {code} eintragen", code=show_code(code))
    return [Fund("streifen", f"{familie}:{code}", text, wer, "corner-down-right")]


def _angebote(dienste: Dienste, wort: str) -> Sequence[Fund]:
    if not wort:
        return ()
    keys = dienste.katalog_ids(wort, Katalogfilter())[:JE_ART]
    eintraege = dienste.angebote(keys)
    funde = [_angebot(eintraege[key], dienste.sprache) for key in keys if key in eintraege]
    return [mit_stelle(f, wort) or f for f in funde]


def _angebot(angebot: Angebot, t: Sprache) -> Fund:
    ort = angebot.standort.stadtteil if angebot.standort else angebot.region
    sprachen = ", ".join(t.sprachname(s.code) for s in angebot.sprachen if s.code != "de")
    zusatz = " · ".join(teil for teil in (ort or angebot.traeger, sprachen) if teil)
    return Fund("angebot", angebot.key, angebot.name, zusatz, "book-open")


def _hilfen(dienste: Dienste, wort: str) -> Sequence[Fund]:
    if not wort:
        return ()
    passend = [
        leistung
        for leistung in dienste.wissen.leistungen.values()
        if any(stelle(wort, name) for name in (leistung.name, *leistung.namen_alt))
    ]
    passend.sort(key=lambda leistung: glatt(leistung.name))
    funde = [_hilfe(leistung) for leistung in passend]
    return [mit_stelle(f, wort) or f for f in funde][:JE_ART]


def _hilfe(leistung: Leistung) -> Fund:
    norm = leistung.rechtsgrundlage[0].norm if leistung.rechtsgrundlage else ""
    zusatz = norm if norm.startswith(leistung.marke) else f"{leistung.marke} · {norm}"
    return Fund("hilfe", leistung.id, leistung.name, zusatz, "scale")


def _familien(dienste: Dienste, wort: str) -> tuple[Sequence[Fund], Sequence[Fund]]:
    """Those called by this very word, and the rest."""

    def funde(zeilen: Sequence[Aktenzeile]) -> Sequence[Fund]:
        alle = (_familie(zeile, dienste.sprache) for zeile in zeilen)
        return tuple(mit_stelle(f, wort) or f for f in alle)

    zeilen = dienste.akten(wort, False)  # noqa: FBT003 - the open ones
    ruf = glatt(wort)
    gerufen = [z for z in zeilen if ruf in (glatt(z.deckwort), glatt(z.fallcode))][:JE_ART]
    andere = [z for z in zeilen if z not in gerufen][: JE_ART - len(gerufen)]
    return funde(gerufen), funde(andere)


def _familie(zeile: Aktenzeile, t: Sprache) -> Fund:
    name = f"{genannt(zeile.anzeige, t)} ({zeile.deckwort})"
    zusatz = " · ".join(teil for teil in (zeile.fallcode, zeile.naechster_schritt) if teil)
    return Fund("familie", zeile.id, name, zusatz, "users-round")
