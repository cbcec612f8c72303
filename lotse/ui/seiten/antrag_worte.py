"""Words of an application: what happens to it, in which form, what its decision says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis, Antragsform, Belehrung
from lotse.i18n.sprache import Sprache
from lotse.services.antragsweg import current_traeger
from lotse.services.briefe_frist import TRAEGERWORT
from lotse.ui.worte import tag_kurz

A = Antragsart
EREIGNISWORT: Final[Mapping[Antragsart, str]] = {
    A.GESENDET: "abgegeben",
    A.EINGEGANGEN: "eingegangen",
    A.WEITERGELEITET: "weitergeleitet",
    A.EINGEGANGEN_DORT: "dort eingegangen",
    A.ZUSTAENDIGKEIT_STREITIG: "Ämter sind sich uneinig",
    A.NICHT_ZUSTAENDIG: "„nicht zuständig“",
    A.VORLAEUFIG_BEANTRAGT: "vorläufige Leistung beantragt",
    A.UNTERLAGEN_VERLANGT: "Unterlagen verlangt",
    A.UNTERLAGEN_DA: "Unterlagen abgegeben",
    A.GUTACHTEN_BEAUFTRAGT: "Gutachten beauftragt",
    A.GUTACHTEN_DA: "Gutachten liegt vor",
    A.WEITERE_TRAEGER: "weitere Träger gefragt",
    A.KONFERENZ: "gemeinsame Runde der Träger",
    A.MITTEILUNG: "Amt schreibt: Es dauert länger",
    A.BEWILLIGT: "Bescheid: bewilligt",
    A.ABGELEHNT: "Bescheid: abgelehnt",
    A.WIDERSPRUCH: "Widerspruch eingelegt",
    A.BINDEND: "Bescheid gilt endgültig",
    A.UMZUG: "Familie ist umgezogen",
    A.ZURUECKGENOMMEN: "Antrag zurückgenommen",
}
FORMWORT: Final[Mapping[Antragsform, str]] = {
    Antragsform.FORMLOS: "ohne Formular",
    Antragsform.SCHRIFTLICH: "schriftlich",
    Antragsform.FORMULAR: "Formular",
    Antragsform.MUENDLICH: "mündlich",
    Antragsform.ONLINE: "im Internet",
}
BELEHRUNGSWORT: Final[Mapping[Belehrung, str]] = {
    Belehrung.SOZIALGERICHT: "Widerspruch oder Sozialgericht",
    Belehrung.VERWALTUNGSGERICHT: "Verwaltungsgericht",
    Belehrung.FINANZGERICHT: "Einspruch oder Finanzgericht",
    Belehrung.FEHLT: "dazu steht nichts da",
}
TEILHABE_FRAGE: Final = "Geht es um Hilfe wegen einer Behinderung, auch einer drohenden?"
TEILHABEWORT: Final = (("ja", "ja"), ("nein", "nein"), ("offen", "weiß nicht"))
TEILHABEWERT: Final[Mapping[str, bool | None]] = {"ja": True, "nein": False, "offen": None}


def traeger(art: str, sprache: Sprache) -> str:
    """A kind of carrier as one says it."""
    wort = TRAEGERWORT.get(art)
    return sprache.t(wort) if wort else art.replace("_", " ").capitalize()


def traegerpaar(arten: tuple[str, ...], sprache: Sprache) -> str:
    """Kinds as one says them, "Jobcenter – Jugendamt": never a named place."""
    return " – ".join(traeger(art, sprache) for art in arten)


def wo(antrag: Antrag, sprache: Sprache) -> str:
    """Who has it now: the name somebody wrote, else the kind of office."""
    art = current_traeger(antrag)
    namen = [e.stelle for e in antrag.ereignisse if e.traegerart == art and e.stelle]
    if art == antrag.traegerart and antrag.stelle:
        return antrag.stelle
    if namen and art != antrag.traegerart:
        return namen[-1]
    return traeger(art, sprache) if art else sprache.t("Stelle noch offen")


def ereignissatz(ereignis: Antragsereignis, heute: date, sprache: Sprache) -> str:
    """What happened, with what belongs to it."""
    t, teile = sprache.t, [sprache.t(EREIGNISWORT[ereignis.art])]
    wohin = ereignis.stelle or (
        traeger(ereignis.traegerart, sprache) if ereignis.traegerart else ""
    )
    if wohin and ereignis.art is A.WEITERGELEITET:
        teile = [t("weitergeleitet an: {wohin}", wohin=wohin)]
    elif wohin:
        teile.append(wohin)
    if ereignis.bis:
        teile.append(t("bis {tag}", tag=tag_kurz(ereignis.bis, heute, sprache)))
    if ereignis.bekannt_am:
        tag = tag_kurz(ereignis.bekannt_am, heute, sprache)
        teile.append(t("Brief kam am {tag}", tag=tag))
    if ereignis.belehrung:
        teile.append(t(BELEHRUNGSWORT[ereignis.belehrung]))
    return " · ".join(teile)


def letztes_wort(antrag: Antrag, heute: date, sprache: Sprache) -> str:
    """The newest event with its day."""
    if not antrag.ereignisse:
        return ""
    letztes = max(enumerate(antrag.ereignisse), key=lambda paar: (paar[1].am, paar[0]))[1]
    tag = tag_kurz(letztes.am, heute, sprache)
    return f"{tag}: {ereignissatz(letztes, heute, sprache)}"
