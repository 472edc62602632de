"""What commands answer: one module a kind of answer."""
