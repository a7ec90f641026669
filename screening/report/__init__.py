"""From the truths of a program to findings, outcome, score and explanation."""
