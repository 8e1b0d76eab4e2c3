# 同一件事，客户看到的是另一种说法；员工看到的是现在到了哪一步、接下来能做什么。
error-illegal-move-staff = 现在做不了这一步：{ $code } 处于“{ $at }”。{ $stage ->
    [evaluation] 正在向客户确认结果；要继续处理，请用 /reopen。
    [closed] 要重新处理，请用 /reopen。
    [cancelled] 要恢复，请用 /reopen。
    [merged] 它已并入另一张工单继续处理；用 /unmerge 可以分开。
   *[open] 它还在处理中：做完了用 /resolve 加处理结果，不办了用 /cancel 加原因。
 }
error-not-found-staff = 这个已经不在了。可以用 /find 按编号、姓名、电话或序列号查找。
error-ticket-not-yours-staff = 这位客户没有工单 { $code }，可以用 /find 查找。
error-unit-not-yours-staff = 这位客户名下没有机器 { $serial }；用 /unit 加序列号可以查任何一台。
error-too-long-ago-staff = { $code } 结束已超过 { $days } 天，只能由员工在它的话题里用 /reopen 重新打开。
error-unit-still-here-staff = { $code } 的机器还在我们这里（收据 { $receipt }）。请先 /collected，或 /sentback 加快递单号。
error-invalid-answer-staff = 没看懂这个写法。每个命令怎么写，见 /help。
error-gateway-staff = 有个系统暂时连不上，什么都没有改动，请过几分钟再试。
error-general-staff = 没有成功，什么都没有改动。请再试一次；还是不行的话，管理员可以在日志里查原因。
