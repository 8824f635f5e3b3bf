"""The signs by which a kind is recognised."""
