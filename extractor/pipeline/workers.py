"""Extraction in several processes that may die without taking anything with them.

Each process has one small batch at a time. When one dies, or takes longer than the deadline, it is
replaced and its batch is halved, until the article that did it is alone: that one is handed back
with the reason, and everything else is read. An article whose process dies is tried once more by
itself, for the process may have been killed for reasons of its own. What is read is handed on in
the order of the articles, so that it makes no difference how many processes there are.

``nlp.pipe(n_process=2)`` waits for ever when a process dies, so it is not used.
"""

import gc
import math
import signal
import time
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from typing import Any

from extractor import pipeline
from extractor.errors import ModelError
from extractor.pipeline import isolating
from extractor.pipeline.isolating import Failure
from extractor.processes import Helper, start
from extractor.records import Article, Extraction

BATCH = 8
DEADLINE = 120.0
"""Seconds; a newspaper article takes a tenth of one, the longest that is read some forty."""
AHEAD = 4
"""Batches a process that may be read before the first of them is done."""
TRIES = 2
IDLE = 60.0
"""Seconds that a process waits for articles before it ends; whoever has more starts another."""
LOADS = 3
"""Processes that may die one after another while they load the pipeline, killed by somebody."""

Outcome = Extraction | Failure
Placed = tuple[int, Article]


@dataclass(slots=True)
class _Task:
    articles: list[Placed]
    tries: int = 0

    def halves(self) -> list["_Task"]:
        middle = (len(self.articles) + 1) // 2
        return [_Task(self.articles[:middle]), _Task(self.articles[middle:])]


@dataclass(slots=True)
class _Worker:
    helper: Helper
    task: _Task | None = None
    ready: bool = False
    due: float = 0.0

    def has_ended(self) -> bool:
        """Tells whether it is gone; then what it held is given back."""
        if self.helper.process.is_alive():
            return False
        self.helper.end()
        return True


@dataclass(slots=True)
class Pool:
    """Processes that read articles.

    Attributes:
        model: Name or path of a spaCy pipeline; the one shipped when None.
        jobs: How many processes.
        deadline: Seconds an article may take.
        on_warning: Called with what loading the pipeline warns of, once.
        kept: Whether the processes go on when all articles are read, for others that may follow.
    """

    model: str | None
    jobs: int
    deadline: float = DEADLINE
    on_warning: Callable[[str], None] | None = None
    kept: bool = False
    _workers: list[_Worker] = field(default_factory=list)
    _waiting: deque[_Task] = field(default_factory=deque)
    _fruitless: int = 0

    def extract(self, articles: Iterable[Article]) -> Iterator[Outcome]:
        """Yields what each article tells, or why it tells nothing, in their order.

        Raises:
            ModelError: If there is no such pipeline, or its processes die before they read.
        """
        is_whole = False
        try:
            yield from self._extract(enumerate(articles))
            is_whole = True
        finally:
            if not (is_whole and self.kept):
                self.close()

    def _extract(self, source: Iterator[Placed]) -> Iterator[Outcome]:
        done: dict[int, Outcome] = {}
        taken = given = 0
        more = True
        while more or given < taken:
            while more and len(self._waiting) < self.jobs and taken - given < self._most_ahead():
                batch = _batch(source)
                more = bool(batch)
                taken += len(batch)
                if batch:
                    self._waiting.append(_Task(batch))
            self._assign()
            if given < taken:
                done.update(self._collect())
            while given in done:
                yield done.pop(given)
                given += 1

    def _most_ahead(self) -> int:
        return self.jobs * BATCH * AHEAD

    def _assign(self) -> None:
        """Gives each idle process a batch, and starts processes while there is work for them."""
        self._workers = [each for each in self._workers if each.task or not each.has_ended()]
        idle = [worker for worker in self._workers if worker.task is None]
        while self._waiting:
            if idle:
                worker = idle.pop()
            elif len(self._workers) < self.jobs:
                worker = _Worker(start(_work, self.model), due=math.inf)
                self._workers.append(worker)
            else:
                return
            worker.task = self._waiting.popleft()
            worker.due = time.monotonic() + self.deadline if worker.ready else math.inf
            try:
                worker.helper.connection.send([article for _, article in worker.task.articles])
            except OSError:
                continue  # it has died: the next look at it tells

    def _collect(self) -> Iterator[tuple[int, Outcome]]:
        """Waits until something happens and yields what is known then, each with its place."""
        busy = {worker.helper.connection: worker for worker in self._workers if worker.task}
        first = min(worker.due for worker in busy.values())
        seconds = None if first == math.inf else max(0.0, first - time.monotonic())
        ready = wait(list(busy), timeout=seconds)
        for connection in ready:
            yield from self._receive(busy[connection])  # type: ignore[index]
        for worker in busy.values():
            if worker.task and worker.due <= time.monotonic():
                yield from self._lost(
                    worker, f"took longer than {self.deadline:g} seconds", late=True
                )

    def _receive(self, worker: _Worker) -> Iterator[tuple[int, Outcome]]:
        try:
            kind, content = worker.helper.connection.recv()
        except (EOFError, OSError):
            reason = f"its process died ({worker.helper.ending()})"
            if worker.ready:
                yield from self._lost(worker, reason, late=False)
            else:
                self._not_loaded(worker, reason)
            return
        if kind == "broken":
            raise ModelError(content)
        if kind == "ready":
            worker.ready = True
            self._fruitless = 0
            worker.due = time.monotonic() + self.deadline
            self._warn(content)
            return
        assert worker.task is not None  # noqa: S101  (a process answers to a task)
        places = [place for place, _ in worker.task.articles]
        worker.task = None
        yield from zip(places, content, strict=True)

    def _not_loaded(self, worker: _Worker, reason: str) -> None:
        """Replaces a process that died before it read anything, unless none ever gets there."""
        self._fruitless += 1
        if self._fruitless == LOADS:
            raise ModelError(f"the language pipeline cannot be loaded: {reason}")
        worker.helper.end()
        self._workers.remove(worker)
        if worker.task:
            self._waiting.appendleft(worker.task)

    def _warn(self, told: list[str]) -> None:
        if self.on_warning:
            for each in told:
                self.on_warning(each)
        self.on_warning = None

    def _lost(self, worker: _Worker, reason: str, *, late: bool) -> Iterator[tuple[int, Outcome]]:
        """Replaces a process, and halves its batch or hands back the article that it was at."""
        task = worker.task
        worker.helper.end()
        self._workers.remove(worker)
        if task is None:
            return
        task.tries += 1
        if len(task.articles) > 1:
            self._waiting.extendleft(reversed(task.halves()))
        elif not late and task.tries < TRIES:
            self._waiting.appendleft(task)
        else:
            ((place, article),) = task.articles
            yield place, Failure(article, reason)

    def close(self) -> None:
        """Ends the processes."""
        for worker in self._workers:
            worker.helper.end()
        self._workers.clear()
        self._waiting.clear()


def _batch(source: Iterator[Placed]) -> list[Placed]:
    batch: list[Placed] = []
    for placed in source:
        batch.append(placed)
        if len(batch) == BATCH or sum(len(a.text) for _, a in batch) > pipeline.BATCH_CHARACTERS:
            break
    return batch


def _work(connection: Any, model: str | None) -> None:
    """What a process does: load the pipeline, then read batches while somebody sends any."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent tells when to stop
    with suppress(EOFError, OSError):  # the parent has gone
        with warnings.catch_warnings(record=True) as told:
            try:
                nlp = pipeline.load(model)
            except ModelError as error:
                connection.send(("broken", str(error)))
                return
        gc.freeze()  # what is loaded stays: to look through it for garbage takes 2 % of the time
        connection.send(("ready", [str(each.message) for each in told]))
        while connection.poll(IDLE):
            batch = connection.recv()
            connection.send(("read", _in_order(batch, isolating.extract(batch, nlp))))


def _in_order(batch: list[Article], outcomes: Iterable[Outcome]) -> list[Outcome]:
    by_id: dict[str, deque[Outcome]] = {}
    for outcome in outcomes:
        by_id.setdefault(outcome.article.id, deque()).append(outcome)
    return [by_id[article.id].popleft() for article in batch]
