"""What the checks `value`, `magnitude` and `bound` share: which figures of one thing clash, and how surely."""
