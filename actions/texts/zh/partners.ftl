# 供应商和服务商：发给他们的内容，以及员工看到的情况。

clock-partner = 合作方答复
promise-partner = 供应商或服务商的答复时限，R32

partner-case =
    { $code }：{ $product }，序列号 { $serial }
    { $words }
    请在{ $by }前答复我们。
partner-kind-supplier = 供应商
partner-kind-service = 服务商
partners-none = 还没有合作方。新增：/partner 新增 供应商 名称；联系方式；小时
partners-head = 合作方，以及近 90 天的答复：
partners-line = { $name }（{ $kind }，{ $contact }）：现有 { $open } 件
partners-open = { "   " }{ $code }，{ $by } 到期
partners-figures = { "   " }已答复 { $cases } 件，按时 { $kept }/{ $of }，中位 { $hours } 小时
topic-referred = 已转 { $name }（{ $contact }），{ $by } 到期：{ $words }
topic-partner-answered = { $name } 已答复：{ $words }
staff-referred = { $code } 已转 { $name }；本单计时暂停，对方计时开始。
staff-partner-answered = 已记下 { $name } 的答复，{ $code } 继续。
staff-partner-added = 已记下 { $name }。
staff-command-partner = 转给合作方：名称 内容；或 答复 内容；新增 类型 名称；联系方式；小时
staff-command-partners = 合作方、手上的件和按时情况
error-no-partner = 没有这个名称的合作方。现有：{ $names }
error-no-partners = 还没有登记合作方。请这样写：/partner 新增 服务商 名称；联系方式；小时
error-referred-already = { $code } 已在 { $name } 那里；用 /partner 答复 记下答复。
error-not-referred = { $code } 没有转给合作方。
error-partner-hours = “{ $said }”不是小时数：/partner 新增 供应商 名称；联系方式；48
error-partner-add = 请这样写：/partner 新增 供应商 名称；联系方式；小时
