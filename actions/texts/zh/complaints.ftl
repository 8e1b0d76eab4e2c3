# 投诉办结、和解方案，以及相关的表格。

complaint-again = ⚠️ 同一问题重复投诉，此前：{ $codes }。现在是 { $level } 级。
complaint-responsible = 负责人：{ $name }
complaint-head = { $code } · { $level } 级 · 负责人：{ $name }
complaint-cause = 原因类别
complaint-unit = 责任单位
complaint-analysis = 原因分析
complaint-countermeasure = 对策
complaint-explanation = 解释说明
complaint-repair = 维修
complaint-guidance = 使用指导
complaint-cost = 费用协商
complaint-ruling = 责任裁定书（/rule）
complaint-offer = 客户对方案的答复
complaint-result = 给客户的处理结果（/result）
complaint-missing = 还缺：{ $what }
complaint-complete = 都齐了。
complaint-how = 先写 /complaint，下面一行一项，比如“分析：……”；不适用的写“无”。
cause-quality = 质量问题（产品或服务）
cause-other = 非质量问题（使用或环境）
button-cause-quality = 质量问题
button-cause-other = 非质量问题

result-told =
    您的投诉 { $code } 已处理，结果如下：
    { $result }
    如果您觉得还没解决，直接在这里告诉我。
result-sent = { $code } 的处理结果正在发给客户和相关负责人。
result-news = { $code }：{ $name } 已把结果告诉客户：“{ $result }” · 相关负责人：{ $to }

offer-refund = 退款 { $amount }
offer-exchange = 更换新机
offer-compensation = 赔偿 { $amount }
offer-discount = 下次账单减免 { $amount }
offer-words = 关于 { $code }，我们的方案是：{ $what }。您接受后即为双方约定，{ $days } 天内办理。
button-offer-yes = 接受
button-offer-no = 不接受
offer-agreed = 已于 { $on }约定：{ $what }（{ $code }）。我们会在 { $days } 天内办理。
offer-declined-to = 明白了，那就不算约定。{ $code } 现在由{ $name }按合同和我们的承诺来定，{ $by } 前在这里答复您。
offer-declined-nobody = 明白了，那就不算约定。{ $code } 现在由专人按合同和我们的承诺来定，{ $by } 前在这里答复您。
offer-gone = { $code } 的这个方案已经失效，没有任何变动。
offer-unknown = 这个方案已经不在了。
offer-taken-back = 我们撤回了 { $code } 的上一个方案，同事会再跟您联系。

offer-sent = { $code } 的方案正在发给客户；/withdraw 可以撤回。
offer-asked = { $code }：超出一个人能给的额度，正在请第二个人确认。
offer-offered = { $code }：已同意，方案已发给客户。
offer-refused = { $code }：没有同意，客户看不到。
offer-withdrawn = { $code }：方案已撤回。
offer-shown = 已向客户提出：{ $text }
offer-ask =
    { $name } 想为 { $code } 提出：{ $what }
    给客户的话：{ $note }
    超过 { $limit } 须由另一人同意（{ $role }）：{ $to }
offer-ask-plain =
    { $name } 想为 { $code } 提出：{ $what }
    超过 { $limit } 须由另一人同意（{ $role }）：{ $to }
offer-ask-offered = ✓ { $name } 已同意。
offer-ask-refused = ✗ { $name } 没有同意。
offer-ask-withdrawn = { $name } 已撤回。
button-offer-agree = 同意
button-offer-refuse = 不同意
offer-news-accepted = ✅ { $name } 接受了 { $code } 的方案：“{ $text }” · 请办理：{ $to }
offer-news-declined = ⚠️ { $name } 没有接受 { $code } 的方案：{ $text } · 由此人决定并答复：{ $to }
offer-brief = 客户没有接受：{ $text }

staff-command-complaint = 投诉还缺什么；下面加几行就能填写
staff-command-result = 把投诉的处理结果告诉客户
staff-command-form = 客户意见处理表 PDF，加 xlsx 出表格
staff-command-offer = 提方案：退款 120、换新、赔偿 50、优惠 20
staff-command-withdraw = 撤回客户还没答复的方案

error-unfinished = { $code } 还不能办结，还缺：{ $what }
error-no-complaint = { $code } 不是投诉。
error-line = 第 { $line } 行“{ $text }”：请写成“名称：……”，名称可用：{ $names }
error-line-amount = “{ $text }”不是金额，请写成 86.50 这样。
error-line-day = “{ $text }”不是日期，请写“周四”或“12月3日”。
error-result-words = 请把结果写在命令后面：/result 查明了什么、做了什么（{ $code }）。
error-offer-amount = 多少？/offer { $what } 120；后面可以写给客户的话。
error-offer-words = 提什么方案？/offer 退款 120、换新、赔偿 50 或 优惠 20；后面可以写给客户的话。
error-offer-open = { $code } 有一个方案在等答复；/withdraw 可以撤回。
error-offer-asked = 客户还没有看到这个方案。
error-offer-offered = 客户已经收到这个方案。
error-offer-accepted = 客户已经接受这个方案。
error-offer-declined = 客户没有接受这个方案。
error-offer-withdrawn = 这个方案已撤回。
error-offer-refused = 这个方案没有获得同意。
error-no-offer = { $code } 没有进行中的方案。
error-second-person = 这是您自己提的，{ $name }：须由另一人同意。
error-offer-limit = 这超出您能给的额度，{ $name }：{ $who }
