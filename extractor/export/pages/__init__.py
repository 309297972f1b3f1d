"""Pages for a browser: one file that needs no other, in which nothing but our own script can run.

The text of articles is untrusted. The templates escape everything that is put into them, and each
page forbids itself, by a content security policy (https://www.w3.org/TR/CSP3/), to fetch anything
and to run or to style with anything but the script and the style sheet whose hashes it names.
"""

import base64
import hashlib
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from extractor import __version__
from extractor.export import clean
from extractor.records import Span

FOLDER = Path(__file__).parent
LONGEST_FRAGMENT = 12
"""Words up to which a text fragment names a sentence whole; of a longer one, both its ends."""
ENDS = 5
SHORTEST = 16
"""Fewer letters are not worth naming where a line has them."""

_CUT = re.compile(r" … |\[[^\]]*\]")
_RUN = re.compile(rf">([^<]{{{SHORTEST},}})<")


def write(template: str, stream: TextIO, *, styles: Iterable[str], scripts: Iterable[str] = (),
          **values: Any) -> None:  # fmt: skip
    """Writes a page.

    Args:
        template: The file of the template in this folder.
        stream: Where to.
        styles: The files of its style sheets, in order.
        scripts: The files of its script, in order; none for a page without one.
        values: What the template asks for.
    """
    environment = _environment()
    style = "".join((FOLDER / name).read_text("utf-8") for name in styles)
    code = "".join((FOLDER / name).read_text("utf-8") for name in scripts)
    stream.writelines(
        environment.get_template(template).generate(
            policy=_policy(style, code),
            style=Markup(style),  # noqa: S704
            script=Markup(code),  # noqa: S704
            version=__version__,
            **values,
        )
    )


def part(template: str, name: str) -> Callable[[Any], str]:
    """Returns what writes a macro of a template, which takes one value, as markup."""
    macro = getattr(_environment().get_template(template).module, name)
    return lambda value: str(macro(value)).strip()


def beside(markup: str, line: str) -> str:
    """Returns markup in which ``<=START,LENGTH>`` stands for what its line has as well.

    Most of a sentence is in its line; so it stands once in the page, and the script puts it in.
    """
    text = str(_in_text(line))
    parts = [part for part in _CUT.split(text) if len(part) >= SHORTEST]

    def shorter(found: re.Match[str]) -> str:
        run = found[1]
        same = [run] if run in text else [part for part in parts if part in run]
        for part in same:
            run = run.replace(part, f"<={text.find(part)},{len(part)}>", 1)
        return f">{run}<"

    return _RUN.sub(shorter, markup)


def packed(value: Any) -> str:
    """Returns plain values as a page keeps what its script opens: JSON, compressed, in base64."""
    return base64.b64encode(zlib.compress(msgspec.json.encode(value), 9)).decode()


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    environment.filters["in_text"] = _in_text
    return environment


def marked(text: str, spans: Mapping[str, Iterable[Span]]) -> Iterator[tuple[str, str]]:
    """Yields text in pieces, each with the names of the spans it lies in, joined by a space.

    Args:
        text: Any text.
        spans: Under each name the spans, as offsets in ``text``; they may overlap and stick out.
    """
    named = [
        (name, max(start, 0), min(end, len(text)))
        for name, places in spans.items()
        for start, end in places
        if start < len(text) and end > 0
    ]
    cuts = sorted({0, len(text), *(at for _, start, end in named for at in (start, end))})
    for start, end in pairwise(cuts):
        inside = [name for name, first, last in named if first <= start and end <= last]
        yield " ".join(dict.fromkeys(inside)), text[start:end]


def address(url: str | None, sentence: str) -> str | None:
    """Returns the address of a sentence in a page on the web, None where there is no such page.

    The sentence is a text fragment (https://wicg.github.io/scroll-to-text-fragment/): browsers
    that know them scroll there and mark it, the others open the page.
    """
    if url is None or not re.match(r"https?://", url, re.IGNORECASE):
        return None
    words = sentence.split()
    if len(words) > LONGEST_FRAGMENT:
        fragment = f"{_encoded(words[:ENDS])},{_encoded(words[-ENDS:])}"
    else:
        fragment = _encoded(words)
    return f"{clean.line(url)}{'' if '#' in url else '#'}:~:text={fragment}"


def _encoded(words: Iterable[str]) -> str:
    return quote(" ".join(words).encode("utf-8", "replace"), safe="").replace("-", "%2D")


def _policy(style: str, script: str) -> str:
    allowed = f"'sha256-{_digest(script)}'" if script else "'none'"
    return "; ".join((
        "default-src 'none'",
        f"style-src 'sha256-{_digest(style)}'",
        f"script-src {allowed}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
    ))  # fmt: skip


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _in_text(text: str) -> Markup:
    """Escapes what stands between tags, and nowhere else: quotation marks are safe there.

    They are common in news, and five bytes each when they are escaped.
    """
    shown = clean.visible(text)
    return Markup(shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))  # noqa: S704


def _shown(value: Any) -> Any:
    """Makes control characters visible in whatever a template writes, but for its own markup."""
    return clean.visible(value) if type(value) is str else value
