# 员工在群里看到的话：重建的话题、回执、群的故障。

topic-made-again = { $code } 的话题被删除了，已重新建好：
topic-again =
    这个话题被删除了，这里重新列出这个案件。最近的消息：
    { $lines }

receipt-blocked = 没有送达：客户屏蔽了机器人，可以试试打电话。
receipt-gone = 没有送达：客户的 Telegram 账号已不存在，可以试试打电话。
receipt-no-voice = 没有送达：客户不接收语音消息。请改成文字，或作为文件发送。
receipt-too-big = 没有送达：文件太大，机器人发不了。
receipt-too-long = 没有送达：文字太长，请分两条发送。
receipt-not-there = 客户看到的还是原来的内容：客户那边的这条消息已经不能修改。
receipt-partner-blocked = 没有送达：合作方屏蔽了机器人，可以试试打电话。
receipt-partner-gone = 没有送达：合作方还没有给机器人发过消息，或者账号已不存在，可以试试打电话。
receipt-stays = 没能撤回：Telegram 已不允许删除这条消息。
receipt-unknown = 没有送达。Telegram 的答复：{ $reason }
receipt-words =
    { $reason }原文如下：
    “{ $words }”

trouble-removed = 机器人已不在员工群里。请重新把它加为管理员，并给予“管理话题”权限。客户的消息会先保存，之后再送达。
trouble-not-found = 找不到员工群。请检查 AFTERCARE_STAFF_CHAT_ID，并确认机器人在群里。客户的消息会先保存，之后再送达。
trouble-no-topics = 员工群没有开启话题功能，请在群设置里开启。客户的消息会先保存，之后再送达。
trouble-no-right = 机器人没有员工群的“管理话题”权限。请把它设为管理员并给予这个权限。客户的消息会先保存，之后再送达。
trouble-silenced = 机器人不能在员工群里发言。请把它设为管理员，并给予“管理话题”权限。客户的消息会先保存，之后再送达。
trouble-mended = 员工群恢复正常，等待中的消息正在送达。
group-ready =
    我可以在本群工作了，三步就能开始：
    1. 接待客户的同事各在本群发一句话，我才认识大家。
    2. 由管理员给每人角色：/role @名字 客服（或主管）；负责上门的：/technician @名字
    3. 写 /on 开始上班。新案件会在本群通知，点一下就接。其他命令见 /help。

## 对命令和按钮的答复
staff-unreadable = 这个没法转给客户。可以发文字、照片、文件、语音和位置。
staff-anonymous = 没有发送：Telegram 没有告诉我您是谁。请在管理员权限里关闭“匿名发言”，或者用您本人的身份而不是频道来写。
staff-unknown-command = { $meant ->
    [none] 没有 /{ $name } 这个命令，没有发给客户。/help 列出全部命令。
   *[other] 没有 /{ $name } 这个命令。是不是 /{ $meant }？没有发给客户。
}
staff-help =
    怎么处理案件：点“我来接”，然后在它的话题里写。直接写的话会发给客户；以 // 或 /note 开头的一行只留在内部。“交回机器人”由机器人接着办，“已处理”表示活干完了，接下来会问客户是不是都好了。
    消息上的标记：👀 发送中，👌 已送达，👎 未送达。
    上班、下班写 /on、/off，/queue 看谁在等。命令写在案件的话题里，或在任何地方加上编号：/take R-1024。只看某一类：/help 上门
staff-help-cases = — 案件和班次 —
staff-help-work = — 建案、等待、收机、复查 —
staff-help-visits = — 上门 —
staff-help-paid = — 报价和配件 —
staff-help-complaints = — 投诉 —
staff-help-further = — 合并、合作方、回访 —
staff-help-files = — 机器和客户 —
staff-help-figures = — 数据 —
staff-wait-for = 这个案件在等什么？等待期间不计时。
button-staff-wait = 等待中…
button-staff-wait-customer = 等客户
button-staff-wait-part = 等配件
button-staff-wait-date = 等约定的日子
button-staff-wait-partner = 等合作方
staff-wait-until = 预计：{ $until }。到时恢复计时，并在这里提醒。
staff-part-day = 配件预计哪天到？会告诉客户。其他日期：/wait 配件 { $example }
button-staff-part-unknown = 还不知道
error-not-waiting = { $code } 已经不在等配件。如需等待：/wait 配件
button-staff-resume = 继续
staff-now-on = 您已上班，新案件可能会分给您。
staff-now-off = 您已下班，不再分新案件。
staff-now-off-keeps = 您已下班，不再分新案件；下面这些仍归您。点“交给同事”可以转给在班的人。
staff-other-off = { $name } 已下班{ $day ->
    [none] {""}
   *[other] ，{ $day }再上班
}：不再分新案件。
staff-other-keeps = { $name } 手上还有 { $count } 个案件；点“交给同事”转给在班的人。
staff-now-away = 您已下班，{ $day }再上班：不再分新案件，当天早上自动恢复上班。提前回来：/on
button-away-visits = { $day }的上门交给同事
staff-back = { $name } 已恢复上班。还没回来？请写 /off 加日期。
error-off-day = “{ $day }”不是今天以后的日期。请写 /off 周四 或 /off 12月3日；单独写 /off 则一直下班，直到您写 /on。
queue-away = 不在班：{ $names }
away-until = { $name }，{ $day }回来
button-shift-on = 交给同事
shift-handed-on = 已交接；谁接手，客户会看到。点错了？/take 加编号可以拿回来。
shift-given = • { $code }：轮到 { $name }
shift-kept = • { $code }：现在没有别人在班，仍归您
shift-nothing = 您手上没有案件。
staff-role = { $name } 现在是{ $role }。
role-reader = 只读成员
role-agent = 客服
role-supervisor = 主管
role-admin = 管理员
error-staff-choice = { $said ->
    [none] 请用其中一个：{ $choices }
   *[other] “{ $said }”不在其中：{ $choices }
}
team-list = 团队：
team-member = { $duty ->
    [on] 🟢
   *[other] ⚪
 } { $name }，{ $role }。类别和产品：{ $skills }。语言：{ $languages }。手上 { $hand } 件，同时最多 { $cases } 件。
team-all = 全部
error-team-words = 看不懂“{ $words }”。名字后面可以写：技能 …、语言 …、案件 …
error-team-cases = 同时最多几件？例如 /同事 小梅 案件 8；不能是“{ $said }”。
error-role-words = 谁担任什么角色？/role @名字 客服；角色有只读、客服、主管、管理员。
staff-help-nothing = 没有与“{ $word }”有关的命令。/help 列出全部命令。
error-unit-unnamed = { $code } 还没有序列号，查不到是哪台机器。
error-customer-which = 是哪位客户？请在命令后面写姓名或号码（单号、电话、序列号），或在这位客户案件的话题里写。
error-unit-which = 哪一台？请写 /unit 加序列号。
error-why-word = “{ $said }”不是编号。请写 /why R-1024，或在案件的话题里单独发 /why。
error-waits-for-nothing = { $code } 没有在等什么，计时一直在走。

canned-choose = 点一条就会用客户的语言发给客户：
canned-nothing = 没有包含这些字的常用回复。单独发 /canned 可以看全部。
canned-sent = 已发：{ $text }
canned-done = 已发送。
canned-kept = 已保存“{ $title }”的{ $spoken }内容：{ $text }{ $missing ->
    [none] {""}
   *[other] 。还没有{ $missing }内容，可用 /canned 新增{ $title }：…… 加上。
}
canned-removed = 已删除常用回复“{ $title }”。
canned-undone = 已撤销，“{ $title }”恢复原样。
canned-list = 在这里改过的常用回复：
canned-listed = • { $title }（{ $languages }）· { $name }，{ $day }
canned-listed-gone = • { $title }：已删除 · { $name }，{ $day }
canned-list-none = 还没有在这里改过常用回复。用 /canned 新增 名称 内容 可以添加。
error-canned-words = 请写 /canned 新增 名称 内容，或回复一条消息写 /canned 新增 名称；/canned 删除 名称 可以删除。
error-canned-title = 常用回复的名称要显示在按钮上，最多 { $most } 个字。
error-canned-place = { $place } 没有对应的内容。常用回复里可以用：{ $known }。
error-canned-unsaid = “{ $title }”还没有{ $spoken }内容。请主管写 /canned 新增{ $title }：……
error-canned-changed = “{ $title }”后来又改过，没有撤销。是谁改的，见 /canned 名单。
canned-customer = 您
canned-product = { $product ->
    [none] 您的产品
   *[other] 您的{ $product }
}
error-no-such-canned = 没有常用回复“{ $name }”。在工单话题里发 /canned 可以看全部。

queue-empty = 没有客户在等人工，也没有人手上有案件。
queue-unheld-head = 进行中、还没人接的（用 /take 加编号来接）：{ $count }
queue-unit-coming = 机器在寄来的路上
queue-unit-here = 机器在我们这里
queue-unit-ready = 机器已修好，等交还
queue-to-resolve = 活干完了：请复核，然后 /resolve
queue-unheld = 🗂 { $case } · { $by }
queue-head = 等待中：{ $waiting } · 处理中：{ $held }
queue-nobody = ⏳ { $case } · { $since } · 还没有人接 · { $by }
queue-waiting = ⏳ { $case } · { $since } · 轮到 { $owner } · { $by }
queue-for = 等{ $what }{ $day ->
    [none] {""}
   *[other] ，到{ $day }
}
queue-person = 💬 { $case } · { $since } · { $owner } 处理 · { $by }
mine-head = 您手上的案件：{ $count } / { $cap } 个 · { $duty }
duty-on = 上班中
duty-away = 已下班，{ $day }回来
duty-off = 已下班
find-nothing = 没有找到。可以按单号、序列号、电话（至少 5 位）、姓名，或客户开单时说的话查。
find-line = { $case } · { $stage }
list-more = ……还有 { $count } 条

staff-command-take = 由我来答复这位客户
staff-command-back = 交还机器人，可写上约定的内容
staff-command-assign = 交给某人：@名字
staff-command-tag = 实际是什么：咨询、报修或投诉
staff-command-priority = 紧急或普通；危险 内容：紧急，并启动应急预案
staff-command-class = 故障类别：A、B 或 C
staff-command-wait = 等客户或等配件，期间不计时
staff-command-resume = 等待结束，继续
staff-command-resolve = 处理完毕，可写上做了什么
staff-command-reopen = 重新打开
staff-command-canned = 常用回复，可加字搜索；主管可用：新增 名称 内容、删除 名称、名单
staff-command-find = 按单号、序列号、电话、姓名或客户的话查
staff-command-queue = 谁在等，哪些在处理
staff-command-me = 我手上的案件和我的数据
staff-command-on = 上班
staff-command-off = 下班，或休息到某天：/off 周四；点一下可以把手上的案件交给同事；主管可写 /off Mei 周四
staff-command-team = 团队；谁负责什么：姓名 技能 … 语言 … 案件 …
staff-command-role = 给角色：@名字 客服、主管、管理员或只读
staff-command-why = 说明一个案件的每个期限
staff-command-faults = 哪些故障反复出现、超出偶然
staff-command-help = 有哪些命令

error-canned = 常用回复文件有误：{ $reason }
