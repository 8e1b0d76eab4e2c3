# 各期报告：员工群消息、PDF、表格和网页。

period-week = { $year }年第{ $number }周（{ $days }）
period-quarter = { $year }年第{ $number }季度
period-half = { $number ->
    [1] { $year }年上半年
   *[other] { $year }年下半年
}
period-year = { $year }年
period-days = { $first }–{ $last }

report-title-week = 周报
report-title-month = 月报
report-title-quarter = 季度总结
report-title-half = 半年分析
report-title-year = 年度分析
report-so-far = 截至 { $until }
report-compared = 对比期：{ $days }。
report-compared-part = 对比上期同样长的一段：{ $days }。
report-nothing = { $period }暂无工单，还没有数据。
report-own-nothing = { $days }您还没有结案的工单，暂无数据。
report-no-cases = 暂无
report-made = 生成于 { $at }
report-file = 报告
report-file-comes = 文件马上发来。
button-report-pdf = PDF 文件
button-report-xlsx = 表格
button-report-html = 网页

report-figure-opened = 新建工单
report-figure-closed = 结案
report-figure-open = 期末未结
report-figure-promises = 承诺兑现率
report-figure-answer = 首次答复
report-figure-done = 从受理到结案
report-figure-first-time = 一次修好率
report-figure-held = 修后未复发率
report-figure-satisfied = 满意率
report-figure-recommended = 推荐意愿

report-says-opened = 本期新建的工单
report-says-closed = 本期结案且未再打开
report-says-open = 期末仍待处理的工单
report-says-promises = 本期到期的承诺
report-says-answer = 工作时间，中位数
report-says-done = 中位数
report-says-first-time = 无需二次上门、结案后未再打开的维修
report-says-held = 一个月回访时已知结果的维修
report-says-satisfied = 五星中的四星或五星
report-says-recommended = 净推荐值，−100 至 100

report-unit-hours = { $value } 小时
report-unit-days = { $value } 天
report-unit-points = { $value } 分
report-change-none = 上期无数据
report-change-same = 与上期持平
report-change-chance = { $by }，可能出于偶然
report-change-news = 较上期 { $by }
report-change-points = { $by } 个百分点
report-interval = { $low } 至 { $high }

report-findings = 值得注意
report-finding-none = 没有超出偶然范围的变化。
report-finding-worse = { $figure }：本期 { $now }，上期 { $before }，变差的程度超出偶然。
report-finding-better = { $figure }：本期 { $now }，上期 { $before }，变好的程度超出偶然。
report-finding-more = 本期新建 { $now } 张工单，上期 { $before } 张，增加的程度超出偶然。
report-finding-fewer = 本期新建 { $now } 张工单，上期 { $before } 张，减少的程度超出偶然。
report-finding-large = { $name }占新建工单的 { $share }（{ $count } 张）。
report-finding-missed = { $name }：{ $count } 项承诺只兑现了 { $share }，总体为 { $whole }。
report-finding-signal = { $day } 前后兑现的承诺少于偶然所能解释，请查看当时的情况。
report-finding-short = { $dimension }未达到客户期望，五分制下差 { $gap } 分。

report-section-figures = 十项指标
report-section-series = 变化过程
report-section-todo = 超时未结
report-section-week = 本周新建
report-section-kind = 按类型
report-section-cause = 按原因
report-section-product = 按产品
report-section-unit = 按机号
report-section-person = 按负责人
report-section-supplier = 按供应商与合作方
report-section-part = 按配件
report-section-technician = 按技师
report-section-handed = 按转人工原因
report-section-causes = 主要集中在哪里
report-section-people = 人员
report-section-customers = 客户评价
report-section-gaps = 服务质量差距
report-section-five = 五种差距
report-section-held = 维修能保持多久
report-section-passages = 从留言到结案
report-section-cost = 费用
report-section-tickets = 工单
report-section-about = 统计口径

report-note-people = 本期结案的工单，计入最后的负责人。件数少时说明不了多少，请看区间。
report-note-unit = 有两张以上工单的机号。
report-note-held = { $days }完成的维修；尚无消息的不计入。比例为修后 45 天时的值，仍有至少五件在跟踪的天数不足 45 天时，以该天数为准；此后才复发的只计入“复发”一栏。
report-note-gaps = 感知减期望，只计两项都回答的客户；红色为确实不足。
report-note-chart = 灰色控制限以外的点值得追究，以内的属正常波动。
report-written = { $period }，统计了 { $count } 张工单：{ $file }
report-note-money = 金额单位：{ $currency }。
report-note-todo = 时间最长的在前。

report-column-name = 名称
report-column-figure = 指标
report-column-value = 数值
report-column-count = 件数
report-column-low = 下限
report-column-high = 上限
report-column-before = 上期
report-column-change = 变化
report-column-trace = 追溯
report-column-day = 起始日
report-column-opened = 新建
report-column-closed = 结案
report-column-open = 未结
report-column-kept = 兑现
report-column-due = 到期
report-column-promises = 承诺兑现
report-column-answer = 首次答复
report-column-answered = 答复数
report-column-arrival = 上门
report-column-arrived = 上门数
report-column-first-time = 一次修好
report-column-first-fixed = 一次修好数
report-column-repairs = 维修数
report-column-held = 未复发
report-column-still = 未复发数
report-column-heard = 有消息数
report-column-satisfied = 满意
report-column-content = 四五星数
report-column-stars = 星级答卷
report-column-score = 评分
report-column-scores = 评分数
report-column-cost = 费用
report-column-cases = 件数
report-column-share = 占比
report-column-total = 累计
report-column-code = 编号
report-column-kind = 类型
report-column-product = 产品
report-column-unit = 机号
report-column-person = 负责人
report-column-stage = 现阶段
report-column-class = 等级
report-column-opened-at = 受理时间
report-column-ended-at = 结束时间
report-column-age = 未结天数
report-column-missed = 超时
report-column-dimension = 维度
report-column-expected = 期望
report-column-perceived = 感知
report-column-gap = 差距
report-column-interval = 95 % 区间
report-column-answers = 答卷
report-column-back = 复发
report-column-watched = 跟踪天数
report-column-group = 分组
report-column-what = 项目
report-column-borne-by = 承担方
report-column-cancelled = 取消
report-column-done-days = 结案天数
report-column-answer-hours = 首次答复小时
report-column-asked = 已调查
report-column-star-sum = 星数
report-column-promoters = 9–10 分
report-column-detractors = 0–6 分
report-column-recommended = 推荐答卷
report-column-might-recommend = 问及推荐
report-column-rescued = 挽回
report-column-righted = 已补救
report-column-cause = 原因
report-column-supplier = 供应商
report-column-part = 配件
report-column-technician = 技师
report-column-handed = 转人工原因
report-column-reopened = 重新打开
report-column-total-score = 总分
report-column-band = 等级
report-column-place = 名次

report-all = 合计
report-rest = 其余 { $count } 项
report-nameless = 未注明
report-nameless-handed = 聊天中没有转人工
report-kind-class = { $kind }，{ $class } 类
report-kind-Q = 咨询
report-kind-R = 维修
report-kind-C = 投诉
report-step-messages = 客户留言
report-step-opened = 建立工单
report-step-answered = 已受理
report-step-done = 处理完成
report-step-closed = 结案

report-customers-asked = 已调查
report-customers-answered = 已回答
report-customers-silent = 未回答
report-customers-satisfied = 满意（四星或五星）
report-customers-stars = 平均星级
report-customers-recommend = 净推荐值
report-customers-rescued = 因不满意重新打开
report-customers-righted = 补救用时（小时，中位数）
report-customers-annual = 年度调查：满意

report-trace-all = 工单表
report-trace-filter = 工单表：{ $column } = { $value }
report-trace-sum = 工单表：“{ $column }”之和
report-trace-middle = 工单表：“{ $column }”的中位数
report-trace-ratio = 工单表：“{ $column }”之和 ÷ “{ $by }”之和
report-trace-note = 每个数字都可以复核：表格文件里有全部 { $count } 张工单，每一行都注明按哪一列计算。

report-about-window = 统计时间：{ $since } 至 { $until }。
report-about-promises = 承诺计入到期的那一期；到期前已随工单结束的不计。
report-about-closed = 重新打开过的工单，计入最后一次结案的那一期。
report-about-chance = 仅凭偶然二十次里出现不到一次的变化，才称为变化。

report-message-opened = 新建 { $opened }，结案 { $closed }，未结 { $open }。
report-message-promises = 承诺：兑现 { $kept }，超时 { $missed }（{ $share }）。
report-message-answer = 首次答复：{ $hours }（{ $count } 件）。
report-message-satisfied = 满意率：{ $answered } 份答卷中 { $share }（调查 { $asked } 人，回答率 { $rate }）。
report-message-bands = 等级：{ $bands }。
report-message-band = { $band } { $count }
report-message-nps = 推荐意愿：净推荐值 { $value }，区间 { $low } 至 { $high }（{ $asked } 人中 { $answered } 人回答）。
report-message-no-scores = 满意率：还没有人回答（调查 { $asked } 人）。
report-message-rescues = 不满意后的补救：{ $rescued } 件中 { $righted } 件已补救，用时 { $hours }（中位数）。
report-message-rescues-open = 不满意后的补救：{ $rescued } 件都还没有补救。
report-message-first-time = 一次修好：{ $count } 件中 { $share }。
report-message-held = 修后未复发：{ $count } 件中 { $share }。

own-days = 最近 { $count } 天
own-head = 您的数据，{ $days }（结案 { $count } 件）：
own-answer = 首次答复：{ $hours }（{ $count } 件）
own-promises = 承诺兑现：{ $count } 项中 { $share }{ $interval }
own-first-time = 一次修好：{ $count } 件中 { $share }{ $interval }
own-score = 客户评分：{ $count } 份答卷，平均 { $score } 分（满分 100）{ $interval }，调查 { $asked } 人
own-no-score = 客户评分：暂无，调查 { $asked } 人
own-interval = （{ $low } 至 { $high }）

picture-kept-title = 承诺兑现率（{ $by ->
    [day] 每日
   *[other] 每周
}）
picture-passages-title = 从留言到结案
picture-causes-title = { $by ->
    [cause] 新建工单的原因
   *[other] 新建工单的产品
}
picture-held-title = 维修后未复发比例

staff-command-report = 一段时间的数据和图：/report 2026-Q3、/report 上月

## 错误
error-period = 没有看懂“{ $words }”是哪一期。可以这样写：2026-W40、2026-10、2026-Q3、2026-H1、2026、上周、上月、本季度、今年。
error-period-ahead = { $period } 还没有开始。
error-report-ending = 报告文件应为 .pdf、.xlsx 或 .html，{ $file } 都不是。
