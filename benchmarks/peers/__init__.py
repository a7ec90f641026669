"""Translations of a program to other engines, and these engines as contestants."""
