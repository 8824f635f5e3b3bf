"""Of all that a letter tells around a fault, the observation itself is taken: no cause, no aftermath."""

import pytest

from intake.phrases import Vocabulary
from intake.values.wrong import telling_clauses
from intake.who.voice import Sentence
from tests.form_files import LANGUAGES

WORDS = Vocabulary(LANGUAGES)


def told(*sentences: str) -> str:
    lines = tuple(Sentence(number, words) for number, words in enumerate(sentences, 1))
    return " | ".join(one.words for one in telling_clauses(lines, "", WORDS))


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("During the night shift our inspectors noticed burrs on the inner edge.", "burrs on the inner edge"),
        ("進料檢驗發現12只內孔生鏽。", "12只內孔生鏽"),
        ("上机后有3件表面划伤。", "3件表面划伤"),
        ("フランジ面に割れがあることが判明しました。", "フランジ面に割れがある"),
    ],
)
def test_who_found_it_is_left_out(sentence, clause):
    assert told(sentence) == clause


@pytest.mark.parametrize(
    ("aside", "fault"),
    [
        ("We suspect that the tool was cracked.", "The housing leaks."),
        ("怀疑是热处理不良。", "齿轮断裂。"),
        ("Wahrscheinlich war das Werkzeug stumpf.", "Der Deckel ist gerissen."),
        ("We cut the broken one open.", "The lid is broken."),
        ("不良品を切断して調べました。", "内面に割れがあります。"),
        ("Wie konnte das Teil gebrochen in den Karton kommen?", "Der Griff ist gebrochen."),
        ("Last time the lids were dented.", "The handles are bent."),
        ("照片太大发不过去。", "外壳变形。"),
        ("锈还没有，没有裂纹。", "包装破损。"),
    ],
)
def test_a_cause_an_examination_or_another_time_gives_way_to_the_observation(aside, fault):
    assert told(aside, fault) == fault.rstrip(".。")


def test_what_is_denied_is_never_the_fault():
    assert told("There are no cracked handles and no problems.", "異常はございませんでした。") == ""


def test_a_text_without_stops_is_parted_at_its_spaces():
    words = "你好 上周在你们那边拿了十个轮子 今天刚刚开箱 箱子看着是好好的 "
    words += "里面 轮子全部变形了 我这边急着要装车 麻烦看一下怎么弄 多谢了老板们 等你们回复"
    assert told(words) == "轮子全部变形了"


def test_a_second_language_does_not_say_it_again():
    assert told("外壳开裂破损变形", "housing cracked") == "外壳开裂破损变形"


@pytest.mark.parametrize("nasty", ["有", "发现", "we ", "切", " "])
def test_a_long_run_of_one_word_is_read_quickly(nasty):
    assert told("裂" + nasty * 30_000) is not None
