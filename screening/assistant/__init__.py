"""Tools for assistants that draft for an advocate: dated rules with citations instead of what a model remembers."""
