"""A site's own files beside the shipped ones."""

from pathlib import Path

import pytest

import datafiles
from records.errors import ConfigError


def test_a_sites_language_file_adds_its_labels_to_the_shipped_ones(tmp_path):
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "en.toml").write_text('tag = "en"\n[labels]\nlot = ["Heat code"]\n', "utf-8")
    shipped, own = datafiles.load_languages(tmp_path / "nowhere")["en"], datafiles.load_languages(tmp_path)["en"]
    assert own.labels["lot"] == (*shipped.labels["lot"], "Heat code")
    assert own.labels["part_no"] == shipped.labels["part_no"]
    assert own.phrases == shipped.phrases


def test_no_list_of_words_names_one_twice():
    for tag, language in datafiles.load_languages(Path("nowhere")).items():
        for name, words in (language.labels | language.phrases | language.categories).items():
            assert len(words) == len(set(words)), f"{tag} {name}"


def test_a_language_kesu_does_not_ship_is_the_sites_alone(tmp_path):
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "fr.toml").write_text('tag = "fr"\n[labels]\nlot = ["Lot de fabrication"]\n', "utf-8")
    assert datafiles.load_languages(tmp_path)["fr"].labels == {"lot": ("Lot de fabrication",)}


def test_a_wrong_language_file_is_named_with_its_line(tmp_path):
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "en.toml").write_text('tag = "en"\n\n[label]\nlot = ["x"]\n', "utf-8")
    with pytest.raises(ConfigError, match=r"en\.toml:3"):
        datafiles.load_languages(tmp_path)
