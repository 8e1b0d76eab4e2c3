import pytest
from telegram import MessageEntity

PARSE = "Bad Request: can't parse entities: "


async def test_a_text_must_not_be_empty(bot, sam, refused):
    with refused("Bad Request: message text is empty"):
        await bot.send_message(sam.id, "")


async def test_a_text_must_not_be_only_white_space(bot, sam, refused):
    with refused("Bad Request: message text is empty"):
        await bot.send_message(sam.id, " \n ")


async def test_a_text_of_4096_characters_passes_and_one_more_does_not(bot, sam, refused):
    await bot.send_message(sam.id, "x" * 4096)

    with refused("Bad Request: message is too long"):
        await bot.send_message(sam.id, "x" * 4097)


async def test_the_length_is_counted_in_utf16_after_parsing(bot, sam, refused):
    await bot.send_message(sam.id, "<b>" + "x" * 4096 + "</b>", parse_mode="HTML")

    with refused("Bad Request: message is too long"):
        await bot.send_message(sam.id, "😀" * 2049)


async def test_white_space_around_a_text_is_taken_off(bot, sam):
    sent = await bot.send_message(sam.id, "\n <b>hello</b> \n", parse_mode="HTML")

    assert sent.text == "hello"
    assert sent.parse_entities() == {sent.entities[0]: "hello"}


async def test_an_unknown_parse_mode_is_refused(bot, sam, refused):
    with refused("Bad Request: unsupported parse_mode"):
        await bot.send_message(sam.id, "hello", parse_mode="rtf")


async def test_parse_mode_together_with_entities_is_a_violation(server, bot, sam):
    bold = MessageEntity("bold", 0, 5)
    await bot.send_message(sam.id, "hello", parse_mode="HTML", entities=[bold])

    assert server.violations == ["sendMessage: both parse_mode and entities"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("é <br>", 'Unsupported start tag "br" at byte offset 3'),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<i   =x>", 'Empty attribute name in the tag "i" at byte offset 0'),
        (
            "<i x>",
            'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 0',
        ),
        ("<i x = ", 'Unclosed start tag "i" at byte offset 0'),
        ("<i x=a,>", "Unexpected end of name token at byte offset 5"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        (
            "&#xDFDF;",
            "Text contains invalid Unicode characters after decoding HTML entities,"
            " check for unmatched surrogate code units",
        ),
    ],
)
async def test_broken_html_is_refused_in_telegrams_words(bot, sam, refused, text, reason):
    with refused(PARSE + reason):
        await bot.send_message(sam.id, text, parse_mode="HTML")


@pytest.mark.parametrize(
    ("text", "plain", "entities"),
    [
        ("&lt;&amp;&quot;&laquo;", '<&"&laquo;', []),
        ("😀<em>x</em>", "😀x", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<s>a</><u>b</u>", "ab", [("strikethrough", 0, 1), ("underline", 1, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ('<pre><code class="language-py">x</code></pre>', "x", [("pre", 0, 1)]),
        ('<a href="https://t.me/x">a</a>', "a", [("text_link", 0, 1)]),
        ('<a href="nowhere">a</a>', "a", []),
    ],
)
async def test_html_becomes_text_and_entities(bot, sam, text, plain, entities):
    sent = await bot.send_message(sam.id, text, parse_mode="html")

    assert sent.text == plain
    assert [(e.type, e.offset, e.length) for e in sent.entities] == entities


async def test_the_language_of_code_is_kept(bot, sam):
    html = await bot.send_message(
        sam.id, '<pre><code class="language-py">x</code></pre>', parse_mode="HTML"
    )
    markdown = await bot.send_message(sam.id, "```py\nx```", parse_mode="MarkdownV2")

    assert html.entities[0].language == markdown.entities[0].language == "py"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("hello.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"),
        ("é *bold", "Can't find end of Bold entity at byte offset 3"),
        ("_a *b* c __", "Can't find end of Underline entity at byte offset 9"),
        ("`a", "Can't find end of Code entity at byte offset 0"),
        ("[a](b", "Can't find end of a URL at byte offset 4"),
        ("![a](b)", "Custom emoji URL must have an emoji identifier"),
        (">*a\nb*", "Can't find end of Bold entity at byte offset 1"),
    ],
)
async def test_broken_markdown_is_refused_in_telegrams_words(bot, sam, refused, text, reason):
    with refused(PARSE + reason):
        await bot.send_message(sam.id, text, parse_mode="MarkdownV2")


@pytest.mark.parametrize(
    ("text", "plain", "entities"),
    [
        (r"a\.b", "a.b", []),
        ("_a __b___", "a b", [("italic", 0, 3), ("underline", 2, 1)]),
        ("*😀* ~x~", "😀 x", [("bold", 0, 2), ("strikethrough", 3, 1)]),
        ("||a|| `b`", "a b", [("spoiler", 0, 1), ("code", 2, 1)]),
        ("[a](https://t.me/x)", "a", [("text_link", 0, 1)]),
        (">a\n>b\nc", "a\nb\nc", [("blockquote", 0, 3)]),
        (">a||\nc", "a\nc", [("expandable_blockquote", 0, 1)]),
    ],
)
async def test_markdown_becomes_text_and_entities(bot, sam, text, plain, entities):
    sent = await bot.send_message(sam.id, text, parse_mode="MarkdownV2")

    assert sent.text == plain
    assert [(e.type, e.offset, e.length) for e in sent.entities] == entities


async def test_the_older_markdown_is_read_too(bot, sam, refused):
    sent = await bot.send_message(
        sam.id, r"*a* _b_ `c` [d](http://t.me) \*", parse_mode="Markdown"
    )

    assert sent.text == "a b c d *"
    assert [e.type for e in sent.entities] == ["bold", "italic", "code", "text_link"]
    with refused(PARSE + "Can't find end of the entity starting at byte offset 2"):
        await bot.send_message(sam.id, "a *b", parse_mode="Markdown")


@pytest.mark.parametrize(
    ("entity", "reason"),
    [
        ({"type": "loud"}, "can't parse MessageEntity: Unsupported type specified"),
        ({"offset": -1}, "receive an entity with incorrect offset -1"),
        ({"length": 0}, "receive an entity with incorrect length 0"),
        ({"offset": 7}, "entity begins after the end of the text at UTF-16 offset 7"),
        (
            {"length": 8},
            "entity beginning at UTF-16 offset 0 ends after the end of the text"
            " at UTF-16 offset 8",
        ),
        ({"offset": 6}, "entity begins in a middle of a UTF-16 symbol at UTF-16 offset 6"),
        (
            {"length": 6},
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol"
            " at UTF-16 offset 6",
        ),
        ({"type": "text_link"}, "entity URL '' is invalid: URL host is empty"),
        ({"type": "text_link", "url": "x"}, "entity URL 'x' is invalid: Wrong HTTP URL"),
        ({"type": "text_mention"}, "can't parse MessageEntity: Can't find field \"user\""),
        (
            {"type": "custom_emoji", "custom_emoji_id": "x"},
            'can\'t parse MessageEntity: Field "custom_emoji_id" must be a valid Number',
        ),
    ],
)
async def test_entities_must_fit_the_text(raw, sam, refused, entity, reason):
    full = {"type": "bold", "offset": 0, "length": 1, **entity}

    with refused(f"Bad Request: {reason}"):
        await raw("sendMessage", {"chat_id": sam.id, "text": "hello😀", "entities": [full]})


async def test_entities_that_fit_come_back(bot, sam):
    sent = await bot.send_message(sam.id, "😀 hello", entities=[MessageEntity("bold", 3, 5)])

    assert sent.parse_entities() == {sent.entities[0]: "hello"}


async def test_what_people_type_has_the_entities_that_telegram_finds(bot, sam):
    await sam.sends("/start@aftercare_bot a@b.org https://t.me/x, @mei_li #R1 +49 30 1234567")

    [update] = await bot.get_updates()
    assert [e.type for e in update.message.entities] == [
        "bot_command",
        "email",
        "url",
        "mention",
        "hashtag",
        "phone_number",
    ]
    assert update.message.parse_entity(update.message.entities[2]) == "https://t.me/x"
