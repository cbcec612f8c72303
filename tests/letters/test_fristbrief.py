"""Letters about periods: what was sent when, which period, a friendly question; and refusals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.frist import Fristbrief
from lotse.letters.brief import Brief, Briefart, alle_saetze
from lotse.letters.einfach import Lesestufe, pruefe_brief
from lotse.letters.fristbrief import compose_fristbrief
from lotse.letters.fristsache import GRUENDE, KASSE, Fristgrund, require_erlaubt
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.fallbriefe import alle_fristsachen, fristsache

ALLE = alle_fristsachen()
TAGE = {"beginn": date(2026, 10, 5), "ende": date(2026, 10, 26)}


def text(brief: Brief) -> str:
    return "\n".join(satz.text for satz in alle_saetze(brief))


@pytest.mark.parametrize("name", ALLE)
def test_every_letter_is_german_green_and_of_the_family(name):
    brief = compose_fristbrief(ALLE[name], rahmen("ar"))
    assert brief.sprache == "de"
    assert all(satz.parallel is None for satz in alle_saetze(brief))
    assert brief.absender.zeilen[0] == "Ayşe Yılmaz"
    assert "Frau Sommer" not in text(brief)
    ergebnis = pruefe_brief(brief)
    assert ergebnis.stufe in (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT), ergebnis.befunde
    assert "Das ersetzt keine Rechtsberatung." in text(brief)
    assert "Beratungsstelle: Sozialberatung Musterstadt" in text(brief)
    assert "{" not in text(brief), "a place was left open"


@pytest.mark.parametrize("name", [n for n in ALLE if "-" in n])
def test_a_period_is_named_with_its_days_and_its_paragraph(name):
    alles = text(compose_fristbrief(ALLE[name], rahmen()))
    assert "5. Oktober 2026" in alles
    assert "Der letzte Tag war der 26. Oktober 2026." in alles
    assert "in Paragraf" in alles
    assert "am 1. Oktober 2026" in alles, "when it was sent"


@pytest.mark.parametrize(
    ("name", "satz"),
    [
        ("weiterleitung", "Paragraf 16 Absatz 2 vom Ersten Buch"),
        ("vorlaeufig", "Paragraf 43 Absatz 1 vom Ersten Buch"),
        ("vorlaeufig", "spätestens nach 1 Kalendermonat"),
        ("reha", "Paragraf 14 Absatz 1 vom Neunten Buch"),
        ("reha-reha_entscheidung", "in 3 Wochen"),
        ("reha-reha_gutachten", "in 2 Wochen"),
        ("reha-reha_mehrere", "in 6 Wochen"),
        ("reha-reha_konferenz", "in 2 Monaten"),
        ("frist-reha_monate", "Das Gesetz nennt 2 Monate."),
        ("frist-kasse_drei", "in 3 Wochen"),
        ("frist-kasse_fuenf", "in 5 Wochen"),
        ("frist-kasse_sechs", "in 6 Wochen"),
        ("frist-pflege", "in 25 Arbeitstagen"),
        ("bitte_um_entscheidung-antrag_monate", "mehr als 6 Monate"),
        ("bitte_um_entscheidung-widerspruch_monate", "mehr als 3 Monate"),
        ("mehr_zeit", "mehr Zeit bis 15. Dezember 2026"),
        ("mehr_zeit", "Paragraf 26 Absatz 7 vom Zehnten Buch"),
        ("bedarf_anzeigen", "Paragraf 36a Absatz 3 vom Achten Buch"),
        ("bisheriger_traeger", "Paragraf 86c Absatz 1 vom Achten Buch"),
        ("widerspruch", "Ich lege hiermit Widerspruch ein."),
    ],
)
def test_each_letter_says_what_its_rule_says(name, satz):
    assert satz in text(compose_fristbrief(ALLE[name], rahmen()))


def test_no_letter_argues_threatens_or_advises_to_buy():
    verboten = ("Klage", "klagen", "Anwalt", "genehmigt", "kaufe", "selbst bezahl", "Schadens")
    for name, sache in ALLE.items():
        alles = text(compose_fristbrief(sache, rahmen()))
        assert not [wort for wort in verboten if wort in alles], name


@pytest.mark.parametrize("brief", [Fristbrief.WEITERLEITUNG, Fristbrief.VORLAEUFIG])
@pytest.mark.parametrize(
    ("teilhabe", "was"), [(True, "gilt diese Regel nicht"), (None, "Noch nicht gefragt")]
)
def test_forwarding_and_provisional_help_are_refused_for_teilhabe(brief, teilhabe, was):
    """§ 14 (5) and § 24 S. 3 SGB IX; asked, never guessed."""
    sache = fristsache(brief, teilhabe=teilhabe, andere="Sozialamt")
    with pytest.raises(Hinweis, match=was):
        compose_fristbrief(sache, rahmen())


@pytest.mark.parametrize("teilhabe", [False, None])
def test_the_clock_of_teilhabe_runs_for_teilhabe_only(teilhabe):
    with pytest.raises(Hinweis):
        compose_fristbrief(fristsache(Fristbrief.REHA, teilhabe=teilhabe), rahmen())


@pytest.mark.parametrize("grund", sorted(KASSE))
def test_the_periods_of_the_krankenkasse_stay_away_from_teilhabe(grund):
    """§ 13 (3a) S. 9 SGB V."""
    sache = fristsache(
        Fristbrief.FRIST, grund=grund, teilhabe=True, traegerart="krankenkasse", **TAGE
    )
    with pytest.raises(Hinweis, match="gilt diese Regel nicht"):
        compose_fristbrief(sache, rahmen())


@pytest.mark.parametrize("traeger", ["jugendamt", "eingliederungshilfe", "versorgungsamt"])
def test_two_months_are_not_named_where_they_do_not_hold(traeger):
    """§ 18 (7) SGB IX."""
    sache = fristsache(
        Fristbrief.FRIST,
        grund=Fristgrund.REHA_MONATE,
        teilhabe=True,
        traegerart=traeger,
        **TAGE,
    )
    with pytest.raises(Hinweis, match="bei diesem Amt nicht"):
        require_erlaubt(sache)
    require_erlaubt(replace(sache, traegerart="rentenversicherung"))


@pytest.mark.parametrize("name", [n for n, s in ALLE.items() if s.traegerart])
def test_a_rule_of_one_kind_of_office_is_refused_at_another(name):
    sache = ALLE[name]
    frei = sache.brief is Fristbrief.REHA or sache.grund in (
        Fristgrund.REHA_MONATE,
        *GRUENDE[Fristbrief.BITTE_UM_ENTSCHEIDUNG],
    )
    woanders = replace(sache, traegerart="wohngeldbehoerde")
    if frei:
        require_erlaubt(woanders)
    else:
        with pytest.raises(Hinweis, match="passt nicht"):
            require_erlaubt(woanders)


@pytest.mark.parametrize("name", ALLE)
def test_a_missing_fact_is_named_and_nothing_is_guessed(name):
    for feld in ("gestellt_am", "andere", "beginn", "ende", "brief_vom", "bis"):
        sache = ALLE[name]
        if not getattr(sache, feld) or (feld == "gestellt_am" and "gestellt" not in _noetig(sache)):
            continue
        ohne = replace(sache, **{feld: "" if feld == "andere" else None})
        with pytest.raises(Hinweis, match="fehlt noch etwas"):
            require_erlaubt(ohne)


def _noetig(sache):
    ohne = (
        Fristbrief.WIDERSPRUCH, Fristbrief.MEHR_ZEIT, Fristbrief.BEDARF_ANZEIGEN,
        Fristbrief.BISHERIGER_TRAEGER,
    )  # fmt: skip
    return () if sache.brief in ohne else ("gestellt",)


def test_a_period_of_another_letter_is_refused():
    sache = fristsache(Fristbrief.MEHR_ZEIT, brief_vom=date(2026, 11, 3), bis=date(2026, 12, 1))
    with pytest.raises(Hinweis, match="passt nicht"):
        require_erlaubt(replace(sache, grund=Fristgrund.PFLEGE, traegerart="pflegekasse", **TAGE))


@pytest.mark.parametrize(
    "name",
    [
        "widerspruch",
        "bitte_um_entscheidung-antrag_monate",
        "bitte_um_entscheidung-widerspruch_monate",
    ],
)
def test_where_no_sozialgericht_decides_its_rules_are_not_named(name):
    """§ 51 SGG: Jugendhilfe, Wohngeld, Unterhaltsvorschuss, BAföG and tax go elsewhere."""
    with pytest.raises(Hinweis, match="Sozialgerichte"):
        compose_fristbrief(replace(ALLE[name], sozialgericht=False), rahmen())


def test_an_application_is_no_letter_about_a_period():
    with pytest.raises(Hinweis, match="formlosen Antrag"):
        require_erlaubt(fristsache(Fristbrief.ANTRAG))


def test_the_three_requests_are_filed_apart_from_the_questions():
    arten = {name: compose_fristbrief(sache, rahmen()).art for name, sache in ALLE.items()}
    bitten = {n for n, art in arten.items() if art is Briefart.WEITERLEITUNG}
    assert {n.split("-")[0] for n in bitten} == {"weiterleitung", "vorlaeufig", "reha"}
    assert {arten[n] for n in arten.keys() - bitten} == {Briefart.FRIST}
