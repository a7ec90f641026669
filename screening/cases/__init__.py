"""What is known of a case: statements, dials, files and public notices."""
