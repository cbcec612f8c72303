from tests.werkzeug.qt import fehler, fenster, haus, runner, sitzung, stil_hell

__all__ = ["fehler", "fenster", "haus", "runner", "sitzung", "stil_hell"]
