"""Where an encounter to come is to be held and on what visit, told apart from it."""

from __future__ import annotations

from readouts.extract.expressions import PLACE
from readouts.extract.findings import Encounter
from readouts.extract.mention_build import MentionBuilder
from readouts.extract.tagging import Tagged
from readouts.vocabulary import HOME_CODE


def place_of_stop(
    tagged: Tagged, builder: MentionBuilder, told: str, encounter: Encounter, before: int, countries: set[str]
) -> None:
    """第一站是某城。22日，甲将同乙会谈: the city told last before it, if in a country of those who meet.

    `told`: the tagged characters with what leaders said blanked out.
    """
    vocabulary = builder.vocabulary
    for stop in reversed(list(builder.rules.stop.finditer(told, 0, before))):
        at = (stop.end("place") - 1, stop.end("place"))
        city = vocabulary.places_by_name.get(tagged.text(*at))
        if city and city.kind == "city" and city.country_code in countries:
            builder.put(encounter, "place_id", city.place_id, at, "place.of_stop")
        return


def visited(tagged: Tagged, builder: MentionBuilder, encounter: Encounter, before: int, countries: set[str]) -> None:
    """Occasion, and place if it has none, of the visit told of, where one of those who meet is of that country."""
    for visit in builder.rules.on_visit.finditer(tagged.chars, 0, before):
        hosts = (tagged.text(i, i + 1) for i in tagged.tags(PLACE, *visit.span("host")))
        printed = [HOME_CODE] if visit["home"] else [builder.vocabulary.countries.get(host, "") for host in hosts]
        codes = [code for code in printed if code in countries]
        if codes:
            builder.visited(encounter, codes[0], visit.span())
