"""Benches: each compares both sides in one run; `kesu bench NAME`."""
