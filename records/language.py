"""What one language's customers write, as data: labels to read, phrases that tell a mail's kind, dates."""

from pydantic import Field

from records.record import Record


class Language(Record):
    """One `languages/<tag>.toml`, parsed. All lists are matched after NFKC, without case and inner spaces.

    `labels` gives a form field's labels (`part_no` -> 料号, 图号 …), in forms and in `label: value` mail lines.
    `blank` are the words people put into a cell they do not fill (`—`, `N/A`, 待补充).
    `phrases` are the word lists intake/kind.py and intake/complaint.py look for, by name (`complaint`, `request`,
    `out_of_office` …). `categories` gives each complaint category its words. `months` are names for dates.
    `names` are this language's own words for house terms, for what Kesu prints (`category.packaging`).
    """

    tag: str
    labels: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    blank: tuple[str, ...] = ()
    phrases: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    categories: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    months: dict[str, int] = Field(default_factory=dict)
    names: dict[str, str] = Field(default_factory=dict)


Languages = dict[str, Language]
"""Every language known, by tag."""
