"""Addresses of the web: of a place on a page, of a DOI, of a kept copy.

Text in, an address out; nothing is opened.
"""

_DOI_RESOLVER = "https://doi.org"
_ARCHIVE = "https://web.archive.org/web"  # the Internet Archive: /DATE/ADDRESS is the nearest copy
_PATH_SAFE = "!$'()*+,;:@/"  # what may stand in an address's path as it is
_FRAGMENT_SAFE = "!$'()*+;:@/?"  # and in its fragment


def link_to_place(url: str, find: str, before: str | None, after: str | None) -> str:
    """The address that opens a page at some words.

    A URL text fragment (https://wicg.github.io/scroll-to-text-fragment/): `-`, `,` and `&` part its
    pieces, so they are escaped too. Words before it end in `-,`, words after it begin with `,-`.
    """
    text = _escape_fragment(find)
    if before:
        text = f"{_escape_fragment(before)}-,{text}"
    if after:
        text = f"{text},-{_escape_fragment(after)}"
    hash_sign = "#"
    if hash_sign in url:
        hash_sign = ""
    return f"{url}{hash_sign}:~:text={text}"


def link_to_doi(doi: str) -> str:
    """The address that a DOI leads to."""
    return f"{_DOI_RESOLVER}/{_escape(doi, _PATH_SAFE)}"


def link_to_archive(url: str, seen: str) -> str:
    """The copy in the Internet Archive that is nearest to a date (EDTF, or empty)."""
    start = seen.partition("/")[0]
    digits = "".join(letter for letter in start if letter.isdigit())
    return f"{_ARCHIVE}/{digits or '*'}/{url}"


def _escape_fragment(words: str) -> str:
    return _escape(words, _FRAGMENT_SAFE).replace("-", "%2D")


def _escape(text: str, safe: str) -> str:
    from urllib.parse import quote  # pathlib has loaded it by the time that anything is shown

    return quote(text, safe=safe)
