"""Which shorter names stand for a longer one: surnames, acronyms, parts. The one rule of it.

``near`` is what a text may say once it has named somebody in full; ``far`` what is enough where
nobody has been named: across articles, and when somebody asks. All take normal forms
(``names.key``) and give them.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from extractor import countries, lexicon, names
from extractor.records import ActorKind

SUFFIXES = frozenset(
    "inc incorporated corp corporation ltd limited llc plc co company ag sa sas nv gmbh spa ab asa "
    "oyj bv kk pte pty bhd tbk".split()
)
"""What law makes a firm add to its name."""

GENERIC = SUFFIXES | frozenset(
    "airline airlines airways automotive computer computers enterprises group holding holdings "
    "industries international motor motors petroleum pharmaceutical pharmaceuticals systems "
    "technologies technology".split()
)
"""Words that a firm's name is often written without: "Apple Computer", "NPD Group"."""

PLAIN = frozenset(
    "advanced allied american asian central city commercial consolidated continental development "
    "digital eastern electric european federal first general global green industrial international "
    "investment local medical merchant metropolitan modern mutual national new northern pacific "
    "peoples postal power private public regional royal savings security southern standard state "
    "technical trade union united universal urban western world".split()
)
"""Words that no body is known by alone."""

OF_INDEX = frozenset({"average", "composite", "index", "industrial", "industrials"})
"""Words that an index is often named without: "Dow Jones Industrial Average"."""

_PARTICLES = lexicon.of_sort("name_parts", "particle")
SMALL = frozenset("a an the of and for in on to at".split())
SHORTEST_ACRONYM = 3
"""How many letters an acronym has at least that stands for a body where none was spelled out."""

SERIES = 3
"""How many digits a number has at least that names a thing by itself: "787", but not "4"."""

_CODE = r"[a-z]{1,4}-?\d{2,4}[a-z]{0,3}"


def near(kind: ActorKind | str, full: str) -> frozenset[str]:
    """Returns what an article may call somebody whom it has named in full.

    >>> sorted(near("person", "steven mnuchin")), "gm" in near("organisation", "general motors")
    (['mnuchin', 'steven'], True)
    """
    return _near(str(kind), full)


def far(kind: ActorKind | str, full: str) -> frozenset[str]:
    """Returns what stands for a name without more being said.

    >>> sorted(far("person", "steven mnuchin")), sorted(far("organisation", "united auto workers"))
    (['mnuchin'], ['uaw'])
    >>> sorted(far("product", "787 dreamliner"))
    ['787', 'dreamliner']
    """
    return _far(str(kind), full)


@lru_cache(maxsize=65_536)
def _near(kind: str, full: str) -> frozenset[str]:
    words = full.split()
    if len(words) < 2:
        return frozenset()
    if kind == "person":
        return frozenset({names.surname(full), words[0], words[-1], *_from_particle(words)})
    found = {" ".join(words[at:]) for at in range(1, len(words))}
    if kind == "product":
        return _far(kind, full)
    return frozenset(found | {_acronym(words), *_without(words, GENERIC)}) - {""}


@lru_cache(maxsize=65_536)
def _far(kind: str, full: str) -> frozenset[str]:
    words = full.split()
    if len(words) < 2:
        return frozenset()
    if kind == "person":
        return frozenset({names.surname(full), *_from_particle(words)})
    if kind == "product":
        return _of_product(words)
    short = _acronym(words)
    acronym = {short} if len(short) >= SHORTEST_ACRONYM else set()
    return frozenset(acronym | _without(words, GENERIC))


def _from_particle(words: list[str]) -> list[str]:
    """The surname with its particles: "de la cruz" of "ana de la cruz"."""
    at = next((i for i, word in enumerate(words) if i and word in _PARTICLES), None)
    return [" ".join(words[at:])] if at is not None and at < len(words) - 1 else []


def _acronym(words: list[str]) -> str:
    """The initials of a name; "" where they are but its first word: the HP of "HP Pension"."""
    short = initials(words)
    return short if short != words[0] else ""


def initials(words: Sequence[str]) -> str:
    """Returns the first letters of the words of a name that count.

    >>> initials("department of homeland security".split())
    'dhs'
    """
    return "".join(word[0] for word in words if word not in SMALL)


def _without(words: Sequence[str], generic: frozenset[str]) -> set[str]:
    """The beginnings of a name that leave out only words of its sort."""
    kept = list(words)
    found = set()
    while len(kept) > 1 and kept[-1] in generic:
        kept.pop()
        if len(kept) > 1 or not _is_plain(kept[0]):
            found.add(" ".join(kept))
    return found


def _is_plain(word: str) -> bool:
    """Tells of "general" and "american" that alone they are no name of a body."""
    return word in PLAIN or countries.form_of(word.title()) is not None


def _of_product(words: list[str]) -> frozenset[str]:
    """The parts with a number that tells enough, the name after it; an index without its sort."""
    found = _without(words, OF_INDEX)
    numbered = [at for at, word in enumerate(words) if any(map(str.isdigit, word))]
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            has = [at for at in numbered if start <= at < end]
            telling = end - start > 1 or _is_telling(words[start])
            if has and telling and end - start < len(words):
                found.add(" ".join(words[start:end]))
    last = words[-1]
    if numbered and numbered[-1] < len(words) - 1 and last not in OF_INDEX | GENERIC:
        found.add(last)
    return frozenset(found)


def _is_telling(word: str) -> bool:
    return sum(map(str.isdigit, word)) >= SERIES or bool(re.fullmatch(_CODE, word))


def product(name: str) -> str:
    """Returns the normal form of a product's name: one of several, without its maker.

    A code with letters is enough by itself.

    >>> product("the A380s"), product("Airbus A380"), product("F-16"), product("iPhone 4s")
    ('a380', 'a380', 'f-16', 'iphone 4s')
    >>> product("Boeing 787s"), product("Boeing 787 Dreamliner"), product("S&P 500")
    ('787', '787 dreamliner', 's&p 500')
    """
    words = [_one(word) for word in names.key(name).split()]
    codes = [word for word in words if re.fullmatch(_CODE, word)]
    if len(codes) == 1:
        return codes[0]
    made = len(words) > 1 and words[0] in makers() and _is_telling(words[1])
    return " ".join(words[1:] if made else words)


@cache
def makers() -> frozenset[str]:
    """Returns the firms that a product may be called after, as normal forms."""
    return frozenset(names.plain(row[0]) for row in lexicon.read("makers"))


def _one(word: str) -> str:
    several = word.endswith("s") and word[-2:-1].isdigit() and len(word) > SERIES
    return word[:-1] if several else word


def spelled(words: Sequence[str]) -> list[str]:
    """Returns words in the spelling under which both are compared.

    >>> spelled("world health organisation".split())
    ['world', 'health', 'organization']
    """
    known = _spellings()
    return [known.get(word, word) for word in words]


@cache
def _spellings() -> dict[str, str]:
    return dict(lexicon.read("spellings"))  # type: ignore[arg-type]
