"""What extract wrote, loaded into a server of PostgreSQL that is started for it."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from extractor.shards import asking, postgres
from extractor.store import tables
from tests import synthetic
from tests.shards import made
from tests.shards.test_asking import NEWS

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")

Ask = Callable[[str], str]
DOCS = Path(__file__).parents[2] / "docs" / "clusters.md"


def program(name: str) -> str:
    """Where a program of PostgreSQL is; Debian keeps those of the server out of the way."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    found = shutil.which(name, path=os.pathsep.join([os.environ["PATH"], *map(str, places)]))
    if found is None:
        pytest.skip(f"needs {name} of PostgreSQL: apt-get install postgresql")
    return found


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    """Asks a server that holds the news; it listens on a socket in a folder only."""
    initdb, pg_ctl, psql = map(program, ("initdb", "pg_ctl", "psql"))
    folder = Path(tempfile.mkdtemp())  # pytest closes its folders to others now and then
    owner: dict[str, str] = {}
    if os.geteuid() == 0:  # a server never runs as root
        owner = {"user": "postgres", "group": "postgres"}
        shutil.chown(folder, "postgres", "postgres")

    def run(*args: str) -> None:
        done = subprocess.run(args, capture_output=True, text=True, cwd=folder, **owner)
        assert done.returncode == 0, done.stdout + done.stderr

    data, socket = str(folder / "data"), f"-k {folder} -c listen_addresses='' -c fsync=off"
    run(initdb, "-D", data, "-U", "news", "-A", "trust", "-E", "UTF8", "--locale=C")
    run(pg_ctl, "-D", data, "-o", socket, "-l", str(folder / "log"), "-w", "start")

    def query(sql: str) -> str:
        args = [psql, "-h", str(folder), "-U", "news", "-d", "postgres", "-qAt", "-f", "-"]
        done = subprocess.run(args, input=sql, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    try:
        out = made.written(folder / "out", NEWS, shards=4)
        query("\n".join(postgres.script(out)) + "\n")
        yield query
    finally:
        run(pg_ctl, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made.written(tmp_path_factory.mktemp("same") / "out", NEWS, shards=4)


def test_every_table_has_the_rows_that_stand(ask: Ask, out: Path) -> None:
    with asking.opened(out) as parts:
        for table in tables.columns().keys() - postgres.LEFT_OUT:
            names = [column.name for column in tables.columns()[table] if column.name != "place"]
            number = len(list(parts.rows(table, names)))
            assert ask(f"SELECT count(*) FROM {tables.file_name(table)}").strip() == str(number)
        found = ask('SELECT id FROM articles ORDER BY id COLLATE "C"').split()
        assert found == sorted(each.article.id for each in parts.select())


def test_awkward_text_comes_through(ask: Ask, out: Path) -> None:
    with asking.opened(out) as parts:
        for text, number in parts.rows("articles", ["text", "number"]):
            assert ask(f"SELECT text FROM articles WHERE number = {number}") == f"{text}\n"


def test_days_are_dates(ask: Ask) -> None:
    kind = "SELECT pg_typeof(first_day) FROM events WHERE first_day IS NOT NULL LIMIT 1"
    assert ask(kind).strip() == "date"
    undated = ask("SELECT count(*) FROM events WHERE first_day IS NULL").strip()
    assert int(undated) > 0


def test_actor_and_year_are_what_the_folder_answers(ask: Ask, out: Path) -> None:
    person = synthetic.person(0)
    with asking.opened(out) as parts:
        found = parts.select(actor=person.id, since="2019", until="2019", kind="event")
        ids = {
            event.id
            for each in found
            for event in each.events
            if any(part.actor_id == person.id for part in event.participants)
        }
    rows = ask(
        "SELECT DISTINCT events.id FROM participants JOIN events ON event = events.number"
        f" WHERE actor_id = '{person.id}' AND events.last_day >= '2019-01-01'"
        " AND events.first_day <= '2019-12-31'"
    )
    assert ids and set(rows.split()) == ids


def test_the_questions_of_the_docs_are_answered_by_indexes(ask: Ask) -> None:
    questions = re.findall(r"```sql\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert len(questions) == 2
    for question in questions:
        asked = question.replace("liu he", "ana babab").replace("'tariff'", "'deal'")
        ask(asked)
        plan = ask(f"SET enable_seqscan = off; EXPLAIN {asked}")
        assert "Index" in plan


def test_a_load_that_breaks_off_leaves_nothing(ask: Ask, out: Path) -> None:
    ask("CREATE DATABASE broken")
    lines = list(postgres.script(out))
    half = "\n".join(["\\c broken", *lines[: len(lines) // 2], "\\."])
    with suppress(AssertionError):  # psql says what is wrong
        ask(half + "\nnonsense;\n")
    assert (
        ask("\\c broken\nSELECT count(*) FROM pg_tables WHERE schemaname = 'public'").strip() == "0"
    )
