"""The rules of the check `date`, one file each."""
