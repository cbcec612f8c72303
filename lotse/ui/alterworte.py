"""Words for rights by age: when a window ends or opens, and how near that is."""

from __future__ import annotations

from datetime import date

from lotse.domain.zeit import EIN_JAHR
from lotse.i18n.sprache import Sprache
from lotse.matching.anrecht import Anrecht, Fenster, Tage, endet_bald

FRIST_TAGE = 14
"""From here on the end of a window is a Frist with its sign."""
DRINGEND_TAGE = 3
ANFANG, MITTE = 10, 20
"""Last days of the first two thirds of a month."""


def fensterwort(anrecht: Anrecht, heute: date, t: Sprache) -> str:
    """Short, for the end of a row: "noch bis 21.12.", "etwa bis Mitte Dezember", "ab 10.03."."""
    match anrecht.fenster:
        case Fenster.VIELLEICHT:
            return t.t("noch klären") if anrecht.offen else t.t("Geburtstag prüfen")
        case Fenster.AB_GEBURT:
            return t.t("ab der Geburt")
        case Fenster.BALD:
            return t.t("schon möglich") if anrecht.moeglich else _ab(anrecht.ab, heute, t)
        case _:
            return _ende(anrecht, heute, t)


def _ende(anrecht: Anrecht, heute: date, t: Sprache) -> str:
    """How an open window ends; far ends say nothing."""
    ende = anrecht.letzter
    if anrecht.fenster is Fenster.VORBEI:
        return ""
    if ende is not None and ende.von <= heute + EIN_JAHR:
        return _bis(ende, heute, t, noch=anrecht.fenster is Fenster.NOCH_MOEGLICH)
    if anrecht.anspruch.ende:
        return anrecht.anspruch.ende
    return "" if ende else t.t("schon jetzt")


def fensterton(anrecht: Anrecht, heute: date) -> str:
    """Colour of those words; the sign stands beside everything that is not quiet."""
    ende = endet_bald(anrecht, heute, FRIST_TAGE)
    if ende is not None:
        return "danger_fg" if (ende - heute).days <= DRINGEND_TAGE else "ask_fg"
    if anrecht.fenster in (Fenster.NOCH_MOEGLICH, Fenster.VIELLEICHT):
        return "ask_fg"
    return "text_secondary"


def genaues_ende(anrecht: Anrecht, heute: date, t: Sprache) -> str:
    """Whole sentences for the sheet: the last day, and what is sure when only the month is."""
    ende, geplant = anrecht.zuletzt, anrecht.bis
    if ende is None or anrecht.fenster is Fenster.VORBEI or ende.von > heute + EIN_JAHR:
        return ""
    if ende.von == ende.bis:
        tag = t.datum(ende.bis, kurz=True)
        if anrecht.fenster is Fenster.OFFEN and geplant and geplant != ende:
            wann = t.datum(geplant.bis, kurz=True)
            return t.t("Vorgesehen bis {wann}, möglich bis {tag}.", wann=wann, tag=tag)
        return t.t("Möglich bis {tag}.", tag=tag)
    if ende.von < heute:
        return t.t("Ob es noch geht, hängt vom Geburtstag ab. Bitte das Geburtsdatum prüfen.")
    tag = t.datum(ende.von, kurz=True)
    return t.t("Sicher bis {tag}. Der genaue Tag hängt vom Geburtstag ab.", tag=tag)


def _bis(ende: Tage, heute: date, t: Sprache, *, noch: bool) -> str:
    if ende.von == ende.bis:
        tag = tag_ohne_wochentag(ende.bis, heute)
        return t.t("noch bis {tag}", tag=tag) if noch else t.t("bis {tag}", tag=tag)
    return t.t("etwa bis {wann}", wann=ungefaehr(ende, heute, t))


def _ab(beginn: Tage | None, heute: date, t: Sprache) -> str:
    if beginn is None:
        return ""
    if beginn.von == beginn.bis:
        return t.t("ab {tag}", tag=tag_ohne_wochentag(beginn.von, heute))
    return t.t("etwa ab {wann}", wann=ungefaehr(beginn, heute, t))


def tag_ohne_wochentag(tag: date, heute: date) -> str:
    """As the mock-up writes it: "21.12."; with its year when it is another one."""
    jahr = f"{tag.year}" if tag.year != heute.year else ""
    return f"{tag.day:02}.{tag.month:02}.{jahr}"


def ungefaehr(tage: Tage, heute: date, t: Sprache) -> str:
    """The middle of a range in words: "Mitte Dezember"; with its year when it is another one."""
    mitte = tage.von + (tage.bis - tage.von) / 2
    monat = t.monat(mitte, mit_jahr=mitte.year != heute.year)
    if mitte.day <= ANFANG:
        return t.t("Anfang {monat}", monat=monat)
    if mitte.day <= MITTE:
        return t.t("Mitte {monat}", monat=monat)
    return t.t("Ende {monat}", monat=monat)
