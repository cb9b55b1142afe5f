"""What each column is called and means: one entry a name, shared by every table in which the name means the same.

A name that means different things in different tables has no entry of its own, but one for each `table.column`.
"""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, str]] = {
    # identifiers
    "article_id": (
        "Article",
        "Identifier of the article: the first known of published_on and dateline_on, else undated, "
        "and the first 8 hex digits of sha256.",
    ),
    "meeting_id": ("Meeting", "Identifier of the meeting: its date, then the principals' person_ids in order."),
    "statement_id": ("Statement", "Identifier of the statement: the article's, then -s01, -s02 and so on by position."),
    "document_id": ("Document", "Identifier of the document or batch of documents."),
    "person_id": ("Person", "Identifier of the person: the Latin name as a slug."),
    "place_id": (
        "Place",
        "Identifier of the city (its English name as a slug) or of the country (its ISO code in lower case).",
    ),
    "publisher_id": ("Publisher", "Identifier of the publisher or news agency."),
    "topic_id": ("Topic", "Identifier of the topic."),
    "issue_id": ("Issue", "Identifier of the issue; made from what it says and where, so that it stays the same."),
    "wikidata_id": ("Wikidata", "Identifier of the same thing in Wikidata."),
    # articles
    "source_file": (
        "Source file",
        "Path of the file that the article was read from, below the input root; in issues only of an article that "
        "entered no table.",
    ),
    "source_part": ("Part of file", "Which article of its file this is, counted from 1."),
    "articles.title": ("Title", "Headline, without tags, site names or bylines."),
    "subtitle": ("Subtitle", "Second headline, if there is one; left out with the text."),
    "published_on": ("Published on", "Day of publication, as the file says or lets one know."),
    "agency": ("Agency", "News agency or outlet named in the dateline, as printed."),
    "dateline_place_id": ("Dateline place", "Place named in the dateline."),
    "dateline_on": ("Dateline day", "Day named in the dateline; its year may be inferred, see date_basis."),
    "byline": ("Byline", "Reporters of the text (not photographers, not editors), as printed."),
    "page": ("Page", "Page of the printed edition, as printed."),
    "url": ("Address", "Web address of the article."),
    "keywords": ("Keywords", "Keywords that the source gives; left out with the text."),
    "language": ("Language", "Language and script of the text (BCP 47): zh-Hans simplified, zh-Hant traditional."),
    "media_type": ("Media type", "Media type of the source, recognised by content."),
    "date_basis": (
        "Basis of the year",
        "How the year was known: stated in the text, taken from the publication date, or inferred from other words.",
    ),
    "characters": ("Characters", "Length of text in Unicode code points."),
    "sha256": ("SHA-256", "SHA-256 of text in UTF-8, in hex."),
    "articles.text": (
        "Text",
        "Clean body: no markup, boilerplate or repeated captions; paragraphs separated by one line feed. "
        "Left out of a release (empty) where the publisher's terms are not open.",
    ),
    "cites": ("Cites", "For a brief: the originals that it reports on (title, publisher, date)."),
    "duplicate_of": ("Duplicate of", "Article that is the same report from another file or outlet."),
    # article_metadata, evidence, issues, corrections
    "table": ("Table", "Table of the cell."),
    "row_id": ("Row", "Primary key of the row of the cell; the parts of a composite key are joined by `/`."),
    "column": ("Column", "Column of the cell."),
    "value": ("Value", "What was read: the cell; in evidence, one member of it where the cell is an array."),
    "words": ("Words", "The words that the value was read from, as printed; left out with the cell."),
    "location": ("Location", "Where in the file the words stand."),
    "start": ("Start", "Offset of the first character in articles.text, counted from 0 in Unicode code points."),
    "end": ("End", "Offset after the last character in articles.text: the span is text[start:end]."),
    "rule": ("Rule", "Name of the rule that read the value; one search for it in the code finds the rule."),
    "severity": ("Severity", "How grave the issue is: error, warning or info."),
    "code": ("Code", "Kind of issue, one word for each."),
    "message": ("Message", "What was seen and could not be settled."),
    "old_value": ("Old value", "Value before the correction; empty if the cell was."),
    "new_value": ("New value", "Value after the correction; empty if the cell is."),
    "reason": ("Reason", "Why the correction was made."),
    "source": ("Source", "What the correction rests on."),
    "contributor": ("Contributor", "Who made the correction."),
    "corrections.date": ("Date", "Day of the correction."),
    # meetings
    "meetings.date": ("Date", "Day of the meeting; YYYY-MM or YYYY where no source says more."),
    "status": ("Status", "Whether the meeting was held, or was planned when last reported."),
    "format": ("Format", "How the leaders met: in person, by video or by telephone."),
    "meetings.kind": (
        "Kind",
        "What sort of encounter: talks (formal, 会谈 or 会晤), meeting (会见 or 见面), "
        "summit (a multilateral gathering), ceremony, or call.",
    ),
    "venue": ("Venue", "Building or hall of the meeting, as printed."),
    "occasion": ("Occasion", "Event around which the meeting took place; 国事访问 for a state visit."),
    "ordinal": ("Ordinal", "Which meeting of the two since 2013 this was, where a source says so."),
    "activities": ("Activities", "Side events of the day, such as a banquet or a welcome ceremony."),
    "label": (
        "Label",
        "Short name of the meeting for people to read: its day, who met, how (视频 by video, （预定） only announced) "
        "and where.",
    ),
    # statements
    "position": ("Position", "Place of the statement in its article, counted from 1."),
    "speaker_id": ("Speaker", "Person who made the statement; empty when it is joint."),
    "voice": ("Voice", "Whether one person speaks, or the two sides jointly."),
    "verb": ("Verb", "Reporting verb as printed; empty when the statement goes on without a new reporting clause."),
    "continued": ("Continued", "Whether a paragraph goes on in the same voice without a new reporting clause."),
    "statements.text": (
        "Text",
        "What is said, without the reporting clause: articles.text[start:end]. Left out with it.",
    ),
    "paragraph": ("Paragraph", "Paragraph of the article's text in which the statement stands, counted from 1."),
    "repeats": ("Repeats", "Earlier statement in another article that reports the same words."),
    # documents_signed
    "documents_signed.title": ("Title", "Title inside the marks 《》; empty for an unnamed batch."),
    "documents_signed.kind": ("Kind", "What sort of document: joint statement, treaty, agreement or another."),
    "action": ("Action", "What was done with the document."),
    "level": ("Level", "Who concluded the document: heads of state, governments, departments or companies."),
    "witnessed": ("Witnessed", "Whether the leaders looked on while others signed or exchanged the document."),
    "documents_signed.date": ("Date", "Day of the action; YYYY-MM or YYYY where no source says more."),
    "quantity": ("Quantity", "Lower bound of the number of documents in a batch."),
    "quantity_text": ("Quantity as printed", "Number of documents in a batch in the words of the source."),
    "fields": ("Fields", "Fields that the documents of a batch concern, as printed."),
    # links
    "meeting_articles.role": ("Role", "Whether the article reports the meeting or mentions it in passing."),
    "participants.role": ("Role", "Whether the person met as a principal or accompanied one."),
    "matches": ("Matches", "How many times terms of the topic stand in the statement."),
    # vocabularies
    "name_zh": ("Chinese name", "Short Chinese name as readouts print it."),
    "name_en": ("English name", "Usual English name."),
    "aliases": ("Aliases", "Other Chinese forms of the name, full and variant."),
    "office_zh": ("Office (Chinese)", "Office at its most prominent, in Chinese."),
    "office_en": ("Office (English)", "Office at its most prominent, in English."),
    "country_code": ("Country", "Country in ISO 3166-1 alpha-2."),
    "registered": ("Registered", "Whether the hand-kept vocabulary has the person; if not, an article named them."),
    "places.kind": ("Kind", "Whether the place is a city or a country."),
    "latitude": ("Latitude", "Latitude in degrees north (WGS 84)."),
    "longitude": ("Longitude", "Longitude in degrees east (WGS 84)."),
    "homepage": ("Homepage", "Web address of the publisher."),
    "text_license": ("Licence of texts", "Terms under which the publisher's texts stand."),
    "label_zh": ("Chinese label", "Name of the topic in Chinese."),
    "label_en": ("English label", "Name of the topic in English."),
    "terms": ("Terms", "Chinese terms by which the topic is recognised."),
}


def described(table: str, column: str) -> tuple[str, str]:
    """Return title and description of a column; raise KeyError if it has none."""
    return COLUMNS.get(f"{table}.{column}") or COLUMNS[column]
