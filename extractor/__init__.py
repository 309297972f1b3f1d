"""Reads news articles and tells what happened and who said what, when.

This package door imports nothing heavy, so that asking a store stays quick; the rooms are
``readers``, ``pipeline``, ``store``, ``graph``, ``timeline`` and ``export``.
"""

__version__ = "0.1.0"
