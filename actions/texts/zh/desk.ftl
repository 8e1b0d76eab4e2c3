# 各项服务的用语：保修、事实、进度、给员工的消息、错误、Telegram 菜单。

warranty-undated = { $product } 在我们的记录里，但没有购买日期。保修要从那天算起，请准备好购买凭证，由同事补上。
warranty-covered = { $product } 在保，到 { $until } 为止：保修 { $months } 个月，从 { $start } 算起。质量问题免费修。
warranty-none = { $product }：我们的记录里没有它的保修条款，会有同事核实。
warranty-covered-part = { $product }：{ $part }的保修到 { $until }（{ $months } 个月，从 { $start } 起算），更换免费。
warranty-covered-parts = { $product }：配件在 { $until } 之前免费（{ $months } 个月，从 { $start } 起算），人工和上门收费。
warranty-covered-labour = { $product }：人工和上门在 { $until } 之前免费（{ $months } 个月，从 { $start } 起算），配件收费。
warranty-extended = { $product }：您的延保到 { $until }（共 { $months } 个月，从 { $start } 起算），有故障免费修。
warranty-ended = { $product } 的保修已在 { $until } 到期。维修需要付费，会先报价，您同意了再修。
warranty-part-still = { $part }仍在保，到 { $until } 为止，更换免费。
warranty-no-record = 我们的记录里没有 { $serial }，看不到它的保修从哪天算起。{ $product ->
    [none] 我们的产品
   *[other] { $product } { "" }
  }保修 { $months } 个月，从购买之日算起。有购买凭证或购买日期，同事就能补上。也请再对一下标签：0 和 O、8 和 B 容易看混。
warranty-terms = { $product } 保修 { $months } 个月，付费维修后再保 { $repair_months } 个月。有序列号的话，我可以查您这一台。
warranty-terms-part = { $product } 保修 { $months } 个月，其中{ $part }保 { $part_years ->
    [0] { $part_months } 个月
   *[other] { $part_years } 年
    }；付费维修后再保 { $repair_months } 个月。有序列号的话，我可以查您这一台。

fact-free_delivery-true = 免费
fact-free_delivery-false = 按实际费用收取
fact-free_installation-true = 免费
fact-free_installation-false = 按实际费用收取

day-mon = 周一
day-tue = 周二
day-wed = 周三
day-thu = 周四
day-fri = 周五
day-sat = 周六
day-sun = 周日
day-range = { $a }至{ $b }
hours-always = 全天
day-closed = 休息

said-of = { $about }：{ $said }
named-aside = { $name }（{ $aside }）

kind-inquiry = 咨询
kind-repair = 报修
kind-complaint = 投诉

stage-received = 已受理
stage-diagnosis = 正在查原因
stage-agreed = 方案已商定
stage-service = 正在处理
stage-evaluation = 已处理，待确认
stage-closed = 已结束
stage-cancelled = 已取消

next-received = 同事会在{ $by } 前回复您。
next-urgent = 已紧急通知同事，会尽快联系您。
next-diagnosis = 我们正在查原因，查清后告诉您怎么处理。
next-agreed = 接下来按跟您商定的方案处理。
next-service = 处理完以后，我们会问您是不是都好了。
next-evaluation = 请告诉我们是不是都正常了，您确认后才算结束。
next-closed = 如果还有哪里不对，跟我说一声，我重新打开。
next-ended = 如果现在有哪里不对，跟我说一声，我开一张新的工单。
next-cancelled = 如果又需要了，跟我说一声，我重新打开。

product-known = { $said }（{ $known }）
staff-opened =
    新{ $kind } { $code }
    客户：{ $name }，电话 { $phone }
    产品：{ $product }
    客户描述：{ $story }
    诉求：{ $wish }
    地址：{ $place }
staff-urgent =
    ⚠️ 紧急{ $kind } { $code }
    客户：{ $name }，电话 { $phone }
    产品：{ $product }
    客户描述：{ $story }
    诉求：{ $wish }
    地址：{ $place }
    可能有安全风险，请立即联系客户。
staff-cancelled = 客户取消了 { $code }。
staff-reopened = 客户重新打开了 { $code }。

error-general = 很抱歉，我们这边出了点问题。请再发一次；如果还是不行，可以找人工。
error-not-found = 在您的记录里没有找到。请核对一下，或者找人工帮您查。
error-ticket-not-yours = 在您的单子里没有找到 { $code }。
error-unit-unknown = 记录里没有序列号为“{ $serial }”的机器。
error-unit-not-yours = 在您的机器里没有找到 { $serial }。
error-too-long-ago = { $code } 结束已超过 { $days } 天，就不再重新打开了。请告诉我现在有什么问题，我开一张新的工单。
error-illegal-move = { $code } 目前这一步，我没法帮您取消或重新打开。可以找人工，由同事帮您处理。
error-invalid-answer = 这个我没对上刚才的问题，您换个说法再告诉我一次好吗？
error-gateway = 我们有个系统暂时连不上，请过几分钟再试。

command-start = 从这里开始
command-help = 我能帮您做什么
command-status = 查进度，也可以带单号：/status R-1042
command-cancel = 停止当前操作
command-human = 找人工
command-language = 切换语言 · Switch language

bot-description =
    售后服务，就在聊天里，中文英文都可以。

    • 咨询保修、价格、退换货、服务时间
    • 报修，发张照片更快
    • 投诉
    • 查进度
    • 找人工

    直接说是什么事就行。遇到冒烟、起火或闻到燃气味，请先离开到安全的地方，并拨打急救或消防电话。
bot-short-description = 中英文售后服务：咨询、报修、投诉、查进度，需要时可以找人工。

## 运维人员看到的错误
error-policy = 服务政策文件有误：{ $reason }
error-database = 数据库连不上：{ $reason }。请检查 AFTERCARE_DATABASE_URL。
error-database-version = 数据库版本是 { $has }，本程序需要 { $needed }。请运行：aftercare migrate
error-folder = 无法建立文件夹 { $path }。请检查 AFTERCARE_DATA_DIR、AFTERCARE_CACHE_DIR 和 AFTERCARE_DATABASE_URL。
error-port = 无法监听 { $where }：{ $reason }。请停掉占用它的程序，或换一个端口。
error-events = 事件接收方没有收下：{ $reason }。会重新发送。
error-engine = 引擎出错：{ $reason }。
error-engine-environment = 引擎环境安装失败：{ $reason }
error-engine-answer = 引擎出错：答复无法识别。
error-engine-not-ready = 引擎出错：还没有就绪。
error-engine-no-start = 引擎出错：没能启动，请看日志。
error-engine-token = 缺少 AFTERCARE_ENGINE_TOKEN；引擎和服务台要用同一个密钥。
error-training = 训练失败：{ $reason }
error-telegram-token = Telegram 不接受机器人令牌。请检查 AFTERCARE_TELEGRAM_TOKEN。
