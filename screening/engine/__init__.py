"""Three evaluators of one program, and which of them runs."""
