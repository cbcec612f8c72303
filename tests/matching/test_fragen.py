from __future__ import annotations

from lotse.domain.familie import Bereichsstand, Familie, Wunsch
from lotse.domain.fluechtig import FluechtigeAntworten, fluechtiger_name
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antrag, Antragsart, Antwort, Leistung
from lotse.matching.ergebnis import Faktstelle, Frage
from lotse.matching.fragen import naechste_fragen
from lotse.matching.gruppen import gewicht, gruppiere
from lotse.matching.pruefwerk import lage
from tests.werkzeug.wissen import (
    HEUTE,
    fakt,
    familie,
    im_alter,
    kind,
    leistung,
    urteile,
    werk,
)

GELD, WOHNEN = Lebensbereich.GELD_ARBEIT, Lebensbereich.WOHNEN


def fragen(
    wer: Familie,
    *leistungen: Leistung,
    uebersprungen: tuple[Faktstelle, ...] = (),
    fakten=(),
    **fluechtig: object,
) -> list[Frage]:
    pruefen = werk(*leistungen, fakten=fakten)
    gruppen = gruppiere(pruefen, wer, urteile(pruefen, wer, **fluechtig).values())
    gefunden = naechste_fragen(
        pruefen,
        lage(pruefen, wer, FluechtigeAntworten(fluechtig), HEUTE),
        wer.kinder,
        [roh for gruppe in gruppen for roh in gruppe.urteile],
        lambda eine: gewicht(wer, eine, HEUTE),
        frozenset(uebersprungen),
    )
    return list(gefunden)


def namen(gefragt: list[Frage]) -> list[str]:
    return [frage.stelle.fakt for frage in gefragt]


A = leistung("a", "gkv")
B = leistung("b", "gkv or wohnsitz_de")
C = leistung("c", "gkv", "wohnsitz_de", "beduerftig")


def test_a_question_tells_how_many_open_helps_an_answer_settles():
    erste, *_ = fragen(familie(), A, B, C)
    assert erste.stelle == Faktstelle("gkv")
    assert (erste.klaert_min, erste.klaert_max) == (2, 2)
    assert erste.leistungen == ("a", "b", "c")
    assert [antwort.text for antwort in erste.antworten] == ["Ja", "Nein"]
    assert erste.text == "Stimmt gkv?"


def test_only_what_an_answer_really_settles_is_counted():
    """Yes settles a and b, no settles a and c; a no to wohnsitz_de settles c alone."""
    nach_namen = {frage.stelle.fakt: frage for frage in fragen(familie(), A, B, C)}
    assert (nach_namen["wohnsitz_de"].klaert_min, nach_namen["wohnsitz_de"].klaert_max) == (1, 1)
    assert (nach_namen["beduerftig"].klaert_min, nach_namen["beduerftig"].klaert_max) == (0, 1)


def test_settling_by_an_answer_is_what_really_happens():
    """The promise of the question against the verdicts after each answer."""
    alle = (A, B, C)
    pruefen = werk(*alle)
    for frage in fragen(familie(), *alle):
        geklaert = [
            sum(
                roh.urteil != "noch_klaeren"
                for roh in urteile(pruefen, familie(), **{frage.stelle.fakt: a.wert}).values()
            )
            for a in frage.antworten
        ]
        assert (frage.klaert_min, frage.klaert_max) == (min(geklaert), max(geklaert))


def test_what_is_wished_now_is_asked_first_and_what_is_not_wished_never():
    def stand(bereich: Lebensbereich, wunsch: Wunsch) -> Bereichsstand:
        return Bereichsstand(bereich, (), wunsch)

    geld = leistung("geld", "gkv", lebensbereiche=(GELD,))
    miete = leistung("miete", "wohnsitz_de", lebensbereiche=(WOHNEN,))
    jetzt = familie(bereiche=(stand(WOHNEN, Wunsch.JETZT), stand(GELD, Wunsch.SPAETER)))
    assert [(f.stelle.fakt, f.gewicht) for f in fragen(jetzt, geld, miete)] == [
        ("wohnsitz_de", 3.0),
        ("gkv", 1.0),
    ]
    nein = familie(bereiche=(stand(GELD, Wunsch.NEIN),))
    assert namen(fragen(nein, geld, miete)) == ["wohnsitz_de"]


def test_the_expected_number_decides_not_the_best_case():
    """One answer of three settles three (1 on average); either answer settles two."""
    glueck = [leistung(name, "ah_sgb2 and ssw >= 13") for name in "abc"]
    sicher = [leistung(name, "gkv") for name in "xy"]
    erste, *_ = fragen(familie(), *glueck, *sicher)
    assert (erste.stelle.fakt, erste.erwartet, erste.klaert_max) == ("gkv", 2.0, 2)
    papier = next(f for f in fragen(familie(), *glueck, *sicher) if f.stelle.fakt == "aufenthalt")
    assert (papier.klaert_max, papier.erwartet) == (3, 1.0)


def test_the_mean_takes_answers_as_equal_unless_the_fact_counts_them():
    hilfe = leistung("a", "gkv and wohnsitz_de")
    assert {f.erwartet for f in fragen(familie(), hilfe)} == {0.5}
    antworten = (Antwort("Ja", wert=True, haeufigkeit=9), Antwort("Nein", wert=False))
    gezaehlt = {f.stelle.fakt: f for f in fragen(familie(), hilfe, fakten=[
        fakt("gkv", antworten=antworten)])}  # fmt: skip
    assert (gezaehlt["gkv"].erwartet, gezaehlt["wohnsitz_de"].erwartet) == (0.1, 0.5)


def test_a_frist_that_runs_out_soon_counts_twice():
    """The 24th: a month that would be lost ends within fourteen days."""
    antrag = Antrag(Antragsart.FORMLOS, "formlos", bis_monatsende=True)
    eilig, ruhig = leistung("e", "wohnsitz_de", antrag=antrag), leistung("r", "gkv")
    gefragt = fragen(familie(), ruhig, eilig)
    assert namen(gefragt) == ["wohnsitz_de", "gkv"]
    assert [(f.gewicht, f.erwartet, f.eilt) for f in gefragt] == [(2, 1, True), (1, 1, False)]


def test_ties_go_to_the_less_intimate_then_by_the_words_in_german_order():
    gleich = [leistung(name, name) for name in ("schwanger", "wohnsitz_de", "gkv")]
    assert namen(fragen(familie(), *gleich)) == ["gkv", "wohnsitz_de", "schwanger"]
    worte = [fakt("gkv", frage="Über was?"), fakt("wohnsitz_de", frage="Zu was?")]
    assert namen(fragen(familie(), *gleich[1:], fakten=worte)) == ["gkv", "wohnsitz_de"]
    assert namen(fragen(familie(), *gleich[:0:-1], fakten=worte)) == ["gkv", "wohnsitz_de"]


def test_what_is_settled_answered_or_skipped_is_not_asked():
    assert namen(fragen(familie(), A, gkv=True)) == []
    assert namen(fragen(familie(), C, gkv=None)) == ["beduerftig", "wohnsitz_de"]
    assert namen(fragen(familie(), A, gkv=None)) == []
    assert namen(fragen(familie(), C, uebersprungen=(Faktstelle("wohnsitz_de"),))) == [
        "beduerftig",
        "gkv",
    ]


def test_not_to_know_is_not_asked_again_and_costs_nothing():
    """No verdict and no rank gets worse; the other questions keep their order."""
    for wer in (familie(), familie(im_alter(3), im_alter(7, "k2"))):
        alle = (A, B, C, SCHULE, leistung("p", "ah_sgb2"), leistung("s", "schulden"))
        gefragt = fragen(wer, *alle)
        vorher = urteile(werk(*alle), wer)
        for frage in gefragt:
            stumm = {fluechtiger_name(frage.stelle.fakt, frage.stelle.person): None}
            nachher = urteile(werk(*alle), wer, **stumm)
            assert [roh.urteil for roh in nachher.values()] == [r.urteil for r in vorher.values()]
            if frage.stelle.fakt == "kinder":
                continue  # told, never clicked: put off, it is skipped
            assert fragen(wer, *alle, **stumm) == [f for f in gefragt if f != frage]


def test_a_fact_without_a_question_is_never_asked():
    rechner = fakt("wohngeld_positiv", frage="")
    assert namen(fragen(familie(), leistung("w", "wohngeld_positiv"), fakten=[rechner])) == []
    assert namen(fragen(familie(fakten={"schulden": None}), leistung("s", "schulden"))) == []


def test_bands_are_the_answers_of_a_number():
    (frage,) = fragen(familie(), leistung("m", "ssw >= 13"))
    assert [(a.wert, a.bis) for a in frage.antworten] == [(1, 12), (13, 42)]
    assert (frage.klaert_min, frage.klaert_max) == (1, 1)


def test_the_paper_is_asked_for_what_the_table_derives():
    (frage,) = fragen(familie(), leistung("j", "ah_sgb2"))
    assert frage.stelle == Faktstelle("aufenthalt")
    assert [antwort.wert for antwort in frage.antworten] == ["deutsch", "duldung", "ae_24"]
    assert (frage.klaert_min, frage.klaert_max) == (0, 1)


SCHULE = leistung("schule", "ein_kind(alter >= 5 and eingeschult)")


def test_a_childs_question_names_the_child():
    (frage,) = fragen(familie(im_alter(6, "k1")), SCHULE)
    assert frage.text == "Bei Ihrem Kind (6 Jahre): Stimmt eingeschult?"
    assert frage.stelle == Faktstelle("eingeschult", im_alter(6).id)
    benannt = familie(im_alter(6, vorname="Mia"))
    assert fragen(benannt, SCHULE)[0].text == "Bei Mia (6 Jahre): Stimmt eingeschult?"
    zwillinge = familie(im_alter(6), im_alter(6, "k2"))
    assert sorted(frage.text for frage in fragen(zwillinge, SCHULE)) == [
        "Bei Ihrem 1. Kind (6 Jahre): Stimmt eingeschult?",
        "Bei Ihrem 2. Kind (6 Jahre): Stimmt eingeschult?",
    ]


def test_one_child_that_does_not_know_leaves_the_other_to_ask():
    wer = familie(im_alter(6, fakten={"eingeschult": None}), im_alter(7, "k2"))
    assert [frage.stelle.person for frage in fragen(wer, SCHULE)] == ["k2"]


def test_which_child_is_asked_by_name():
    wer = familie(im_alter(3), im_alter(9, "k2"), fakten={"behinderung_kind": True})
    frueh = leistung("frueh", "ein_kind(not eingeschult and behinderung_kind)")
    (frage,) = fragen(wer, frueh)
    assert frage.text == "Text behinderung_kind: Geht es um Ihr Kind (3 Jahre)?"
    assert (frage.klaert_min, frage.klaert_max) == (1, 1)


def test_a_missing_birth_is_asked_in_the_precision_that_is_missing():
    u3 = leistung("kita", "ein_kind(alter >= 1 and alter < 3)")
    (frage,) = fragen(familie(kind()), u3)
    assert frage.text == "Bei Ihrem Kind: Wann ist das Kind geboren?"
    assert frage.antworten == ()
    assert (frage.klaert_min, frage.klaert_max) == (1, 1)
    (genauer,) = fragen(familie(kind("2023-11")), u3)
    assert genauer.text == "Bei Ihrem Kind (2 bis 3 Jahre): An welchem Tag ist das Kind geboren?"
    baby = leistung("baby", "ein_kind(alter_monate < 3)")
    (baby_frage,) = fragen(familie(kind("2026-08")), baby)
    assert (
        baby_frage.text == "Bei Ihrem Kind (2 bis 3 Monate): An welchem Tag ist das Kind geboren?"
    )


def test_children_are_asked_about_while_nobody_has():
    (frage,) = fragen(familie(), leistung("kind", "hat_kind_u18"))
    assert frage.stelle == Faktstelle("kinder")
    assert frage.text == "Welche Kinder leben bei Ihnen?"
    assert frage.antworten == ()
    assert (frage.klaert_min, frage.klaert_max) == (1, 1)
    assert fragen(familie(kinder_gefragt=True), leistung("kind", "hat_kind_u18")) == []


def test_why_a_question_is_asked_is_told():
    (frage,) = fragen(familie(), A)
    assert frage.warum == "Davon hängt ab: A."
    viele = [leistung(name, "gkv") for name in "abcde"]
    assert fragen(familie(), *viele)[0].warum == "Davon hängt ab: A, B, C und 2 weitere."
    erklaert = fakt("gkv", warum="Die Kasse zahlt.", fluechtig=True)
    (frage,) = fragen(familie(), A, fakten=[erklaert])
    assert (frage.warum, frage.fluechtig) == ("Die Kasse zahlt.", True)


def test_a_paper_that_was_named_is_not_asked_for_again_although_it_leaves_the_help_open():
    hilfe = leistung("a", "ah_sgb2")
    gefragt = fragen(familie(), hilfe)
    assert namen(gefragt) == ["aufenthalt"]
    assert fragen(familie(), hilfe, aufenthalt="ae_24") == []
