"""Labels: always plain text, always in a size and colour of the design."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil
from lotse.ui.symbole import symbol
from lotse.ui.worte import cut_off, im_hinweis


class Text(QLabel):
    """Text of the design. Shows what it is given: `<b>` stays `<b>`.

    `umbruch=True` wraps; `farbe` is a token name. Follows theme and type size by itself.
    """

    def __init__(
        self,
        text: str = "",
        stufe: Stufe = Stufe.TEXT,
        *,
        fett: bool = False,
        farbe: str = "text",
        umbruch: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._stufe, self._fett, self._farbe = stufe, fett, farbe
        self.setWordWrap(umbruch)
        if umbruch:
            regel = self.sizePolicy()
            regel.setHeightForWidth(True)
            self.setSizePolicy(regel)
        self.setText(text)
        self._faerbe()
        stil().geaendert.connect(self._faerbe)

    def set_art(
        self, *, stufe: Stufe | None = None, fett: bool | None = None, farbe: str | None = None
    ) -> None:
        """Change size, weight or colour; what is not named stays."""
        self._stufe = stufe or self._stufe
        self._fett = self._fett if fett is None else fett
        self._farbe = farbe or self._farbe
        self._faerbe()

    def _faerbe(self) -> None:
        self.setFont(stil().schrift(self._stufe, fett=self._fett))
        farben = self.palette()
        farben.setColor(QPalette.ColorRole.WindowText, stil().farbe(self._farbe))
        self.setPalette(farben)


class Beschriftung(Text):
    """The label of a field: with a buddy it takes a mnemonic ("&Name"), so never data."""

    def __init__(self, text: str = "", *, farbe: str = "text_secondary") -> None:
        super().__init__(text, farbe=farbe)


class ElideText(Text):
    """One line that gives way: shortened with "…", whole in the tooltip."""

    def __init__(
        self, text: str = "", stufe: Stufe = Stufe.TEXT, *, fett: bool = False, farbe: str = "text"
    ) -> None:
        super().__init__(text, stufe, fett=fett, farbe=farbe)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(2), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        masse = QFontMetrics(self.font())
        flaeche = self.contentsRect()
        kurz = masse.elidedText(self.text(), Qt.TextElideMode.ElideRight, flaeche.width())
        self.setToolTip(im_hinweis(self.text()) if kurz != self.text() else "")
        maler = QPainter(self)
        maler.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        maler.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        kurz = kurz if kurz == self.text() else cut_off(kurz)
        maler.drawText(flaeche, self.alignment() | Qt.TextFlag.TextSingleLine, kurz)
        maler.end()


class Bild(QLabel):
    """A sign from resources/icons beside text; decoration, so silent for screen readers."""

    def __init__(self, name: str, hoehe: float = 1.2, farbe: str = "text") -> None:
        super().__init__()
        self._name, self._hoehe, self._farbe = name, hoehe, farbe
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._zeichne()
        stil().geaendert.connect(self._zeichne)

    def set_bild(self, name: str, farbe: str | None = None) -> None:
        self._name, self._farbe = name, farbe or self._farbe
        self._zeichne()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._zeichne()

    def _zeichne(self) -> None:
        self.setPixmap(symbol(self._name, em(self._hoehe), self._farbe))
