"""Text to terms, the same for facts and for queries."""
