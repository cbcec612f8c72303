"""The hand-over says what it tells, and that it is the family's choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.familie import Verstaendigung
from lotse.domain.vermittlung import Schritt, Schrittstand
from lotse.letters.brief import Stueck
from lotse.letters.einfach import Lesestufe, pruefe_brief
from lotse.letters.ueberleitung import compose_ueberleitung
from tests.werkzeug.briefe import familie_ahorn, fruehfoerderung, hilfe, rahmen, treffer

ALLES = (
    "die gewünschte Hilfe, Worte der Familie, die Sprachen der Familie, "
    "Bedarf für den Termin, erledigte Schritte"
)


def weitergabe(akte):
    brief = compose_ueberleitung(akte, hilfe(), treffer(), rahmen())
    block = next(b for b in brief.bloecke if b.stueck is Stueck.WEITERGABE)
    return [satz.text for satz in block.inhalt]


def test_the_sheet_names_what_it_tells_and_who_decides():
    getan = Schritt(
        "g",
        "Heft gesucht",
        leistung="fruehfoerderung",
        stand=Schrittstand.GETAN,
        getan_am=date(2026, 11, 20),
    )
    assert weitergabe(replace(familie_ahorn(), schritte=(getan,))) == [
        f"Auf diesem Blatt steht: {ALLES} und unser Zeichen.",
        "Die Familie kennt dieses Blatt.",
        "Sie entscheidet selbst, ob sie es Ihnen gibt.",
    ]


def test_what_the_sheet_does_not_tell_is_not_named():
    still = replace(familie_ahorn(ziele=(), verstaendigung=Verstaendigung()), schritte=())
    assert weitergabe(still)[0] == (
        "Auf diesem Blatt steht: die gewünschte Hilfe und unser Zeichen."
    )


def test_the_name_of_a_help_does_not_make_the_sheet_hard():
    name = "Leistungen zur Förderung der Erziehung in gemeinsamen Wohnformen für Mütter/Väter"
    was = hilfe(fruehfoerderung(name=name))
    lang = pruefe_brief(compose_ueberleitung(familie_ahorn(), was, treffer(), rahmen()))
    kurz = pruefe_brief(compose_ueberleitung(familie_ahorn(), hilfe(), treffer(), rahmen()))
    assert lang.stufe is kurz.stufe
    assert lang.stufe is not Lesestufe.SCHWER
