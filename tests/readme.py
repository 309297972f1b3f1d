"""The sessions of README and docs, played; ``python -m tests.readme`` writes their output anew.

A ``console`` block holds commands (``$ …``) and what they show, a ``python`` block is a program
and the ``text`` block right after it what it prints. All are played in order of ``PAGES`` in one
folder that holds ``corpus/articles``, in a terminal of ``WIDTH`` columns, so that later pages ask
the store that the README makes. A line ``...`` stands for any lines.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = (
    ROOT / "README.md",
    *(
        ROOT / "docs" / f"{name}.md"
        for name in (
            "tutorial", "who-is-who", "dates", "formats", "python", "extending", "archives",
            "corrections", "notebooks", "duckdb", "fact-checkers", "political-scientists",
            "developers",
        )
    ),
)  # fmt: skip
WIDTH = 100
FENCED = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(
    r"^\$ (?P<command>.*(?:(?<=\\)\n.*)*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE
)


@dataclass(frozen=True)
class Example:
    """A command or program, what the README shows of its output, and where in the file."""

    code: str
    shown: str
    start: int
    end: int
    is_python: bool = False


def examples(text: str) -> Iterator[Example]:
    """Yields the examples of a Markdown text that can be played, in order."""
    blocks = list(FENCED.finditer(text))
    for at, block in enumerate(blocks):
        start = block.start("body")
        if block["language"] == "console":
            for found in COMMAND.finditer(block["body"]):
                first, last = found.span("output")
                yield Example(found["command"], found["output"], start + first, start + last)
        elif block["language"] == "python":
            output = blocks[at + 1]
            assert output["language"] == "text", f"no output is shown after:\n{block['body']}"
            assert not text[block.end() : output.start()].strip()
            yield Example(block["body"], output["body"], *output.span("body"), is_python=True)


def played(wanted: list[Example], folder: Path) -> Iterator[str]:
    """Yields what each example really shows, in a folder with the articles."""
    shutil.copytree(ROOT / "corpus" / "articles", folder / "corpus" / "articles")
    programs = Path(sys.executable).parent
    environment = {
        **{key: value for key, value in os.environ.items() if key != "EXTRACTOR_DB"},
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": str(WIDTH),
        "PYTHONUTF8": "1",
    }
    for example in wanted:
        command = [sys.executable, "-c"] if example.is_python else ["sh", "-c"]
        done = subprocess.run(
            [*command, example.code],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        yield done.stdout if not done.returncode else f"{done.stdout}exit code {done.returncode}\n"


def abridged(real: str, like: str) -> str:
    """Returns a new output with as many lines before and after ``...`` as the old one."""
    old, new = like.splitlines(), real.splitlines()
    if "..." not in old:
        return real
    before, after = old.index("..."), len(old) - old.index("...") - 1
    if len(new) <= before + after:
        return real
    kept = [*new[:before], "...", *new[len(new) - after :]]
    return "\n".join(kept) + "\n"


def rewritten(text: str, outputs: Iterable[str]) -> str:
    """Returns a page with the output its examples have now."""
    for example, real in reversed(list(zip(examples(text), outputs, strict=True))):
        text = text[: example.start] + abridged(real, example.shown) + text[example.end :]
    return text


def renew() -> None:
    """Plays every page and writes what it shows now."""
    texts = {page: page.read_text("utf-8") for page in PAGES}
    found = {page: list(examples(text)) for page, text in texts.items()}
    with tempfile.TemporaryDirectory() as folder:
        outputs = played(list(chain.from_iterable(found.values())), Path(folder))
        renewed = {
            page: rewritten(text, islice(outputs, len(found[page]))) for page, text in texts.items()
        }
    for page, text in renewed.items():
        page.write_text(text, "utf-8")


if __name__ == "__main__":
    renew()
