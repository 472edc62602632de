"""Letters as a screen can show them: themselves, their like, or without their accents."""

_ASCII_LIKE = {
    "·": "-",
    "–": "-",
    "—": "-",
    "≠": "!",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "→": ">",
    "§": "#",
}


def find_letter(letter: str, encoding: str) -> str:
    """A letter as a screen of that encoding can show it."""
    if letter.isascii() or can_encode(encoding, letter):
        return letter
    if letter in _ASCII_LIKE:
        return _ASCII_LIKE[letter]
    import unicodedata  # few screens are so poor

    bare = unicodedata.normalize("NFKD", letter)[0]
    return bare if bare.isascii() else "?"


def can_encode(encoding: str, text: str) -> bool:
    """Whether an encoding has all these letters."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
