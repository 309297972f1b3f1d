"""``extractor timeline``: from a store, or straight from articles."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

import click
from msgspec.structs import replace

from extractor import api, export, store
from extractor.cli import filtering, headings, journal, options, output, timeline_checks
from extractor.cli.skipping import Skips
from extractor.entries import Timeline
from extractor.store import Store
from extractor.timeline import facets

if TYPE_CHECKING:
    from extractor.digest_records import Digest
    from extractor.store.folder import Folder

Values = dict[str, Any]

_lines = options.grouped(
    "lines",
    click.option("--all", "every", is_flag=True, help="Every reading, worth telling or not."),
    click.option(
        "--top",
        type=options.COUNT,
        metavar="N",
        help="Only the N most important.",
    ),
    options.limit,
    click.option("--new", is_flag=True, help="Only what the last add brought."),
)
_articles = options.grouped(
    "articles",
    options.folder,
    options.published,
    click.option("--title", metavar="TEXT", help="Headline of the articles; of a page, its title."),
    options.inputs,
    options.model,
    journal.verbose,
)
_form = options.grouped(
    "form",
    click.option("-f", "--format", type=click.Choice(list(export.FORMATS)), help="Default: table."),
    click.option("--subtitle", metavar="TEXT", help="What stands below the title of a page."),
    click.option(
        "--with-articles", is_flag=True, help="Whole articles in the page, to be opened there."
    ),
    options.ids,
    options.formats,
    options.output,
    options.shown,
)
_days = options.grouped(
    "days",
    click.option("--digest", is_flag=True, help="Only the days that matter most, in sentences."),
    click.option(
        "--dates",
        type=options.COUNT,
        metavar="N",
        help="So many days, of a digest. [10]",
    ),
    click.option(
        "--sentences",
        type=options.COUNT,
        metavar="M",
        help="So many a day, of a digest. [2]",
    ),
    options.day("--published-since", help="A digest of the articles from this day on."),
    options.day("--published-until", help="A digest of the articles up to this day."),
)


@click.command(
    cls=headings.Headed,
    epilog=options.example(
        'extractor timeline --actor "Liu He" --since 2020-05 -f markdown -o talks.md',
        'extractor timeline -f html --title "The trade talks" -o story.html --open',
        "extractor timeline articles/ --kind event --top 20",
        "extractor timeline --new --since 2020-05",
        "extractor timeline --digest --dates 12 --sentences 3 -f markdown",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@options.database
@filtering.filters()
@_lines
@_articles
@_form
@_days
def command(
    paths: tuple[str, ...],
    db: str,
    selection: filtering.Selection,
    lines: Values,
    articles: Values,
    form: Values,
    days: Values,
) -> None:
    """Print a chronological timeline, of a store or straight from articles.

    Without a PATH it asks the store. With one it reads those files, folders or addresses (-
    is stdin) and stores nothing; --outlet, --published and --title then tell what the articles do
    not.

    A line is one assertion: who did what, when, and who says so. Lines are told that are likely
    right and worth telling, each once; --all tells every reading. --since and --until ask for the
    day of what is told, --said-since and --said-until for the day on which somebody said it. What
    somebody wants or believes is told with --type attitude.

    A digest tells the days that articles come back to most, each with the sentences that tell it
    best; with filters, the sentences that answer them. With --about, articles that have the
    words tell in all of their sentences which days matter; a day is told without the words only
    where no sentence has them.

    --new tells what the last add brought: lines of the articles that it added or found changed,
    which no other article told, nor an earlier version. Articles that were only read again, by a
    newer version of this program, are not new.
    """
    skips = Skips(verbose=articles.pop("verbose"))
    folder = articles.pop("folder")
    asked = {"paths": paths, "folder": folder, **articles, **lines, **form, **days}
    chosen = timeline_checks.checked(asked)
    metadata = {**articles, "outlet": selection["outlet"]}
    source = read(paths, skips, metadata) if paths else options.asked(db, folder)
    with source as opened, output.opened(form["output_path"]) as stream:
        if days["digest"]:
            with skips.journal.stage("choosing"):
                digest = replace(summarise(cast(Store, opened), selection, days), **_named(asked))
            export.write_digest(output.near(digest, chosen, form["output_path"]), chosen, stream)
        else:
            with skips.journal.stage("choosing"):
                shown = {"faceted": chosen in facets.SHOWN, "joined": chosen == "html"}
                story = ask(opened, selection, {**lines, **shown})
                if chosen == "html":
                    story = replace(_page(opened, story, selection, asked), **_named(asked))
            export.write(output.near(story, chosen, form["output_path"]), chosen, stream)
            if chosen == "ical":
                _tell_left_out(story)
        if not (digest.days if days["digest"] else story.entries):
            output.remark(_nothing_new(cast(Store, opened)) if lines["new"] else "Nothing found.")
    output.show(form["shown"], form["output_path"])
    skips.close(click.get_current_context())


@contextmanager
def read(paths: tuple[str, ...], skips: Skips, metadata: Values) -> Iterator[Store]:
    """Opens a store in memory with what these articles say, so that it is asked like any other."""
    from extractor.cli import reading  # a question to a store reads none

    told = {name: value for name, value in metadata.items() if name != "model"}
    with store.open(":memory:") as opened:
        articles = reading.articles(paths, skips, told)
        found = reading.extractions(articles, skips, model=metadata.get("model"))
        for extraction in reading.counted(found, paths, skips):
            opened.add(extraction)
        yield opened


def ask(opened: "Store | Folder", selection: filtering.Selection, lines: Values) -> Timeline:
    """Returns the timeline of the selected records, with what several articles tell told once."""
    filtering.check_names(opened, selection)
    query = filtering.query({**selection, "new": lines.get("new", False)})
    return api.ask(opened, selection, query=query, **lines)


def summarise(opened: Store, selection: filtering.Selection, days: Values) -> "Digest":
    """Returns the digest of the articles that answer."""
    filtering.check_names(opened, selection)
    return _digest(opened, selection, days)


def _digest(opened: Store, selection: filtering.Selection, days: Values) -> "Digest":
    from extractor.timeline import digest

    asked = {name: value for name, value in selection.items() if name not in ("since", "until")}
    published = {name: days[name] for name in ("published_since", "published_until")}
    filtering.check_days(published)
    return digest.build(
        opened.story(**asked, **published),
        dates=days["dates"] or digest.DATES,
        per_day=days["sentences"] or digest.SENTENCES,
        since=selection["since"],
        until=selection["until"],
        query=filtering.query({**selection, **published}),
    )


def _tell_left_out(story: Timeline) -> None:
    """Says how many lines a calendar does not take."""
    from extractor.export import ical

    number, of = ical.number(story), len(story.entries)
    if number < of:
        output.remark(f"{number} of {of} lines are in the calendar: what is planned and has a day")


def _nothing_new(opened: Store) -> str:
    """Says why nothing is new."""
    arrived = opened.arrived()
    if arrived is None:
        told = "what it brought was removed, or an older version made this store"
        return f"Nothing is known of the last add: {told}."
    if not arrived:
        return "Nothing new: the last add brought earlier versions only."
    it = "it tells" if len(arrived) == 1 else "they tell"
    number = output.articles(len(arrived))
    return f"Nothing new: the last add brought {number}; what {it} does not answer or is not new."


def _named(asked: Values) -> Values:
    return {name: asked[name] for name in ("title", "subtitle")}


def _page(
    opened: "Store | Folder", story: Timeline, selection: filtering.Selection, asked: Values
) -> Timeline:
    """Adds what only a page shows, where a store can tell it: the days of the digest, and articles.

    What is new has no digest: that of all articles would tell what is not.
    """
    if not isinstance(opened, Store):
        return story
    if asked["with_articles"]:
        read = {source.article_id for entry in story.entries for source in entry.sources}
        story = replace(story, articles=tuple(a for a in opened.articles() if a.id in read))
    if asked["new"]:
        return story
    days = ("dates", "sentences", "published_since", "published_until")
    found = _digest(opened, selection, {**dict.fromkeys(days), "sentences": 1})
    return replace(story, key_days=found.days)
