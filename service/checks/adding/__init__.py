"""The rules of the check `total`, one file each."""
