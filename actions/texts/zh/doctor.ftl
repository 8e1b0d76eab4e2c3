# `aftercare doctor` 的输出：现状，以及该怎么办。

doctor-version = 程序：Aftercare { $version }，Python { $python }，{ $system }
doctor-setting-meant = 设置：没有 { $name } 这一项，可能是 { $meant }。
doctor-setting-unknown = 设置：没有 { $name } 这一项。
doctor-policy = 服务政策：已读取
doctor-file = { $name }：已读取
doctor-file-wrong = { $name }：{ $reason }
doctor-database = 数据库：{ $kind }，版本 { $version }
doctor-database-new = 数据库：{ $path } 还是空的，首次启动时会建好。
doctor-backlog = 积压：待处理 { $inbound } 条，待发送 { $outbound } 条，最久等了 { $minutes } 分钟
doctor-late = 积压过久：待处理 { $inbound } 条，待发送 { $outbound } 条，最久等了 { $minutes } 分钟。aftercare run 还在运行吗？日志里有原因。
doctor-events = 给贵公司系统的事件：{ $count } 条在途
doctor-events-late = 给贵公司系统的事件：积压 { $count } 条，最久等了 { $minutes } 分钟。AFTERCARE_EVENTS_URL 是否返回 2xx？日志里有它的回应。
doctor-given-up = 一周内放弃：待处理 { $inbound } 条，待发送 { $outbound } 条。原因见日志。
doctor-team = 员工：{ $count } 人在岗
doctor-nobody = 员工：没有人在岗，工单只能等着。在群里发 /on 上岗。
doctor-no-admin = 员工：还没有管理员。群主在群里发任意命令（例如 /help）即成为管理员。
doctor-model = 模型：已训练
doctor-no-model = 模型：还没有训练，首次启动时会训练，需要几分钟。
doctor-engine = 引擎：{ $url } 有应答
doctor-engine-away = 引擎：{ $url } 没有应答（{ $reason }）。请用 aftercare engine 启动，或检查 AFTERCARE_ENGINE_URL。
doctor-no-token = Telegram：缺少 AFTERCARE_TELEGRAM_TOKEN，向 @BotFather 领取。
doctor-telegram = Telegram：@{ $name } 有应答
doctor-telegram-away = Telegram：没有应答（{ $reason }）。请检查网络、代理或 AFTERCARE_TELEGRAM_API_URL。
doctor-clock = 时钟：误差 { $seconds } 秒以内
doctor-clock-wrong = 时钟：差了 { $seconds } 秒，所有时限都会算错。请打开网络对时。
doctor-polling = 消息：轮询接收，Telegram 那边还有 { $count } 条
doctor-webhook = 消息：Telegram 推送到 { $url }，那边还有 { $count } 条
doctor-webhook-set = 消息：Telegram 推送到 { $url }，而本服务用轮询。aftercare run 会取消它；如果又出现，说明别的程序在用同一个令牌。
doctor-webhook-other = 消息：Telegram 推送到 { $has }，不是 { $wanted }。aftercare run 会设好；如果又变了，说明别的程序在用同一个令牌。
doctor-webhook-error = 消息：还有 { $count } 条，Telegram 上次推送失败：{ $reason }。请检查 AFTERCARE_WEBHOOK_LISTEN 前面的代理和证书。
doctor-group = 员工群：{ $title }，话题和权限正常
doctor-no-group = 员工群：没有设置，无法人工接手。用 AFTERCARE_STAFF_CHAT_ID 指定。
doctor-group-moved = 员工群：群号已变为 { $number }，请改 AFTERCARE_STAFF_CHAT_ID。

## 备份

step-backup = 正在复制数据库
step-restore = 正在恢复数据库
backup-restored = 数据库已恢复。可用 aftercare doctor 检查。
backup-restored-older = 数据库已恢复，还是版本 { $has } 的样子。当前版本是 { $needed }：请现在运行 aftercare migrate。
error-backup-postgresql = PostgreSQL 自带备份：pg_dump { $name } > desk.sql，恢复用 psql。
error-backup-nothing = { $path } 处没有数据库。位置由 AFTERCARE_DATABASE_URL 或 AFTERCARE_DATA_DIR 决定。
error-restore-exists = { $path } 处已有数据库，未作任何改动。请先停止服务并移走该文件。
error-restore-running = { $path } 旁的文件表明服务正在使用它。请先停止服务；如果是崩溃后残留，运行 aftercare doctor 即可关闭。
