"""What a text sets apart: figures that look alike in words and are of two things, a module for each kind of figure."""
