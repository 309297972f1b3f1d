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
        root: Its syntactic head.
        head: The word by which it hangs in its sentence: "Mr" in "Mr Novak said".
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
    root: Token = field(init=False, repr=False)
    head: Token = field(init=False, repr=False)
    text: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Looks for head and words once; the span of a mention never changes."""
        self.root, self.text = self.span.root, self.span.text
        self.head = self.root
        while self.kind == "name" and self.head.dep_ == "flat" and self.head.head.i < self.head.i:
            self.head = self.head.head

    @property
    def doc(self) -> Doc:
        """The Doc the mention stands in."""
        return self.span.doc
