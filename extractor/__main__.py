"""``python -m extractor`` and the installed scripts: the command line, in a process of its own."""

import atexit
import os
import sys

from extractor.cli import main


def run() -> None:
    """Runs the command line, and leaves without taking apart all that is in memory.

    To do so would take a fifth of the time of a quick command, and longer the more was read. What
    somebody wants done at the end is done; where another thread still works, or somebody follows
    what is called, the process ends as any other.
    """
    try:
        main()
    except SystemExit as ended:
        if isinstance(ended.code, int | None) and not _is_watched() and _is_written():
            atexit._run_exitfuncs()
            if _is_written():
                os._exit(ended.code or 0)
        raise


def _is_watched() -> bool:
    threads = sys.modules.get("threading")
    busy = threads is not None and threads.active_count() > 1
    return busy or sys.gettrace() is not None or sys.getprofile() is not None


def _is_written() -> bool:
    """Writes out what is left to be written; what goes wrong there is told by Python itself."""
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except (OSError, ValueError):
        return False
    return True


if __name__ == "__main__":
    run()
