"""What loading refuses: every fault names its owner, its path, its text and what is allowed."""

from __future__ import annotations

import pytest

from lotse.domain.recht import Fakt
from lotse.matching.regelpruefung import Mangel, pruefe_regeln
from tests.werkzeug.wissen import abgeleitet, anlass, fakt, leistung, wissen


def maengel(*wenn: str, fakten: tuple[Fakt, ...] = ()) -> tuple[Mangel, ...]:
    return pruefe_regeln(wissen(leistung("eine", *wenn), fakten=fakten))


@pytest.mark.parametrize(
    "wenn",
    [
        "gkv and not beduerftig",
        "schwanger and ssw >= 13",
        "ein_kind(alter >= 6 and alter < 18 and gkv)",
        "alle_kinder(not eingeschult)",
        "kind_krank",
        "not not schulden",
        "alle_kinder(kind_krank)",
        "ah_sgb2",
    ],
)
def test_what_the_language_allows_passes(wenn: str):
    assert maengel(wenn) == ()


@pytest.mark.parametrize(
    ("wenn", "erlaubt"),
    [
        ("gkvv", "meinten Sie gkv?"),
        ("kinder", "allein nur ein Fakt mit Ja oder Nein; kinder hat den typ liste"),
        ("aufenthalt", "aufenthalt hat den typ enum"),
        ("ssw", "ssw hat den typ zahl"),
        ("gkv >= 3", "Vergleiche nur mit einem Fakt vom typ zahl"),
        ("groesse >= 3", "ein Fakt aus fakten.toml"),
        ("ssw >= 10", "10 teilt „bis 12“ von ssw"),
        ("alter < 3", "alter nur in ein_kind"),
        ("ein_kind(alter <= 3)", "Alter nur mit >= (ab) und < (unter)"),
        ("ein_kind(alter > 3)", "Alter nur mit >= (ab) und < (unter)"),
        ("ein_kind(3 < alter)", "Alter nur mit >= (ab) und < (unter)"),
        ("ein_kind(alter < 2.5)", "Alter nur in ganzen Einheiten"),
        ("ein_kind(ein_kind(eingeschult))", "steht in einem anderen"),
        ("not schulden", "kein Anlass unter not"),
        ("kein_kind(kind_krank)", "kein Anlass unter not"),
        ("alle_kinder(not kind_krank)", "kein Anlass unter not"),
        ("akute_gefahr", "kein Fakt zum Kinderschutz"),
        ("leistung(zweite)", "die id einer Leistung"),
        ("leistung(eine)", "kein Kreis; hier: eine → eine"),
        ("gkv == 3", "gehört nicht zur Sprache"),
    ],
)
def test_everything_else_is_refused_at_load(wenn: str, erlaubt: str):
    (mangel,) = maengel("gkv", wenn)
    assert (mangel.besitzer.name, mangel.pfad, mangel.wert) == ("eine", "bedingung[1].wenn", wenn)
    assert erlaubt in mangel.erlaubt


def test_a_circle_over_two_leistungen_is_found_once():
    ganzes = wissen(
        leistung("eine", "leistung(andere)"),
        leistung("andere", "leistung(eine)"),
        leistung("dritte", "leistung(eine)"),
    )
    (mangel,) = pruefe_regeln(ganzes)
    assert "eine → andere → eine" in mangel.erlaubt


def test_a_circle_over_derived_facts_is_found():
    kreis = (abgeleitet("p", "q"), abgeleitet("q", "p or gkv"))
    assert "Kreis" in maengel("gkv", fakten=kreis)[0].erlaubt
    selbst = (fakt("arm", ja_wenn="arm and gkv"),)
    assert "arm → arm" in maengel("gkv", fakten=selbst)[0].erlaubt


def test_an_anlass_is_found_under_a_not_through_other_facts_and_leistungen():
    arm = abgeleitet("arm", "schulden or beduerftig")
    (mangel,) = maengel("not arm", fakten=(arm,))
    assert "schulden" in mangel.erlaubt
    ganzes = wissen(leistung("eine", "not leistung(andere)"), leistung("andere", "schulden"))
    assert "schulden" in pruefe_regeln(ganzes)[0].erlaubt
    zu = fakt("versorgt", nein_wenn="schulden")
    assert "schulden" in maengel("versorgt", fakten=(zu,))[0].erlaubt
    assert maengel("not versorgt", fakten=(zu,)) == ()


def test_facts_are_checked_like_conditions():
    for falsch, pfad in (
        (fakt("x", ja_wenn="alter < 3"), "ja_wenn"),
        (fakt("x", nein_wenn="gkvv"), "nein_wenn"),
        (abgeleitet("x", "alter < 3"), "ableitung"),
        (fakt("x", "abgeleitet", tabelle={"deutsch": "gkvv", "duldung": "ja"}), "tabelle.deutsch"),
        (abgeleitet("x", "ein_kind(eingeschult)", "kind"), "ableitung"),
    ):
        (mangel,) = maengel("gkv", fakten=(falsch,))
        assert (mangel.besitzer.art, mangel.besitzer.name, mangel.pfad) == ("fakt", "x", pfad)


def test_a_derived_fact_of_a_child_stands_inside_a_quantifier_only():
    vorschule = abgeleitet("vorschulkind", "alter >= 5 and not eingeschult", "kind")
    assert maengel("ein_kind(vorschulkind)", fakten=(vorschule,)) == ()
    assert "nur in ein_kind" in maengel("vorschulkind", fakten=(vorschule,))[0].erlaubt
    anderes = (vorschule, anlass("unruhig", "kind"))
    assert maengel("ein_kind(vorschulkind and unruhig)", fakten=anderes) == ()


def test_child_protection_facts_stand_only_where_nothing_is_matched():
    schutz = leistung("schutz", "akute_gefahr", abgleich=False)
    assert pruefe_regeln(wissen(schutz)) == ()
    ganzes = wissen(schutz, leistung("eine", "leistung(schutz)"))
    assert "abgleich = true" in pruefe_regeln(ganzes)[0].erlaubt
