"""What speaks for each of those whom a pronoun may mean, as named features.

Whom it may mean are referents: all mentions of one actor, or of one noun, that stand near enough.
A feature tells of a referent where and as what it was mentioned last, how often it was, whether
the pronouns before mean it; of nobody, who is one of them, what the clause around the pronoun is.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from extractor.pipeline.mentions import nominals, pronoun_syntax
from extractor.pipeline.mentions.candidates import SEVERAL, Candidate

NOBODY = "nobody"
"""The feature of the referent that is none."""

MUTE = frozenset({"THING", "PLACE", "place", "PRODUCT"})
"""Labels of what neither says nor thinks anything."""

_TOKENS = (5, 10, 20, 40, 80)
_KINDS = ("name", "nominal", "noun", SEVERAL, "pronoun")
"""The kinds of mentions, those first that tell most of a referent."""

_CLAUSES = frozenset({"csubj", "ccomp", "advcl", "xcomp", "acl:relcl", "acl"})
_BELOW = frozenset({"ccomp", "advcl", "parataxis", "acl:relcl", "conj"})


@dataclass(slots=True)
class Referent:
    """One whom a pronoun may mean: who it is, its nearest mention and all, the nearest first."""

    who: str
    near: Candidate
    mentions: list[Candidate]

    @property
    def telling(self) -> Candidate:
        """The nearest mention of the kind that tells most: a name, if any."""
        return min(self.mentions, key=_telling)


def _telling(each: Candidate) -> int:
    return _KINDS.index(each.kind)


@dataclass(slots=True)
class Scene:
    """A pronoun, whom it may mean, and what of the text around all of them share.

    Attributes:
        root: The pronoun.
        form: The class of pronouns whose weights it uses.
        referents: Whom it may mean, by the nearest mention.
        above: The subjects of the clauses around its own, by token, and of what sort each is.
        quote: The quotation around the pronoun.
        genders: What is known of actors by now.
        here: The number of the pronoun's sentence.
    """

    root: Token
    form: str
    referents: list[Referent]
    above: dict[int, str]
    quote: tuple[int, int] | None
    genders: dict[str, str]
    here: int
    role: str = field(init=False)
    speaks: bool = field(init=False)
    holds: bool = field(init=False)
    marks: dict[str, str | None] = field(init=False)
    size: int = field(init=False)

    def __post_init__(self) -> None:
        """Looks up once what every referent is compared with."""
        self.role = pronoun_syntax.role(self.root)
        self.speaks, self.holds = pronoun_syntax.speaks(self.root), nominals.holds(self.root)
        told = [(each.at, each, one.who) for one in self.referents for each in one.mentions]
        told.sort(key=lambda place: -place[0])
        self.size = len(told)
        pronouns = (who for _, each, who in told if each.kind == "pronoun")
        subjects = (who for _, each, who in told if each.role == "subject")
        first: dict[int, str] = {each.sentence: who for _, each, who in told}
        self.marks = {
            "pronoun": next(pronouns, None),
            "subject": next(subjects, None),
            "first here": first.get(self.here),
            "first before": first.get(self.here - 1),
        }


def of(scene: Scene) -> list[list[str]]:
    """Returns what is to be said of each referent, and last of its being nobody.

    What each says weighs differently for each class of pronouns.
    """
    told: list[list[str]] = []
    passed, persons = -1, 0
    for number, each in enumerate(scene.referents):
        near = each.near
        names = [f"rank {min(persons if scene.form == 'he' else number, 4)}"]
        persons += near.label == "PERSON"
        names += [*_place(scene, each), *_kind(scene, each), *_syntax(scene, each)]
        names += [*_course(scene, each), *_quoted(scene, each)]
        if passed > near.sentence:
            names.append("behind another subject")
        if near.role == "subject" and near.label not in MUTE:
            passed = max(passed, near.sentence)
        told.append(names)
    told.append(list(_nobody(scene)))
    return told


def _back(sentences: int) -> str:
    return "here" if sentences == 0 else "before" if sentences == 1 else "earlier"


def _place(scene: Scene, each: Referent) -> list[str]:
    """How far the nearest mention is, and how often there are any."""
    near, away, many = each.near, scene.here - each.near.sentence, len(each.mentions)
    tokens = scene.root.i - near.at
    return [
        f"away {min(away, 4)}",
        f"tokens {bisect_left(_TOKENS, abs(tokens))}",
        f"{near.role} {_back(away)}",
        *([f"ahead of a {scene.role}"] if tokens < 0 else ()),
        f"recent {min(many, 4)}",
        f"subjects {min([one.role for one in each.mentions].count('subject'), 3)}",
        f"share {round(4 * many / scene.size)}",
    ]


def _kind(scene: Scene, each: Referent) -> Iterator[str]:
    """What sort of mention, actor or thing it is."""
    near, best = each.near, each.telling
    label = "ORG" if best.label == "PRODUCT" else best.label  # both are "it"
    several = near.plural and near.label == "GROUP"  # "the Clintons", "Republicans"
    yield "nominal PERSON" if several else f"{best.kind} {label}"
    yield f"plural {near.plural}"
    if best.kind != near.kind:
        yield f"{near.kind} of {best.kind}"
    if scene.form == "he":
        known = {scene.genders.get(one.actor or "", one.gender) for one in each.mentions} - {"-"}
        yield "gender known" if known else "gender unknown"
    if best.kind in ("noun", "nominal"):
        yield f"article {best.article}"


def _syntax(scene: Scene, each: Referent) -> Iterator[str]:
    """What the clauses around both say."""
    near, away = each.near, scene.here - each.near.sentence
    if scene.holds:
        yield f"to say it, {near.role} {near.kind} {min(away, 2)}"
    if near.role == scene.role:
        yield from ("same role", f"same role {near.role} {_back(away)}")
    if any(one.role == scene.role and scene.here - one.sentence == 1 for one in each.mentions):
        yield "same role before"
    above = [scene.above[one.at] for one in each.mentions if one.at in scene.above]
    if above:
        yield from (above[0], f"{above[0]} {scene.role}")
    if near.speaks:
        also = " as it does" if scene.speaks else ""
        yield f"speaks {_back(away)}{also}"
    if any(one.speaks and one.sentence == scene.here - 1 for one in each.mentions):
        yield "spoke before"


def _course(scene: Scene, each: Referent) -> Iterator[str]:
    """Whether the text goes on with it."""
    marks, near = scene.marks, each.near
    away = scene.here - near.sentence
    if marks["pronoun"] is not None:
        goes_on = marks["pronoun"] == each.who
        yield f"goes on {goes_on}"
        if goes_on:
            yield f"goes on, {_back(away)}"
    if marks["subject"] is not None:
        last = marks["subject"] == each.who
        yield f"last subject {last}"
        if last:
            yield f"last subject {near.kind} {_back(away)}"
    yield from (name for name in ("first here", "first before") if marks[name] == each.who)
    if near.kind == "pronoun":
        yield "same pronoun" if near.root.lower_ == scene.root.lower_ else "other pronoun"


def _quoted(scene: Scene, each: Referent) -> Iterator[str]:
    """On which side of quotation marks both stand."""
    ours, theirs = scene.quote, each.near.quote
    if ours is None and theirs is not None:
        yield "inside a quotation"
    elif ours is not None:
        yield "same quotation" if ours == theirs else "outside the quotation"
        away = scene.here - each.near.sentence
        if ours != theirs and each.near.speaks and away <= 1:
            yield f"says the quotation {away}"


def _nobody(scene: Scene) -> Iterator[str]:
    """What speaks for nobody: "it is clear that", "they say"."""
    root, head = scene.root, scene.root.head
    yield NOBODY
    yield f"{NOBODY} {scene.role}"
    yield f"{NOBODY} of {min(len(scene.referents), 3)}"
    yield f"{NOBODY} quoted {scene.quote is not None}"
    yield f"{NOBODY} {root.lower_}"
    if pronoun_syntax.is_empty(root):
        yield f"{NOBODY} empty"
    if root.is_sent_start:
        yield f"{NOBODY} first"
    if scene.form == "he":
        return
    yield f"{NOBODY} {scene.role} of {head.lemma_.lower()}"
    if any(child.dep_ == "cop" for child in head.children):
        yield f"{NOBODY} is {head.pos_}"
    after = Counter(child.dep_ for child in head.children if child.i > root.i)
    yield from (f"{NOBODY} {scene.role} with {name}" for name in sorted(_CLAUSES & after.keys()))
    if head.dep_ in _BELOW:
        yield f"{NOBODY} in {head.dep_}"
