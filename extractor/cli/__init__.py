"""The command line: one file a command, imported only when it is called.

Commands do not think: each reads its options, calls one function and writes what it returns.
Data goes to stdout, remarks to stderr. Exit codes: 0 fine, 1 failure, 2 misuse, 3 some inputs
skipped, 130 interrupted, 143 terminated.
"""

import gc

gc.set_threshold(100_000)  # what is imported stays: to look there for garbage costs 0.3 of a start

# ruff: noqa: E402
import errno
import importlib
import os
import signal
import sys
from io import TextIOWrapper
from typing import Any

import click

from extractor import __version__
from extractor.cli import config
from extractor.errors import ExtractorError

COMMANDS = {
    "add": "Read articles and store what they say.",
    "extract": "Extract large inputs in pieces, into a folder of Parquet files.",
    "timeline": "Print a chronological timeline, of a store or straight from articles.",
    "claims": "List who said what, and when.",
    "events": "List what happened, goes on, is planned, is possible, or did not happen.",
    "outcomes": "Tell what became of plans, with both sentences.",
    "conflicts": "Tell who contradicts whom: each dispute once, with its sides and their wordings.",
    "actors": "List the people, bodies and governments of a store.",
    "articles": "List the articles of a store, by day of publication.",
    "changes": "Tell which lines went, came or changed between versions of articles.",
    "show": "Show an event, claim, actor or article by its id: sentence, day, reasons, reports.",
    "lines": "Put right what a timeline tells: hide, restore, another day or status.",
    "graph": "Write the graph of articles, actors, events and claims.",
    "highlight": "Show one article as a page with all that was read in it.",
    "annotate": "Mark up single articles: dates, names, claims and events with their places.",
    "import-corrections": "Put back what was corrected in Prodigy or Label Studio.",
    "remove": "Take an article and all it said out of a store, in all its versions.",
    "export-articles": "Write articles with all that was read in them, as JSON, one a line.",
    "pack": "Write articles, all that was read in them, and by what, into one file that proves it.",
    "verify": "Read the articles of a pack again, and tell whether every byte is the same.",
    "export-parquet": "Write the views of a store as Parquet files, one a view.",
    "export-postgres": "Write what extract wrote as tables of PostgreSQL, a script for psql.",
    "import": "Take in what export-articles or extract wrote, each article in one transaction.",
    "mcp": "Let an assistant ask a store, by the Model Context Protocol over stdio; read-only.",
    "doctor": "Check the store, the model and the libraries, and say what to do.",
    "demo": "Print the timeline of the articles that come with the package.",
}
"""Every command with its help in one line; each is ``command`` in the file of its name."""

GROUPS = {
    "Read articles, and keep them": ("demo", "add", "extract", "remove", "doctor"),
    "Ask what they say": (
        "timeline",
        "claims",
        "events",
        "outcomes",
        "conflicts",
        "actors",
        "articles",
        "changes",
        "show",
    ),
    "Look closer, and correct": ("highlight", "annotate", "lines", "import-corrections"),
    "Prove it": ("pack", "verify"),
    "Take it elsewhere": (
        "graph",
        "mcp",
        "export-articles",
        "export-parquet",
        "export-postgres",
        "import",
    ),
}
"""The commands by what they are for, as the help shows them."""

EPILOG = """\b
Examples:
  extractor demo
  extractor add articles/
  extractor timeline --actor "Liu He" --since 2020-05
  extractor timeline -f html -o story.html --open

\b
Environment:
  EXTRACTOR_DB  the store, where -d does not name it; else that of extractor.toml, else extractor.db
  NO_COLOR      no colours; there are none in files and pipes anyway
  COLUMNS       the width of tables; else the terminal's, else 80

\b
Exit status:
  0 fine, also where nothing is found   1 failure   2 misuse
  3 some inputs skipped   130 interrupted   143 terminated

\b
Completion in the shell: put one of these lines in its start file.
  bash   eval "$(_EXTRACTOR_COMPLETE=bash_source extractor)"
  zsh    eval "$(_EXTRACTOR_COMPLETE=zsh_source extractor)"
  fish   _EXTRACTOR_COMPLETE=fish_source extractor | source
"""


MODULES = {
    "export-articles": "export_articles",
    "export-parquet": "export_parquet",
    "export-postgres": "export_postgres",
    "import": "import_",
    "import-corrections": "import_corrections",
}
"""Commands whose names no file can have."""

INTERRUPTED, TERMINATED = 130, 143
SECOND_NAME = "news-timeline"
"""The same program, where another one is called extractor."""


class Terminated(KeyboardInterrupt):
    """Another program asks this one to end; a command tells how far it got, as after Ctrl-C."""


def _terminated(signal: int, frame: object) -> None:
    raise Terminated


class Commands(click.Group):
    """The commands of the table; the one place where errors become messages and exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Returns the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Imports and returns a command; None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        name = MODULES.get(cmd_name, cmd_name)
        command: click.Command = importlib.import_module(f"extractor.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the table into the help by groups, importing nothing."""
        widest = max(map(len, COMMANDS))
        for heading, names in GROUPS.items():
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(widest), COMMANDS[name]) for name in names])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Finds the command; of one that is not there, says which may be meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches  # only where there is something to say

            near = get_close_matches(args[0], COMMANDS, n=1)
            told = f" Did you mean '{near[0]}'?" if near else ""
            raise click.UsageError(f"No such command '{args[0]}'.{told}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs a command, by the configuration file if there is one."""
        try:
            ctx.obj = config.load(ctx.params.get("config_path"))
            with config.applied(ctx.obj):
                result = super().invoke(ctx)
            if sys.stdout is not None:
                sys.stdout.flush()  # a reader that has gone away is noticed here, not at exit
        except ExtractorError as error:
            from extractor.export import clean  # a message may quote what a terminal obeys

            raise click.ClickException(clean.line(str(error))) from error
        except KeyboardInterrupt as stopped:
            raise click.exceptions.Exit(
                TERMINATED if isinstance(stopped, Terminated) else INTERRUPTED
            ) from None
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever reads it has read enough
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
                raise click.exceptions.Exit(0) from None
            raise click.ClickException(f"{error.filename or 'output'}: {error.strerror}") from error
        return result


@click.command(
    cls=Commands,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="extractor")
@click.option(
    "--config",
    "config_path",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Settings; else extractor.toml here or in a folder above.",
)
def extractor(config_path: str | None) -> None:
    """Read news articles; ask what happened and who said what, when.

    Articles go into a store, one SQLite file; questions are asked of the store, or straight of
    articles (extractor timeline PATH). Every answer keeps the sentence it was read in, and why it
    has its date. Nothing is sent anywhere.
    """


def main() -> None:
    """Runs the command line; the entry point of the installed script."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices; --jobs uses the cores
    if isinstance(sys.stdout, TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")
    signal.signal(signal.SIGTERM, _terminated)
    called = os.path.basename(sys.argv[0]).removesuffix(".exe")
    extractor(prog_name=SECOND_NAME if called == SECOND_NAME else "extractor")
