"""The rules as written: documents of a pack, read strictly, every problem with its place."""
