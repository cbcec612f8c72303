"""The main window and its frame: rail, head, tabs, foot. Wiring, no case logic."""
