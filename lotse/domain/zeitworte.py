"""When a row of opening hours holds, in German words: seasons, holidays, single days."""

from __future__ import annotations

from lotse.domain.oeffnung import Feiertagsregel, Ferienregel, Oeffnungszeit
from lotse.domain.zeit import tageswort

SONNTAG = 6
JEDEN_TAG = tuple(range(7))
_MONATE = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
)  # fmt: skip
_ENDE = ("31", "29", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31")


def bedingung(zeit: Oeffnungszeit) -> str:
    """Say "von April bis Oktober, nicht in den Ferien"; "" = every week of the year."""
    teile = (saison(zeit), _ferien(zeit), _feiertage(zeit), _anker(zeit))
    return ", ".join(filter(None, teile))


def nicht_immer(zeit: Oeffnungszeit) -> bool:
    """Some weeks are other than the rest: who reads the row should ask before going."""
    selten = bool(zeit.woche_im_monat) or zeit.alle_n_wochen is not None
    return selten or bool(zeit.saison_von) or zeit.ferien is not Ferienregel.EGAL


def besonderer_tag(zeit: Oeffnungszeit) -> str:
    """Days that are no list of weekdays: "am 5.4.2027", "an Feiertagen", "täglich"."""
    if zeit.datum is not None:
        return f"am {tageswort(zeit.datum)}"
    if zeit.feiertage is Feiertagsregel.NUR:
        return "an Feiertagen"
    jeden = tuple(sorted(set(zeit.wochentage))) == JEDEN_TAG
    offen = zeit.feiertage in (Feiertagsregel.UNBEKANNT, Feiertagsregel.OFFEN)
    return "täglich" if jeden and offen else ""


def saison(zeit: Oeffnungszeit) -> str:
    """Whole months by name, else both days."""
    if not zeit.saison_von or not zeit.saison_bis:
        return ""
    von, tag_von = zeit.saison_von.split("-")
    bis, tag_bis = zeit.saison_bis.split("-")
    if tag_von == "01" and tag_bis == _ENDE[int(bis) - 1]:
        return f"von {_MONATE[int(von) - 1]} bis {_MONATE[int(bis) - 1]}"
    return f"vom {int(tag_von)}.{int(von)}. bis {int(tag_bis)}.{int(bis)}."


def _ferien(zeit: Oeffnungszeit) -> str:
    if zeit.ferien is Ferienregel.EGAL:
        return ""
    return "nur in den Ferien" if zeit.ferien is Ferienregel.NUR else "nicht in den Ferien"


def _feiertage(zeit: Oeffnungszeit) -> str:
    """What differs from what everybody expects: closed on weekdays, open question on Sundays."""
    sonntags = SONNTAG in zeit.wochentage
    match zeit.feiertage:
        case Feiertagsregel.OFFEN:
            return "auch an Feiertagen"
        case Feiertagsregel.UNBEKANNT if not sonntags:
            return "an Feiertagen bitte fragen"
        case Feiertagsregel.GESCHLOSSEN if sonntags:
            return "nicht an Feiertagen"
        case _:
            return ""


def _anker(zeit: Oeffnungszeit) -> str:
    return f"gezählt ab {tageswort(zeit.anker)}" if zeit.anker and zeit.alle_n_wochen else ""
