# 上门之前，客户自己就能做的检查。

button-diagnosis-start = 先自查一下（约 1 分钟）
button-diagnosis-yes = 是
button-diagnosis-no = 否
button-diagnosis-stop = 先到这里
button-diagnosis-solved-yes = 是，已经解决
button-diagnosis-solved-no = 不，先别关
diagnosis-solved = 能用了就好。{ $code } 这样就算解决了吗？解决了就不用派人了。
diagnosis-closed = 好的，{ $code } 记为您自行解决，不再派人。过一天左右我再问一次是否一切正常，您确认后才结束。
diagnosis-noted = 谢谢，已记下现在能用了。同事会把 { $code } 处理完。
diagnosis-kept = 好的，{ $code } 继续保留，同事会按约定处理。
diagnosis-cause = 谢谢，这很有帮助：看起来是{ $cause }。已记在 { $code } 里，维修的同事会有准备地处理。
diagnosis-technician = 谢谢，这很有帮助。会由师傅来检查，您的回答已记在 { $code } 里。
diagnosis-stopped = 好的，就到这里。您说的都记在 { $code } 里，同事会接着处理。
diagnosis-late = 这一步已经回答过了，谢谢。现在到这里：
diagnosis-ended = 检查已经做完了，谢谢。{ $code } 照常处理；有变化随时写给我。
diagnosis-over = { $code } 已经往下走了，不需要再自查。有变化随时写给我。
diagnosis-none = { $code } 没有合适的自查步骤，会由同事来看。

## 客服看到的
staff-diagnosis = { $code } 客户自查：{ $result }
checked-asking = 客户正在自查
checked-solved = 已能用，客户还没说是否算解决
checked-solved-yes = 客户自行解决
checked-solved-no = 曾恢复正常，客户仍希望检查
checked-cause = 可能是{ $cause }
checked-technician = 查不出原因
checked-stopped = 客户中途停止
checked-danger = 已停止：有危险
checked-class = 建议 { $fault } 类
checked-parts = 配件：{ $parts }
checked-line = – { $asked } → { $said }
card-checks = 自查：{ $value }
survey-solved-self = { $case } 是您自己处理好的。现在还一切正常吗？
