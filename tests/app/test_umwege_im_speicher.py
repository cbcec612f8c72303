"""„So ging es doch“ over the real store: of all cases, closed ones too, and without any name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.blockade import Blockade, Blockadecode, Blockadeereignis, Blockadestand


@pytest.fixture
def zwei(dienste):
    """Two cases of the practice town with a way; one of them is closed. Set back at the end."""
    tag = dienste.heute()
    geloest = Blockadeereignis(Blockadestand.GELOEST, tag)
    vorher = [dienste.laden(zeile.id) for zeile in dienste.akten("", False)[:2]]
    name = vorher[0].familie.deckwort

    def mit(akte, wort, **familie):
        blockade = Blockade(
            f"weg-{wort}", Blockadecode.ZUST, ("jobcenter", "jugendamt"), (geloest,),
            umweg=f"{wort}: mit {name} zum Amt.", umweg_teilen=True,
        )  # fmt: skip
        neu = replace(akte, familie=replace(akte.familie, **familie), blockaden=(blockade,))
        dienste.speichern(akte, neu)
        return neu

    nachher = [mit(vorher[0], "Eins"), mit(vorher[1], "Zwei", geschlossen_am=tag)]
    yield name
    for alt, neu in zip(vorher, nachher, strict=True):
        dienste.speichern(neu, alt)


def test_e28_every_case_counts_and_no_name_of_any_case_is_left(dienste, zwei):
    umwege = [u for u in dienste.umwege() if u.text.startswith(("Eins", "Zwei"))]
    assert [u.text for u in umwege] == ["Eins: mit … zum Amt.", "Zwei: mit … zum Amt."]
    assert {u.traegerarten for u in umwege} == {("jobcenter", "jugendamt")}
    assert zwei not in "".join(u.text for u in umwege)


def test_f12_the_window_knows_the_code_book_and_the_holidays(dienste):
    assert set(dienste.blockaden.worte) == set(Blockadecode)
    frei = dienste.feiertage("05999000")
    assert frei(dienste.heute().replace(month=12, day=25)) is True
    assert frei(dienste.heute()) is False
