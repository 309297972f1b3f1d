"""What a line is about, in [brackets] at its head: a slug, as stories of wire services have it."""

import re

_SLUG = re.compile(r"\[[^\[\]]*\] ")


def put(slug: str, line: str) -> str:
    """Returns a line with its slug.

    >>> put("Gulf oil spill", "BP said the operation failed")
    '[Gulf oil spill] BP said the operation failed'
    """
    return f"[{slug}] {line}"


def without(line: str) -> str:
    """Returns a line without its slug.

    >>> without("[Gulf oil spill] BP said it [BP] failed"), without("It [BP] failed")
    ('BP said it [BP] failed', 'It [BP] failed')
    """
    found = _SLUG.match(line) if line.startswith("[") else None
    return line[found.end() :] if found else line
