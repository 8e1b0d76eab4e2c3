# 送修、寄修的机器：在路上、在我们这里、回到客户手中。

button-custody-bring = 我自己送去
button-custody-send = 我寄过去
button-custody-sent = 已经寄出
button-custody-untracked = 没有单号
custody-site = { $name }，{ $address }（{ $hours }）
custody-bring =
    可以送到这里：
    { $sites }
    到柜台请报 { $receipt }。您交来的东西都会开收据。
custody-send =
    请寄到：{ $address }
    { $pack }
    请在箱内放一张写有 { $receipt } 的纸条。寄出后点下面的按钮，或直接把快递单号发给我。
custody-pack = 先把水倒干净，与故障无关的配件留在家里。用结实的纸箱，四周垫软。如果电池鼓包、发烫或漏液，请不要寄，先写给我。
custody-track = 快递单号是多少？直接发给我就行。
custody-sent-with = 谢谢，{ $code } 的快递单号 { $tracking } 已记下。收到机器我马上告诉您。
custody-sent = 谢谢。收到机器我马上告诉您（{ $code }）。
custody-late = 这一步已经记下了，谢谢。发送 /status 可以查看 { $code } 的进度。
custody-here =
    机器已经收到：{ $code } 的收据号 { $receipt }。
    交来：{ $unit }
    配件：{ $accessories }
    外观：{ $condition }
    收件人：{ $name }。如有不符，直接写给我。
custody-ready-bring =
    { $code } 已经修好，请凭收据 { $receipt } 到这里领取：
    { $sites }
custody-ready-send = { $code } 已经修好，正在打包。寄出后马上把快递单号告诉您。
custody-sent_back = { $code } 已寄回，快递单号 { $tracking }。
custody-collected = { $code } 的机器已回到您手中。如果还有哪里不对，直接写给我。

place-customer-bring = 等您送到柜台（{ $sites }），编号 { $receipt }。
place-customer-send = 等您寄来，编号 { $receipt }。
place-coming = { $since }已寄出，正在寄来的路上，快递单号 { $tracking }。
place-here = { $since } 起在我们这里，收据号 { $receipt }。
place-ready = 已修好可以领取（{ $sites }），收据号 { $receipt }。
place-collected = 已领回，收据号 { $receipt }。
place-sent_back = 已寄回，快递单号 { $back }。

paper-receipt-title = 收据
paper-receipt-case = 单号
paper-receipt-at = 收到时间
paper-receipt-unit = 交来物品
paper-receipt-serial = 序列号
paper-receipt-accessories = 随附配件
paper-receipt-condition = 外观状况
paper-receipt-fault = 报修故障
paper-receipt-photo = 是否拍照
paper-receipt-photo-yes = 是，照片已随收据发送
paper-receipt-photo-no = 否
paper-receipt-person = 收件人
paper-receipt-phone = 电话
paper-receipt-none = 无
paper-receipt-keep = 请保管好这张收据，凭 { $receipt } 领回机器和配件。每一步进展都会在聊天里告诉您，也可以随时来问。
paper-receipt-sites = 领取地点
paper-receipt-sign-customer = 交件人
paper-receipt-sign-us = 收件人

## 客服看到的
card-custody = 机器去向：{ $value }
staff-coming = { $code }：客户已寄出机器，快递单号 { $tracking }，编号 { $receipt }。
staff-received =
    { $code }：已收件，客户已拿到收据 { $receipt }。
    { $told }
    写错了就再发一次 /received，收据会改正。
staff-unit-ready = { $code }：已修好，已通知客户。
staff-unit-collected = { $code }：客户已领回。
staff-unit-sent_back = { $code }：已寄回，客户已收到单号。
button-staff-ready = 已修好
button-staff-collected = 已领回
staff-command-received = 收到机器：机器；配件；外观
staff-command-ready = 机器修好，通知客户
staff-command-collected = 客户已领回机器
staff-command-sentback = 机器已寄回：附快递单号
error-received-what = 收到了什么？请写：/received 机器；配件；外观。有照片的话写在照片说明里。
error-sent-back-what = 请加上快递单号：/sentback SF1234567890
error-unit-with-us = { $code } 还不能结束：机器还在我们这里（收据 { $receipt }）。请先 /collected，或 /sentback 加快递单号。
error-unit-still-here = 您的机器还在我们这里（收据 { $receipt }），在您拿回之前 { $code } 先不取消。如果不想修了，请找人工，会原样还给您。
error-custody-customer = { $code } 的机器还没送到我们这里，没有记录。收到后先写：/received { $code } 机器；配件；外观
error-custody-coming = { $code } 的机器还在寄来的路上。收到后先写：/received { $code } 机器；配件；外观
error-custody-here = { $code } 的机器已经收过了。
error-custody-ready = { $code } 的机器已经修好。下一步是 /collected 或 /sentback。
error-custody-collected = { $code } 的机器已被领回。如果又送来了，请用 /received。
error-custody-sent_back = { $code } 的机器已寄回。如果又送来了，请用 /received。
