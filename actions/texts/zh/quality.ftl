# 质量报告的用语:满意度等级、服务质量维度、评价表和图中文字。

band-exceeds = 超出要求
band-within = 达到目标
band-lowest = 最低可接受
band-unacceptable = 不可接受

dimension-tangibles = 有形性
dimension-reliability = 可靠性
dimension-responsiveness = 响应性
dimension-assurance = 保证性
dimension-empathy = 移情性
dimension-recovery = 恢复性

five-gap-promotion = 宣传差距
five-gap-understanding = 理解差距
five-gap-procedure = 程序差距
five-gap-behaviour = 行为差距
five-gap-perception = 感受差距

evidence-promised-within-policy = { $of } 项承诺中有 { $good } 项未超出政策
evidence-wish-within-policy = { $of } 位客户中有 { $good } 位期望的时间不短于政策
evidence-plan-named = { $of } 张工单中有 { $good } 张注明了处理预案
evidence-clock-kept = { $of } 个政策时限中有 { $good } 个按时完成
evidence-check-passed = { $of } 项服务规范检查中有 { $good } 项合格
evidence-found-as-expected = 承诺均已兑现的 { $of } 位客户中有 { $good } 位的感受不低于期望

finding-open = { $gap }：质量在此流失。{ $evidence }（{ $share }，区间 { $low } 至 { $high }），目标 { $target }。
finding-doubtful = { $gap }：低于目标，但可能出于偶然。{ $evidence }（{ $share }，区间 { $low } 至 { $high }），目标 { $target }。
finding-closed = { $gap }：达到目标。{ $evidence }（{ $share }，区间 { $low } 至 { $high }），目标 { $target }。
finding-unknown = { $gap }：尚无统计数据。

list-and = 、

evaluation-weights = 权重
evaluation-of = 准则与指标
evaluation-in-group = 组内权重
evaluation-overall = 总权重
evaluation-consistency = 判断一致性（C.R. 应小于 0.1）
evaluation-group = 分组
evaluation-criteria = 全部准则
evaluation-providers = 服务商比较
evaluation-technicians = 技师比较
evaluation-sites = 网点比较
evaluation-periods = 各期比较
evaluation-by-criterion = 各准则得分
evaluation-place = 名次
evaluation-name = 名称
evaluation-total = 总分
evaluation-change = 变化
evaluation-band = 等级
evaluation-marks = 评分数
evaluation-unscored = { $name }：{ $indicators }没有评分，其权重（{ $share }）按比例分给其余指标。
evaluation-reweighted = 未再咨询专家，权重经 { $steps } 步调整。

picture-total = 总分及各准则的贡献
picture-gaps = 感知减期望，附 95 % 置信区间
picture-gaps-title = 各维度的服务质量差距
picture-answers = { $count } 份答卷
picture-gap = { $gap }（{ $answers }）
picture-overall = 总体
picture-hours = 小时
picture-kept = 按时率
picture-mean = 均值 { $value }
picture-limit = 控制限
picture-provisional = 仅 { $count } 个点，控制限可能变动
picture-empty = 无记录：{ $labels }
picture-signal-beyond = 超出控制限
picture-signal-run = 连续九点同侧
picture-signal-trend = 连续六点同向
picture-signal-near = 三点中两点近限
picture-funnel-of-before = 占上一环节 { $share }
picture-pareto-share = 累计占比
picture-pareto-count = 件数
picture-pareto-others = 其余 { $count } 种原因
picture-held-days = 修后天数，以及仍在跟踪的台数
picture-held-share = 未复发比例
picture-held-left-out = 维修次数较少，未画出：{ $groups }
picture-held-group = { $group }（{ $count } 次维修，{ $back } 次复发）

## 操作人员看到的错误
error-file = 文件有误：{ $reason }
error-inconsistent = { $expert }对 { $group } 组的判断相互矛盾：C.R. 为 { $ratio }，应小于 0.1。请重新考虑“{ $first } over { $second }”：现为 { $given }，与其余判断相符的是 { $fits }，改后 C.R. 为 { $then }。
