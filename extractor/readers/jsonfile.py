"""A JSON file: one object, a list of them, or an object with one list of them ("articles").

An object a line in a file called .json is read like any file of JSON lines.
"""

import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from extractor.readers import decoding, fields, jsonlines
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Remark, Unreadable
from extractor.records import Article

MOST_BYTES = 100_000_000
TOO_BIG = (
    f"more than {MOST_BYTES // 1_000_000} MB of JSON; write one object a line into a .jsonl file"
)


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable | Remark]:
    """Yields each article of the file, or why there is none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG)
    try:
        content = json.loads(decoding.decode(data), strict=False)
    except (ValueError, RecursionError) as error:
        if _is_lines(data):
            yield from jsonlines.read(io.BytesIO(data), ref=ref, path=path, given=given)
            return
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        yield Unreadable(ref, f"not JSON{where}; correct the file, or save it anew")
        return
    yield from fields.read_all(content, ref=ref, path=path, given=given)


def _is_lines(data: bytes) -> bool:
    first = data.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
    return first.startswith(b"{") and first.rstrip().endswith(b"}")
