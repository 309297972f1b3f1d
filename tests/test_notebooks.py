"""The notebooks run from top to bottom, and are kept without output."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parent.parent / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request: pytest.FixtureRequest) -> nbformat.NotebookNode:
    """Each notebook in turn."""
    return nbformat.read(request.param, as_version=4)


def printed(cell: nbformat.NotebookNode) -> str:
    """What a cell wrote and what it evaluates to."""
    return "".join(
        output.get("text") or output.get("data", {}).get("text/plain", "")
        for output in cell.outputs
    )


def test_there_are_notebooks() -> None:
    assert FOLDER / "first-timeline.ipynb" in NOTEBOOKS


def test_notebook_is_kept_without_output(notebook: nbformat.NotebookNode) -> None:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert not cell.outputs
            assert cell.execution_count is None


def test_notebook_runs_and_every_cell_that_prints_shows_something(
    notebook: nbformat.NotebookNode,
) -> None:
    client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(FOLDER)}})
    client.execute()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert printed(cell).strip(), cell.source
