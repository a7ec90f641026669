"""The columnar evaluator: one circuit for one case or for a million."""
