"""``extractor graph``: the graph of a selection, for networkx, Gephi and the like."""

import click

from extractor import export
from extractor.cli import filtering, options, output


@click.command(
    epilog=options.example('extractor graph --actor "Liu He" -f graphml -o talks.graphml')
)
@options.database
@filtering.filters()
@click.option("-f", "--format", type=click.Choice(list(export.GRAPHS)), help="Default: json.")
@options.output
def command(
    db: str, selection: filtering.Selection, format: str | None, output_path: str | None
) -> None:
    """Write the graph of articles, actors, events and claims.

    json is networkx's node-link form and keeps every value; in graphml and gexf values are text.
    """
    from extractor import graph  # networkx is slow to import

    chosen = output.format_of(format, output_path, export.GRAPHS, default="json")
    with options.stored(db) as opened:
        filtering.check_names(opened, selection)
        news = graph.build(opened.select(**selection))
    with output.opened(output_path) as stream:
        export.write_graph(news, chosen, stream)
