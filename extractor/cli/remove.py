"""``extractor remove``: the opposite of add."""

import click

from extractor.cli import options, output


@click.command(
    epilog=options.example("extractor remove 3f0c9a5b", "extractor remove articles/talks.txt")
)
@click.argument("article_id", metavar="ARTICLE_ID")
@options.database
def command(article_id: str, db: str) -> None:
    """Take an article and all it said out of a store, in all its versions.

    ARTICLE_ID is an id that articles lists; its first characters do where they fit one article,
    and so does what the article came as, such as its path.
    """
    with options.stored(db, readonly=False) as opened:
        before = len(opened.earlier())
        article = opened.remove(article_id)
        versions = before - len(opened.earlier())
    told = f", in all {versions + 1} versions" if versions else ""
    output.remark(f"removed {article.id}: {article.title or article.ref}{told}")
