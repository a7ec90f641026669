"""The same over HTTP for programs: no state, no log, limits on size and time, described by the models themselves."""
