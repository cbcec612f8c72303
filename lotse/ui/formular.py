"""Forms whose every field has a label, a mnemonic and a spoken name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from lotse.ui.bausteine.raender import raender
from lotse.ui.bausteine.text import Beschriftung
from lotse.ui.worte import spoken


class Formular(QFormLayout):
    """Fields go in once; their words can be set again when the language changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        if parent:
            parent.setLayout(self)
        raender(self, abstand=0.7)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def add_feld(self, feld: QWidget) -> None:
        label = Beschriftung()
        label.setBuddy(feld)  # a label object sets no buddy by itself
        self.addRow(label, feld)

    def name_feld(self, feld: QWidget, text: str) -> None:
        """`text` with its mnemonic: "&Buchstabe"."""
        label = self.labelForField(feld)
        if isinstance(label, Beschriftung):
            label.setText(text)
        feld.setAccessibleName(spoken(text))
