"""The errors a caller may want to catch; each message says what, where and what to do.

ExtractorError
├── ReadError       an input cannot be read as an article
├── StoreError      the store cannot be opened, read or written
│   └── MissingError   what was asked for is not in it
├── LexiconError    a lexicon file breaks its own header
└── ModelError      the language pipeline cannot be loaded or lacks a component
"""


class ExtractorError(Exception):
    """Anything this package reports to a person; the command line turns it into exit code 1."""


class ReadError(ExtractorError):
    """An input cannot be read as an article."""


class StoreError(ExtractorError):
    """The store cannot be opened, read or written."""


class MissingError(StoreError):
    """What was asked for is not in a store that can be read."""


class LexiconError(ExtractorError):
    """A lexicon file breaks its own header."""


class ModelError(ExtractorError):
    """The language pipeline cannot be loaded or lacks a component."""
