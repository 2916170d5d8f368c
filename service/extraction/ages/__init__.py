"""Ages: of somebody, of whoever a group is of, and those that bound a group."""
