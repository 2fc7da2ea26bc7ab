"""Ids that pages and shell share."""

#: Where the browser is: {"path", "search", "lang", "theme"}; written by the browser only.
ADDRESS = "address"
#: The query string of what is on screen: controls write it, charts and address bar read it.
VIEW = "view"
#: Title and language of the document.
DOCUMENT = "document"
ROOT = "root"
#: What a choice led to, for those who hear the page; written by the browser only.
TOLD = "told"
#: How much room charts have: narrow, wide or projector; written by the browser only.
ROOM = "room"
