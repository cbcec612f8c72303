from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lotse.domain.oeffnung import Feiertagsregel, Ferienregel, Oeffnungszeit, Zeitart
from lotse.exchange.zeiten import read_zeitentext
from lotse.services.angebotworte import zeit

FREITEXTE = (
    Path(__file__).resolve().parents[2].parent
    / "shared/data/catalogues/oeffnungszeiten/freitexte.csv"
)


def gelesen(text, **wahl):
    return [zeit(zeile) for zeile in read_zeitentext(text, **wahl).zeiten]


@pytest.mark.parametrize(
    ("text", "zeilen"),
    [
        ("Mo-Fr 9-12, Do 14-18", ["Mo–Fr 9–12 Uhr", "Do 14–18 Uhr"]),
        ("Mo-Mi & Fr. 9-12 Uhr und Do 15-19 Uhr", ["Mo–Mi, Fr 9–12 Uhr", "Do 15–19 Uhr"]),
        ("Mo;Di;Do;Fr: 09-20 Uhr / Mi: 13-20", ["Mo, Di, Do, Fr 9–20 Uhr", "Mi 13–20 Uhr"]),
        ("Mo. – Don. 8.30-14.30Uhr", ["Mo–Do 8:30–14:30 Uhr"]),
        ("Montag bis Freitag von 9 bis 12 Uhr und 14 bis 16:30 Uhr",
         ["Mo–Fr 9–12 Uhr", "Mo–Fr 14–16:30 Uhr"]),
        ("9 - 12 Uhr montags", ["Mo 9–12 Uhr"]),
        ("Sa-Mo 10-12", ["Mo, Sa, So 10–12 Uhr"]),
        ("Mo 9-12\n14-17", ["Mo 9–12 Uhr", "Mo 14–17 Uhr"]),
        ("Fr 20-2 Uhr", ["Fr 20–24 Uhr", "Sa 0–2 Uhr"]),
        ("Mi 18:00 - 00:00", ["Mi 18–24 Uhr"]),
        ("täglich ab 11:00", ["täglich ab 11 Uhr"]),
        ("rund um die Uhr", ["täglich 0–24 Uhr, auch an Feiertagen"]),
        ("am Wochenende 10-12 Uhr", ["Sa, So 10–12 Uhr"]),
        ("Mo-Fr außer Mi 9-12 Uhr", ["Mo, Di, Do, Fr 9–12 Uhr"]),
        ("So und Feiertage 10-12",
         ["So 10–12 Uhr, nicht an Feiertagen", "an Feiertagen 10–12 Uhr"]),
        ("Do nach Vereinbarung", ["Do nach Vereinbarung"]),
        ("Mo nur nach Terminvereinbarung", ["Mo nach Vereinbarung"]),
        ("nach telefonischer Vereinbarung", ["nach Vereinbarung"]),
        ("Mo 9-12 Uhr und nach Vereinbarung", ["Mo 9–12 Uhr", "nach Vereinbarung"]),
        ("nach Vereinbarung Montag bis Freitag 9-18 Uhr", ["Mo–Fr 9–18 Uhr nach Vereinbarung"]),
        ("Telefonisch erreichbar: Mo 9-12, Di 10-12",
         ["Mo 9–12 Uhr am Telefon", "Di 10–12 Uhr am Telefon"]),
        ("offene Sprechstunde: Di 9-11 Uhr\nÖffnungszeiten: Mo-Fr 8-16 Uhr",
         ["Di 9–11 Uhr Sprechstunde", "Mo–Fr 8–16 Uhr"]),
        ("Mo 9-12 Uhr (telefonisch), Di 9-12 Uhr", ["Mo 9–12 Uhr am Telefon", "Di 9–12 Uhr"]),
        ("Jeden 1. und 3. Mittwoch im Monat 09:00-12:00", ["1. und 3. Mi im Monat 9–12 Uhr"]),
        ("jeden letzten Freitag im Monat 10-12 Uhr", ["letzter Fr im Monat 10–12 Uhr"]),
        ("jeden ersten Dienstag 9-10 Uhr", ["1. Di im Monat 9–10 Uhr"]),
        ("jeden zweiten Dienstag 9-10 Uhr", ["alle 2 Wochen Di 9–10 Uhr"]),
        ("14-tägig Mi 16-18 Uhr", ["alle 2 Wochen Mi 16–18 Uhr"]),
        ("von April – Oktober: Di bis Fr 10–18 Uhr", ["Di–Fr 10–18 Uhr, von April bis Oktober"]),
        ("Mo 9-12 Uhr, nicht in den Ferien", ["Mo 9–12 Uhr, nicht in den Ferien"]),
        ("nur in den Schulferien Mo-Fr 8-16 Uhr", ["Mo–Fr 8–16 Uhr, nur in den Ferien"]),
        ("Mo 13-19 Uhr (Mädchen*tag)", ["Mo 13–19 Uhr (Mädchen*tag)"]),
        ("nur 24.05. und 06.09.2014 18:00-20:00",
         ["am 24.5.2014 18–20 Uhr", "am 6.9.2014 18–20 Uhr"]),
        ("Mi, Sa 08:00 - 13:00\n08:00 - 14:00", ["Mi 8–13 Uhr", "Sa 8–14 Uhr"]),
        ("Mo - Fr\nSa 08:00 - 18:30\n08:00 - 13:00", ["Mo–Fr 8–18:30 Uhr", "Sa 8–13 Uhr"]),
        ("Montag - Freitag\n\n14-20 Uhr", ["Mo–Fr 14–20 Uhr"]),
        ("Mo-Do 8-16, Fr 8-13; in den Schulferien geschlossen",
         ["Mo–Do 8–16 Uhr, nicht in den Ferien", "Fr 8–13 Uhr, nicht in den Ferien"]),
        ("Mo 9-16, Fr 9-14, an Feiertagen geschlossen", ["Mo 9–16 Uhr", "Fr 9–14 Uhr"]),
        ("Mo: geschlossen, Di-Fr: 10-18 Uhr", ["Di–Fr 10–18 Uhr"]),
        ("Mo-Do 13-18 Uhr\nin den Ferien Mo-Do 10-12 Uhr",
         ["Mo–Do 13–18 Uhr, nicht in den Ferien", "Mo–Do 10–12 Uhr, nur in den Ferien"]),
        ("Di 10-12 Uhr, sonst nach Vereinbarung", ["Di 10–12 Uhr", "nach Vereinbarung"]),
        ("Telefon: Mo 9-12, Di 9-12 (offene Sprechstunde)",
         ["Mo 9–12 Uhr am Telefon", "Di 9–12 Uhr Sprechstunde"]),
    ],
)  # fmt: skip
def test_german_hours_become_rows(text, zeilen):
    antwort = read_zeitentext(text)
    assert [zeit(zeile) for zeile in antwort.zeiten] == zeilen
    assert (antwort.hinweis, antwort.befunde) == ("", ())


@pytest.mark.parametrize(
    "text",
    [
        "während der Öffnungszeiten",
        "mobil unterwegs, siehe oben",
        "Frühjahr bis Herbst durchgehend geöffnet",
        "vormittags",
        "Mo-Fr vormittags",
        "Mo-Fr (vormittags & nachmittags)\n\nsiehe Wochenplan",
        "Di 9-17/19 Uhr",
        "Mo 9 Uhr",
        "Mo 2-4 Uhr",
        "Mo 12-12 Uhr",
        "Mo 25-26 Uhr",
        "Mo 9-12 Uhr in geraden Wochen",
        "werktags 9-12 Uhr",
        "jeden dritten Montag 9-12 Uhr",
        "So ca. alle 2 Wochen ab 13.04.2014 10:00 - 18:00",
        "So außer 31.03., 17. u. 24.11. 08:00 - 16:00",
        "Mo, Di 9-12\n14-17",
        "Mo\nDi 9-12",
        "1. Fr im Monat 22-2 Uhr",
        "Mo-Fr 9-12, Mi geschlossen",
        "Mittwochs geschlossen",
        "Sprechzeiten nach telefonischer Vereinbarung, Mo-Do 9-15 Uhr",
        "nach Vereinbarung, da mobil unterwegs",
        "30.02.2026 9-12 Uhr",
    ],
)
def test_what_cannot_be_read_stays_word_for_word(text):
    antwort = read_zeitentext(text)
    assert (antwort.zeiten, antwort.hinweis) == ((), text)
    assert [code for code, _ in antwort.befunde] == ["zeit_text"]


def test_times_without_days_are_not_daily_until_a_profile_says_so():
    antwort = read_zeitentext("07:30-16:30")
    assert (antwort.zeiten, antwort.hinweis) == ((), "07:30-16:30")
    assert [code for code, _ in antwort.befunde] == ["zeit_ohne_tag"]
    assert gelesen("07:30-16:30", ohne_tage=(0, 1, 2, 3, 4)) == ["Mo–Fr 7:30–16:30 Uhr"]


@pytest.mark.parametrize(
    ("text", "zeilen", "rest"),
    [
        ("Mo-Do 13-18 Uhr\n\n(in den Ferien ab 12 Uhr)", ["Mo–Do 13–18 Uhr"],
         "(in den Ferien ab 12 Uhr)"),
        ("Mo 9-12 Uhr, 24.12. geschlossen", ["Mo 9–12 Uhr"], "24.12. geschlossen"),
        ("Mo 9-12 Uhr, Di 10-12 Uhr, nicht in den Ferien", ["Mo 9–12 Uhr", "Di 10–12 Uhr"],
         "nicht in den Ferien"),
        ("Mo 9-12 Uhr, in den Ferien nach Vereinbarung", ["Mo 9–12 Uhr"],
         "in den Ferien nach Vereinbarung"),
        ("Mo 9-12, mittwochs nur im Rathaus", ["Mo 9–12 Uhr"], "mittwochs nur im Rathaus"),
        ("Mo 9-12\nbitte klingeln\nDi 9-12", ["Mo 9–12 Uhr"], "bitte klingeln\nDi 9-12"),
        ("Mo 9-12 Uhr, nach Vereinbarung", ["Mo 9–12 Uhr"], "nach Vereinbarung"),
    ],
)  # fmt: skip
def test_what_is_left_beside_the_rows_stays_a_note(text, zeilen, rest):
    antwort = read_zeitentext(text)
    assert ([zeit(z) for z in antwort.zeiten], antwort.hinweis) == (zeilen, rest)


def test_a_heading_that_is_no_kind_is_carried_by_each_row():
    antwort = read_zeitentext("Haus Nord: Mo 9-12\nDi 10-12\nHaus Süd:\nMi 9-12")
    assert [zeit(z) for z in antwort.zeiten] == [
        "Mo 9–12 Uhr (Haus Nord)", "Di 10–12 Uhr (Haus Nord)", "Mi 9–12 Uhr (Haus Süd)",
    ]  # fmt: skip


def test_hours_of_two_seasons_stay_apart():
    text = "Sommerzeit (April-September): Mo 9-16 Uhr\nWinterzeit (Oktober-März): Mo 9-17 Uhr"
    sommer, winter = read_zeitentext(text).zeiten
    assert (sommer.saison_von, sommer.saison_bis) == ("04-01", "09-30")
    assert (winter.saison_von, winter.saison_bis) == ("10-01", "03-31")
    ohne = read_zeitentext("April-Oktober: Mo 9-16 Uhr\nDi 9-12 Uhr").zeiten
    assert [zeile.saison_von for zeile in ohne] == ["04-01", ""]


TAGE = st.sets(st.integers(0, 6), min_size=1).map(lambda tage: tuple(sorted(tage)))
ALLE = tuple(range(7))
MONATE = st.integers(1, 12)
SPANNEN = st.tuples(st.integers(0, 1438), st.integers(1, 1440)).filter(lambda s: s[0] < s[1])


@st.composite
def reihen(draw):
    von, bis = draw(SPANNEN)
    art = draw(st.sampled_from(Zeitart))
    if art is not Zeitart.NACH_VEREINBARUNG and von >= 360 and draw(st.integers(0, 5)) == 0:
        bis = None
    zeile = Oeffnungszeit(draw(TAGE), von, bis, art)
    felder = {"hinweis": draw(st.sampled_from(["", "Mädchentag", "Eingang im Hof"]))}
    match draw(st.sampled_from(["", "woche", "alle", "datum", "feiertag"])):
        case "woche":
            felder["woche_im_monat"] = draw(st.sampled_from([(1,), (1, 3), (2,), (-1,), (-1, 1)]))
        case "alle":
            felder["alle_n_wochen"] = draw(st.integers(2, 12))
            felder["anker"] = draw(st.none() | st.dates(date(2000, 1, 1), date(2050, 1, 1)))
        case "datum":
            felder["datum"] = draw(st.dates(date(2000, 1, 1), date(2050, 1, 1)))
            felder["wochentage"] = ()
        case "feiertag":
            felder |= {"wochentage": ALLE, "feiertage": Feiertagsregel.NUR}
    if "datum" not in felder and "feiertage" not in felder:
        felder["feiertage"] = draw(st.sampled_from(list(Feiertagsregel)[:3]))
    if draw(st.booleans()):
        anfang, ende = draw(MONATE), draw(MONATE)
        felder |= {"saison_von": f"{anfang:02}-15", "saison_bis": f"{ende:02}-14"}
    felder["ferien"] = draw(st.sampled_from(Ferienregel))
    return Oeffnungszeit(
        **{f: getattr(zeile, f) for f in ("wochentage", "von", "bis", "art")} | felder
    )


@settings(max_examples=400, deadline=None)
@given(st.lists(reihen(), min_size=1, max_size=4, unique=True))
@example([Oeffnungszeit((), 0, None, Zeitart.NACH_VEREINBARUNG)])
@example([Oeffnungszeit((4,), 0, None, Zeitart.NACH_VEREINBARUNG)])
@example([Oeffnungszeit((0,), 540, 720, saison_von="04-01", saison_bis="10-31")])
@example([Oeffnungszeit((0,), 120, 240)])
def test_rows_said_in_german_are_read_as_the_same_rows(zeilen):
    antwort = read_zeitentext("\n".join(map(zeit, zeilen)))
    assert antwort.hinweis == ""
    assert list(antwort.zeiten) == zeilen


@settings(max_examples=500, deadline=None)
@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            ["Mo", "Fr", "-", " ", "9", "12", ":", ".", "Uhr", "\n", ",", "und", "(", ")", "24.12.",
             "nach Vereinbarung", "außer", "täglich", "1.", "im Monat", "ab", "/", "April",
             "Ferien",
             "nicht in den Ferien", "Sprechstunde", "Haus:"]
        ),
        max_size=25,
    ).map(" ".join)
)  # fmt: skip
def test_any_text_gives_an_answer_and_no_word_is_invented(text):
    antwort = read_zeitentext(text)
    for zeile in antwort.zeiten:
        assert 0 <= zeile.von <= 1440
        assert zeile.bis is None or zeile.von < zeile.bis <= 1440
    if not antwort.zeiten:
        assert antwort.hinweis == text.strip()
    assert all(teil in text or teil.rstrip(":") in text for teil in antwort.hinweis.split("\n"))


def test_an_endless_text_is_kept_as_it_is():
    text = "Mo 9-12, " * 2000
    assert read_zeitentext(text).hinweis == text.strip()


def test_real_texts_are_read_as_measured():
    """Every reading of this list was looked at by eye; a change of the counts asks for it again."""
    if not FREITEXTE.exists():
        pytest.skip("../shared fehlt: oeffnungszeiten/freitexte.csv")
    with FREITEXTE.open(encoding="utf-8", newline="") as datei:
        texte = [zeile["rohtext"] for zeile in csv.DictReader(datei, delimiter=";")]
    antworten = [read_zeitentext(text) for text in texte]
    arten = Counter(
        "ganz" if a.zeiten and not a.hinweis else "teils" if a.zeiten else a.befunde[0][0].value
        for a in antworten
    )
    assert arten == {"ganz": 211, "teils": 15, "zeit_ohne_tag": 43, "zeit_text": 14}
    assert all(a.zeiten or a.hinweis == t.strip() for a, t in zip(antworten, texte, strict=True))
