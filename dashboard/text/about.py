"""What Om says of method, accessibility and gaps."""

from dashboard.text import mark

#: Heading and text of each step from source to figure.
METHODS: tuple[tuple[str, str], ...] = (
    (
        mark("Today’s municipalities, back in time"),
        mark(
            "All figures are given for the {n} municipalities of {division}. When municipalities "
            "have merged, the merged one is the sum of all its parts; if one part is missing, so "
            "is the sum. When a municipality has been divided, its counts are shared out by "
            "population and marked as estimated."
        ),
    ),
    (
        mark("Counts first, then shares"),
        mark(
            "We move counts to today’s borders and then compute shares and rates. Medians, "
            "averages and indices can’t be added up. Where borders changed, they are kept only "
            "for municipalities that did not change."
        ),
    ),
    (
        mark("Figures for larger areas"),
        mark(
            "Figures for the country, counties, districts and centres are added up from the "
            "municipalities, and are exact in years when all of these have figures. Where some "
            "lack them there is no sum. A share or rate is then that of the others and marked as "
            "estimated, as long as those left out have at most one in twenty of the people."
        ),
    ),
    (
        mark("A gap has a reason"),
        mark(
            "A missing figure is never zero, and never drawn as zero. Each gap says why it is "
            "there: the figure is missing, withheld to protect privacy, not applicable, or can’t "
            "be compared because of border changes."
        ),
    ),
    (
        mark("Breaks and provisional figures"),
        mark(
            "A break means that the way of counting changed, so that figures on the two sides "
            "can’t be compared as they stand. Employment has such a break in 2015, when "
            "employers’ monthly reports replaced older registers. Provisional figures may still "
            "be revised by the source."
        ),
    ),
    (
        mark("Small municipalities"),
        mark(
            "In a municipality of a thousand people, a few births or moves make a large rate. "
            "Where the counts behind a share or rate are known, we give an interval that would "
            "hold the underlying level 95 times out of 100. A change within the interval may be "
            "chance."
        ),
    ),
    (
        mark("Trend over ten years"),
        mark(
            "We call a series rising or falling only when a Mann–Kendall test over the last ten "
            "years says so (p below 0.05). How fast it changes is the median slope of Theil and "
            "Sen. Years before a break are left out, and with fewer than six figures nothing is "
            "said. Where a year’s figure depends on the year before, the test is too lenient, so "
            "read it as a hint."
        ),
    ),
    (
        mark("Places like mine"),
        mark(
            "Municipalities are compared by size, centrality, age, industry and distance to "
            "centres, each group counting the same unless you weigh them otherwise. The figures "
            "are standardised over all municipalities, and the eight nearest are shown with what "
            "makes them alike, what sets them apart, and whether they stay among the nearest when "
            "one figure is left out. It is no verdict on how a place is doing."
        ),
    ),
    (
        mark("Goals and targets"),
        mark(
            "The vision says where to go, not how far. Each target stands in an open table with "
            "its source, or is marked as our own with the reason. A place without a figure is "
            "neither near nor far. Where a target follows the country, the trend is that of the "
            "difference from the country. One number for all goals depends on the weights; you can "
            "change them, and we show how the order moves when you do."
        ),
    ),
    (
        mark("District municipalities"),
        mark(
            "Districts here are municipalities in centrality classes 4, 5 and 6 of Statistics "
            "Norway’s index; central municipalities are classes 1, 2 and 3."
        ),
    ),
)
#: What those who make presentations should know.
PRESENTATIONS: tuple[str, ...] = (
    mark(
        "A presentation is kept in the browser it is made in, and nowhere else: other browsers "
        "and devices don’t have it, and it goes when the browser’s data are cleared. To keep it "
        "or move it, save it as a file or copy its link. The link holds all of it after the sign "
        "#, a part of the address that the browser doesn’t send to the server."
    ),
    mark(
        "When slides are drawn, or a file is made, the whole presentation is sent to the server, "
        "with what you have written, speaker notes too. The server answers and keeps nothing. "
        "Links, PowerPoint files and meeting packs hold the speaker notes, so think of who gets "
        "them."
    ),
    mark(
        "Slides, PowerPoint, PDF and meeting pack are made from the same figures as the pages. "
        "Charts and maps in PowerPoint can be edited, and each chart holds its figures in a "
        "sheet. Slides with figures name their source and the version of the figures, and link to "
        "the page they were pinned on."
    ),
    mark(
        "A presentation holds {slides} slides and a link {link} characters. Show it from the "
        "meeting pack where there is no internet. PDF is made where the server has a browser; "
        "elsewhere, print from your own."
    ),
    mark(
        "Methods for getting people involved, and the success factors of projects, are written "
        "for Bygdepuls from evaluations and from Distriktssenteret’s descriptions of projects; "
        "each names its sources. Answers and marks from the room are the room’s own, and are "
        "never mixed with the statistics."
    ),
)
#: The statement that public bodies owe their users, and what falls short of it.
ACCESSIBILITY: tuple[str, ...] = (
    mark(
        "Bygdepuls is made to meet WCAG 2.2 level AA. Each change is tested automatically on every "
        "page, in both themes and all three languages, on a narrow phone and at 400% zoom."
    ),
    mark(
        "Everything can be reached with the keyboard. On the map, arrow keys move between "
        "neighbouring municipalities, Enter opens one and Escape closes it; plus and minus zoom. "
        "Every chart is told in a sentence and has a table with the same figures, and no meaning "
        "rests on colour alone. Those who ask their device for less movement get less."
    ),
    mark(
        "On 25 November 2026 we went through it with the screen reader Orca 43 in Chromium, by "
        "keys alone: finding a municipality, opening its profile, following a trend, ranking "
        "municipalities, seeing the goals and walking the map. We read what Orca would say; what "
        "ran together, was said twice or not at all has been corrected."
    ),
    mark(
        "Presentations can be made and shown by keys alone: slides are moved up and down by "
        "buttons, where they went is said aloud, and the show says the number and title of each "
        "slide. On slides too, a sentence tells what the chart shows. The presenter’s page and "
        "the slides are tested automatically in both themes."
    ),
    mark(
        "If something is hard to use, tell those who run this site. Figures and code are open, "
        "so we can also help you get what you need in another form."
    ),
)
SHORTCOMINGS: tuple[str, ...] = (
    mark(
        "The value at one point of a chart shows only under a pointer. With a keyboard or a "
        "screen reader, use the table below the chart."
    ),
    mark("Users of screen readers and other aids have not yet tested Bygdepuls with us."),
    mark("NVDA, JAWS, VoiceOver and TalkBack have not been tried, nor has Orca with Firefox."),
    mark(
        "When a page has been opened from another, or a municipality from the map, Orca may stay "
        "in focus mode and say little. Insert and A together bring back the keys for reading and "
        "for headings."
    ),
    mark(
        "A chart or map on a slide has no table beside it; take the table from the page it was "
        "pinned on. Neither the presenter nor the files it makes have been tried with a screen "
        "reader, and PDF files are not checked for universal design."
    ),
    mark("Names and notes that come from the sources are in the sources’ own language."),
)
#: What matters to the vision and has no figures here.
ABSENT: tuple[str, ...] = (
    mark("population projections, and how accurate earlier ones were"),
    mark("who commutes from where to where"),
    mark("general practitioners, care and kindergarten places by year"),
    mark("house prices"),
    mark("sick leave"),
    mark("figures for the villages themselves: all figures here are for whole municipalities"),
)
