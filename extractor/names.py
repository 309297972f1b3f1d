"""Names as strings: normal form, surname, slug. Knows nothing of who anybody is.

Two mentions can be one actor only if their normal forms say so; who they are is decided by
``pipeline.mentions`` within an article and ``graph.identity`` across articles.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from extractor import lexicon

_NOT_NAME = r"[^\w\s&-]|_"
_BRACKETED = r"\s*[(\[][^)\]]*[)\]]"
_BRACKETS = frozenset("()[]")
_POSSESSIVE = r"['’](s|S)?(?=\s|$)"
_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})


@cache
def _pinyin() -> re.Pattern[str]:
    """Given names romanised by Hanyu Pinyin (ISO 7098): an optional initial, a final, repeated."""
    initial = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    final = (
        r"(?:iang|iong|uang|ang|eng|ong|ian|iao|ing|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in"
        r"|ua|uo|ui|un|ue|a|o|e|i|u)"
    )
    return re.compile(f"(?:{initial}{final})+")


def is_whole(words: str) -> bool:
    """Tells whether there are words, with no bracket that is open or only closed.

    >>> is_whole("minister (acting)"), is_whole("minister (acting"), is_whole("")
    (True, False, False)
    """
    left = re.sub(_BRACKETED, "", words)
    return bool(words) and _BRACKETS.isdisjoint(left)


@cache
def titles() -> dict[str, str]:
    """Returns every word that is a title by itself, casefolded, with its gender: m, f or -."""
    return {word: gender for word, part, gender in lexicon.read("titles") if part != "modifier"}


@cache
def offices() -> frozenset[str]:
    """Returns the titles that say what somebody is, not only how to address them."""
    return frozenset(word for word, part, _ in lexicon.read("titles") if part == "office")


@cache
def _genders() -> dict[str, str]:
    return {name.casefold(): gender for name, gender in lexicon.read("first_names")}


def gender(name: str) -> str:
    """Returns what a full name's first word tells: ``m``, ``f``, or ``-`` where it tells nothing.

    >>> gender("Donald Trump"), gender("Theresa May"), gender("Liu He"), gender("James")
    ('m', 'f', '-', '-')
    """
    words = key(name).split()
    return gender_of(words[0]) if len(words) > 1 else "-"


def gender_of(first_name: str) -> str:
    """Returns what a first name tells: ``m``, ``f``, or ``-`` where it is none we know."""
    return _genders().get(first_name.casefold(), "-")


@cache
def modifiers() -> frozenset[str]:
    """Returns the words that belong to a title only before one: "foreign", "vice", "trade"."""
    return frozenset(word for word, part, _ in lexicon.read("titles") if part == "modifier")


@cache
def _family_names() -> frozenset[str]:
    return frozenset(row[0].casefold() for row in lexicon.read("family_names"))


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Returns the normal form under which names are compared.

    Case, diacritics, titles, possessives, a leading article and bracketed additions are dropped.

    >>> key("Mr. Trump"), key("President Donald Trump’s"), key("Xi Jinping (習近平)")
    ('trump', 'donald trump', 'xi jinping')
    >>> key("the U.S. Treasury's"), key("Commerce Ministry"), key("US Trade Representative")
    ('us treasury', 'commerce ministry', 'us trade representative')
    """
    words = plain(name).split()
    while 0 < (lead := title_length(words) or _articles(words)) < len(words):
        words = words[lead:]
    return " ".join(words)


def identity(name: str) -> str:
    """Returns the normal form under which persons are one across articles: no middle initials.

    >>> identity("President Donald J. Trump"), identity("J. Powell"), identity("Malcolm X")
    ('donald trump', 'j powell', 'malcolm x')
    """
    first, *middle = key(name).split() or [""]
    last = middle[-1:]
    return " ".join([first, *(word for word in middle[:-1] if len(word) > 1), *last])


def plain(name: str) -> str:
    """Returns ``name`` casefolded, without diacritics, punctuation or a leading article.

    >>> plain("The Côte d’Ivoire")
    'cote divoire'
    """
    if name.isascii() and name.replace(" ", "").isalnum():  # most have nothing to drop
        words = name.lower().split()
    else:
        bare = re.sub(_POSSESSIVE, "", re.sub(_BRACKETED, "", name))
        letters = bare.lower() if bare.isascii() else _without_diacritics(bare)
        words = re.sub(_NOT_NAME, "", letters).split()
    return " ".join(words[_articles(words) :])


def _without_diacritics(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in folded if not unicodedata.combining(c))


def _articles(words: list[str]) -> int:
    return 1 if len(words) > 1 and words[0] == "the" else 0


def title_length(words: list[str]) -> int:
    """Returns how many words at the head of a name are its title.

    >>> title_length(["us", "trade", "representative", "robert", "lighthizer"])
    3
    >>> title_length(["Commerce", "Ministry"])
    0
    """
    heads, others = titles(), modifiers()
    length = 0
    for at, word in enumerate(words):
        folded = word.casefold().rstrip(".")
        if folded in heads:
            length = at + 1
        elif folded not in others:
            break
    return length


def surname(name: str) -> str:
    """Returns the normal form of the family name in a person's name.

    Family-first names are recognised by their first word (``lexicons/family_names.tsv``)
    followed by a given name in Pinyin or hyphenated as in Korean.

    >>> surname("Vice-Premier Liu He"), surname("Steven Mnuchin"), surname("Kim Jong-un")
    ('liu', 'mnuchin', 'kim')
    >>> surname("Kim Clark"), surname("Cal Ripken Jr.")
    ('clark', 'ripken')
    """
    words = key(name).split()
    if is_family_first(words):
        return words[0]
    while len(words) > 1 and words[-1] in _GENERATION:
        words.pop()
    return words[-1] if words else ""


def is_family_first(words: list[str]) -> bool:
    """Tells whether the words of a normal form are a family name and then given names."""
    if len(words) not in (2, 3) or words[0] not in _family_names():
        return False
    return all("-" in word or _pinyin().fullmatch(word) for word in words[1:])


def slug(name: str) -> str:
    """Returns ``name`` as an identifier: lower case, words joined by hyphens.

    >>> slug("Xi Jinping (習近平)"), slug("習近平")
    ('xi-jinping', '習近平')
    """
    return "-".join(re.findall(r"\w+", plain(name))) or "unknown"


def outlet(outlets: Mapping[str, str], name: str | None, domain: str | None = None) -> str | None:
    """Returns what somebody calls an outlet, by its name, else by the domain of an article.

    >>> outlet({"harbour.example": "Harbour Post"}, None, "www.harbour.example")
    'Harbour Post'
    """
    labels = (domain or "").casefold().split(".")
    domains = (".".join(labels[at:]) for at in range(len(labels)))
    for key in ((name or "").casefold(), *domains):
        if key and key in outlets:
            return outlets[key]
    return name
