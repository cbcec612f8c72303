"""The one style sheet: what a palette cannot say. Pages write none."""

from __future__ import annotations

from collections.abc import Callable
from string import Template

from lotse.ui.farben import Farben

_VORLAGE = Template("""
#tafel, #karte { background: $panel; border: 1px solid $border; border-radius: 8px }
#frage { background: $question_bg; border: 1px solid $question_line; border-radius: 8px }
#band { background: $info_bg; border: 1px solid $info_line; border-radius: 8px }
#hinweis_ok { background: $ok_bg; border: 1px solid $ok_line; border-radius: 5px }
#hinweis_ask { background: $ask_bg; border: 1px solid $ask_line; border-radius: 5px }
#hinweis_info { background: $info_bg; border: 1px solid $info_line; border-radius: 5px }
#hinweis_danger { background: $danger_bg; border: 1px solid $danger_line; border-radius: 5px }
#schiene { background: $rail; border: 0; border-right: 1px solid $border }
#kopf { background: $panel; border: 0; border-bottom: 1px solid $border }
#kopf[offen="true"] { border-bottom: 0 }
#reiter { background: $panel; border: 0; border-bottom: 1px solid $border }
#fuss { background: $panel; border: 0; border-top: 1px solid $border }
#gesenkt { background: $sunken; border: 0 }
#schrittleiste { background: $rail; border: 0; border-right: 1px solid $border;
  border-top-left-radius: 8px; border-bottom-left-radius: 8px }
#schrittfuss { background: $window; border: 0; border-top: 1px solid $border;
  border-bottom-right-radius: 8px }
#kartenfuss { background: $window; border: 0; border-top: 1px solid $border;
  border-bottom-left-radius: 8px; border-bottom-right-radius: 8px }
#trenner { background: $divider; border: 0 }
#segment { background: $panel; border: 1px solid $border_control; border-radius: 5px }
QAbstractItemView { background: transparent; border: 0; outline: 0;
  selection-background-color: $highlight; selection-color: $on_selected }
QScrollArea, QScrollArea > QWidget > #rollinhalt { background: transparent; border: 0 }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit { background: $panel; color: $text;
  border: 1px solid $border_control; border-radius: 5px; padding: ${feld_y}px ${feld_x}px;
  selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $text_muted }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus {
  border: 2px solid $focus; padding: ${feld_y1}px ${feld_x1}px }
QLineEdit[falsch="true"], QLineEdit[falsch="true"]:focus { border: 2px solid $danger_mark;
  padding: ${feld_y1}px ${feld_x1}px }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $text_off; background: $sunken }
QDateEdit::drop-down { border: 0; background: transparent; width: ${pfeil}px }
QDateEdit::down-arrow { image: none; width: 0; height: 0 }
#nackt, #nackt:focus { border: 0; background: transparent; padding: 0 }
QComboBox QAbstractItemView, QMenu { background: $panel; color: $text;
  border: 1px solid $border_control; padding: 4px }
QMenu::item { padding: ${feld_y}px ${menue_x}px; border-radius: 4px }
QMenu::item:selected { background: $highlight; color: $on_selected }
QMenu::item:disabled { color: $text_off }
QToolTip { background: $tooltip; color: $tooltip_text; border: 1px solid $border_control;
  padding: 4px 6px }
QHeaderView { background: $sunken; border: 0 }
QHeaderView::section { background: $sunken; color: $text_secondary; border: 0;
  border-bottom: 1px solid $border; padding: ${kopf_y}px ${kopf_x}px }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px }
QScrollBar::handle { background: $no_line; border-radius: 4px; min-height: 30px;
  min-width: 30px }
QScrollBar::handle:hover { background: $border_control }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0 }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent }
QSplitter::handle { background: transparent }
QProgressBar { background: $sunken; border: 2px solid $border_control; border-radius: 5px;
  color: $text; text-align: center }
QProgressBar::chunk { background: $accent }
""")


def stylesheet(farben: Farben, em: Callable[[float], int]) -> str:
    """Fill the template with one theme and the type size that holds."""
    y, x = em(0.42), em(0.7)
    return _VORLAGE.substitute(
        farben.werte,
        feld_y=y,
        feld_x=x,
        feld_y1=max(y - 1, 0),
        feld_x1=max(x - 1, 0),
        menue_x=em(1.2),
        pfeil=em(2),
        kopf_y=em(0.35),
        kopf_x=em(0.8),
    )
