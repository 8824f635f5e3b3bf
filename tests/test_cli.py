"""The verbs as people and programs call them: what they print, and how they end."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import cli.main
import datafiles
import service
from cli.init import data_folder
from demo.show import samples
from records.complaint import COMPLAINT_FIELDS
from records.journal import JournalState, SendState
from settings import load_settings
from steps.read import read_mail
from tests.path_parts import complaint, demo_site, site, write_site
from tests.servers import dovecot, smtp

ROOT = Path(service.__file__).parent
NEWSLETTER = dict(samples())["13-newsletter.eml"]
MAIL_KEYS = [
    "file", "type", "kind", "reasons", "language", "subject", "text", "new_text", "attachments", "customer",
    "contact_email", "n_cases", "forms", "case_token", "duplicate_of", "followup_of", "cases", "held", "warnings",
]  # fmt: skip
CASE_KEYS = [
    "product", "part_no", "lot", "order_no", "qty_affected", "qty_total", "complaint_date", "due_date", "defect",
    "severity", "category", "customer_ref", "serial_no", "delivery_date", "occurred_on", "found_at", "defect_rate_pct",
    "remedy", "claim", "reply_form", "evidence",
]  # fmt: skip
FORM_KEYS = ["file", "type", "format", "language", "fields", "slots", "warnings"]


def kesu(path: Path, *words: str) -> Result:
    """A verb in this process; what it raises is what `main` turns into a sentence and an exit code."""
    return CliRunner().invoke(cli.main.kesu, ["--config", str(path), *words], prog_name="kesu")


def program(*words: str, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command itself."""
    known = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, "-m", "cli", *words],
        capture_output=True, text=True, check=False, cwd=folder, env=known | environment,
    )  # fmt: skip


def lines(result: Result) -> list[list[str]]:
    return [line.split("\t") for line in result.output.splitlines()]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk that has worked: two cases, a newsletter, a letter that waits, and one that was refused."""
    with dovecot.running() as server, smtp.sink() as sink:
        made = site(tmp_path_factory.mktemp("desk"), server, sink.port)
        made.arrive(complaint(1), NEWSLETTER)
        made.arrive(complaint(2, sender="qa1@kunde1.example", attach={"8D报告.docx": b"no Word file"}))
        yield made


@pytest.fixture(scope="module")
def path(desk):
    return desk.settings.path


# Help


@pytest.mark.parametrize("verb", cli.main.VERBS)
def test_the_help_of_every_verb_shows_an_example_of_it(verb):
    result = CliRunner().invoke(cli.main.kesu, [verb, "--help"], prog_name="kesu")
    assert result.exit_code == 0
    assert "Examples:" in result.output
    assert f"  kesu {verb}" in result.output.partition("Examples:")[2]


def verbs_of_verbs() -> list[tuple[str, str]]:
    """Every verb that stands under another, as its group says itself."""
    context = click.Context(cli.main.kesu)
    groups = {name: cli.main.kesu.get_command(context, name) for name in cli.main.VERBS}
    return [(name, verb) for name, group in groups.items() if isinstance(group, click.Group) for verb in group.commands]


@pytest.mark.parametrize(("group", "verb"), verbs_of_verbs())
def test_the_help_of_a_verb_of_a_verb_shows_an_example_of_it(group, verb):
    result = CliRunner().invoke(cli.main.kesu, [group, verb, "--help"], prog_name="kesu")
    assert result.exit_code == 0
    assert f"\n    kesu {group} {verb}" in result.output.partition("Examples:")[2]


@pytest.mark.parametrize("words", [*((verb,) for verb in cli.main.VERBS), *verbs_of_verbs()])
def test_no_help_shows_the_marks_it_is_written_with(words):
    help_text = CliRunner().invoke(cli.main.kesu, [*words, "--help"], prog_name="kesu").output
    assert "\\b" not in help_text
    assert "\b" not in help_text


def test_the_command_alone_names_every_verb():
    result = CliRunner().invoke(cli.main.kesu, ["--help"])
    assert all(f"  {verb} " in result.output for verb in cli.main.VERBS)


def test_a_word_that_is_no_verb_ends_with_2():
    done = program("complain")
    assert (done.returncode, done.stdout) == (2, "")
    assert "No such command" in done.stderr


# Cases


def test_list_has_a_line_a_case_with_what_is_due(path, desk):
    first, second = lines(kesu(path, "list"))
    assert [len(first), len(second)] == [7, 7]
    assert first[0].endswith("-000001")
    assert first[1:4] == ["open", "第1机电有限公司", "端面有毛刺，影响装配"]
    assert first[4] == "品质部客诉工程师"
    assert first[5].startswith("20")


def test_list_and_show_give_whole_records_as_json(path, desk):
    listed = [json.loads(line) for line in kesu(path, "list", "--json").output.splitlines()]
    number = listed[0]["number"]
    shown = json.loads(kesu(path, "show", number, "--json").output)
    assert shown == listed[0]
    assert shown["complaint"]["part_no"] == "BZ-1"


def test_show_says_where_every_value_was_read_what_is_due_and_what_happened(path, desk):
    number = desk.store.register.cases()[0].number
    output = kesu(path, "show", number).output
    assert "part_no\tBZ-1\tmail text:L7\t" in output
    assert "\treceived\tkesu\t" in output
    assert "\tacknowledged\tkesu\t" in output


def test_explain_names_rule_place_and_revision(path, desk):
    case = desk.store.register.cases()[0]
    output = kesu(path, "explain", case.number).output
    assert f"{case.number} is with 品质部客诉工程师" in output
    assert case.route.data.revision in output
    assert case.route.data.sha256[:12] in output
    for rule in desk.store.register.cases()[0].route.trials:
        assert rule.rule in output
    assert "asked on the handling notice" in output
    assert f"writes   {case.language}: 依客户来信" in output


def test_the_procedure_in_force_is_read_with_its_rules_clocks_forms_and_what_it_leaves_open(path, desk):
    result, procedure = kesu(path, "explain", "--procedure"), service.load_procedure(desk.settings)
    assert result.exit_code == 0
    assert result.output.startswith("CR-MP25 A1  客户投诉处理程序, in force since 2017-11-10\n")
    rows = lines(result)
    of_rules = [row for row in rows if len(row) == 6]
    assert [row[0] for row in of_rules] == [rule.id for rule in procedure.rules]
    assert [row[4] for row in of_rules] == [rule.because["zh-CN"] for rule in procedure.rules]
    assert {row[0] for row in rows if len(row) == 7} >= {clock.title["zh-CN"] for clock in procedure.clocks}
    assert {row[0] for row in rows if len(row) == 7} >= {form.form_no for form in procedure.forms}
    assert all(department.title["zh-CN"] in result.output for department in procedure.departments.values())
    assert all([one["zh-CN"]] in rows for one in procedure.unset)


@pytest.mark.parametrize("words", [(), ("C-2026-000001", "--procedure")])
def test_explain_explains_one_thing(path, words):
    assert kesu(path, "explain", *words).exit_code == 2


def test_documents_lists_files_that_are_there(path, desk):
    number = desk.store.register.cases()[0].number
    rows = lines(kesu(path, "documents", number))
    assert [row[1] for row in rows] == [f"{number}/{form}/1" for form in ("KS-01", "KS-02", "QR25-04")]
    assert [row[2:5] for row in rows] == [[form, "A1", "zh-CN"] for form in ("KS-01", "KS-02", "QR25-04")]
    assert all(Path(row[5]).is_file() for row in rows)
    records = [json.loads(line) for line in kesu(path, "documents", number, "--json").output.splitlines()]
    assert [one["document_no"] for one in records] == [row[1] for row in rows]
    assert len(lines(kesu(path, "documents"))) == 6


@pytest.mark.parametrize("verb", ["show", "explain", "documents"])
def test_a_case_that_is_not_here_is_named_with_what_to_do(path, verb):
    done = program("--config", str(path), verb, "C-1999-000001")
    assert done.returncode == 78
    assert done.stderr == "kesu: C-1999-000001: there is no such case. `kesu list` shows the cases.\n"


# Decisions


def test_held_shows_questions_and_letters_and_ends_with_1(path, desk):
    result = kesu(path, "held")
    assert result.exit_code == 1
    questions = [row for row in lines(result) if len(row) == 5]
    assert any("8D报告.docx" in row[2] for row in questions)
    assert any("一小时内已回复该地址" in row[4] and row[2] == "受理回执" for row in questions)


def test_held_is_read_by_programs_too(path, desk):
    result = kesu(path, "held", "--json")
    assert result.exit_code == 1
    records = [json.loads(line) for line in result.output.splitlines()]
    questions, letters = ([one[name] for one in records if name in one] for name in ("question", "letter"))
    assert [one["id"] for one in questions] == [one.id for one in desk.store.register.held_items()]
    assert {one["state"] for one in letters} == {SendState.WAITING_RELEASE}


@pytest.fixture
def german(path):
    """Quality reads German."""
    people = path.parent / "people.toml"
    before = people.read_text("utf-8")
    edit(people, "[departments.quality]\n", '[departments.quality]\nlanguage = "de"\n')
    yield
    people.write_text(before, "utf-8")


@pytest.mark.usefixtures("german")
def test_lists_and_reasons_stand_in_the_language_quality_reads(path, desk):
    number = desk.store.register.cases()[0].number
    held, explained = kesu(path, "held").output, kesu(path, "explain", number).output
    assert "Eingangsbestätigung\tdiese Adresse wurde binnen einer Stunde" in held
    assert "Bitte ansehen und freigeben" in held
    assert "was der Kunde schrieb" in explained
    assert "Customer complaint engineer (Quality)" in kesu(path, "list").output


def test_a_person_settles_releases_and_takes_and_nothing_waits_any_more(server_site):
    path, desk = server_site.settings.path, server_site
    (letter,) = desk.letters(SendState.WAITING_RELEASE)
    assert (
        kesu(path, "release", str(letter.id), "--by", "zhao").output
        == f"letter {letter.id} leaves when the desk runs next\n"
    )
    for item in desk.store.register.held_items():
        result = kesu(path, "held", "settle", str(item.id), "asked by phone", "--by", "zhao")
        assert result.output == f"question {item.id} settled by zhao: asked by phone\n"
        settled = desk.store.register.held_item(item.id)
        assert (settled.settled_by, settled.decision) == ("zhao", "asked by phone")
    (aside,) = [row for row in desk.rows() if row.state is JournalState.SET_ASIDE]
    assert kesu(path, "take", str(aside.id)).exit_code == 0
    desk.run()
    assert letter.id in {row.id for row in desk.letters(SendState.SENT)}
    taken = desk.rows()[aside.id - 1]
    assert taken.state in {JournalState.CASED, JournalState.HELD}
    assert {row.letter.case_no for row in desk.letters(SendState.WAITING_RELEASE)} <= {taken.case_no}


@pytest.fixture
def server_site(tmp_path):
    with dovecot.running() as server, smtp.sink() as sink:
        made = site(tmp_path, server, sink.port)
        made.arrive(complaint(1), NEWSLETTER, complaint(2, sender="qa1@kunde1.example"))
        yield made


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("release", "999"), "letter 999: it does not wait for release"),
        (("take", "999"), "mail 999: it is not one that was set aside"),
        (("held", "settle", "999", "done"), "question 999: it is not open"),
    ],
)
def test_a_number_that_waits_for_nobody_is_refused(path, words, says):
    done = program("--config", str(path), *words)
    assert done.returncode == 78
    assert says in done.stderr


def test_archive_verify_prints_the_last_seal_and_ends_with_1_when_something_was_changed(server_site):
    path, desk = server_site.settings.path, server_site
    clean = kesu(path, "archive", "verify")
    assert clean.exit_code == 0
    assert "0 findings" in clean.output
    assert f"last seal {desk.store.register.ledger()[-1].seal}" in clean.output
    document = desk.store.register.documents(desk.store.register.cases()[0].number)[0]
    stored = desk.settings.archive_root / "objects" / document.sha256[:2] / document.sha256
    stored.chmod(0o644)
    stored.write_bytes(b"changed")
    found = kesu(path, "archive", "verify")
    assert found.exit_code == 1
    assert document.sha256 in found.output


# Read


def test_read_prints_one_object_a_line_with_exactly_the_agreed_keys(tmp_path):
    names = ["09-html-table-two-zh.eml", "13-newsletter.eml", "03-xlsx-8d-zh.eml"]
    for name in names:
        (tmp_path / name).write_bytes(dict(samples())[name])
    done = program("--config", str(demo_site()), "read", "--json", *(str(tmp_path / name) for name in names))
    assert (done.returncode, done.stderr) == (0, "")
    read = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["file"] for line in read] == names
    assert all(list(line) == MAIL_KEYS for line in read)
    assert all(sorted(case) == sorted(CASE_KEYS) for line in read for case in line["cases"])
    assert [line["n_cases"] for line in read] == [2, 0, 1]
    assert set(CASE_KEYS) - {"evidence"} <= set(COMPLAINT_FIELDS)


def test_read_reads_forms_by_themselves_and_folders_in_the_order_of_their_names(tmp_path):
    settings = load_settings(demo_site())
    raw = dict(samples())["03-xlsx-8d-zh.eml"]
    (file,) = read_mail(raw, service.load_known(settings)).message.files()
    (tmp_path / "b.xlsx").write_bytes(file.content)
    (tmp_path / "a.eml").write_bytes(raw)
    done = program("--config", str(demo_site()), "read", "--json", str(tmp_path))
    mail, form = [json.loads(line) for line in done.stdout.splitlines()]
    assert (mail["file"], form["file"]) == ("a.eml", "b.xlsx")
    assert list(form) == FORM_KEYS
    assert form["fields"]["part_no"] == "TJ-8830-02"
    assert {slot["state"] for slot in form["slots"]} == {"filled", "blank"}


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.eml", b""), ("noise.eml", bytes(range(256))), ("noise.docx", b"no Word file"), ("empty.xlsx", b"")],
)
def test_a_file_that_cannot_be_read_has_its_line_too(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    done = program("--config", str(demo_site()), "read", "--json", str(tmp_path / name))
    (line,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert line["file"] == name
    assert "Traceback" not in done.stderr
    assert done.returncode == 0
    assert line.get("held") or line["warnings"] or line["kind"]


def test_a_follow_up_in_the_same_call_names_the_file_it_follows(tmp_path):
    for name in ("02-prose-en.eml", "08-followup-thread-photos.eml"):
        (tmp_path / name).write_bytes(dict(samples())[name])
    (tmp_path / "09-again.eml").write_bytes(dict(samples())["02-prose-en.eml"])
    done = program("--config", str(demo_site()), "read", "--json", str(tmp_path))
    first, follow_up, again = [json.loads(line) for line in done.stdout.splitlines()]
    assert follow_up["followup_of"] == first["file"]
    assert again["duplicate_of"] == first["file"]
    assert first["followup_of"] is first["duplicate_of"] is None


def test_read_without_json_is_for_people(tmp_path):
    (tmp_path / "a.eml").write_bytes(complaint(5))
    output = program("--config", str(demo_site()), "read", str(tmp_path / "a.eml")).stdout
    assert output.startswith("a.eml: formal\n")
    assert "part_no\tBZ-5\tmail text:L7\t" in output


# Init and check


def test_init_writes_a_desk_that_check_understands_and_keeps_what_is_there(tmp_path):
    done = program("init", "--yes", str(tmp_path / "desk"))
    assert done.returncode == 0
    folder = tmp_path / "desk"
    assert (folder / "imap.password").stat().st_mode & 0o777 == 0o600
    checked = program("--config", str(folder / "kesu.toml"), "check", "--offline")
    assert "WRONG" not in checked.stdout
    assert checked.returncode == 0
    (folder / "kesu.toml").write_text("[company]\n", "utf-8")
    again = program("init", "--yes", str(folder))
    assert f"kept     {folder / 'kesu.toml'}" in again.stdout
    assert (folder / "kesu.toml").read_text("utf-8") == "[company]\n"


def test_init_asks_on_a_terminal_and_quotes_the_answers(tmp_path, terminal):
    ours, theirs = terminal
    answers = [
        '恒泰 "精密" \\ 制造',
        "hengtai.example",
        "kesu@hengtai.example",
        "",
        "imap.x.example",
        "smtp.x.example:465",
    ]
    os.write(ours, "\n".join([*answers, "qa@hengtai.example", "Asia/Shanghai", "kept", ""]).encode())
    asked = subprocess.run(
        [sys.executable, "-m", "cli", "init", str(tmp_path)], stdin=theirs, capture_output=True, check=False, cwd=ROOT
    )
    assert asked.returncode == 0
    settings = load_settings(tmp_path / "kesu.toml")
    assert settings.company.names == (answers[0],)
    assert (settings.imap.host, settings.imap.port, settings.imap.user) == ("imap.x.example", 993, answers[2])
    assert (settings.smtp.port, settings.smtp.security) == (465, "tls")
    assert settings.archive_root == tmp_path / "kept" / "archive"
    assert settings.outgoing.mode == "internal"


def test_a_desk_under_etc_keeps_its_data_under_var_lib():
    assert data_folder(Path("/etc/kesu")) == "/var/lib/kesu"
    assert data_folder(Path("/srv/kesu")) == "data"


def test_init_asks_nobody_who_is_not_there(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "cli", "init", str(tmp_path)], stdin=subprocess.DEVNULL, check=False, cwd=ROOT
    )
    assert done.returncode == 0
    assert load_settings(tmp_path / "kesu.toml").outgoing.mode == "internal"


def test_check_finds_a_good_desk_good_and_changes_nothing(desk, path):
    before = desk.snapshot()[:3]
    result = kesu(path, "check")
    assert result.exit_code == 0
    areas = [line.split()[1] for line in result.output.splitlines()]
    assert set(areas) >= {"settings", "languages", "procedure", "people", "templates", "texts", "database", "archive"}
    assert {"imap", "smtp"} <= set(areas)
    assert desk.snapshot()[:3] == before


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


@pytest.mark.parametrize(
    ("change", "area", "says"),
    [
        (("kesu.toml", 'from_address = "complaints@', 'from_address = ""  # '), "settings", "from_address is empty"),
        (("kesu.toml", '"cr-mp25"', '"cr-mp26"'), "procedure", "no procedure 'cr-mp26'"),
        (("kesu.toml", "sqlite:///kesu.db", "mysql://x/y"), "database", "mysql is not known here"),
        (("kesu.toml", '"archive"', '"/proc/kesu"'), "archive", "/proc/kesu"),
        (("people.toml", "departments.planning", "departments.palnning"), "people", "nobody gets the mail of planning"),
        (("people.toml", 'name = "林晓"', "name = 7"), "procedure", "people.toml:3"),
    ],
)
def test_check_says_what_is_wrong_where_and_how_to_mend_it(tmp_path, change, area, says):
    path = write_site(tmp_path, {"imap": 9, "smtp": 9})
    file, before, after = change
    edit(tmp_path / file, before, after)
    done = program("--config", str(path), "check", "--offline")
    wrong = [line for line in done.stdout.splitlines() if line.startswith("WRONG")]
    assert done.returncode == 78
    assert any(line.split()[1] == area and says in line for line in wrong), done.stdout
    assert done.stdout.splitlines()[-1] == f"{len(wrong)} things to mend."


def test_check_names_a_servers_fault_and_its_mend(tmp_path):
    path = write_site(tmp_path, {"imap": 9, "smtp": 9})
    done = program("--config", str(path), "check")
    wrong = {line.split()[1]: line for line in done.stdout.splitlines() if line.startswith("WRONG")}
    assert set(wrong) == {"imap", "smtp"}
    assert "nobody listens there. Mend imap.host and imap.port" in wrong["imap"]
    assert "nobody listens there. Mend smtp.host and smtp.port" in wrong["smtp"]


def test_a_wrong_procedure_file_is_named_with_its_line(tmp_path):
    path = write_site(tmp_path, {"imap": 9, "smtp": 9})
    folder = tmp_path / "procedures"
    folder.mkdir()
    _, shipped = datafiles.texts("procedures", tmp_path)["cr-mp25"]
    (folder / "cr-mp25.toml").write_text(shipped.replace("[identity]\n", '[identity]\nnubmer = "x"\n', 1), "utf-8")
    done = program("--config", str(path), "check", "--offline")
    (wrong,) = [
        line for line in done.stdout.splitlines() if line.startswith("WRONG") and "procedure" in line.split()[1]
    ]
    line = shipped.splitlines().index("[identity]") + 2
    assert f"cr-mp25.toml:{line}: " in wrong
    assert "nubmer" in wrong


# Ends


def test_without_a_kesu_toml_a_verb_says_how_to_get_one(tmp_path):
    done = program("list", folder=tmp_path)
    assert done.returncode == 78
    assert done.stderr == "kesu: kesu.toml: there is none here. Run `kesu init`, or name one with --config FILE.\n"


def test_a_broken_line_ends_with_78_and_no_traceback(tmp_path):
    path = write_site(tmp_path, {"imap": 9, "smtp": 9})
    edit(path, "[desk]", "[desk")
    done = program("--config", str(path), "list")
    assert done.returncode == 78
    assert done.stderr.startswith(f"kesu: {path}:")
    assert "Traceback" not in done.stderr


def test_a_reader_that_stops_reading_ends_the_verb_quietly(path):
    command = f"{sys.executable} -m cli --config {path} documents | head -n 0"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, cwd=ROOT)
    assert "Traceback" not in done.stderr
