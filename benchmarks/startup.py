"""How quickly commands start: user and system CPU time, as multiples of ``python -c pass``.

    python benchmarks/startup.py

Ratios within one run, for absolute times differ between machines and hours. Each case runs ``RUNS``
times, the cases in turn, so that a busy moment hits all of them; medians are compared. Bytecode is
written first, as an installed package has it. ``benchmarks/startup.md`` holds a dated result.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from extractor import store  # noqa: E402
from tests import examples  # noqa: E402

RUNS = 9
CEILING = 6.0
"""What a question to a store may cost; the graph is no such question, for networkx alone is 16."""

FLOOR = "import click, sqlite3, msgspec"
CASES = {
    "python -c pass": ["-c", "pass"],
    FLOOR: ["-c", FLOOR],
    f"{FLOOR}, extractor.records": ["-c", f"{FLOOR}, extractor.records"],
    "import networkx": ["-c", "import networkx"],
    **{
        f"extractor {line}": ["-m", "extractor", *line.split()]
        for line in (
            "--help", "claims", "claims --json", "claims --by Liu --since 2020",
            "events", "actors", "articles", "timeline",
        )
    },
}  # fmt: skip


def cpu(args: list[str], environment: dict[str, str]) -> float:
    """Returns the CPU seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *args], env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measure(environment: dict[str, str]) -> dict[str, float]:
    """Returns the median CPU seconds of each case."""
    runs: dict[str, list[float]] = {name: [] for name in CASES}
    for number in range(RUNS + 1):
        for name, args in CASES.items():
            seconds = cpu(args, environment)
            if number:  # the first round writes bytecode
                runs[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in runs.items()}


def main() -> None:
    """Prints a Markdown table of ratios."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "small.db"
        with store.open(path) as opened:
            for extraction in examples.ALL:
                opened.add(extraction)
        environment = {**os.environ, "EXTRACTOR_DB": str(path)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        seconds = measure(environment)
    unit = seconds["python -c pass"]
    print(f"| case | CPU over `python -c pass` ({unit * 1000:.1f} ms) |\n|---|---|")
    for name, value in seconds.items():
        print(f"| `{name}` | {value / unit:.1f} |")


if __name__ == "__main__":
    main()
