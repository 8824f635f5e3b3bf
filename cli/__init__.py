"""The verbs: each parses its words, calls a step, prints."""
