"""``extractor import-corrections``: the round trip on the command line."""

import json

from extractor import store
from tests import examples
from tests.readers.test_corrections import tasks


def test_corrections_go_into_the_store(run, talks, tmp_path):
    done = tasks("prodigy")
    done[0]["spans"], done[0]["relations"] = [], []
    done[2]["answer"] = "reject"
    (tmp_path / "done.jsonl").write_text("\n".join(map(json.dumps, done)), "utf-8")
    result = run("import-corrections", "done.jsonl")
    assert result.stderr == "corrected 1, unchanged 1, rejected 1, skipped 0\n"
    with store.open(talks, readonly=True) as opened:
        assert opened.get(examples.SIGNING.article.id).claims == ()


def test_an_article_that_is_not_there_is_named_and_the_rest_goes_on(run, talks, tmp_path):
    done = tasks("labelstudio")
    done[0]["data"]["article_id"] = "0123456789abcdef"
    (tmp_path / "done.json").write_text(json.dumps(done), "utf-8")
    result = run("import-corrections", "done.json")
    assert result.exit_code == 3
    assert "skipped done.json:1: " in result.stderr
    assert "unchanged 2, rejected 0, skipped 1" in result.stderr
