"""„So ging es doch“ read by itself says what all whole cases say, and reads no more for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.blockade import Blockade, Blockadecode, Blockadeereignis, Blockadestand
from lotse.services.umwege import _muster, _ohne, names_of, shared_ways, ways
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte

S = Blockadestand


def mit(akte, texte, stand=S.GELOEST, *, teilen=True):
    ereignisse = (
        Blockadeereignis(S.OFFEN, date(2026, 3, 1)),
        Blockadeereignis(stand, date(2026, 3, 5)),
    )
    return replace(
        akte,
        blockaden=tuple(
            Blockade(f"u{n}", code, ("jobcenter", "jugendamt"), ereignisse, umweg=text,
                     umweg_teilen=teilen)
            for n, (code, text) in enumerate(zip(Blockadecode, texte, strict=False))
        ),
    )  # fmt: skip


def test_what_sql_reads_is_what_whole_cases_say(unit):
    """Names of closed cases and of other families are hidden, too."""
    namen = [n for n in dict.fromkeys(names_of(volle_akte())) if len(n.strip()) > 1]
    satz = "Wir riefen bei {} zusammen an."
    andere = einfache_akte("f2")
    zu = replace(andere.familie, name="Üzgür-Weiß", fallcode="26-777", geschlossen_am=HEUTE)
    akten = [
        mit(volle_akte("f1"), [satz.format(name) for name in namen]),
        mit(replace(andere, familie=zu), ["Wie bei UEZGUER.", " \t ", "Uİzgür kam mit."]),
        mit(einfache_akte("f3"), ["Nicht geteilt."], teilen=False),
        mit(einfache_akte("f4"), ["Noch offen."], S.OFFEN),
    ]
    akten = [
        replace(a, familie=replace(a.familie, fallcode=f"26-5{n}", deckwort=f"Wort {n}"))
        for n, a in enumerate(akten)
    ]
    with unit:
        for akte in akten:
            unit.save(None, akte)
    with unit:
        gelesen, ganz = unit.umwege(), ways(unit.umwegakten())
    assert gelesen == ganz
    assert gelesen
    assert not any("uezguer" in u.text.casefold() for u in gelesen)


def test_while_nothing_is_shared_no_name_is_read(unit, familien, count_queries):
    with unit:
        unit.save(None, mit(volle_akte("f1"), ["Geheim."], teilen=False))
    queries = count_queries(familien)
    with unit:
        assert unit.umwege() == ()
    assert len(queries) == 1
    assert "vorname" not in str(queries)


BUCHSTABEN = "aAiIıİsSſßẞKkσςΣéE\u0301"


@given(
    st.text(alphabet=BUCHSTABEN + " -", max_size=14),
    st.lists(st.text(alphabet=BUCHSTABEN, min_size=1, max_size=4), min_size=1, max_size=5),
)
def test_names_that_occur_nowhere_are_left_out_and_nothing_else_is_found_by_that(text, namen):
    """However their letters are written: one pattern of all names would hide the same."""
    blockade = mit(volle_akte(), [f"{text} {namen[0].swapcase()}."]).blockaden[0]
    gesucht = [*namen, *(name.swapcase() for name in namen[1:]), "Xaver"]
    (umweg,) = shared_ways([blockade], gesucht)
    assert umweg.text == _ohne(blockade.umweg.strip(), _muster(gesucht))
