"""The help of every command as files; ``python -m tests.cli.snapshots`` writes them anew."""

from pathlib import Path

from click.testing import CliRunner

from extractor.cli import COMMANDS, extractor

FOLDER = Path(__file__).parent / "help"
NAMES = ("extractor", *COMMANDS)


def shown(name: str) -> str:
    """Returns what a command says of itself in a terminal of 80 columns."""
    args = ["--help"] if name == "extractor" else [name, "--help"]
    result = CliRunner().invoke(extractor, args, prog_name="extractor", terminal_width=80)
    assert result.exit_code == 0, result.output
    return result.output


def path(name: str) -> Path:
    """Returns the file of a command's help."""
    return FOLDER / f"{name}.txt"


if __name__ == "__main__":
    for each in NAMES:
        path(each).write_text(shown(each), "utf-8")
