"""What the tests of routing share: the sentences Kesu ships."""

from pathlib import Path

from datafiles import texts
from routing.words import load

TEXTS = {name: text for name, (_, text) in texts("texts", Path("/nonexistent")).items()}
SENTENCES = load(TEXTS)
