# 可以扫码的贴纸，以及扫码打开的对话。

stickers-title = 贴纸
stickers-lead = 扫码联系售后
stickers-serial = 编号 { $serial }
stickers-written = 已生成 { $count } 张贴纸，共 { $sheets } 页（A4，每页 3 × 7 张，63.5 × 38.1 毫米）：{ $file }
error-stickers-none = 没有可打印的。用 aftercare import products 文件 导入产品，用 aftercare import units 文件 导入机器。
error-stickers-many = { $count } 张贴纸太多，一个文件最多 { $most } 张。请分批写明序列号。
error-stickers-model = 产品目录里没有 { $model } 这个型号。
error-link-bot = “{ $bot }”不是机器人的名字。名字形如 norvik_service_bot，可以问 BotFather。
error-link-number = Telegram 链接只能带 64 个以内的字母、数字、_ 和 -，所以 { $about } 做不了贴纸。
error-link-no-token = 贴纸要打开哪个机器人？请写明（--bot norvik_service_bot），或设置 AFTERCARE_TELEGRAM_TOKEN。
error-link-away = 连不上 Telegram（{ $reason }）。请直接写机器人的名字：--bot norvik_service_bot

## 对客户说的
link-hello = 您好，这里是{ $company }售后服务。
