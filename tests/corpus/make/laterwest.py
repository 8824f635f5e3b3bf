"""English and German mails of further trades, all for the part of work. Writes them; reads nothing."""

from tests.corpus.make import laterwest_a, laterwest_b
from tests.corpus.make.parts import keep

if __name__ == "__main__":
    for mails in (laterwest_a.MAILS, laterwest_b.MAILS):
        for name, raw, expected in mails:
            keep("work", f"laterwest-{name}", raw, expected)
