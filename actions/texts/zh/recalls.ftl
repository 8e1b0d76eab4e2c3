# 把召回告诉机主：员工看到的，和客户那边的。

staff-recall =
    召回：{ $recall }
    序列号：{ $serials }。我们知道的机器 { $units } 台，在这里联系过我们的机主 { $owners } 位。
    还没告诉的：{ $left } 位。查看名单不会发送任何消息。已告诉谁：/recall 名单
staff-recall-none = 没有召回的序列号：政策的 recall 里没有写。
staff-recall-shut = 这里联系不到、请打电话的：{ $count } 位
staff-recall-strangers = 没在这里联系过我们、请打电话的：{ $count } 台
staff-recall-call = 📞 { $name } · { $phone } · { $serials }
staff-recall-unknown = • 买家不详 · { $serials }
button-recall-tell = 现在告诉 { $count } 位
staff-recall-told = 正在把召回告诉 { $count } 位机主；谁要求处理，就会开出工单。名单见 /recall 名单
staff-recall-sent = 正在告诉 { $count } 位机主。
staff-recall-all = 这里联系得到的机主都已告诉过。
recall-told-head = 已告诉：{ $count } 位 · 已要求处理：{ $answered } 位
recall-told = • { $name } · { $serials } · { $day }{ $code ->
    [none] {""}
   *[other] {" "}· { $code }
}{ $state ->
    [lost] {" "}· 没有送达，请打电话：{ $phone }
   *[other] {""}
}
staff-command-recall = 召回涉及哪些机主，并告诉他们；“名单”：已告诉谁

recall-notice =
    重要：您的{ $product ->
    [none] 机器
   *[other] { $product }
}（序列号 { $serials }）在召回范围内。
    { $recall }
button-recall-open = 我要处理
recall-opened = 谢谢，已登记：{ $code }。{ $by } 前同事会在这里联系您，在此之前请不要使用。
recall-open-already = { $code } 已经登记，{ $by } 前同事会在这里联系您。
recall-story = 召回，序列号 { $serials }：请处理。
