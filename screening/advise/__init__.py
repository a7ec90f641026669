"""What to get next, and what would change the answer: advice for the advocate, computed from a case."""
