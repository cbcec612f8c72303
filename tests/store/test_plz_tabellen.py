"""Two tables of PLZ beside each other: what one does not know stays as the other said."""

from __future__ import annotations

from lotse.domain.ortsdaten import Plzort
from lotse.store.oeffnen import edit_katalog
from lotse.store.plz import read_orte, write_plz

GANZ = Plzort("50990", "05999000", "Musterstadt", "Kreis Muster", 50.95, 6.95)
KURZ = Plzort("50990", "05999000", "Musterstadt")


def test_a_second_table_empties_nothing_of_the_first(tmp_path):
    motor = edit_katalog(tmp_path / "k.db")
    write_plz(motor, [GANZ])
    assert write_plz(motor, [KURZ]) == 1
    with motor.connect() as verbindung:
        assert read_orte(verbindung, "50990") == (GANZ,)
    motor.dispose()


def test_what_the_second_one_knows_is_added(tmp_path):
    motor = edit_katalog(tmp_path / "k.db")
    write_plz(motor, [KURZ])
    write_plz(motor, [GANZ])
    with motor.connect() as verbindung:
        assert read_orte(verbindung, "50990") == (GANZ,)
    motor.dispose()
