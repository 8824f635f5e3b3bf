"""What is wrong: the clause that says so, not the sentence around it, and the category its words name."""

import pytest

from intake.phrases import Vocabulary
from intake.values.wrong import telling_clauses
from intake.who.voice import Sentence
from tests.form_files import LANGUAGES

WORDS = Vocabulary(LANGUAGES)


def told(*sentences: str, subject: str = "") -> str:
    lines = tuple(Sentence(number, words) for number, words in enumerate(sentences, 1))
    return " | ".join(one.words for one in telling_clauses(lines, subject, WORDS))


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        (
            "Bei den Flanschen aus Ihrer Sendung vom 2. Mai (Bestellung 77-19, Los 4) sind die Dichtflächen verkratzt.",
            "sind die Dichtflächen verkratzt",
        ),
        ("Die Ware kam pünktlich, aber die Deckel sind verbogen.", "die Deckel sind verbogen"),
        ("Das Gewinde ist 0,5 mm zu kurz.", "Das Gewinde ist 0,5 mm zu kurz"),
        ("The parcel came on time, two of the hinges are cracked, we kept them.", "two of the hinges are cracked"),
        ("昨天收到第二批，外壳有裂纹，已隔离。", "外壳有裂纹"),
    ],
)
def test_the_clause_that_tells_the_fault_is_taken_alone(sentence, clause):
    assert told(sentence) == clause


def test_a_clause_that_names_the_fault_is_better_than_one_that_only_says_there_is_one():
    assert told("Das ist für uns ein Mangel.", "Die Welle ist gebrochen.") == "Die Welle ist gebrochen"


def test_two_short_clauses_that_follow_one_another_stay_as_they_stand():
    assert told("端盖变形，表面有划痕。") == "端盖变形，表面有划痕"


def test_a_demand_is_asked_last():
    assert told("Bitte ersetzen Sie die defekten Ventile.", "Der Sitz ist undicht.") == "Der Sitz ist undicht"


def test_the_subject_serves_where_no_sentence_tells_it():
    assert told("Fotos anbei.", subject="Reklamation: Rahmen verzogen") == "Rahmen verzogen"
