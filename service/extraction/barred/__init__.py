"""Numbers that are no amounts, each dropped by a rule that has a name."""
