"""``extractor changes``: what is different between the versions of an article."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import click

from extractor import export, spoken
from extractor.cli import options, output
from extractor.export import clean
from extractor.records import Article, DateRange, Extraction
from extractor.store import Store

Row = dict[str, Any]
SAME = ("a timeline tells the same of both; --all compares every reading\n", "the same readings\n")
"""What is said of versions that do not differ: in what a timeline tells, and in all."""


@click.command(epilog=options.example("extractor changes", "extractor changes 3f0c9a5b --json"))
@click.argument("article_id", required=False, metavar="[ARTICLE_ID]")
@options.database
@click.option("--all", "every", is_flag=True, help="Of every reading, worth telling or not.")
@options.formats
def command(article_id: str | None, db: str, every: bool, format: str | None) -> None:
    """Tell which lines went, came or changed between versions of articles.

    Without an ARTICLE_ID, of all articles that have several versions. Each version is compared
    with the one before it, and both sentences are shown. A line went or came when its sentence did;
    it was reworded when another sentence tells much the same, and redated when the same words are
    told of another day.
    """
    with options.stored(db) as opened:
        histories = [opened.versions(article_id)] if article_id else opened.changed()
        steps = [step for ids in histories for step in _steps(opened, ids, every=every)]
        last = [ids[-1] for ids in histories if opened.is_undecided(ids[-1])]
        undecided = [opened.as_read(each).article.ref for each in last]
    with output.opened(None) as stream:
        if format is not None:
            found = [{**_pair(old, new), **row} for old, new, rows in steps for row in rows]
            export.write_list(found, format, stream)
        else:
            for number, (old, new, rows) in enumerate(steps):
                stream.write("\n" if number else "")
                stream.write(_heading(old.article, new.article))
                told = {tuple(each.items()): each for each in map(_shown, rows)}
                export.write_list(list(told.values()), "table", stream)  # a sentence tells several
                stream.write("" if told else SAME[every])
    if not steps:
        output.remark("Nothing found: no article has several versions.")
    for each in undecided:
        output.remark(f"{each}: {output.UNDECIDED}")


def _steps(
    opened: Store, ids: list[str], *, every: bool
) -> Iterator[tuple[Extraction, Extraction, list[Row]]]:
    from extractor.timeline import changes

    for one, other in pairwise(ids):
        old, new = opened.as_read(one), opened.as_read(other)
        yield old, new, changes.changes(old, new, every=every)


def _pair(old: Extraction, new: Extraction) -> Row:
    return {
        "ref": new.article.ref,
        "title": new.article.title,
        "before": old.article.id,
        "before_modified": _day(old.article),
        "after": new.article.id,
        "after_modified": _day(new.article),
    }


def _heading(old: Article, new: Article) -> str:
    days = " → ".join(f"{each.id} ({spoken.days(_day(each))})" for each in (old, new))
    return f"{clean.line(new.title or new.ref)}\n{days}\n"


def _shown(row: Row) -> Row:
    """The change and both sentences; of a line that was redated its day."""
    before, after = row["before_sentence"], row["after_sentence"]
    if row["change"] == "redated":
        before = f"{before} ({spoken.days(row['before_when'])})"
        after = spoken.days(row["after_when"])
    return {"change": row["change"], "before": before, "after": after}


def _day(article: Article) -> str | None:
    """The day by which versions are ordered: of the change, else of the publication."""
    days = article.published or DateRange(None, None)
    day = days.last or days.first
    return article.modified[:10] if article.modified else (day.isoformat() if day else None)
