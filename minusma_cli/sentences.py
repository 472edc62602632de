"""Sentences on how the program is used: errors and notices, in Dutch and English, by key.

What stands between braces is filled in by `messages.Message`.
"""

from minusma_cli.model import Text

SENTENCES = {
    # -- parts of sentences
    "nothing": Text("", ""),
    "plain": Text("{text}", "{text}"),
    "alternatives": Text("{first} of {last}", "{first} or {last}"),
    "hint_nearest": Text("; misschien {names}?", "; did you mean {names}?"),
    "hint_way_out": Text("; {way_out}", "; {way_out}"),
    "hint_choices": Text("; een van {names}", "; one of {names}"),
    # -- what a name may be the name of
    "kind:column": Text("kolom", "column"),
    "kind:fact": Text("feit", "fact"),
    "kind:fact or source": Text("feit of bron", "fact or source"),
    "kind:field": Text("veld", "field"),
    "kind:key": Text("sleutel", "key"),
    "kind:kind": Text("soort", "kind"),
    "kind:language": Text("taal", "language"),
    "kind:name": Text("naam", "name"),
    "kind:order": Text("volgorde", "order"),
    "kind:qualifier": Text("qualifier", "qualifier"),
    "kind:series": Text("reeks", "series"),
    "kind:snapshot": Text("snapshot", "snapshot"),
    "kind:source": Text("bron", "source"),
    "kind:status": Text("status", "status"),
    "kind:step": Text("stap", "step"),
    "kind:style": Text("stijl", "style"),
    "kind:topic": Text("thema", "topic"),
    "kind:type": Text("type", "type"),
    "kind:unit": Text("eenheid", "unit"),
    "kind:value": Text("waarde", "value"),
    # -- names and choices
    "no_such_name": Text("geen {kind} met de naam {name}{hint}", "no {kind} called {name}{hint}"),
    "no_such_choice": Text(
        "{option} kan niet {value} zijn{hint}", "{option} cannot be {value}{hint}"
    ),
    "no_command_or_topic": Text(
        "geen opdracht of thema {name}; {way_out}", "no command or topic {name}; {way_out}"
    ),
    "way_to_command": Text("misschien minusma {name}?", "did you mean minusma {name}?"),
    "way_to_search": Text(
        "om te zoeken: minusma search {words}", "to search: minusma search {words}"
    ),
    # -- options
    "given_twice": Text("{option} staat er twee keer", "{option} is given twice"),
    "takes_no": Text(
        "minusma {command} heeft geen {option}", "minusma {command} takes no {option}"
    ),
    "contradicting_formats": Text(
        "--json en --format {name} spreken elkaar tegen; geef er een van",
        "--json and --format {name} contradict each other; give one of them",
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
    "extra_argument": Text(
        "{word} is er een te veel; {way_out}", "{word} is one too many; {way_out}"
    ),
    "usage": Text("{text}; {way_out}", "{text}; {way_out}"),
    "way_to_help": Text("zie {command} --help", "see {command} --help"),
    "way_to_year": Text(
        "voor een jaar: {command} --year {year}", "for a year: {command} --year {year}"
    ),
    "way_to_search_topic": Text(
        "om erin te zoeken: minusma search {word} --topic {topic}",
        "to search in it: minusma search {word} --topic {topic}",
    ),
    # -- dates
    "no_user_date": Text(
        "{text} is niet te lezen als datum; schrijf {forms}",
        "cannot read {text} as a date; write {forms}",
    ),
    "date_forms": Text(
        "2017, 2017-09, 2017-09-11, 11-9-2017, 11 september 2017 of zomer 2017",
        "2017, 2017-09, 2017-09-11, 11-9-2017, 11 september 2017 or summer 2017",
    ),
    "no_edtf_date": Text(
        "{text} is geen EDTF-datum; schrijf 2017, 2017-09, 2017-09-11 of 2014/2019-05-01",
        "{text} is no EDTF date; write 2017, 2017-09, 2017-09-11 or 2014/2019-05-01",
    ),
    "unsupported_edtf": Text(
        "{text} is EDTF van een niveau dat hier niet wordt gelezen; schrijf 2017, 2017-09,"
        " 2017-09-11, 2014/2019-05-01 of 2017~",
        "{text} is EDTF of a level that is not read here; write 2017, 2017-09, 2017-09-11,"
        " 2014/2019-05-01 or 2017~",
    ),
    "no_calendar_date": Text(
        "{text} bestaat niet op de kalender", "{text} is no date in the calendar"
    ),
    "no_such_day": Text(
        "{text} bestaat niet op de kalender: die maand heeft {days} dagen",
        "{text} is no date in the calendar: that month has {days} days",
    ),
    "open_both_sides": Text("{text} is aan beide kanten open", "{text} is open on both sides"),
    "ends_before_it_begins": Text("{text} eindigt voor het begint", "{text} ends before it begins"),
    "comes_after": Text("{since} komt na {until}", "{since} comes after {until}"),
    "no_year": Text(
        "{text} is geen jaar; schrijf 2017 of 2014/2016, en neem --on voor een maand of een dag",
        "{text} is not a year; write 2017 or 2014/2016, and use --on for a month or a day",
    ),
    "no_single_date": Text(
        "{text} is niet één datum; een bron is geraadpleegd op een dag, in een maand of een jaar",
        "{text} is not one date; a source is accessed on a day, in a month or a year",
    ),
    # -- what was asked
    "nothing_to_search": Text(
        "niets om te zoeken; geef een woord, een naam of een getal",
        "nothing to search for; give a word, a name or a number",
    ),
    "no_such_source_number": Text(
        "{fact} heeft {count} bronnen; nummer {number} is er niet",
        "{fact} has {count} sources; there is no number {number}",
    ),
    "no_folder_of_texts": Text(
        "geen map {folder}; --sources wil er een met teksten die naar bronnen heten, zoals"
        " kst-29521-AB.txt",
        "no folder {folder}; --sources takes one with texts named after sources, as in"
        " kst-29521-AB.txt",
    ),
    "cannot_write": Text(
        "het antwoord kan niet worden geschreven: {reason}", "cannot write the answer: {reason}"
    ),
    "first_of_problems": Text(
        "{first} (en nog {rest}; alle met: minusma check {file})",
        "{first} (and {rest} more; see them all with: minusma check {file})",
    ),
    "first_shown": Text("de eerste {count} staan hierboven", "the first {count} stand above"),
    # -- notices
    "nothing_found": Text(
        "niets gevonden; met minder of ruimere filters is er misschien meer",
        "nothing found; with fewer or wider filters there may be more",
    ),
    "no_contradictions": Text("geen tegenspraken gevonden", "no contradictions found"),
    "nothing_found_for": Text(
        "niets gevonden voor {words}; wat de basis weet: minusma questions",
        "nothing found for {words}; what the base knows: minusma questions",
    ),
    "nearest": Text("het dichtst in de buurt:", "nearest:"),
    "named_fact": Text("{id}: {sentence}", "{id}: {sentence}"),
    "not_met": Text("niet gevonden: {words}", "not found: {words}"),
    "taken_for": Text("{typed} → {taken}", "{typed} → {taken}"),
    # -- progress
    "reading": Text("het feitenbestand wordt gelezen, regel", "reading the fact file, line"),
    "compiling": Text("feiten worden verwerkt,", "compiling facts,"),
}
