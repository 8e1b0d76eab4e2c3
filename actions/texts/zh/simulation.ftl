# 模拟一年。

simulate-stopped = 已停止。到目前为止的内容是完整的。
simulate-broken = 不成立（{ $rule }）：{ $code }
simulate-checked = { $count ->
    [0] 已检查：全部成立。
   *[other] 已检查：有 { $count } 个工单不成立。
}
error-simulate-not-empty = 这个数据库里已经有客户；模拟一年需要单独的数据库，例如 --database year.db
