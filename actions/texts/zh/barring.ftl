# 被员工屏蔽的客户，以及解除屏蔽。

customer-barred = 我们已结束此会话，您在这里写的内容不再查看。如有未完结的工单，请致电 { $phone }。
customer-unbarred = 您又可以在这里给我们留言了。
card-barred = ⛔ 已被我方屏蔽：对方写的内容不回复，也不显示在这里。用 /unblock 解除。
staff-barred = 已屏蔽{ $name }：已告知一次，之后不再回复。未完结的工单保留；遇到危险情况会自动解除，也可用 /unblock 解除。
staff-unbarred = { $name }又可以留言了，已告知对方。
staff-command-block = 不再回复此客户，可附上原因
staff-command-unblock = 让被屏蔽的客户重新留言
error-barred-already = { $name } 已经被屏蔽。
error-not-barred = { $name }没有被屏蔽。
error-customer-barred = { $name } 已被屏蔽，无法回复，这条没有发出去。请先 /unblock。
