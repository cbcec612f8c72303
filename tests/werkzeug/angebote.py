"""A strategy for any Angebot at all: what a catalogue file may hold."""

from __future__ import annotations

from hypothesis import strategies as st

from lotse.domain.angebot import (
    Angebot,
    Angebotssprache,
    Barriere,
    Ergebnisart,
    Form,
    Herkunft,
    Kosten,
    Kostenart,
    Niveau,
    Oeffnungszeit,
    Plaetze,
    Pruefung,
    Publikum,
    Standort,
    Status,
    Stellenrolle,
    Telefon,
    Wartezeit,
    Weg,
    Zeitart,
    Zielgruppe,
    Zugang,
)
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Gebietsart, Gebietsregel
from tests.werkzeug.akten import TAGE, TEXTE, ZEICHEN

NAMEN = st.text(ZEICHEN, min_size=1, max_size=30).filter(str.strip)
JA_NEIN = st.none() | st.booleans()


def reihe(strategie):
    return st.lists(strategie, max_size=3).map(tuple)


def menge(werte):
    return st.frozensets(werte, max_size=4)


def auswahl(kind):
    return st.sampled_from(kind)


def spanne(kind, hoechstens, *davor):
    """Two numbers in order."""
    paare = st.tuples(st.integers(0, hoechstens), st.integers(0, hoechstens))
    geordnet = paare.filter(lambda paar: paar[0] != paar[1]).map(sorted)
    return st.tuples(*davor, geordnet).map(lambda teile: kind(*teile[:-1], *teile[-1]))


ZEITEN = spanne(
    lambda tage, art, von, bis: Oeffnungszeit(tage, von, bis, art),
    1440,
    st.lists(st.integers(0, 6), max_size=3).map(tuple),
    auswahl(Zeitart),
)
KOORDINATE = st.none() | st.floats(-180, 180)
PLAETZE = st.builds(
    Plaetze,
    frei=st.none() | st.integers(0, 30),
    gesamt=st.none() | st.integers(0, 30),
    einheit=st.sampled_from(["", "", "Betten", "Plätze"]) | TEXTE,
    stand=st.none() | TAGE,
    stunde=st.none() | st.integers(0, 23),
)
ANGEBOTE = st.builds(
    Angebot,
    key=NAMEN,
    name=NAMEN,
    traeger=TEXTE,
    form=auswahl(Form),
    status=auswahl(Status),
    kurztext=TEXTE,
    beschreibung=TEXTE,
    rolle=auswahl(Stellenrolle),
    leistungen=menge(TEXTE),
    lebensbereiche=menge(auswahl(Lebensbereich)),
    bedarfe=menge(TEXTE),
    zugang=menge(auswahl(Zugang)),
    schwelle=st.none() | st.integers(0, 3),
    sprachen=reihe(st.builds(Angebotssprache, NAMEN, auswahl(Niveau), TEXTE)),
    zielgruppen=reihe(
        spanne(Zielgruppe, 1500, auswahl(Publikum)) | st.builds(Zielgruppe, auswahl(Publikum))
    ),
    gebiet=reihe(st.builds(Gebietsregel, auswahl(Gebietsart), TEXTE, st.booleans())),
    standort=st.none()
    | st.builds(Standort, plz=TEXTE, stadtteil=TEXTE, lat=KOORDINATE, lon=KOORDINATE),
    telefone=reihe(st.builds(Telefon, TEXTE, TEXTE)),
    oeffnungszeiten=reihe(ZEITEN),
    wartezeit=st.none() | spanne(Wartezeit, 500),
    plaetze=st.none() | PLAETZE,
    kosten=st.builds(Kosten, auswahl(Kostenart), TEXTE),
    barrieren_ja=menge(auswahl(list(Barriere)[:5])),
    barrieren_nein=menge(auswahl(list(Barriere)[5:])),
    ohne_antrag=JA_NEIN,
    anonym=JA_NEIN,
    nimmt_neue_auf=JA_NEIN,
    wege=reihe(st.builds(Weg, TEXTE, st.integers(0, 1440), TEXTE)),
    unterlagen=reihe(TEXTE),
    pruefung=st.none() | st.builds(Pruefung, TAGE, TEXTE, auswahl(Ergebnisart)),
    pruefabstand_monate=st.integers(0, 120),
    gueltig_ab=st.none() | TAGE,
    herkunft=st.builds(Herkunft, TEXTE, TEXTE, TEXTE, st.none() | TAGE),
)
