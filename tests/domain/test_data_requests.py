import pytest

from actions.domain.words.data_requests import asks_for_data


@pytest.mark.parametrize(
    "text",
    [
        *(
            "delete my data",
            "Please delete all my data!",
            "forget me",
            "can you erase my details?",
            "delete everything you have on me",
            "what do you know about me",
        ),
        *("what data do you have about me", "send me my data please", "GDPR", "Privacy policy?"),
        *(
            "请删除我的个人信息",
            "删除我的数据",
            "把我的资料都删了",
            "帮我注销账号",
            "你们有我的哪些信息？",
            "隐私政策",
        ),
    ],
)
def test_who_asks_what_is_kept_of_them_or_to_be_erased_is_understood(text):
    assert asks_for_data(text)


@pytest.mark.parametrize(
    "text",
    [
        *("my data was leaked by your technician", "delete the last appointment", "forget it"),
        *("will my photos on the tablet be deleted in the repair", "privacy glass is cracked"),
        *("我的信息被泄露了", "删除预约", "平板里的数据会被删除吗", "信息填错了"),
    ],
)
def test_what_only_sounds_like_it_goes_the_usual_way(text):
    assert not asks_for_data(text)
