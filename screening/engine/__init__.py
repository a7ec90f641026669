"""The evaluators: each runs a program on the facts of a case and gives back the same valuation."""
