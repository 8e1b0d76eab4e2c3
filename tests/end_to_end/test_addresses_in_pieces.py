"""An address that comes in two messages is one address."""

from tests.end_to_end.chats import tells, tickets_of

OPENS = ("my oven does not heat", "no", "none", "at home")
OPENS_CHINESE = ("烤箱不加热", "不能用", "没有", "上门")


async def test_a_town_and_a_postcode_sent_after_the_street_belong_to_the_address(sam, desk):
    await tells(sam, *OPENS, "12 Mill Lane")
    assert "12 Mill Lane, Leeds. And which number" in await tells(sam, "Leeds")
    await tells(sam, "LS1 4AB", "none", "yes")
    assert [ticket.place for ticket in tickets_of(desk, sam)] == ["12 Mill Lane, Leeds, LS1 4AB"]


async def test_a_town_sent_before_the_street_belongs_to_the_address_too(sam, desk):
    await tells(sam, *OPENS, "Leeds", "12 Mill Lane", "none", "yes")
    assert [ticket.place for ticket in tickets_of(desk, sam)] == ["12 Mill Lane, Leeds"]


async def test_a_district_stands_before_the_street_and_a_flat_after_it(li, desk):
    await tells(li, *OPENS_CHINESE, "文一路8号", "杭州市西湖区", "3栋502室", "没有", "好的")
    assert [ticket.place for ticket in tickets_of(desk, li)] == ["杭州市西湖区文一路8号3栋502室"]


async def test_a_town_told_while_all_is_checked_goes_into_the_address(sam, desk):
    await tells(sam, *OPENS, "12 Mill Lane", "none")
    assert "• Address: 12 Mill Lane, Leeds" in await tells(sam, "Leeds")


async def test_a_name_after_the_street_and_town_is_no_part_of_the_address(sam, desk):
    await tells(sam, *OPENS, "12 Mill Lane, Leeds", "Sam Carter", "none", "yes")
    assert [ticket.place for ticket in tickets_of(desk, sam)] == ["12 Mill Lane, Leeds"]
