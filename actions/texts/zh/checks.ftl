# 服务闭环、处理原则，以及结束之前的四只眼。

stage-step = 第 { $step } 步（共 { $steps } 步），{ $stage }

card-loop = 所处环节：{ $value }
card-principle = 处理原则：{ $value }
card-plan = 应急预案：{ $value }
card-eyes = 四只眼：{ $value }

principle-cover-free = 保修期内
principle-cover-paid = 保修期外，先报价再维修
principle-cover-open = 保修情况待确认
principle-class = { $fault } 类
principle-danger = 有危险：不分昼夜，{ $hours } 小时内到场
principle-urgent = 紧急：不分昼夜，{ $hours } 小时内到场
principle-near = 近程：{ $hours } 小时内上门
principle-far = 远程：{ $hours } 小时内上门
principle-workshop = 送修：诊断后 { $hours } 小时内修好
principle-works = 返厂：诊断后 { $hours } 小时内修好
principle-complaint = { $level } 级投诉：{ $hours } 小时内完整答复
principle-inquiry = 咨询：{ $hours } 小时内完整答复

plan-fire = 起火冒烟：断电、远离，师傅检查之前停用；通知主管。
plan-gas = 燃气：不动开关，关阀、开窗、到室外等；先燃气检修，再维修。
plan-battery = 电池：停止充电，单独放在石板或沙子上；按危险品上门回收，绝不邮寄。
plan-shock = 触电：断开保险，不许触碰，触电者就医；测量线路后才能使用。
plan-water = 漏水：关进水阀，拉总闸；先堵漏，拍照记录损失。
plan-glass = 玻璃碎裂：断电停用，不要伸手碰碎片；师傅带新玻璃上门更换。
plan-injury = 受伤：先急救、就医；转主管，机器保持原样，全程记录。

eye-self = 维修人自查
eye-second = 第二人复查
eye-supervisor = 主管复查
eye-seen = ✓ { $eye }：{ $name }
eye-owed = ○ { $eye }
staff-looks-second = 现在请第二个人复查。
staff-looks-supervisor = 现在请主管复查。
staff-looks-nobody = 可以 /resolve 了。
staff-checked = { $code }：复查完成，可以 /resolve。
staff-checked-done = { $code }：已记下。
staff-checked-second = { $code }：已记录，还缺第二人复查。
staff-checked-supervisor = { $code }：已记录，还缺主管复查。
staff-word-kept = 客户这边已经没有问题，但还欠一件事，做完后自动结束。{ $why }
button-staff-check = 我也看过，没问题
staff-command-check = 确认修好了，可写明检查了什么
error-same-eyes = 这次维修是您自己确认的，复查要由别人来做。
error-checked-already = { $name } 已经复查过 { $code }。还缺什么，卡片上有。
error-unseen-self-second = { $code } 还不能结束：维修人要先 /check，再由第二个人复查。
error-unseen-self-second-supervisor = { $code } 还不能结束：维修人要先 /check，再由第二个人和主管复查。
error-unseen-second = { $code } 还不能结束：还缺第二个人复查（按钮或 /check）。
error-unseen-second-supervisor = { $code } 还不能结束：还缺第二个人和主管复查（按钮或 /check）。
error-unseen-supervisor = { $code } 还不能结束：还缺主管复查（按钮或 /check）。
