"""The parts of the measurements, each with a ``measure`` that gives back plain data."""
