"""The Notfall-Schlüssel from the sheet: typed once, checked while typing."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import GRUPPE, KOERPER, LAENGE, read_notfallschluessel
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.einrichten import Schritt
from lotse.ui.fenster.einrichten_ort import feldwort
from lotse.ui.fenster.zutritt import PAPIERORTE
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

GRUPPEN = LAENGE // GRUPPE
assert KOERPER + GRUPPE == LAENGE  # noqa: S101 - the ninth group is the check


class Papierschritt(Schritt):
    """A typing error is told as one, and at once: nothing has to be computed for it."""

    def __init__(self, papierort: str, sprache: Sprache) -> None:
        super().__init__()
        self._t = t = sprache.t
        self.feld = QLineEdit(maxLength=80)
        self.feld.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.feld.setFixedWidth(em(32))
        self._stand = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        wort = feldwort(t("&Notfall-Schlüssel vom Blatt"), self.feld)
        ort = PAPIERORTE.get(papierort, "")
        satz = t("Das Blatt liegt {ort}.", ort=t(ort)) if ort else ""
        wo = Hinweisfeld(
            f"{satz} {t('Groß und klein ist gleich. Striche sind nicht nötig.')}".strip()
        )
        oben = spalte(wort, reihe(self.feld, None), self._stand, abstand=0.35)
        self.setLayout(spalte(oben, wo, None, abstand=1.5))
        self.setFocusProxy(self.feld)
        self.feld.textChanged.connect(self._on_getippt)
        self.feld.returnPressed.connect(self.weiter)
        self._on_getippt()

    def geheimnis(self) -> bytearray:
        return read_notfallschluessel(self.feld.text())

    @override
    def leere(self) -> None:
        self.feld.clear()

    @override
    def grund(self) -> str:
        if self._zeichen() < LAENGE:
            return self._t("Bitte tippen Sie alle neun Gruppen.")
        try:
            read_notfallschluessel(self.feld.text())
        except Hinweis as hinweis:
            return self._t("Tippfehler: {was}", was=self._t(hinweis.sicher))
        return ""

    def _zeichen(self) -> int:
        return sum(1 for zeichen in self.feld.text() if zeichen.isalnum())

    def _on_getippt(self) -> None:
        fertig = min(self._zeichen() // GRUPPE, GRUPPEN)
        self._stand.setText(self._t("{n} von {m} Gruppen", n=fertig, m=GRUPPEN))
        self.geaendert.emit()
