"""``extractor articles``: what a store was made from."""

import click

from extractor import spoken
from extractor.cli import options, output
from extractor.export import objects

COLUMNS = ("id", "published", "outlet", "title", "ref")
UNDATED = "undated"
LONGEST = 120
"""Characters of a title that the table shows; some mails have a page for a subject."""


@click.command(epilog=options.example("extractor articles --csv"))
@options.database
@click.option("--undated", is_flag=True, help="Only those of which nobody knows the day.")
@options.formats
def command(db: str, undated: bool, format: str | None) -> None:
    """List the articles of a store, by day of publication.

    As JSON and CSV, copies has the ids of articles that share most of their words, versions
    those of its earlier versions, in order, and placing why one without a day is where it is.
    """
    with options.stored(db) as opened:
        earlier = {ids[-1]: ids[:-1] for ids in opened.changed()}
        rows = [
            {
                **objects.article(article),
                "copies": list(opened.copies(article.id)),
                "versions": earlier.get(article.id, []),
                "placing": objects.placing(opened.placing(article.id)),
            }
            for article in opened.articles()
            if not undated or article.published_basis in (None, "inferred")
        ]
    if format is None:
        rows = [
            {**row, "published": _day(row["published"]), "title": _short(row["title"])}
            for row in rows
        ]
    output.write_rows(rows, format, columns=COLUMNS)


def _short(title: str | None) -> str | None:
    if title is None or len(title) <= LONGEST:
        return title
    begun = title[:LONGEST]
    return (begun.rpartition(" ")[0] or begun) + " …"


def _day(edtf: str | None) -> str:
    return UNDATED if edtf is None else spoken.days(edtf)
