# 员工取消案件：员工看到的，以及客户读到的。

staff-command-cancel = 取消，请写上原因，客户会看到
staff-did-cancelled = { $code } 已取消，原因已告诉客户。/reopen 可以恢复。
error-cancel-reason = 请写上原因，客户会看到，例如：/cancel 客户已买新机。现在还没有改动。
error-cancel-danger = { $code } 起因是危险情况。请先确认一切平安，用 /back 交回机器人，之后就可以取消。
error-cancel-service = { $code } 已经开工，不能再取消。用 /resolve 加上做了什么来结束。
error-cancel-evaluation = { $code } 已经处理完，正在问客户的意见，没有可取消的了。/reopen 可以重新打开。
error-cancel-closed = { $code } 已经结束。/reopen 可以重新打开。
error-cancel-cancelled = { $code } 已经取消了。/reopen 可以恢复。

## 对客户说的
case-cancelled = { $name }已取消 { $code }，原因：{ $reason }
case-cancelled-visit = { $window } 的上门也取消了，您不用在家等。
case-cancelled-back = 如果还需要，点下面的按钮，或直接给我留言。
