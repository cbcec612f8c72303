"""Start Lotse: a window without arguments, the command line with them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from lotse.app.netzsperre import lock_network

OHNE_BILDSCHIRM: Final = """Hier ist kein Bildschirm, darum geht das Fenster nicht auf.
Nichts wurde verändert.
Bitte starten Sie Lotse auf dem Schreibtisch vom Rechner.
Ohne Fenster geht vieles auch hier: „lotse --help“ zeigt, was."""


def main() -> int:
    """Load only the half that is asked for. Ctrl+C while it loads is no fault."""
    lock_network()
    worte = sys.argv[1:]
    try:
        if not worte or worte == ["demo"]:
            if not _has_display():
                print(OHNE_BILDSCHIRM, file=sys.stderr)  # noqa: T201 - the edge
                return 1
            from lotse.app import window  # noqa: PLC0415 - the command line never loads Qt

            return window.run(worte)
        from lotse.app import console  # noqa: PLC0415 - see above

        return console.run(worte, _draw_bilder)
    except KeyboardInterrupt:
        print("\nAbgebrochen. Nichts wurde verändert.", file=sys.stderr)  # noqa: T201 - the edge
        return 1


def _has_display() -> bool:
    """Elsewhere than on Linux there always is one; a platform that was named is believed."""
    genannt = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform != "linux" or any(os.environ.get(name) for name in genannt)


def _draw_bilder(ausgabe: Path) -> int:
    from lotse.app import bilder  # noqa: PLC0415 - only this command draws with Qt

    return bilder.run(ausgabe)


if __name__ == "__main__":
    sys.exit(main())
