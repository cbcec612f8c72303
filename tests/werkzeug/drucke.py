"""A case far enough for every print: a talk, steps done, a consent for the practice, a termin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.domain.rueckcode import new_code
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand, Vermittlung
from lotse.letters.brief import Bogen, Brief, Papier
from lotse.letters.buero import Rahmen
from lotse.letters.gespraech import compose_geschafft, compose_gespraech
from lotse.letters.plan import compose_plan
from lotse.letters.rueckmeldung import (
    Praxisstand,
    compose_antwortstreifen,
    compose_rueckmeldung,
)
from lotse.letters.startkarte import compose_startkarte, compose_zuweisung
from lotse.letters.termin import Termin, compose_termin, termin_at
from lotse.letters.unterlagen import compose_unterlagen
from lotse.matching.papiere import Papier as Unterlagenposten
from tests.werkzeug.briefe import familie_ahorn, fruehfoerderung, stelle
from tests.werkzeug.fall import HEUTE
from tests.werkzeug.reihen import GEBURTSURKUNDE, leistung

CODE = new_code("test")
STELLE = "Frühförderstelle Nordstadt"
LEISTUNGEN = {fruehfoerderung().id: fruehfoerderung()}


def erlaubnis(**felder: object) -> Einwilligung:
    ganz = Einwilligung(
        id="e1",
        empfaenger="Kinderarztpraxis Dr. Linde",
        art=Empfaengerart.PRAXIS,
        zweck="Die Praxis soll wissen, ob die Hilfe ankommt.",
        datenarten=(Datenart.RUECKMELDUNG, Datenart.BISHER),
        richtung=Richtung.HIN,
        form=Einwilligungsform.SCHRIFTLICH,
        erteilt_am=date(2026, 11, 3),
        gueltig_bis=date(2027, 5, 3),
        unterschrieben=("p1",),
    )
    return replace(ganz, **felder)  # type: ignore[arg-type]


def kontakt(**felder: object) -> Kontakt:
    ganz = Kontakt(
        id="k1",
        art=Kontaktart.PRAXIS,
        ergebnis=Kontaktergebnis.GESPROCHEN,
        am=HEUTE,
        notiz="Geheim: Streit mit dem Bruder.",
        vereinbart="Wir rufen zusammen bei der Kita an.",
        naechster_am=date(2026, 12, 8),
    )
    return replace(ganz, **felder)  # type: ignore[arg-type]


def fall(**felder: object) -> Akte:
    """Two steps done by the family, one by the Lotsin, three open."""
    akte = familie_ahorn(**felder)
    getan = Schrittstand.GETAN
    anruf = replace(akte.schritte[0], text=f"{STELLE} anrufen", vermittlung="v")
    return replace(
        akte,
        vermittlungen=(Vermittlung("v", fruehfoerderung().id, stelle(), ()),),
        schritte=(
            anruf,
            *akte.schritte[1:3],
            Schritt("g1", "Wohngeld beantragen", stand=getan, getan_am=date(2026, 11, 10)),
            Schritt("g2", f"{STELLE} besuchen", Akteur.ZUSAMMEN, getan, vermittlung="v"),
            Schritt("g3", "Mit dem Amt reden", Akteur.LOTSIN, getan, getan_am=date(2026, 11, 9)),
        ),
        kontakte=(kontakt(),),
        einwilligungen=(erlaubnis(),),
    )


def termin(**felder: object) -> Termin:
    wo = stelle(kontakt_person="Frau Berg")
    return replace(termin_at(wo, date(2026, 12, 1), 10 * 60, "Nordstadt"), **felder)  # type: ignore[arg-type]


def faltplan(rahmen: Rahmen, papier: Papier = Papier.A6) -> Brief:
    return compose_plan(fall(), LEISTUNGEN, rahmen, papier, Bogen.FALTKARTE)


def papiere(rahmen: Rahmen) -> Brief:
    posten = (
        Unterlagenposten(GEBURTSURKUNDE, (leistung("kindergeld"),), da=False),
        Unterlagenposten(
            replace(GEBURTSURKUNDE, id="b", name="Ausweis", symbol="id-card"),
            (leistung("kindergeld"),),
            da=False,
        ),
    )
    return compose_unterlagen(fall(), posten, rahmen)


DRUCKE: Mapping[str, Callable[[Rahmen], Brief]] = {
    "zuweisung": compose_zuweisung,
    "startkarte": compose_startkarte,
    "termin": lambda r: compose_termin(termin(), r),
    "faltplan-a6": faltplan,
    "faltplan-a5": lambda r: faltplan(r, Papier.A5),
    "unterlagen": papiere,
    "gespraech": lambda r: compose_gespraech(fall(), kontakt(), LEISTUNGEN, r),
    "geschafft": lambda r: compose_geschafft(fall(), LEISTUNGEN, r),
}
"""In every language."""
AMTLICH: Mapping[str, Callable[[Rahmen], Brief]] = {
    "rueckmeldung": lambda r: compose_rueckmeldung(
        fall(), erlaubnis(), Praxisstand.VERSORGT, r, STELLE
    ),
    "antwortstreifen": lambda r: compose_antwortstreifen(CODE, r),
}
"""German only."""
