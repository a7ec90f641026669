"""What another law would change: reforms as data, applied to a pack, and replayed on cases."""
