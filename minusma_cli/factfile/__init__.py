"""A fact file to the model, or every problem with its place."""
