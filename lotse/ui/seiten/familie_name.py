"""What the family is called here: a letter, a code word, and by its wish a name (F-02)."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.services.aendern import set_namen
from lotse.services.einwilligen import may_keep_name
from lotse.ui.bausteine.laenge import fill
from lotse.ui.bausteine.marken import Etikett
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung


class Namenstafel(Tafel):
    """Anonymous, with a letter, or named: each at any time, and nothing is typed twice."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="id-card")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self.buchstabe, self.name = QLineEdit(maxLength=4), QLineEdit(maxLength=80)
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._zeichen = Etikett("", "info", "shield")
        self._formular = Formular()
        for feld in (self.buchstabe, self.name):
            self._formular.add_feld(feld)
            feld.textEdited.connect(self._on_getippt)
        self.koepf(self._zeichen)
        self.add_rand(spalte(self._formular, self._satz, abstand=0.7))

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Wie die Familie hier heißt"))
        self._formular.name_feld(self.buchstabe, t("&Buchstabe"))
        self._formular.name_feld(self.name, t("&Name"))
        if self._sitzung.akte:
            self.show_akte(self._sitzung.akte)

    def show_akte(self, akte: Akte) -> None:
        familie = akte.familie
        for feld, wert in ((self.buchstabe, familie.buchstabe), (self.name, familie.name)):
            if feld.text().strip() != wert:
                fill(feld, wert)
        darf = may_keep_name(akte, self._sitzung.dienste.heute())
        t = self._sprache.t
        if familie.name:
            stufe = t("mit Namen")
            satz = (
                t("Die Einwilligung dafür liegt vor. Listen zeigen weiter nur den Buchstaben.")
                if darf
                else t("Die Einwilligung für den Namen fehlt noch. Bitte fragen Sie die Familie.")
            )
        else:
            stufe = t("mit Buchstabe") if familie.buchstabe else t("ohne Namen")
            satz = t("Ein Name ist nicht nötig. Er kann jederzeit dazukommen und wieder gehen.")
        fehlt = bool(familie.name) and not darf
        self._zeichen.set_etikett(stufe, "ask" if fehlt else "info", "shield")
        self._satz.setText(satz)

    def _on_getippt(self, _text: str) -> None:
        buchstabe, name = self.buchstabe.text(), self.name.text()
        if name.strip()[:1].isalpha() and not buchstabe.strip():
            buchstabe = f"{name.strip()[0].upper()}."
        self._sitzung.aendern(
            lambda a: set_namen(a, buchstabe=buchstabe, name=name),
            self._sprache.t("Name geändert"),
            tippen=True,
            buendel="name",
        )
