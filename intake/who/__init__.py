"""Who writes: the innermost sender, his own words, his company and his language."""
