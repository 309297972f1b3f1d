"""Sentences that speak to the reader: no news, wherever they stand."""

import re

_PERSON = r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou|[Yy]our)\b"
_QUOTED = r"[\"“][^\"”]*[\"”]?|^[^\"“]*”"
"""Compiled where they are needed, which few questions do."""


def is_addressed(text: str) -> bool:
    """Tells whether a sentence speaks for its writer or asks its reader, outside quotations.

    >>> is_addressed("We never saw it coming."), is_addressed("“We are late,” Liu said.")
    (True, False)
    """
    bare = re.sub(_QUOTED, " ", text)
    return bare.rstrip().endswith("?") or re.search(_PERSON, bare) is not None
