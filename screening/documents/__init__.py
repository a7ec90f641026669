"""What is written: memo, brief, urgent sheet and letters, as Markdown, HTML, Word and PDF."""
