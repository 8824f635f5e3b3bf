"""The English mails of the corpus: odd numbers for work, even ones for the final run. Writes them; reads nothing."""

from tests.corpus.make import en_a, en_b, en_c, en_d, en_e
from tests.corpus.make.parts import keep

if __name__ == "__main__":
    for mails in (en_a.MAILS, en_b.MAILS, en_c.MAILS, en_d.MAILS, en_e.MAILS):
        for name, raw, expected in mails:
            keep("work" if int(name[:2]) % 2 else "final", f"en-{name}", raw, expected)
