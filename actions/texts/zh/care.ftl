# 维修之后的关怀，以及给没有回音的客户打电话。

## 给客户
care-ask = { $days ->
    [7] 一周前
    [90] 三个月前
   *[other] { $days } 天前
}我们办完了 { $case }。现在一切都好吗？
care-tip = 小提示：{ $tip }
care-well = 那就好。有什么变化，随时告诉我。
care-which = 很抱歉。是 { $case } 的老问题，还是新问题？
care-stop = 好的，以后不再发这类消息。需要时随时找我。
care-late = 这件事已经在办了，还有别的随时告诉我。
care-over = 这条消息已经办完了。有问题随时告诉我。
care-opened = { $code } 已打开。
button-care-well = 一切都好
button-care-something = 有点问题
button-care-stop = 别再发这类消息
button-care-again = 还是老问题
button-care-new = 是新问题

## 给员工
care-brief = 回访 { $code }：客户说有问题。
call-brief = 客户在电话里对 { $name } 说不满意。
calls-none = 没有要回访的客户。
calls-head = 待回访：{ $count }
calls-survey = 📞 { $case } · { $name } · { $phone } · { $spoken }{ $contact ->
    [none] {""}
   *[other] {" · "}{ $contact }
} · { $asked } 的调查没有回音{ $tries ->
    [0] {""}
   *[other] ，已打 { $tries } 次
}
calls-care = 📞 { $case } · { $name } · { $phone } · { $spoken }{ $contact ->
    [none] {""}
   *[other] {" · "}{ $contact }
} · { $asked } 的关怀没有回音{ $tries ->
    [0] {""}
   *[other] ，已打 { $tries } 次
}
button-call-fine = { $code } 都好
button-call-not_fine = { $code } 不满意
button-call-not_reached = { $code } 没打通
staff-call-fine = 已记下：{ $code } 一切都好。
staff-call-not_fine = { $code } 已重新打开并升了一级，也告诉了客户由谁负责。
staff-call-not_reached = 已记下：{ $code } 没打通，之后会再列出来。
staff-call-done = { $code } 已经有结果了。
staff-command-callbacks = 没有回音、要打电话的客户
