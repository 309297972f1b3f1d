"""``python -m extractor`` leaves at once, and leaves nothing undone."""

import subprocess
import sys
from pathlib import Path

import pytest

RUN = """
import atexit, os, sys, threading, time
from extractor import __main__, cli
atexit.register(print, "undone no more")
def main():
    {main}
__main__.main = main
{before}
__main__.run()
"""


def ended(main: str, before: str = "") -> "subprocess.CompletedProcess[str]":
    """What a process tells whose command line does this."""
    program = RUN.format(main=main, before=before)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)


@pytest.mark.parametrize(
    ("ending", "code"),
    [("sys.exit()", 0), ("sys.exit(0)", 0), ("sys.exit(3)", 3), ("sys.exit(130)", 130)],
)
def test_what_was_written_is_told_and_what_was_to_be_done_at_the_end_is_done(ending, code):
    done = ended(f"print('told', end=' '); {ending}")
    assert (done.stdout, done.returncode) == ("told undone no more\n", code)


def test_a_message_is_told_as_python_tells_it():
    done = ended("sys.exit('no such thing')")
    assert (done.stderr, done.returncode) == ("no such thing\n", 1)


def test_an_error_is_not_passed_over():
    done = ended("raise ValueError('odd')")
    assert "ValueError: odd" in done.stderr
    assert done.returncode == 1


def test_another_thread_ends_its_work():
    work = "threading.Thread(target=lambda: (time.sleep(0.3), print('worked'))).start(); sys.exit()"
    assert "worked" in ended(work).stdout


def test_whoever_measures_sees_the_end():
    done = ended("sys.exit()", "sys.setprofile(lambda *_: None); left = [sys]")
    assert done.stdout == "undone no more\n"


def test_a_full_disk_is_told():
    device = Path("/dev/full")
    if not device.exists():
        pytest.skip("no such device here")
    program = RUN.format(main="print('told'); sys.exit()", before="")
    with device.open("w") as full:
        done = subprocess.run([sys.executable, "-c", program], stdout=full, stderr=subprocess.PIPE)
    assert done.returncode != 0
    assert b"No space left" in done.stderr
