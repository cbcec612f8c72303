"""Opening hours of a Stelle as sentences, one row a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lotse.domain.angebot import Angebot, Oeffnungszeit, Status, Zeitart
from lotse.domain.oeffnung import Feiertagsregel
from lotse.domain.pruefung import angebot_faellig, selbst_geprueft
from lotse.domain.zeitworte import bedingung, besonderer_tag, nicht_immer
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine, Wert
from lotse.letters.inhalt import Lauf, Satz
from lotse.letters.notiz import mit_notiz, notiz

HOECHSTENS_ZEILEN = 5
"""More rows than that nobody reads: the rest is asked on the phone."""

_MUSTER = {
    Zeitart.OFFEN: "zeit.offen",
    Zeitart.SPRECHSTUNDE: "zeit.sprechstunde",
    Zeitart.TELEFON: "zeit.telefon",
    Zeitart.NACH_VEREINBARUNG: "zeit.termin",
}


def is_stale(angebot: Angebot, heute: date) -> bool:
    """It takes nobody now, nobody checked it, or too long ago."""
    return angebot.status is not Status.AKTIV or angebot_faellig(angebot, heute)


def zeit_saetze(angebot: Angebot, bausteine: Bausteine, heute: date) -> tuple[Satz, ...]:
    """The hours, how sure they are, and when in doubt: call first."""
    zeiten = _kommende(angebot.oeffnungszeiten, heute)
    saetze = [_zeile(zeit, bausteine) for zeit in zeiten[:HOECHSTENS_ZEILEN]]
    if any(_manchmal(zeit) for zeit in zeiten):
        saetze.append(bausteine.satz("zeit.manchmal"))
    if angebot.oeffnung_hinweis:
        saetze.append(notiz(angebot.oeffnung_hinweis, bausteine))
    if not saetze:
        saetze.append(bausteine.satz("zeit.unbekannt"))
    return (*saetze, _wie_sicher(angebot, bausteine, heute))


def _wie_sicher(angebot: Angebot, bausteine: Bausteine, heute: date) -> Satz:
    """The day of the check only where somebody asked the Stelle itself."""
    zeiten, pruefung = _kommende(angebot.oeffnungszeiten, heute), angebot.pruefung
    klar = 0 < len(zeiten) <= HOECHSTENS_ZEILEN and not any(map(_manchmal, zeiten))
    if pruefung is None or not klar or is_stale(angebot, heute) or not selbst_geprueft(pruefung):
        return bausteine.satz("zeit.vorher")
    return bausteine.satz("zeit.geprueft", datum=pruefung.am)


def _kommende(zeiten: Sequence[Oeffnungszeit], heute: date) -> Sequence[Oeffnungszeit]:
    """Single days that are over help nobody."""
    return [zeit for zeit in zeiten if zeit.datum is None or zeit.datum >= heute]


def _manchmal(zeit: Oeffnungszeit) -> bool:
    return nicht_immer(zeit)


def _zeile(zeit: Oeffnungszeit, bausteine: Bausteine) -> Satz:
    """Seasons and holidays stand behind the row in German, as the Stelle would say them."""
    nur = (besonderer_tag(zeit),) if zeit.feiertage is Feiertagsregel.NUR else ()
    worte = "; ".join(filter(None, (*nur, bedingung(zeit), zeit.hinweis)))
    return mit_notiz(_stunden(zeit, bausteine), worte)


def _stunden(zeit: Oeffnungszeit, bausteine: Bausteine) -> Satz:
    """What kind of hours comes first: an open end on the phone is no open door."""
    muster, tage = _MUSTER[zeit.art], _tage(zeit)
    if zeit.art is Zeitart.NACH_VEREINBARUNG:
        if not zeit.wochentage:
            return bausteine.satz("zeit.vereinbarung")
        if not (zeit.von or zeit.bis):
            return bausteine.satz("zeit.termin_tage", tage=tage)
    if zeit.bis is None:
        return bausteine.satz(f"{muster}_ab", tage=tage, von=_uhr(zeit.von))
    return bausteine.satz(muster, tage=tage, von=_uhr(zeit.von), bis=_uhr(zeit.bis))


def _uhr(minuten: int) -> Wert:
    return lambda sprache: Lauf(sprache.uhrzeit(minuten), isoliert=True)


def _tage(zeit: Oeffnungszeit) -> Wert:
    """Two or more days in a row are a span: "Montag bis Freitag"; a single date is itself."""
    datum = zeit.datum
    if datum is not None:
        return lambda sprache: Lauf(sprache.datum(datum))
    tage = tuple(sorted(set(zeit.wochentage)))
    spanne = len(tage) > 2 and tage[-1] - tage[0] == len(tage) - 1  # noqa: PLR2004 - two are a pair

    def lauf(sprache: Sprache) -> Lauf:
        if spanne:
            von, bis = sprache.wochentag(tage[0]), sprache.wochentag(tage[-1])
            return Lauf(sprache.t("zeit.tage", von=von, bis=bis))
        return Lauf(sprache.liste(tuple(sprache.wochentag(tag) for tag in tage)))

    return lauf
