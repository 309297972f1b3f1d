"""Help in parts, for commands with more options than somebody reads at once."""

import click

from extractor.cli.filtering import FILTERS

READING = ("published", "title", "fields", "private_addresses", "model", "verbose")
WRITING = ("format", "subtitle", "with_articles", "output_path", "shown")
DIGEST = ("digest", "dates", "sentences", "published_since", "published_until")
HEADINGS = {
    "Where it is asked": ("db", "folder"),
    "Which lines": (*FILTERS, "every", "top", "limit", "new"),
    "Coded acts": ("dyads", "explain"),
    "Only the days that matter": DIGEST,
    "How it is written": WRITING,
    "Articles given as PATH": READING,
}
"""Options by what they are for, under the names that commands get them by."""

OTHERS = "Options"


class Headed(click.Command):
    """A command whose help shows its options by what they are for."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes a part for each heading that has an option."""
        heading_of = {name: heading for heading, names in HEADINGS.items() for name in names}
        parts: dict[str, list[tuple[str, str]]] = {heading: [] for heading in (*HEADINGS, OTHERS)}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx) if isinstance(param, click.Option) else None
            if record is not None:
                parts[heading_of.get(param.name or "", OTHERS)].append(record)
        for heading, rows in parts.items():
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)
