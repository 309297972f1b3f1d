"""Whom an act is not surely aimed at: the scene of a fight, who fights too, what is agreed on."""

import pytest

from extractor.coded import Party, Root
from extractor.coding import aimed_at, wording


@pytest.mark.parametrize(
    ("after", "root", "name", "kept"),
    [
        ("strikes in Chad", "FIGHT", "Chad", False),
        ("rebels in Chad", "COERCE", "Chad", True),
        ("the Chadian police headquarters in Togo", "FIGHT", "Chadian police", True),
        ("alongside Chad", "FIGHT", "Chad", False),
        ("agreement on an interim cabinet", "AGREE", "interim cabinet", False),
        ("agreement with Chad on fish", "AGREE", "Chad", True),
        ("an attack on Chad", "FIGHT", "Chad", True),
    ],
)
def test_sure(after: str, root: Root, name: str, *, kept: bool) -> None:
    party = Party(name, None, None)
    assert aimed_at.sure(wording.words(after), root, [party]) == ([party] if kept else [])
