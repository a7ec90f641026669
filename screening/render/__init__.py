"""Renders a report: an outline of what it says, and the formats that print the outline."""
