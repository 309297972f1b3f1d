"""One share of several of the same inputs: each article is in one share, whoever reads it.

Inputs are walked in order and their units dealt out like cards: a file of one article is a unit,
and so is a line of JSON lines, a page of a web archive, a member of an archive of files; of every
other form it is what the form gives one by one. What is another's is passed over, unread where
that can be: a file is not opened, a line not parsed.
"""

MANY_IN_ONE = 20
"""Bits of a place for the articles that one unit may give: a page of a live blog gives several."""


class Share:
    """A share, and how far its reader has got.

    Attributes:
        index: Which share this is, from 0.
        of: How many there are.
        units: How many units have been met, one's own or not.
        own: Whether the last of them is of this share. What is to be said of a whole file is said
            by whoever has the unit before it, and so by one share.
    """

    def __init__(self, index: int, of: int) -> None:
        """Starts before the first unit."""
        self.index = index
        self.of = of
        self.units = 0
        self.own = index == 0
        self._given = 0

    def mine(self) -> bool:
        """Goes on to the next unit, and tells whether it is of this share."""
        self.own = self.units % self.of == self.index
        self.units += 1
        self._given = 0
        return self.own

    def place(self) -> int:
        """Returns where the article that was just read stands among those of all shares."""
        self._given += 1
        return (self.units << MANY_IN_ONE) + self._given
