"""How much a field takes. Whoever reaches the end is told; what was stored is never cut."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from typing_extensions import override

ZEILE: Final = 200
"""A name, a number, a word to look for."""
SATZ: Final = 500
"""A step, a reason, a strength."""
TEXT: Final = 4_000
"""What somebody said, over several lines."""
OHNE: Final = 32_767
"""What Qt calls no limit."""


def fill(feld: QLineEdit, text: str) -> None:
    """Show stored words whole: a limit of today must not cut what somebody wrote before it."""
    feld.setMaxLength(max(feld.maxLength(), len(text.encode("utf-16-le")) // 2))
    feld.setText(text)


def empty(feld: QLineEdit) -> None:
    """Nothing of it comes back with Strg+Z: the next words in it may be about another family.
    `QLineEdit.clear` could be taken back."""
    feld.setText("")


class Langtext(QPlainTextEdit):
    """Several lines, as many characters as `TEXT`. `zuviel(int)` when more came in."""

    zuviel = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._grenze, self._neu = TEXT, (0, 0)
        self.document().contentsChange.connect(self._on_neues)
        self.textChanged.connect(self._on_text)

    @override
    def setPlainText(self, text: str, /) -> None:
        self._grenze = max(TEXT, len(text.encode("utf-16-le")) // 2)
        super().setPlainText(text)

    @override
    def insertPlainText(self, text: str, /) -> None:
        """What does not fit is left out before it is laid out: that takes seconds."""
        gewaehlt = self.textCursor()
        platz = self._platz() + gewaehlt.selectionEnd() - gewaehlt.selectionStart()
        passt = text.encode("utf-16-le")[: 2 * max(platz, 0)].decode("utf-16-le", "ignore")
        super().insertPlainText(passt)
        if passt != text:
            self.zuviel.emit(self._grenze)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def _platz(self) -> int:
        return self._grenze - (self.document().characterCount() - 1)

    def _on_neues(self, stelle: int, _weg: int, dazu: int) -> None:
        self._neu = (stelle, min(dazu, self.document().characterCount() - 1 - stelle))

    def _on_text(self) -> None:
        """Typed letter by letter past the end: the last of it goes, before anybody reads it."""
        stelle, dazu = self._neu
        zuviel = min(-self._platz(), dazu)
        if zuviel <= 0:
            return
        zeiger = QTextCursor(self.document())
        zeiger.joinPreviousEditBlock()
        zeiger.setPosition(stelle + dazu - zuviel)
        zeiger.setPosition(stelle + dazu, QTextCursor.MoveMode.KeepAnchor)
        zeiger.removeSelectedText()
        zeiger.endEditBlock()
        self.zuviel.emit(self._grenze)
