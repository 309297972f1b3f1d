"""Who is who: under which names actors are one, for the store and the graph alike."""
