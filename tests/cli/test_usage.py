"""What is said of a wrong use that no sentence of ours foresaw."""

import typer

from minusma_cli.cli.usage import describe_usage_error


def test_what_typer_says_is_passed_on_with_the_way_out() -> None:
    message = describe_usage_error(typer.BadParameter("That went wrong."))
    assert str(message) == "That went wrong; see minusma --help"
