"""A connection whose input ends for the server only when every call has its answer.

The server leaves when its input ends, and lets go of what it has not answered yet; a client that
writes its calls and closes at once, as a pipe does, would get no answer.
"""

from typing import Any, Self

import anyio
from mcp import types
from mcp.shared.message import SessionMessage

Item = SessionMessage | Exception

CANCELLED = "notifications/cancelled"


class Calls:
    """The calls that came in and are not answered yet."""

    def __init__(self) -> None:
        self._open: set[Any] = set()
        self._none = anyio.Event()

    def came(self, item: Item) -> None:
        """Notes a call; one that the client takes back is answered by nobody."""
        message = item.message if isinstance(item, SessionMessage) else None
        if isinstance(message, types.JSONRPCRequest):
            self._open.add(message.id)
        elif isinstance(message, types.JSONRPCNotification) and message.method == CANCELLED:
            self._answered((message.params or {}).get("requestId"))

    def went(self, item: SessionMessage) -> None:
        """Notes an answer."""
        if isinstance(item.message, types.JSONRPCResponse | types.JSONRPCError):
            self._answered(item.message.id)

    async def answered(self) -> None:
        """Waits until every call has its answer."""
        if self._open:
            self._none = anyio.Event()
            await self._none.wait()

    def _answered(self, call: Any) -> None:
        self._open.discard(call)
        if not self._open:
            self._none.set()


class _Stream:
    """What both directions have in common."""

    def __init__(self, inner: Any, calls: Calls) -> None:
        self._inner, self._calls = inner, calls

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.aclose()


class Incoming(_Stream):
    """What the client says; its end waits for the answers."""

    async def receive(self) -> Item:
        """Returns what comes next."""
        try:
            item: Item = await self._inner.receive()
        except anyio.EndOfStream:
            await self._calls.answered()
            raise
        self._calls.came(item)
        return item

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Item:
        try:
            return await self.receive()
        except anyio.EndOfStream:
            raise StopAsyncIteration from None


class Outgoing(_Stream):
    """What the server says."""

    async def send(self, item: SessionMessage, /) -> None:
        """Hands on what it says."""
        await self._inner.send(item)
        self._calls.went(item)
