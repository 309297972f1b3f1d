"""The recipe for Spark in the docs, on this machine."""

import os
import re
import sys
from pathlib import Path

import pytest

from extractor.pipeline import workers
from extractor.shards import Recipe, pieces, status
from tests.shards import made
from tests.shards.test_pieces import contents

pytest.importorskip("pyarrow")
pytest.importorskip("pyspark", reason="needs pyspark and a Java: pip install pyspark")
DOCS = Path(__file__).parents[2] / "docs" / "clusters.md"


def faking() -> None:
    """Makes the processes of Spark need no model."""
    workers._work = made.work


@pytest.mark.usefixtures("faked")
def test_the_recipe_gives_what_one_process_gives(
    inputs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYSPARK_SUBMIT_ARGS", "--master local[2] pyspark-shell")
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    (recipe,) = re.findall(r"```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    script = recipe.replace("/data/dump.jsonl", inputs).replace("/data/out", str(tmp_path / "out"))
    script = script.replace("shards=64", "shards=3").replace(
        "    for frame in frames:\n",
        "    from tests.shards import test_spark; test_spark.faking()\n    for frame in frames:\n",
    )
    found: dict[str, object] = {}
    exec(compile(script, "recipe", "exec"), found)
    found["spark"].stop()  # type: ignore[attr-defined]
    assert [each.articles for each in status.of(tmp_path / "out").done] == [14, 13, 13]
    list(pieces.run(Recipe(paths=(inputs,), shards=3), range(3), tmp_path / "here"))
    assert contents(tmp_path / "out") == contents(tmp_path / "here")
