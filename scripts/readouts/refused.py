"""What a model refuses, in words about the value: neither patterns nor a library's own wording reach who reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from readouts.forms import Form

_LONGEST_SHOWN = 60
_KINDS = {
    "string": "no text",
    "int": "no whole number",
    "float": "no number",
    "finite": "no number",
    "bool": "neither true nor false",
    "list": "no list",
    "tuple": "no list",
    "model": "no object",
    "dict": "no object",
}
_MEND = "mend it"


def shown(value: object) -> str:
    """A value as messages quote it, cut off where it is long."""
    words = value if isinstance(value, str) else str(value)
    cut = words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"
    return repr(cut) if isinstance(value, str) else cut


def in_words(found: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    """What is wrong with a value that the model refuses, and what to write in its place."""
    value, context = shown(found["input"]), found.get("ctx", {})
    form = _form_at(model, found["loc"])
    how = f"write {form.written}" if form and form.pattern else _MEND
    match found["type"]:
        case "missing":
            return "is missing", "give it"
        case "extra_forbidden":
            return "is a name that nothing reads", "take it out, or mend its name"
        case "literal_error":
            terms = str(context["expected"]).replace(" or ", ", ").replace("'", "")
            return f"{value} is none of {terms}", "write one of them"
        case "string_too_short":
            return "is empty", "give it a text"
        case "too_short":
            return "is an empty list", "give at least one"
        case "string_pattern_mismatch" if form and form.pattern:
            return f"{value} is no {form.called}", how
        case "string_pattern_mismatch":
            return f"{value} holds a character that cannot be seen", "type it anew"
        case "greater_than_equal":
            return f"{value} is less than {context['ge']:g}", f"write a number from {context['ge']:g} on"
        case "less_than_equal":
            return f"{value} is more than {context['le']:g}", f"write a number up to {context['le']:g}"
        case "value_error":
            return str(context["error"]), "write a day of the calendar" if form and form.calendar else _MEND
        case "json_invalid":
            return f"is not JSON ({context['error']})", _MEND
        case other:
            kind = _KINDS.get(other.partition("_")[0], "not as it should be")
            return f"{value} is {kind}", how


def _form_at(model: type[BaseModel], where: Sequence[int | str]) -> Form | None:
    """The form of the value at a place below a model, or of the array that it is a member of."""
    hint: Any = model
    form = None
    for step in where:
        if isinstance(step, int):
            hint = next(iter(get_args(hint)), None)
        elif isinstance(hint, type) and issubclass(hint, BaseModel):
            hint, form = get_type_hints(hint, include_extras=True).get(step), None
        if get_origin(hint) is Union or type(None) in get_args(hint):
            hint = next(part for part in get_args(hint) if part is not type(None))
        form = next((item for item in getattr(hint, "__metadata__", ()) if isinstance(item, Form)), form)
    return form
