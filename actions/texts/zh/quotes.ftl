# 报价：收费维修要多少钱、客户怎么答复、员工看到什么。

quote-head = { $about }的报价（第 { $number } 份）：
quote-line = • { $name }：{ $total }
quote-line-several = • { $name }，{ $count } × { $price }：{ $total }
quote-line-covered = • { $name }：免费（保修内）
quote-line-covered-several = • { $name }，× { $count }：免费（保修内）
quote-misuse = 这项不属于保修范围：{ $reason }
quote-total = 合计：{ $total }
quote-total-with-tax = 合计：{ $total }，其中税 { $tax }（{ $percent }%）
quote-total-plus-tax = { $net }，另加税 { $tax }（{ $percent }%）。合计：{ $total }
quote-until = 报价有效期至 { $day }。您接受之后才会开始收费的维修。
quote-labour = 人工（每小时）
quote-diagnosis = 检测
quote-visit = 上门
quote-installation = 安装
quote-reinstallation = 移机安装
quote-discount = 优惠
quote-discount-percent = 优惠 { $percent }%

button-quote-accept = 接受
button-quote-decline = 不接受
button-quote-ask = 有问题想问
button-quote-new = 请重新报价

quote-accepted = 谢谢。您已接受 { $code } 的第 { $number } 份报价，合计 { $total }，我们这就继续。每一步我都会在这里告诉您。
quote-declined = 明白，{ $code } 的第 { $number } 份报价不接受，不会收取任何费用。如果改变主意或想换个方案，直接写给我就行。
quote-accepted-before = { $code } 的第 { $number } 份报价您已经接受了，不需要再做什么。
quote-declined-before = { $code } 的第 { $number } 份报价您没有接受。需要重新报价吗？
quote-expired-before = { $code } 的第 { $number } 份报价有效期至 { $day }。同事可以给您一份新的报价。
quote-replaced = { $code } 的第 { $number } 份报价已被下方更新的报价取代。
quote-withdrawn-before = { $code } 的第 { $number } 份报价已撤回，不再有效。
quote-ran-out = { $code } 的第 { $number } 份报价有效期至 { $day }，现已过期，不收取任何费用。需要一份新的报价吗？
quote-withdrawn = { $code } 的第 { $number } 份报价已撤回，请不用理会，不收取任何费用。
quote-unknown = 在您名下没有找到这份报价。
quote-unsure = 那就按 { $total } 维修，可以吗？
quote-later = 您慢慢考虑：第 { $number } 份报价（{ $total }）到 { $day } 前都有效，您接受之前我们不会动手。
quote-lines = 第 { $number } 份报价里是这样的：
    { $lines }
    合计 { $total }。您接受之前不会动手。为什么需要这些，可以请同事跟您解释。
quote-still-open = 第 { $number } 份报价一直有效，问清楚以后可以在这里决定。
quote-write = 请把问题写在这里，并注明单号 { $code }。

## 员工看到的内容
quote-draft = 草稿，还没有发出。客户看到的是自己的语言。
quote-not-known = 是否在保修期内还不清楚：没有带购买日期的序列号。发送前请先核实。
button-quote-send = 发送
button-quote-cancel = 作废
button-quote-withdraw = 撤回
staff-quote-sent = { $code } 的第 { $number } 份报价已发给客户。等客户答复期间不计时。
staff-quote-cancelled = 草稿已取消。
staff-quote-withdrawn = { $code } 的第 { $number } 份报价已撤回，并告知客户。
staff-quote-none = { $code } 还没有报价。可以这样写：/quote 配件 PUMP-1 x1；人工 1.5；上门
staff-quote-state = 第 { $number } 份报价 · { $state } · { $total } · { $person }
staff-quote-words = 各项用分号隔开：配件 编号 x2、人工 1.5、上门、检测、安装、其他 说明 @ 12.50、优惠 10%。自定价格：配件 PUMP-1 @ 30。不属于保修的损坏：人为 原因
quote-state-draft = 草稿
quote-state-offered = 等客户答复
quote-state-accepted = 已接受
quote-state-declined = 未接受
quote-state-expired = 已过期
quote-state-withdrawn = 已撤回
topic-quote-sent = { $name } 发出了第 { $number } 份报价，{ $total }。等客户答复。
topic-quote-accepted = ✅ 客户接受了第 { $number } 份报价，{ $total }。可以开始维修。
topic-quote-declined = 客户没有接受第 { $number } 份报价（{ $total }）。请商定下一步怎么办。
topic-quote-expired = 第 { $number } 份报价（{ $total }）已过期，客户没有答复。恢复计时。
topic-quote-question = 客户对第 { $number } 份报价（{ $total }）有问题。
topic-quote-wish = 客户想要一份新的报价，代替第 { $number } 份（{ $total }）。
topic-quote-withdrawn = { $name } 撤回了第 { $number } 份报价。
staff-command-quote = 收费维修报价：配件 编号 x1；人工 1.5；上门

error-quote-item = 看不懂“{ $item }”。各项用分号隔开，例如：/quote 配件 PUMP-1 x1；人工 1.5；上门；其他 说明 @ 12.50；优惠 10%
error-quote-part = 没有配件 { $number }。/part 可以按名称查。
error-quote-moved = 第 { $number } 份报价已经不在这一步了（{ $state }）。
error-quote-covered = 这项维修对客户免费，不能收费。{ $reason }
error-quote-not-accepted = { $code } 是收费维修，客户还没有接受报价。用 /quote 发送报价。
error-quote-open = { $code } 的第 { $number } 份报价还在等客户答复。请等答复，或先撤回：/quote 可以看到并撤回。
error-quote-ended = { $code } 的维修已结束，没有可以报价的内容。用 /reopen 重新打开。
error-quote-nothing = 这样就没有要付的钱了，请检查优惠。
error-quote-cover-changed = 第 { $number } 份报价起草之后，保修范围有了变化，请重新起草。
