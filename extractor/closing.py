"""What is closed at the end of a ``with``, however it ends."""

from abc import ABC, abstractmethod
from typing import Self


class Closing(ABC):
    """Something with a ``close``; a context manager that calls it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None:
        """Gives back what was opened."""
