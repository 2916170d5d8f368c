"""A report told: as the values of the wire, or as lines for people; offsets lead back to the text as submitted."""
