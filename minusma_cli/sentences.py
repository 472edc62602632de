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
    "hint_formats": Text("; --format is een van {names}", "; --format is one of {names}"),
    "hint_choices": Text("; een van {names}", "; one of {names}"),
    # -- what a name may be the name of
    "kind:command": Text("opdracht", "command"),
    "kind:column": Text("kolom", "column"),
    "kind:country": Text("land", "country"),
    "kind:fact": Text("feit", "fact"),
    "kind:fact or source": Text("feit of bron", "fact or source"),
    "kind:field": Text("veld", "field"),
    "kind:key": Text("sleutel", "key"),
    "kind:kind": Text("soort", "kind"),
    "kind:language": Text("taal", "language"),
    "kind:name": Text("naam", "name"),
    "kind:order": Text("volgorde", "order"),
    "kind:qualifier": Text("qualifier", "qualifier"),
    "kind:question": Text("vraag", "question"),
    "kind:schema": Text("schema", "schema"),
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
    "way_to_all": Text("; alle: {command}", "; all of them: {command}"),
    "way_to_search": Text(
        "om te zoeken: minusma search {words}", "to search: minusma search {words}"
    ),
    "way_to_search_or_help": Text(
        "om te zoeken: minusma search {words}; alle opdrachten: minusma --help",
        "to search: minusma search {words}; all commands: minusma --help",
    ),
    "way_to_command": Text("misschien minusma {name}?", "did you mean minusma {name}?"),
    "way_to_command_or_search": Text(
        "misschien minusma {name}? Om te zoeken: minusma search {words}",
        "did you mean minusma {name}? To search: minusma search {words}",
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
    "month_first": Text(
        "{text} bestaat niet met de dag voorop; met de maand voorop is het {other}",
        "{text} is no date with the day first; with the month first it is {other}",
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
    "ids_and_filters": Text(
        "noem ids, of geef filters of --search; niet allebei",
        "give ids, or filters and --search; not both",
    ),
    "no_title": Text(
        "dit feitenbestand zegt niet hoe het heet (title onder about); noem een feit of bron:"
        " minusma cite ID",
        "this fact base does not say what it is called (title under about); name a fact or source:"
        " minusma cite ID",
    ),
    "on_paper": Text(
        "deze bron staat op papier en heeft geen adres: {numbers}",
        "this source is on paper and has no address: {numbers}",
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
    "damaged_copy": Text(
        "de gecompileerde kopie was beschadigd en is weggehaald; geef de opdracht nog eens",
        "the compiled copy was damaged and has been removed; run the command once more",
    ),
    "cannot_write": Text(
        "het antwoord kan niet worden geschreven: {reason}", "cannot write the answer: {reason}"
    ),
    "cannot_write_file": Text(
        "{file} kan niet worden geschreven: {reason}", "cannot write {file}: {reason}"
    ),
    "example_is_yaml": Text(
        "het voorbeeld is YAML, en {file} heet naar JSON; neem een naam op .yaml",
        "the example is YAML, and {file} is named as JSON; take a name in .yaml",
    ),
    "no_such_folder": Text("de map bestaat niet", "there is no such folder"),
    "it_is_a_folder": Text("dat is een map", "that is a folder"),
    "it_is_no_file": Text("dat is geen bestand", "that is no file"),
    "name_too_long": Text("de naam is te lang", "the name is too long"),
    "stream_is_closed": Text("de standaarduitvoer is gesloten", "standard output is closed"),
    "may_not_be_written": Text("daar mag niet worden geschreven", "nothing may be written there"),
    "disk_is_full": Text("er is geen ruimte meer", "there is no room left"),
    "already_there": Text(
        "{file} bestaat al; overschrijven kan met --force",
        "{file} is there already; --force overwrites it",
    ),
    "no_export_path": Text(
        "waarheen? minusma export feiten.csv, of naar de standaarduitvoer:"
        " minusma export --format csv",
        "where to? minusma export facts.csv, or to standard output: minusma export --format csv",
    ),
    "no_export_format": Text(
        "aan {file} is niet te zien wat het moet worden; laat het eindigen op {known},"
        " of op / voor een map met tabellen",
        "{file} does not tell what it is to be; end it in {known}, or in / for a folder of tables",
    ),
    "first_of_problems": Text(
        "{first} (en nog {rest}; alle met: minusma check {file})",
        "{first} (and {rest} more; see them all with: minusma check {file})",
    ),
    "first_shown": Text("de eerste {count} staan hierboven", "the first {count} stand above"),
}
