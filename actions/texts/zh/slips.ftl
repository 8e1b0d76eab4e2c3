# 公司自己写的文件哪里有误：政策、检查步骤、回答、常用回复、指标、清单。

slip-file = { $path }：{ $reason }
slip-line = 第 { $line } 行：{ $reason }
slip-value = { $where }：{ $reason }
slip-whole = 整个文件
slip-no-utf8 = 读不了：不是 UTF-8 编码，请另存为 UTF-8
slip-unread = 读不了：没有这个文件，或没有读取权限
slip-no-file = 没有这个文件
slip-place = 第 { $line } 行第 { $column } 列：{ $reason }
slip-no-yaml = { $kind ->
    [tab] 这里有 Tab，请换成空格
    [quote] 引号没有成对
    [bracket] 括号没有成对，或缺了逗号
    [sign] 以这个符号开头的内容要加引号
    [colon] 多了冒号，或冒号后缺空格，或缩进多了；内容里有冒号的要加引号
    [indent] 这一行的缩进与同级的行不一致，或内容要加引号
   *[other] 不是正确的 YAML
}（YAML 原文：{ $said }）
slip-no-names = 应为名称加值，写法同自带的文件
slip-twice = { $name } 出现了两次
slip-unknown = 没有这个名称{ $near ->
    [none] {""}
   *[other] ；是不是 { $near }？
}
slip-other = 不适用（{ $said }）

slip-missing = 必须填写
slip-integer = 应为整数
slip-number = 应为数字
slip-yes-no = 应为 true 或 false
slip-list = 应为列表
slip-names = 应为名称加值
slip-one-of = 应为其中之一：{ $expected }
slip-date = 应为存在的日期，例如 2026-12-24
slip-time = 应为时间，例如 09:30
slip-string-type = 应为文字，请加上引号
slip-string-too-short = 至少要有 { $min_length } 个字符
slip-string-too-long = 最多 { $max_length } 个字符
slip-string-pattern-mismatch = 应写成 { $pattern }
slip-greater-than = 应大于 { $gt }
slip-greater-than-equal = 应不小于 { $ge }
slip-less-than = 应小于 { $lt }
slip-less-than-equal = 应不大于 { $le }
slip-too-short = 至少要有 { $min_length } 项
slip-too-long = 最多 { $max_length } 项

slip-span = 时段写成 09:00-12:30
slip-span-empty = { $span } 没有长度；整天写成 00:00-24:00
slip-zone = 请写时区，例如 Europe/London 或 Asia/Shanghai
slip-country = 请用两个字母写国家或地区，例如 CN 或 HK
slip-holidays = 请写两个字母的国家代码，例如 GB 或 CN；各地假日不同的加上地区，例如 GB-ENG；也可以留空
slip-region = 请只写 { $country }，或写它的一个地区：{ $known }
slip-no-day = 至少要有一天写上时段
slip-spans-overlap = { $day } 的时段互相重叠
slip-spans-run-into = { $day } 的时段与 { $next } 的重叠
slip-calendar-there = 日历 { $name } 本来就有，请换个名称
slip-no-calendar = 没有名为 { $name } 的日历；现有 { $known }
slip-serials = 序列号写成 HD2103-HD2108，两端长度一样，而不是 { $said }
slip-limits = 级别高的额度不能低于级别低的
slip-tip-days = { $days } 天后不发消息；只有 { $known }
slip-level-gap = 级别编号为 2、3、……，中间不能空；1 就是上面几行
slip-level-slower = 第 { $number } 级比下一级还慢
slip-first-level = 第一级在到期时通知：after_hours: 0
slip-level-hours = 每一级的 after_hours 都要比前一级大
slip-quiet = 免打扰时段写成 20:00-09:00
slip-too-late = too_late_days 要比 delay_hours 长

slip-answers = 要有 if_yes 和 if_no，或至少两个选项
slip-same-choices = 两个选项写得一样
slip-name-taken = { $name } 在这里另有含义，请换个名称
slip-leads-nowhere = 指向 { $to }，但它不是步骤、原因或结尾
slip-unreached = 没有答案指向这里
slip-circle = 绕成了一圈：{ $circle }

slip-reply-parts = 要有 title、en 和 zh
slip-replies = 每条回复都要有名称和内容
slip-placeholder = { $name } 不在 { $known } 之中
slip-title = 标题要有 en 和 zh

slip-no-topic = 自带文件里没有这个主题，也没有 asks{ $near ->
    [none] {""}
   *[other] ；是不是 { $near }？
}
slip-no-button = 没有 { $name } 这个按钮
slip-no-fact = 政策里没有这一项（{ $said }）；您自己的花括号要写两遍

slip-no-texts = 里面没有 en.ftl，也没有 zh.ftl
slip-no-sentence = { $kind ->
    [equals] 不是语句；语句写成：名称 = 内容
    [default] 不是语句：选项中要有一项前面带 *
    [quote] 不是语句：引号没有成对
    [brace] 不是语句：花括号没有成对
   *[other] 不是语句
}（Fluent 原文：{ $said }）
slip-strange-sentence = 服务台没有 { $name } 这条语句{ $near ->
    [none] {""}
   *[other] ；是不是 { $near }？
}
slip-no-field = { $name } 里没有 { $field }；有：{ $known }
slip-button-long = { $name } 超过 { $most } 个字符，按钮上放不下
slip-no-question = { $name } 是问句，要以问号结尾，因为要据此听取回答
slip-no-words = { $name } 没有内容
slip-unsaid = { $name } 用到了不存在的内容，说不出来（Fluent 原文：{ $said }）

slip-judgement = 请给 1 到 9，或 1/2 到 1/9 的分数
slip-named-twice = 有两个都叫 { $names }
slip-group-large = { $group } 有 { $count } 项，一次最多比较 { $most } 项，请分组
slip-nobody-compares = 没有人比较 { $group }：{ $names }
slip-no-group = 没有 { $group } 这个组；请写 { $known }
slip-no-pair = { $said } 没有写出两项；请写 { $example }
slip-not-among = { $name } 不在其中：{ $known }
slip-compared-twice = { $one } 和 { $other } 比较了两次
slip-not-compared = { $one } 和 { $other } 没有比较
slip-not-scored = { $name } 不评分；请写 { $known }
slip-only-one = { $name } 是唯一的一项，不能去掉
slip-there-already = { $name } 已经有了
slip-ratio = 倍数应大于 0
slip-weight = 权重应在 0 和 1 之间
slip-only-weight = { $name } 是唯一的一项，权重就是 1
slip-sum = 权重之和不等于 1
slip-no-criterion = 没有 { $name } 这个准则或指标

slip-sheet-broken = 文件已损坏，或不是 XLSX 文件
slip-sheet-unread = 文字不是 UTF-8 或 GB 18030 编码，或有引号没有成对
slip-empty = 是空的
