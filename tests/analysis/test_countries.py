"""Countries by their words."""

from minusma_cli.analysis.countries import find_countries


def test_a_country_is_named_in_two_languages_and_by_its_people() -> None:
    assert find_countries(["duitse", "germans"]) == {"duitsland"}
    assert find_countries(["dutch", "francaise", "french"]) == {"nederland", "frankrijk"}
    assert find_countries(["mali"]) == frozenset()


def test_a_part_of_a_hyphenated_country_names_none() -> None:
    assert find_countries(["groot", "zuid", "leone"]) == frozenset()
    assert find_countries(["grootbrittannie"]) == {"brits"}
