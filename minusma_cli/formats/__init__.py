"""An answer to a stream that a program reads: one module a format."""
