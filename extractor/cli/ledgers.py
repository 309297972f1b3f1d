"""``undo`` and ``log``: what the corrections of actors and those of lines have in common."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from extractor.cli import options, output

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.store.ledger import Ledger
    from extractor.store.line_ledger import LineLedger


def add(
    group: click.Group,
    of: str,
    ledger: "Callable[[Store], Ledger | LineLedger]",
    *,
    database: options.Command = options.database,
) -> None:
    """Adds both to a group that puts right lines, or actors: ``of`` says which."""

    @group.command(epilog=options.example(f"extractor {of}s undo", f"extractor {of}s undo 3"))
    @click.argument("number", type=int, required=False)
    @database
    def undo(number: int | None, db: str) -> None:
        """Take back the last correction, or that of NUMBER; the log keeps both."""
        with options.stored(db, readonly=False) as opened:
            undone = ledger(opened).undo(number)
        output.remark(f"correction {undone} is undone")

    @group.command(epilog=options.example(f"extractor {of}s log"))
    @options.formats
    @database
    def log(format: str | None, db: str) -> None:
        """List all corrections, those undone as well."""
        with options.stored(db) as opened:
            rows = [
                {
                    "number": each.number,
                    "action": each.action,
                    of: each.target,
                    "told": each.told,
                    "undone": each.undone,
                }
                for each in ledger(opened).log()
            ]
        output.write_rows(rows, format, columns=("number", "action", of, "told", "undone"))
