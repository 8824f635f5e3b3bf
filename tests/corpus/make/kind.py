"""The section `kind` of the corpus: what kind of mail it is. Run as a module, it writes the same bytes again."""

from tests.corpus.make import kind_complaints, kind_disguised, kind_machine, kind_threads, kind_trade


def main() -> None:
    """Write every mail of the section."""
    kind_machine.write()
    kind_trade.write()
    kind_threads.write()
    kind_complaints.write()
    kind_disguised.write()


if __name__ == "__main__":
    main()
