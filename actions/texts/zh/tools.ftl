# 引擎工具的输出：classify 和 evaluate。

tool-messages = { $spoken }：{ $cases } 条消息
tool-f1 = 宏平均 F1  无歧义 { $clear }  宽松 { $lenient }  严格 { $strict }
tool-calibration = 期望校准误差 { $error }（全凭运气平均 { $usual }，二十次里有一次超过 { $seldom }）
tool-second = 第二标签：给出的 { $named } 个里 { $fitting } 个合适，该有的 { $owed } 个里看出 { $seen } 个
tool-class = 类别
tool-precision = 精确率
tool-recall = 召回率
tool-cases = 条数
tool-label = 标注
tool-matrix = 标注，识别为 →
tool-read-as = 识别为
tool-worst = 最严重的错误，把握最大的在前：
tool-error = { $sure } { $label } 被识别为 { $guess }：{ $text }
tool-no-label = { $file } 第 { $number } 行：标注不在其中：{ $labels }
tool-no-json = 第 { $number } 行不是 JSON：{ $error }
tool-no-text = 第 { $number } 行没有 "text"
tool-no-file = { $file }：没有这个文件，或没有读取权限
tool-progress = { $done } 条，每秒 { $speed } 条
tool-inquiry = 咨询
tool-repair_request = 报修
tool-complaint = 投诉
tool-other = 其他
