"""Whatever somebody types: no crash, every place inside the text, and never slow."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.letters.einfach import pruefe_text, replace_befund
from tests.letters.test_saetze import SAETZE

STUECKE = st.sampled_from(
    [
        *"§&()[]{}*/;…<>=+%,.:!?-–0159 \n\t",
        "Das Amt ",
        "wird ",
        "geprüft",
        "ist zu ",
        "zahlen",
        "der ",
        ", die ",
        "nicht un",
        "Sie ",
        "z. B. ",
        "9–12 Uhr",
        "5 €",
        "SGB II",
        "wenn ",
        "Bescheid ",
        "Das heißt: ",
        "Ausweis ",
        "Pass ",
        "öffnen",
        "مرحبا",
        "ß",
        "LeserInnen",
        "www.x.de",
        "09:99-25:61",
        "²",
        "\u00ad",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(STUECKE, max_size=25).map("".join) | st.text(max_size=60))
def test_every_place_lies_in_the_text_and_every_proposal_fits(text):
    for befund in pruefe_text([text]).befunde:
        assert 0 <= befund.von < befund.bis <= len(text)
        assert replace_befund(text, befund) is not None
        assert befund.grund
        assert befund.vorschlag


@pytest.mark.parametrize(
    "stoff",
    ["a", "Aung", "1.", "@", "ge", "zu", ", die ", "z. B. ", "X", "9-", "und/oder ", "In", "§"],
)
def test_a_long_run_of_anything_is_read_in_time(stoff):
    anfang = time.perf_counter()
    pruefe_text([stoff * 20_000])
    assert time.perf_counter() - anfang < 5


def test_order_of_sentences_changes_no_finding_within_a_sentence():
    texte = [satz["text"] for satz in SAETZE if not {"W2", "W5"} & set(satz["regeln"])][:150]
    einzeln = [(b.regel, b.von) for t in texte for b in pruefe_text([t]).befunde]
    zusammen = [(b.regel, b.von) for b in pruefe_text(texte).befunde if b.regel not in ("W2", "W5")]
    assert zusammen == [paar for paar in einzeln if paar[0] not in ("W2", "W5")]
