"""``extractor remove``: the opposite of add."""

import click

from extractor.cli import options, output


@click.command(epilog=options.example("extractor remove 3f0c9a5b"))
@click.argument("article_id", metavar="ARTICLE_ID")
@options.database
def command(article_id: str, db: str) -> None:
    """Take an article and all it said out of a store.

    ARTICLE_ID is an id that articles lists; its first characters do where they fit one article.
    """
    with options.stored(db, readonly=False) as opened:
        article = opened.remove(article_id)
    output.remark(f"removed {article.id}: {article.title or article.ref}")
