"""Whose a claim is, by what stands before its cue: "said a day after Togo warned"."""

from collections.abc import Sequence

from extractor.coded import Code
from extractor.coding import naming, parties, phrases, sides, wording
from extractor.coding.wording import Word
from extractor.records import Article, Claim

LEADING = frozenset("with against about over at for".split())
"""Prepositions behind which nobody stands who does what a participle far off tells."""

RELATIVE = frozenset({"that", "which", "who"})
RELATIVE_REACH = 60
"""How many characters before a relative pronoun whom it stands for is named."""

PHRASE = 6
"""How many words before a relative pronoun are the phrase for which it stands."""

HELPERS = frozenset("has have had is are was were been being not also already still then".split())
WHEN = frozenset("when where while after before as".split())

REACH = 20
"""How many characters before a cue its subject is read."""

FEW = 12
"""How many characters before a speaker are read."""

_OPENING = phrases.OPENING | {"after", "before", "since"}


def _is_led(claim: Claim, article: Article) -> bool:
    """Tells of "a crowd angry with President Diaz gathered, demanding" that the crowd demands."""
    begins, ends = claim.source_spans[0] if claim.source_spans else (0, 0)
    if not article.text[ends : claim.cue[0][0]].strip():
        return False  # "with Peru accusing Togo"
    near = wording.words(article.text[max(begins - FEW, 0) : begins])
    while near and near[-1].low in sides.DETERMINERS:
        near.pop()
    return bool(near) and near[-1].low in LEADING


def is_of_thing(claim: Claim, article: Article) -> bool:
    """Tells of "they say their plans call for" that a thing is the subject, and no speaker."""
    begins, ends = claim.cue[-1]
    near = wording.words(article.text[max(begins - REACH, 0) : begins])
    within = any(begins <= span[0] < ends for span in claim.source_spans)
    participle = article.text[begins:ends].endswith("ing")
    return not (participle or within) and bool(near) and near[-1].low in naming.THINGS


def is_asked(claim: Claim) -> bool:
    """Tells of "urged Peru to go on" that whoever stands there is asked, and did not speak."""
    if not (claim.source_spans and claim.cue):
        return False
    after = claim.source_spans[0][0] >= claim.cue[-1][1]
    return after and claim.content_text.startswith("to ")


def is_of_other_relative(claim: Claim, code: Code, article: Article) -> bool:
    """Tells of "Diaz's new group, an organisation that praised Peru" that Diaz did not."""
    if (claim.speaker_text or "").lower() not in RELATIVE or not claim.source_spans:
        return False
    begins = claim.source_spans[0][0]
    near = wording.words(article.text[max(begins - RELATIVE_REACH, 0) : begins])
    lows = {word.low for word in near}
    return not any(word.low in lows for each in code.source for word in wording.words(each.name))


def is_of_relative(before: Sequence[Word], code: Code) -> bool:
    """Tells of "embassies in Peru and Chile, which *killed*" that it is not sure who did it.

    A relative pronoun stands for the words just before it, where these are one phrase.

    Args:
        before: The words of its sentence before an act.
        code: The act.
    """
    at = next((n for n in range(len(before) - 1, 0, -1) if not _is_helper(before[n])), 0)
    if not at or before[at].low not in RELATIVE:
        return False
    last = phrases.split(before[:at])[-1:]
    if before[at].low == "which" and last and last[0].lead in sides.INSIDE:
        return True  # "raids by rebels in Peru, which are making"
    near = [word for word in before[max(at - PHRASE, 0) : at] if not word.is_mark]
    named = {word.low for each in code.source for word in wording.words(each.name)}
    if any(word.low == "and" for word in near):
        return True
    lands = {side.country for side in parties.of_words(near)} - {None}  # "Lima, which" for Peru
    known = any(each.country in lands for each in code.source)
    return not known and named.isdisjoint(w.low for w in near)


def _is_helper(word: Word) -> bool:
    return word.low in HELPERS or word.low.endswith("ly")


def is_when(before: Sequence[Word]) -> bool:
    """Tells of "the envoy said so when he *met* Diaz" that whom the pronoun means is not sure."""
    near = [word.low for word in before if not _is_helper(word)][-2:]
    return len(near) > 1 and near[0] in WHEN and near[1] in sides.PRONOUNS


def is_of_another(claim: Claim, article: Article) -> bool:
    """Tells of "said on Friday, a day after Togo warned Peru" that who said it did not warn."""
    cue = wording.words(article.text[slice(*claim.cue[0])])
    if any(word.low in naming.QUANTITY for word in cue[:-1]):
        return True  # "approve of Diaz although far more blame Togo"
    if cue[-1].low.endswith("ing") and _is_led(claim, article):
        return True
    begins = claim.source_spans[-1][1] if claim.source_spans else claim.cue[0][0]
    between = wording.words(article.text[begins : claim.cue[0][0]])
    opened = [at for at, word in enumerate(between) if word.low in _OPENING]
    inner = between[opened[-1] + 1 :] if opened else []
    named = any(word.text[:1].isupper() for word in inner)
    return named and not any(word.is_mark for word in inner)


def is_contact(before: Sequence[Word]) -> bool:
    """Tells of "killed a chief they *accused* of it" that at whom it is aimed stands before."""
    near = before[-4:]
    if len(near) < 4 or near[3].low not in sides.PRONOUNS or near[2].is_mark:
        return False
    led = near[1].low in phrases.DETERMINERS and near[0].low not in phrases.PREPOSITIONS
    return led and near[2].text.islower()


def is_over(claim: Claim, article: Article) -> bool:
    """Tells of "Peru sued Mali; Chile left and" that Peru did not say what follows.

    The clause in which a speaker stands is over there, and another begins.
    """
    if not (claim.source_spans and claim.cue) or claim.cue[0][0] <= claim.source_spans[-1][1]:
        return False
    between = wording.words(article.text[claim.source_spans[-1][1] : claim.cue[0][0]])
    lows = [word.low for word in between]
    ends = max((at for at, low in enumerate(lows) if low == ";"), default=len(lows))
    if any(word.text[:1].isupper() for word in between[ends:]):
        return True
    at = max((at for at, low in enumerate(lows) if low in ("and", "but", "while")), default=None)
    after = between[at + 1 :] if at else []
    return bool(after) and all(word.text[:1].isupper() for word in after)
