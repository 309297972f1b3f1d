"""How the recipe learns trees from parsed news, run small on sentences of our own."""

import json
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

LINES = ["Floods reached Oslo in May .", "Officials there said so again ."]


def flat(head: int):
    """Returns a component that hangs every word of a line on one word."""

    def parse(doc: Doc) -> Doc:
        heads = [head] * len(doc)
        deps = ["ROOT" if at == head else "dep" for at in range(len(doc))]
        spaces = [bool(token.whitespace_) for token in doc]
        words = [token.text for token in doc]
        return Doc(doc.vocab, words=words, spaces=spaces, heads=heads, deps=deps)

    return parse


def parser(head: int) -> Language:
    nlp = spacy.blank("en")
    Language.component(f"flat_{head}", func=flat(head))
    nlp.add_pipe(f"flat_{head}")
    return nlp


def trained() -> Language:
    """Returns a pipeline whose tagger listens to a tok2vec, with two parts that do not."""
    nlp = spacy.blank("en")
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 8, "depth": 2}
    encode |= {"window_size": 1, "maxout_pieces": 2}
    embed = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 8, "attrs": ["NORM"]}
    embed |= {"rows": [50], "include_static_vectors": False}
    model = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    nlp.add_pipe("tok2vec", config={"model": model})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 8, "upstream": "*"}
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener, "nO": None}
    nlp.add_pipe("tagger", config={"model": tagger})
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("ner").add_label("PERSON")
    doc = Doc(nlp.vocab, words=LINES[0].split(), tags=["NNS", "VBD", "NNP", "IN", "NNP", "."])
    nlp.initialize(lambda: [Example(nlp.make_doc(doc.text), doc)])
    return nlp


def test_new_layers_change_nothing_at_first(script, tmp_path):
    nlp = trained()
    docs = [nlp.make_doc(line) for line in LINES]
    before = nlp.get_pipe("tok2vec").predict(docs)
    deeper = script("deepen").deepen(nlp, 5)
    assert deeper.pipe_names == ["tok2vec", "tagger"]
    deeper.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again.config["components"]["tok2vec"]["model"]["encode"]["depth"] == 5
    for old, new in zip(before, again.get_pipe("tok2vec").predict(docs), strict=True):
        assert np.allclose(old, new)


def test_new_layers_learn(script):
    nlp = script("deepen").deepen(trained(), 3)
    top = nlp.get_pipe("tok2vec").model.layers[1].layers[0].layers[-1]
    (norm,) = [node for node in top.walk() if node.name == "layernorm"]
    words = LINES[0].split()
    gold = Doc(nlp.vocab, words=words, tags=["VBD", "NNS", "IN", "NNP", ".", "NNP"])
    optimizer = nlp.create_optimizer()
    for _ in range(3):  # the tagger weighs nothing before the first
        nlp.update([Example(nlp.make_doc(gold.text), gold)], sgd=optimizer)
    assert np.abs(norm.get_param("G")).max() > 0


def test_what_trees_lack_comes_back_in_its_place(script):
    old = trained()
    trees = script("deepen").deepen(trained(), 3)
    whole = script("join").join(trees, old)
    assert whole.pipe_names == old.pipe_names
    assert whole("Floods reached Oslo.").has_annotation("TAG")


@pytest.mark.parametrize(("pupils_head", "kept"), [(1, 2), (2, 0)])
def test_only_what_both_see_alike_is_kept(script, tmp_path, pupils_head, kept):
    teach = script("teach_trees")
    teach.parse(parser(1), parser(pupils_head), LINES, tmp_path / "news.jsonl")
    sentences = list(teach.read_trees(tmp_path))
    assert len(sentences) == kept
    if kept:
        first, second = sentences
        assert [word.text for word in first.words] == LINES[0].split()
        assert [word.head for word in first.words] == [1] * 6
        assert first.new_document
        assert second.new_paragraph
        assert not second.new_document


def test_a_gap_begins_a_document(script, tmp_path):
    word = ["Yes", False, 0, "ROOT"]
    rows = [[[word]], [], [[word]], [[word], [word]]]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    sentences = list(script("teach_trees").read_trees(tmp_path))
    assert [each.new_document for each in sentences] == [True, True, False, False]
    assert [each.new_paragraph for each in sentences] == [True, True, True, False]


def test_lines_are_chosen_from_the_whole_of_a_source(script, monkeypatch):
    teach = script("teach_trees")
    monkeypatch.setattr(teach, "LINES", 20)
    monkeypatch.setattr(teach, "RUN", 5)
    lines = [str(at) for at in range(60)]
    assert teach.chosen(lines) == [str(at) for at in range(60) if at // 5 % 3 == 0]
    assert teach.chosen(lines[:15]) == lines[:15]


def test_documents_hold_gold_and_taught_trees(script, data, tmp_path, monkeypatch):
    taught, output = tmp_path / "taught", tmp_path / "trees"
    taught.mkdir()
    script("teach_trees").parse(parser(1), parser(1), LINES, taught / "news.jsonl")
    arguments = ["tree_docs.py", str(data), str(output), "--taught", str(taught)]
    monkeypatch.setattr("sys.argv", arguments)
    script("tree_docs").main()
    written = {path.name for path in output.iterdir()}
    assert written == {"ewt-0.spacy", "gum-0.spacy", "taught.spacy"}
    (doc,) = DocBin().from_disk(output / "taught.spacy").get_docs(spacy.blank("en").vocab)
    assert doc.has_annotation("DEP")
    assert not doc.has_annotation("TAG")
    assert len(list(doc.sents)) == 2


def test_a_new_parser_stands_on_the_teachers_tok2vec(script, data, tmp_path, monkeypatch):
    docs = tmp_path / "trees"
    monkeypatch.setattr("sys.argv", ["tree_docs.py", str(data), str(docs)])
    script("tree_docs").main()
    script("train").adapt(teacher := trained())
    doc = teacher.make_doc("Floods reached Oslo.")
    (before,) = teacher.get_pipe("tok2vec").predict([doc])
    nlp = script("tree_teacher").begin(teacher, docs)
    assert nlp.pipe_names == ["tok2vec", "parser"]
    assert nlp.config["components"]["tok2vec"]["model"]["encode"]["depth"] == 6
    (after,) = nlp.get_pipe("tok2vec").predict([doc])
    assert after == pytest.approx(before, abs=1e-5)
    assert nlp("Floods reached Oslo.").has_annotation("DEP")


@pytest.mark.parametrize("name", ["tree_teacher", "teach_trees"])
def test_without_teachers_nothing_is_written(script, data, tmp_path, monkeypatch, capsys, name):
    missing = str(tmp_path / "missing")
    arguments = {
        "tree_teacher": [missing, missing, str(tmp_path / "out")],
        "teach_trees": [str(data), str(tmp_path / "out"), "--teacher", missing, "--pupil", missing],
    }
    monkeypatch.setattr("sys.argv", [name, *arguments[name]])
    script(name).main()
    assert "gold alone" in capsys.readouterr().out
    assert list(Path(tmp_path).glob("out*")) == []
