"""The rules of the check `share`, one file each."""
