# 命令行：各命令及其选项的说明，设置有误时的提示。

help-arguments = 参数
help-options = 选项
help-commands = 命令
help-usage = 用法：{ $line }
help-some-options = [选项]
help-some-command = 命令 …
help-error = 错误
help-aborted = 已停止。
help-try = 说明见：[blue]{ $command_path } { $help_option }[/]
error-command-no-option = 没有 { $name } 这个选项{ $near ->
    [none] 。
   *[other] ；是不是 { $near }？
}
error-command-missing = 缺少 { $name }。
error-command-value = { $name } 后面的内容不适用，应为 { $wanted }。
error-command-no-value = { $name } 后面不带值。
error-command-needs-value = { $name } 后面要写上值。
error-command-no-command = 没有 { $name } 这个命令{ $near ->
    [none] 。
   *[other] ；是不是 { $near }？
}
error-command-no-command-named = 哪个命令？请写上一个。
error-command-too-much = 多出了命令不认的内容：{ $said }
help-default = [默认：{ $default }]
help-required = [必填]
help-help = 显示本说明。
help-example = 示例：{ $line }
help-examples = 示例：

cli = 客户在 Telegram 里联系的售后服务台。

    设置来自环境变量或 .env 文件，均以 AFTERCARE_ 开头。
cli-version = 显示版本。
cli-demo = 在本终端里与服务台对话；首次使用时自动备好所需的一切。

    标准输入不是终端时，每行算作客户的一条消息。
cli-demo-fresh = 先清除以往的演示对话。
cli-demo-year = 带上模拟的一年业务。
cli-demo-products = 用您自己的产品代替演示产品：CSV 或 XLSX，格式同 `aftercare import products`。
cli-demo-units = 这些产品的已售设备：CSV 或 XLSX，格式同 `aftercare import units`。
cli-run = 在 Telegram 里为客户服务，直到停止。
cli-train = 训练数据有变动时重新训练模型。
cli-train-force = 没有变动也重新训练。
cli-migrate = 把数据库升级到本版本的表结构。
cli-engine = 单独运行引擎，供以 AFTERCARE_ENGINE_URL 指向它的服务台使用。
cli-engine-actions = 服务台动作接口的地址。
cli-engine-port = 在 127.0.0.1 上监听的端口。
cli-classify = 给一段文字分类；或从标准输入读取含 "text" 的 JSON 行，逐行给出结果。
cli-classify-text = 要分类的一段文字。
cli-evaluate = 用自己标注的消息评测模型：F1、混淆、错误、校准。
cli-evaluate-file = JSON 行，含 "text"、"label"，可含 "also"。
cli-evaluate-png = 混淆矩阵画到这个文件。
cli-evaluate-quality = 按专家判断给指标定权（层次分析法），比较各评价对象。

    文件格式见 actions/defaults/evaluation.yml，可复制后修改。
cli-evaluate-quality-file = 指标、判断和评分，YAML 文件。
cli-evaluate-quality-png = 总分图画到这个文件。
cli-evaluate-quality-language = en 或 zh；不给则用员工的语言。
cli-evaluate-quality-as_json = 以 JSON 给出数值。
cli-doctor = 检查各文件、数据库、模型、Telegram、员工群和积压。

    每行说明：正常（✓）、须知（–）、有误及处理办法（✗）。不改动任何内容；有误时退出码为 1。
cli-backup = 服务台运行时也可把数据库备份成一个文件：工单、单据、对话。

    照片和文件存放在 Telegram，服务台只存编号。设置、政策等您自己的文件请自行备份。PostgreSQL 请用 pg_dump。
cli-backup-out = 要写的文件；不给则在当前目录写 aftercare-日期.zip。
cli-restore = 在没有数据库的地方恢复备份；服务台须先停止。
cli-restore-file = aftercare backup 写出的文件。
cli-report = 生成某一时期的报表：数值、结论、表格、图，每个数都可追溯。
cli-report-period = 2026-W40、2026-10、2026-Q3、2026-H1、2026、last、上月等。
cli-report-out = 要写的文件：.pdf、.xlsx 或 .html。
cli-report-language = en 或 zh；不给则用员工的语言。
cli-report-evaluation = 报表中附上的指标与评分，同 evaluate-quality。
cli-stickers = 打印贴纸：客户扫一下就进入对话，服务台也认得这一台。

    序列号和型号都不给时，每种产品印一张。
cli-stickers-serials = 各台的序列号，每台一张贴纸。
cli-stickers-model = 这一型号的每一台各印一张。
cli-stickers-out = 要写的 PDF。
cli-stickers-bot = 机器人的名字；不给则向 Telegram 查询。
cli-stickers-language = en 或 zh；不给则用员工的语言。
cli-simulate = 通过服务台自身的功能模拟一家公司的一年，不需要引擎和网络。

    客户、维修、咨询、投诉、回访、节假日和反复出现的故障：用来体验产品、看报表、试负载。
cli-simulate-tickets = 一年的工单数；每秒约八张。
cli-simulate-technicians = 技师人数。
cli-simulate-seed = 种子相同，一年也相同。
cli-simulate-first = 第一天；不给则为一年前。
cli-simulate-days = 模拟多少天。
cli-simulate-database = 空数据库的文件或 URL；不给则为数据目录里的 year.db。
cli-simulate-check = 检查其中各项是否成立。
cli-corrections = 客户和员工的更正，整理成训练样例供审阅。
cli-corrections-export = 把一种语言的更正写成样例；训练之前请先审阅。
cli-corrections-export-out = 要写的文件，不得已存在。
cli-corrections-export-language = en 或 zh。
cli-corrections-export-again = 以前导出过的也包括在内。
cli-import = 导入您自己的清单：CSV 或 XLSX，要么全部导入，要么都不导入。
cli-import-units = 导入已售产品，每行一台。

    列：serial_number、model，以及已知的 sold_on、activated_on、buyer、buyer_phone、extension_months。已有的产品以清单为准更新。
cli-import-units-file = CSV 或 XLSX；第一行是列名。
cli-import-units-dry_run = 只检查每一行，不写入。
cli-import-products = 导入产品及保修条款，每行一条。

    列：model、warranty_months、name_en 或 name_zh，以及需要的 aliases（客户的叫法，用 | 隔开）、care（home 或 workshop）、from_months、cover（full、parts 或 labour）、part_en、part_zh。同一型号的后续行增加条款：一个阶段，或保修更久的部件。
cli-import-products-file = CSV 或 XLSX；第一行是列名。
cli-import-products-dry_run = 只检查每一行，不写入。
cli-import-parts = 导入配件及库存，每行一个库位。

    列：number、price、name_en 或 name_zh，以及需要的 supplier、lead_days（7）、component（保修条款里的叫法）、place、on_hand、keep（应常备多少）。同一编号的后续行增加库位。库存按盘点数更新。
cli-import-parts-file = CSV 或 XLSX；第一行是列名。
cli-import-parts-dry_run = 只检查每一行，不写入。
cli-import-technicians = 导入上门的技师，每行一位。

    列：telegram（账号的编号，或在员工群里发过言的人的 @name）、name（未发过言的人），以及需要的 skills、languages（en、zh）、districts、days_off，一格多项时用 | 隔开；calendar 为政策里的某个日历。空格表示全部。
cli-import-technicians-file = CSV 或 XLSX；第一行是列名。
cli-import-technicians-dry_run = 只检查每一行，不写入。
cli-import-partners = 导入供应商和服务合作方，每行一家。

    列：name、kind（supplier 或 service），以及需要的 contact、language（en 或 zh）、telegram（与机器人对话的编号）、answer_hours、calendar、parts（由其供应的配件编号，用 | 隔开）。
cli-import-partners-file = CSV 或 XLSX；第一行是列名。
cli-import-partners-dry_run = 只检查每一行，不写入。
cli-complaints = 投诉单据，用员工的语言。
cli-complaints-form = 生成一件投诉的《客户意见处理表》。
cli-complaints-form-code = 投诉编号。
cli-complaints-form-out = 要写的文件，.pdf 或 .xlsx。
cli-complaints-register = 生成某一时期的《客户投诉登记追踪表》。
cli-complaints-register-since = 第一天。
cli-complaints-register-until = 最后一天。
cli-complaints-register-out = 要写的文件，.pdf 或 .xlsx。
cli-reviews = 按您的服务标准抽查对话，用表格填写。
cli-reviews-draw = 按类型、语言和人员抽取对话，生成待填的表格。
cli-reviews-draw-period = 2026、2026-H1、2026-Q3 或 2026-09。
cli-reviews-draw-out = 要写的表格，.xlsx。
cli-reviews-draw-size = 抽取多少段对话。
cli-reviews-draw-seed = 种子相同，抽取也相同。
cli-reviews-draw-checklist = 您自己的标准，YAML 文件。
cli-reviews-import = 录入填好的表格，要么全部录入，要么都不录入；未达标的列入改进清单。
cli-reviews-import-file = 填好的表格。
cli-reviews-import-period = 2026、2026-H1、2026-Q3 或 2026-09。
cli-reviews-import-reviewer = 填表人。
cli-reviews-import-dry_run = 只检查，不写入。
cli-reviews-result = 显示各项标准的达标率，以及评审之间的一致程度。
cli-reviews-result-period = 2026、2026-H1、2026-Q3 或 2026-09。
cli-customers = 客户的个人数据：导出、删除。
cli-customers-export = 导出所存的某位客户的全部数据。
cli-customers-export-who = 其任一工单的编号、姓名、电话，或 #编号。
cli-customers-export-out = 要写的文件：.html 供阅读，.json 供其他系统使用。
cli-customers-erase = 永久删除某位客户的个人数据；工单的事实保留。
cli-customers-erase-who = 其任一工单的编号、姓名、电话，或 #编号。
cli-customers-erase-yes = 不再询问。

demo-year-or-own = 模拟的一年用的是演示产品；--year 和 --products 只能用一个。
demo-units-alone = 用 --units 时也要给 --products：得知道是哪些产品的设备。
demo-hint = 请像客户那样写；按 Ctrl-D 结束对话。
migrate-done = { $before } → { $after }
migrate-from-empty = 空 → { $after }
migrate-nothing = 已是 { $after }
corrections-none = 没有可导出的更正
corrections-written = { $count } 个样例，{ $asked } 段文字待审阅 → { $file }

step-environment = 准备引擎环境
step-train = 训练模型
step-train-starts = 开始
step-train-waits = 等待正在进行的训练
step-engine = 启动引擎
step-year = 模拟一年
step-check = 检查
step-read = 读取 { $file }

error-exists = { $path } 已存在，请换一个文件名
error-unwritten = { $path } 无法写入：{ $reason }
error-unread = { $path } 无法读取：{ $reason }
error-restore-damaged = { $path } 已损坏，或不是服务台的备份
error-out = --out { $name }：文件名应以 { $endings } 结尾

error-setting-telegram_token = { $name } 应为 @BotFather 给的令牌，例如 123456:ABC-DEF
error-setting-no-token = 缺少 { $name }；应为 @BotFather 给的令牌
error-setting-telegram_api_url = { $name } 应为 Bot API 服务器的 URL，例如 https://api.telegram.org
error-setting-webhook_url = { $name } 应为 Telegram 调用的公开 https URL，端口 443、80、88 或 8443，例如 https://desk.example/hook
error-setting-webhook_listen = { $name } 应为 host:port，例如 127.0.0.1:8443
error-setting-actions_listen = { $name } 应为 host:port，例如 127.0.0.1:8443
error-setting-database_url = { $name } 应为 sqlite:///path/to/file.db 或 postgresql://user:password@host/name
error-setting-engine_url = { $name } 应为运行中的引擎的 URL，例如 http://127.0.0.1:5005
error-setting-engine_token = { $name } 应为引擎运行时使用的密钥
error-setting-events_url = { $name } 应为接收工单事件的 URL，例如 https://erp.example/aftercare
error-setting-events_secret = { $name } 应为 whsec_ 加至少 24 字节的 base64，与接收方一致：echo "whsec_$(openssl rand -base64 32)"
error-setting-staff_chat_id = { $name } 应为员工群的编号，例如 -1001234567890
error-setting-staff_language = { $name } 应为 en 或 zh
error-setting-policy = { $name } 应为存在的政策文件的路径
error-setting-canned = { $name } 应为存在的快捷回复文件的路径
error-setting-evaluation = { $name } 应为存在的指标与评分文件的路径
error-setting-diagnosis = { $name } 应为存在的检查步骤文件的路径
error-setting-knowledge = { $name } 应为存在的知识文件的路径
error-setting-texts = { $name } 应为一个目录的路径，其中有您自己的语句 en.ftl 和 zh.ftl
error-setting-data_dir = { $name } 应为目录的路径
error-setting-cache_dir = { $name } 应为目录的路径
error-setting-no-home = 运行本程序的用户没有主目录；请将 AFTERCARE_DATA_DIR 和 AFTERCARE_CACHE_DIR 设为可写的目录，不要用“~”
error-setting-log_level = { $name } 应为 DEBUG、INFO、WARNING、ERROR 之一
