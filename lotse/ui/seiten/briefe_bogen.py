"""One form for one kind of letter: fields for what is typed for a print and then forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Datenart
from lotse.domain.recht import Leistung
from lotse.domain.vermittlung import Weg
from lotse.i18n.sprache import Sprache
from lotse.services.briefangaben import Briefangaben
from lotse.services.briefsicht import Briefposten
from lotse.ui.bausteine.laenge import ZEILE, Langtext
from lotse.ui.bausteine.text import Text
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

_TAG = re.compile(r"\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*", re.ASCII)
_UHR = re.compile(r"\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:Uhr)?\s*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tipplage:
    """What a form must know beside what was typed."""

    akte: Akte
    posten: Briefposten
    heute: date
    leistung: Leistung | None = None
    weg: Weg = Weg.FAMILIE_TRAEGT
    erlaubt: frozenset[Datenart] = frozenset()
    """What the consent for this Stelle lets out; nothing without one."""


class Bogen(QWidget):
    """`geaendert()` with every sign. A form writes only its own fields into the value it gets."""

    geaendert = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.formular = Formular(self)
        self.formular.setContentsMargins(0, 0, 0, 0)
        self.formular.setRowWrapPolicy(Formular.RowWrapPolicy.WrapAllRows)
        self.formular.setVerticalSpacing(em(0.35))
        self._worte: list[tuple[Callable[[str], object], str]] = []

    def set_worte(self, sprache: Sprache) -> None:
        for setze, text in self._worte:
            setze(sprache.t(text))

    def fuelle(self, lage: Tipplage, angaben: Briefangaben) -> None:
        """Show what was typed for this letter before."""
        raise NotImplementedError

    def lies(self, angaben: Briefangaben) -> Briefangaben:
        """The same with what stands in the fields now."""
        raise NotImplementedError

    def wort(self, setze: Callable[[str], object], text: str) -> None:
        """A fixed word, said again when the language changes."""
        self._worte.append((setze, text))

    def tippzeile(self, text: str, muster: str = "") -> QLineEdit:
        feld = QLineEdit(maxLength=ZEILE)
        self.tippfeld(feld, text)
        if muster:
            self.wort(feld.setPlaceholderText, muster)
        feld.textChanged.connect(self.geaendert)
        return feld

    def tippzeilen(self, text: str, anzahl: int) -> Langtext:
        feld = Langtext()
        feld.setTabChangesFocus(True)
        feld.setFixedHeight(em(1.5 * anzahl + 1.3))
        self.tippfeld(feld, text)
        feld.textChanged.connect(self.geaendert)
        return feld

    def tippsatz(self, text: str = "") -> Text:
        """A small sentence below the fields."""
        feld = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.formular.addRow(feld)
        if text:
            self.wort(feld.setText, text)
        return feld

    def tippfeld(self, feld: QWidget, text: str) -> None:
        self.formular.add_feld(feld)
        self.wort(lambda gesagt: self.formular.name_feld(feld, gesagt), text)


def saetze(feld: Langtext) -> tuple[str, ...]:
    """Its lines that say something."""
    zeilen = (zeile.strip() for zeile in feld.toPlainText().splitlines())
    return tuple(zeile for zeile in zeilen if zeile)


def read_tag(text: str) -> date | None:
    """24.11.2026; anything else is no day."""
    treffer = _TAG.fullmatch(text)
    if treffer is None:
        return None
    tag, monat, jahr = (int(teil) for teil in treffer.groups())
    try:
        return date(jahr, monat, tag)
    except ValueError:  # the 31st of a short month
        return None


def tagtext(tag: date | None) -> str:
    return f"{tag:%d.%m.%Y}" if tag else ""


def read_uhr(text: str) -> int | None:
    """9:30, 9.30, 9 or 9 Uhr, in minutes of the day."""
    treffer = _UHR.fullmatch(text)
    if treffer is None:
        return None
    stunde, minute = int(treffer[1]), int(treffer[2] or 0)
    return stunde * 60 + minute if stunde < 24 and minute < 60 else None  # noqa: PLR2004 - a clock
