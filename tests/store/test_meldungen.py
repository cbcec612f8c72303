from __future__ import annotations

from datetime import date

from lotse.domain.angebot import Ergebnisart, Pruefung, Status
from lotse.domain.frische import Meldung, Meldungsart
from lotse.domain.ortsdaten import Plzort
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.meldungen import write_meldung
from lotse.store.oeffnen import edit_katalog
from lotse.store.plz import count_plz, write_plz
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.stores import angebot

HEUTE = date(2026, 11, 24)
FALSCH = Meldung("a", Meldungsart.NUMMER_FALSCH, HEUTE, "Beratung")


def schreibe(file, tun):
    engine = edit_katalog(file)
    try:
        return tun(engine)
    finally:
        engine.dispose()


def test_a_report_is_kept_once_and_is_done_with_the_next_check(fuellen, leser, katalog_file):
    fuellen(angebot("a"))
    for _ in range(2):
        schreibe(katalog_file, lambda engine: write_meldung(engine, FALSCH))
    assert leser.meldungen() == (FALSCH,)

    def pruefe(pruefung):
        schreibe(
            katalog_file,
            lambda e: KatalogSchreiber(e).setze_pruefung("a", pruefung, Status.AKTIV),
        )

    pruefe(Pruefung(HEUTE, wie=Ergebnisart.IMPORT))
    assert leser.meldungen() == (FALSCH,), "an import is no check"
    pruefe(Pruefung(HEUTE))
    assert leser.meldungen() == ()
    pruefe(None)
    assert leser.meldungen() == (FALSCH,), "a check that is taken back opens it again"


def test_a_report_on_an_entry_that_is_gone_says_nothing(fuellen, leser, katalog_file):
    fuellen(angebot("b"))
    schreibe(katalog_file, lambda engine: write_meldung(engine, FALSCH))
    assert leser.meldungen() == ()


def test_rows_for_the_list_are_what_is_asked_for_due_or_losing_its_money(fuellen, leser):
    frisch = Pruefung(date(2026, 11, 1))
    fuellen(
        angebot("nie"),
        angebot("frisch", pruefung=frisch),
        angebot("gefragt", pruefung=frisch),
        angebot("geld", pruefung=frisch, finanzierung_bis=date(2026, 12, 31)),
        angebot("weg", pruefung=frisch, fehlt_in_quelle_seit=date(2026, 11, 1)),
        angebot("zu", status=Status.GESCHLOSSEN),
    )
    zeilen = {zeile.key: zeile for zeile in leser.pruefzeilen(["gefragt"], HEUTE)}
    assert zeilen.keys() == {"nie", "gefragt", "geld", "weg"}
    assert [key for key, zeile in zeilen.items() if zeile.fehlt_in_quelle] == ["weg"]
    assert zeilen["geld"].finanziert_bis == date(2026, 12, 31)
    assert (zeilen["gefragt"].geprueft_am, zeilen["nie"].geprueft_am) == (date(2026, 11, 1), None)


def test_use_is_counted_over_all_cases_as_numbers_only(unit):
    akte = volle_akte()
    with unit:
        unit.save(None, akte)
    keys = [v.angebot.key for v in akte.vermittlungen if v.angebot]
    assert keys
    with unit:
        assert unit.genutzte_angebote() == {key: keys.count(key) for key in keys}


def test_tables_of_plz_stand_beside_each_other(fuellen, leser, katalog_file):
    fuellen(angebot("a"))
    gemeinden = [Plzort("50990", "05999000", "Nord"), Plzort("50990", "05999004", "Süd", "Kreis")]
    punkte = [Plzort("50990", "05999000", "Nord", "", 51.0, 7.0)]
    for tabelle in (gemeinden, punkte, gemeinden, []):
        schreibe(katalog_file, lambda engine, tabelle=tabelle: write_plz(engine, tabelle))
    assert sorted(leser.orte("50990"), key=lambda o: o.ags) == [punkte[0], gemeinden[1]]
    assert leser.orte("99999") == ()
    engine = edit_katalog(katalog_file)
    with engine.connect() as connection:
        assert count_plz(connection) == (1, 1)
    engine.dispose()
