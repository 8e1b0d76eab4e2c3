# 人工接手与交回：客户听到的，和员工在群里看到的。

## 客户要找人时
handoff-because-asked = 好的。
handoff-because-misunderstood = 与其让我再猜，不如请同事来看。
handoff-because-anger = 这件事让您很生气，非常抱歉。接下来由同事来处理。
handoff-because-complaint = 这件事马上交给同事。
handoff-because-danger = 现在由同事接手。
handoff-because-low_score = 那就还没处理好，很抱歉。
handoff-because-staff = 有同事想跟您谈谈这件事。
handoff-owner = 客服{ $name }已经接到您的事（{ $code }），一般 { $minutes } 分钟内回复。您现在写的，{ $name }都能看到。
handoff-with = 您的事（{ $code }）由{ $name }在处理，您写的{ $name }都能看到。
handoff-busy = 同事们现在都在接待其他客户。您的编号是 { $code }，{ $by } 前会有同事在这里回复您。您现在写的，他们都能看到。
handoff-closed = 同事们现在不在班。您的事已登记为 { $code }，说过的内容都在里面，{ $by } 前会有同事在这里回复您。想补充什么，直接写就行。

## 人工处理期间，对客户说的
handoff-taken = 现在由{ $name }处理 { $code }，会在这里回复您。
handoff-away = 让您久等了，很抱歉，同事们现在都走不开。{ $code } 一直排着，{ $by } 前会有同事在这里回复您。
handoff-ask = 您还在等回复，很抱歉。您想继续等，还是先由我来接着办？
handoff-waits-on = 谢谢您的耐心，同事们知道您在等。
handoff-over = 这件事已经处理过了，我在这里。
handoff-back = 我又来了。{ $code } 还开着，{ $by } 前同事仍会在这里回复您。您想办什么？
handoff-idle = 有一阵没联系了，现在由我接着服务。{ $code } 还开着，写一句就行，要找同事点一下即可。
handoff-command = 您正在跟{ $name }沟通，我先不插话。要由我接着办吗？
handoff-command-waiting = 马上有同事来回复您，我先不插话。要由我接着办吗？
handoff-finished = { $name }暂时处理完了 { $code }。还有事就找我，我在这里。
handoff-resolved = { $code } 我们这边已经办完。还有事就找我，我在这里。
handoff-finished-with = { $name }已处理完：{ $summary }（{ $code }）。还有事就找我，我在这里。
handoff-reopened = { $code } 已重新打开，同事会接着处理。
handoff-goes-to = { $name }已经知道了，现在由我接着服务。
handoff-goes = 同事们已经知道了，现在由我接着服务。
handoff-stays-to = { $name }已经知道了，仍会在这里回复您。
handoff-stays = 同事们已经知道了，仍会有人在这里回复您。

button-keep-waiting = 继续等
button-back-to-bot = 由机器人接着办

## 案件卡片
card-customer = 客户：{ $value }
language-en = 英语
language-zh = 中文
card-language = 使用语言：{ $value }
card-phone = 电话：{ $value }
card-reason = 转人工原因：{ $value }
card-wants = 诉求：{ $value }
card-read = 识别为：{ $value }
choice-care-home-staff = 师傅上门
choice-care-workshop-staff = 客户送修或寄修
name-wish-staff = 客户要求
card-unit = 机器：{ $value }
card-files = 已存文件：{ $value }
card-due = 期限：{ $value }
card-others = 其他未结：{ $value }
card-older = ⬇️ 最新的卡片在下面。
card-turns = 最近对话：
card-turn-customer = ‹ 客户：{ $words }
card-turn-desk = › 助手：{ $words }

reason-asked = 客户要求
reason-misunderstood = 两次没听懂
reason-anger = 情绪激动
reason-complaint = 投诉须由专人处理
reason-danger = 安全风险
reason-low_score = 回访不满意
reason-staff = 员工主动接手
sign-strong-words = 措辞激烈
sign-shouting = 全大写
sign-many-signs = 连用感叹号或问号
sign-insult = 有辱骂
sign-repeated = 不是第一次

class-repair_request = 报修
class-inquiry = 咨询
class-complaint = 投诉
class-other = 其他

state-bot = 机器人接待
state-waiting = 还没人接
state-turn = 轮到 { $name }
state-person = { $name } 在处理
state-for = 等待：{ $what }
state-evaluation = 已处理
state-closed = 已结束
state-cancelled = 已取消

button-staff-take = 我来接
button-staff-back = 交回机器人
button-staff-resolve = 已处理
button-staff-reopen = 重新打开

## 话题里
topic-notice = ℹ️ { $text }
topic-danger = ⚠️ 可能有安全风险，请立即回复。
topic-turn = 轮到您了：{ $to }。
topic-passed-on = { $name }没有接，轮到 { $to }。
topic-shift = { $name } { $day ->
    [none] 下班了
   *[other] 不在班（{ $day }回来）
}，轮到 { $to }。
topic-silent = 客户在等，{ $name }没有回复，轮到 { $to }。
topic-remind = { $to }，客户在等您回复。
topic-taken-over = { $name } 从 { $owner } 手里接过来了。
topic-handed-back = { $name }把这件事交回机器人了，原来由{ $owner }处理。
topic-assigned = { $name } 把这件事交给 { $to }{ $away ->
    [none] {""}
   *[other] （{ $away }才回来）
}。
topic-waits-on = 问过{ $name }，愿意继续等。
topic-back = { $name }选择由机器人接着办，这件事还开着。
topic-cancelled-goes = { $name }取消了 { $code }，现在由机器人接待。您在这里写的，对方仍能收到。
topic-cancelled-stays = { $name }取消了 { $code }，但之前有危险情况：请先确认一切平安，再交回机器人。
topic-closed-goes = 按{ $name }的意思，{ $code } 已结束，现在由机器人接待。您在这里写的，对方仍能收到。
topic-closed-stays = { $code } 已结束，但{ $name }还在等这里的回复。回复后请交回机器人。
topic-blocked = { $name }屏蔽了机器人，您写的内容送不到；对方再来消息后就能送到。
topic-language = { $name }使用{ $spoken }，您这条是用另一种语言发出的。
topic-unreadable = 客户发来的内容（例如贴纸）在这里显示不了。
topic-pressed = { $name }点了：{ $choice }
topic-hurt-yes = ⚠️ { $name }：有人受伤。
topic-hurt-no = { $name }：没有人受伤。
relayed-edit = { $new }

    ✏️ 修改前：{ $old }
relayed-file = ✏️ 上面的文件是后来换上的，不是最初那个
group-taken = ✓ { $name } 已接
group-nobody = { $code } 还没人接，客户在等。
staff-on-duty = 当班：{ $names }

## 对员工说的
staff-taken = { $code } 由您处理。
staff-has-it = { $code } 已经由{ $name }处理，不用再交。
staff-assigned = { $code } 交给 { $name }{ $away ->
    [none] {""}
   *[other] （{ $away }才回来）
}。
staff-handed-back = { $code } 已交回机器人。
staff-did-resolved = { $code } 已处理，接下来问客户是不是都好了。
staff-did-reopened = { $code } 已重新打开。
staff-did-priority = { $cause ->
    [urgent] { $code } 已设为紧急，优先处理；期限见 /why。要改回：/priority 普通。
    [danger] { $code } 已设为紧急，并启动卡片上写的应急预案。要改回：/priority 普通。
   *[normal] { $code } 已改回普通；期限见 /why。
 }
staff-did-fault_class = { $code } 已改为 { $cause } 类；期限见 /why。
staff-did-retagged = { $code } 已记下，以后会认得更准。
staff-did-waits = { $code } 在等{ $cause ->
    [customer] 客户
    [part] 配件
    [partner] 合作方
   *[date] 约定的日子
 }，计时也停了。
staff-did-part_day = { $code }：已把日期告诉客户。
staff-did-part_unknown = { $code }：已告诉客户日期还没确定。
staff-did-went_on = { $code } 继续处理。

error-illegal-handoff = 该会话不能从 { $holder } 转到 { $wanted }。
error-taken-already = { $name } 已经在处理。以 // 开头的内容只留在内部；主管可以用 /take 接手。
error-other-conversation = 这位客户现在在 { $code } 里，请到那边写。
error-nobody-waits = { $code } 已经在机器人那里。
error-reads-along = { $name } 只能看，不能接工单。由管理员给权限：/role @名字 客服
error-not-allowed-agent = { $name }，您可以看，但还不能操作。由管理员给权限：{ $admins }。
error-not-allowed-supervisor = { $name }，这一步要主管来做。由管理员给权限：{ $admins }。
error-not-allowed-admin = { $name }，这一步要管理员来做：{ $admins }。
error-last-admin = { $name }是唯一的管理员，请先指定另一位。
error-not-met = 在这个群里还没见过您，请先在这里写一句。
error-no-such-person = 这里没有叫 { $name } 的人。现有：{ $names }。还没在本群发过言的人，我不认识。
error-who = 是谁？请在命令后面写上名字。现有：{ $names }
error-no-conversation = 是哪张工单？请到工单自己的话题里写，或在命令后面加上编号，如 R-1024。
error-customer-gone = { $name }屏蔽了机器人，这条没有发出去。
error-note-only = 修改不能把内部备注变成发给客户的消息，反过来也不行，请重新写一条。
error-no-ticket = 没有 { $code } 这个单子。

## 撤回消息
staff-unsent = 已撤回：{ $name } 那边已看不到这条，但之前可能已经看过。
button-unsend = 撤回这条
staff-command-unsend = 撤回发给客户的消息：回复那条消息写 /unsend
error-unsend-which = 撤回哪一条？请在话题里回复您发给客户的那条消息，写 /unsend。
error-unsend-others = 只有发送人本人或主管可以撤回。
error-unsend-nothing = { $name } 那边没有这条消息，不用撤回。
error-unsend-late = { $name } 那边的这条撤不回了：Telegram 只允许在 48 小时内删除。可以再发一条更正，或修改原来那条。
