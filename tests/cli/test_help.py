"""Every command explains itself, and its example works.

``UPDATE_SNAPSHOTS=1 python -m pytest tests/cli/test_help.py`` writes the help in ``help/`` anew.
"""

import os
import re
import shlex
from pathlib import Path

import click
import pytest

from extractor import cli

FOLDER = Path(__file__).parent / "help"
NAMES = ("extractor", *cli.COMMANDS)


def command(name: str) -> click.Command:
    found = cli.extractor.get_command(click.Context(cli.extractor), name)
    assert found is not None
    return found


def examples(name: str) -> list[str]:
    _, _, lines = (command(name).epilog or "").partition("Example:\n")
    return [line.strip() for line in lines.splitlines() if line.strip()]


@pytest.mark.parametrize("name", NAMES)
def test_help_is_as_it_was_reviewed(run, name):
    shown = run("--help") if name == "extractor" else run(name, "--help")
    assert shown.exit_code == 0
    reviewed = FOLDER / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        reviewed.write_text(shown.output, "utf-8")
    assert shown.output == reviewed.read_text("utf-8")


def test_there_is_no_help_of_a_command_that_is_gone():
    assert {path.stem for path in FOLDER.iterdir()} == set(NAMES)


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_the_table_tells_what_the_command_tells(name):
    assert (command(name).help or "").splitlines()[0] == cli.COMMANDS[name]


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_has_an_example_that_parses(name):
    assert examples(name)
    for line in examples(name):
        program, called, *args = shlex.split(line)
        assert (program, called) == ("extractor", name)
        command(name).make_context(name, args)


def test_every_command_is_one_file():
    helpers = {
        "__init__",
        "config",
        "filtering",
        "headings",
        "journal",
        "ledgers",
        "options",
        "output",
        "progress",
        "quarantine",
        "reading",
        "skipping",
        "timeline_checks",
    }
    files = {path.stem for path in Path(cli.__file__).parent.glob("*.py")}
    assert files - helpers == {cli.MODULES.get(name, name) for name in cli.COMMANDS}


@pytest.mark.parametrize("name", ["timeline", "claims", "events"])
def test_long_help_shows_every_option_once_under_what_it_is_for(run, name):
    _, start, shown = run(name, "--help").output.partition("\nWhere it is asked:\n")
    assert start
    assert re.findall(r"^(Which lines|How it is written|Options):$", shown, re.M) == [
        "Which lines",
        "How it is written",
        "Options",
    ]
    assert shown.partition("\nOptions:\n")[2].strip().startswith("-h, --help")
    for option in command(name).params:
        if isinstance(option, click.Option):
            assert len(re.findall(rf"^  (?:-\w, )?{option.opts[-1]}(?![\w-])", shown, re.M)) == 1, (
                option
            )


def test_completion_is_told_and_works(run, monkeypatch):
    assert "_EXTRACTOR_COMPLETE=bash_source extractor" in run("--help").output
    monkeypatch.setenv("_EXTRACTOR_COMPLETE", "bash_source")
    assert "_extractor_completion" in run().output


def test_version(run):
    from extractor import __version__

    assert run("--version").output == f"extractor, version {__version__}\n"


def test_a_command_that_is_not_there_is_misuse(run):
    result = run("clams")
    assert result.exit_code == 2
    assert "No such command 'clams'. Did you mean 'claims'?" in result.stderr
    assert "Did you mean" not in run("zzz").stderr


def test_every_command_is_in_one_group():
    names = [name for names in cli.GROUPS.values() for name in names]
    assert sorted(names) == sorted(cli.COMMANDS)
