"""A whole base as a document of Markdown: its title, and its facts under their topics."""

from typing import TextIO

from minusma_cli.answers.whole import WholeBase
from minusma_cli.formats.escaping import escape_markdown
from minusma_cli.formats.markdown import write


def write_document(whole: WholeBase, stream: TextIO) -> None:
    """Write a heading for each topic, and its facts as a list with links."""
    lang = whole.lang
    if whole.about:
        stream.write(f"# {escape_markdown(whole.about.title.of(lang))}\n")
    for topic in whole.topics:
        facts = tuple(fact for fact in whole.listing.facts if fact.topic == topic.id)
        stream.write(f"\n## {escape_markdown(topic.title.of(lang))}\n\n")
        write(whole.listing._replace(facts=facts), stream, ())
