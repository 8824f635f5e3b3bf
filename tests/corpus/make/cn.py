"""The Chinese section of the corpus: run as a module it writes every mail and its expected reading again.

Takes nothing, gives files in `tests/corpus/work` and `tests/corpus/final`, the same bytes on every run.
"""

from tests.corpus.make import cn_forms, cn_forwards, cn_links, cn_mixed, cn_others, cn_prose, cn_tables


def main() -> None:
    """Write the section."""
    cn_prose.write_all()
    cn_tables.write_all()
    cn_forms.write_all()
    cn_forwards.write_all()
    cn_links.write_all()
    cn_mixed.write_all()
    cn_others.write_all()


if __name__ == "__main__":
    main()
