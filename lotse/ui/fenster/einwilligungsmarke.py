"""Right of the tabs: is there a consent of this family; pressed, it leads to their page."""

from __future__ import annotations

from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Verweis

MIT = "Einwilligung liegt vor"
OHNE = "Noch keine Einwilligung"


class Einwilligungsmarke(Verweis):
    """Sign, word and colour say it."""

    def __init__(self) -> None:
        super().__init__(symbol="shield-question-mark")
        self._da = False

    def show_stand(self, sprache: Sprache, *, da: bool | None = None) -> None:
        """`da` None = as before, in another language."""
        self._da = self._da if da is None else da
        self.set_symbol("shield-check" if self._da else "shield-question-mark")
        wort = sprache.t(MIT if self._da else OHNE)
        self.setText(wort)
        self.setAccessibleName(sprache.t("{stand}. Einwilligungen ansehen", stand=wort))

    @override
    def _farben(self) -> tuple[str, str, str]:
        grund, linie, _ = super()._farben()
        return grund, linie, "ok_fg" if self._da else "text_secondary"
