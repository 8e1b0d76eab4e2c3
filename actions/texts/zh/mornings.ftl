# 每天早上告诉员工：今天有什么。

morning-overdue = 已经超时：{ $count } 项
morning-owed = 今天之内要做到：{ $count } 项
morning-visits = 上门：{ $count } 次
morning-round = 🛠 { $name }：{ $visits }
morning-expected = 今天等到期：{ $count } 个
morning-waiting = 在等人工的客户：{ $count } 位，/queue 可看清单。
ahead-owed = 当天要做到：{ $count } 项
ahead-expected = 到那天该到的：{ $count } 个
ahead-nothing = 那天没有要兑现的承诺，没有上门，也没有等着到的东西。
morning-nothing = 今天没有要兑现的承诺，没有上门，也没有等着到的东西。
