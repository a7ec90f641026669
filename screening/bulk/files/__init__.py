"""Files of many cases: cut into pieces, taken apart, read, answered, put together."""
