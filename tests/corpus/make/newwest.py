"""English and German mails by many hands, all for the part of work. Writes them; reads nothing."""

from tests.corpus.make import newwest_a, newwest_b, newwest_c
from tests.corpus.make.parts import keep

if __name__ == "__main__":
    for mails in (newwest_a.MAILS, newwest_b.MAILS, newwest_c.MAILS):
        for name, raw, expected in mails:
            keep("work", f"newwest-{name}", raw, expected)
