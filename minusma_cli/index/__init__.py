"""The model to one SQLite file, and postings and facts out of it."""
