# 员工给客户加的标记；客户在聊天里看不到。

card-mark = 🏷 { $value }
staff-mark = { $name } 的标记是“{ $mark }”。要改：/mark 加新的内容；要去掉：/unmark
staff-mark-none = { $name } 没有标记。可以加一个给同事看，例如：/mark 重要客户
staff-marked = { $name } 现在的标记是“{ $mark }”，各张卡片上都有。客户只有在索取自己的数据副本时才会看到。
staff-unmarked = { $name } 现在没有标记。
button-mark-undo = 撤销
staff-command-mark = 给客户加标记，同事在卡片上都能看到：重要客户、家里有狗
staff-command-unmark = 去掉客户的标记
error-mark-long = 标记最多 { $most } 个字，这里有 { $count } 个。更长的内容请写：/customer 备注 ……
