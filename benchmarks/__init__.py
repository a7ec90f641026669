"""Measurements of the evaluators, alone and beside their peers: ``python -m benchmarks`` (or ``make bench``).

Nothing here is asserted about time. Before anything is timed, results are compared and must be equal.
"""
