"""Questions asked of a parse: trees, auxiliaries, tenses, arguments, and what governs a verb."""
