"""What a screen reader, a keyboard and large type need, as questions to a widget."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from lotse.ui.bausteine.tafel import Tafel

ZEILE = 8
"""Pixels within which two widgets stand in the same row."""


def sichtbar(wurzel, art):
    return [w for w in wurzel.findChildren(art) if w.isVisibleTo(wurzel) and w.width() > 0]


def fokussierbar(wurzel):
    return [
        w
        for w in sichtbar(wurzel, QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w.isEnabledTo(wurzel)
        and not w.objectName().startswith("qt_")
        and not isinstance(w, QHeaderView)
    ]


def gesprochen(widget):
    gesicht = QAccessible.queryAccessibleInterface(widget)
    beschriftung = [
        anderes.text(QAccessible.Text.Name)
        for anderes, beziehung in gesicht.relations()
        if beziehung & QAccessible.RelationFlag.Label
    ]
    # a QComboBox calls its current value its name, so only label and own name count
    eigen = "" if isinstance(widget, QComboBox) else gesicht.text(QAccessible.Text.Name)
    return widget.accessibleName() or next(iter(beschriftung), "") or eigen


def namenlos(wurzel):
    return [w for w in fokussierbar(wurzel) if not gesprochen(w).strip()]


def stumme_zeilen(wurzel):
    """Views whose rows have nothing to say."""
    stumm = []
    for sicht in sichtbar(wurzel, QAbstractItemView):
        modell = sicht.model()
        if modell is None or isinstance(sicht, QHeaderView):
            continue
        for row in range(modell.rowCount()):
            satz = modell.data(modell.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
            if not (satz or modell.data(modell.index(row, 0))):
                stumm.append((sicht, row))
    return stumm


def doppelte_kuerzel(wurzel):
    """Letters that two visible words of one page claim with Alt."""
    worte = [w.text() for w in sichtbar(wurzel, QLabel) if w.buddy()]
    worte += [w.text() for w in sichtbar(wurzel, QAbstractButton)]
    tasten = Counter(QKeySequence.mnemonic(text).toString() for text in worte)
    tasten.pop("", None)
    return [taste for taste, anzahl in tasten.items() if anzahl > 1]


def tabfolge(wurzel):
    """Focusable widgets in the order in which Tab reaches them."""
    alle = set(fokussierbar(wurzel))
    kette, widget = [], wurzel.nextInFocusChain()
    while widget is not wurzel:
        if widget in alle:
            kette.append(widget)
        widget = widget.nextInFocusChain()
    return kette


def spruenge(wurzel):
    """Places where Tab goes backwards: within a panel up, or back into a panel it had left."""
    folge, schlecht, verlassen = tabfolge(wurzel), [], set()
    for vorher, nachher in pairwise(folge):
        tafel, neue = _tafel(vorher, wurzel), _tafel(nachher, wurzel)
        if tafel is neue:
            if _steht_vor(nachher, vorher, wurzel):
                schlecht.append((vorher, nachher))
            continue
        if neue in verlassen and neue is not wurzel:
            schlecht.append((vorher, nachher))
        verlassen.add(tafel)
    return schlecht


def beschnitten(wurzel):
    """Words that have less room than they need (shortened lines may be)."""
    knapp = []
    for art in (QLabel, QAbstractButton):
        for w in sichtbar(wurzel, art):
            text = w.text().strip()
            brauch = w.minimumSizeHint()
            if text and (w.width() < brauch.width() or w.height() < brauch.height() - 1):
                knapp.append((type(w).__name__, text, w.size().toTuple(), brauch.toTuple()))
    return knapp


def zu_klein(wurzel, mindestens):
    """Targets of the pointer below the least height."""
    return [
        (type(w).__name__, w.text(), w.height())
        for w in sichtbar(wurzel, QAbstractButton)
        if w.height() < mindestens and not isinstance(w.parentWidget(), QLineEdit)
    ]


def _tafel(widget, wurzel):
    eltern = widget.parentWidget()
    while eltern is not None and eltern is not wurzel and not isinstance(eltern, Tafel):
        eltern = eltern.parentWidget()
    return eltern or wurzel


def _ort(widget, wurzel):
    return widget.mapTo(wurzel, QPoint(0, 0))


def _steht_vor(a, b, wurzel):
    """A ends above b begins: reading goes back."""
    oben, unten = _ort(a, wurzel), _ort(b, wurzel)
    if oben.x() > unten.x() + b.width():
        return False  # another column to the right
    return oben.y() + a.height() <= unten.y() + ZEILE


def maengel(wurzel: QWidget, lage: str) -> dict[str, object]:
    """Everything that keeps somebody from hearing, reaching or reading it; {} = nothing."""
    gefunden: dict[str, object] = {
        "ohne Namen": [(type(w).__name__, w.objectName()) for w in namenlos(wurzel)],
        "stumm": stumme_zeilen(wurzel),
        "Kürzel doppelt": [] if lage == "lang" else doppelte_kuerzel(wurzel),
        "Sprünge": spruenge(wurzel),
        "beschnitten": beschnitten(wurzel),
        "zu klein": zu_klein(wurzel, 24),
    }
    return {name: was for name, was in gefunden.items() if was}
