"""Learned weights: arrays of a parse, hashed features, the net, and the file it comes from."""

import numpy as np
import pytest

from extractor.errors import ModelError
from extractor.pipeline.claims import model
from extractor.pipeline.claims.model.columns import Columns, bucket
from extractor.pipeline.claims.model.features import Features, combined
from extractor.pipeline.claims.model.net import Net, probability, shares
from extractor.pipeline.claims.model.source_features import NOBODY, pairs
from tests.pipeline.parsed import cases

CASES = {case.name: case for case in cases("claims")}


def columns(name: str) -> Columns:
    return Columns(CASES[name].doc(), ())


def test_columns_know_the_first_child_of_each_kind() -> None:
    doc = CASES["quote before the verb"].doc()
    page = Columns(doc, ())
    said = next(token for token in doc if token.text == "said")
    assert doc[int(page.child["subject"][said.i])].text == "Liu"
    assert page.child["object"][said.i] == -1


def test_columns_know_the_bounds_of_each_sentence() -> None:
    doc = CASES["two-part quote"].doc()
    page = Columns(doc, ())
    bounds = [(sentence.start, sentence.end) for sentence in doc.sents for _ in sentence]
    assert list(zip(page.first.tolist(), page.last.tolist(), strict=True)) == bounds


def test_nobody_and_every_nominal_may_have_spoken() -> None:
    doc = CASES["quote before the verb"].doc()
    said = next(token.i for token in doc if token.text == "said")
    numbers, tokens, starts = pairs(Columns(doc, ()), np.array([said]), np.array([NOBODY]))
    words = ["-" if at == NOBODY else doc[at].text for at in tokens.tolist()]
    assert (words, numbers.tolist(), starts.tolist()) == (
        ["-", "door", "open", "Liu"],
        [0] * 4,
        [0],
    )


def test_distances_far_away_are_one() -> None:
    assert len(set(bucket(np.arange(22, 500)).tolist())) == 1
    assert bucket(np.array([2])) != bucket(np.array([-2]))


def test_features_tell_the_order_of_their_parts_apart() -> None:
    one, other = np.array([1], dtype=np.uint64), np.array([2], dtype=np.uint64)
    assert combined(one, other) != combined(other, one)
    features = Features(1)
    features.add(one)
    features.add(one)
    assert len(set(features.hashes().ravel().tolist())) == 2


def test_net_adds_up_the_rows_of_its_table() -> None:
    table = np.array([[1, 2], [3, -4]], dtype=np.int8)
    net = Net(table, 0.5, np.zeros((0, 2)), np.zeros(2), np.array([10.0]))
    hashes = np.array([[0], [2**63]], dtype=np.uint64)  # the first bit is the row
    assert net.score(hashes).tolist() == [10 * 2.0 - 1.0]


def test_shares_add_up_to_one_in_each_group() -> None:
    found = shares(np.array([1.0, 1.0, 5.0], dtype=np.float32), np.array([0, 2]))
    assert found.tolist() == pytest.approx([0.5, 0.5, 1.0])
    assert probability(np.array([0.0])).tolist() == [0.5]


def test_missing_weights_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "FILE", "model/none.npz")
    with pytest.raises(ModelError, match="reinstall"):
        model.load.__wrapped__()


def test_weights_are_small() -> None:
    weights = model.load()
    tables = [weights.cue, weights.source, weights.content, weights.claim]
    assert sum(net.table.nbytes for net in tables) < 2_000_000
