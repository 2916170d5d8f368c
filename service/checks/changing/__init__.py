"""The rules of the check `change`, one file each."""
