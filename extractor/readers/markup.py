"""Pieces of HTML -> their words, for forms that carry HTML inside: feeds, JSON, press exports.

No page is read here (``webpage`` does that): there is no menu around such a piece, so nothing has
to be chosen, only its tags must go. Every pattern is bounded, so no markup makes it slow.
"""

import html
import re

from extractor.readers import decoding

_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|tr|figure)\b[^>]{0,500}>", re.I)
_PARAGRAPH = re.compile(
    r"</?(?:p|h[1-6]|blockquote|ul|ol|table|body|article|section)\b[^>]{0,500}>", re.I
)
_LINE = re.compile(r"(?:</?(?:div|li|tr|dt|dd|title|head)\b[^>]{0,500}> *)+", re.I)
_BREAK = re.compile(r"<br\b[^>]{0,500}>", re.I)
_CELL = re.compile(r"</t[dh]\s*>", re.I)
_RULE = re.compile(r"<hr\b[^>]{0,200}>", re.I)
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,5000}|!--.{0,5000}?--)>", re.DOTALL)
_DROPPED = re.compile(r"<(script|style|figcaption)\b.{0,50000}?</\1\s*>", re.I | re.DOTALL)
_ANY_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|img|table)(?:\s[^<>]{0,500})?/?>",
    re.I,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.I)
RULE = "_" * 60
"""What stands for a line across the page (``<hr>``): ProQuest draws it so in its text files."""


def plain(markup: str) -> str:
    r"""Returns the words of a piece of HTML, a paragraph each.

    >>> plain("<p>Both spoke.</p><p>Nothing was <b>signed</b> &amp; sealed.</p>")
    'Both spoke.\n\nNothing was signed & sealed.'
    """
    words = _words(_BLOCK.sub("\n\n", _DROPPED.sub("", markup)))
    paragraphs = (" ".join(each.split()) for each in re.split(r"\n\s*\n", words))
    return decoding.clean("\n\n".join(filter(None, paragraphs)))


def is_markup(text: str) -> bool:
    """Tells whether a text is a piece of HTML: two tags that prose is marked with, or more.

    >>> is_markup("<p>Both spoke.</p>"), is_markup("Both spoke of a < b and b > c.")
    (True, False)
    """
    tags = _ANY_TAG.finditer(text[:20_000])
    return next(tags, None) is not None and (next(tags, None) is not None or text.startswith("<"))


def text(words: str) -> str:
    r"""Returns the words of what may be HTML: a paragraph each where it is, untouched where not.

    >>> text("<p>Both spoke.</p><p>So</p>"), text("Fish &amp; chips"), text("a < b")
    ('Both spoke.\n\nSo', 'Fish & chips', 'a < b')
    """
    if is_markup(words):
        return plain(words)
    return decoding.clean(html.unescape(words)) if _ENTITY.search(words) else words


def lines(markup: str) -> str:
    r"""Returns the words of a page as they stand below each other; cells of a row share a line.

    >>> lines("<div>Oslo</div><div>4 March</div><table><tr><td>HD</td><td>Talks</td></tr></table>")
    'Oslo\n4 March\n\nHD Talks'
    """
    markup = re.sub(r"\s+", " ", _DROPPED.sub("", markup))
    markup = _RULE.sub(f"\n\n{RULE}\n\n", _CELL.sub(" ", markup))
    words = _words(_BREAK.sub("\n", _LINE.sub("\n", _PARAGRAPH.sub("\n\n", markup))))
    each = (" ".join(line.split()) for line in words.split("\n"))
    return decoding.clean(re.sub(r"\n{3,}", "\n\n", "\n".join(each))).strip()


def _words(markup: str) -> str:
    return html.unescape(_TAG.sub("", markup))
