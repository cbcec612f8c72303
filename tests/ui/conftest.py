from tests.werkzeug.qt import fehler, haus, runner, sitzung, stil_hell

__all__ = ["fehler", "haus", "runner", "sitzung", "stil_hell"]
