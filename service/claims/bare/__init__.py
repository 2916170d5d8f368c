"""The noun of a number that has none of its own: what its sentence, or the number before it, leaves it to count."""
