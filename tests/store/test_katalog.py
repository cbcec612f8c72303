from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import OperationalError

from lotse.domain.angebot import Angebotssprache, Ergebnisart, Pruefung, Standort, Status
from lotse.domain.fehler import Hinweis
from lotse.matching.ergebnis import Katalogstand
from lotse.services.angebot_form import merkmale
from lotse.store.katalog import MERKEN, KatalogLeser
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog, use_katalog
from tests.werkzeug.musterstadt import angebote as musterstadt
from tests.werkzeug.stores import STAND, angebot

HEUTE = date(2026, 11, 24)
IMPORTIERT = Pruefung(date(2025, 1, 1), wie=Ergebnisart.IMPORT)


def test_an_empty_catalogue_is_a_small_one(leser):
    assert leser.stand() == Katalogstand("", None, 0)
    assert len(leser.index()) == 0
    assert leser.angebote(["a1"]) == {}
    assert (leser.suche("beratung"), leser.ids(), leser.zu_pruefen(HEUTE)) == ((), (), ())


def test_the_practice_town_comes_back_whole(fuellen, leser):
    stadt = musterstadt()
    fuellen(*stadt)
    assert leser.angebote([eintrag.key for eintrag in stadt]) == {e.key: e for e in stadt}
    gelistet = [merkmale(e) for e in stadt if e.status is not Status.NICHT_LISTEN]
    assert leser.stand() == Katalogstand("Musterstadt", STAND, len(gelistet))
    gelistet.sort(key=lambda m: (m.sortier_name, m.key))
    assert leser.index().merkmale == gelistet


def test_entries_come_in_the_order_asked_for_and_unknown_keys_are_left_out(fuellen, leser):
    fuellen(angebot("a"), angebot("b"), angebot("c"))
    assert list(leser.angebote(["c", "weg", "a", "c"])) == ["c", "a"]


def test_what_is_kept_costs_no_second_query(fuellen, leser, count_queries):
    fuellen(angebot("a"))
    leser.index()
    leser.angebote(["a"])
    queries = count_queries(leser._engine)
    leser.index()
    leser.angebote(["a"])
    assert queries == ["SELECT max(nummer) FROM katalog_stand"] * 2


def test_a_changed_catalogue_is_read_again(fuellen, leser):
    fuellen(angebot("a", "Alt"))
    assert leser.index().merkmale[0].name == "Alt"
    assert leser.angebote(["a"])["a"].name == "Alt"
    fuellen(angebot("a", "Neu"))
    assert leser.index().merkmale[0].name == "Neu"
    assert leser.angebote(["a"])["a"].name == "Neu"
    assert (leser.suche("alt"), leser.suche("neu")) == ((), ("a",))


def test_memory_stays_small_but_a_long_list_is_answered_whole(fuellen, leser):
    fuellen(*(angebot(f"a{i:04}") for i in range(MERKEN + 100)))
    keys = [f"a{i:04}" for i in range(MERKEN + 100)]
    assert list(leser.angebote(keys)) == keys
    assert len(leser._gelesen.angebote) == MERKEN


def test_who_does_not_wish_to_be_listed_is_found_nowhere(fuellen, leser):
    fuellen(angebot("a", "Beratung", status=Status.NICHT_LISTEN))
    assert leser.suche("beratung") == leser.suche("b") == leser.ids() == ()
    assert (len(leser.index()), leser.zu_pruefen(HEUTE)) == (0, ())


def test_the_page_lists_by_name_or_by_hit_and_takes_a_filter(fuellen, leser):
    tr = (Angebotssprache("tr"),)
    fuellen(angebot("a", "Zirkus"), angebot("b", "Äpfel", sprachen=tr), angebot("c", "Bad"))
    assert leser.ids() == ("b", "c", "a")
    assert leser.ids("bad") == ("c",)
    assert leser.ids("!!") == ()
    assert leser.ids(passt=lambda m: bool(m.sprachen)) == ("b",)
    assert leser.ids("bad", lambda m: bool(m.sprachen)) == ()
    assert [eintrag.name for eintrag in leser.seite(leser.ids(), 1, 5)] == ["Bad", "Zirkus"]


def test_due_checks_come_oldest_first(fuellen, leser):
    def geprueft(key, tag, **felder):
        return angebot(key, pruefung=Pruefung(tag) if tag else None, **felder)

    fuellen(
        geprueft("frisch", date(2025, 11, 25)),
        geprueft("gerade", date(2025, 11, 24)),
        geprueft("alt", date(2024, 1, 31)),
        geprueft("nie", None),
        geprueft("kurs", date(2026, 5, 24), pruefabstand_monate=6),
        geprueft("zu", None, status=Status.GESCHLOSSEN),
    )
    assert leser.zu_pruefen(HEUTE) == ("nie", "alt", "gerade", "kurs")


def test_case_work_cannot_write_the_catalogue(katalog_file):
    engine = use_katalog(katalog_file)
    with pytest.raises(OperationalError, match="readonly"), engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM angebot")
    engine.dispose()


@pytest.fixture
def schreiber(katalog_file):
    engine = edit_katalog(katalog_file)
    yield KatalogSchreiber(engine, {"geld": "Geld reicht nicht", "kiz": "Kinderzuschlag"})
    engine.dispose()


def counts(ergebnis):
    return ergebnis.neu, ergebnis.geaendert, ergebnis.unveraendert, ergebnis.entfernt


def test_a_take_over_merges_by_key_and_counts(schreiber, leser):
    eins, zwei = angebot("a", "Eins"), angebot("b", "Zwei")
    assert counts(schreiber.uebernehmen([eins, zwei], "M", STAND)) == (2, 0, 0, 0)
    anders = replace(zwei, name="Anders")
    neu = angebot("c", "Drei")
    assert counts(schreiber.uebernehmen([eins, anders, neu], "M", STAND)) == (1, 1, 1, 0)
    assert counts(schreiber.uebernehmen([neu], "M", STAND, ersetzen=True)) == (0, 0, 1, 2)
    assert leser.ids() == ("c",)
    assert (leser.suche("eins"), leser.suche("anders"), leser.suche("drei")) == ((), (), ("c",))


def test_the_same_file_again_changes_nothing(schreiber, leser):
    stadt = musterstadt()
    schreiber.uebernehmen(stadt, "M", STAND)
    assert counts(schreiber.uebernehmen(stadt, "M", STAND)) == (0, 0, len(stadt), 0)


def test_words_of_needs_find_the_entry(schreiber, leser):
    eintrag = angebot(
        "a", "Haus am Park", bedarfe=frozenset({"geld"}), leistungen=frozenset({"kiz"})
    )
    schreiber.uebernehmen([eintrag, angebot("b", bedarfe=frozenset({"baby_schreit"}))], "M", STAND)
    assert leser.suche("reicht") == leser.suche("kinderzu") == ("a",)
    assert leser.suche("schreit") == ("b",)


def test_a_cancelled_take_over_leaves_the_file_as_it_was(schreiber, katalog_file):
    schreiber.uebernehmen([angebot("a")], "M", STAND)
    vorher = katalog_file.read_bytes()
    gehoert = []

    def anhalten(fertig, gesamt):
        gehoert.append((fertig, gesamt))
        if fertig >= 200:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        schreiber.uebernehmen(
            (angebot(f"n{i}") for i in range(450)), "Neu", STAND, fortschritt=anhalten
        )
    assert gehoert == [(100, 450), (200, 450)]
    assert katalog_file.read_bytes() == vorher


def test_progress_ends_with_the_whole(schreiber):
    gehoert = []
    schreiber.uebernehmen(
        [angebot(f"n{i}") for i in range(101)], "M", STAND, fortschritt=lambda *w: gehoert.append(w)
    )
    assert gehoert == [(100, 101), (101, 101)]


def test_an_entry_no_file_can_hold_stops_the_whole_take_over(schreiber, leser):
    with pytest.raises(Hinweis, match="nicht speichern"):
        schreiber.uebernehmen([angebot("a"), angebot("b", "a\0b")], "M", STAND)
    assert leser.ids() == ()


def test_a_check_is_written_down_and_ends_the_waiting(schreiber, leser):
    schreiber.uebernehmen([angebot("a", status=Status.UNGEPRUEFT), angebot("b")], "M", STAND)
    schreiber.setze_pruefung("a", Pruefung(HEUTE, "Lotsin"), Status.AKTIV)
    geprueft = leser.angebote(["a"])["a"]
    assert (geprueft.pruefung, geprueft.status) == (Pruefung(HEUTE, "Lotsin"), Status.AKTIV)
    assert leser.zu_pruefen(HEUTE) == ("b",)
    schreiber.setze_pruefung("a", None, Status.UNGEPRUEFT)
    assert leser.angebote(["a"])["a"].status is Status.UNGEPRUEFT
    assert set(leser.zu_pruefen(HEUTE)) == {"a", "b"}
    assert leser.stand() == Katalogstand("M", STAND, 2)
    with pytest.raises(Hinweis, match="nicht mehr im Katalog"):
        schreiber.setze_pruefung("weg", Pruefung(HEUTE), Status.AKTIV)


def test_two_threads_may_ask_at_once(fuellen, katalog_file):
    from concurrent.futures import ThreadPoolExecutor

    stadt = musterstadt()
    fuellen(*stadt)
    engine = use_katalog(katalog_file)
    leser = KatalogLeser(engine)
    keys = [eintrag.key for eintrag in stadt]
    with ThreadPoolExecutor(8) as pool:
        fragen = [pool.submit(leser.angebote, keys[i : i + 90]) for i in range(200)]
        fragen += [pool.submit(leser.suche, wort) for wort in ("kita", "hebame", "b") * 10]
        assert all(frage.result() for frage in fragen)
    engine.dispose()


def test_the_place_of_a_confidential_entry_is_not_searched(fuellen, leser, katalog_file):
    fuellen(
        angebot("a", "Schutz", adresse_vertraulich=True, region="Kanarienkreis"),
        angebot("b", "Treff", kontakt_person="Kanarienvogel", standort=Standort(ort="Musterstadt")),
    )
    assert leser.suche("kanarien") == ()
    assert leser.suche("schutz") == ("a",)


def test_a_check_made_here_outlives_the_next_import(schreiber, leser):
    quelle = angebot("a", "Alt", status=Status.UNGEPRUEFT, pruefung=IMPORTIERT)
    schreiber.uebernehmen([quelle], "M", STAND)
    schreiber.setze_pruefung("a", Pruefung(HEUTE, "Lotsin"), Status.AKTIV)
    assert counts(schreiber.uebernehmen([quelle], "M", STAND)) == (0, 0, 1, 0)
    neu = replace(quelle, name="Neu", hinweis="aus der Quelle")
    assert counts(schreiber.uebernehmen([neu], "M", STAND)) == (0, 1, 0, 0)
    jetzt = leser.angebote(["a"])["a"]
    assert (jetzt.name, jetzt.status, jetzt.hinweis) == ("Neu", Status.AKTIV, "")
    assert jetzt.pruefung == Pruefung(HEUTE, "Lotsin")
    juenger = replace(neu, pruefung=replace(IMPORTIERT, am=HEUTE + timedelta(days=1)))
    schreiber.uebernehmen([juenger], "M", STAND)
    assert leser.angebote(["a"])["a"] == juenger


def test_a_second_source_does_not_rename_the_catalogue(schreiber, leser):
    schreiber.uebernehmen([angebot("a")], "Meine Stadt", None)
    schreiber.uebernehmen([angebot("b")], "Zweite Liste", STAND)
    assert leser.stand() == Katalogstand("Meine Stadt", STAND, 2)
    schreiber.uebernehmen([angebot("b")], "Zweite Liste", HEUTE)
    assert leser.stand() == Katalogstand("Meine Stadt", STAND, 2)
    schreiber.uebernehmen([angebot("a")], "Meine Stadt", HEUTE)
    assert leser.stand() == Katalogstand("Meine Stadt", HEUTE, 2)


def test_new_words_of_the_dictionary_find_old_entries(katalog_file, leser):
    motor = edit_katalog(katalog_file)
    eintrag, anderer = (angebot(k, bedarfe=frozenset({"geld"})) for k in "ab")
    KatalogSchreiber(motor, {"geld": "Bürgergeld"}).uebernehmen([eintrag, anderer], "M", STAND)
    ergebnis = KatalogSchreiber(motor, {"geld": "Grundsicherung"}).uebernehmen(
        [eintrag], "M", STAND
    )
    motor.dispose()
    assert counts(ergebnis) == (0, 0, 1, 0)
    assert leser.suche("grundsich") == ("a", "b")
    assert leser.suche("burgergel") == ()


def test_an_address_that_becomes_confidential_leaves_no_byte(schreiber, katalog_file):
    offen = angebot("a", "Haus", beschreibung="Kanarienweg", standort=Standort("Kanarienweg"))
    schreiber.uebernehmen([offen], "M", STAND)
    assert b"anarien" in katalog_file.read_bytes()
    geheim = replace(offen, standort=None, adresse_vertraulich=True)
    schreiber.uebernehmen([geheim], "M", STAND)
    assert b"anarien" not in katalog_file.read_bytes()
