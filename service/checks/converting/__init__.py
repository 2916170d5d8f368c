"""The rules of the check `conversion`, one file each."""
