"""What `minusma help` tells on subjects of their own: a text in each language, by name.

A line that begins with blanks stands as it is; the others make paragraphs, which are folded to the
terminal.
"""

from minusma_cli.model import Text

HELP_PAGES = {
    "formats": Text(
        """\
Vormen van uitvoer (--format, -f)

  table   voor mensen: wat een terminal krijgt
  plain   voor pijpen: een regel per feit, met tabs: id, datum, zin, adres
  json    een object met query, count, total en de rijen; ook --json
  jsonl   een rij per regel
  csv     kolommen, een rij per feit; tsv met tabs
  yaml    leesbaar en weer in te lezen
  md      Markdown, met voetnoten

Wat een pijp krijgt, is nooit afgebroken, gekleurd of ingekort. JSON bevat altijd beide talen.
Binnen schema 1 komen er velden bij; er verdwijnt er geen en er wordt er geen hernoemd.

  minusma troops --year 2017 --json | jq '.facts | length'
  minusma list costs -f csv
  minusma search helikopters --fields id,text.nl,when.edtf
""",
        """\
Formats of output (--format, -f)

  table   for people: what a terminal gets
  plain   for pipes: a line a fact, with tabs: id, date, sentence, address
  json    one object with query, count, total and the rows; also --json
  jsonl   a row a line
  csv     columns, a row a fact; tsv with tabs
  yaml    readable, and can be read in again
  md      Markdown, with footnotes

What a pipe gets is never broken, coloured or cut. JSON always holds both languages. Within
schema 1 fields are added; none is removed or renamed.

  minusma troops --year 2017 --json | jq '.facts | length'
  minusma list costs -f csv
  minusma search helikopters --fields id,text.nl,when.edtf
""",
    ),
    "exit-codes": Text(
        """\
Waarmee het programma eindigt

  0     gevonden
  1     niets gevonden
  2     de opdracht klopt niet: een onbekende naam, optie of datum
  3     feitenbasis ongeldig of niet te lezen, of antwoord niet te schrijven
  130   onderbroken

Antwoorden staan op de standaarduitvoer, al het andere op de foutuitvoer. Een gesloten pijp is
geen fout. Een vraag waarvan bekend is dat geen bron het antwoord geeft, eindigt met 0: ook dat
is een antwoord.
""",
        """\
What the program ends with

  0     found
  1     nothing found
  2     a wrong use: an unknown name, option or date
  3     fact base invalid or unreadable, or the answer cannot be written
  130   interrupted

Answers are on standard output, everything else on standard error. A closed pipe is no error. A
question whose answer is known to stand in no source ends with 0: that is an answer too.
""",
    ),
    "environment": Text(
        """\
Wat het programma uit de omgeving leest

  MINUSMA_FACTS          een eigen feitenbestand, als --facts
  MINUSMA_LANG           nl of en, als --lang; anders LC_ALL, LC_MESSAGES, LANG
  MINUSMA_PAGER, PAGER   waarmee lange antwoorden worden doorgebladerd
  NO_COLOR, FORCE_COLOR  geen kleur, of juist wel; ook TERM=dumb
  COLUMNS                de breedte, waar die niet van de terminal komt
  XDG_CACHE_HOME         waar de verwerkte kopie van een feitenbestand staat

Het programma gebruikt geen netwerk en schrijft niets buiten die kopie, de bestanden waar om is
gevraagd en, met --install-completion, de instellingen van de shell.
""",
        """\
What the program reads from the environment

  MINUSMA_FACTS          your own fact file, as --facts
  MINUSMA_LANG           nl or en, as --lang; else LC_ALL, LC_MESSAGES, LANG
  MINUSMA_PAGER, PAGER   what long answers are paged with
  NO_COLOR, FORCE_COLOR  no colour, or colour; TERM=dumb too
  COLUMNS                the width, where it does not come from the terminal
  XDG_CACHE_HOME         where the compiled copy of a fact file is kept

The program uses no network, and writes nothing but that copy, the files that were asked for and,
with --install-completion, the settings of the shell.
""",
    ),
    "dates": Text(
        """\
Hoe een datum kan worden geschreven

  2017   2017-09   2017-09-11           jaar, maand, dag
  11-9-2017   11/09/2017   11.09.2017   eerst de dag
  11 september 2017   sep 2017          in het Nederlands of Engels
  zomer 2016   eind 2018   begin 2014   deel van een jaar
  2014/2016   2014-2016   2014..2016    van en tot en met
  vandaag

--year neemt een jaar of jaren, --on een dag, maand of jaar waarop een feit gold, --from en --to
het begin en het eind. Een feit voldoet als zijn datum de periode raakt. In een feitenbestand
staan datums als EDTF (ISO 8601-2); een ~ erachter is ongeveer, .. een open eind.

  minusma on 11 september 2017
  minusma search kidal juli 2016
  minusma list --from 2014-03 --to 2015-06
""",
        """\
How a date may be written

  2017   2017-09   2017-09-11           year, month, day
  11-9-2017   11/09/2017   11.09.2017   day first
  11 September 2017   Sept 11, 2017     in Dutch or English
  summer 2016   late 2018   early 2014  part of a year
  2014/2016   2014-2016   2014..2016    from and through
  today

--year takes a year or years, --on a day, month or year on which a fact held, --from and --to
the start and the end. A fact passes when its date overlaps the period. In a fact file dates are
EDTF (ISO 8601-2); a ~ behind one is about, .. an open end.

  minusma on 11 september 2017
  minusma search kidal july 2016
  minusma list --from 2014-03 --to 2015-06
""",
    ),
    "search": Text(
        """\
Hoe er wordt gezocht

Stel een vraag of geef woorden, in het Nederlands of Engels. Een vraag die de basis kent, krijgt
haar antwoorden, onder die vraag; minusma questions toont ze. Andere woorden worden gevonden in
hun verbuigingen, in samenstellingen, in verwante woorden van beide talen en bij een tikfout;
wat niet is gevonden, staat op de foutuitvoer.

  "Kamp Castor"     moet zo voorkomen
  -Duitsland        mag niet voorkomen
  2017, juli 2016   feiten van die tijd eerst
  --topic, --year   alleen zulke feiten
  --explain         hoe elk woord is gevonden, en wat er nog meer telde

  minusma search hoeveel nederlanders sneuvelden
  minusma search '"Kamp Castor"' -Duitsland
""",
        """\
How search works

Ask a question or give words, in Dutch or English. A question that the base knows gets its
answers, under that question; minusma questions shows them. Other words are met in their
inflections, in compounds, in related words of both languages and when misspelt; what was not
met is said on standard error.

  "Camp Castor"     must occur just so
  -Germany          must not occur
  2017, july 2016   facts of that time first
  --topic, --year   only such facts
  --explain         how each word was met, and what else counted

  minusma search how many dutch soldiers died
  minusma search '"Kamp Castor"' -Duitsland
""",
    ),
}
