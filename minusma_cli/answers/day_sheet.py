"""The page of a day as a fact sheet."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from minusma_cli.answers.sheet import Row, Sheet, SheetBuilder
from minusma_cli.answers.standing import Standing
from minusma_cli.dates import format_date
from minusma_cli.wording import format_figure

if TYPE_CHECKING:  # it asks for its sheet here
    from minusma_cli.answers.day import DayPage


def make_day_sheet(page: "DayPage") -> Sheet:
    """What happened and what was around it, then what stood as a table, and what was in force."""
    sheet = SheetBuilder(page.lang)
    in_force = {fact.id for section in page.sections for fact in section.in_force}
    happened = [fact for fact in page.around.weightiest if fact.id not in in_force]
    is_one_day = page.when.first == page.when.last
    sheet.add_facts(sheet.label("events" if is_one_day else "then"), happened)
    near = (("previous", page.around.before), ("next", page.around.after))
    for name, events in near:
        sheet.add_facts(sheet.label(name), [event.fact for event in events])
    standing = [one for section in page.sections for one in section.standing]
    last_known = [one for section in page.sections for one in section.last_known]
    head = [sheet.label(name) for name in ("quantity", "figure", "date", "remark")]
    sheet.add_table(sheet.label("stood"), head, _make_rows(sheet, page, standing))
    for section in page.sections:
        facts = [*section.in_force, *section.list_instead()]
        sheet.add_facts(section.topic.title.of(page.lang), facts)
    sheet.add_table(sheet.label("last_known"), head, _make_rows(sheet, page, last_known))
    subject = page.about.title.of(page.lang) if page.about else ""
    if page.outside:
        subject = f"{' '.join(page.describe_outside())}."
    return sheet.build(format_date(page.when, page.lang), subject)


def _make_rows(sheet: SheetBuilder, page: "DayPage", every: Sequence[Standing]) -> Iterable[Row]:
    """A row for each quantity: what it is, the figure, of when, and what others say."""
    for one in every:
        date = format_date(one.fact.when, page.lang) if one.fact.when else ""
        cells = (
            one.series.label.of(page.lang),
            format_figure(one.figure, page.units, page.lang),
            date,
            ", ".join(sheet.describe_rest(one.figure, one.spread)),
        )
        yield Row(cells, sheet.number_notes(one.fact.sources[:1]))
