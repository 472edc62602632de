"""What is cited, and one module a style of citation."""
