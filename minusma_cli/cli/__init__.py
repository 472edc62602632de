"""The command line; alone imports typer."""
