# 配件：有多少、订了什么、工单在等什么。

## 客户看到的内容
part-told-named = { $code } 正在等配件：{ $part }已经订货，预计 { $day } 到。到货之前维修没法继续，承诺的维修时间也暂停计算。一到货我就告诉您。
part-told = { $code } 正在等配件，预计 { $day } 到。到货之前维修没法继续，承诺的维修时间也暂停计算。一到货我就告诉您。
part-told-unknown = { $code } 正在等配件，到货日期还没确定；我们在催，一有日期就告诉您。在此之前，承诺的维修时间暂停计算。
part-here-named = { $code } 有好消息：{ $part }到货了，维修继续进行。
part-here = { $code } 有好消息：配件到货了，维修继续进行。
part-expected = 从{ $since }起在等配件，预计 { $day } 到货；一到货我就告诉您。

## 员工看到的内容
part-head = { $number } · { $name } · { $price } · 供应商 { $supplier }，{ $days } 天到货
part-level = • { $place }：可用 { $free }，共 { $hand }{ $low ->
    [yes] ，应有 { $keep }
   *[no] {""}
}
part-nowhere = • 没有库存
part-nothing = 没有这个编号或名称的配件。
part-more = ……还有更多，请再加一个词。
stock-low = 📦 { $number }（{ $name }）在 { $place } 只剩 { $free } 件可用，应有 { $keep } 件。
stock-low-head = 低于最低库存：
stock-low-line = • { $number }（{ $name }）在 { $place }：{ $free } 件，应有 { $keep } 件
stock-none-low = 没有配件低于最低库存。
button-part-use = 预留 { $count } × { $number }
button-part-order = 订货 { $count } × { $number }
button-part-issue = 已使用
button-part-back = 退回
button-part-free = 不需要了
button-order-approve = 批准
button-order-decline = 不批准
button-order-arrived = 到货了
staff-part-reserved = 已为 { $code } 预留 { $count } × { $number }。
staff-part-none = 没有一处有 { $count } × { $number } 可用。要为 { $code } 订货吗？由主管批准。
staff-part-used = { $code } 已使用 { $count } × { $number }。
staff-part-given_back = { $count } × { $number } 已退回，{ $code } 不再需要。
staff-part-here = 已告诉 { $code } 的客户配件到货。
staff-order-asked = 已为 { $code } 申请 { $count } × { $number }，等主管批准。
staff-order-arrived = { $count } × { $number } 已入库。
topic-part-reserved = 📦 已为 { $code } 预留 { $count } × { $number }（{ $name }）。
topic-part-used = 已使用 { $count } × { $number }（{ $name }）。
topic-part-not-in-books = { $code } 用了 { $count } × { $number }（{ $name }），但库存账上不够。请盘点：/stock 盘点。
topic-part-withdrawn = 📦 { $count } × { $number }（{ $name }）的申请已撤回：还没有人批准。
topic-part-to-store = 📦 { $count } × { $number }（{ $name }）已在订，到货后入库。
topic-part-unused = { $code } 已处理完毕，{ $count } × { $number }（{ $name }）还预留着。用了吗？
topic-part-given-back = 已退回 { $count } × { $number }（{ $name }）。
topic-part-arrived = 📦 { $code } 要的 { $count } × { $number }（{ $name }）已到货并预留。
topic-day-part = 今天是 { $day }，{ $code } 等的配件预计今天到。到了吗？恢复计时。
topic-day = 今天是 { $day }，{ $code } 等{ $what }等到今天。恢复计时。
order-to-approve = 🛒 { $asker } 为 { $code } 申请 { $count } × { $number }（{ $part }），送到 { $place }。请批准：{ $who }
order-approved = { $name } 批准了为 { $code } 订 { $count } × { $number }（{ $part }），预计 { $day } 到。
order-declined = { $name } 没有批准为 { $code } 订 { $count } × { $number }（{ $part }）。
order-withdrawn = 🛒 不用批准了：{ $code } 不再需要 { $count } × { $number }（{ $part }）。{ $who }
order-was = { $state ->
    [approved] ✅ { $name } 已批准。
    [declined] ✖️ { $name } 没有批准。
   *[withdrawn] ✖️ 已撤回：不再需要。
}
order-line-asked = • { $count } × { $number }（{ $part }），{ $code }：等批准
order-line-approved = • { $count } × { $number }（{ $part }），{ $code }：预计 { $day } 到
order-head = 未完成的订货：
order-none = 没有未完成的订货。/order 编号 x2 可以申请配件。
order-for-stock = 库存
allocation-head = { $code } 的配件：
allocation-none = { $code } 没有配件。/part 可以查找和预留。
allocation-line = • { $count } × { $number }（{ $name }）：{ $state }
allocation-waiting = 订货中
allocation-reserved = 已预留
allocation-issued = 已使用
allocation-returned = 已退回
allocation-cancelled = 不需要了
stock-words = 还可以：/stock 入库 编号 5 地点，/stock 调拨 编号 2 地点 > 地点，/stock 盘点 编号 7 地点，/stock 保底 编号 3 地点，/stock 地点 名称。
stock-place-known = 现在可以在 { $place } 存放配件。
staff-command-part = 查配件，预留或订货
staff-command-stock = 本案的配件；低库存；入库、调拨、盘点
staff-command-order = 申请配件：编号 x2；单独使用：未完成的订货

error-part-ended = { $code } 的维修已结束，不需要配件。用 /reopen 重新打开。
error-no-such-part = 没有配件 { $number }。/part 可以按名称查。
error-no-such-place = 没有地点 { $place }。已有：{ $places }。/stock 地点 名称 可以新增。
error-which-place = 在哪里？请在后面写上地点。已有：{ $places }。/stock 地点 名称 可以新增。
error-stock-not-enough = 没有这么多，可用的有 { $free } 件。
error-part-moved-on = 这一步已经做过或决定过了。
error-own-request = 您申请的要由别人批准，{ $name }。
error-stock-words = 例如这样写：/stock 入库 PUMP-1 5 利兹服务站。查某个配件的库存：/part PUMP-1
error-stock-count = “{ $said }”不是件数。例如这样写：/stock 入库 PUMP-1 5 利兹服务站
error-order-words = 例如这样写：/order PUMP-1 x2
error-order-place = “{ $place }”既不是件数也不是地点：/order PUMP-1 x2。地点：{ $places }
error-staff-day = “{ $day }”不是今天或以后的日期。请写周四、12月3日或 5 天后。

import-part-number = “{ $value }”不是配件编号：字母和数字，中间可以有点和横线
import-price = “{ $value }”不是价格，请写 12.50
import-count = 需要不超过 { $most } 的整数
import-place-missing = 写了件数就要写地点
import-place-twice = 这个配件的 { $value } 已经写过了
