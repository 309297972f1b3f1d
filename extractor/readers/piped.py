"""Data over a connection between two processes: pumped in at one end, a stream at the other."""

import io
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import BinaryIO, cast

PIECE = 65_536


def pump(stream: BinaryIO, connection: Connection) -> None:
    """Sends the data of a stream, a line at a time as it comes in, until nobody takes any more."""
    with suppress(OSError, ValueError), connection:  # the reader has had enough, or was closed
        while piece := stream.readline(PIECE):
            connection.send_bytes(piece)


class Piped(io.RawIOBase):
    """The other end: what comes over the connection, as a stream."""

    @classmethod
    def opened(cls, connection: Connection) -> BinaryIO:
        """Returns the stream, buffered."""
        return cast(BinaryIO, io.BufferedReader(cls(connection)))

    def __init__(self, connection: Connection) -> None:
        """Takes the end that receives."""
        self._connection = connection
        self._left = b""

    def readable(self) -> bool:
        """Tells that it is."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Fills the buffer with what has come in, waiting for something."""
        if not self._left:
            try:
                self._left = self._connection.recv_bytes()
            except EOFError:
                return 0
        data, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
