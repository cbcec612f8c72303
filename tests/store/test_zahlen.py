"""What the sums are made of, and what can never be in them."""

from dataclasses import fields, replace
from datetime import date

from lotse.domain.familie import Bildung
from lotse.services.zahlen import bestand
from lotse.services.zahlen.vergleich import Ausfuhr
from lotse.services.zahlen.zeitraum import Zeitraum
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.zahlen import SPALTEN
from tests.werkzeug.akten import volle_akte

NIE = {
    "name", "vorname", "deckwort", "fallcode", "buchstabe", "notiz", "standort", "angebot",
    "angebot_key", "traeger", "leistungstraeger", "erbringer", "plz", "strasse", "slot", "wer",
    "lotse", "empfaenger", "zitat", "text", "umweg",
}  # fmt: skip


def test_e49_no_row_knows_a_name_a_navigator_a_provider_or_an_offer():
    arten = [art for art in vars(bestand).values() if hasattr(art, "__dataclass_fields__")]
    namen = {feld.name for art in arten for feld in fields(art)}
    assert len(arten) > 8
    assert namen & NIE == set()


def test_e41_no_such_column_is_read_from_the_store():
    gelesen = {spalte.key for spalten in SPALTEN.values() for spalte in spalten}
    assert gelesen & NIE == set()


def test_a_whole_case_becomes_rows_without_names(familien):
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, volle_akte())
    with SqlUnitOfWork(familien) as unit:
        zahlen = unit.zahlen()
    (familie,) = zahlen.familien
    assert familie.bildung is Bildung.MITTEL
    assert familie.stadtteil == "Nordstadt"
    assert familie.juengstes_monate == -4
    assert familie.huerden == 2
    assert len(familie.bedarfe) == 1  # the area without a need is none
    assert zahlen.vermittlungen[0].ereignisse
    for canary in ("Möwe", "Kılıç", "Léyla", "Ömer", "Hebamme", "Oma"):
        assert canary not in repr(zahlen)


def test_the_longest_school_a_carer_told_counts_and_a_child_has_none(familien):
    akte = volle_akte()
    mutter, kind, baby = akte.familie.personen
    vater = replace(mutter, id="p9", bildung=Bildung.KEINE_ANGABE)
    personen = (mutter, vater, replace(kind, bildung=Bildung.LANG), baby)
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, replace(akte, familie=replace(akte.familie, personen=personen)))
        assert unit.zahlen().familien[0].bildung is Bildung.MITTEL


def test_an_exported_report_is_remembered_with_what_was_to_read(familien):
    neu = Ausfuhr(date(2026, 11, 24), Zeitraum(2026, 1), {"stand||": 31, "stand|neu|": 12})
    with SqlUnitOfWork(familien) as unit:
        unit.merke_ausfuhr("x1", neu)
    with SqlUnitOfWork(familien) as unit:
        assert unit.ausfuhren() == (neu,)
