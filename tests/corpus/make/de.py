"""The German mails of the corpus: odd numbers for work, even ones for the final run. Writes them; reads nothing."""

from tests.corpus.make import de_a, de_b, de_c
from tests.corpus.make.parts import keep

if __name__ == "__main__":
    for mails in (de_a.MAILS, de_b.MAILS, de_c.MAILS):
        for name, raw, expected in mails:
            keep("work" if int(name[:2]) % 2 else "final", f"de-{name}", raw, expected)
