"""A mention while it is being worked on: tokens, what they say of the actor, whose they are."""

from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from extractor.records import MentionKind, MentionLabel


@dataclass(slots=True, eq=False)
class MentionDraft:
    """Words that may denote an actor.

    Attributes:
        span: The mention's tokens, without title or determiner.
        kind: Name, nominal or pronoun.
        label: What sort of actor it can denote.
        gender: ``m``, ``f`` or ``-`` where nothing says.
        plural: Whether it denotes several.
        country: ISO code, for the names of countries, their capitals and seats.
        roles: Titles and appositions as stated.
        actor: Id of the actor, once resolved.
        same_as: The mention beside it that it repeats, in another script.
        probability: How likely a pronoun's actor is the one that is meant; 1 for other mentions.
        root: Its syntactic head.
        text: Its words as written.
    """

    span: Span
    kind: MentionKind
    label: MentionLabel
    gender: str = "-"
    plural: bool = False
    country: str | None = None
    roles: list[str] = field(default_factory=list)
    actor: str | None = None
    same_as: "MentionDraft | None" = None
    probability: float = 1.0
    root: Token = field(init=False, repr=False)
    text: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Looks for head and words once; the span of a mention never changes."""
        self.root, self.text = self.span.root, self.span.text

    @property
    def doc(self) -> Doc:
        """The Doc the mention stands in."""
        return self.span.doc
