"""Libraries of the extras: imported when they are needed, and named with advice where they lack."""

from importlib import import_module
from typing import Any

from extractor.errors import ExtractorError


def load(name: str, advice: str, error: type[ExtractorError] = ExtractorError) -> Any:
    """Returns the module ``name`` of an optional library.

    Raises:
        ExtractorError: With ``advice``, as an ``error``, if the library is not installed.
    """
    try:
        return import_module(name)
    except ImportError as missing:
        raise error(advice) from missing
