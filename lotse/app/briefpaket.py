"""Many letters as one PDF, in the order they are handed over."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.app.wiring import harmless_reportlab
from lotse.letters.brief import Brief


def render_paket(briefe: Sequence[Brief]) -> bytes:
    """Each letter with its own page numbers."""
    harmless_reportlab()
    from lotse.pdf.renderer import render_packet

    return render_packet(briefe)
