# 按标准抽查对话，以及改进清单。

check-sheet = 检查表
check-talk = 对话
check-cases = 案件
check-number-head = 对话
check-code-head = 单号
check-group-head = 部分
check-key-head = 编号
check-standard-head = 标准
check-mark-head = 是否符合
check-note-head = 备注
check-at-head = 时间
check-who-head = 谁
check-words-head = 内容
check-kind-head = 类型
check-language-head = 语言
check-person-head = 答复人
check-product-head = 产品
check-source = 抽查 { $period }
check-number = { $value } 不是这次抽查的对话
check-key = “{ $value }”不是这次抽查的标准
check-twice = { $value } 在第 { $first } 行已经有了
check-drawn = 抽取 { $period } 的对话 { $count } 段，每段 { $items } 条标准 → { $file }
check-taken = 已录入 { $reviewer } 的 { $count } 条评价，还有 { $left } 条空着。
check-would = 没有写入。将录入 { $reviewer } 的 { $count } 条评价，还有 { $left } 条空着。
check-score = 标准符合率：{ $percent } %（{ $good } / { $of }，区间 { $low }–{ $high } %）
check-standard = { $mark } { $percent } %（{ $good } / { $of }）{ $what }
check-agreement = { $reviewers } 位评审 { $count } 条共同评价的一致性：kappa { $value }（{ $low } 至 { $high }）
check-agreement-none = 无法判断一致性：评审 { $reviewers } 位，共同评价 { $count } 条。

improvements-none = 改进清单是空的。
improvement-line = #{ $number } { $what } · { $count } 次 · { $source } · { $owner }
improvement-is-taken = #{ $number } 由您负责，{ $name }。
improvement-is-done = #{ $number } 已完成，谢谢 { $name }。
button-improvement-taken = 我来 #{ $number }
button-improvement-done = #{ $number } 已完成
staff-command-improvements = 要改进什么，由谁负责

error-nothing-to-check = { $period } 没有受理过案件。
error-not-drawn = { $period } 还没有抽样：aftercare reviews draw --period { $period }
error-drawn-already = { $period } 已按 --size { $size } --seed { $seed } 抽过；用同样的参数会得到同一张表。
error-no-improvement = #{ $number } 没有打开，或已有人负责。
