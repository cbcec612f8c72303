from __future__ import annotations

import contextlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.matching.ausdruck import LAENGSTER, TIEFSTER, Ausdrucksfehler, lesen
from lotse.matching.knoten import EinKind, Name, Nicht, Oder, Und, Vergleich, Verweis, namen

A, B, C = Name("a"), Name("b"), Name("c")


@pytest.mark.parametrize(
    ("text", "knoten"),
    [
        ("a", A),
        ("a or b and not c", Oder((A, Und((B, Nicht(C)))))),
        ("(a or b) and c", Und((Oder((A, B)), C))),
        ("not not a", Nicht(Nicht(A))),
        ("ssw >= 13", Vergleich("ssw", ">=", 13)),
        ("13 <= ssw", Vergleich("ssw", ">=", 13)),
        ("6 <= alter < 18", Und((Vergleich("alter", ">=", 6), Vergleich("alter", "<", 18)))),
        ("jahre < 2.5", Vergleich("jahre", "<", 2.5)),
        ("ein_kind(a and b)", EinKind(Und((A, B)))),
        ("kein_kind(a)", Nicht(EinKind(A))),
        ("alle_kinder(a)", Nicht(EinKind(Nicht(A)))),
        ("leistung(wohngeld) or a", Oder((Verweis("wohngeld"), A))),
        ("  a\n and\tb ", Und((A, B))),
    ],
)
def test_an_expression_is_read_with_the_usual_order(text: str, knoten):
    assert lesen(text) == knoten


@pytest.mark.parametrize(
    ("text", "grund"),
    [
        ("", "hört zu früh auf"),
        ("a and", "hört zu früh auf"),
        ("a b", "„b“ steht an der falschen Stelle"),
        ("(a", "„)“ fehlt"),
        ("a)", "„)“ steht an der falschen Stelle"),
        ("and a", "„and“ steht an der falschen Stelle"),
        ("13", "die Zahl 13 steht allein"),
        ("13 < 14", "vergleicht einen Fakt mit einer Zahl"),
        ("a < b", "vergleicht einen Fakt mit einer Zahl"),
        ("a == 3", "„== 3“ gehört nicht zur Sprache"),
        ("a + 1 > 2", "gehört nicht zur Sprache"),
        ("a.b", "gehört nicht zur Sprache"),
        ("a[0]", "gehört nicht zur Sprache"),
        ("'x'", "gehört nicht zur Sprache"),
        ("True", "gehört nicht zur Sprache"),
        ("kindergröße < 3", "gehört nicht zur Sprache"),
        ("print(a)", "„(“ steht an der falschen Stelle"),
        ("__import__(os)", "steht an der falschen Stelle"),
        ("lambda: a", "gehört nicht zur Sprache"),
        ("leistung(13)", "braucht die id einer Leistung"),
        ("leistung(a and b)", "„)“ fehlt vor „and“"),
        ("ein_kind()", "„)“ steht an der falschen Stelle"),
        ("ein_kind(ein_kind(a))", "steht in einem anderen"),
        ("ein_kind(a and kein_kind(b))", "steht in einem anderen"),
        ("a " * LAENGSTER, "länger als"),
        ("(" * (TIEFSTER + 5) + "a" + ")" * (TIEFSTER + 5), "Ebenen tief"),
    ],
)
def test_everything_else_is_refused_with_what_stands_there(text: str, grund: str):
    with pytest.raises(Ausdrucksfehler) as gefangen:
        lesen(text)
    assert grund in str(gefangen.value)


@given(st.text(max_size=80))
def test_no_text_ever_breaks_the_reader(text: str):
    with contextlib.suppress(Ausdrucksfehler):
        assert namen(lesen(text)) <= set(re.findall(r"[a-z_][a-z0-9_]*", text))


def test_names_are_found_under_every_node():
    assert namen(lesen("not a or ein_kind(b and 3 <= c) and leistung(d)")) == {"a", "b", "c"}
