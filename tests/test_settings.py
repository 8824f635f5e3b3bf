"""kesu.toml and the site's own files: what is right is taken, what is wrong is named with file, line and mend."""

from pathlib import Path

import pytest

import datafiles
import service
from records.errors import ConfigError
from settings import Settings, default_path, load_settings, missing
from tests.path_parts import write_site


@pytest.fixture
def path(tmp_path):
    return write_site(tmp_path, {"imap": 1993, "smtp": 2525})


def wrong(path: Path, text: str) -> ConfigError:
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as raised:
        load_settings(path)
    return raised.value


def test_the_demo_site_is_a_whole_desk(path):
    settings = load_settings(path)
    assert missing(settings) == []
    assert settings.imap_account.port == 1993
    assert settings.smtp_account.port == 2525
    assert settings.we.is_ours("somebody@hengtai.example")
    assert settings.sender.mode == "on"


def test_without_a_file_the_defaults_send_nothing_to_customers():
    assert load_settings(None).outgoing.mode == "internal"
    assert {key for key, _ in missing(Settings())} >= {"company.names", "imap.user", "outgoing.internal_to"}


def test_paths_are_relative_to_the_file(path, monkeypatch, tmp_path_factory):
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    settings = load_settings(path)
    assert settings.database_url == f"sqlite:///{path.parent}/kesu.db"
    assert settings.archive_root == path.parent / "archive"


def test_an_absolute_database_path_stays(path):
    text = path.read_text("utf-8").replace("sqlite:///kesu.db", "sqlite:////var/lib/kesu/kesu.db")
    path.write_text(text, "utf-8")
    assert load_settings(path).database_url == "sqlite:////var/lib/kesu/kesu.db"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('[imap]\nhost = "a"\nhots = "b"\n', 3, "unknown key 'imap.hots'"),
        ("[imap]\nport = 99x\n", 2, "not TOML"),
        ('[imap]\nport = "many"\n', 2, "imap.port"),
        ('\n[imap]\nsecurity = "ssl"\n', 3, "imap.security"),
        ('[case]\ntoken = "[C]"\n', 2, "case.token"),
        ('[desk]\ndaily_list_at = "8 o\'clock"\n', 2, "daily_list_at"),
        ("[desk]\nworkers = 0\n", 2, "desk.workers"),
        ("[desk]\nreading_megabytes = 64\n", 2, "desk.reading_megabytes"),
        ("[imap]\npoll_seconds = 0\n", 2, "imap.poll_seconds"),
        ("[mailbox]\n", 1, "unknown key 'mailbox'"),
        ('[outgoing]\nmode = "send"\n', 2, "outgoing.mode"),
    ],
)
def test_a_wrong_line_is_named_with_its_number(path, text, line, what):
    error = wrong(path, text)
    assert error.where == f"{path}:{line}"
    assert what in error.what
    assert error.mend


@pytest.mark.parametrize("section", ["imap", "smtp"])
def test_a_password_in_the_file_is_refused_with_where_it_belongs(path, section):
    error = wrong(path, f'[{section}]\nuser = "kesu"\npassword = "geheim"\n')
    assert error.where == f"{path}:3"
    assert f"KESU_{section.upper()}__PASSWORD" in error.mend
    assert "geheim" not in str(error)


def test_a_password_comes_from_its_file_or_the_environment_which_wins(path, monkeypatch):
    assert load_settings(path).imap_account.password == "secret"
    monkeypatch.setenv("KESU_IMAP__PASSWORD", "from outside")
    assert load_settings(path).imap_account.password == "from outside"
    assert "from outside" not in repr(load_settings(path))


def test_a_windows_editor_may_have_saved_the_file(path):
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_settings(path).desk.procedure == "cr-mp25"


def test_a_file_that_is_not_there_or_not_utf8_is_named(tmp_path):
    with pytest.raises(ConfigError, match=r"no such file.*kesu init"):
        load_settings(tmp_path / "kesu.toml")
    (tmp_path / "kesu.toml").write_bytes("[company]\nnames = ['恒泰']\n".encode("gbk"))
    with pytest.raises(ConfigError, match="UTF-8"):
        load_settings(tmp_path / "kesu.toml")


def test_the_file_named_wins_over_the_environment_and_the_folder(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    monkeypatch.delenv("KESU_CONFIG", raising=False)
    assert default_path(None) == path.relative_to(path.parent)
    monkeypatch.setenv("KESU_CONFIG", "other.toml")
    assert str(default_path(None)) == "other.toml"
    assert default_path("third.toml") is not None
    assert str(default_path("third.toml")) == "third.toml"


def test_customers_come_from_a_csv_with_lists_in_cells(path):
    (path.parent / "customers.csv").write_text(
        "id,names,domains,language,number_pattern\nK1, 江南电机 ; Jiangnan ,Jiangnan.example;jn.example,zh-CN,\n",
        "utf-8",
    )
    (customer,) = datafiles.load_customers(path.parent)
    assert customer.names == ("江南电机", "Jiangnan")
    assert customer.domains == ("jiangnan.example", "jn.example")


def test_a_customers_file_without_its_columns_is_named_with_its_line(path):
    (path.parent / "customers.csv").write_text("nummer,name\n1,x\n", "utf-8")
    with pytest.raises(ConfigError, match=r"customers\.csv:2.*no customer"):
        datafiles.load_customers(path.parent)


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        ("fr,", "language: 'fr' is none of zh-CN, zh-TW, en, de, ja"),
        ("de,8D-[0-9", r"number_pattern: '8D-\[0-9' is no regular expression"),
    ],
)
def test_a_language_or_a_pattern_that_is_none_is_named_with_its_line(path, cells, what):
    head = "id,names,domains,language,number_pattern\nK1,A,a.example,ja,\n"
    (path.parent / "customers.csv").write_text(f"{head}K2,B,b.example,{cells}\n", "utf-8")
    with pytest.raises(ConfigError, match=rf"customers\.csv:3: {what}"):
        datafiles.load_customers(path.parent)


def test_a_wrong_line_of_people_toml_is_named(path):
    people = path.parent / "people.toml"
    people.write_text('[people.lin]\nname = "林晓"\nemial = "lin@hengtai.example"\n', "utf-8")
    with pytest.raises(ConfigError, match=r"people\.toml:\d.*emial"):
        datafiles.load_people(path.parent)


def test_a_procedure_nobody_has_is_refused_with_those_there_are(path):
    text = path.read_text("utf-8").replace('"cr-mp25"', '"cr-mp26"')
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=r"no procedure 'cr-mp26'.*cr-mp25"):
        service.load_procedure(load_settings(path))


def test_the_sites_own_procedure_wins_over_the_shipped_one(path):
    own = path.parent / "procedures"
    own.mkdir()
    shipped, text = datafiles.texts("procedures", path.parent)["cr-mp25"]
    (own / "cr-mp25.toml").write_text(text.replace("CR-MP25", "CR-MP99"), "utf-8")
    assert shipped.startswith("shipped")
    assert service.load_procedure(load_settings(path)).identity.number == "CR-MP99"


def test_the_sites_own_letter_wins_over_the_shipped_one(path):
    own = path.parent / "texts" / "en"
    own.mkdir(parents=True)
    (own / "acknowledgement.txt").write_text("Subject: ours\n\nours\n", "utf-8")
    texts = datafiles.texts("texts", path.parent)
    assert texts["en/acknowledgement"][1].endswith("ours\n")
    assert texts["en/notice"][0].startswith("shipped")
