"""The recipe's scripts, and data in the forms they read: sentences of our own."""

import gzip
import importlib
import json
from pathlib import Path
from types import ModuleType

import pytest

TRAINING = Path(__file__).parents[2] / "corpus" / "training"

CONLLU = """\
# newdoc id = one
# newpar id = one-1
# text = Liu didn't sign the deal.
1\tLiu\tLiu\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tEntity=(1-person-new-x-1-sgl)
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_
4\tsign\tsign\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_
5\tthe\tthe\tDET\tDT\tDefinite=Def\t6\tdet\t_\tEntity=(2-object-new-x-1-sgl
6\tdeal\tdeal\tNOUN\tNN\tNumber=Sing\t4\tobj\t_\tSpaceAfter=No|Entity=2)
7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar id = one-2
# text = Vice Premier Liu He of China left.
1\tVice\tvice\tNOUN\tNN\tNumber=Sing\t3\tnmod:desc\t_\tEntity=(1-person-giv-x-1-sgl
2\tPremier\tpremier\tNOUN\tNN\tNumber=Sing\t1\tflat\t_\t_
3\tLiu\tLiu\tPROPN\tNNP\tNumber=Sing\t7\tnsubj\t_\t_
4\tHe\tHe\tPROPN\tNNP\tNumber=Sing\t3\tflat\t_\t_
5\tof\tof\tADP\tIN\t_\t6\tcase\t_\t_
6\tChina\tChina\tPROPN\tNNP\tNumber=Sing\t3\tnmod\t_\tEntity=(3-place-new-x-1-sgl)1)
7\tleft\tleave\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t7\tpunct\t_\t_

"""

SILVER = """\
# newdoc id = two
1\tThe\tthe\t_\tDT\t_\t3\tdet\t_\tStart=0|End=3
2\tphase-one\tphase-one\t_\tJJ\t_\t3\tamod\t_\tStart=4|End=13
3\tdeal\tdeal\t_\tNN\t_\t5\tnsubjpass\t_\tStart=14|End=18
4\twas\tbe\t_\tVBD\t_\t5\tauxpass\t_\tStart=19|End=22
5\tsigned\tsign\t_\tVBN\t_\t0\troot\t_\tStart=23|End=29
6\tby\tby\t_\tIN\t_\t9\tcase\t_\tStart=30|End=32
7\tMr.\tMr.\t_\tNNP\t_\t9\tcompound\t_\tStart=33|End=36
8\tJohn\tJohn\t_\tNNP\t_\t9\tcompound\t_\tStart=37|End=41|NER=PERSON
9\tHill\tHill\t_\tNNP\t_\t5\tnmod\t_\tStart=42|End=46|NER=PERSON|SpaceAfter=No
10\t.\t.\t_\t.\t_\t5\tpunct\t_\tStart=46|End=47

"""

WIKIGOLD = "Ann I-PER\nHill I-PER\nsaw O\nParis I-LOC\n. O\n\n" * 2
UNER = "# text = Ann met Acme .\n1\tAnn\tB-PER\t-\t-\n2\tmet\tO\t-\t-\n3\tAcme\tB-ORG\t-\t-\n"
CROSSNER = "Ann\tB-politician\njoined\tO\nthe\tO\nReds\tB-politicalparty\n"
CITIES = "geonames/cities15000.tsv.gz"
NEWS = json.dumps({"text": "Floods reached Oslo in May, officials there said.\nToo short."}) + "\n"
RE3D = "\nthe\tB-Person\nminister\tI-Person\nJohn\tI-Person\nHill\tI-Person\nleft\tO\n.\tO\n"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(TRAINING / "scripts"))

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    return load


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    files = {
        "ud/ewt-train.conllu.gz": CONLLU * 3,
        "ud/gum-open-train.conllu.gz": CONLLU * 3,
        "ud/polnear-train-corenlp-silver-udv1.conllu.gz": SILVER * 3,
        "ner/wikigold.conll.gz": WIKIGOLD,
        "ner/re3d-train.conll.gz": RE3D,
        "ner/uner-ewt-train.iob2.gz": UNER,
        "ner/crossner-politics-train.conll.gz": CROSSNER,
        CITIES: "name\tpopulation\nNdola\t450000\nSuva\t90000\n",
        "t17/floods/articles.jsonl.gz": NEWS,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(text.encode()))
    (folder / "polnear/train").mkdir(parents=True)
    (folder / "polnear/train/train.jsonl").write_text(NEWS, encoding="utf8")
    return folder
