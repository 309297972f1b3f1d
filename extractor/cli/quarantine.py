"""The files that broke what read them: kept in the store, so that later runs pass them over."""

import os

from extractor import store
from extractor.store import Store
from extractor.store.keeping import hashed


class Quarantine:
    """The files that broke what read them, as a store knows them and as they are found."""

    def __init__(self, db: str | None = None, *, retry: bool = False) -> None:
        """Takes those of a store, if there is one; ``retry`` forgets them."""
        self._known: dict[str, tuple[str, str]] = {}
        self._found: list[tuple[str, str]] = []
        if db is not None and os.path.exists(db):
            with store.open(db) as opened:
                if retry:
                    opened.release_files()
                self._known = opened.quarantined_files()

    def pass_over(self, path: str) -> str | None:
        """Returns why a file is not to be tried again; None where it is, or has changed."""
        content, reason = self._known.get(path, (None, ""))
        if content is None or content != hashed(path):
            return None
        return f"in quarantine: {reason}; --retry tries it again"

    def note(self, path: str, reason: str) -> None:
        """Notes one more."""
        self._found.append((path, reason))

    def keep(self, opened: Store) -> None:
        """Writes into a store what was noted."""
        while self._found:
            opened.quarantine_file(*self._found.pop())

    def keep_at(self, db: str) -> None:
        """Writes into a store what was noted, if there is a store; none is made for it."""
        if self._found and os.path.exists(db):
            with store.open(db) as opened:
                self.keep(opened)
