"""The question to a page finds what it asks for."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tests.barrierefrei.pruefung import maengel


def test_a_small_button_without_a_name_is_found_and_a_good_one_is_not(qtbot):
    fenster = QWidget()
    qtbot.addWidget(fenster)
    knopf = QPushButton()
    knopf.setFixedSize(10, 10)
    aufbau = QVBoxLayout(fenster)
    aufbau.addWidget(knopf)
    with qtbot.waitExposed(fenster):
        fenster.show()
    assert {"ohne Namen", "zu klein"} <= set(maengel(fenster, "normal"))
    knopf.setText("Drucken")
    knopf.setFixedSize(120, 40)
    aufbau.activate()
    assert maengel(fenster, "normal") == {}
