"""The words Qt brings along: menus of text fields, file and print dialogs, the calendar."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

NAME = "lotse-qtworte"


def show_qtworte(code: str) -> None:
    """Qt speaks the language of the window from now on, whatever the system speaks.

    What Qt has no words for stays English, which is its own language.
    """
    app = QApplication.instance()
    if app is None:
        return
    for alt in app.findChildren(QTranslator, NAME):
        app.removeTranslator(alt)
        alt.deleteLater()
    ort = QLocale("en_GB" if code == "en" else code)
    QLocale.setDefault(ort)
    worte = QTranslator(app)
    worte.setObjectName(NAME)
    ordner = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if worte.load(f"qtbase_{code}", ordner):
        app.installTranslator(worte)
