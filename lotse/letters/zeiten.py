"""Opening hours of a Stelle as sentences, one row a line."""

from __future__ import annotations

from datetime import date

from lotse.domain.angebot import Angebot, Oeffnungszeit, Status, Zeitart
from lotse.domain.zeit import vollendete_monate
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine, Wert
from lotse.letters.inhalt import Lauf, Satz

HOECHSTENS_ZEILEN = 5
"""More rows than that nobody reads: the rest is asked on the phone."""

_MUSTER = {
    Zeitart.OFFEN: "zeit.offen",
    Zeitart.SPRECHSTUNDE: "zeit.sprechstunde",
    Zeitart.TELEFON: "zeit.telefon",
}


def is_stale(angebot: Angebot, heute: date) -> bool:
    """Nobody checked the entry, or longer ago than its kind allows."""
    if angebot.pruefung is None or angebot.status is not Status.AKTIV:
        return True
    return vollendete_monate(angebot.pruefung.am, heute) >= angebot.pruefabstand_monate


def zeit_saetze(angebot: Angebot, bausteine: Bausteine, heute: date) -> tuple[Satz, ...]:
    """The hours, how sure they are, and when in doubt: call first."""
    if not angebot.oeffnungszeiten:
        return (bausteine.satz("zeit.unbekannt"), bausteine.satz("zeit.vorher"))
    saetze = [_zeile(zeit, bausteine) for zeit in angebot.oeffnungszeiten[:HOECHSTENS_ZEILEN]]
    if any(_manchmal(zeit) for zeit in angebot.oeffnungszeiten):
        saetze.append(bausteine.satz("zeit.manchmal"))
    if _vorher_anrufen(angebot, heute):
        saetze.append(bausteine.satz("zeit.vorher"))
    elif angebot.pruefung is not None:
        saetze.append(bausteine.satz("zeit.geprueft", datum=angebot.pruefung.am))
    return tuple(saetze)


def _vorher_anrufen(angebot: Angebot, heute: date) -> bool:
    unklar = len(angebot.oeffnungszeiten) > HOECHSTENS_ZEILEN or any(
        _manchmal(zeit) for zeit in angebot.oeffnungszeiten
    )
    return unklar or is_stale(angebot, heute)


def _manchmal(zeit: Oeffnungszeit) -> bool:
    return bool(zeit.woche_im_monat) or zeit.alle_n_wochen is not None


def _zeile(zeit: Oeffnungszeit, bausteine: Bausteine) -> Satz:
    if zeit.art is Zeitart.NACH_VEREINBARUNG:
        return bausteine.satz("zeit.vereinbarung")
    if zeit.bis is None:
        return bausteine.satz("zeit.offen_ab", tage=_tage(zeit), von=_uhr(zeit.von))
    return bausteine.satz(
        _MUSTER[zeit.art], tage=_tage(zeit), von=_uhr(zeit.von), bis=_uhr(zeit.bis)
    )


def _uhr(minuten: int) -> Wert:
    return lambda sprache: Lauf(sprache.uhrzeit(minuten), isoliert=True)


def _tage(zeit: Oeffnungszeit) -> Wert:
    """Two or more days in a row are a span: "Montag bis Freitag"."""
    tage = tuple(sorted(set(zeit.wochentage)))
    spanne = len(tage) > 2 and tage[-1] - tage[0] == len(tage) - 1  # noqa: PLR2004 - two are a pair

    def lauf(sprache: Sprache) -> Lauf:
        if spanne:
            von, bis = sprache.wochentag(tage[0]), sprache.wochentag(tage[-1])
            return Lauf(sprache.t("zeit.tage", von=von, bis=bis))
        return Lauf(sprache.liste(tuple(sprache.wochentag(tag) for tag in tage)))

    return lauf
