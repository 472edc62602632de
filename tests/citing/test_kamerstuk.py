"""Papers of the Dutch parliament in the Dutch form."""

import pytest

from minusma_cli.citing.citation import cite_base, cite_source
from minusma_cli.citing.kamerstuk import cite, find_parliamentary_year, format_paper
from minusma_cli.contents import About
from minusma_cli.model import Reference, Source, Text

SEEN = "2026-11-24"
LOWER = "Tweede Kamer der Staten-Generaal"
UPPER = "Eerste Kamer der Staten-Generaal"
LETTER = Source(
    "kst-29521-327",
    "Brief",
    LOWER,
    "2016-10-07",
    "parliamentary",
    "nl",
    "https://example.org/a",
    "Kamerstuk 29 521, nr. 327",
)


def cite_lines(source: Source, section: str | None = None, lang: str = "nl") -> list[str]:
    place = Reference(source, section, "twee woorden")
    return list(cite([cite_source(source, place)], SEEN, lang))


@pytest.mark.parametrize(
    ("publisher", "published", "number", "paper"),
    [
        (LOWER, "2016-10-07", "Kamerstuk 29 521, nr. 327", "Kamerstukken II 2016/17, 29 521, nr. 327"),
        (UPPER, "2017-09-11", "Kamerstuk 29 521, AB", "Kamerstukken I 2016/17, 29 521, AB"),
        (UPPER, "2017-09-19", "Kamerstuk 29521, AB", "Kamerstukken I 2017/18, 29 521, AB"),
        (f"{LOWER}, via x.org", "2018-05", "Kamerstuk 34 775 X, nr. 109", "Kamerstukken II 2017/18, 34 775 X, nr. 109"),
        (LOWER, "2013-02-05", "Kamerstuk 21 501-02, nr. 1218", "Kamerstukken II 2012/13, 21 501-02, nr. 1218"),
        (LOWER, "1999-12-01", "Kamerstuk 26.800, nr. 2", "Kamerstukken II 1999/2000, 26 800, nr. 2"),
        (LOWER, None, "Kamerstukken II 2016/17, 29 521, nr. 327", "Kamerstukken II 2016/17, 29 521, nr. 327"),
        (LOWER, None, "Handelingen TK 2013-2014, nr. 36, item 10", "Handelingen II 2013/14, nr. 36, item 10"),
        (LOWER, "2017-10-03", "Handelingen 2017–2018, nr. 7, item 18", "Handelingen II 2017/18, nr. 7, item 18"),
        (LOWER, None, "Aanhangsel 2016-2017, nr. 624", "Aanhangsel Handelingen II 2016/17, nr. 624"),
        (LOWER, None, "Aanhangsel Handelingen 2018-2019, nr. 1078", "Aanhangsel Handelingen II 2018/19, nr. 1078"),
    ],
)  # fmt: skip
def test_a_paper_has_name_chamber_year_and_number(
    publisher: str, published: str | None, number: str, paper: str
) -> None:
    source = LETTER._replace(publisher=publisher, published=published, number=number)
    assert format_paper(cite_source(source)) == paper
    assert cite_lines(source) == [f"{paper}."]
    assert cite_lines(source, "Essentie") == [f"{paper}, onder ‘Essentie’."]
    assert cite_lines(source, "p. 3", "en") == [f"{paper}, p. 3."]


@pytest.mark.parametrize(
    "change",
    [
        {"publisher": "Deutscher Bundestag"},
        {"number": None},
        {"number": "2015Z01124"},
        {"number": "Kamerstuk CXXIV, G"},
        {"number": "Handelingen 12 december 2013"},
        {"published": None},
        {"published": "2016"},
        {"published": "2016-09"},
        {"published": "2016-10~"},
        {"published": "2016-10/.."},
    ],
)
def test_where_the_source_does_not_tell_it_is_a_sentence(change: dict[str, str | None]) -> None:
    (line,) = cite_lines(LETTER._replace(**change))  # type: ignore[arg-type]
    assert line.endswith(" (geraadpleegd op 24 november 2026).")


def test_a_base_without_authors_is_a_sentence() -> None:
    base = cite_base(About(Text("Vrede", "Peace"), Text("x", "y")), "nl")
    assert list(cite([base], SEEN, "nl")) == ["‘Vrede’, feitenbestand, z.d."]


@pytest.mark.parametrize(
    ("published", "year"),
    [
        ("2016-09-19", 2015),
        ("2016-09-20", 2016),  # the third Tuesday
        ("2015-09-14", 2014),
        ("2015-09-15", 2015),  # as early as it can be
        ("2020-09-15", 2020),
        ("2021-09-20", 2020),
        ("2021-09-21", 2021),  # as late as it can be
        ("2017-01", 2016),
        ("2016-10/2017-08", 2016),
        ("../2017", None),
    ],
)
def test_a_parliamentary_year_begins_on_the_third_tuesday_of_september(
    published: str, year: int | None
) -> None:
    assert find_parliamentary_year(published) == year
