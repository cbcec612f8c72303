"""Who carries the family: map, genogram, list and the forms beside them."""
