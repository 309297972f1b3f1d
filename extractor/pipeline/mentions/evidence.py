"""What speaks for each of those whom a pronoun may mean, as named features.

Whom it may mean are referents: all mentions of one actor, or of one noun, that stand near enough.
A feature tells of a referent where and as what it was mentioned last, how often it was, whether
the pronouns before mean it; of nobody, who is one of them, what the clause around the pronoun is.
"""

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

Quote = tuple[int, int] | None


@dataclass(slots=True)
class Referent:
    """One whom a pronoun may mean: who it is, and its mentions, the nearest first."""

    who: str
    mentions: list[Candidate]

    @property
    def near(self) -> Candidate:
        """The mention nearest to the pronoun."""
        return self.mentions[0]

    @property
    def telling(self) -> Candidate:
        """The nearest mention of the kind that tells most: a name, if any."""
        return min(self.mentions, key=lambda each: _KINDS.index(each.kind))


@dataclass(slots=True)
class Scene:
    """A pronoun, whom it may mean, and what of the text around all of them share.

    Attributes:
        root: The pronoun.
        form: The class of pronouns whose weights it uses.
        referents: Whom it may mean, by the nearest mention.
        quotes: The quotation around the pronoun and around each mention, by token.
        genders: What is known of actors by now.
        here: The number of the pronoun's sentence.
    """

    root: Token
    form: str
    referents: list[Referent]
    quotes: dict[int, Quote]
    genders: dict[str, str]
    here: int
    role: str = field(init=False)
    above: dict[Token, str] = field(init=False)
    marks: dict[str, str | None] = field(init=False)
    size: int = field(init=False)

    def __post_init__(self) -> None:
        """Looks up once what every referent is compared with."""
        self.role = pronoun_syntax.role(self.root)
        self.above = dict(pronoun_syntax.governors(self.root))
        told = [(each.root.i, each, one.who) for one in self.referents for each in one.mentions]
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
    """Returns what is to be said of each referent, and last of its being nobody."""
    told: list[list[str]] = []
    passed: dict[str, int] = {}
    persons = 0
    for number, each in enumerate(scene.referents):
        near = each.near
        names = [f"rank {min(persons if scene.form == 'he' else number, 4)}"]
        persons += near.label == "PERSON"
        names += [*_place(scene, each), *_kind(scene, each), *_syntax(scene, each)]
        names += [*_course(scene, each), *_quoted(scene, each)]
        if any(at > near.sentence for other, at in passed.items() if other != each.who):
            names.append("behind another subject")
        if near.role == "subject" and near.label not in MUTE:
            passed.setdefault(each.who, near.sentence)
        told.append(names)
    told.append(list(_nobody(scene)))
    return [[f"{scene.form} {name}" for name in names] for names in told]


def _back(sentences: int) -> str:
    return "here" if sentences == 0 else "before" if sentences == 1 else "earlier"


def _place(scene: Scene, each: Referent) -> Iterator[str]:
    """How far the nearest mention is, and how often there are any."""
    near, away = each.near, scene.here - each.near.sentence
    tokens = abs(scene.root.i - near.root.i)
    yield f"away {min(away, 4)}"
    yield f"tokens {sum(tokens > step for step in _TOKENS)}"
    yield f"{near.role} {_back(away)}"
    if near.root.i > scene.root.i:
        yield f"ahead of a {scene.role}"
    yield f"recent {min(len(each.mentions), 4)}"
    yield f"subjects {min(sum(one.role == 'subject' for one in each.mentions), 3)}"
    yield f"share {round(4 * len(each.mentions) / scene.size)}"


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
        yield f"article {_article(best.root)}"


def _article(noun: Token) -> str:
    """Tells whether a noun is of some ("a"), known ("the"), without an article or of another."""
    word = next((child.lower_ for child in noun.children if child.dep_ == "det"), "-")
    if word in nominals.DEFINITE:
        return "the"
    return "a" if word in nominals.INDEFINITE else "-" if word == "-" else "other"


def _syntax(scene: Scene, each: Referent) -> Iterator[str]:
    """What the clauses around both say."""
    near, away = each.near, scene.here - each.near.sentence
    if nominals.holds(scene.root):
        yield f"to say it, {near.role} {near.kind} {min(away, 2)}"
    if near.role == scene.role:
        yield from ("same role", f"same role {near.role} {_back(away)}")
    if any(one.role == scene.role and scene.here - one.sentence == 1 for one in each.mentions):
        yield "same role before"
    above = next((scene.above[one.root] for one in each.mentions if one.root in scene.above), None)
    if above is not None:
        yield from (above, f"{above} {scene.role}")
    if near.speaks:
        also = " as it does" if pronoun_syntax.speaks(scene.root) else ""
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
    ours, theirs = scene.quotes[scene.root.i], scene.quotes[each.near.root.i]
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
    yield f"{NOBODY} quoted {scene.quotes[root.i] is not None}"
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
