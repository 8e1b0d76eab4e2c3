# 机器人在对话里说的话。

## 报修提问
begin-repair_form = { $product ->
    [none] 给您添麻烦了，我来帮您登记报修。
   *[other] 您的{ $product }出了问题，给您添麻烦了，我来帮您登记报修。
}
ask-product = 是哪种产品？说名称或型号就行。
ask-product-again = 回到报修：是哪种产品？
explain-product = 只要知道是什么东西就行，比如“冰箱”，或者铭牌上的型号。也可以先跳过，或者请同事帮您。
ask-symptom = 哪里不对？说说它怎么了、什么功能不行了，也可以发照片。
ask-symptom-again = 那么，具体是什么故障？
explain-symptom = 用您自己的话说说它怎么了、什么功能不行了。也可以先跳过，或者请同事帮您。
ask-usable = 现在还能用吗？
ask-usable-again = 那它现在还能勉强用，还是完全不能用？
explain-usable = 这决定有多紧急：还有功能能用就选“还能用一点”，什么都不行就选“完全不能用”。
ask-serial_number = 序列号是多少？在铭牌上，通常在门内侧或机身背面，拍照发来也可以。
ask-serial_number-again = 回到序列号：铭牌上能找到吗？
explain-serial_number = 序列号是“S/N”后面的一串字母和数字，比如 KF4202503140017。没有也能报修。
ask-care = 师傅上门修，还是您送到服务站？
ask-care-again = 那么，上门还是送修？
explain-care = 可以在您家里修，也可以送到我们的服务站修。
ask-place = 师傅上门的地址是哪里？
ask-place-again = 回到上门：地址是哪里？
explain-place = 需要街道、门牌号和城市，比如“建国路88号3单元502”。也可以直接在这里发定位。
ask-phone = 我们可以打哪个电话联系您？只在这里联系也行。
ask-phone-again = 那可以打哪个电话？
explain-phone = 请写完整的号码，比如 138 1234 5678。也可以只在这里联系。
ask-confirmed = 请您核对一下：{ $summary }
ask-confirmed-again = 现在是这样：{ $summary }
explain-confirmed = 您同意了我才登记。请点“确认提交”，或者告诉我要改什么，也可以请同事来。
explain-again = 抱歉，我还是没看明白。请选最接近的一项，或者请同事帮您。
ask-changing = 要改哪一项？

## 投诉提问
begin-complaint_form = 发生这样的事，很抱歉。我把它登记成投诉，由专人负责到底，{ $hours } 个工作小时内答复您。
ask-subject = 主要是哪方面的问题？
ask-subject-again = 投诉主要是关于什么的？
explain-subject = 一个词就行，比如“产品”“太慢”“收费”。也可以先跳过。
ask-story = 请说说经过，用您自己的话就行，也可以发照片。
ask-story-again = 请告诉我是怎么回事。
explain-story = 一两句话说明出了什么问题就行。也可以先跳过。
ask-reference = 是哪个工单、订单或序列号？
ask-reference-again = 回到您的投诉：有工单号或订单号吗？
explain-reference = 比如 R-1042 这样的工单号，或者订单号。没有也没关系。
ask-wish = 您希望怎么处理？
ask-wish-again = 那您希望怎么处理？
explain-wish = 选最接近的一项，或者用自己的话写，也可以先跳过。

## 没看懂的回答
trouble-product = 没看出是哪种产品。是什么东西，或者标签上写的什么型号？
trouble-words = 有点太短了，能再多说几个字吗？
trouble-symptom = 没看明白。它怎么了，什么功能不行了？
trouble-usable = 没看明白还能不能用。还有功能能用，还是什么都不行？
trouble-serial_number = 这看起来不像序列号。它在标签上“S/N”后面，您看得到吗？
trouble-care = 没看明白您想选哪一种。我们上门，还是您送来？
trouble-place = 里面没有看到街道和门牌号。师傅该怎么找到您？
trouble-phone = 这个号码好像不完整，麻烦您核对一下？
trouble-confirmed = 没看明白您是不是同意。就这样登记吗？
trouble-changing = 没看明白您要改的是哪一项。是下面的哪一个？
trouble-subject = 没看出是哪方面的问题。下面哪一项最接近？
trouble-story = 没看明白。出了什么问题，一句话说说好吗？
trouble-reference = 里面没有看到号码。有 R-1042 这样的工单号，或者订单号吗？
trouble-wish = 没看明白您的要求。您希望怎么处理？
trouble-phone-none = 里面没有看到号码。可以打哪个电话，还是只在这里联系？
remark-corrected = 已经改好。
remark-chat-only = 好的，就在这里联系。
remark-going-on = 好的，我们继续。
remark-left-out = 没关系，这一项先空着。
remark-serial-unknown = 我们的记录里没有这个序列号，保修情况由同事核对。
remark-workshop = 这类小家电在服务站维修，您送过去或者寄过去都行。

## 名称与选项
name-product = 产品
name-symptom = 故障
name-usable = 能否使用
name-serial_number = 序列号
name-care = 维修方式
name-place = 地址
name-phone = 电话
name-fault = 紧急程度
name-cost = 费用
summary-line = • { $name }：{ $value }
name-subject = 关于
name-story = 经过
name-reference = 工单、订单或产品
name-wish = 您的要求
value-none = 未填写
value-care-home = 师傅上门
value-care-workshop = 送到或寄到服务站
value-location = 您发来的定位（{ $where }）
fault-open = { $fault } 类，紧急：了解清楚之前，先按不能使用处理
fault-a-home = A 类，最紧急：不能使用，需要送到服务站修
fault-a-workshop = A 类，最紧急：不能使用，在服务站修
fault-b-home = B 类，紧急：不能使用，师傅上门修
fault-b-workshop = B 类，紧急：不能使用，在服务站修
fault-c-home = C 类，一般：还能使用，师傅上门修
fault-c-workshop = C 类，一般：还能使用，在服务站修
cost-free = 在保修期内，免费
cost-quoted = 保修已到期，先报价，您同意了再修
cost-open = 保修期内免费；不在保修期内的，先报价，您同意了再修
choice-leave-out = 先跳过
choice-usable-partly = 还能用一点
choice-usable-no = 完全不能用
choice-usable-yes = 能正常用
choice-serial_number-none = 找不到
choice-care-home = 师傅上门
choice-care-workshop = 我送过去
choice-confirmed-as-it-is = 不改了，确认提交
button-cancel_request = 不登记了
choice-phone-none = 只在这里联系
choice-confirmed-yes = 确认提交
choice-confirmed-change = 修改
choice-subject-product = 产品质量
choice-subject-service = 服务态度
choice-subject-delay = 拖延
choice-subject-charge = 收费
choice-subject-delivery = 配送
choice-subject-promise = 承诺没兑现
choice-subject-privacy = 个人信息
choice-reference-none = 没有号码
choice-wish-refund = 退货退款
choice-wish-exchange = 换新
choice-wish-repair = 彻底修好
choice-wish-compensation = 赔偿
choice-wish-apology = 给个说法
choice-yes = 是
choice-no = 不是
choice-cancel-sure = 确定取消
choice-cancel-keep = 不取消

## 入口按钮
button-report_fault = 有故障，要报修
button-complain_product = 有不满，要投诉
button-demand_redress = 有不满，要投诉
button-ask_help = 想咨询
button-ask_status = 我的工单
button-request_human = 找人工
button-cancel_ticket = 取消 { $ticket_code }
button-reopen_ticket = 重新打开 { $ticket_code }
button-show_ticket = 查看 { $ticket_code }
button-ask_warranty = 保修期多久
button-ask_return = 怎么退换货
button-ask_refund = 退款多久到账
button-ask_price = 费用多少
button-ask_parts = 配件
button-ask_site = 服务站在哪里
button-ask_send_in = 怎么寄修
button-ask_contact = 怎么联系
button-ask_complaint_process = 投诉怎么处理
button-ask_delivery = 配送
button-ask_order = 订单
button-ask_invoice = 发票
button-ask_installation = 安装
button-ask_howto = 怎么使用
button-ask_maintenance = 清洁保养
button-ask_product = 产品参数
button-ask_availability = 有没有货
button-ask_duration = 要多久
button-ask_account = 账号
button-ask_hours = 营业时间
button-ask_appointment = 上门时间

## 登记完成
repair-opened-home = 已登记：{ $code }。{ $fault }。同事会在{ $by } 前联系您，约好上门时间。要修改或取消，直接写给我就行。
repair-opened-workshop = 已登记：{ $code }。{ $fault }。同事会在{ $by } 前联系您，说明送修或寄修。要修改或取消，直接写给我就行。
complaint-opened = 投诉编号 { $code }。您的要求：{ $wish }。{ $by } 前会有专人在这里答复您，最终结果 { $days } 天内告诉您。
complaint-put-off = 这件事要认真对待。报修登记完，我马上为您记成投诉，不耽误维修。
complaint-now = 您刚才提到的不满，要登记成投诉吗？
complaint-not-made = 好的，不登记投诉。需要时随时告诉我。
hand-off = 好的。您要找人工的事已登记为 { $code }，您说过的内容都在里面；{ $by } 前会有同事在这里答复您。
hand-off-again = 已经有同事在处理：{ $code }，{ $by } 前在这里答复您。您刚才写的已经补充进去。
hand-off-waiting = 您要找人工的事在 { $code } 里，{ $by } 前会有同事在这里答复您。
hand-off-waiting-other = 没有忘记您：{ $code } 会在{ $by } 前答复。想补充什么，直接写就行。
hand-off-again-other = 这一条也补充到 { $code } 了，{ $by } 前在这里答复您。
detail-added = 已补充到 { $code }。
detail-added-other = 这一条也补充到 { $code } 了。
detail-what-for-other = 它是哪件事里的？
detail-what-for = 收到。这是关于什么的？

## 危险
danger-fire = 在安全的前提下拔掉插头或关掉电源，不要碰机器本身，离远一点，开窗通风。如果烧起来了，马上离开并拨打火警电话。
danger-gas = 不要开关任何电器，不要点火。够得着就关掉燃气阀，打开窗户，到室外再打电话。
danger-shock = 不要再碰它。到配电箱拉下总闸，别让其他人靠近。触过电的人，即使感觉没事也请去看医生。
danger-battery = 不要再充电，不要按压或刺破。如果不烫，放到石板或沙子上，远离可燃物；如果发烫或有嘶嘶声，马上离开并通风。
danger-water = 请先关掉进水阀；踩进积水之前先拉下总闸，不要靠近沾湿的插座。
danger-injury = 先照顾受伤的人：烫伤用流动的凉水冲，流血就按住伤口。停止使用这台机器并断电。
danger-alerted = 紧急情况请拨 { $phone }。我已经通知同事，编号 { $code }。
danger-noted = 已补充到 { $code }，同事马上能看到。紧急情况请拨 { $phone }。
danger-hurt = 有人受伤吗？
danger-hurt-yes = 还没打的话，请马上拨 { $phone }。同事正在看 { $code }，请在这里写下您的位置。
danger-hurt-no = 那就好。同事正在看 { $code }。等您安全了，请在这里写下是什么产品、在哪里。

## 工单
ticket-line = { $code }（{ $about }）：{ $stage }。{ $next }
next-late = 答复已经超时，很抱歉，我们已优先处理。
tickets-none = 您目前没有未完成的工单。
tickets-none-other = 还是没有您的未完成工单。
kept-label = 照片收到了，序列号由同事从照片上看。
reading-again-other = 我不想乱猜。是下面的哪一项，还是请人工来？
reading-first-other = 能换个说法吗？也可以直接选：
reading-about-other = 那么关于{ $product }，我能帮您什么？
talk-greet-in-form = 您好。
talk-say_goodbye-other = 再会，保重。
talk-say_goodbye-in-form = 您先忙，随时可以接着填。
talk-praise-in-form = 谢谢您。
talk-make_small_talk-in-form = 我挺好的，谢谢。
talk-challenge_bot-other = 还是自动客服。要找人工，点一下就行。
talk-challenge_bot-in-form = 我是自动客服；发 /human 找人工。
talk-insult-in-form = 看得出您很生气。我们尽快办好，也可以发 /human 找人工。
talk-affirm-in-form = 好的。
talk-deny-in-form = 好的，听您的。
talk-affirm-other = 好的，是关于什么的？
talk-deny-other = 好的，有事随时写给我。
talk-not_know-other = 没关系。是关于哪种产品，或者想了解什么？
talk-skip_question-other = 已经跳过了。
talk-ask_to_wait-other = 不着急。
talk-nlu_fallback-in-form = 这一条我记下来，转给同事。
talk-nlu_fallback-in-form-other = 这一条也记下了。
talk-busy = 我们先把这一项办完；发 /cancel 可以停止。
talk-busy-other = 一件一件来；发 /cancel 可以停止这一项。
tickets-open = 您未完成的工单（{ $count } 个）：
day-noted = 已补充到 { $code }，同事会在这里跟您约时间。
day-noted-other = 这一条也在 { $code } 里了，同事约时间前会看到。
status-unchanged = 跟刚才一样：
cancel-sure = 确定要取消 { $code } 吗？
cancel-which = 现在没有正在填写的内容。要取消某个工单吗？
cancel-which-other = 现在没有正在填写的内容，可以取消下面的工单：
cancel-nothing = 目前没有可以取消的内容。
cancel-nothing-other = 还是没有需要取消的，一切正常。
form-dropped = 已停止，什么都没有登记。需要时随时写给我。
ticket-cancelled = { $code } 已取消。如果点错了，可以重新打开。
ticket-reopened = { $code } 已重新打开，同事会继续处理。

## 附件
kept-words = 记下了。
kept-photo = 照片收到了。
kept-video = 视频收到了。
kept-voice = 语音已留给同事，不过我自己听不了。
kept-document = 文件收到了。
kept-place = 定位收到了。
kept-contact = 联系方式收到了。
kept-edit = 您的更正记下了。
kept-label-no-ticket = { $warranty }需要我帮您做什么？
kept-photo-no-ticket = 照片收到了。是关于什么的？
kept-video-no-ticket = 视频收到了。是关于什么的？
kept-voice-no-ticket = 语音收到了，不过我自己听不了。请用几个字说说是关于什么的？
kept-document-no-ticket = 文件收到了。是关于什么的？
kept-place-no-ticket = 定位收到了。是用来做什么的？
kept-contact-no-ticket = 联系方式收到了。是用来做什么的？
kept-photo-no-ticket-other = 这张照片也收到了。是关于什么的？
kept-video-no-ticket-other = 这个视频也收到了。是关于什么的？
kept-voice-no-ticket-other = 这条语音也收到了。请用几个字说说是什么事。
kept-document-no-ticket-other = 这个文件也收到了。是关于什么的？
kept-edit-no-ticket = 您的更正记下了。
not-readable = 这种消息我读不了，请用文字说，或者发照片。

## 没听懂
reading-first = 我不太确定您的意思，是关于哪方面的？
reading-about = 关于{ $product }，我能帮您什么？
reading-again = 抱歉，我还是没弄明白。请选最接近的一项，或者请人工来。
answer-again = 这方面我只知道这些，同事可以给您更详细的答复。
answer-none = 这个我这里没有答案，同事可以答复您。

## 闲聊
talk-greet = 您好，这里是售后服务。请说说遇到了什么事，或者选择：
talk-greet-other = 您好，我在。有什么可以帮您？
talk-ask_help = 我可以解答保修、费用、退换货、配件等问题，登记报修和投诉，也能告诉您工单到了哪一步。直接写就行。
talk-ask_help-other = 用您自己的话写就行，比如“保修多久”“冰箱漏水”“我的维修到哪一步了”。
talk-ask_help-in-form = 我正在为您登记；发 /cancel 停止，发 /human 找人工。
talk-say_goodbye = 再见，祝您一切顺利。
talk-puzzled = 抱歉没说清楚。用您自己的话说说是什么事，或者选择：
talk-puzzled-other = 直接写是什么事就行，比如“冰箱不制冷”，也可以选：
talk-hurry = 好，尽快。是关于什么的？
talk-hurry-in-form = 马上就好。
talk-thank = 不客气。
talk-thank-other = 应该的。
talk-praise = 谢谢您，我转告同事们。
talk-praise-other = 谢谢，大家听了会很高兴。
talk-make_small_talk = 我挺好的，谢谢。产品上有什么可以帮您？
talk-make_small_talk-other = 聊天我不太在行，售后的事可以问我。
talk-challenge_bot = 我是自动客服：解答问题，登记报修和投诉。要找人工，点一下就行。
talk-insult = 看得出您很生气。请告诉我哪里出了问题，我来登记；也可以直接找人工。
talk-insult-other = 我想把这件事处理好，请说说是怎么回事。
talk-affirm = 好的。有什么可以帮您？
talk-deny = 好的。需要时随时找我。
talk-not_know = 没关系，知道多少说多少，也可以请同事帮您。
talk-skip_question = 好的，这一项先跳过。
talk-ask_to_wait = 您慢慢来。
talk-talk_off_topic = 这个我不懂，我只了解我们的产品和售后。
talk-talk_off_topic-other = 这个帮不上您，报修、咨询和投诉我可以。
talk-talk_off_topic-in-form = 这个我不懂。
talk-press = 那个问题已经有结果了。
talk-press-other = 这是之前问题的按钮。
talk-unknown = 记下了。
talk-unknown-other = 好的，记下了。

## 语言与回访
language-name = 中文
language-which = 您想用哪种语言？
language-chosen = 好的，之后我用中文回复您。
hurry-noted = 已经告诉同事您这边很急。
followups-stopped = 好的，不再给您发问卷和关怀消息。未完成工单的答复仍会发给您。
followups-stopped-other = 已经停了，不会再发问卷和关怀消息。

## 时间
moment-today = 今天 { $clock }
moment-tomorrow = 明天 { $clock }
