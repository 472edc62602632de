"""How well search finds: measures by kind of question, ours and those of other engines, on the same facts and questions.

    python tests/bench/quality.py [--facts FILE] [--queries FILE] [--part tuned|held|all] [--misses] [--peers]

s@1 and s@3 are the shares of questions with a right answer first or among the first three; MRR@10 is the mean of one over the place of the
first right answer among ten; `nothing` is the share of nonsense questions that are answered with nothing. A peer that is not installed is
left out: those in Python come with `pip install -e '.[bench]'`, those in JavaScript with `npm install --prefix tests/bench` (they need node).
"""

import argparse
import json
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from minusma_cli import load
from minusma_cli.errors import MinusmaError
from minusma_cli.factbase import FactBase

HERE = Path(__file__).parent
QUERIES = HERE.parent / "search" / "queries.yaml"
_ID = r"(?<![\w-]){}(?![\w-])"
_DIGITS = re.compile(r"(?<=\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))")

Engine = Callable[[Sequence[str]], list[list[int]]]


class Question(NamedTuple):
    """A question, its kind, whether it is held back, and the patterns of a right answer: any of the lists, all of one (none: nothing is right)."""

    words: str
    kind: str
    held: bool
    answer: tuple[tuple[re.Pattern[str], ...], ...]

    def right(self, text: str) -> bool:
        """Whether a fact's text answers it."""
        return any(all(pattern.search(text) for pattern in every) for every in self.answer)


class Measures(NamedTuple):
    """The measures of some questions."""

    asked: int
    first: float
    three: float
    mrr: float


def questions(file: Path = QUERIES, part: str = "all") -> list[Question]:
    """The questions of a file: all of them, those to tune on, or those held back."""
    rows = (
        json.loads(file.read_text("utf-8"))
        if file.suffix == ".json"
        else yaml.safe_load(file.read_text("utf-8"))["queries"]
    )
    read = [_question(row) for row in rows]
    return [one for one in read if part == "all" or one.held == (part == "held")]


def _question(row: Mapping[str, Any]) -> Question:
    answer = row.get("answer", row.get("must")) or [
        [_ID.format(name)] for name in row.get("ids", ())
    ]
    every = tuple(tuple(re.compile(str(pattern)) for pattern in patterns) for patterns in answer)
    return Question(str(row["q"]), row["kind"], bool(row.get("held")), every)


def folded(text: str) -> str:
    """A text as patterns see it: lower case, groups of digits joined."""
    return _DIGITS.sub("", text.casefold())


def texts(base: FactBase) -> list[str]:
    """What patterns look at: both sentences of each fact, its names, id and details."""
    out = []
    for fact in base.list().facts:
        details = [
            part
            for value in fact.details.values()
            for part in (value if isinstance(value, tuple) else (str(value),))
        ]
        out.append(folded(" | ".join((fact.text.nl, fact.text.en, *fact.names, fact.id, *details))))
    return out


def measured(
    asked: Sequence[Question], ranked: Sequence[Sequence[int]], known: Sequence[str]
) -> Measures:
    """The measures of questions that have an answer."""
    places = [
        next((at for at, n in enumerate(found[:10], 1) if one.right(known[n])), 0)
        for one, found in zip(asked, ranked, strict=True)
        if one.answer
    ]
    count = len(places) or 1
    return Measures(
        len(places),
        sum(at == 1 for at in places) / count,
        sum(0 < at <= 3 for at in places) / count,
        sum(1 / at for at in places if at) / count,
    )


def nothing(asked: Sequence[Question], ranked: Sequence[Sequence[int]]) -> float:
    """The share of nonsense questions that were answered with nothing."""
    counts = [not found for one, found in zip(asked, ranked, strict=True) if not one.answer]
    return sum(counts) / (len(counts) or 1)


def ours(base: FactBase) -> Engine:
    """The engine that this project is."""
    place = {fact.id: at for at, fact in enumerate(base.list().facts)}

    def answer(words: str) -> list[int]:
        try:
            return [place[fact.id] for fact in base.search(words).facts]
        except MinusmaError:
            return []

    return lambda asked: [answer(words) for words in asked]


# -- peers: each gets both sentences and the names of every fact as one text


def documents(base: FactBase) -> list[str]:
    """What the peers search."""
    return [
        " . ".join((fact.text.nl, fact.text.en, " ".join(fact.names))) for fact in base.list().facts
    ]


def rapidfuzz_wratio(texts: Sequence[str]) -> Engine:
    """Every text scored as a whole, no cut that could part right from wrong."""
    from rapidfuzz import fuzz, process, utils

    def answer(words: str) -> list[int]:
        return [
            at
            for _text, _score, at in process.extract(
                words,
                texts,
                scorer=fuzz.WRatio,
                processor=utils.default_process,
                limit=10,
                score_cutoff=60,
            )
        ]

    return lambda asked: [answer(words) for words in asked]


def fts5(texts: Sequence[str], tokenizer: str) -> Engine:
    """SQLite's full-text search, its words joined by OR, ranked by BM25."""
    base = sqlite3.connect(":memory:")
    base.execute(f"CREATE VIRTUAL TABLE f USING fts5(t, tokenize='{tokenizer}')")
    base.executemany("INSERT INTO f(rowid, t) VALUES (?, ?)", enumerate(texts))

    def answer(words: str) -> list[int]:
        tokens = re.findall(r"\w+", words)
        if tokenizer.startswith("trigram"):
            tokens = [token for token in tokens if len(token) > 2]
        if not tokens:
            return []
        query = " OR ".join(f'"{token}"' for token in tokens)
        return [
            row[0]
            for row in base.execute(
                "SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT 10", (query,)
            )
        ]

    return lambda asked: [answer(words) for words in asked]


def bm25s_dutch(texts: Sequence[str]) -> Engine:
    """BM25 with the Snowball stemmer for Dutch."""
    import bm25s
    import Stemmer

    stemmer = Stemmer.Stemmer("dutch")
    retriever = bm25s.BM25()
    retriever.index(
        bm25s.tokenize(list(texts), stemmer=stemmer, stopwords=None, show_progress=False),
        show_progress=False,
    )

    def answer(words: str) -> list[int]:
        tokens = bm25s.tokenize([words], stemmer=stemmer, stopwords=None, show_progress=False)
        found, scores = retriever.retrieve(tokens, k=10, show_progress=False)
        return [int(n) for n, score in zip(found[0], scores[0], strict=True) if score > 0]

    return lambda asked: [answer(words) for words in asked]


def tantivy_dutch(texts: Sequence[str]) -> Engine:
    """Tantivy with a Dutch stemmer and spelling within one edit."""
    import tantivy

    analyzer = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.stemmer("dutch"))
        .build()
    )
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("t", tokenizer_name="dutch")
    builder.add_integer_field("n", stored=True)
    index = tantivy.Index(builder.build())
    index.register_tokenizer("dutch", analyzer)
    writer = index.writer()
    for n, text in enumerate(texts):
        writer.add_document(tantivy.Document(t=text, n=n))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def answer(words: str) -> list[int]:
        plain = " ".join(re.findall(r"\w+", words)) or "x"
        query, _errors = index.parse_query_lenient(
            plain, ["t"], fuzzy_fields={"t": (False, 1, True)}
        )
        return [
            searcher.doc(address)["n"][0] for _score, address in searcher.search(query, 10).hits
        ]

    return lambda asked: [answer(words) for words in asked]


def javascript(texts: Sequence[str], name: str) -> Engine:
    """An engine of npm, in a node process."""

    def answer(asked: Sequence[str]) -> list[list[int]]:
        given = json.dumps({"engine": name, "texts": list(texts), "queries": list(asked)})
        done = subprocess.run(
            ["node", "peers.mjs"], input=given, capture_output=True, text=True, check=True, cwd=HERE
        )
        return [list(map(int, found)) for found in json.loads(done.stdout)]

    return answer


def peers(texts: Sequence[str]) -> Iterator[tuple[str, Engine]]:
    """The peers that are installed here."""
    makers: list[tuple[str, Callable[[], Engine]]] = [
        ("rapidfuzz WRatio", lambda: rapidfuzz_wratio(texts)),
        ("FTS5 unicode61", lambda: fts5(texts, "unicode61 remove_diacritics 2")),
        ("FTS5 trigram", lambda: fts5(texts, "trigram")),
        ("bm25s, Dutch stems", lambda: bm25s_dutch(texts)),
        ("tantivy, Dutch, fuzzy", lambda: tantivy_dutch(texts)),
    ]
    if shutil.which("node") and (HERE / "node_modules").is_dir():
        makers.extend(
            (name, partial(javascript, texts, name)) for name in ("minisearch", "fuse.js", "lunr")
        )
    for name, make in makers:
        try:
            yield name, make()
        except ImportError:
            print(f"{name}: not installed", file=sys.stderr)


# -- the table


def report(
    name: str, asked: Sequence[Question], ranked: Sequence[Sequence[int]], known: Sequence[str]
) -> str:
    """One engine's line: all questions, and the share that found nothing when there is nothing."""
    of = measured(asked, ranked, known)
    return (
        f"{name:24}  {of.first:5.3f}  {of.three:5.3f}  {of.mrr:5.3f}  {nothing(asked, ranked):7.2f}"
    )


def by_kind(
    asked: Sequence[Question], ranked: Sequence[Sequence[int]], known: Sequence[str]
) -> Iterator[str]:
    """Our line for each kind of question."""
    for kind in sorted({one.kind for one in asked}):
        pairs = [(one, found) for one, found in zip(asked, ranked, strict=True) if one.kind == kind]
        some, found = [one for one, _found in pairs], [each for _one, each in pairs]
        of = measured(some, found, known)
        if of.asked:
            yield f"  {kind:22}  {of.first:5.3f}  {of.three:5.3f}  {of.mrr:5.3f}  {of.asked:7}"
        else:
            yield f"  {kind:22}  {'':5}  {'':5}  {'':5}  {nothing(some, found):7.2f}"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--facts")
    options.add_argument("--queries", type=Path, default=QUERIES)
    options.add_argument("--part", choices=("tuned", "held", "all"), default="all")
    options.add_argument(
        "--misses", action="store_true", help="print the questions whose first answer is not right"
    )
    options.add_argument("--peers", action="store_true")
    given = options.parse_args()
    base, asked = load(given.facts), questions(given.queries, given.part)
    known, words = texts(base), [one.words for one in asked]
    ranked = ours(base)(words)
    print(f"{len(asked)} questions on {len(base)} facts\n\n{'':24}  s@1    s@3    MRR@10  nothing")
    print(report("minusma", asked, ranked, known))
    print("\n".join(by_kind(asked, ranked, known)))
    if given.misses:
        facts = base.list().facts
        for one, found in zip(asked, ranked, strict=True):
            if bool(found) != bool(one.answer) or (one.answer and not one.right(known[found[0]])):
                print(f"\n[{one.kind}] {one.words}")
                for n in found[:3]:
                    print(
                        f"  {'+' if one.right(known[n]) else ' '} {facts[n].id}: {facts[n].text.nl[:110]}"
                    )
    if given.peers:
        print()
        for name, engine in peers(documents(base)):
            print(report(name, asked, engine(words), known))


if __name__ == "__main__":
    main()
