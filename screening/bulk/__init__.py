"""Many cases in one go, and the files they come from."""
