"""Sentences that other code speaks: those of the rooms below, which know no languages, and those of click.

They are listed here so that the catalogue is made with them. A sentence of a room below is looked up as a whole, its
figures and quoted names as ``{}``.
"""

import re

from wortlaut.messages import Plural, Translator, translator

_HOLE = re.compile(r"'(?:[^'\\]|\\.)*'|\d[\d,.]*\d|\d")
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")


def translated(sentence: str, language: str) -> str:
    """Return *sentence*, from a room below, in *language*; the parts of it that are not known stay as they are."""
    _ = known = translator(language)
    if sentence == "raise max_bytes":  # the setting's name in Python
        return _("allow more with --max-size")
    template = _HOLE.sub("{}", sentence)
    found = known(template)
    if found != template:
        words = (_figure(word, language) for word in _HOLE.findall(sentence))
        return re.sub(r"\{\}", lambda _match: next(words, ""), found)
    head, colon, tail = sentence.partition(": ")
    return f"{translated(head, language)}: {translated(tail, language)}" if colon else sentence


def _figure(word: str, language: str) -> str:
    return word.replace(",", ".") if language == "de" and _THOUSANDS.fullmatch(word) else word


def of_rooms(_: Translator) -> tuple[str, ...]:
    """Return what the rooms below say of inputs, formats, settings and rules."""
    return (
        _("no such file or folder"),
        _("check the spelling"),
        _("not a regular file"),
        _("hand in a file or a folder"),
        _("cannot be opened"),
        _("check name and rights"),
        _("no article in this folder"),
        _("known suffixes"),
        _("the file is empty"),
        _("hand in an article"),
        _("{} bytes are more than the limit of {} bytes"),
        _("it is more than the limit of {} bytes"),
        _("the line is larger than {} bytes"),
        _("raise max_bytes if you trust the file"),
        _("this is an RTF file"),
        _("save it as .docx, .odt or .txt"),
        _("this is a picture"),
        _("hand in the text itself"),
        _("this is a gzip archive"),
        _("this is a bzip{} archive"),
        _("unpack it first"),
        _("this is a program"),
        _("this is an encrypted or pre-{} Office file"),
        _("remove the password or save it as .docx"),
        _("this is a binary file"),
        _("hand in .txt, .md, .html, .docx, .odt, .pdf or .jsonl"),
        _("the file is encrypted"),
        _("remove the password"),
        _("the file is damaged"),
        _("the file is damaged or cut off"),
        _("save it again"),
        _("no text in it"),
        _("no article text in this page"),
        _("hand in a page with an article on it"),
        _("the text is too long"),
        _("a scan without a text layer"),
        _("run text recognition (OCR) over it first"),
        _("an archive, but no document"),
        _("unpack it and hand in the articles"),
        _("it unpacks to more than {} bytes"),
        _("it unpacks to more than it says"),
        _("the part {} is a decompression bomb"),
        _("the part {} declares entities"),
        _("do not open this file"),
        _("not a line of JSON"),
        _("not a JSON object"),
        _("the network is switched off"),
        _("set allow_network = true or hand in a file"),
        _("no answer"),
        _("check the address"),
        _("check address and network"),
        _("not an http or https address"),
        _("hand in the address of a page"),
        _("the page is empty"),
        _("this host lies in a private network"),
        _("hand in the page as a file"),
        _("the page is larger than {} bytes"),
        _("not loaded within {} seconds"),
        _("more than one article"),
        _("please report this"),
        _("decoded as windows-{}"),
        _("{} damaged characters replaced"),
        _("{} pages without text"),
        _("only the first {} of {} pages were read"),
        _("read as plain text: nested too deeply"),
        _("read without structure: too many or too deeply nested tags"),
        _("unknown rule {} (nearest: {}); `wortlaut rule` lists all rules"),
    )


def of_click(_: Translator, ngettext: Plural) -> tuple[str, ...]:
    """Return what click says in help texts and of wrong usage; it looks them up by gettext itself (see cli)."""
    return (
        _("Usage:"),
        _("Options"),
        _("Commands"),
        _("Show this message and exit."),
        _("Show the version and exit."),
        _("default: {default}"),
        _("required"),
        _("Error: {message}"),
        _("Try '{command} {option}' for help."),
        _("Missing command."),
        _("Missing argument"),
        _("Missing option"),
        _("No such option {name!r}."),
        _("No such command {name!r}."),
        _("Invalid value: {message}"),
        _("Invalid value for {param_hint}: {message}"),
        ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1),
        ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 1),
        ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 1),
        ngettext("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", 1),
        _("Option {name!r} does not take a value."),
    )
