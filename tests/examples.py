"""Three short articles about the trade talks, annotated by hand: what one Extraction looks like.

``SIGNING`` is dated and names everybody in full. ``CALL`` comes four months later, tells the
signing once more (the duplicate event) and calls people by surname. ``REVIEW`` carries no date and
no outlet, and its source is unnamed. Together they hold every status, two claim types, a day, a
season, an open range and dates that nobody knows.
"""

from datetime import date

from msgspec.structs import replace

from extractor.records import Actor, Claim, DateRange, Event, Extraction, When
from tests.by_hand import (  # noqa: F401 (find, read_at: for tests that place words in an example)
    UNKNOWN,
    day,
    find,
    make_article,
    make_claim,
    make_event,
    make_mention,
    make_timex,
    read_at,
    when,
)

TRUMP = Actor("person:donald-trump", "Donald Trump", "person", ("Trump",), ("President",))
LIU = Actor("person:liu-he", "Liu He", "person", ("Liu",), ("Vice-Premier",), ("government:china",))
MNUCHIN = Actor(
    "person:steven-mnuchin", "Steven Mnuchin", "person", ("Mnuchin",), ("Treasury Secretary",)
)
LIGHTHIZER = Actor("person:robert-lighthizer", "Robert Lighthizer", "person", ("Mr. Lighthizer",))
WASHINGTON = Actor("government:united-states", "United States", "government", ("Washington",))
BEIJING = Actor("government:china", "China", "government", ("Beijing",))
LIU_ALONE = Actor("person:liu", "Liu", "person", ("Mr. Liu",))
MNUCHIN_ALONE = Actor("person:mnuchin", "Mnuchin", "person")
OFFICIAL = Actor("unnamed:a-senior-official", "a senior official", "unnamed")


def told_by(event: Event, claim: Claim, after: str = "") -> Event:
    """An event that a claim tells; its line has the words of the claim, or its own and these."""
    text = f"{event.text}, {after}" if after else claim.text
    return replace(event, told_by=claim.id, text=text)


def signing() -> Extraction:
    """The signing of the phase-one deal, told on its day."""
    article = make_article(
        "United States and China sign a first trade deal\n\n"
        "WASHINGTON, Jan 15 - President Donald Trump and Vice-Premier Liu He signed a first trade"
        " deal on Wednesday. “The deal serves both of our peoples,” Liu said.\n\n"
        "Washington will not lift its other tariffs yet, Treasury Secretary Steven Mnuchin told"
        " reporters on Wednesday. The two sides may meet again in the spring.\n",
        ref="articles/signing.txt",
        outlet="Harbour Post",
        published=day("2020-01-15"),
        published_basis="dateline",
        title="United States and China sign a first trade deal",
        url="https://harbour-post.example/2020/01/15/signing",
        path="articles/signing.txt",
    )
    wednesday = when("2020-01-15", basis="relative", timex="Wednesday")
    spring = DateRange(first=date(2020, 3, 1), last=date(2020, 5, 31))
    signed = make_event(
        article,
        "President Donald Trump and Vice-Premier Liu He signed a first trade deal on Wednesday",
        "signed",
        lemma="sign",
        status="happened",
        when=wednesday,
        participants=(("agent", TRUMP.id), ("agent", LIU.id)),
    )
    lift = make_event(
        article,
        "Washington will not lift its other tariffs yet",
        "lift",
        lemma="lift",
        status="negated",
        when=UNKNOWN,
        participants=(("agent", WASHINGTON.id),),
    )
    meet = make_event(
        article,
        "The two sides may meet again in the spring",
        "meet",
        lemma="meet",
        status="possible",
        when=When(spring, "2020-21", "relative", "the spring"),
    )
    liu_said = make_claim(
        article,
        "“The deal serves both of our peoples,”",
        "said",
        "Liu",
        speaker=LIU.id,
        manner="direct",
        when=when("2020-01-15", basis="publication"),
    )
    mnuchin_told = make_claim(
        article,
        "Washington will not lift its other tariffs yet",
        "told",
        "Treasury Secretary Steven Mnuchin",
        speaker=MNUCHIN.id,
        polarity="denies",
        when=wednesday,
        event_ids=(lift.id,),
    )
    return Extraction(
        article=article,
        timexes=(
            make_timex(article, "Wednesday", "2020-01-15", wednesday.range),
            make_timex(article, "the spring", "2020-SP", spring),
        ),
        mentions=(
            make_mention(article, "President Donald Trump", TRUMP.id),
            make_mention(article, "Vice-Premier Liu He", LIU.id),
            make_mention(article, "Washington", WASHINGTON.id, label="PLACE"),
            make_mention(article, "Treasury Secretary Steven Mnuchin", MNUCHIN.id),
        ),
        actors=(WASHINGTON, BEIJING, TRUMP, LIU, MNUCHIN),
        events=(
            signed,
            told_by(
                lift, mnuchin_told, "Treasury Secretary Steven Mnuchin told reporters on Wednesday"
            ),
            meet,
        ),
        claims=(liu_said, mnuchin_told),
    )


def call() -> Extraction:
    """The telephone call of May 2020, with the signing as its background."""
    article = make_article(
        "Negotiators talk by telephone\n\n"
        "Mr. Liu spoke by telephone with Mnuchin and Robert Lighthizer on Friday, Beijing said."
        " President Donald Trump and Vice-Premier Liu He signed a first trade deal on January 15."
        " The two sides are working on purchases of farm goods.\n\n"
        "Mr. Lighthizer wants China to buy more. Mnuchin promised that a review would follow"
        " after June.\n",
        ref="articles/call.txt",
        outlet="Morning Ledger",
        published=day("2020-05-08"),
        published_basis="header",
        title="Negotiators talk by telephone",
        path="articles/call.txt",
    )
    friday = when("2020-05-08", basis="relative", timex="Friday")
    after_june = When(DateRange(date(2020, 7, 1), None), "2020-07/..", "relative", "after June")
    liu_he = Actor(LIU.id, LIU.name, LIU.kind, (), ("Vice-Premier",))
    spoke = make_event(
        article,
        "Mr. Liu spoke by telephone with Mnuchin and Robert Lighthizer on Friday",
        "spoke",
        lemma="speak",
        status="happened",
        when=friday,
        participants=(
            ("agent", LIU_ALONE.id),
            ("recipient", MNUCHIN_ALONE.id),
            ("recipient", LIGHTHIZER.id),
        ),
    )
    signed = make_event(
        article,
        "President Donald Trump and Vice-Premier Liu He signed a first trade deal on January 15",
        "signed",
        lemma="sign",
        status="happened",
        when=when("2020-01-15", basis="stated", timex="January 15"),
        participants=(("agent", TRUMP.id), ("agent", LIU.id)),
    )
    work = make_event(
        article,
        "The two sides are working on purchases of farm goods",
        "working",
        lemma="work",
        status="ongoing",
        when=when("2020-05-08", basis="publication"),
    )
    review = make_event(
        article,
        "a review would follow after June",
        "review",
        lemma="review",
        status="planned",
        when=after_june,
    )
    beijing_said = make_claim(
        article,
        "Mr. Liu spoke by telephone with Mnuchin and Robert Lighthizer on Friday",
        "said",
        "Beijing",
        speaker=BEIJING.id,
        when=when("2020-05-08", basis="publication"),
        event_ids=(spoke.id,),
    )
    wants = make_claim(
        article,
        "China to buy more",
        "wants",
        "Mr. Lighthizer",
        speaker=LIGHTHIZER.id,
        type="attitude",
        polarity="asks",
        when=when("2020-05-08", basis="publication"),
    )
    promised = make_claim(
        article,
        "that a review would follow after June",
        "promised",
        "Mnuchin",
        speaker=MNUCHIN_ALONE.id,
        polarity="promises",
        when=when("2020-05-08", basis="publication"),
        event_ids=(review.id,),
    )
    return Extraction(
        article=article,
        timexes=(
            make_timex(article, "Friday", "2020-05-08", friday.range),
            make_timex(article, "January 15", "2020-01-15", day("2020-01-15")),
            make_timex(article, "June", "2020-06", DateRange(date(2020, 6, 1), date(2020, 6, 30))),
        ),
        mentions=(
            make_mention(article, "Mr. Liu", LIU_ALONE.id),
            make_mention(article, "Mnuchin", MNUCHIN_ALONE.id),
            make_mention(article, "Robert Lighthizer", LIGHTHIZER.id),
            make_mention(article, "Beijing", BEIJING.id, label="PLACE"),
            make_mention(article, "President Donald Trump", TRUMP.id),
            make_mention(article, "Vice-Premier Liu He", liu_he.id),
            make_mention(article, "China", BEIJING.id, label="PLACE"),
        ),
        actors=(LIU_ALONE, MNUCHIN_ALONE, LIGHTHIZER, BEIJING, TRUMP, liu_he),
        events=(
            told_by(spoke, beijing_said, "Beijing said"),
            signed,
            work,
            told_by(review, promised),
        ),
        claims=(beijing_said, wants, promised),
    )


def review() -> Extraction:
    """An article nobody can date, with an unnamed source."""
    article = make_article(
        "A review of the deal is put off\n\n"
        "China put off a review of the deal, a senior official said on Saturday."
        " Liu and Mnuchin will talk soon.\n",
        ref="articles/review.txt",
        title="A review of the deal is put off",
        path="articles/review.txt",
    )
    put_off = make_event(
        article,
        "China put off a review of the deal",
        "put off",
        lemma="put off",
        status="happened",
        when=UNKNOWN,
        participants=(("agent", BEIJING.id),),
    )
    talk = make_event(
        article,
        "Liu and Mnuchin will talk soon",
        "talk",
        lemma="talk",
        status="planned",
        when=UNKNOWN,
        participants=(("agent", LIU_ALONE.id), ("agent", MNUCHIN_ALONE.id)),
    )
    said = make_claim(
        article,
        "China put off a review of the deal",
        "said",
        "a senior official",
        speaker=OFFICIAL.id,
        when=When(None, None, "unknown", "Saturday"),
        event_ids=(put_off.id,),
    )
    liu = Actor(LIU_ALONE.id, "Liu", "person")
    return Extraction(
        article=article,
        timexes=(make_timex(article, "Saturday", "", None),),
        mentions=(
            make_mention(article, "China", BEIJING.id, label="PLACE"),
            make_mention(article, "a senior official", OFFICIAL.id, kind="nominal"),
            make_mention(article, "Liu", liu.id),
            make_mention(article, "Mnuchin", MNUCHIN_ALONE.id),
        ),
        actors=(BEIJING, OFFICIAL, liu, MNUCHIN_ALONE),
        events=(told_by(put_off, said, "a senior official said on Saturday"), talk),
        claims=(said,),
    )


SIGNING = signing()
CALL = call()
REVIEW = review()
ALL = (SIGNING, CALL, REVIEW)
