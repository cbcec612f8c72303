"""The Schutzraum (§ 4 KKG): it stands alone, nothing else counts, matches or hands it on."""
