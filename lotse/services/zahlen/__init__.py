"""Sums over all cases for the talk with partners: never a name, never a navigator or a provider."""
