"""Sentences on what is wrong in a fact file, in Dutch and English, by key.

Each is the end of a sentence that begins with the place: `facts.yaml:13:9: some-fact: ...`. What
stands between braces is filled in by `messages.Message`.
"""

from minusma_cli.model import Text

FAULT_SENTENCES = {
    # -- the file as a whole
    "no_such_file": Text("dat bestand is er niet", "there is no such file"),
    "is_a_folder": Text("is een map, geen feitenbestand", "is a folder, not a fact file"),
    "may_not_be_read": Text("mag niet worden gelezen", "may not be read"),
    "cannot_be_read": Text("kan niet worden gelezen: {reason}", "cannot be read: {reason}"),
    "no_file_or_pipe": Text(
        "kan niet worden gelezen: het is geen bestand en geen pijp",
        "cannot be read: it is neither a file nor a pipe",
    ),
    "silent_pipe": Text(
        "kan niet worden gelezen: er komt niets uit de pijp",
        "cannot be read: nothing comes out of the pipe",
    ),
    "empty_file": Text(
        "is leeg; een feitenbestand begint met format: 1",
        "is empty; a fact file starts with format: 1",
    ),
    "too_large": Text("is groter dan {size} MiB", "is larger than {size} MiB"),
    "not_utf8": Text(
        "geen UTF-8; bewaar het bestand in die codering",
        "not UTF-8; save the file in that encoding",
    ),
    "control_character": Text(
        "bevat het stuurteken U+{code}", "holds the control character U+{code}"
    ),
    "wrong_format": Text("moet {format} zijn, niet {found}", "must be {format}, not {found}"),
    # -- YAML
    "not_yaml": Text("geen YAML: {reason}", "not YAML: {reason}"),
    "not_json": Text("geen JSON: {reason}", "not JSON: {reason}"),
    "second_document": Text(
        "een tweede document; een feitenbestand is één document",
        "a second document; a fact file is one document",
    ),
    "too_deep": Text("meer dan {deepest} diep genest", "nested more than {deepest} deep"),
    "key_no_word": Text(
        "een sleutel moet een woord zijn, geen lijst of mapping",
        "a key must be a word, not a list or mapping",
    ),
    "duplicate_key": Text("sleutel {name} staat er twee keer", "duplicate key {name}"),
    "refused_tag": Text(
        "tag {name}: schrijf de waarde uit; ankers, aliassen en tags worden niet gelezen",
        "tag {name}: write the value out; anchors, aliases and tags are not read",
    ),
    "refused_anchor": Text(
        "anker {name}: schrijf de waarde uit; ankers, aliassen en tags worden niet gelezen",
        "anchor {name}: write the value out; anchors, aliases and tags are not read",
    ),
    "refused_alias": Text(
        "alias {name}: schrijf de waarde uit; ankers, aliassen en tags worden niet gelezen",
        "alias {name}: write the value out; anchors, aliases and tags are not read",
    ),
    # -- any value
    "a_mapping": Text("een mapping", "a mapping"),
    "a_list": Text("een lijst", "a list"),
    "text": Text("tekst", "text"),
    "empty": Text("leeg", "empty"),
    "must_be": Text("moet {wanted} zijn, niet {found}", "must be {wanted}, not {found}"),
    "misses_key": Text("mist {name}", "misses {name}"),
    "is_empty": Text("is leeg", "is empty"),
    "too_long": Text(
        "telt {count} tekens; hoogstens {most}", "has {count} characters; {most} at most"
    ),
    "unknown_name": Text("{what} {name} is onbekend{hint}", "unknown {what} {name}{hint}"),
    "no_kebab_case": Text(
        "{name} is geen kebab-case; schrijf kleine letters met streepjes, als in"
        " dutch-contingent-2017",
        "{name} is not kebab-case; write lower case words with hyphens, as in"
        " dutch-contingent-2017",
    ),
    "no_number": Text(
        "{text} is geen getal; schrijf 13289 of 3.8", "{text} is not a number; write 13289 or 3.8"
    ),
    "too_many_digits": Text(
        "{text} heeft te veel cijfers: er mogen er {digits} voor de punt staan en {decimals}"
        " erachter",
        "{text} has too many digits: {digits} may stand before the point and {decimals} behind it",
    ),
    "no_date": Text("is geen EDTF-datum", "is no EDTF date"),
    "differs": Text(
        "{name} heeft een andere inhoud op {place}", "{name} has other content at {place}"
    ),
    # -- sources
    "unknown_language": Text(
        "taal {text} is onbekend; schrijf de ISO 639-code, zoals nl, en, fr",
        "unknown language {text}; write its ISO 639 code, as in nl, en, fr",
    ),
    "no_http": Text(
        "{url} is geen adres dat met http:// of https:// begint",
        "{url} is not an address that starts with http:// or https://",
    ),
    "character_in_address": Text(
        "{url} bevat {character}, wat in geen adres mag; schrijf {code}",
        "{url} holds {character}, which no address may; write {code}",
    ),
    "no_host": Text(
        "{url} heeft geen host met een punt in de naam",
        "{url} has no host with a dot in its name",
    ),
    "no_address": Text(
        "heeft een url nodig of, op papier, een isbn, een doi of een archive_number",
        "needs a url or, on paper, an isbn, a doi or an archive_number",
    ),
    "twin_source": Text(
        "bron {name} verschilt van {twin} alleen in hoofdletters; BibTeX houdt ze voor één",
        "source {name} differs from {twin} by case only; BibTeX takes them for one",
    ),
    "no_isbn": Text(
        "{text} is geen ISBN; schrijf de 10 of 13 cijfers, als in 978-90-12-34567-5",
        "{text} is no ISBN; write its 10 or 13 digits, as in 978-90-12-34567-5",
    ),
    "wrong_check_digit": Text(
        "{text} is geen ISBN; na de andere cijfers is het laatste {last}",
        "{text} is no ISBN; after its other digits the last one is {last}",
    ),
    "no_doi": Text(
        "{text} is geen DOI; schrijf hem kaal, als in 10.1000/182",
        "{text} is no DOI; write it bare, as in 10.1000/182",
    ),
    "unused_source": Text(
        "bron {name} wordt door geen feit gebruikt", "source {name} is used by no fact"
    ),
    # -- facts
    "duplicate_id": Text(
        "id {name} staat er twee keer; ook op {place}", "duplicate id {name}; also at {place}"
    ),
    "no_unit": Text(
        "heeft geen eenheid; geef een unit, of een reeks die er een heeft",
        "has no unit; give a unit, or a series that has one",
    ),
    "unit_differs": Text(
        "is {unit} waar de reeks {counted} telt", "is {unit} where its series counts {counted}"
    ),
    "no_sources": Text(
        "noemt geen bron; een feit heeft er ten minste één",
        "names no source; a fact needs at least one",
    ),
    "one_word": Text("{count} woord", "{count} word"),
    "count_of_words": Text("{count} woorden", "{count} words"),
    "handle_length": Text(
        "telt {words}; een zoekhandvat (find) heeft er {least} tot {most}",
        "has {words}; a find handle has {least} to {most}",
    ),
    "disputes_itself": Text("betwist zichzelf", "disputes itself"),
    "no_status": Text(
        "in de zin staat {word}; geef het cijfer een status, een van {statuses}",
        "the sentence says {word}; give the figure a status, one of {statuses}",
    ),
    "rival_preferred": Text(
        "{other}, dat het betwist, heeft ook preferred; één van een stel mag dat",
        "{other}, which it contests, is preferred too; one of a set may be",
    ),
    "preferred_alone": Text("niets betwist het", "nothing contests it"),
    # -- questions, series, thesaurus
    "shared_wording": Text(
        "{wording} is ook een verwoording van {other}", "{wording} is a wording of {other} too"
    ),
    "answer_twice": Text("noemt {name} twee keer", "names {name} twice"),
    "no_looked": Text(
        "zegt wat onbekend is; geef met 'looked' wanneer ernaar is gezocht",
        "says what is unknown; give with 'looked' when it was looked for",
    ),
    "no_answers": Text(
        "heeft geen antwoorden en zegt niet wat onbekend is",
        "has no answers and does not say what is unknown",
    ),
    "series_elsewhere": Text(
        "reeks {name} hoort ook bij {topic}, op {place}",
        "series {name} is also one of {topic}, at {place}",
    ),
    "word_twice": Text("bevat een woord twee keer", "holds a word twice"),
    "few_words": Text("heeft twee woorden of meer nodig", "needs two words or more"),
    "many_pairs": Text(
        "leidt {count} keer van woord naar woord; hoogstens {most} keer",
        "leads from words to words {count} times; {most} times at most",
    ),
    "many_words": Text(
        "telt {count} woorden; hoogstens {most}", "has {count} words; {most} at most"
    ),
    # -- evidence
    "handle_not_in_source": Text(
        "{handle} staat niet in bron {source}", "{handle} is not in source {source}"
    ),
    "handle_over_paragraphs": Text(
        "{handle} loopt over twee alinea's van bron {source}",
        "{handle} runs over two paragraphs of source {source}",
    ),
    "handle_inside_word": Text(
        "{handle} begint of eindigt midden in een woord van bron {source}",
        "{handle} begins or ends inside a word of source {source}",
    ),
    "handle_not_between": Text(
        "{handle} staat niet tussen de woorden before en after in bron {source}",
        "{handle} does not stand between its words before and after in source {source}",
    ),
    "handle_many_times": Text(
        "{handle} staat {count} keer in bron {source}; before of after moet zeggen welke",
        "{handle} stands {count} times in source {source}; before or after must tell which",
    ),
    "figure_not_in_sources": Text(
        "het cijfer {value} staat in geen van de bronnen van het feit",
        "the figure {value} is in none of the fact's sources",
    ),
}
