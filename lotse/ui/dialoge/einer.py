"""One dialog at a time over a page."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


class Einzeln:
    """Mixed into what opens dialogs; `offen` is the one that lies over the page."""

    offen: QDialog | None = None

    def show_einzeln(self, dialog: QDialog) -> None:
        """Open it; it goes for good when it is shut."""
        self.offen = dialog
        dialog.finished.connect(self._on_zu)
        dialog.open()

    def _on_zu(self, _wie: int) -> None:
        if self.offen is not None:
            self.offen.deleteLater()
            self.offen = None
