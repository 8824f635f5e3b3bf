"""The section `mime` of the corpus, encodings and containers: takes nothing, writes its mails and readings."""

from tests.corpus.make import mime_charsets_a as charsets_a
from tests.corpus.make import mime_charsets_b as charsets_b


def main() -> None:
    """Write every mail of the section."""
    charsets_a.chinese()
    charsets_a.japanese()
    charsets_b.western()
    charsets_b.eastern()


if __name__ == "__main__":
    main()
