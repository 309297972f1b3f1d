"""``extractor actors``: who appears in a store, and corrections of who is who."""

import click

from extractor.cli import filtering, ledgers, options, output
from extractor.export import objects

COLUMNS = ("name", "kind", "roles", "claims", "events", "aliases")


def _outer() -> str:
    """The store named before the command: ``actors -d talks.db merge``."""
    return click.get_current_context().find_object(str) or "extractor.db"


_database = click.option(
    "-d", "--db", type=click.Path(dir_okay=False), default=_outer, help="The store."
)


@click.group(
    cls=options.Group,
    invoke_without_command=True,
    epilog=options.example(
        "extractor actors --json",
        'extractor actors merge "PLA" "Chinese army"',
        'extractor actors split "John Smith" --article 3f0c9a5b',
        "extractor actors undo",
    ),
)
@click.option("--unnamed", is_flag=True, help='Also those without a name: "a US official".')
@options.database
@options.folder
@options.formats
@click.pass_context
def command(
    ctx: click.Context, db: str, folder: str | None, format: str | None, *, unnamed: bool
) -> None:
    """List the people, bodies and governments of a store.

    Claims are counted that an actor makes, and events in which it takes part.
    Who is told of without a name is one of many, and listed only with --unnamed.

    The commands below put right who is who. Corrections are kept in the store and hold for
    articles that are added later; a NAME is any alias, or an id as --json shows it.
    """
    ctx.obj = db
    if ctx.invoked_subcommand is not None:
        if folder is not None:
            raise click.UsageError("corrections are a store's: import the folder, then correct")
        return
    with options.asked(db, folder) as opened:
        counts = opened.counts()
        rows = [
            {
                **objects.actor(actor),
                **counts[actor.id]._asdict(),
                "records": sum(counts[actor.id]),
            }
            for actor in opened.actors()
            if unnamed or actor.kind != "unnamed"
        ]
    output.write_rows(rows, format, columns=COLUMNS)


@command.command(epilog=options.example('extractor actors merge "Ma Yun" "Jack Ma"'))
@click.argument("name", shell_complete=filtering.complete_actor)
@click.argument("into", shell_complete=filtering.complete_actor)
@_database
def merge(db: str, name: str, into: str) -> None:
    """Make NAME and INTO one actor, called INTO."""
    with options.stored(db, readonly=False) as opened:
        number = opened.ledger.merge(name, into)
    output.remark(f"correction {number}: {name} is {into}")


@command.command(epilog=options.example('extractor actors split "Xi Jinping" Xi'))
@click.argument("name", shell_complete=filtering.complete_actor)
@click.argument("alias", required=False)
@click.option(
    "--article", "articles", multiple=True, metavar="ID", help="In this article; repeatable."
)
@_database
def split(db: str, name: str, alias: str | None, articles: tuple[str, ...]) -> None:
    """Take apart what is two: ALIAS is not NAME, or NAME is somebody else in some articles."""
    if (alias is None) == (not articles):
        raise click.UsageError("give either an ALIAS that is somebody else, or --article")
    with options.stored(db, readonly=False) as opened:
        number = opened.ledger.split(name, alias, articles=articles)
    told = alias or f"of {len(articles)} article{'s' if len(articles) > 1 else ''}"
    output.remark(f"correction {number}: {told} is not {name}")


@command.command(epilog=options.example('extractor actors rename "PBOC" "People\'s Bank of China"'))
@click.argument("name", shell_complete=filtering.complete_actor)
@click.argument("new", metavar="NEW_NAME")
@_database
def rename(db: str, name: str, new: str) -> None:
    """Call NAME by NEW_NAME; the old names still find it."""
    with options.stored(db, readonly=False) as opened:
        number = opened.ledger.rename(name, new)
    output.remark(f"correction {number}: {name} is called {new}")


ledgers.add(command, "actor", lambda opened: opened.ledger, database=_database)
