"""The command that serves assistants says what is wrong before it serves."""

import sys

import pytest

from extractor.cli import assistant


def test_a_store_that_is_not_there_is_told_at_once(run):
    result = run("mcp")
    assert result.exit_code == 1
    assert "no such store" in result.stderr


@pytest.mark.parametrize("package", ["mcp", "anyio"])
def test_without_the_package_it_says_what_to_install(run, talks, monkeypatch, package):
    monkeypatch.delitem(sys.modules, "extractor.cli.assistant.serving", raising=False)
    monkeypatch.delattr(assistant, "serving", raising=False)
    monkeypatch.setitem(sys.modules, package, None)
    result = run("mcp")
    assert result.exit_code == 1
    assert "pip install 'news-timeline-extractor[mcp]'" in result.stderr
