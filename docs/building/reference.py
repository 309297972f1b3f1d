"""The parts of the reference that are generated: commands, JSON Schemas, SQL views, Python API.

Each is read from what it describes, so it cannot tell anything else.
"""

import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from extractor import cli, store
from extractor.store import views

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = ROOT / "extractor" / "schemas"
MODULES = (
    "extractor", "extractor.records", "extractor.entries", "extractor.digest_records",
    "extractor.errors", "extractor.readers", "extractor.pipeline", "extractor.store",
    "extractor.looking_up", "extractor.graph", "extractor.timeline", "extractor.export",
    "extractor.temporal.values",
)  # fmt: skip


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the generated pages, and the schemas as files."""
    pages = {"cli": commands(), "schemas": schemas(), "sql": sql(), "api": api()}
    for name, lines in pages.items():
        content = "\n".join(lines) + "\n"
        files.append(File.generated(config, f"reference/{name}.md", content=content))
    for path in SCHEMAS.glob("*.json"):
        files.append(File.generated(config, f"reference/{path.name}", content=path.read_text()))
    return files


def commands() -> Iterator[str]:
    """Yields the page of the command line, from click."""
    yield "# The command line\n"
    yield "Generated from the commands themselves; `extractor COMMAND --help` shows the same.\n"
    root = click.Context(cli.extractor, info_name="extractor")
    for heading, names in cli.GROUPS.items():
        yield f"## {heading}\n"
        for name in names:
            command = cli.extractor.get_command(root, name)
            assert command is not None
            yield from one(command, click.Context(command, root, info_name=name), level=3)
    yield "## Everywhere\n"
    yield from options(cli.extractor, root)
    yield f"```text\n{cleaned(cli.EPILOG)}\n```\n"


def one(command: click.Command, context: click.Context, *, level: int) -> Iterator[str]:
    """Yields what one command is, and then its own commands."""
    yield f"{'#' * level} {context.command_path}\n"
    yield f"```text\n{command.get_usage(context).removeprefix('Usage: ')}\n```\n"
    yield escaped(cleaned(command.help or "")) + "\n"
    yield from options(command, context)
    if command.epilog:
        yield f"```text\n{cleaned(command.epilog)}\n```\n"
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from one(inner, click.Context(inner, context, info_name=name), level=level + 1)


def options(command: click.Command, context: click.Context) -> Iterator[str]:
    """Yields the table of a command's options."""
    rows = [p.get_help_record(context) for p in command.params if isinstance(p, click.Option)]
    if not any(rows):
        return
    yield "| option | what it does |\n|---|---|"
    for row in filter(None, rows):
        yield f"| `{row[0].replace('|', chr(92) + '|')}` | {escaped(' '.join(row[1].split()))} |"
    yield ""


def schemas() -> Iterator[str]:
    """Yields the page of the JSON Schemas."""
    yield "# JSON Schemas\n"
    yield "Fields are added, never renamed; the tests hold every output against these.\n"
    for path in sorted(SCHEMAS.glob("*.json")):
        schema = json.loads(path.read_text("utf-8"))
        yield f"## {path.name.removesuffix('.schema.json')}\n"
        yield f"`{schema['title'].partition(';')[0]}`: {escaped(schema.get('description', ''))}\n"
        yield f"[{path.name}]({path.name}), `{schema['$id']}`\n"
        for name, part in {"": schema, **schema.get("$defs", {})}.items():
            if part.get("properties"):
                yield from fields(name, part)


def fields(name: str, part: dict[str, Any]) -> Iterator[str]:
    """Yields the table of an object's fields."""
    told = part.get("description", "")
    yield (f"**{name}.** " if name else "") + escaped(told) + "\n"
    yield "| field | type | meaning |\n|---|---|---|"
    for field, value in part["properties"].items():
        yield f"| `{field}` | {kind(value)} | {escaped(value.get('description', ''))} |"
    yield ""


def kind(value: dict[str, Any]) -> str:
    """Returns in words what a value is."""
    if "$ref" in value:
        return str(value["$ref"].rpartition("/")[2])
    if "enum" in value:
        return ", ".join(f"`{each}`" for each in value["enum"])
    if "const" in value:
        return f"`{value['const']}`"
    for several in ("anyOf", "oneOf"):
        if several in value:
            return " or ".join(map(kind, value[several]))
    types = value.get("type", "any")
    if types == "array":
        return f"list of {kind(value.get('items', {}))}"
    return " or ".join(types) if isinstance(types, list) else str(types)


def sql() -> Iterator[str]:
    """Yields the page of the views, column by column, as a new store has them."""
    yield "# SQL views\n"
    yield f"{escaped(cleaned(views.__doc__ or ''))}\n"
    yield "What the columns mean, and ten questions, is on [the page of the views](../views.md).\n"
    with store.open(":memory:") as opened:
        ask = opened._connection.execute
        for view, text in ask("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall():
            columns = ", ".join(f"`{row['name']}`" for row in ask(f"PRAGMA table_info({view})"))
            yield f"## {view}\n\n{columns}\n\n```sql\n{text}\n```\n"


def api() -> Iterator[str]:
    """Yields the page of the Python API, for mkdocstrings to fill."""
    yield "# Python API\n"
    yield "From the docstrings; [in Python](../python.md) shows how the parts go together.\n"
    for module in MODULES:
        yield f"::: {module}\n"


def cleaned(text: str) -> str:
    """Returns text without click's marks and without its common indent."""
    return inspect.cleandoc(text.replace("\b\n", "").replace("\f", ""))


def escaped(text: str) -> str:
    """Returns prose in which nothing but paragraphs means something to Markdown."""
    return re.sub(r"([*_<>|\[\]])", r"\\\1", text)
