"""What the knowledge needs: each kind of finding, and the shipped knowledge without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.domain.abfolge import (
    Doppelzeig,
    Eile,
    EineVon,
    Kette,
    Reihenwissen,
    Unterlage,
    Vorschritt,
)
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ortswissen import Ortsfeld, Ortswissen, Schicht, Schichtart
from lotse.domain.recht import Fundstelle, Kennzahl, Thema
from lotse.exchange.paragraphen import load_paragraphen
from lotse.matching.pruefwerk import pruefwerk
from lotse.services.wissenspflege import (
    Pflegeart,
    check_wissen,
    expiring,
    needs_work,
    pflege_to_dict,
)
from tests.werkzeug.ansprueche import anspruch
from tests.werkzeug.wissen import STAND, abgeleitet, anlass, bedingung, fakt, leistung, werk
from tests.werkzeug.wissensarbeit import angabe, grundwissen

INDEX = {("SGB II", "§ 7"): "Leistungsberechtigte", ("BKGG", "§ 6a"): "Kinderzuschlag"}
THEMA = Thema("geld", Lebensbereich.GELD_ARBEIT, "Geld", ("schulden",))
GUT = leistung(
    "gut",
    "gkv",
    bedarfe=("geld",),
    rechtsgrundlage=(Fundstelle("SGB II § 7", "Leistungsberechtigte"),),
    bedingungen=(replace(bedingung("gkv"), fundstelle="§ 7 Abs. 1 SGB II"),),
)
ALLE = "gkv and beduerftig and schwanger and wohnsitz_de and ssw >= 13 and ah_sgb2 and schulden"


def befunde(*leistungen, heute: date = STAND, **felder):
    """Findings beside an entry that uses every fact of the small knowledge."""
    nutzt = leistung(
        "nutzt",
        ALLE,
        "ein_kind(eingeschult and besucht_schule and behinderung_kind and kind_krank "
        "and schule_schwierig)",
        "hat_kind_u3 and hat_kind_u18",
        bedarfe=("geld",),
    )
    alle = ("schulden", "behinderung_kind", "kind_krank", "schule_schwierig")
    themen = {"geld": replace(THEMA, nennt=alle), **felder.pop("themen", {})}
    pruefen = werk(nutzt, *leistungen, themen=themen.values(), **felder)
    return check_wissen(pruefen, INDEX, heute)


def arten(*leistungen, **felder) -> list[tuple[Pflegeart, str]]:
    return [
        (befund.art, befund.wo)
        for befund in befunde(*leistungen, **felder)
        if "nutzt" not in befund.wo
    ]


def test_knowledge_in_order_has_no_finding():
    assert arten(GUT) == []


@pytest.mark.parametrize(
    ("bis", "art"),
    [
        (STAND - timedelta(days=1), Pflegeart.ABGELAUFEN),
        (STAND, Pflegeart.LAEUFT_AUS),
        (STAND + timedelta(days=60), Pflegeart.LAEUFT_AUS),
        (STAND + timedelta(days=61), None),
    ],
)
def test_what_ends_within_sixty_days_is_told(bis: date, art):
    zahl = Kennzahl("satz", {"wert": 1}, "SGB II § 7", gueltig_bis=bis)
    eine = replace(GUT, gueltig_bis=bis, parameter=("satz",))
    paket = Schicht(Schichtart.ORT, "05", "Land", "Amt", "", 1, STAND, bis)
    ort = Ortswissen((angabe(leistung="gut", gueltig_bis=bis, geprueft_am=STAND),), (), (paket,))
    gefunden = arten(eine, kennzahlen={"satz": zahl}, ort=ort)
    wo = ["Leistung gut", "Kennzahl satz", "Ortswissen 05999000 gut hinweis", "Paket Land"]
    assert gefunden == ([(art, stelle) for stelle in wo] if art else [])


def test_missing_sources_are_told():
    assert arten(replace(GUT, quelle="")) == [(Pflegeart.OHNE_QUELLE, "Leistung gut")]
    ohne = replace(GUT, quelle="gesetze-im-internet.de", rechtsgrundlage=())
    assert arten(ohne) == [(Pflegeart.OHNE_QUELLE, "Leistung gut")]
    leer = replace(GUT, bedingungen=(replace(GUT.bedingungen[0], fundstelle=""),))
    assert arten(leer) == [(Pflegeart.OHNE_QUELLE, "Leistung gut")]
    spaeter = replace(GUT, stand=STAND + timedelta(days=1))
    assert arten(spaeter) == [(Pflegeart.OHNE_QUELLE, "Leistung gut")], "looked at tomorrow"
    zahl = Kennzahl("satz", {"wert": 1}, "")
    nutzt = replace(GUT, parameter=("satz",))
    assert arten(nutzt, kennzahlen={"satz": zahl}) == [
        (Pflegeart.OHNE_QUELLE, "Kennzahl satz"),
        (Pflegeart.OHNE_QUELLE, "Kennzahl satz"),
    ]


@pytest.mark.parametrize(
    ("norm", "ueberschrift", "satz"),
    [
        ("SGB II § 8", "Erwerbsfähigkeit", "„§ 8 SGB II“ steht nicht im Verzeichnis"),
        ("SGB II § 7", "Berechtigte", "heißt im Gesetz „Leistungsberechtigte“"),
        ("SGBII § 7", "Leistungsberechtigte", "nennt keinen Paragraphen eines bekannten"),
    ],
)
def test_an_unknown_paragraph_and_a_changed_heading_are_told(norm, ueberschrift, satz):
    eine = replace(GUT, rechtsgrundlage=(Fundstelle(norm, ueberschrift),))
    (befund, *_) = [b for b in befunde(eine) if b.wo == "Leistung gut"]
    assert befund.art is Pflegeart.PARAGRAPH
    assert satz in befund.satz


def test_what_nobody_can_reach_is_told():
    verborgen = replace(
        GUT, id="weg", bedingungen=(replace(bedingung("geheim"), fundstelle="§ 6a BKGG"),)
    )
    gefunden = arten(verborgen, fakten=[anlass("geheim")])
    assert gefunden == [(Pflegeart.UNERREICHBAR, "Leistung weg")]
    kind = replace(
        verborgen, bedingungen=(replace(verborgen.bedingungen[0], wenn="ein_kind(geheim)"),)
    )
    assert arten(kind, fakten=[anlass("geheim", "kind")])
    genannt = Thema("mehr", Lebensbereich.GELD_ARBEIT, "Mehr", ("geheim",))
    assert arten(verborgen, fakten=[anlass("geheim")], themen={"mehr": genannt}) == []
    assert arten(replace(GUT, bedarfe=())) == [(Pflegeart.UNERREICHBAR, "Leistung gut")]
    assert arten(replace(verborgen, abgleich=False), fakten=[anlass("geheim")]) == []


def test_what_nobody_uses_is_told():
    thema = Thema("leer", Lebensbereich.WOHNEN, "Wohnen")
    zahl = Kennzahl("satz", {"wert": 1}, "SGB II § 7", gueltig_ab=STAND)
    gefunden = arten(GUT, fakten=[fakt("egal")], themen={"leer": thema}, kennzahlen={"satz": zahl})
    assert {wo for art, wo in gefunden if art is Pflegeart.UNBENUTZT} == {
        "Fakt egal", "Kennzahl satz", "Thema leer",
    }  # fmt: skip


def test_what_nobody_looked_at_for_a_year_is_told():
    tag = STAND + timedelta(days=365)
    assert arten(GUT, heute=tag) == []
    assert (Pflegeart.LANGE_HER, "Leistung gut") in arten(GUT, heute=tag + timedelta(days=1))
    alt = angabe(Ortsfeld.MIETENSTUFE, "4", geprueft_am=STAND - timedelta(days=366))
    assert arten(GUT, ort=Ortswissen((alt,))) == [(Pflegeart.LANGE_HER, "Ortswissen 05999000")]


@pytest.mark.parametrize(
    ("tage", "art"), [(61, None), (60, Pflegeart.PRUEFEN), (0, Pflegeart.PRUEFEN),
                      (-400, Pflegeart.PRUEFEN)],
)  # fmt: skip
def test_a_figure_to_look_at_again_is_told_with_the_helps_that_hang_on_it(tage: int, art):
    tag = STAND + timedelta(days=tage)
    zahl = Kennzahl(
        "satz", {"wert": 1}, "SGB II § 7", gueltig_ab=STAND, pruefen_ab=tag, pruefen="steigt oft"
    )
    nutzt = replace(GUT, parameter=("satz",), gueltig_ab=STAND)
    gefunden = [b for b in befunde(nutzt, kennzahlen={"satz": zahl}) if "nutzt" not in b.wo]
    assert [(b.art, b.wo) for b in gefunden] == ([(art, "Kennzahl satz")] if art else [])
    for befund in gefunden:
        datum = f"{tag.day}.{tag.month}.{tag.year}"
        assert befund.satz == f"satz: ab {datum} neu prüfen: steigt oft."
        assert (befund.tag, befund.name) == (tag, "Gut")


def test_what_has_an_end_says_there_what_to_look_for():
    zahl = Kennzahl(
        "satz", {"wert": 1}, "SGB II § 7", gueltig_bis=STAND, pruefen_ab=STAND, pruefen="RBSFV 2027"
    )
    (befund,) = (b for b in befunde(GUT, kennzahlen={"satz": zahl}) if b.tag)
    assert befund.art is Pflegeart.LAEUFT_AUS
    assert befund.satz.endswith("Bitte rechtzeitig prüfen, was danach gilt: RBSFV 2027.")


REIHEN = {
    "Anspruch a": {"ansprueche": (anspruch("a", fundstelle="§ 8 SGB II"),)},
    "Unterlage u": {"unterlagen": {"u": Unterlage("u", "U", "Da.", "baby", (), "§ 8 SGB II")}},
    "Vorschritt v": {
        "reihen": Reihenwissen(vorschritte=(Vorschritt("v", "V", "S.", "Q", "", "§ 8 SGB II"),))
    },
    "Kette gut → nutzt": {
        "reihen": Reihenwissen(ketten=(Kette("gut", "nutzt", "T.", "§ 8 SGB II"),))
    },
    "Eine von gut": {
        "reihen": Reihenwissen(eine_von=(EineVon("gut", ("nutzt",), "T.", "§ 8 SGB II"),))
    },
    "Eile gut": {"reihen": Reihenwissen(eile=(Eile("gut", "T.", "§ 8 SGB II"),))},
    "Doppelzeig d": {
        "reihen": Reihenwissen(
            doppelzeige=(Doppelzeig("d", ("gut",), ("A", "B"), "S.", "H.", "§ 8 SGB II", ()),)
        )
    },
}


@pytest.mark.parametrize("wo", REIHEN)
def test_every_place_that_cites_is_held_against_the_index(wo: str):
    gefunden = [b for b in befunde(GUT, **REIHEN[wo]) if b.art is Pflegeart.PARAGRAPH]
    gemeint = [b.satz for b in gefunden if b.wo == wo]
    (satz,) = gemeint
    assert satz.startswith("„§ 8 SGB II“ steht nicht im Verzeichnis der Paragraphen")


def test_the_source_of_a_fact_is_held_against_it_too():
    eine = fakt("gkv", quelle="SGB II § 8")
    assert (Pflegeart.PARAGRAPH, "Fakt gkv") in arten(GUT, fakten=[eine])


def test_a_rule_that_is_no_statute_may_be_cited_beside_one():
    eines = anspruch("a", fundstelle="§ 7 SGB II, § 2 Kinder-Richtlinie")
    assert arten(GUT, ansprueche=(eines,)) == []


def test_a_fact_that_only_an_unused_fact_reads_is_unused():
    kette = [fakt("x"), abgeleitet("y", "x"), abgeleitet("z", "y")]
    ungenutzt = {wo for art, wo in arten(GUT, fakten=kette) if art is Pflegeart.UNBENUTZT}
    assert ungenutzt == {"Fakt x", "Fakt y", "Fakt z"}
    liest = replace(GUT, bedingungen=(replace(GUT.bedingungen[0], wenn="gkv and z"),))
    assert arten(liest, fakten=kette) == []


def test_a_right_by_age_uses_what_it_reads():
    eines = anspruch("a", fundstelle="§ 7 SGB II", wenn="x", offen="Offen.")
    assert arten(GUT, fakten=[fakt("x", ebene="kind")], ansprueche=(eines,)) == []


def test_a_place_may_cite_its_own_law():
    eine = replace(GUT, id="ort_05_karte", rechtsgrundlage=(Fundstelle("KiBiz § 5", "Plätze"),))
    from lotse.domain.ortswissen import Gebiet

    ort = Ortswissen(gebiete=(Gebiet("05", "Land"),))
    assert arten(eine, ort=ort) == []
    assert arten(eine)[0][0] is Pflegeart.PARAGRAPH


def test_the_urgent_ones_come_first_and_programs_get_plain_data():
    alt = replace(GUT, gueltig_bis=date(2020, 1, 1), bedarfe=())
    gefunden = befunde(alt)
    reihe = [list(Pflegeart).index(b.art) for b in gefunden]
    assert reihe == sorted(reihe)
    erste = pflege_to_dict(gefunden, STAND)["befunde"][0]  # type: ignore[index]
    assert erste["art"] == "abgelaufen"
    assert erste["tag"] == "2020-01-01"


def test_the_shipped_knowledge_needs_nothing_on_the_day_of_its_stand():
    pruefen = pruefwerk(grundwissen())
    gefunden = check_wissen(pruefen, load_paragraphen(), pruefen.wissen.stand)
    freiwillig = [b.wo for b in gefunden if b.art is Pflegeart.OHNE_PARAGRAF]
    assert freiwillig == ["Leistung krisentelefone", "Leistung tafel"]
    assert len(gefunden) == len(freiwillig)
    assert not needs_work(gefunden), "a note about a voluntary offer is nothing to mend"


ENDE_2026 = {
    "regelbedarfsstufen", "schulbedarf", "kinderzuschlag_hoechst", "mindestunterhalt",
    "unterhaltsvorschuss", "kinderkrankengeld_tage", "asylblg_gesamt", "geringfuegigkeitsgrenze",
    "beratungshilfe_freibetraege", "bezugsgroesse_monat",
}  # fmt: skip
"""LAW 1.2; the tables of the Wohngeld come on top."""


def zahlen(heute: date, art: Pflegeart) -> set[str]:
    return {
        b.wo.partition(" ")[2]
        for b in expiring(grundwissen(), heute)
        if b.wo.startswith("Kennzahl") and b.art is art
    }


def test_the_figures_of_2026_run_out_when_the_law_says_so():
    assert zahlen(date(2026, 10, 31), Pflegeart.LAEUFT_AUS) == set()
    assert zahlen(date(2026, 11, 1), Pflegeart.LAEUFT_AUS) >= ENDE_2026
    assert zahlen(date(2026, 12, 31), Pflegeart.ABGELAUFEN) == set()
    abgelaufen = zahlen(date(2027, 1, 1), Pflegeart.ABGELAUFEN)
    assert abgelaufen >= ENDE_2026
    assert all(name.startswith("wohngeld") for name in abgelaufen - ENDE_2026)
