"""Which issue an article is about: what it names often, by a phrase or a country that tells which.

Of an article that names none often enough by one word, the words of one story count together: a
spill is a leak, a slick and a disaster, too (``lexicons/story_words.tsv``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from extractor import lexicon, senses
from extractor.pipeline.telling import described, descriptions
from extractor.pipeline.telling.reading import Reading
from extractor.temporal import vocabulary

FEWEST = 3
"""How often what an article is about is named in it."""

OF_LEAD, IN_LEAD = 3, 2
"""Mentions that one in the headline or the first sentences counts for, and how many count so."""

SHORTEST, LONGEST, PLACED = 2, 5, 3
"""Words of a phrase, and how many there are at most where a country is joined to it."""

ON_TOP = 2
"""How often a phrase counts that stands in the headline or the first sentences."""

ALL_OVER, EACH = 5, 4
"""How often a story is named that no lead names, at least, and in one of how many sentences."""

EACH_LED = 8
"""Likewise in one of how many sentences, where a lead names it."""

_OF_COUNTRY = "unrest"
"""The story that goes on in a country: a spill or a crisis may be of several."""

ISSUES = lexicon.of_sort("noun_uses", "issue")
_LIKE = lexicon.of_sort("noun_uses", "like")
_EXAMPLES = lexicon.of_sort("connectives", "example")
_NUMBERS = frozenset(vocabulary.words("number"))
_RANKS = lexicon.of_sort("counting_words", "rank")


class Topic(NamedTuple):
    """What an article is about.

    Attributes:
        text: The slug.
        words: Those by one of which a line names it.
        others: Those of its story, by which a line names it where they stand for nothing known.
        sure: Whether it is told by its own words alone.
    """

    text: str
    words: frozenset[str]
    others: frozenset[str] = frozenset()
    sure: bool = True


class Count:
    """How often something is named, and how often on top."""

    def __init__(self) -> None:
        self.all = self.top = 0

    def add(self, *, leads: bool) -> None:
        """Notes that it is named once more."""
        self.all += 1
        self.top += leads

    def is_enough(self, fewest: int = FEWEST) -> bool:
        """Tells whether it is named often, and on top."""
        return self.all >= fewest and self.top > 0

    def weight(self) -> int:
        """Returns how much an article is about it."""
        return self.all + OF_LEAD * min(self.top, IN_LEAD)


class _Issue:
    """How an article names an issue: how often, by which phrases, words and lemmas."""

    def __init__(self) -> None:
        self.count = Count()
        self.phrases: list[str] = []
        self.first: Sequence[str] = ()
        self.leading: list[str] = []
        self.placed: str | None = None
        self.forms: list[str] = []
        self.lemmas: set[str] = set()

    def add(self, noun: Token, phrases: Sequence[str], *, leads: bool) -> None:
        self.count.add(leads=leads)
        self.first = self.first if self.forms else phrases
        self.forms.append(noun.lower_)
        self.lemmas.add(noun.lemma_.lower())
        self.phrases += [*phrases] * (ON_TOP if leads else 1)
        if leads:
            own = [each for each in phrases if each.lower().endswith(noun.lower_)]
            self.leading += own * ON_TOP

    def is_one_of_several(self, phrase: str) -> bool:
        """Tells of a phrase told once, behind the first mention, that it may be another issue's.

        So is "the Challenger explosion" where the first was not called so and a later one has other
        names, and "the SARS outbreak" behind "the swine flu outbreak".
        """
        if self.phrases.count(phrase) > ON_TOP:
            return False
        told = set(phrase.lower().split()[:-1])
        if self.first:
            return all(told.isdisjoint(each.lower().split()) for each in self.first)
        names = set(filter(is_name, phrase.split()))
        others = (set(filter(is_name, each.split())) for each in self.phrases)
        return bool(names) and any(each and names.isdisjoint(each) for each in others)

    def sure(self, phrases: Sequence[str]) -> list[str]:
        """Returns those of its phrases that are no other issue's."""
        unsure = {each for each in dict.fromkeys(phrases) if self.is_one_of_several(each)}
        return [each for each in phrases if each not in unsure]

    def topic(self, phrase: str | None, country: str | None) -> Topic:
        """Returns it as a topic; one without a name has its country beside it."""
        told = phrase or most(self.forms)
        alone = country is None or any(map(is_name, told.split())) or len(told.split()) > PLACED
        words = _words_of(told) | self.lemmas
        return Topic(told if alone else f"{told}, {country}", words)


class Issues:
    """The issues that a page names, each by its sense."""

    def __init__(self, lead: Set[int], reading: Reading, among: Set[str] = ISSUES) -> None:
        """Notes how often each ``among`` is named, and how; ``lead`` are the words on top."""
        self._found: dict[str, _Issue] = defaultdict(_Issue)
        self._stories: dict[str, dict[str, None]] = defaultdict(dict)
        for noun in reading.nouns:
            lemma = noun.lemma_.lower()
            if lemma not in among or noun.ent_type_ or noun.i in reading.dated:
                continue
            if any(word.lower_ in _EXAMPLES for word in noun.lefts):
                continue  # "pay, including pension packages" is about the pay
            leads, sense = noun.i in lead, senses.sense_of(lemma)
            issue = self._found[sense]
            issue.add(noun, list(_phrases(noun, reading, leads=leads)), leads=leads)
            issue.placed = issue.placed or (_placed(noun, reading) if leads else None)
            if lemma in _stories():
                self._stories[_stories()[lemma]][sense] = None

    def leading(self, fewest: int = FEWEST) -> Iterator[tuple[int, Topic]]:
        """Yields what an article is about by a phrase on top of it, with its weight.

        Args:
            fewest: How often it is named at least.
        """
        for issue in self._found.values():
            phrase = _best(issue.sure(issue.leading))
            if phrase is not None and issue.count.is_enough(fewest):
                yield issue.count.weight(), issue.topic(phrase, None)

    def alone(self, country: str | None) -> Iterator[tuple[int, Topic]]:
        """Yields what an article is about by one word, with its weight.

        Args:
            country: The country that it is about, if that is sure.
        """
        for issue in self._found.values():
            phrase = _best(issue.phrases) or issue.placed
            if phrase is not None and issue.is_one_of_several(phrase):
                continue
            if issue.count.is_enough() and (phrase is not None or country is not None):
                yield (
                    issue.count.weight() * (1 + (phrase is not None)),
                    issue.topic(phrase, country),
                )

    def together(self, country: str | None, sentences: int) -> Iterator[tuple[int, Topic]]:
        """Yields the stories that an article is about by several words, with their weights.

        Args:
            country: The country that it speaks of most.
            sentences: How many it has.
        """
        for story, members in self._stories.items():
            place = country if story == _OF_COUNTRY else None
            issues = [self._found[each] for each in members]
            topic = _together(issues, place, sentences)
            if topic is not None:
                others = {lemma for issue in issues for lemma in issue.lemmas}
                others |= {word for word, its in _stories().items() if its == f"{story} people"}
                weight = sum(issue.count.all for issue in issues)
                yield weight, topic._replace(others=frozenset(others), sure=False)


def _together(issues: Sequence[_Issue], country: str | None, sentences: int) -> Topic | None:
    """Returns what several words tell of, by what describes it before its noun, if that is sure."""
    total, top = sum(each.count.all for each in issues), sum(each.count.top for each in issues)
    leading = [
        each
        for issue in issues
        for each in issue.sure(issue.leading)
        if any(map(is_name, each.split()))
    ]
    named = _best(leading) if country is None else None
    fewest = FEWEST - 1 if named else FEWEST
    if total < (max(fewest, sentences / EACH_LED) if top else max(ALL_OVER, sentences / EACH)):
        return None
    main = max(issues, key=lambda each: (each.count.all, each.count.top, most(each.forms)))
    own = [each for each in main.sure(main.phrases) if each.lower().split()[-1] in main.forms]
    phrase = named or _best(own) or (_only(own) if main.count.all >= ALL_OVER else None)
    return None if phrase is None and country is None else main.topic(phrase, country)


def _only(phrases: Sequence[str]) -> str | None:
    """Returns the shortest of some phrases where each ends in it."""
    one = min(phrases, key=lambda each: (len(each), each), default="")
    return one if one and all(each.lower().endswith(one.lower()) for each in phrases) else None


def _words_of(phrase: str) -> frozenset[str]:
    """Returns what names a topic: the last word of its phrase, and each name in it."""
    parts = phrase.split()
    return frozenset({parts[-1].lower(), *map(str.lower, filter(is_name, parts))})


def _phrases(noun: Token, reading: Reading, *, leads: bool) -> Iterator[str]:
    if reading.quotation(noun.i) is not None or not described.is_one(noun, reading):
        return
    one = descriptions.of(noun, reading, placed=leads)
    if one is None:
        return
    # "it is a leak of great weight" says of what sort it is
    said_of = any(child.dep_ == "cop" for child in noun.lefts)
    for phrase in dict.fromkeys((one.short,) if said_of else (one.full, one.short)):
        text = _uncounted(phrase, noun)
        words = text.lower().split()
        if SHORTEST <= len(words) <= LONGEST and _fits(words):
            yield text


def _fits(words: Sequence[str]) -> bool:
    digits = any(letter.isdigit() for word in words for letter in word)
    like = any(word.rpartition("-")[2] in _LIKE for word in words if "-" in word)
    return _RANKS.isdisjoint(words) and not digits and not like


def _uncounted(phrase: str, noun: Token) -> str:
    """Returns a phrase without how many they are: "leaks in the pipe" of three."""
    first, _, rest = phrase.partition(" ")
    if first.lower() not in _NUMBERS:
        return phrase
    return rest[rest.lower().find(noun.lower_) :] if "-" in rest.split(" ", 1)[0] else rest


def _placed(noun: Token, reading: Reading) -> str | None:
    """Returns where an issue is of which only adjectives tell more: "spill in the Gulf of Peru"."""
    if reading.quotation(noun.i) is not None or not described.is_one(noun, reading):
        return None
    one = descriptions.of(noun, reading, placed=True)
    if one is None or one.short:
        return None
    text = one.full[max(0, one.full.lower().find(noun.lower_)) :]
    words = text.lower().split()
    named = any(map(is_name, text.split()[1:]))
    return text if named and len(words) <= LONGEST + 1 and _fits(words) else None


def _best(phrases: Sequence[str]) -> str | None:
    """Returns the phrase used most, if it is told twice or on top; a headline's capitals go."""
    many = Counter(phrase.lower() for phrase in phrases)
    fitting = [each for each in phrases if many[each.lower()] > 1 and not each.istitle()]
    return max(
        fitting,
        key=lambda each: (
            many[each.lower()] + any(map(is_name, each.split())),
            phrases.count(each),
            each,
        ),
        default=None,
    )


def is_name(word: str) -> bool:
    """Tells of a word that it begins with a capital."""
    return word[0].isupper()


def most(words: Sequence[str]) -> str:
    """Returns the word told most."""
    return max(sorted(set(words)), key=words.count)


@cache
def _stories() -> dict[str, str]:
    return dict(lexicon.read("story_words"))  # type: ignore[arg-type]
