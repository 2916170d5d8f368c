"""The rules of the check `order`, one file each."""
