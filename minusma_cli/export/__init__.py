"""The whole base as a file or as a folder of tables, for other programs."""
