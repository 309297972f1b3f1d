"""Makes the picture of the README: our timeline in a browser, with a claim of two articles open.

    python docs/picture.py

Needs the development packages and chromium. The fonts are those of the machine; with Debian's
``fonts-noto-core`` and ``fonts-inter`` it looks as it does in the README.
"""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import extractor
from extractor import export

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "timeline.png"
SIZE = {"width": 1180, "height": 800}
OPENED = "2 origins of 2 articles"


def main() -> None:
    """Reads the articles, writes the page, opens an entry and takes the picture."""
    story = extractor.read(str(ROOT / "corpus" / "articles"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "story.html"
        with file.open("w", encoding="utf-8", newline="\n") as stream:
            export.write(story, "html", stream)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport=SIZE, device_scale_factor=1.1, color_scheme="light")
        page.goto(file.as_uri())
        lines = page.locator(".dated .claim summary", has_text=OPENED)
        lines.nth(lines.count() // 2).click()
        page.evaluate(
            "document.querySelector('details[open]').scrollIntoView("
            "{behavior: 'instant'}); scrollBy({top: -318, behavior: 'instant'})"
        )
        page.mouse.move(0, 0)
        page.wait_for_timeout(800)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
