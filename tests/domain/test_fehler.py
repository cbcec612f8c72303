"""A Hinweis says what happened, what is safe, what to do next."""

from __future__ import annotations

from lotse.domain.fehler import Hinweis


def test_the_three_sentences_stand_in_one_line_and_places_below():
    hinweis = Hinweis("Die Datei fehlt.", "Nichts ist verloren.", "Bitte neu wählen.", ("a.b: 3",))
    assert str(hinweis) == "Die Datei fehlt. Nichts ist verloren. Bitte neu wählen.\n  a.b: 3"
    assert str(Hinweis("Die Datei fehlt.")) == "Die Datei fehlt."
