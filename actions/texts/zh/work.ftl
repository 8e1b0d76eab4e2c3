# 工单卡片上的工作：约好的上门、有效的报价、配件。

card-visit = 上门：{ $value }
card-quote = 报价 { $value }
card-parts = 配件：{ $value }
work-visit = { $window }，{ $name }，{ $state }
work-quote = { $number }：{ $total }，{ $state }
work-part = { $count } × { $number } { $name }，{ $state ->
    [ordered] 预计 { $day } 到货
    [asked] 已申请
   *[reserved] 已预留
}
