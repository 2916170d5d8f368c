"""LanguageTool's protocol, which editors speak: its parameters and its answers, under the names that it gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from marshmallow import EXCLUDE, Schema, ValidationError, fields, validates_schema

from schemas.answer import Answer
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

    All other parameters of LanguageTool's are accepted and have no effect here, `level`, `motherTongue` and `apiKey`
    among them. Of a parameter that is sent twice the last counts, and the query string comes after the body.
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


class Software(Answer):
    """What answered."""

    name = fields.String(required=True, metadata=about("Always `crossfoot`.", "crossfoot"))
    version = fields.String(required=True, metadata=about("The version of the service.", "0.1.0"))
    build_date = fields.String(
        required=True,
        data_key="buildDate",
        metadata=about("Always empty: clients insist on the field, and the service does not know the date."),
    )
    api_version = fields.Integer(
        required=True, data_key="apiVersion", metadata=about("The version of LanguageTool's protocol.", 1)
    )
    premium = fields.Boolean(required=True, metadata=about("Always false."))
    status = fields.String(required=True, metadata=about("Always empty."))


class Info(Answer):
    """The service, as LanguageTool describes itself."""

    software = fields.Nested(Software, required=True, metadata=about("What answers here."))


class Language(Answer):
    """A language that a text may be in."""

    name = fields.String(required=True, metadata=about("Its name.", "English (GB)"))
    code = fields.String(required=True, metadata=about("Its code without a variant.", "en"))
    long_code = fields.String(required=True, data_key="longCode", metadata=about("Its code.", "en-GB"))


class DetectedLanguage(Answer):
    """The language of the text once more: none is detected, and clients insist on the fields."""

    name = fields.String(required=True, metadata=about("Its name.", "English (GB)"))
    code = fields.String(required=True, metadata=about("Its code.", "en-GB"))
    confidence = fields.Float(
        required=True, metadata=about("Always 0, as LanguageTool has it where it detects none.", 0.0)
    )


class TextLanguage(Answer):
    """The language that the text was taken to be in."""

    name = fields.String(required=True, metadata=about("Its name.", "English (GB)"))
    code = fields.String(required=True, metadata=about("Its code.", "en-GB"))
    detected_language = fields.Nested(
        DetectedLanguage,
        required=True,
        data_key="detectedLanguage",
        metadata=about("The same once more: languages are not told apart here."),
    )


class Incompleteness(Answer):
    """Whether the text was read in full."""

    incomplete_results = fields.Boolean(
        required=True,
        data_key="incompleteResults",
        metadata=about("True if something was not read: another language, or an endless sentence.", False),
    )
    incomplete_results_reason = fields.String(
        data_key="incompleteResultsReason", metadata=about("What was not read, and why.")
    )


class MatchContext(Answer):
    """The match with the characters around it, on one line, markup included."""

    text = fields.String(required=True, metadata=about("Up to 40 characters on either side, and dots for the rest."))
    offset = fields.Integer(required=True, metadata=about("Where the match begins in it, in UTF-16 units.", 9))
    length = fields.Integer(required=True, metadata=about("The length of the match in UTF-16 units.", 12))


class MatchType(Answer):
    """How an editor should show a match."""

    type_name = fields.String(
        required=True,
        data_key="typeName",
        metadata=about("`Hint` if named speakers differ, which may be the story; else `Other`.", "Other")
        | {"enum": ["Hint", "Other"]},
    )


class Category(Answer):
    """A kind of rule."""

    id = fields.String(required=True, metadata=about("Always `CROSSFOOT`.", "CROSSFOOT"))
    name = fields.String(required=True, metadata=about("The kind in words.", "Figures that disagree"))


class Rule(Answer):
    """The check behind a match."""

    id = fields.String(required=True, metadata=about("The id of the check, after `CROSSFOOT_`.", "CROSSFOOT_VALUE"))
    description = fields.String(required=True, metadata=about("What the check finds."))
    issue_type = fields.String(
        required=True,
        data_key="issueType",
        metadata=about("Always `inconsistency`, as the W3C's tag set for localisation names it.", "inconsistency"),
    )
    category = fields.Nested(Category, required=True, metadata=about("The kind of rule."))


class Match(Answer):
    """A figure that disagrees with others; each of those is a match of its own."""

    message = fields.String(
        required=True, metadata=about("The finding in a sentence or two: what disagrees, and where it stands.")
    )
    short_message = fields.String(
        required=True,
        data_key="shortMessage",
        metadata=about("What the figures are about.", "Figures disagree: people (fire)"),
    )
    replacements = fields.List(
        fields.Dict(keys=fields.String(), values=fields.String()),
        required=True,
        metadata=about("Always empty: none of the figures is called the right one."),
    )
    offset = fields.Integer(
        required=True,
        metadata=about("Where the figure begins, from 0, in UTF-16 units of the text with its markup.", 9),
    )
    length = fields.Integer(required=True, metadata=about("Its length in UTF-16 units.", 12))
    context = fields.Nested(MatchContext, required=True, metadata=about("The figure with what stands around it."))
    sentence = fields.String(
        required=True,
        metadata=about("The sentence that holds it, without markup; of one over 500 characters the context."),
    )
    type = fields.Nested(MatchType, required=True, metadata=about("How to show it."))
    rule = fields.Nested(Rule, required=True, metadata=about("The check that found it."))
    ignore_for_incomplete_sentence = fields.Boolean(
        required=True,
        data_key="ignoreForIncompleteSentence",
        metadata=about("Always true: a figure may change its sense while its sentence is still being written."),
    )
    context_for_sure_match = fields.Integer(
        required=True,
        data_key="contextForSureMatch",
        metadata=about("Always -1: it takes the finished sentence to be sure.", -1),
    )


class Matches(Answer):
    """The answer to an editor: the figures that cannot all be true, as LanguageTool tells of mistakes."""

    software = fields.Nested(Software, required=True, metadata=about("What answered."))
    warnings = fields.Nested(Incompleteness, required=True, metadata=about("Whether the text was read in full."))
    language = fields.Nested(TextLanguage, required=True, metadata=about("The language the text was taken to be in."))
    matches = fields.List(
        fields.Nested(Match), required=True, metadata=about("A match for each figure of a finding, in their order.")
    )
