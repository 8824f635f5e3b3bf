"""What is wrong, and what it is about: the sentences that say so, and the category their words name.

Takes Sentences and the Vocabulary; gives sentences and a Category. Raises nothing, touches nothing.
"""

import re

from intake.phrases import Vocabulary
from intake.voice import Sentence
from records.complaint import Category

_MOST = 2


def telling_sentences(sentences: tuple[Sentence, ...], subject: str, vocabulary: Vocabulary) -> tuple[Sentence, ...]:
    """At most two sentences, those with most to say of what is wrong, in their order; else the subject, if it does."""
    scored = [(wrongness(one.words, vocabulary), index) for index, one in enumerate(sentences)]
    best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])[:_MOST]
    if best:
        return tuple(sentences[index] for index in sorted(index for _, index in best))
    return (Sentence(0, subject),) if wrongness(subject, vocabulary) > 0 else ()


def wrongness(words: str, vocabulary: Vocabulary) -> float:
    """How much words say of what is wrong: a figure says more, a demand less, a mere possibility nothing."""
    defects = len(vocabulary.finds("defect", words))
    if not defects or vocabulary.finds("conditional", words):
        return 0
    has_figure = bool(re.search(r"\d", words))
    asks = bool(vocabulary.finds("request", words))
    return max(defects + 0.5 * has_figure - 1.5 * asks, 0.1)


def category_of(words: str, vocabulary: Vocabulary) -> Category:
    """The category most of whose words stand here; product quality where no other is named as often."""
    scores = {name: count for name, count in vocabulary.of_categories(words).items() if name != "other"}
    quality = scores.pop("product_quality", 0)
    best = max(scores, key=lambda name: scores[name], default="")
    return Category(best) if best and scores[best] and scores[best] >= quality else Category.PRODUCT_QUALITY
