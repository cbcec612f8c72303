"""The plain-language check: findings with their place, and a word for the whole."""

from __future__ import annotations

import csv
from statistics import correlation

import pytest

from lotse.letters.einfach import Lesestufe, pruefbare_saetze, pruefe_brief, pruefe_text
from lotse.letters.familie import compose_familie
from lotse.letters.plan import compose_plan
from lotse.letters.saetze import complexity, split_sentences
from lotse.letters.ueberleitung import compose_ueberleitung
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.shared import shared

FAELLE = """
Der Antrag wurde gestern geprüft.|S3
Die Praxis prüft den Antrag.|
Die Papiere müssen bis Montag abgegeben werden.|S3
Sie werden bald Post bekommen.|
Ihr Kind wird im Mai 4 Jahre alt.|
Das ist beim Amt bekannt.|
Die Formulare sind bis Freitag einzureichen.|S4
Der Betrag ist zu zahlen.|S4
Es ist zu kalt.|
Wir sind zu Hause.|
Das Zimmer des Kindes ist klein.|S5
Die Telefonnummer der Praxis steht oben.|S5
Wegen des Wetters fällt der Kurs aus.|S5
Ich gebe der Beraterin den Brief.|
Sie könnten mehr Geld bekommen.|S6
Das wäre schön.|S6
Ich habe heute Zeit.|
Er sagt, er habe Zeit.|S6
Ich möchte einen Termin.|
Kommen Sie nicht zu spät.|S9
Die Beratung kostet nichts.|S9
Die Wohnungsgeberbescheinigung fehlt.|W1
Die Frühförder-Stelle hilft.|
Das SGB regelt das.|W4
Bringen Sie z. B. den Pass mit.|W4
Sie brauchen den Ausweis bzw. den Pass.|W4
Gehen Sie in die Kita.|
Es ist von 09:00-12:00 offen.|Z1
Der Kurs beginnt um 09 Uhr.|Z1
Das kostet 5 €.|Z1
Der Kurs beginnt um 9 Uhr.|
Es dauert sechs Monate.|Z1
Bringen Sie Ausweis und/oder Pass mit.|Z3
Sie zahlen 10 % vom Preis.|Z3
Alle Leser:innen sind da.|Z3
Guten Tag, der Antrag ist heute gekommen.|
Es ist schwer zu sagen.|
Das kostet 5 Euro und dauert 2 Tage.|
Der Brief wird von der Post gehalten.|S3
Sie verloren das Heft.|S10
Sie haben das Heft verloren.|
Sie sollten bald anrufen.|S6
Schreiben Sie uns einen Brief.|
Das ist nicht unwichtig.|S9
Die Inanspruchnahme kostet 5 Euro.|S8 W1
"""


def faelle():
    for zeile in FAELLE.strip().splitlines():
        satz, _, regeln = zeile.partition("|")
        yield pytest.param(satz, set(regeln.split()), id=satz)


@pytest.mark.parametrize(("satz", "regeln"), list(faelle()))
def test_a_rule_fires_where_it_should_and_nowhere_else(satz, regeln):
    assert {befund.regel for befund in pruefe_text([satz]).befunde} == regeln


def test_a_finding_says_where_and_why_and_what_to_do():
    text = "Guten Tag. Der Antrag wurde gestern geprüft."
    (befund,) = pruefe_text(["Alles gut.", text]).befunde
    assert (befund.satz, text[befund.von : befund.bis]) == (1, "wurde gestern geprüft")
    assert befund.grund.endswith(".")
    assert befund.vorschlag.endswith(".")
    assert befund.fehler


def test_a_double_negation_loses_the_green_light_and_a_single_one_does_not():
    (doppelt,) = pruefe_text(["Das ist nicht unwichtig."]).befunde
    (einfach,) = pruefe_text(["Das ist nicht unbedingt teuer."]).befunde
    assert (doppelt.fehler, einfach.fehler) == (True, False)


def test_a_clause_that_comes_first_or_in_the_middle_loses_the_green_light():
    def schwer(text):
        return [b.fehler for b in pruefe_text([text]).befunde if b.regel == "S7"]

    assert schwer("Wenn das Kind krank ist, rufen Sie an.") == [True]
    assert schwer("Das Kind, das krank ist, bleibt hier.") == [True]
    assert schwer("Rufen Sie an, wenn das Kind krank ist.") == [False]


def test_a_long_sentence_warns_and_a_longer_one_fails():
    def laenge(anzahl):
        (befund,) = pruefe_text(["Ja " * (anzahl - 1) + "gut."]).befunde
        return befund.regel, befund.fehler

    assert laenge(13) == ("S1", False)
    assert laenge(16) == ("S1", True)
    assert pruefe_text(["Ja " * 11 + "gut."]).befunde == ()


def test_an_introduced_abbreviation_is_known():
    saetze = ["Das heißt: Bildung und Teilhabe.", "Die Abkürzung ist BUT.", "Fragen Sie nach BUT."]
    assert pruefe_text(saetze).befunde == ()


def test_dates_and_short_forms_end_no_sentence():
    teile = split_sentences("Kommen Sie am 12. März um 10 Uhr. Bringen Sie z. B. den Pass mit.")
    assert [teil.text.strip() for teil in teile] == [
        "Kommen Sie am 12. März um 10 Uhr.",
        "Bringen Sie z. B. den Pass mit.",
    ]


def test_one_fault_loses_the_green_light():
    assert pruefe_text(["Das Amt hilft Ihnen."]).stufe is Lesestufe.SEHR_LEICHT
    assert pruefe_text(["Das Amt hilft.", "Ihnen wird geholfen."]).stufe is Lesestufe.MITTEL


def test_officialese_is_hard():
    text = (
        "Die hierfür erforderlichen Nachweise sind durch die antragstellende Person innerhalb "
        "der gesetzten Frist vollständig vorzulegen; andernfalls kann die Leistung ganz oder "
        "teilweise versagt werden."
    )
    ergebnis = pruefe_text([text])
    assert ergebnis.stufe is Lesestufe.SCHWER
    assert {"S1", "S3", "S4", "S5", "Z3"} <= {befund.regel for befund in ergebnis.befunde}


def test_the_window_gets_a_sentence_and_never_a_bare_number():
    assert pruefe_text(["Das Amt hilft.", "Rufen Sie an."]).satz == (
        "Im Schnitt 3 Wörter im Satz. Kein Satz ist zu lang."
    )
    assert pruefe_text(["Ja " * 13 + "gut."]).satz.endswith("1 Satz ist zu lang.")


def test_no_text_is_easy():
    assert pruefe_text([]).stufe is Lesestufe.SEHR_LEICHT
    assert pruefe_text(["", "Überschrift"]).woerter_im_schnitt == 0


def test_our_own_letters_are_green():
    for brief in (
        compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen("tr")),
        compose_ueberleitung(familie_ahorn(), hilfe(), treffer(), rahmen()),
        compose_plan(familie_ahorn(), {}, rahmen()),
    ):
        ergebnis = pruefe_brief(brief)
        assert [b for b in ergebnis.befunde if b.fehler] == []
        assert ergebnis.stufe in (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT)


def test_names_addresses_and_quotes_are_not_judged():
    akte = familie_ahorn()
    brief = compose_familie(akte, hilfe(), treffer(), rahmen(), name="AWO & Co. §")
    assert not [b for b in pruefe_brief(brief).befunde if b.regel in ("W4", "Z3")]
    assert akte.familie.ziele[0].zitat not in [s.text for s in pruefbare_saetze(brief)]


def test_the_simplified_side_is_simpler():
    pfad = shared("data", "plain", "textcomplexityde_parallel_corpus.csv")
    with pfad.open(encoding="utf-8", newline="") as datei:
        paare = [(z["Original_Sentence"], z["Simplification"]) for z in csv.DictReader(datei)]

    def mean(text):
        werte = [complexity(teil.text) for teil in split_sentences(text)]
        return sum(werte) / len(werte)

    leichter = sum(mean(einfach) < mean(original) for original, einfach in paare)
    assert leichter / len(paare) >= 0.90


def test_the_score_agrees_with_people():
    pfad = shared("data", "plain", "textcomplexityde_ratings.csv")
    with pfad.open(encoding="utf-8", newline="") as datei:
        zeilen = list(csv.DictReader(datei))
    unser = [complexity(zeile["Sentence"]) for zeile in zeilen]
    assert correlation(unser, [float(zeile["MOS_Complexity"]) for zeile in zeilen]) >= 0.75
