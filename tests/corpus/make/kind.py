"""The section `kind` of the corpus: what kind of mail it is. Run as a module, it writes the same bytes again."""

from tests.corpus.make import kind_machine, kind_trade


def main() -> None:
    """Write every mail of the section."""
    kind_machine.write()
    kind_trade.write()


if __name__ == "__main__":
    main()
