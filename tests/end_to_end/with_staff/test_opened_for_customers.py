"""A customer rings the shop: staff open the case, and the chat goes on from there."""


async def test_who_rang_reads_the_number_and_staff_write_to_them_from_its_topic(
    group, sam, mei, topic
):
    await mei.writes("/open Sam repair dishwasher leaks underneath")
    await group.hears("R-1001 is open for Sam (dishwasher)")
    told = await group.hears("New repair R-1001")
    await sam.hears("Mei from our service team has taken this down for you as R-1001")
    await mei.writes("/back", topic=topic.thread_id)
    await sam.hears("Mei has finished with Q-1001")
    await mei.presses("Take it", message=told)
    await sam.hears("Mei has R-1001 now")


async def test_in_the_topic_of_a_customer_another_case_is_opened_without_a_name(
    group, sam, mei, topic
):
    await mei.writes("/open complaint nobody came on Tuesday", topic=topic.thread_id)
    await sam.hears("as C-1001: nobody came on Tuesday")
    await group.hears("C-1001 is open for Sam")


async def test_a_command_with_a_part_left_out_says_how_it_is_written(group, mei):
    await mei.writes("/open Sam")
    await group.hears("/open Sam repair dishwasher leaks")
    await mei.writes("/open Zoe inquiry where is my part")
    said = await group.hears("I know no customer “Zoe”")
    assert "https://t.me/aftercare_bot" in said["text"]
