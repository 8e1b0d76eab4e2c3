# 员工在群里看到的话：重建的话题、回执、群的故障。

topic-again =
    这个话题被删除了，这里重新列出这个案件。最近的消息：
    { $lines }

receipt-blocked = 没有送达：客户屏蔽了机器人，可以试试打电话。
receipt-gone = 没有送达：客户的 Telegram 账号已不存在，可以试试打电话。
receipt-no-voice = 没有送达：客户不接收语音消息。请改成文字，或作为文件发送。
receipt-too-big = 没有送达：文件太大，机器人发不了。
receipt-too-long = 没有送达：文字太长，请分两条发送。
receipt-not-there = 客户看到的还是原来的内容：客户那边的这条消息已经不能修改。
receipt-unknown = 没有送达。Telegram 的答复：{ $reason }

trouble-removed = 机器人已不在员工群里。请重新把它加为管理员，并给予“管理话题”权限。客户的消息会先保存，之后再送达。
trouble-not-found = 找不到员工群。请检查 AFTERCARE_STAFF_CHAT_ID，并确认机器人在群里。客户的消息会先保存，之后再送达。
trouble-no-topics = 员工群没有开启话题功能，请在群设置里开启。客户的消息会先保存，之后再送达。
trouble-no-right = 机器人没有员工群的“管理话题”权限。请把它设为管理员并给予这个权限。客户的消息会先保存，之后再送达。
trouble-silenced = 机器人不能在员工群里发言。请把它设为管理员，并给予“管理话题”权限。客户的消息会先保存，之后再送达。
trouble-mended = 员工群恢复正常，等待中的消息正在送达。
