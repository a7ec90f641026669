"""An interview on a case: which question is worth most now, what an answer states, and every answer on the disk."""
