"""The section `mime` of the corpus, encodings and containers: takes nothing, writes its mails and readings."""

from tests.corpus.make import mime_charsets_a as charsets_a


def main() -> None:
    """Write every mail of the section."""
    charsets_a.chinese()
    charsets_a.japanese()


if __name__ == "__main__":
    main()
