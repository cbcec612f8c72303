"""Lotse: rights, local help and small steps for families, offline."""
