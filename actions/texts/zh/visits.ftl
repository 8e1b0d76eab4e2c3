# 上门:师傅、日期和时间、路上、维修和服务记录。

## 给客户
visit-offer = 师傅可以上门处理 { $case }。您哪天方便？
visit-offer-older = ⬇️ 新的可选日期在下面。
visit-offer-again = { $case } 您哪天方便？
visit-soonest = { $case } 最早 { $day } 可以上门。您哪天方便？
visit-which-time = { $day }，几点方便？
visit-your-place = 您的地址
visit-booked = 约好了：{ $name } 师傅 { $window } 上门，地址：{ $place }（{ $code }）。前一天会提醒您，师傅出发时也会告诉您。
visit-booked-soon = 约好了：{ $name } 师傅 { $window } 上门，地址：{ $place }（{ $code }）。师傅出发时会告诉您。
visit-moved = 已改期：{ $name } 师傅 { $window } 上门，地址：{ $place }（{ $code }）。
visit-stands = 照原来约定：{ $name } 师傅 { $window } 上门，地址：{ $place }（{ $code }）。
visit-taken = 这个时间刚被别人约走了。现在还有这些：
visit-nothing-free = 最近几天都约满了。同事会在这里跟您约时间（{ $code }）。
visit-other = 没关系，同事会在这里跟您另约时间（{ $code }）。您哪几天、几点比较方便？
visit-cancelled = 已取消 { $window } 的上门（{ $code }）。工单还在，什么时候方便，再选一天就行。
visit-dropped = 抱歉，{ $name } 师傅 { $window } 来不了（{ $code }）。您另外哪天方便？
visit-too-late = { $window } 的上门马上就到了，只能由同事来改。请在这里写一下情况（{ $code }）。
visit-under-way = { $name } 师傅已经在处理 { $code } 了，这次上门不变。有什么不对，请写在这里。
next-visit-agreed = { $name } 师傅 { $window } 上门。
visit-over = 这次上门已经结束了。
visit-no-longer = { $code } 不需要再上门了。有什么不对，写给我就行。
visit-instead = 抱歉，{ $old } 师傅来不了，改由 { $name } 师傅按原定时间 { $window } 上门（{ $code }）。
visit-after-all = { $name } 师傅可以来了，按原定时间 { $window } 上门（{ $code }）。
visit-reminder = 提醒您：{ $name } 师傅 { $window } 上门，地址：{ $place }（{ $code }）。请留人在家。
visit-on-way = { $name } 师傅出发了，按约定 { $hours } 到（{ $code }）。
visit-arrived = { $name } 师傅到了（{ $code }）。
visit-missed = { $name } 师傅 { $clock } 到了您家门口，没有人应门（{ $code }）。我们什么时候再来？
visit-done-repaired = { $name } 师傅修好了 { $code }：{ $content } 服务记录随后发给您。您先用用看，之后我们会来问问情况。
visit-done-not_repaired = { $name } 师傅这次没能修好（{ $code }）：{ $content } 我们另想办法，会在这里告诉您。
visit-done-needs_part = { $name } 师傅需要一个配件才能修完（{ $code }）：{ $content } 我们马上订，到货就告诉您。
visit-done-workshop = 需要送到服务站维修（{ $code }）：{ $content } 同事会在这里跟您安排。
visit-done-come_again = { $name } 师傅还要再来一次才能修完（{ $code }）：{ $content } 您哪天方便？
visit-undone-on_way = 抱歉，刚才按错了：{ $name } 师傅还没出发，照约定 { $window } 上门（{ $code }）。
visit-undone-arrived = 抱歉，刚才按错了：{ $name } 师傅还没到，照约定 { $hours } 上门（{ $code }）。
visit-undone-missed = 抱歉，刚才按错了：{ $name } 师傅正在您这里，不用另约时间（{ $code }）。
visit-record = { $code } 的服务记录。
visit-at-home = 好的，已经马上告诉 { $name } 师傅（{ $code }）。师傅要是已经走远了，请在上面另选一天。
button-visit-home = 我在家
button-visit-days = 其他日期
button-visit-other = 都不方便
button-visit-move = 改时间
button-visit-cancel = 取消上门
button-visit-again = 选一天

## 给员工
visit-told-booked = 📅 { $name }：{ $window }，{ $place }
visit-told-moved = 📅 客户改了时间。{ $name }：{ $window }，{ $place }{ $old ->
    [none] { "" }
   *[other] 。{ $old } 不用去了。
}
visit-told-cancelled = 📅 客户取消了 { $window } 的上门（{ $name }）。
visit-told-dropped = 📅 { $window } 的上门（{ $name }）已取消，已请客户另选一天。
visit-told-called-off = 📅 工单取消了，{ $window } 的上门（{ $name }）也随之取消。
visit-told-other = 📅 空闲时间客户都不方便。请另约；/visit 会再给客户列出日期。
visit-told-nothing-free = 📅 最近几天没有师傅有空。已答应客户由同事约时间。
visit-told-on_way = 🚗 { $name } 出发了。
visit-told-arrived = 🚪 { $name } 到了。
visit-told-diagnosed = 🔎 { $name } 找到原因了{ $words ->
    [none] 。
   *[other] ：{ $words }
}
visit-told-at-home = 🔔 { $name }：客户说在家，{ $place }。能回去的话，点卡片上的“撤回”接着上门。
visit-told-missed = 🚪 客户家里没人。{ $name } 到过；已请客户另选一天。
visit-told-done-repaired = ✅ { $name } 修好并自检过了：{ $words } 请复核，然后 /resolve。{ $duty }
visit-told-done-not_repaired = ↩️ { $name } 没能修好：{ $words } 已回到诊断。{ $duty }
visit-told-done-needs_part = 📦 { $name } 需要配件：{ $words } 时钟暂停；到货后用 /visit 再约。{ $duty }
visit-told-done-workshop = 🚚 { $name } 认为要送服务站：{ $words } { $duty }
visit-told-done-come_again = 🔁 { $name } 还要再去一次：{ $words } 已请客户选日子。{ $duty }
visit-told-undone = ↩️ { $name } 撤回“{ $state }”：按错了，已告诉客户。
visit-told-given = 📅 改由 { $name } 上门：{ $window }，{ $place }。已告诉客户。
visit-card-given = { $code } · { $window }：{ $moved ->
    [none] 改由 { $name } 去。
   *[other] 客户改到 { $moved }，由 { $name } 去。
}
ill-head = { $name } { $day } 休息{ $count ->
    [0] ，没有要转的上门。
   *[other] 。{ $count } 次上门：
}
ill-given = • { $code }，{ $window }：改由 { $name } 去，已告诉客户
ill-asked = • { $code }，{ $window }：那个时间没有师傅有空，已请客户另选一天
ill-there = • { $code }：{ $name } 已经在客户家，保持不变；在卡片上点“要再来一次”，客户就能另选一天
ill-taken-back = 已撤回：{ $name } { $day } 照常上班。
ill-was-off = { $name } { $day } 本来就休息，不变。
ill-back = • { $code }：{ $window } 还是 { $name } 去，已告诉客户
ill-still = • { $code }：已经是 { $name } 去
ill-chosen = • { $code }：客户已改约 { $window }，不变
ill-on-way = • { $code }：{ $name } 已经出发或到了，不变
ill-begun = • { $code }：时间已经到了，不变，请跟进
ill-busy = • { $code }：{ $name } 那时已经没空，不变，请跟进
ill-over = • { $code }：已经不用上门
button-ill-undo = 撤回
visit-told-file = { $kind ->
    [photo] 📷 { $name } 的现场照片
    [video] 🎬 { $name } 的现场视频
    [voice] 🎤 { $name } 的语音
   *[other] 📎 { $name } 发的文件
}
visit-told-words = 💬 { $name }：{ $words }
visit-told-elsewhere = ↩️ { $name }：刚才发的是别的工单的。
visit-kept-found = { $code } { $name }：已记入服务记录（原因）。
visit-kept-content = { $code } { $name }：已记入服务记录（处理）。
visit-kept-file = { $code } { $name }：已保存，同事在话题里能看到。
visit-kept-aside = { $code } { $name }：已转给同事，客户看不到。{ $state ->
    [booked] 要写进服务记录，请先点“到了”，再发一次。
    [on_way] 要写进服务记录，请先点“到了”，再发一次。
   *[other] 这次上门已经结束，服务记录不再改。
}
visit-words-which = 这条是哪次上门的？
visit-words-gone = 找不到那条消息了，请再发一次。
visit-words-brought = 已当作给服务台的消息。
button-visit-none = 都不是
button-visit-elsewhere = 不是这一单
staff-did-visit_offered = { $code }：已请客户选日期，共 { $count } 天可选。
staff-did-visit_offered-again = { $code }：已让客户从 { $count } 天里选；改选之前，{ $window } 的上门仍然有效。
staff-did-visit_dropped = { $code }：上门已取消，已请客户另选一天。
staff-did-visit_step = { $code }：{ $state }
button-staff-visit = 约上门
button-staff-visit-again = 改约时间
visit-state-booked = 已约
visit-state-on_way = 在路上
visit-state-arrived = 已到
visit-state-diagnosed = 已找到原因
visit-state-worked = 干完了，填记录
visit-state-done = 完成
visit-state-missed = 没人在家
visit-state-cancelled = 已取消
card-told = 💬 客户补充：{ $text }
card-before = 上次：{ $value }
button-step-on_way = 出发
button-step-arrived = 到了
button-step-missed = 没人在家
button-step-diagnosed = 找到原因
button-step-worked = 干完了
button-step-repaired = 修好了
button-step-not_repaired = 没修好
button-step-needs_part = 缺配件
button-step-workshop = 送服务站
button-step-come_again = 要再来一次
button-step-undo = ↩️ 撤回
button-step-checked = 我自检过了
visit-hint-arrived = ✍️ 请写查到的原因，可以附照片；在群里请回复这张卡片。
visit-hint-diagnosed = ✍️ 请写做了什么，可以附照片；用了配件请写“配件：……”。在群里请回复这张卡片。
visit-hint-worked = ✍️ 请写做了什么，可以附照片；用了配件请写“配件：……”。在群里请回复这张卡片。然后点结果。
visit-hint-check = 请自检：机器正常、安全、现场干净，然后点一下。
record-found = 原因：{ $value }
record-content = 处理：{ $value }
record-parts = 配件：{ $value }
record-photos = 照片：{ $count }
record-result = 结果：{ $value }
result-repaired = 已修好
result-not_repaired = 未修好
result-needs_part = 缺配件
result-come_again = 需再次上门
result-workshop = 送服务站

day-head = { $name }，{ $day }：上门 { $count } 次
day-empty = { $name }，{ $day }：没有上门。
day-is-no-day = 日期请写“明天”、“周四”或“12月3日”。
technician-set = { $name } 负责上门。产品：{ $skills }。地区：{ $districts }。工作时间：{ $calendar }。休息：{ $off }。
technician-all = 全部
technician-any = 这种产品
technician-none = 无
technician-gone = { $name } 不再上门；已约的不变。
technician-nobody = 还没有上门师傅。例：/technician 李敏 技能 冰箱，洗碗机 地区 Leeds 休息 12月24日
technician-list = 上门师傅：
technician-help = 上门期间，您在这里发的文字、照片和语音都会记到那次上门里；有好几次上门时，我会问是哪一次。
technician-in-group = { $command } 请在员工群里用。
staff-command-technician = 谁上门：姓名 技能 … 地区 … 休息 …
staff-command-visit = 给客户约师傅上门；加“取消”就是取消上门
staff-command-day = 自己今天的上门；可加“明天”或日期，主管还可写是谁；加“全部”看全店今天的事
staff-command-ill = 师傅来不了：当天的上门转给同事；可写姓名和日期
staff-command-card = 售后服务信息卡（PDF）

error-visit-open = { $code } 还有一次上门没结束：{ $name }，{ $window }。请在师傅的卡片上（/day）点完，或写“/visit 取消”取消这次上门。
error-visit-there = { $name } 已经在客户那里，不能再取消这次上门；请在师傅的卡片上完成（/day）。
error-visit-step = { $code } 现在是“{ $state }”，这一步不合适；能做的请看卡片。
error-visit-none = { $code } 没有约上门，不用取消。/visit 可以给客户列出日期。
error-visit-gone = 没有这次上门了。
error-visit-not-yours = 这是 { $name } 的上门。
error-visit-no-slot-anywhere = 最近几天没有能修 { $product } 的师傅有空。/technician 可以登记谁去哪里。
error-visit-no-slot = 最近几天 { $district } 没有能修 { $product } 的师傅有空。/technician 可以登记谁去哪里。
error-visit-not-now = { $code } 现在不能约上门：处于“{ $stage }”。
error-not-a-technician = { $name } 不是上门师傅。
error-not-technician = 您还没有登记为上门师傅。请主管登记：/technician 姓名。全店今天的事：/day 全部
error-visit-no-content = 请先写明做了什么（在群里请回复卡片）。只发语音不够，客户的服务记录上要有文字。
error-visit-no-photo = 请先发一张现场照片（在群里请回复卡片）。
error-visit-no-words = 上门记录收文字、照片、视频、文件和语音，这个收不了。
error-visit-not-there = 请先点“到了”。
error-technician-words = 看不懂“{ $words }”。名字后面可以写：技能 ……、地区 ……、日历 ……、休息 ……；或 停止
error-technician-district = 没有“{ $name }”这个地区。现有：{ $known }
error-technician-calendar = 没有“{ $name }”这个日历。现有：{ $known }
error-technician-day = “{ $name }”不是日期；请写 12月24日或“明天”。

## 纸面上的服务记录
paper-card = 售后服务信息卡
paper-record = 服务记录
paper-reported-by = 报修人
paper-product = 产品型号
paper-serial = 序列号
paper-phone = 电话
paper-contact = 联系人
paper-address = 地址
paper-fault = 故障
paper-receiver = 受理人
paper-received-at = 受理时间
paper-class = 故障类别
paper-warranty = 保修
paper-visits = 上门
paper-work = 维修记录
paper-when = 时间
paper-person = 师傅
paper-state = 状态
paper-arrived = 到达
paper-finished = 完成
paper-found = 原因
paper-content = 处理内容
paper-parts = 配件
paper-result = 结果
paper-checked = 师傅自检
paper-feedback = 客户反馈
paper-none = 暂无。
paper-desk = 服务台
paper-sign-technician = 师傅签字
paper-sign-customer = 客户签字
paper-made = 截至 { $moment }
paper-file = { $code }-服务记录.pdf
paper-file-card = { $code }-服务信息卡.pdf
feedback-solved-yes = 一切正常
feedback-solved-partly = 部分正常
feedback-solved-no = 没有解决
feedback-stars = { $stars } 星（满分 5 星）
