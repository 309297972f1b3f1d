"""How the timeline's page behaves with many entries, in chromium.

    python benchmarks/page/run.py 500 5000

Writes made-up timelines of these sizes, opens each, and measures in the browser: until the page
can be used, a filter on and off, a step of zooming, and a jump down the list, each to the second
frame after it. The figures are medians of five; a busy machine doubles them.
"""

import io
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import Browser, sync_playwright

from extractor import export, timeline
from tests import synthetic

PER_ARTICLE = synthetic.CLAIMS + synthetic.EVENTS
MEASURED = """async () => {
  const frame = () => new Promise(done => requestAnimationFrame(done));
  const spent = async act => {
    const from = performance.now();
    act();
    await frame(); await frame();
    return performance.now() - from;
  };
  const find = selector => document.querySelector(selector);
  const results = { filter: [], zoom: [], jump: [] };
  for (let at = 0; at < 5; at++) {
    results.filter.push(await spent(() => find("input[value=happened]").click()));
    results.zoom.push(await spent(() => find(at % 2 ? "#out" : "#in").click()));
    await new Promise(done => setTimeout(done, 300));
    results.jump.push(await spent(() => scrollTo(0, 4000 * (at + 1))));
  }
  return results;
}"""


def main(sizes: list[int]) -> None:
    """Prints a row a size."""
    print("| entries | MB | written ms | opened ms | filter ms | zoom ms | jump ms |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for size in sizes:
            print("| " + " | ".join(measure(browser, size)) + " |")
        browser.close()


def measure(browser: Browser, size: int) -> list[str]:
    """Returns the row of a size."""
    articles = map(synthetic.extraction, range(size // PER_ARTICLE))
    story = timeline.listing(articles)
    stream, started = io.StringIO(), time.perf_counter()
    export.write(story, "html", stream)
    written = time.perf_counter() - started
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "story.html"
        file.write_text(stream.getvalue(), "utf-8")
        page = browser.new_page(viewport={"width": 1360, "height": 900})
        started = time.perf_counter()
        page.goto(file.as_uri())
        opened = time.perf_counter() - started
        found = page.evaluate(MEASURED)
        page.close()
        medians = [statistics.median(found[name]) for name in ("filter", "zoom", "jump")]
        megabytes = f"{file.stat().st_size / 1e6:.1f}"
    times = (written * 1000, opened * 1000, *medians)
    return [f"{len(story.entries):,}", megabytes, *(f"{each:.0f}" for each in times)]


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [500, 5000])
