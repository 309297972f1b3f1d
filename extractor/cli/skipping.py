"""What a command leaves out: each input is named, with the reason, and all are counted."""

import os

import click

from extractor.cli import config
from extractor.cli.journal import Journal
from extractor.cli.output import remark

SOME_SKIPPED = 3


class Skips:
    """Names each input that is left out, with the reason, and counts them.

    The files of the store are no input: they may well lie in the folder that is read.
    """

    def __init__(self, db: str | None = None, *, verbose: bool = False) -> None:
        """Starts at none; ``verbose`` tells also what is read, and where the time went."""
        self.count = 0
        self.journal = Journal(verbose=verbose)
        settings = config.current()
        if settings.path:
            self.journal.tell(f"settings of {settings.path}: {settings.told()}")
        self._own = (
            {f"{os.path.abspath(db)}{suffix}" for suffix in ("", "-wal", "-shm")} if db else set()
        )

    def __call__(self, ref: str, reason: str) -> None:
        """Tells of one more."""
        if os.path.abspath(ref) in self._own:
            return
        self.count += 1
        remark(f"skipped {ref}: {reason}")

    def close(self, ctx: click.Context) -> None:
        """Tells where the time went; ends with exit code 3 if anything was skipped."""
        self.journal.close()
        if self.count:
            ctx.exit(SOME_SKIPPED)
