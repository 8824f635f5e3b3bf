"""Complaint and 8D forms: file bytes to a grid of cells, and from there to labelled slots and typed fields."""
