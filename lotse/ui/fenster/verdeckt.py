"""The cover: nothing confidential can be seen; one key leads back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import spalte
from lotse.ui.worte import taste


class Verdeckt(QWidget):
    """`aufgedeckt()` on Enter or the button. A click elsewhere does nothing."""

    aufgedeckt = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._knopf = Knopf(art=Art.HAUPT)
        self._leer = LeereSeite("lock", self._knopf)
        self._knopf.clicked.connect(self.aufgedeckt)
        self.setLayout(spalte(self._leer))
        self.setFocusProxy(self._knopf)
        self.texte_setzen(sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._leer.set_worte(
            sprache.t("Lotse ist verdeckt."),
            sprache.t("Weiter mit Eingabe."),
        )
        self._knopf.setText(sprache.t("Weiter"))
        self._knopf.set_taste(taste("Return", sprache))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.aufgedeckt.emit()


def anwendung() -> QApplication:
    """The one application; there is one as soon as there is a window."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(app)
    return app


def schliesse_dialoge() -> None:
    """Send away what lies in front of the window; nothing is decided by that. One that is writing
    does not go before it is done: it ends its work unseen."""
    while (menue := QApplication.activePopupWidget()) is not None and menue.close():
        pass
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog) and dialog.isVisible():
        dialog.reject()
        dialog.hide()
