"""What assistants may ask, over the Model Context Protocol (https://modelcontextprotocol.io)."""
