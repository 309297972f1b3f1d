"""``extractor pack``: a store as evidence that others can check."""

import click

from extractor.cli import options, output


@click.command(epilog=options.example("extractor pack -o talks.pack.jsonl"))
@options.database
@options.output
def command(db: str, output_path: str | None) -> None:
    """Write articles, all that was read in them, and by what, into one file that proves it.

    The file has every article in all its versions with its text, what was read in it, hashes of
    both, the corrections of people, and the versions and hashes of the program, its words, its
    weights and its libraries. The same store gives the same bytes. Articles keep their owners'
    rights: give a pack to those only who may read them.
    """
    from extractor import packing

    output.format_of(None, output_path, ("jsonl",), default="jsonl")
    number = -2
    with options.stored(db) as opened, output.opened(output_path) as stream:
        for line in packing.lines(opened):
            stream.write(line.decode())
            number += 1
    output.remark(f"packed {output.articles(number)}")
