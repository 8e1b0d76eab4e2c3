# 服务之后：是否处理好，感受如何，哪里可以改进。

survey-case = { $code }（{ $product }）
survey-solved-repair = { $case }已经处理完。现在一切正常吗？
survey-solved-complaint = { $case }已经处理完。您觉得都处理好了吗？
survey-solved-inquiry = { $case }已经答复。您想知道的都清楚了吗？
survey-solved-again = { $case }我们{ $round ->
    [2] 又处理了一次
   *[other] 再次处理过了
}。现在弄好了吗？
survey-mend = 好的。剩下的部分要不要再请人处理？
survey-held = { $case }处理完一个月了，现在还正常吗？
survey-not-held = 很抱歉，不该这么快又出问题。要重新打开 { $code }，还是新的问题？
survey-held-thanks = 那就好。有什么变化随时告诉我。
survey-stars = 总的来说，我们的服务怎么样？
survey-stars-annual = 我们每年问一次大家的感受。总的来说，我们的服务怎么样？
survey-recommend = 您有多愿意把我们推荐给朋友？0 是完全不会，10 是一定会。
survey-expected = { $what }您期望好的服务做到什么程度？1 是不要紧，5 是非常重要。
survey-perceived = { $what }这一点我们做得怎么样？1 是差，5 是很好。
survey-tangibles = 外在：工具、着装、单据和我们的消息。
survey-reliability = 可靠：答应的事按时做到。
survey-responsiveness = 及时：回复快，帮得快。
survey-assurance = 专业：懂行，让人放心。
survey-empathy = 体贴：肯听，替您着想。
survey-recovery = 补救：出了问题怎么弥补。
survey-words = 还有什么想对我们说的？打字或发语音都可以。
survey-reminder = 您可能没看到，我只再问这一次。
survey-thanks = 谢谢，这能帮我们做得更好。
survey-amended = 已按您改后的内容记下，谢谢。
survey-stopped = 好的，不再发回访。需要帮忙随时找我。
survey-late = 这一题您已经答过了，谢谢。
survey-over = 谢谢您还记得。这次回访已经结束；有问题请直接告诉我。
survey-rescued = { $code } 已重新打开，并提高一级处理。
survey-still-wrong = 还有哪里不对？
survey-brief-solved = 回访：没有处理好。
survey-brief-stars = 回访：{ $stars } 星（满分 5 星）。
survey-brief-other = 回访：还有问题。

brought-back = 🔁 { $case } 又打开了，第 { $level } 级。{ $why }{ $owner ->
    [none] {"\u000A"}现在没有人上班：谁在，请接一下。
   *[other] {"\u000A"}轮到：{ $owner }
}{ $above ->
    [none] {""}
   *[other] {"\u000A"}跟进到底：{ $above }
}{ $due ->
    [none] {""}
   *[other] {"\u000A"}答应客户的答复时间：{ $due }
}
card-again = { $value }
card-again-times = 🔁 第 { $round } 次处理，第 { $level } 级
before-done = { $day } { $name }：{ $what }
error-rescue-unsaid = { $code } 是客户退回来的：请写明问题出在哪里、做了什么，留作记录，客户也会看到：/resolve …

button-survey-solved-yes = 都好了
button-survey-solved-partly = 部分好了
button-survey-solved-no = 没好
button-survey-held-yes = 还正常
button-survey-held-no = 又坏了
button-survey-mend-yes = 要
button-survey-mend-no = 不用了
button-survey-skip = 跳过
button-survey-enough = 先到这里
button-survey-stop = 不再回访
button-survey-rescue = 还有问题
button-survey-reopen = 重新打开 { $code }
button-survey-new = 新的问题

## 员工手动
staff-command-survey = 现在就回访已处理完的案件；跳过 加原因：不回访
staff-survey-sent = { $code }：回访已发给客户。
staff-survey-later = { $code }：{ $at } 再问客户，休息时段不打扰。
staff-survey-held = { $code }：客户的对话交回机器人后就会回访。
staff-survey-skipped = { $code }：不再回访。已记下原因：{ $why }
error-survey-asked = { $code } 已经回访过，或回访已经结束。结果在用户档案里：/customer
error-survey-wish = { $name } 不想收到回访，{ $code } 不问了。
error-survey-blocked = { $name } 这里联系不上，{ $code } 不问了。
error-survey-recent = { $days } 天内已经回访过 { $name }，{ $code } 现在不问。
error-survey-why = 请写明为什么不回访，会留作记录：/survey 跳过 已电话回访
error-survey-rescue = { $code } 是客户退回来重新处理的，必须再问一次是否弄好。
