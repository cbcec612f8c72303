"""The newer parts of a case, any at all."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis, Antragsform, Belehrung
from lotse.domain.begruendung import Begruendung
from lotse.domain.blockade import Blockade, Blockadecode, Blockadeereignis, Blockadestand
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.domain.kontakt import (
    Kontakt,
    Kontaktart,
    Kontaktergebnis,
    Rueckmeldeergebnis,
    Rueckmeldung,
)
from lotse.domain.netz import (
    Beziehung,
    Fluss,
    Hilfeart,
    Horizont,
    Netzkante,
    Netzknoten,
    Sektor,
)

ZEICHEN = st.characters(exclude_categories=("Cs", "Cc"))
TEXTE = st.text(ZEICHEN, max_size=20)
TAGE = st.dates(date(1900, 1, 1), date(2100, 12, 31))
VIELLEICHT = st.none() | TAGE
JA_NEIN = st.none() | st.booleans()
MOMENTE = st.datetimes(
    datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.none() | st.just(UTC)
)


def reihe(strategie: st.SearchStrategy, hoechstens: int = 2) -> st.SearchStrategy:
    return st.lists(strategie, max_size=hoechstens).map(tuple)


def eigene(strategie: st.SearchStrategy) -> st.SearchStrategy:
    """A few, no two with the same id."""
    teile = st.lists(strategie, max_size=2, unique_by=lambda wert: wert.id)
    return teile.map(tuple)


def codes(kind: type) -> st.SearchStrategy:
    return st.sampled_from(list(kind))


EINWILLIGUNGEN = st.builds(
    Einwilligung,
    id=TEXTE,
    empfaenger=TEXTE,
    art=codes(Empfaengerart),
    zweck=TEXTE,
    datenarten=reihe(codes(Datenart), 4),
    richtung=codes(Richtung),
    form=codes(Einwilligungsform),
    erteilt_am=TAGE,
    gueltig_bis=TAGE,
    angebot=TEXTE,
    unterschrieben=reihe(TEXTE),
    sorge_beide=JA_NEIN,
    zurueckgehalten=TEXTE,
    widerrufen_am=VIELLEICHT,
)
ANTRAEGE = st.builds(
    Antrag,
    TEXTE,
    TEXTE,
    TEXTE,
    TEXTE,
    codes(Antragsform),
    JA_NEIN,
    TEXTE,
    reihe(
        st.builds(
            Antragsereignis,
            codes(Antragsart),
            TAGE,
            MOMENTE,
            TEXTE,
            TEXTE,
            VIELLEICHT,
            VIELLEICHT,
            st.none() | codes(Belehrung),
            TEXTE,
        )
    ),
)
BLOCKADEN = st.builds(
    Blockade,
    TEXTE,
    codes(Blockadecode),
    reihe(TEXTE),
    reihe(st.builds(Blockadeereignis, codes(Blockadestand), TAGE, TEXTE)),
    TEXTE,
    TEXTE,
    TEXTE,
    TEXTE,
    st.booleans(),
)
KONTAKTE = st.builds(
    Kontakt,
    TEXTE,
    codes(Kontaktart),
    codes(Kontaktergebnis),
    TAGE,
    st.none() | st.integers(0, 999),
    TEXTE,
    JA_NEIN,
    TEXTE,
    TEXTE,
    reihe(TEXTE),
    VIELLEICHT,
)
RUECKMELDUNGEN = st.builds(
    Rueckmeldung,
    TEXTE,
    TEXTE,
    TEXTE,
    TAGE,
    st.none() | codes(Rueckmeldeergebnis),
    VIELLEICHT,
    VIELLEICHT,
    TEXTE,
)
KNOTEN = st.builds(
    Netzknoten,
    TEXTE,
    TEXTE,
    codes(Sektor),
    codes(Horizont),
    TEXTE,
    st.floats(0, 1),
    TEXTE,
    TEXTE,
    VIELLEICHT,
    VIELLEICHT,
)
KANTEN = st.builds(
    Netzkante,
    TEXTE,
    TEXTE,
    TEXTE,
    st.none() | codes(Hilfeart),
    codes(Fluss),
    st.integers(0, 2),
    st.booleans(),
    VIELLEICHT,
    VIELLEICHT,
)
BEZIEHUNGEN = st.lists(st.builds(Beziehung, TEXTE, TEXTE, TEXTE), max_size=2, unique=True).map(
    tuple
)
BEGRUENDUNGEN = st.builds(Begruendung, TEXTE, TEXTE, TEXTE, TEXTE, VIELLEICHT)
FALLARBEIT = st.fixed_dictionaries(
    {
        "einwilligungen": eigene(EINWILLIGUNGEN),
        "antraege": eigene(ANTRAEGE),
        "blockaden": eigene(BLOCKADEN),
        "kontakte": eigene(KONTAKTE),
        "rueckmeldungen": eigene(RUECKMELDUNGEN),
        "netzknoten": eigene(KNOTEN),
        "netzkanten": eigene(KANTEN),
        "beziehungen": BEZIEHUNGEN,
        "begruendungen": eigene(BEGRUENDUNGEN),
    }
)
