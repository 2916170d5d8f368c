"""What ties a change to the figures that it leads from and to, a file for each way in which a text tells it."""
