"""Event data: which act of PLOVER an event or claim tells, who does it, and to whom.

A pure function of the records of one article, so it needs no spaCy and can be asked of a store.
What is not sure is not coded, and :class:`extractor.coded.Code` says why: no act of the
ontology, nobody who does it in its clause, only possible. The words are in
``lexicons/plover_senses.tsv``, one row a sense, with an example each that the tests run.
"""

from extractor.coding.deciding import codes

__all__ = ["codes"]
