"""The pack held against itself, and against what was really decided."""
