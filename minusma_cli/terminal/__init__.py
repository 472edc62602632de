"""An answer to what a person sees; mirrors `answers`, and alone imports rich."""
