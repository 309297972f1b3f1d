"""``extractor lines``: lines of a timeline that a person puts right."""

from typing import get_args

import click

from extractor import records
from extractor.cli import ledgers, options, output
from extractor.timeline import reports

_id = click.argument("record_id", metavar="ID")


@click.group(
    cls=options.Group,
    epilog=options.example(
        "extractor lines hide 3f0c9a5be17d2c48.e309",
        "extractor lines date 3f0c9a5be17d2c48.e309 2020-05-08",
        "extractor lines status 3f0c9a5be17d2c48.e309 planned",
        "extractor lines undo",
    ),
)
def command() -> None:
    """Put right what a timeline tells: hide, restore, another day or status.

    An ID is that of an event or claim, as timeline --ids shows it. A correction holds for the whole
    line, all reports of it. Corrections are kept in the store, and hold when articles are read
    anew.
    """


@command.command(epilog=options.example("extractor lines hide 3f0c9a5be17d2c48.e309"))
@_id
@options.database
def hide(record_id: str, db: str) -> None:
    """Take a line out of every timeline; events and claims still list it."""
    with options.stored(db, readonly=False) as opened:
        number = opened.lines.hide(record_id, same=reports.same(opened, record_id))
    output.remark(f"correction {number}: {record_id} is hidden")


@command.command(epilog=options.example("extractor lines restore 3f0c9a5be17d2c48.e309"))
@_id
@options.database
def restore(record_id: str, db: str) -> None:
    """Tell a line that was hidden, that another tells, or that none would tell by itself."""
    with options.stored(db, readonly=False) as opened:
        number = opened.lines.restore(record_id, same=reports.same(opened, record_id))
    output.remark(f"correction {number}: {record_id} is told")


@command.command(epilog=options.example("extractor lines date 3f0c9a5be17d2c48.e309 2020-05"))
@_id
@click.argument("days", metavar="DAY")
@options.database
def date(record_id: str, days: str, db: str) -> None:
    """Say when it was: 2020-05-08, 2020-05, 2020-05-01/2020-05-08, ../2020-05 or unknown."""
    with options.stored(db, readonly=False) as opened:
        number = opened.lines.date(record_id, days, same=reports.same(opened, record_id))
    output.remark(f"correction {number}: {record_id} is of {days}")


@command.command(epilog=options.example("extractor lines status 3f0c9a5be17d2c48.e309 planned"))
@_id
@click.argument("status", type=click.Choice(get_args(records.Status)))
@options.database
def status(record_id: str, status: records.Status, db: str) -> None:
    """Say whether it happened, goes on, is planned, is possible, or did not happen."""
    with options.stored(db, readonly=False) as opened:
        number = opened.lines.status(record_id, status, same=reports.same(opened, record_id))
    output.remark(f"correction {number}: {record_id} is {status}")


ledgers.add(command, "line", lambda opened: opened.lines)
