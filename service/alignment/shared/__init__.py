"""What ties a share to its part and its whole, a file for each way in which a text tells it."""
