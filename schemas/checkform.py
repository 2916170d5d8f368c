"""What an editor asks in LanguageTool's protocol, under the names that it gives its parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from marshmallow import EXCLUDE, Schema, ValidationError, validates_schema

from schemas.fields import Item, Items, Text, about
from schemas.quoting import quoted

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*|auto")


def language_code(code: str) -> None:
    """Refuse what is no code of a language."""
    if not _LANGUAGE.fullmatch(code):
        raise ValidationError(f"must be the code of a language such as en-GB, or auto, and is {quoted(code)}")


class Names(Text):
    """Names separated by commas; none if it is left out."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(load_default=tuple, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        names = super()._deserialize(value, attr, data, **kwargs).split(",")
        return tuple(name.strip() for name in names if name.strip())


class Switch(Text):
    """On if it is `true` or `yes`; off if it is anything else, or left out."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(load_default=bool, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        return super()._deserialize(value, attr, data, **kwargs) in ("true", "yes")


class Lenient(Schema):
    """A schema that passes over what it does not know: clients of many versions send fields of their own."""

    class Meta:
        """Leave room for fields of which nothing depends here."""

        unknown = EXCLUDE

    error_messages: dict[str, str] = {"type": "must be a JSON object"}  # noqa: RUF012 - as marshmallow declares it

    one_of: ClassVar[tuple[str, str]]  # exactly one of the two fields must be there

    def lacks_one(self, data: Mapping[str, Any]) -> str | None:
        """Say what is wrong where it is not exactly one."""
        given = [name in data for name in self.one_of]
        if sum(given) == 1:
            return None
        return f"needs either {' or '.join(self.one_of)}, and has {'both' if all(given) else 'neither'}"


class Annotation(Lenient):
    """A stretch of the text, or of markup, which is no text; exactly one of the two."""

    one_of = ("text", "markup")

    text = Text(metadata=about("Text to be read.", "A fare of "))
    markup = Text(metadata=about("Markup: it counts in offsets and is not read.", "<b>"))
    interpret_as = Text(
        data_key="interpretAs",
        metadata=about("What the markup reads as, if anything: a blank line for `<p>`.", "\n\n"),
    )

    @validates_schema
    def _exactly_one(self, data: Mapping[str, Any], **_: Any) -> None:
        if wrong := self.lacks_one(data):
            raise ValidationError(wrong)
        if "text" in data and "interpret_as" in data:
            raise ValidationError({"interpretAs": ["goes with markup, and not with text"]})


class AnnotatedText(Lenient):
    """A text with its markup marked: what the parameter `data` holds, as JSON. Exactly one of the two fields."""

    one_of = ("text", "annotation")

    annotation = Items(
        Item(Annotation),
        metadata=about("The text and the markup, in their order; offsets count in all of it, joined."),
    )
    text = Text(metadata=about("Or the text, where it has no markup."))

    @validates_schema
    def _exactly_one(self, data: Mapping[str, Any], **_: Any) -> None:
        if wrong := self.lacks_one(data):
            raise ValidationError(wrong)


class CheckForm(Lenient):
    """What an editor asks: a text, as `text` or as `data`, its language, and which rules to apply.

    All other parameters of LanguageTool's are accepted and have no effect here, `level` and `motherTongue` among
    them. Of a parameter that is sent twice the last counts, and the query string comes after the body.
    """

    one_of = ("text", "data")

    text = Text(metadata=about("The text; it may be empty.", "The fire killed three people."))
    data = Text(
        metadata=about(
            "Or the text with its markup, as the JSON of an `AnnotatedText`.",
            '{"annotation": [{"markup": "<b>"}, {"text": "3 dogs"}, {"markup": "</b>"}]}',
        )
    )
    language = Text(
        required=True,
        validate=language_code,
        metadata=about(
            "The language of the text. English is read, whatever its variant; a text in another language gets no "
            "matches, and a warning that says so. With `auto` the text is taken for English: languages are not told "
            "apart.",
            "en-GB",
        ),
    )
    preferred_variants = Names(
        data_key="preferredVariants",
        metadata=about("With `auto`: the answer names the first variant of English in it.", "en-GB,de-DE"),
    )
    enabled_rules = Names(
        data_key="enabledRules",
        metadata=about(
            "The ids of rules to apply although their category is disabled. A rule is a check of `GET /v1/checks`: "
            "`CROSSFOOT_VALUE` is the check `value`. Other ids have no effect, here and in the next three.",
            "CROSSFOOT_VALUE,CROSSFOOT_TOTAL",
        ),
    )
    disabled_rules = Names(
        data_key="disabledRules",
        metadata=about("The ids of rules not to apply.", "CROSSFOOT_ORDER,WHITESPACE_RULE"),
    )
    enabled_categories = Names(
        data_key="enabledCategories",
        metadata=about("The ids of categories to apply. All rules here are in the category `CROSSFOOT`.", "CROSSFOOT"),
    )
    disabled_categories = Names(
        data_key="disabledCategories",
        metadata=about("The ids of categories not to apply.", "TYPOS"),
    )
    enabled_only = Switch(
        data_key="enabledOnly",
        metadata=about("`true` or `yes`: apply only what is enabled by id; nothing may be disabled beside it.", "true"),
    )
    api_key = Text(
        data_key="apiKey",
        metadata=about("An API key, where the service asks for one and no header brings it.", "6f1c2a1e90b34d57"),
    )
    mode = Text(
        load_default="all",
        metadata=about(
            "With `allButTextLevelOnly` there are no matches: all rules here compare one place of a text with "
            "another. `textLevelOnly` and `all` apply all of them.",
            "all",
        ),
    )

    @validates_schema
    def _exactly_one(self, form: Mapping[str, Any], **_: Any) -> None:
        if self.lacks_one(form):
            wrong = {"data": "must not stand beside text"} if "text" in form else {"text": "or data is required"}
            raise ValidationError({name: [detail] for name, detail in wrong.items()})

    @validates_schema
    def _no_contradiction(self, form: Mapping[str, Any], **_: Any) -> None:
        if not form["enabled_only"]:
            return
        for name in ("disabled_rules", "disabled_categories"):
            if form[name]:
                raise ValidationError({self.fields[name].data_key: ["must not stand beside enabledOnly"]})
        if not form["enabled_rules"] and not form["enabled_categories"]:
            raise ValidationError({"enabledOnly": ["needs enabledRules or enabledCategories beside it"]})
