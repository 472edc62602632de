"""What is said of options, arguments and formats, in both languages: `Message` picks by key."""

from minusma_cli.model import Text

OPTION_SENTENCES = {
    "given_twice": Text("{option} staat er twee keer", "{option} is given twice"),
    "takes_no": Text(
        "minusma {command} heeft geen {option}", "minusma {command} takes no {option}"
    ),
    "contradicting_options": Text(
        "{one} en {other} spreken elkaar tegen; geef er een van",
        "{one} and {other} contradict each other; give one of them",
    ),
    "empty_value": Text(
        "{option} is leeg; geef een waarde of laat het weg",
        "{option} is empty; give a value or leave it out",
    ),
    "cannot_give_format": Text(
        "minusma {command} kan geen {format} geven; wel {known}",
        "minusma {command} cannot give {format}; it can give {known}",
    ),
    "empty_field": Text(
        "--fields {fields}: tussen twee komma's staat geen veld",
        "--fields {fields}: between two commas stands no field",
    ),
    "no_such_extension": Text(
        "--output {name}: de extensie {extension} is onbekend; neem {known}, of geef --format",
        "--output {name}: the extension {extension} is unknown; take {known}, or give --format",
    ),
    "template_fault": Text(
        "--template, teken {place}: {fault}", "--template, character {place}: {fault}"
    ),
    "brace_not_closed": Text(
        "{{ zonder }}; schrijf {{{{ voor een accolade", "{{ without }}; write {{{{ for a brace"
    ),
    "brace_not_opened": Text(
        "}} zonder {{; schrijf }}}} voor een accolade", "}} without {{; write }}}} for a brace"
    ),
    "no_path": Text(
        "{path} is geen veld; schrijf bijvoorbeeld {{id}} of {{figures[0].value}}",
        "{path} is no field; write {{id}} or {{figures[0].value}}, for example",
    ),
    "no_such_option": Text("geen optie {option}{hint}", "no option {option}{hint}"),
    "missing_argument": Text("{name} ontbreekt; {way_out}", "{name} is missing; {way_out}"),
    "option_needs_value": Text(
        "{option} wil een waarde; {way_out}", "{option} needs a value; {way_out}"
    ),
    "option_takes_no_value": Text(
        "{option} heeft geen waarde nodig; {way_out}", "{option} takes no value; {way_out}"
    ),
    "not_a_number": Text(
        "{option} kan niet {value} zijn; een heel getal van {least} of meer",
        "{option} cannot be {value}; a whole number of {least} or more",
    ),
    "not_a_limit": Text(
        "{option} kan niet {value} zijn; een heel getal, en 0 is alle",
        "{option} cannot be {value}; a whole number, and 0 is all",
    ),
    "extra_argument": Text(
        "{word} is er een te veel; {way_out}", "{word} is one too many; {way_out}"
    ),
    "usage": Text("{text}; {way_out}", "{text}; {way_out}"),
    "way_to_help": Text("zie {command} --help", "see {command} --help"),
    "way_to_year": Text(
        "voor een jaar: {command} --year {year}", "for a year: {command} --year {year}"
    ),
    "way_to_on": Text(
        "voor een dag of maand: {command} --on {date}", "for a day or month: {command} --on {date}"
    ),
    "way_to_day": Text("hoe het toen was: minusma on {date}", "how it was then: minusma on {date}"),
    "time_for_name": Text("{name} is een tijd; {way_out}", "{name} is a time; {way_out}"),
    "several_topics": Text(
        "{names} zijn thema's; samen: {command}", "{names} are topics; together: {command}"
    ),
    "style_for_name": Text("{name} is een stijl: {command}", "{name} is a style: {command}"),
    "no_such_style": Text(
        "{name} is hier geen stijl; wel --style {known}; Zotero maakt er {name} van: {command}",
        "{name} is no style here; --style takes {known}; Zotero makes {name} of: {command}",
    ),
    "help_on_topic": Text(
        "{name} is een thema: minusma {topic}; opties ervan: minusma help list",
        "{name} is a topic: minusma {topic}; its options: minusma help list",
    ),
    "way_to_topic": Text(
        "voor een thema: {command} --topic {topic}", "for a topic: {command} --topic {topic}"
    ),
    "way_to_search_topic": Text(
        "om erin te zoeken: minusma search {word} --topic {topic}",
        "to search in it: minusma search {word} --topic {topic}",
    ),
}
