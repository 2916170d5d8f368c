"""What an editor is answered in LanguageTool's protocol, under the names that it gives its fields."""

from __future__ import annotations

from marshmallow import fields

from schemas.answer import Answer
from schemas.fields import about


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
