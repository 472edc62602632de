"""Choose a writer; plain text, JSON, CSV and the others.

A view (the answer to one command) and a stream go in; nothing comes back. What a program reads is
written here field by field, in a fixed order, and never coloured, wrapped or cut; `terminal` writes what a person sees.
Fields may be added within a schema number; none is renamed or removed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TextIO

from minusma_cli.errors import Problem, Report, Unknown
from minusma_cli.model import (
    Cited,
    Conflict,
    Conflicts,
    Day,
    Explained,
    Fact,
    FactPages,
    Hit,
    OneSource,
    Reference,
    Results,
    Section,
    Series,
    Source,
    Sources,
    Standing,
    Text,
    Timeline,
    Topic,
    TopicPage,
    Topics,
    Welcome,
)
from minusma_cli.when import When

SCHEMA = 1
FORMATS = ("table", "plain", "json", "jsonl", "csv", "tsv", "yaml", "md")

# The columns of CSV and TSV, in this order; paths into the JSON of a fact. New ones are added at the end.
COLUMNS = (
    "id", "topic", "text.nl", "text.en", "when.edtf", "when.from", "when.to",
    "figures.series", "figures.value", "figures.unit", "figures.qualifier", "details", "names",
    "sources.id", "sources.title", "sources.publisher", "sources.published", "sources.kind", "sources.url", "sources.section", "sources.find", "sources.link",
    "disputes", "contested", "note.nl", "note.en",
)  # fmt: skip
HIT_COLUMNS = (*COLUMNS, "score", "match")
_FACT_FIELDS = ("id", "topic", "text", "when", "figures", "details", "names", "sources", "disputes", "contested", "note", "score", "match")
_PARTS = {
    "text": ("nl", "en"), "note": ("nl", "en"), "when": ("edtf", "from", "to"), "figures": ("series", "value", "unit", "qualifier"),
    "sources": ("id", "title", "publisher", "published", "kind", "language", "number", "url", "section", "find", "link"),
}  # fmt: skip


# -- the JSON of the model


def source_json(source: Source) -> dict[str, Any]:
    """A source as JSON has it."""
    return {
        "id": source.id, "title": source.title, "publisher": source.publisher, "published": source.published, "kind": source.kind,
        "language": source.language, "number": source.number, "url": source.url,
    }  # fmt: skip


def _reference_json(reference: Reference) -> dict[str, Any]:
    return {**source_json(reference.source), "section": reference.section, "find": reference.find, "link": reference.link}


def when_json(when: When | None) -> dict[str, Any] | None:
    """A date as JSON has it: as written, and its first and last day; null where it is open."""
    return {"edtf": when.edtf, "from": when.first, "to": when.last} if when else None


def text_json(text: Text | None) -> dict[str, str] | None:
    """Both languages of a text."""
    return {"nl": text.nl, "en": text.en} if text else None


def fact_json(fact: Fact, hit: Hit | None = None) -> dict[str, Any]:
    """A fact as JSON has it; of a hit with its score and how each word was met."""
    found = {"score": hit.score, "match": dict(hit.match)} if hit else {}
    return {
        "id": fact.id, "topic": fact.topic, "text": text_json(fact.text), "when": when_json(fact.when),
        "figures": [{"series": f.series, "value": f.value, "unit": f.unit, "qualifier": f.qualifier} for f in fact.figures],
        "details": {key: text_json(value) if isinstance(value, Text) else value for key, value in fact.details.items()},
        "names": list(fact.names), "sources": [_reference_json(reference) for reference in fact.sources],
        "disputes": list(fact.disputes), "contested": list(fact.contested), "note": text_json(fact.note), **found,
    }  # fmt: skip


def results_json(results: Results) -> dict[str, Any]:
    """The envelope: the question, how many facts are here (`count`) and how many there were (`total`), and the facts."""
    return {"schema": SCHEMA, "query": dict(results.query), "count": len(results.facts), "total": results.total, "facts": _rows(results)}


def _rows(results: Results) -> list[dict[str, Any]]:
    if results.hits:
        return [fact_json(hit.fact, hit) for hit in results.hits]
    return [fact_json(fact) for fact in results.facts]


def series_json(series: Series) -> dict[str, Any]:
    """A quantity followed through time as JSON has it."""
    return {"id": series.id, "label": text_json(series.label), "unit": series.unit, "type": series.type}


def topic_json(topic: Topic) -> dict[str, Any]:
    """A topic as JSON has it."""
    return {
        "id": topic.id, "title": text_json(topic.title), "aliases": list(topic.aliases), "facts": topic.facts,
        "columns": {key: text_json(column.label) for key, column in topic.columns.items()},
        "series": [series_json(series) for series in topic.series], "snapshot": topic.snapshot,
    }  # fmt: skip


def problem_json(problem: Problem) -> dict[str, Any]:
    """A problem of a fact file as JSON has it."""
    return {"file": problem.file, "line": problem.line, "column": problem.column, "fact": problem.fact or None, "message": problem.message}


def conflict_json(conflict: Conflict) -> dict[str, Any]:
    """A contradiction as JSON has it."""
    return {
        "series": conflict.series.id if conflict.series else None,
        "topic": conflict.topic.id,
        "facts": [fact_json(fact) for fact in conflict.facts],
    }


def _standing_json(standing: Standing) -> dict[str, Any]:
    figure = standing.figure
    return {
        "series": standing.series.id,
        "value": figure.value,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "contested": standing.contested,
        "fact": standing.fact.id,
    }


def _section_json(section: Section) -> dict[str, Any]:
    return {
        "topic": section.topic.id,
        "in_force": [fact.id for fact in section.in_force],
        "standing": [_standing_json(one) for one in section.standing],
    }


def _day_json(day: Day) -> dict[str, Any]:
    near = {
        name: [{"fact": fact_json(fact), "days": days} for fact, days in events] for name, events in (("before", day.before), ("after", day.after))
    }
    about = {
        "when": when_json(day.when),
        "sections": [_section_json(section) for section in day.sections],
        "events": [fact.id for fact in day.events],
    }
    return {**results_json(day.results), **about, **near}


def _timeline_json(view: Timeline) -> dict[str, Any]:
    if view.counts is None:
        return results_json(view.results)
    counts = [{"period": name, "facts": count} for name, count in view.counts]
    return {"schema": SCHEMA, "query": dict(view.results.query), "count": len(counts), "counts": counts}


def _conflicts_json(view: Conflicts) -> dict[str, Any]:
    return {"schema": SCHEMA, "query": dict(view.query), "count": len(view.conflicts), "conflicts": [conflict_json(one) for one in view.conflicts]}


def _sources_json(view: Sources) -> dict[str, Any]:
    return {"schema": SCHEMA, "count": len(view.sources), "sources": [{**source_json(source), "facts": facts} for source, facts in view.sources]}


def _cited_json(view: Cited) -> dict[str, Any]:
    from minusma_cli.cite import csl_json  # for this command only

    return {"schema": SCHEMA, "count": len(view.sources), "citations": [csl_json(source, view.accessed) for source in view.sources]}


def _welcome_json(view: Welcome) -> dict[str, Any]:
    about = {"version": view.version, "facts": view.facts, "sources": view.sources, "topics": view.topics, "years": list(view.years)}
    return {"schema": SCHEMA, "base": about}


def _report_json(view: Report) -> dict[str, Any]:
    return {"schema": SCHEMA, "count": len(view.problems), "facts": view.facts, "problems": [problem_json(problem) for problem in view.problems]}


_JSON: dict[type, Callable[[Any], dict[str, Any]]] = {
    Results: results_json,
    Explained: lambda view: results_json(view.results),
    TopicPage: lambda view: results_json(view.results),
    FactPages: lambda view: results_json(view.results),
    OneSource: lambda view: {**results_json(view.results), "source": source_json(view.source)},
    Day: _day_json,
    Timeline: _timeline_json,
    Conflicts: _conflicts_json,
    Topics: lambda view: {"schema": SCHEMA, "count": len(view.topics), "topics": [topic_json(topic) for topic in view.topics]},
    Sources: _sources_json,
    Cited: _cited_json,
    Welcome: _welcome_json,
    Report: _report_json,
}


def view_json(view: Any) -> dict[str, Any]:
    """Any answer as one JSON object."""
    return _JSON[type(view)](view)


def _inner(view: Any) -> Any:
    """The facts of a view that shows them with more around; programs get just these. A timeline that counts shows none."""
    if isinstance(view, Timeline) and view.counts is not None:
        return view
    if isinstance(view, OneSource | Explained | TopicPage | FactPages | Day | Timeline):
        return view.results
    return view


_ROWS = ("counts", "problems", "sources", "topics", "citations", "facts")


def view_rows(view: Any) -> list[dict[str, Any]]:
    """The rows of any answer: its facts, topics, sources or problems."""
    whole = view_json(view)
    if isinstance(view, Conflicts):
        return [{"conflict": at, **row} for at, one in enumerate(whole["conflicts"], 1) for row in one["facts"]]
    if isinstance(view, Welcome):
        return [dict(whole["base"])]
    return list(whole[_rows_name(whole)])


def _rows_name(whole: Mapping[str, Any]) -> str:
    return next(name for name in _ROWS if isinstance(whole.get(name), list))


def _whole(view: Any, fields: Sequence[str]) -> dict[str, Any]:
    """An answer as one JSON object, its rows with only these fields."""
    whole = view_json(view)
    if fields:
        name = _rows_name(whole)
        whole[name] = [picked(row, fields) for row in whole[name]]
    return whole


# -- fields


def fields_named(text: str, details: Iterable[str]) -> tuple[str, ...]:
    """The paths of `--fields a,b.c`; Unknown with the nearest ones for one that facts do not have."""
    from minusma_cli.query import nearest  # only where fields are picked

    known = {*_FACT_FIELDS, *(f"{field}.{part}" for field, parts in _PARTS.items() for part in parts), *(f"details.{key}" for key in details)}
    paths = tuple(dict.fromkeys(path.strip() for path in text.split(",") if path.strip()))
    for path in paths:
        whole, _dot, part = path.rpartition(".")
        if path not in known and not (whole in known and whole.startswith("details.") and part in ("nl", "en")):
            raise Unknown("field", path, nearest(path, known))
    return paths


def picked(row: Mapping[str, Any], paths: Sequence[str]) -> dict[str, Any]:
    """Only these paths of a row, nested as they were."""
    out: dict[str, Any] = {}
    for path in paths:
        _pick(row, path.split("."), out)
    return out


def _pick(value: Any, steps: list[str], out: dict[str, Any]) -> None:
    first, rest = steps[0], steps[1:]
    inside = value.get(first)
    if not rest:
        out[first] = inside
    elif isinstance(inside, list):
        kept = out.setdefault(first, [{} for _ in inside])
        for one, into in zip(inside, kept, strict=True):
            _pick(one, rest, into)
    elif isinstance(inside, dict):
        _pick(inside, rest, out.setdefault(first, {}))
    else:
        out[first] = inside


def reached(row: Any, path: str) -> list[Any]:
    """All values at a path of a row; a list on the way gives the values of each of its members."""
    values = [row]
    for step in path.split("."):
        inside = [value.get(step) for value in values if isinstance(value, dict)]
        values = [one for value in inside for one in (value if isinstance(value, list) else [value])]
    return [value for value in values if value is not None]


def _cell(row: Any, path: str) -> str:
    values = reached(row, path)
    return " | ".join(_json(value) if isinstance(value, dict) and value else "" if isinstance(value, dict) else str(value) for value in values)


# -- writers


def write(view: Any, stream: TextIO, form: str, fields: Sequence[str] = ()) -> None:
    """Write an answer in a format that programs read (any of FORMATS but `table`); only these fields of its rows."""
    _WRITERS[form](view, stream, fields)


def _json(value: Any, indent: int | None = None) -> str:
    import json  # some formats do without

    return json.dumps(value, ensure_ascii=False, indent=indent)


def _write_json(view: Any, stream: TextIO, fields: Sequence[str]) -> None:
    stream.write(_json(_whole(view, fields), indent=2) + "\n")


def _write_jsonl(view: Any, stream: TextIO, fields: Sequence[str]) -> None:
    stream.writelines(_json(picked(row, fields) if fields else row) + "\n" for row in view_rows(view))


def _write_csv(view: Any, stream: TextIO, fields: Sequence[str]) -> None:
    import csv

    csv.writer(stream, lineterminator="\n").writerows(_cells(view, fields))


def _write_tsv(view: Any, stream: TextIO, fields: Sequence[str]) -> None:
    stream.writelines("\t".join(cells) + "\n" for cells in _cells(view, fields))


def _cells(view: Any, fields: Sequence[str]) -> list[list[str]]:
    """A head and one row of cells for each row of the view."""
    rows = view_rows(view)
    columns = fields or _columns(view, rows)
    return [list(columns), *([_safe(_cell(row, column)) for column in columns] for row in rows)]


_COLUMNS: dict[type, tuple[str, ...]] = {
    Timeline: ("period", "facts"),
    Conflicts: ("conflict", *COLUMNS),
    Topics: ("id", "title.nl", "title.en", "aliases", "facts", "series.id", "snapshot"),
    Sources: ("id", "title", "publisher", "published", "kind", "language", "number", "url", "facts"),
    Report: ("file", "line", "column", "fact", "message"),
}


def _columns(view: Any, rows: Sequence[Mapping[str, Any]]) -> Sequence[str]:
    results = _inner(view)
    if isinstance(results, Results):
        return HIT_COLUMNS if results.query.get("command") == "search" else COLUMNS
    return _COLUMNS.get(type(view)) or tuple(rows[0])


def _safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that would start one gets an apostrophe; a number stays."""
    if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not cell.lstrip("+-").replace(".", "", 1).isdigit():
        return "'" + cell
    return cell


def _write_yaml(view: Any, stream: TextIO, fields: Sequence[str]) -> None:
    import yaml  # 20 ms, for this format only

    yaml.dump(_whole(view, fields), stream, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), allow_unicode=True, sort_keys=False, width=120)


def _write_md(view: Any, stream: TextIO, fields: Sequence[str]) -> None:
    results = _inner(view)
    if fields or not isinstance(results, Results):
        head, *rows = _cells(view, fields)
        stream.writelines("| " + " | ".join(_escaped(cell) for cell in cells) + " |\n" for cells in (head, ["---"] * len(head), *rows))
        return
    for fact in results.facts:
        links = ", ".join(f"[{_escaped(reference.source.label)}]({_address(reference.link)})" for reference in fact.sources)
        stream.write(f"- {_escaped(fact.text.of(results.lang))} ({links}) `{fact.id}`\n")


def _escaped(text: str) -> str:
    return "".join("\\" + letter if letter in "\\`*_[]<>|#" else letter for letter in text)


def _address(link: str) -> str:
    return link.replace("(", "%28").replace(")", "%29")


def _write_plain(view: Any, stream: TextIO, fields: Sequence[str]) -> None:
    if isinstance(view, Report):
        stream.writelines(f"{problem}\n" for problem in view.problems)
        stream.write(f"{len(view.problems)} problems in {view.facts} facts\n")
        return
    if isinstance(view, Cited):
        from minusma_cli import cite

        stream.write(cite.written(view))
        return
    if isinstance(view, Welcome):
        from minusma_cli.labels import EXAMPLES, counts

        stream.write("\n".join((f"minusma {view.version}", counts(view, view.lang), *EXAMPLES, "minusma --help", "")))
        return
    stream.writelines("\t".join(row) + "\n" for row in _plain_rows(view, fields))


def _plain_rows(view: Any, fields: Sequence[str]) -> Iterable[Sequence[str]]:
    results = _inner(view)
    if isinstance(view, Conflicts) and not fields:
        return ((str(at), *_line(view.lang)(fact)) for at, one in enumerate(view.conflicts, 1) for fact in one.facts)
    if fields or not isinstance(results, Results):
        return _cells(view, fields)[1:]
    if isinstance(view, Explained):
        return ((*_line(results.lang)(hit.fact), met(hit, results.lang)) for hit in results.hits)
    return map(_line(results.lang), results.facts)


def _line(lang: str) -> Callable[[Fact], Sequence[str]]:
    """A fact as one line: id, date, sentence, and where to open its first source."""
    return lambda fact: (fact.id, fact.when.edtf if fact.when else "", fact.text.of(lang), fact.sources[0].link)


def met(hit: Hit, lang: str) -> str:
    """How each word of the question was met, and how well the whole: `helikopter: exact, gao: spelling · 0.92`."""
    from minusma_cli.labels import MET, number

    how = ", ".join(f"{word}: {MET[kind].of(lang)}" for word, kind in hit.match.items())
    return f"{how} · {number(round(hit.score, 2), lang)}"


_WRITERS: dict[str, Callable[[Any, TextIO, Sequence[str]], None]] = {
    "plain": _write_plain,
    "json": _write_json,
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "tsv": _write_tsv,
    "yaml": _write_yaml,
    "md": _write_md,
}
