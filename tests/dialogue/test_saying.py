from actions.dialogue.saying import intent_buttons
from actions.domain.language import Language


def test_no_two_buttons_under_a_message_have_the_same_title():
    titles = [
        button["title"]
        for button in intent_buttons(
            ["complain_product", "request_human", "demand_redress", "ask_return"], Language.EN
        )
    ]
    assert titles == ["Make a complaint", "Talk to a person", "About returns"]
