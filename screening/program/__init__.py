"""What the law means on a day: the program that every evaluator reads, and what it comes to."""
