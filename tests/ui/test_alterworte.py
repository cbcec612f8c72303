"""Words for windows: exact days, honest ranges, and the sign of a Frist."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.i18n.sprache import Sprache
from lotse.ui.alterworte import fensterton, fensterwort, genaues_ende
from tests.werkzeug.ansprueche import kind, recht

DE = Sprache.load("de")


@pytest.mark.parametrize(
    ("anspruch", "geburt", "heute", "wort"),
    [
        ("u7a", "2023-10-22", "2026-10-21", "bis 21.10."),
        ("u7a", "2023-10-22", "2026-10-22", "noch bis 21.12."),
        ("u7a", "2023-10-22", "2026-06-22", "schon möglich"),
        ("u7a", "2023-10-22", "2026-06-21", "ab 22.07."),
        ("u7a", "2024-01-10", "2026-11-24", "bis 09.01.2027"),
        ("u7a", "2023-10", "2026-11-24", "etwa bis Mitte Dezember"),
        ("u7a", "2023-11", "2026-11-24", "etwa bis Mitte Januar 2027"),
        ("kita_1_3", "2025-12", "2026-11-24", "etwa ab Mitte Dezember"),
        ("u7a", "2023-10", "2026-12-10", "Geburtstag prüfen"),
        ("u3", "2026-10-27", "2026-11-24", "bis 30.11."),
        ("kita_3_schule", "2023-10", "2026-11-24", "bis zur Einschulung"),
        ("kita_3_schule", "2021-05", "2026-11-24", "noch klären"),
        ("impfungen", "2023-10", "2026-11-24", "auch später"),
    ],
)
def test_a_window_is_said_in_few_words(anspruch, geburt, heute, wort):
    anrecht = recht(anspruch, heute, kind(geburt))
    assert anrecht
    assert fensterwort(anrecht, date.fromisoformat(heute), DE) == wort


@pytest.mark.parametrize(
    ("heute", "ton"),
    [
        ("2026-10-21", "text_secondary"),
        ("2026-10-22", "ask_fg"),
        ("2026-12-17", "ask_fg"),
        ("2026-12-18", "danger_fg"),
        ("2026-12-21", "danger_fg"),
    ],
)
def test_the_sign_comes_with_the_end(heute, ton):
    u7a = recht("u7a", heute, kind("2023-10-22"))
    assert u7a
    assert fensterton(u7a, date.fromisoformat(heute)) == ton


def test_without_tolerance_the_sign_comes_fourteen_days_before():
    for heute, ton in (("2026-10-07", "text_secondary"), ("2026-10-08", "ask_fg")):
        zahn = recht("z3", heute, kind("2024-01-23"))
        assert zahn
        assert fensterton(zahn, date.fromisoformat(heute)) == ton


@pytest.mark.parametrize(
    ("geburt", "heute", "satz"),
    [
        ("2024-01-10", "2026-11-24", "Vorgesehen bis 09.01.2027, möglich bis 09.03.2027."),
        ("2023-10-22", "2026-11-24", "Möglich bis 21.12.2026."),
        ("2023-10", "2026-11-24", "Sicher bis 30.11.2026. Der genaue Tag hängt vom Geburtstag ab."),
        (
            "2023-10",
            "2026-12-10",
            "Ob es noch geht, hängt vom Geburtstag ab. Bitte das Geburtsdatum prüfen.",
        ),
    ],
)
def test_the_sheet_says_what_is_certain(geburt, heute, satz):
    u7a = recht("u7a", heute, kind(geburt))
    assert u7a
    assert genaues_ende(u7a, date.fromisoformat(heute), DE) == satz


def test_an_end_years_away_is_not_said():
    impfung = recht("zahn_halbjahr", "2026-11-24", kind("2018-10-22"))
    assert impfung
    assert genaues_ende(impfung, date(2026, 11, 24), DE) == ""


def test_english_says_the_range_in_its_own_months():
    u7a = recht("u7a", "2026-11-24", kind("2023-10"))
    assert u7a
    assert fensterwort(u7a, date(2026, 11, 24), Sprache.load("en")) == "until about mid December"
