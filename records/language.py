"""What one language's customers write, as data: labels to read, phrases that tell a mail's kind, dates."""

from collections.abc import Iterator, Mapping

from pydantic import Field

from records.record import Record


class Language(Record):
    """One `languages/<tag>.toml`, parsed. All lists are matched after NFKC, without case and inner spaces.

    `labels` gives a form field's labels (`part_no` -> 料号, 图号 …), in forms and in `label: value` mail lines.
    `blank` are the words people put into a cell they do not fill (`—`, `N/A`, 待补充).
    `phrases` are the word lists intake/kind.py and intake/complaint.py look for, by name (`complaint`, `request`,
    `out_of_office` …), and `categories` those of each complaint category; a `*` stands for the rest of a word.
    `months` are names for dates.
    `names` are this language's own words for house terms, for what Kesu prints (`category.packaging`).
    """

    tag: str
    labels: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    blank: tuple[str, ...] = ()
    phrases: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    categories: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    months: dict[str, int] = Field(default_factory=dict)
    names: dict[str, str] = Field(default_factory=dict)

    def with_more(self, own: "Language") -> "Language":
        """These words and a site's own of the same language; in `months` and `names` the site's win."""
        return Language(
            tag=self.tag,
            labels=_joined(self.labels, own.labels),
            blank=_once(self.blank, own.blank),
            phrases=_joined(self.phrases, own.phrases),
            categories=_joined(self.categories, own.categories),
            months=self.months | own.months,
            names=self.names | own.names,
        )


Lists = dict[str, tuple[str, ...]]


def _joined(shipped: Lists, own: Lists) -> Lists:
    return {key: _once(shipped.get(key, ()), own.get(key, ())) for key in (*shipped, *own)}


def _once(shipped: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*shipped, *own)))


class Languages(Mapping[str, Language]):
    """Every language known, by tag; nothing changes it, so that what is made of all words can be kept by it."""

    def __init__(self, by_tag: Mapping[str, Language]) -> None:
        """Keep them."""
        self._by_tag = dict(by_tag)

    def __getitem__(self, tag: str) -> Language:
        """One language."""
        return self._by_tag[tag]

    def __iter__(self) -> Iterator[str]:
        """Their tags."""
        return iter(self._by_tag)

    def __len__(self) -> int:
        """How many they are."""
        return len(self._by_tag)

    def __hash__(self) -> int:
        """Equal ones have the same tags."""
        return hash(frozenset(self._by_tag))
