# 时限：给员工的期限、提醒和解释，以及客户看到的内容。

clock-answer = 首次答复
clock-arrival = 上门
clock-completion = 完成

length-days = { $count } 天
length-hours = { $count } 小时
length-minutes = { $count } 分钟

clock-warning = ⏳ { $code }{ $urgent ->
    [yes] （紧急）
   *[no] {""}
}：{ $what }的期限是{ $due }，还剩 { $length }。{ $who }
clock-alert = ⏰ { $code }{ $urgent ->
    [yes] （紧急）
   *[no] {""}
}：{ $what }的期限是{ $due }，已超时 { $length }。第 { $level } 级。{ $who }
named-owner = 请 { $name } 处理。
named-supervisor = 请主管 { $name } 决定由谁马上接手。
named-admin = 请 { $name } 介入，目前还没有人处理。
named-nobody-owner = 还没有人接手，也没有可以指名的人：看到的同事请接手。
named-nobody-supervisor = 这里没有登记主管：看到的同事请接手。
named-nobody-admin = 这里没有登记管理员：看到的同事请接手。

promise-answer = 所有工单的首次答复，R2
promise-answer-urgent = 有安全风险时的首次答复，R30
promise-answer-level = 该级别投诉的首次答复，R10
promise-arrival-urgent = 有安全风险时上门，R2
promise-arrival-near = 近处上门，按故障类别，R2、R3
promise-arrival-far = 远处上门，按故障类别，R2、R3
promise-repair = 查清原因后修好，按故障类别，R2、R3
promise-feedback = 所有工单的处理结果，R1
promise-feedback-level = 该级别投诉的处理结果，R10
calendar-always = 全天候计时
calendar-hours = 营业时间
calendar-field = 上门时间
calendar-named = 日历“{ $name }”

why-case = { $code }：{ $kind }{ $fault ->
    [none] {""}
   *[other] ，{ $fault } 类
}，第 { $level } 级{ $urgent ->
    [yes] ，紧急
   *[no] {""}
}。时间按 { $zone }。
why-no-clocks = 这个工单没有开始计时。
why-promise = { $what }{ $round ->
    [1] {""}
   *[other] （第 { $round } 次，重新打开后）
}：承诺 { $length }（{ $rule }），{ $calendar }
why-ran = • { $since } – { $until }：计时，计入 { $length }（{ $person }）
why-waited = • { $since } – { $until }：等{ $waiting }，不计时（{ $person }）
why-now = 现在
why-total = = 已用 { $length }
why-due = → { $state ->
    [waits] 恢复计时后才有期限，剩余时间保留
   *[other] 期限 { $due }
}{ $end ->
    [met] ；完成于 { $at }
    [stopped] ；随工单结束于 { $at }
   *[runs] {""}
}{ $state ->
    [late] ，超时
   *[other] {""}
}
waits-customer = 客户回复
waits-part = 配件
waits-date = 约定的日子
waits-partner = 合作方
person-customer = 客户
person-desk = 服务台

since-today = 今天 { $clock }
since-yesterday = 昨天

## 客户看到的
waiting-customer = 从{ $since }起在等您的回复，写给我就继续处理。
waiting-part = 从{ $since }起在等配件，到货后马上继续。
waiting-date = 按跟您约好的日子再继续。
waiting-partner = 从{ $since }起由我们的合作服务商处理。
next-answered = 同事正在跟进。
next-visit = 同事正在跟进，最晚{ $by } 上门。
closed-now = 现在是休息时间。{ $code } 已经登记好，答复的时间从{ $opens } 上班起算，到时有人处理。

error-clocks-stopped = { $code } 已经结束，不再计时。请先重新打开。
error-no-such-ticket = 没有工单 { $code }。
