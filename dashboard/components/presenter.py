"""What the presenter's page says in the browser: a deck is arranged, shown and handed over."""

from dashboard.text import Words, mark

#: Kinds of slides, by what they are called on their card.
_KINDS: dict[str, str] = {
    "map": mark("Map"),
    "trends": mark("Trends"),
    "scatter": mark("Scatter"),
    "rank": mark("Ranking"),
    "heat": mark("Table in colours"),
    "goals": mark("Goals"),
    "ranks": mark("Goals, ranked"),
    "figures": mark("Key figures"),
    "ages": mark("Age and sex"),
    "growth": mark("What growth is made of"),
    "industries": mark("Industries"),
    "peers": mark("Places like one"),
    "prose": mark("Own text"),
    "poll": mark("Question to the room"),
    "method": mark("Method sheet"),
    "factors": mark("Self-assessment"),
}
#: Files that the server makes of a deck, by their ending.
_FILES: dict[str, str] = {
    "pptx": mark("PowerPoint"),
    "pdf": mark("PDF"),
    "zip": mark("Meeting pack"),
}
_SENTENCES: dict[str, str] = {
    # Decks
    "deck": mark("Presentation"),
    "deck_title": mark("Name of the presentation"),
    "untitled": mark("Presentation without a name"),
    "new": mark("Make a new one"),
    "duplicate_deck": mark("Make a copy"),
    "delete_deck": mark("Delete"),
    "deck_made": mark("A new, empty presentation is open."),
    "deck_copied": mark("A copy is made, and is open."),
    "deck_deleted": mark("The presentation “{title}” is deleted."),
    "deck_opened": mark("“{title}” is open."),
    "copy_of": mark("{title} (copy)"),
    "kept": mark("Saved in this browser as you write."),
    "unkept": mark(
        "This browser won’t save anything: it refuses, or is full. The presentation works, but is "
        "gone when the page is closed. Save it as a file, or copy the link."
    ),
    "changed_elsewhere": mark("The presentation was changed in another tab."),
    # Slides
    "slides": mark("Slides"),
    "slide": mark("Slide {n} of {all}"),
    "slide_title": mark("Title of the slide"),
    "question": mark("Question"),
    "note": mark("Note under the slide"),
    "points": mark("Points, one on each line"),
    "speaker": mark("Speaker notes"),
    "speaker_why": mark("Only you see them while you present."),
    "morphs": mark("Moves smoothly from the slide before"),
    "look": mark("See the view"),
    "drag": mark("Drag to move"),
    "up": mark("Move slide {n} up"),
    "down": mark("Move slide {n} down"),
    "duplicate": mark("Copy slide {n}"),
    "delete": mark("Delete slide {n}"),
    "show_from": mark("Show from slide {n}"),
    "moved": mark("Slide {n} is now number {to}."),
    "stays": mark("Slide {n} stays where it is."),
    "duplicated": mark("Slide {n} is copied: the copy is number {to}."),
    "deleted": mark("Slide {n} is deleted."),
    "restored": mark("It is back."),
    "undo": mark("Undo"),
    "full": mark("The presentation is full: it holds {n} slides."),
    "unknown": mark("Unknown kind"),
    "unknown_why": mark(
        "Slides of this kind can’t be drawn here. This one is kept, but not shown."
    ),
    # Slides of one's own
    "add": mark("Add"),
    "added": mark("Slide {n} is added."),
    "answers": mark("Answers, and how many gave each"),
    "answer": mark("Answer {n}"),
    "count": mark("Number who gave answer {n}"),
    "remove_answer": mark("Remove answer {n}"),
    "add_answer": mark("Add an answer"),
    "method": mark("Method"),
    "method_sheet": mark("Print the sheet of this method"),
    "marks": mark("The room’s marks, from 1 (weak) to 5 (strong)"),
    "no_mark": mark("no mark"),
    # Showing and handing over
    "show": mark("Show"),
    "theme": mark("Colours of the slides"),
    "light": mark("Light"),
    "dark": mark("Dark"),
    "share": mark("Link and file"),
    "copy_link": mark("Copy link to this presentation"),
    "link_copied": mark(
        "The link is copied. It holds the whole presentation; nothing is stored on the server."
    ),
    "link_by_hand": mark("Copy it from here:"),
    "link_long": mark(
        "The link would be {n} characters long, and many programs cut links longer than {most}. "
        "Shorten the notes, or save the presentation as a file and send that."
    ),
    "save_file": mark("Save as a file"),
    "open_file": mark("Open a file"),
    "making": mark("{file} is being made …"),
    "made": mark("{file} is made and downloaded."),
    "drawing": mark("The slides are being drawn …"),
    "offline": mark("The server can’t be reached. Are you offline? Everything you write is kept."),
    "from_memory": mark(
        "The server can’t be reached; the slides are shown as they were drawn last."
    ),
    "failed": mark("That did not work: {reason}"),
    "refused": mark("the server answered {status}"),
    "left_out": mark("What was left out or read otherwise:"),
    # Links and files that are opened
    "link_holds": mark("This link holds the presentation “{title}”. Number of slides: {n}."),
    "file_holds": mark("This file holds the presentation “{title}”. Number of slides: {n}."),
    "keep": mark("Keep it"),
    "look_only": mark("Look only"),
    "leave": mark("Leave it"),
    "link_broken": mark(
        "The link is damaged, and no slide in it can be read. Ask for it once more. Your own "
        "presentations are as they were."
    ),
    "file_broken": mark(
        "The file holds no presentation that can be read here. Your own presentations are as they "
        "were."
    ),
    "cut": mark("It is cut off: what comes after slide {n} is missing."),
    "newer": mark("It is made by a newer version; what is new in it may be missing."),
    "skipped": mark("Left out because they could not be read: {n}."),
    "too_many": mark("It has more slides than there is room for; left out at the end: {n}."),
    "shortened": mark("Texts that are too long are cut: {n}."),
    # The empty state, and ready decks
    "nothing": mark("Nothing is pinned yet"),
    "teach": mark(
        "Choose “Pin” under a map or a chart, or beside the key figures, and it becomes a slide "
        "here, with the places and years you chose. Add a sentence, and show it full screen or "
        "take it along as PowerPoint."
    ),
    "go_pin": mark("Find something to pin"),
    "ready": mark("Ready presentations"),
    "ready_why": mark("One choice gives a new presentation, which you can change as you like."),
    "ready_place": mark("How is a municipality doing?"),
    "ready_programme": mark("How did it go with a programme?"),
    "ready_made": mark("“{title}” is made. Change it as you like."),
    "search": mark("Find a municipality"),
    "search_hint": mark("Present or former name"),
    "not_found": mark("No municipality is or was called “{text}”."),
    "leads_to": mark("“{text}” leads to several municipalities:"),
    "leads_also": mark("“{text}” also leads to:"),
    "now": mark("now {name}"),
}


def presenter_words(say: Words) -> dict[str, str]:
    """Return everything that is said, in one language."""
    return {key: say(message) for key, message in _SENTENCES.items()}


def kinds(say: Words) -> dict[str, str]:
    """Return what each kind of slide is called."""
    return {kind: say(message) for kind, message in _KINDS.items()}


def files(say: Words) -> dict[str, str]:
    """Return what each file that can be made is called, by its ending."""
    return {ending: say(message) for ending, message in _FILES.items()}
