"""Which goods: by the subject's pieces, by what subject and text share, and never a participle or a mark on a box."""

import pytest

from intake.phrases import Vocabulary
from intake.values.naming import named_in_both, named_in_subject
from tests.form_files import LANGUAGES

WORDS = Vocabulary(LANGUAGES)


def test_a_later_piece_of_a_subject_names_the_goods():
    assert named_in_subject("急！！弹簧座变形", "zh-CN", WORDS) == "弹簧座"


@pytest.mark.parametrize(
    ("subject", "text", "name"),
    [
        ("滚轮支架 想请教", "这批滚轮支架有三个裂了", "滚轮支架"),
        ("滚轮支架 想请教", "祝好", ""),
        ("质量问题请处理", "这批货的质量问题严重", ""),
    ],
)
def test_what_subject_and_a_telling_sentence_share_are_the_goods(subject, text, name):
    assert named_in_both(subject, (text,), WORDS) == name
