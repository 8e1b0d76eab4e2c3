# 导入名单时的提示。

import-unreadable = 无法读取 { $file }：{ $reason }。请提供 CSV 或 XLSX 文件。
import-heading-unknown = 列“{ $heading }”无法识别。可用的列：{ $known }。
import-heading-missing = 第一行缺少“{ $heading }”列，每一行都需要它。
import-line = 第 { $line } 行，{ $column }：{ $reason }
import-serial = “{ $value }”不是序列号：应为 4 至 40 位字母和数字
import-serial-twice = { $value } 在第 { $first } 行已经出现
import-model = “{ $value }”不是目录里的型号
import-day = “{ $value }”不是日期，请写成 2026-03-14
import-day-future = { $value } 还没到
import-activated-before-sold = 激活日期早于购买日期
import-phone = 不是电话号码
import-months = 应为不超过 { $most } 的整月数
import-nothing-done = 有 { $count } 行有误，没有导入任何数据。
import-done = 新增 { $added } 条，更新 { $changed } 条，{ $unchanged } 条未变。
import-would = 没有写入。正式导入会新增 { $added } 条，更新 { $changed } 条，{ $unchanged } 条不变。
import-more = ……还有 { $count } 处。
import-model-missing = 缺少型号
import-name-missing = { $model } 缺少名称
import-term-empty = 保修还没开始就结束了
import-word = “{ $value }”无法识别，可填：{ $known }
import-account = “{ $value }”不是 Telegram 账号；请填账号数字，或在员工群里发过言的人的 @用户名
import-account-unmet = { $value } 还没有在员工群里发过言；请改填账号数字，或让其先在群里发一条消息
import-partner-name = 缺少名称
import-hours = “{ $value }”不是小时数；请填例如 8，最多 { $most }
import-parts-of-service = 配件来自供应商；请把类型改为供应商，或让这一格空着
import-part = 没有配件 { $value }；请先导入配件，或改正编号
