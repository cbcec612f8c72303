"""What every page is: built once, worded again, filled again, told how wide the window is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich
from lotse.ui.aktionen import Aktion
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite, breite
from lotse.ui.sprung import Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from lotse.ui.tabfolge import ordne_tabfolge


class Seite(QWidget):
    """Base of all pages.

    `__init__` builds the widgets, says `self.wort(setter, "German words")` for every fixed
    word, connects, and ends with `self.fertig()`. Override what the page needs:
    `show_akte`, `show_abgleich`, `show_breite`, `show_sprung`, `on_gezeigt`, `aktionen`,
    `regionen`, `fokus`. `self.t("…")` translates words that carry data.
    """

    untertitel_geaendert = Signal()
    kopfknoepfe: tuple[QWidget, ...] = ()
    """Buttons for the right end of the TopBar; set before fertig()."""
    sparsam: bool = False
    """True = costly to fill: while the page is hidden it waits until it is shown."""
    _kennung: str = ""
    """Id of what is chosen, where a page keeps one."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__()
        self.dienste, self.sitzung = dienste, sitzung
        self.sprache: Sprache = dienste.sprache
        self._worte: list[tuple[Callable[[str], object], str]] = []
        self._breite: Breite | None = None
        self._wartet = False
        self._ordnung = QTimer(self, singleShot=True, interval=0)

    def fertig(self) -> None:
        """Last line of every __init__: listen to the sitting and show what is there."""
        self.sitzung.akte_geaendert.connect(self._on_akte)
        self.sitzung.abgleich_geaendert.connect(self._on_abgleich)
        stil().geaendert.connect(self._miss)
        self._ordnung.timeout.connect(self._ordne_fokus)
        self._fuelle()

    def wort(self, setze: Callable[[str], object], text: str) -> None:
        """A fixed word of the page: `self.wort(knopf.setText, "In den Plan")`."""
        self._worte.append((setze, text))
        setze(self.sprache.t(text))

    def t(self, text: str, /, **namen: object) -> str:
        return self.sprache.t(text, **namen)

    def texte_setzen(self, sprache: Sprache) -> None:
        """Say every word again, in another language; then fill again."""
        self.sprache = sprache
        for setze, text in self._worte:
            setze(sprache.t(text))
        self._fuelle()

    def show_akte(self, akte: Akte) -> None:
        """The open case changed, or is another one."""

    def show_abgleich(self, abgleich: Abgleich) -> None:
        """A new match is there."""

    def show_breite(self, breite: Breite) -> None:
        """The window became narrow, normal or wide; also told once at the start."""

    def show_sprung(self, sprung: Sprung) -> None:
        """Somebody jumped here with an id to show (sprung.bezug)."""

    def merkmal(self) -> str:
        """Id of what is chosen here, as `show_sprung` takes it: to lead back after a locking."""
        return self._kennung

    def on_gezeigt(self) -> None:
        """The page comes into view: load what may have changed elsewhere."""

    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        """Keys of this page: `{Aktion.DRUCKEN: self.on_drucken}`."""
        return {}

    def regionen(self) -> Sequence[QWidget]:
        """Stops of F6, in reading order: the widget that takes the focus of each part."""
        return ()

    def untertitel(self) -> str:
        """Quiet words beside the title in the TopBar."""
        return ""

    def fokus(self) -> None:
        """Where the cursor stands when the page opens."""
        if self.regionen():
            self.regionen()[0].setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._miss()
        if self._wartet:
            self._fuelle()
        self.on_gezeigt()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._miss()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ParentChange:
            self._miss()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._ordnung.start()
        return super().event(event)

    def _ordne_fokus(self) -> None:
        ordne_tabfolge(self)

    def _miss(self) -> None:
        neu = breite(self.window().width() / stil().em_f())
        if neu is not self._breite:
            self._breite = neu
            self.show_breite(neu)

    def _fuelle(self) -> None:
        self._wartet = False
        if self.sitzung.akte:
            self.show_akte(self.sitzung.akte)
        if self.sitzung.abgleich:
            self.show_abgleich(self.sitzung.abgleich)

    def _on_akte(self, akte: Akte) -> None:
        if not self._spaeter():
            self.show_akte(akte)

    def _on_abgleich(self, abgleich: Abgleich) -> None:
        if not self._spaeter():
            self.show_abgleich(abgleich)

    def _spaeter(self) -> bool:
        """Nobody sees it: the next showing fills it, once for all that changed meanwhile."""
        self._wartet = self._wartet or (self.sparsam and not self.isVisible())
        return self._wartet
