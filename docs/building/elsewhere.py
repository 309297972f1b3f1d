"""Pages of the site that live elsewhere in the repository, and links that lead there.

A page of ``docs/`` keeps its place in the site; any other keeps its path in the repository, and the
README is the front page. A link to a file that is no page leads to the repository where
``repo_url`` tells its address, and is plain text where nobody knows it.
"""

import json
import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent.parent
PATTERNS = (
    "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "corpus/README.md", "benchmarks/**/*.md",
    "notebooks/*.ipynb", "extractor/model/README.md",
)  # fmt: skip
LINK = re.compile(r"\[(?P<text>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<target>[^)\s<>]+)\)")
FENCED = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
FRONT, FIRST = "README.md", "benchmarks/README.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Puts every page of the benchmarks into the menu, the overview first."""
    for entry in config.nav or []:
        if entry.get("Benchmarks") == FIRST:
            paths = {p.relative_to(ROOT).as_posix() for p in ROOT.glob("benchmarks/**/*.md")}
            entry["Benchmarks"] = [FIRST, *sorted(paths - {FIRST})]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages that live elsewhere."""
    for pattern in PATTERNS:
        for path in sorted(ROOT.glob(pattern)):
            origin = path.relative_to(ROOT).as_posix()
            text = path.read_text("utf-8")
            content = notebook(text) if path.suffix == ".ipynb" else text
            files.append(File.generated(config, place(origin), content=content))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turns links from file to file into links from page to page; code is left as it is."""
    source = origin(page.file.src_uri)

    def link(found: re.Match[str]) -> str:
        target, text = found["target"], LINK.sub(link, found["text"])  # a picture may be a link
        before = f"[{text}]("
        if re.match(r"[a-z]+:|#|/", target):
            return f"{before}{target})"
        path, mark, anchor = target.partition("#")
        aim = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
        there = files.get_file_from_path(place(aim))
        if there is not None and there.inclusion.is_included():
            here = posixpath.dirname(page.file.src_uri)
            return f"{before}{posixpath.relpath(place(aim), here or '.')}{mark}{anchor})"
        if config.repo_url and (ROOT / aim).exists():
            return f"{before}{config.repo_url.rstrip('/')}/blob/main/{aim}{mark}{anchor})"
        return text if (ROOT / aim).exists() else f"{before}{target})"

    parts = FENCED.split(markdown)
    return "".join(p if p.startswith("```") else LINK.sub(link, p) for p in parts)


def place(path: str) -> str:
    """Returns where a file of the repository is in the site.

    >>> place("README.md"), place("docs/dates.md"), place("benchmarks/lines/README.md")
    ('index.md', 'dates.md', 'benchmarks/lines/README.md')
    """
    if path == FRONT:
        return "index.md"
    return path.removeprefix("docs/").replace(".ipynb", ".md")


def origin(uri: str) -> str:
    """Returns which file of the repository a page of the site is."""
    if uri == "index.md":
        return FRONT
    if uri.startswith("notebooks/"):
        return uri.replace(".md", ".ipynb")
    return uri if (ROOT / uri).exists() else f"docs/{uri}"


def notebook(text: str) -> str:
    """Returns a notebook as Markdown: what it says, and its code."""
    parts = []
    for cell in json.loads(text)["cells"]:
        source = "".join(cell["source"])
        parts.append(source if cell["cell_type"] == "markdown" else f"```python\n{source}\n```")
    return "\n\n".join(parts) + "\n"
