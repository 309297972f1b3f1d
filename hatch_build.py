"""What the package says of itself that depends on where its source is published.

The address stands in one line of pyproject.toml, ``repository``. Where it is known, the package has
its links, and the README's lead there, its picture included; a package index shows no files. Where
it is not, the README's links to files are plain text: none leads nowhere.
"""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

PICTURE = re.compile(r"\[!\[(?P<text>[^\]]*)\]\((?P<picture>[^)\s]+)\)\]\((?P<target>[^)\s]+)\)\n*")
LINK = re.compile(r"\[(?P<text>[^\[\]]*)\]\((?P<target>[^)\s]+)\)")
PAGES = {
    "Source": "",
    "Documentation": "/blob/main/README.md#documentation",
    "Changelog": "/blob/main/CHANGELOG.md",
    "Issues": "/issues",
}


class CustomMetadataHook(MetadataHookInterface):
    """Adds the links and the README."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Called by hatchling with what pyproject.toml says."""
        repository = str(self.config.get("repository", "")).rstrip("/")
        text = (Path(self.root) / "README.md").read_text("utf-8")
        shown = absolute(text, repository) if repository else unlinked(text)
        metadata["readme"] = {"content-type": "text/markdown", "text": shown}
        metadata["urls"] = {name: repository + page for name, page in PAGES.items() if repository}


def absolute(text: str, repository: str) -> str:
    """Returns a README whose links to files lead to the repository."""
    text = PICTURE.sub(
        lambda found: (
            f"[![{found['text']}]({repository}/raw/main/{found['picture']})]"
            f"({repository}/blob/main/{found['target']})\n\n"
        ),
        text,
    )
    return LINK.sub(
        lambda found: (
            f"[{found['text']}]({repository}/blob/main/{found['target']})"
            if is_file(found["target"])
            else found[0]
        ),
        text,
    )


def unlinked(text: str) -> str:
    """Returns a README without its picture, and with links to the web only."""
    text = PICTURE.sub("", text)
    return LINK.sub(lambda found: found["text"] if is_file(found["target"]) else found[0], text)


def is_file(target: str) -> bool:
    """Tells whether a link leads to a file of the repository."""
    return not re.match(r"[a-z]+:|#", target)
