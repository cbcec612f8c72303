"""The one box of the window: only before something is lost for good."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from lotse.i18n.sprache import Sprache


def frage_verlust(parent: QWidget, sprache: Sprache) -> bool:
    """True = close although the last change is not on disk. The safe way out is default."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(sprache.t("Die letzte Änderung ist noch nicht gespeichert."))
    box.setInformativeText(
        sprache.t("Solange Lotse offen ist, geht nichts verloren. Lotse versucht es weiter.")
    )
    bleiben = box.addButton(sprache.t("Offen lassen"), QMessageBox.ButtonRole.RejectRole)
    weg = box.addButton(sprache.t("Ohne Speichern schließen"), QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(bleiben)
    box.setEscapeButton(bleiben)
    box.exec()
    return box.clickedButton() is weg
