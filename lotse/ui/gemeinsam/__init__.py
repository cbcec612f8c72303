"""The page that is turned to the family (F9): large, bilingual, nothing confidential."""
