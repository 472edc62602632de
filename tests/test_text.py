"""Words: folding, numbers, hyphens and stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minusma_cli import text


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("13.289 militairen", ["13289", "militairen"]),
        ("13,289 13 289", ["13289", "13289"]),
        ("3,8 miljoen", ["3.8", "miljoen"]),
        ("66.5 million", ["66.5", "million"]),
        ("in 2017 290 man", ["in", "2017", "290", "man"]),
        ("NH-90", ["nh90", "nh", "90"]),
        ("Jama'at Nusrat al-Islam", ["jamaat", "jama", "at", "nusrat", "alislam", "al", "islam"]),
        ("José Côte d’Ivoire", ["jose", "cote", "divoire", "d", "ivoire"]),
        ("Straße Æ", ["strasse", "ae"]),
        ("S/RES/2364", ["sres2364", "s", "res", "2364", "sres", "res2364"]),
        ("🚁 ... !?", []),
        ("", []),
    ],
)
def test_words_are_folded(written: str, words: list[str]) -> None:
    assert text.words(written) == words


@pytest.mark.parametrize(
    "family",
    [
        ["helikopter", "helikopters"],
        ["helicopter", "helicopters"],
        ["boot", "boten"],
        ["tank", "tanks"],
        ["bommen", "bom"],
        ["reis", "reizen"],
        ["stafofficier", "stafofficieren"],
        ["militie", "milities"],
        ["operatie", "operaties", "operation", "operations"],
        ["country", "countries"],
        ["kill", "killed"],
        ["deployment", "deployments"],
        ["dreiging", "dreigingen"],
        ["patrouille", "patrouilles"],
        ["brief", "brieven"],
    ],
)
def test_inflections_share_a_stem(family: list[str]) -> None:
    assert len({text.stem(word) for word in family}) == 1


@pytest.mark.parametrize(("one", "other"), [("missie", "mis"), ("mars", "maart"), ("boot", "bom"), ("2017", "2018"), ("status", "stat")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert text.stem(one) != text.stem(other)


def test_located_words_stand_where_they_stand() -> None:
    sentence = "De NH-90 vloog 13.289 keer, José zag 3,8%."
    found = {sentence[word.start : word.end]: word.forms for word in text.located(sentence)}
    assert found["NH-90"] == ("nh90", "nh", "90")
    assert found["13.289"] == ("13289",)
    assert found["José"] == ("jose",)
    assert found["3,8"] == ("3.8",)


def test_nearest_names_come_first() -> None:
    assert text.nearest("trops", ["troops", "ministers", "camps"]) == ["troops"]
    assert text.nearest("xyzzy", ["troops", "ministers"]) == []


@given(st.text())
def test_case_does_not_matter(anything: str) -> None:
    assert text.words(anything.upper().lower()) == text.words(anything.lower().upper().lower())


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=40))
def test_a_stem_is_never_longer_than_its_word_and_is_stable_in_length(word: str) -> None:
    assert 1 <= len(text.stem(word)) <= len(word)
