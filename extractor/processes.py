"""Processes that do one thing for this one, and may die without taking anything with them.

They are started anew, not forked: nothing of this process is open in them. Python must not look
for modules in the folder that it runs in, for that may be a folder of somebody's articles.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import NamedTuple


class Helper(NamedTuple):
    """A process, and the connection over which it is told what to do and answers."""

    process: BaseProcess
    connection: Connection

    def end(self) -> None:
        """Ends the process, whatever it does."""
        self.connection.close()
        self.process.kill()
        self.process.join()

    def ending(self) -> str:
        """Returns in words how a process ended that has gone away by itself."""
        self.process.join(5)
        code = self.process.exitcode
        if code is None:
            return "no answer"
        if code < 0:
            return f"signal {-code}" + (", out of memory perhaps" if -code in _NO_MEMORY else "")
        return f"exit code {code}"


def start(work: Callable[..., None], *more: object) -> Helper:
    """Starts a process that calls ``work`` with its end of a connection, and what else is given."""
    os.environ.setdefault("PYTHONSAFEPATH", "1")
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, *more), daemon=True)
    process.start()
    theirs.close()
    return Helper(process, ours)


_NO_MEMORY = frozenset((signal.SIGKILL, signal.SIGABRT))
"""What ends a process that wants more memory than there is."""
