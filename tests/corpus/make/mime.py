"""The section `mime` of the corpus, encodings and containers: takes nothing, writes its mails and readings."""

from tests.corpus.make import (
    mime_bodies,
    mime_charsets_a,
    mime_charsets_b,
    mime_containers,
    mime_headers,
    mime_parts,
    mime_signed,
)


def main() -> None:
    """Write every mail of the section."""
    mime_charsets_a.chinese()
    mime_charsets_a.japanese()
    mime_charsets_b.western()
    mime_charsets_b.eastern()
    mime_headers.raw_headers()
    mime_headers.encoded_words()
    mime_headers.file_names()
    mime_headers.odd_lines()
    mime_bodies.transfer()
    mime_bodies.flowed()
    mime_bodies.html()
    mime_parts.boundaries()
    mime_parts.trees()
    mime_containers.enclosed()
    mime_containers.winmail()
    mime_containers.outlook_files()
    mime_containers.zips()
    mime_signed.signed()
    mime_signed.reports()


if __name__ == "__main__":
    main()
