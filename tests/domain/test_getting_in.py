import pytest

from actions.domain.words.getting_in import tells_way_in

TELLS = """
the code for the gate is 4411
gate code 4411#
my mother is home alone and hard of hearing, the technician should knock loudly
please ring the bell twice, the dog is friendly
parking is behind the house
call me when you are downstairs
tell him to call when he arrives
the doorbell is broken so knock
my neighbour has the key
i live on the 3rd floor, no lift
please use the back door
there is a big dog in the yard
我家老人在家 他耳朵不好 师傅多敲几下门
家里有狗，让师傅别怕
停车从后门进
门禁密码4411
到了楼下打电话
门铃坏了请敲门
钥匙在邻居家
三楼没有电梯
"""
NOT = """
there is a knock when it spins
the door won't lock
it shows an error code
where can I park?
can he call before he comes?
the dog chewed the cable
my password does not work
press the start button
洗衣机门打不开
密码忘了怎么办
要敲门吗？
停了车又响
狗把线咬断了
"""


@pytest.mark.parametrize("text", TELLS.strip().splitlines())
def test_what_whoever_comes_has_to_know_is_recognised(text):
    assert tells_way_in(text)


@pytest.mark.parametrize("text", NOT.strip().splitlines())
def test_faults_and_questions_are_not_taken_for_it(text):
    assert not tells_way_in(text)
