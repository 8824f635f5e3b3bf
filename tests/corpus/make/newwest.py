"""English and German mails by many hands, all for the part of work. Writes them; reads nothing."""

from tests.corpus.make import newwest_a
from tests.corpus.make.parts import keep

if __name__ == "__main__":
    for mails in (newwest_a.MAILS,):
        for name, raw, expected in mails:
            keep("work", f"newwest-{name}", raw, expected)
