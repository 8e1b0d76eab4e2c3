"""What a missed visit costs is answered by the policy, wherever it is asked."""

from tests.end_to_end.chats import hears, tells


async def test_who_asks_about_a_missed_visit_reads_what_the_policy_says(sam, policy):
    said = await tells(sam, "is there a charge if I miss the appointment")
    assert said.startswith("If nobody is in, that is free the first time")
    assert f"£{policy.prices.visit:g}" in said
    assert "until 3 hours before" in said


async def test_it_is_no_list_of_prices_in_chinese_either(li):
    assert (await tells(li, "失约要收费吗")).startswith("师傅到了家里没人，第一次不收费")
    assert (await tells(li, "师傅来的时候我不在家怎么办")).startswith("师傅到了家里没人")


async def test_a_form_goes_on_after_it(sam):
    said = await tells(sam, "my oven does not heat", "do i pay if i miss the visit?")
    assert said.startswith("If nobody is in")
    assert "can it still be used" in await hears(sam)
