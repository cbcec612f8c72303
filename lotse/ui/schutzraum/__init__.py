"""The compartment of § 4 KKG: a window over everything, with a password of its own."""
