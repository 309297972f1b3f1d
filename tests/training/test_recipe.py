"""The recipe that makes the embedded model, run small on sentences of our own."""

import json
import os
import random
from pathlib import Path

import pytest
import spacy

TRAINING = Path(__file__).parents[2] / "corpus" / "training"
CITIES = "geonames/cities15000.tsv.gz"


def test_treebank_gives_spaces_back_to_contractions(script, data):
    first = next(script("treebank").read(data / "ud/gum-open-train.conllu.gz"))
    assert "".join(w.text + " " * w.space for w in first.words) == "Liu didn't sign the deal. "


def test_names_leave_titles_and_common_nouns_out(script, data):
    names, treebank, conll = script("names"), script("treebank"), script("names_conll")
    first, second, *_ = treebank.read(data / "ud/gum-open-train.conllu.gz")
    for sentence in (first, second):
        names.mark(sentence, frozenset())
    assert conll.spans(first.words) == [(0, 1, "PERSON")]
    assert conll.spans(second.words) == [(2, 4, "PERSON"), (5, 6, "PLACE")]


def test_descriptions_are_cut_down_to_names(script, data):
    conll = script("names_conll")
    (sentence,) = conll.read_re3d(data / "ner/re3d-train.conll.gz", frozenset())
    assert conll.spans(sentence.words) == [(2, 4, "PERSON")]


def test_the_held_out_sixth_of_wikigold_is_not_trained_on(script, data):
    read = script("names_conll").read_wikigold
    path = data / "ner/wikigold.conll.gz"
    assert len(list(read(path, frozenset(), held_out=True))) == 1
    assert len(list(read(path, frozenset(), held_out=False))) == 1


def test_silver_trees_follow_the_second_version(script, data):
    (sentence, *_) = script("silver").read_silver(
        data / "ud/polnear-train-corenlp-silver-udv1.conllu.gz", frozenset()
    )
    tree = [(w.text, sentence.words[w.head].text, w.dep) for w in sentence.words]
    assert tree[1:5] == [
        ("phase", "one", "compound"),
        ("-", "one", "punct"),
        ("one", "deal", "amod"),
        ("deal", "signed", "nsubj:pass"),
    ]
    assert tree[-4:-1] == [
        ("Mr.", "John", "nmod:desc"),
        ("John", "signed", "obl:agent"),
        ("Hill", "John", "flat"),
    ]


def test_dressing_keeps_trees_and_entities(script, data):
    treebank, dressing, documents = script("treebank"), script("dressing"), script("documents")
    sentences = list(treebank.read(data / "ud/gum-open-train.conllu.gz"))
    vocab = spacy.blank("en").vocab
    for seed in range(50):
        dressed = dressing.dress(sentences, random.Random(seed))
        doc = documents.build(vocab, dressed, blank_lines=bool(seed % 2))
        roots = [token for token in doc if token.dep_ == "ROOT"]
        assert [token.text.lower() for token in roots] == ["sign", "left"] * 3
        assert len(list(doc.sents)) == len(sentences)


def test_invented_sentences_say_where_their_names_are(script):
    templates = script("templates")
    text, names = templates.fill("{PERSON:Xi} met {ORG:the WTO}.", filler=None)
    assert [(text[start:end], label) for start, end, label in names] == [
        ("Xi", "PERSON"),
        ("WTO", "ORG"),
    ]


def test_missing_annotation_teaches_nothing(script):
    """Names without trees must not move the parser, nor trees without names the name finder."""
    nlp = spacy.blank("en")
    parser, ner = nlp.add_pipe("parser"), nlp.add_pipe("ner")
    parser.add_label("nsubj")
    ner.add_label("PERSON")
    nlp.initialize()
    treebank, documents = script("treebank"), script("documents")
    words = [treebank.Word("Liu", entity="B-PERSON"), treebank.Word("left", entity="O")]
    named = documents.build(nlp.vocab, [treebank.Sentence(words)], blank_lines=False)
    words = [treebank.Word("Liu", head=1, dep="nsubj"), treebank.Word("left", head=1, dep="ROOT")]
    parsed = documents.build(nlp.vocab, [treebank.Sentence(words)], blank_lines=False)
    for doc, silent, loud in ((named, "parser", "ner"), (parsed, "ner", "parser")):
        example = spacy.training.Example(nlp.make_doc(doc.text), doc)
        losses = nlp.update([example])
        assert losses[silent] == 0
        assert losses[loud] > 0


def test_one_product_gives_the_same_gradients(script, monkeypatch):
    fast = script("one_product")
    treebank, documents = script("treebank"), script("documents")
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    words = [treebank.Word(text, head=1, dep="dep") for text in ("Liu", "left", "Paris", "today")]
    words[1].dep = "ROOT"
    gold = documents.build(nlp.vocab, [treebank.Sentence(words)], blank_lines=False)
    example = spacy.training.Example(nlp.make_doc(gold.text), gold)
    parser.add_label("dep")
    nlp.initialize()
    start = parser.model.to_bytes()
    gradients = []
    for patched in (False, True):
        if patched:
            monkeypatch.setattr(fast.affine, "forward", fast.forward)
            monkeypatch.setattr(fast.ParserStepModel, "finish_steps", fast.finish_steps)
            parser.model.get_ref("lower")._func = fast.forward
        parser.model.from_bytes(start)
        spacy.util.fix_random_seed(1)
        parser.update([example], sgd=None)
        gradients.append(
            {
                (node.name, name): node.get_grad(name).copy()
                for node in parser.model.walk()
                for name in node.param_names
                if node.has_grad(name)
            }
        )
        for node in parser.model.walk():
            for name in node.param_names:
                if node.has_grad(name):
                    node.set_grad(name, node.get_grad(name) * 0)
    before, after = gradients
    assert before.keys() == after.keys()
    for key, value in before.items():
        assert value == pytest.approx(after[key], abs=1e-5)


def test_the_recipe_runs_end_to_end(script, data, tmp_path, monkeypatch):
    convert, train, package = script("convert"), script("train"), script("package")
    lemmas = script("lemmas")
    monkeypatch.setattr(convert, "TEMPLATE_ROUNDS", 1)
    style = convert.STYLES["one"]
    convert.write_training(
        data, tmp_path / "one", vocab=spacy.blank("en").vocab, names=None, style=style, seed=1
    )
    sizes = {
        "paths.train": str(tmp_path / "one"),
        "paths.dev": str(tmp_path / "one" / "gum-0.spacy"),
        "training.max_steps": 2,
        "training.eval_frequency": 1,
        "components.tok2vec.model.encode.width": 16,
        "components.trainable_lemmatizer.min_tree_freq": 1,
        "components.parser.min_action_freq": 1,
    }
    train.run(TRAINING / "configs/phase1.cfg", tmp_path / "first", start=None, overrides=sizes)
    again = {key: sizes[key] for key in sizes if not key.startswith("components")}
    train.run(
        TRAINING / "configs/phase2.cfg",
        tmp_path / "second",
        start=tmp_path / "first" / "model-last",
        overrides=again,
    )
    trained = spacy.load(tmp_path / "second" / "model-last")
    counts = lemmas.count(lemmas.read([tmp_path / "one"], trained.vocab))
    lemmas.replace(trained, lemmas.tables(counts, {"verb": [["ed", ""]]}))
    trained.to_disk(tmp_path / "looked-up")
    package.package(tmp_path / "looked-up", tmp_path / "model")
    doc = spacy.load(tmp_path / "model")("Liu didn’t sign the U.S.-China deal.")
    words = ["Liu", "did", "n’t", "sign", "the", "U.S.", "-", "China", "deal", "."]
    assert [token.text for token in doc] == words
    assert doc.has_annotation("DEP")
    assert doc.has_annotation("LEMMA")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("signed", "sign"), ("planned", "plan"), ("denies", "deny"), ("met", ""), ("forced", "force")],
)
def test_lemmas_by_rule_prefer_known_words(script, form, lemma):
    lemmas = script("lemmas")
    rules = json.loads(lemmas.RULES.read_text(encoding="utf8"))["verb"]
    assert lemmas.by_rule(form, {"sign", "plan", "deny", "meet", "force"}, rules) == lemma


def test_forms_that_no_rule_explains_are_exceptions(script):
    lemmas = script("lemmas")
    doc = spacy.tokens.Doc(
        spacy.blank("en").vocab,
        words=["met", "met", "signed", "sign", "sign"],
        pos=["VERB"] * 5,
        lemmas=["meet", "meet", "sign", "sign", "sign"],
    )
    made = lemmas.tables(lemmas.count([doc]), {"verb": [["ed", ""]]})
    assert made.get_table("lemma_index")["verb"] == ["meet", "sign"]
    assert made.get_table("lemma_exc")["verb"] == {"met": ["meet"], "sign": ["sign"]}


@pytest.mark.parametrize(
    ("text", "raw", "span"),
    [
        ("in the United States’s", (3, 22, "GPE"), ("United States", "PLACE")),
        ("Mr. Hill left", (0, 8, "PERSON"), ("Hill", "PERSON")),
        ("at the White House", (3, 18, "FAC"), ("White House", "PLACE")),
        ("Kenyans voted", (0, 7, "NORP"), ("Kenyans", "GROUP")),
        ("on Monday", (3, 9, "DATE"), None),
        ("the Falcon 900", (0, 14, "PRODUCT"), None),
    ],
)
def test_a_teachers_spans_become_ours(script, text, raw, span):
    found = script("taught").ours(text, *raw)
    assert (found and (text[found[0] : found[1]], found[2])) == span


def test_where_teachers_differ_nothing_is_taught(script):
    taught = script("taught")
    text = "Vale met Acme in Oslo and Brevia in Bergen"
    first = [(0, 4, "PERSON"), (9, 13, "PERSON"), (17, 21, "PLACE")]
    second = [(0, 4, "PERSON"), (9, 13, "ORG"), (17, 21, "PLACE"), (26, 32, "ORG")]
    names, unsure = taught.agreed(text, first, second, {})
    assert names == [(0, 4, "PERSON"), (17, 21, "PLACE")]
    assert unsure == [(9, 13, "PERSON"), (26, 32, "ORG")]
    counts = taught.count([{text: [(9, 13, "ORG"), (26, 32, "ORG")]}] * taught.OFTEN)
    names, unsure = taught.agreed(text, first, second, counts)
    assert set(names) == {(0, 4, "PERSON"), (9, 13, "ORG"), (17, 21, "PLACE"), (26, 32, "ORG")}
    assert unsure == []


def test_open_words_are_neither_names_nor_none(script):
    taught = script("taught")
    doc = spacy.blank("en")("Vale met Acme.")
    sentence = taught.to_sentence(doc, [(0, 4, "PERSON")], [(9, 13, "ORG")], groups=frozenset())
    assert [word.entity for word in sentence.words] == ["B-PERSON", "O", "-", "O"]


def test_other_names_keep_labels_and_spaces(script, data):
    world, treebank, conll = script("world"), script("treebank"), script("names_conll")
    rng = random.Random(3)
    names = world.World(TRAINING / "assets/world.tsv", data / CITIES, rng)
    tags = "B-PERSON I-PERSON O O B-ORG O B-PLACE O".split()
    texts = "Ann Hill left the Senate in Paris .".split()
    for _ in range(200):
        words = [treebank.Word(t, entity=e) for t, e in zip(texts, tags, strict=True)]
        sentence = treebank.Sentence(words)
        world.rename(sentence, names, rng)
        spans = conll.spans(sentence.words)
        assert [label for *_, label in spans] == ["PERSON", "ORG", "PLACE"]
        outside = [word.text for word in sentence.words if word.entity == "O"]
        assert outside == ["left", "the", "in", "."]
        assert all(word.text for word in sentence.words)


def test_names_are_learned_from_gold_and_taught_news(script, data, tmp_path, monkeypatch):
    name_docs, teach = script("name_docs"), script("teach")
    monkeypatch.setattr(name_docs, "TEMPLATE_ROUNDS", 1)
    teacher = spacy.blank("en")
    ruler = teacher.add_pipe("entity_ruler", name="ner")
    ruler.add_patterns([{"label": "GPE", "pattern": "Oslo"}, {"label": "DATE", "pattern": "May"}])
    for place in teach.PLACES:
        teach.teach(teacher, data, tmp_path / "taught" / place)
    arguments = ["name_docs.py", str(data), str(tmp_path / "names")]
    monkeypatch.setattr("sys.argv", [*arguments, "--taught", str(tmp_path / "taught")])
    name_docs.main()
    written = {path.name: path for path in (tmp_path / "names").glob("*.spacy")}
    assert written.keys() > {"gum-0.spacy", "uner-2.spacy", "names-0.spacy", "templates.spacy"}
    nlp = spacy.blank("en")
    docs = list(
        spacy.tokens.DocBin().from_disk(written["taught-train-0.spacy"]).get_docs(nlp.vocab)
    )
    assert {span.label_ for doc in docs for span in doc.ents} == {"PLACE"}
    assert not any(doc.has_annotation("DEP") for doc in docs)


def test_a_name_finder_of_its_own_joins_a_pipeline(script):
    base, names = spacy.blank("en"), spacy.blank("en")
    base.add_pipe("ner").add_label("PERSON")
    names.add_pipe("ner").add_label("PLACE")
    base.initialize()
    names.initialize()
    joined = script("join").join(base, names, instead="ner")
    assert joined.pipe_names == ["ner"]
    assert joined.get_pipe("ner").labels == ("PLACE",)
    assert joined("Oslo").has_annotation("ENT_IOB")


def test_a_list_of_irregular_forms_overrules_slips(script):
    lemmas = script("lemmas")
    doc = spacy.tokens.Doc(
        spacy.blank("en").vocab,
        words=["fled", "fled", "put", "put", "left", "left"],
        pos=["VERB"] * 6,
        lemmas=["flead", "flead", "put", "put", "leave", "leave"],
    )
    lists = lemmas.Lists(
        irregular={"verb": {"fled": ["flee"], "sang": ["sing"], "enrolled": ["enrol", "enroll"]}},
        words={"verb": frozenset(["flee", "honour", "leave", "put", "putt", "sing"])},
    )
    rules = json.loads(lemmas.RULES.read_text(encoding="utf8"))
    made = lemmas.tables(lemmas.count([doc]), rules, lists)
    exceptions, index = made.get_table("lemma_exc")["verb"], made.get_table("lemma_index")["verb"]
    assert exceptions["fled"] == ["flee"]
    assert exceptions["sang"] == ["sing"]
    assert exceptions["enrolled"] == ["enroll"]
    assert "honour" in index
    assert "putt" not in index, "its forms are those of a verb that the documents have"


def test_the_data_are_those_the_recipe_was_written_for(script):
    folder = os.environ.get("EXTRACTOR_DATA")
    if not folder:
        pytest.skip("EXTRACTOR_DATA does not say where the training data are")
    assert script("verify").verify(Path(folder)) == []
