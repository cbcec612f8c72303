from tests.werkzeug.qt import fehler, runner, stil_hell

__all__ = ["fehler", "runner", "stil_hell"]
