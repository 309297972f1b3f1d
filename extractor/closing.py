"""What is closed at the end of a ``with``, however it ends."""

from typing import Self


class Closing:
    """Something with a ``close``; a context manager that calls it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Gives back what was opened."""
        raise NotImplementedError
