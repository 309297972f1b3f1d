"""Good files in every form, damaged by a seed: what fuzzing reads, in tests and by hand."""

import random
from collections.abc import Iterator

from tests.readers import newsroom, pages, press

FORMS: dict[str, bytes] = pages.FORMS | press.PRESS | newsroom.SINGLE | newsroom.SEVERAL
"""A good file in every form that is read."""
PIECES = (
    b"", b"<", b">", b"</p>", b'"', b"\\u0000", b"\\ud800", b"\0", b"\xff", b"[[[[", b"{}", b"\r\n",
    b"2021-13-45", b"9999-12-31", b"&#0;", b"&#xd800;", b"&x;", b"<![CDATA[", b"<!--", b"]]>",
    b"Content-Length: 99999999999", b"charset=utf-7", b"charset=nonsense", b"----b", b"=?x?B?",
    b"{\\*\\fldinst", b"\\u99999999", b"From x\nA: b\n\n", b"1 of 2 DOCUMENTS\n", b"\x1f\x8b",
    b"PK\x03\x04",
    b"Full text: ", b"WC 9 words", b"<time datetime='9'>", b"<nitf>", b"</newsItem>", b"NaN",
)  # fmt: skip


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Returns a file with some of its bytes changed, taken out, doubled or cut off."""
    data = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(data))
        piece = chance.choice((*PIECES, chance.randbytes(chance.randint(1, 8))))
        act = chance.random()
        if act < 0.7:
            data[at : at + chance.randint(0, 12)] = piece
        elif act < 0.85:
            data[at:at] = data[at : at + chance.randint(1, 400)] * chance.choice((1, 2, 30))
        elif act < 0.95:
            del data[at : at + chance.randint(1, 2_000)]
        else:
            del data[at:]
    return bytes(data)


def files(seed: int) -> Iterator[tuple[str, bytes]]:
    """Yields damaged files with their names, without end; the same ones for the same seed."""
    chance = random.Random(seed)
    while True:
        for name, content in FORMS.items():
            yield name, damaged(content, chance)
