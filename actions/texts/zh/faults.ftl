# 反复出现的故障，给质量部门。

faults-alert = 📈 有 { $count } 个故障反复出现，超出偶然。请列入改进清单：
faults-see = 全部列表：/faults
faults-head = 📈 有 { $count } 个故障反复出现，超出偶然：
faults-none = 目前没有故障超出偶然地反复出现。每个工单都会计数，一有发现会自动通知。
faults-no-cases = 还没有统计到维修工单。有了之后，反复出现的故障会自动列在这里。
faults-unit = { $product }，机器 { $serial }
faults-symptom = { $product }：{ $what }
faults-part = { $product }，部件：{ $what }
faults-entry = { $name }{ $again ->
    [yes] {"（再次上升）"}
   *[no] {""}
}
    { $days } 天内 { $seen } 次，平时 { $expected } 次；偶然的可能：{ $chance }
    近 { $weeks } 周 { $trend }
    { $codes }
faults-codes-more = { $codes } 等，另有 { $count } 个

symptom-spark = 冒火花、冒烟或漏电
symptom-error = 报故障码
symptom-trips = 跳闸
symptom-leak = 漏水
symptom-smell = 异味
symptom-noise = 噪音
symptom-ice = 结冰
symptom-drain = 不排水
symptom-spin = 不转
symptom-battery = 电池或充电
symptom-connection = 连接
symptom-picture = 画面或显示
symptom-door = 门或盖
symptom-hot = 过热
symptom-cold = 不加热
symptom-warm = 不制冷
symptom-stops = 自动停机
symptom-dead = 不启动
symptom-weak = 效果差

part-compressor = 压缩机
part-motor = 电机
part-pump = 水泵
part-seal = 密封圈
part-thermostat = 温控器
part-heater = 加热管
part-board = 主板
part-fan = 风机
part-hose = 水管
part-valve = 阀
part-filter = 滤网
part-battery = 电池
part-screen = 屏幕
part-brush = 刷子
part-bearing = 轴承
part-tank = 内胆
