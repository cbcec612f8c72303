"""A Brief becomes pages: fonts, scripts, page templates, preview."""
