# 档案：一机一档（R15）和用户档案（R16）。

unit-file =
    📁 { $product }，序列号 { $serial }
    售出：{ $sold ->
        [none] 不详
       *[other] { $sold }
    } · 启用：{ $activated ->
        [none] 不详
       *[other] { $activated }
    }{ $buyer ->
        [none] {""}
       *[other] {" · "}购买人 { $buyer }
    }
    { $warranty }
customer-file =
    👤 { $name }{ $mark ->
        [none] {""}
       *[other] {" 🏷 "}{ $mark }
    } · { $phone } · 使用{ $spoken }
    联系偏好：{ $contact }
    备注：{ $notes }
    产品：{ $units }{ $followups ->
        [no] {" · "}不要调查和关怀消息
       *[other] {""}
    }{ $reached ->
        [no] {" · "}已屏蔽机器人
       *[other] {""}
    }
button-page = 第 { $page } 页，共 { $pages } 页
staff-customer-kept = 已记入 { $name } 的档案。
error-no-customer = 没有找到客户“{ $whom }”。可以用工单编号、姓名、电话或序列号查。
error-customers-several =
    “{ $whom }”是哪一位客户？
    { $found }
error-customer-keep = 要记什么？请写在后面：/customer 李雷 备注 六点后再打电话
staff-command-unit = 一台机器的完整档案：序列号
staff-command-customer = 用户档案：姓名或编号；可加“联系”或“备注”和内容

history-line = { $day }：{ $text }
history-nothing = 目前没有记录。
history-goes-on = 🔹 { $code }（续）
history-ticket = 🔹 { $code }，{ $kind }{ $product ->
    [none] {""}
   *[other] ，{ $product }
}，{ $day }，{ $stage }{ $story ->
    [none] {""}
   *[other] ：{ $story }
}
history-closed = 已结束
history-resolved = 处理完成{ $cause ->
    [none] {""}
   *[other] ：{ $cause }
}
history-cancelled = 已取消
history-reopened = 重新打开
history-rescued = 重新打开并升一级
history-merged = 并入 { $cause }
history-visit = { $name } 师傅上门，{ $hours }，{ $state }{ $result ->
    [none] {""}
   *[other] ，{ $result }
}{ $content ->
    [none] {""}
   *[other] ：{ $content }
}{ $parts ->
    [none] {""}
   *[other] （配件：{ $parts }）
}
history-quote = 报价 { $number }，{ $total }：{ $state }
history-part = 配件 { $count } × { $number ->
    [none] {""}
   *[other] { $number }{" "}
}{ $name }：{ $state }{ $day ->
    [none] {""}
   *[other] ，预计 { $day } 到货
}
history-stay = { $way ->
    [send] 寄来
   *[bring] 送来
}，收据 { $receipt }：{ $place }{ $parcel ->
    [none] {""}
   *[other] ，单号 { $parcel }
}
history-place-customer = 还没收到
history-place-coming = 在路上
history-place-here = 在我们这里
history-place-ready = 已修好
history-place-collected = 已领回
history-place-sent_back = 已寄回
history-ruling = 责任裁定：{ $unit }（{ $party }），{ $cause }，{ $cost }
history-survey = { $kind ->
    [held_30_days] 问过是否还好用
   *[close] 问过处理情况
}：{ $answer }
history-solved = 处理好了吗？{ $answer }
history-words = “{ $words }”
history-silent-open = 还没有回音
history-silent-ended = 没有回音
history-care = 做过关怀回访{ $answer ->
    [none] ，还没有回音
   *[other] ：{ $answer }
}
history-call = { $name } 打过电话，{ $result }
history-call-fine = 一切都好
history-call-not_fine = 不满意
history-call-not_reached = 没打通
history-referral = 转给 { $name }{ $answer ->
    [none] {""}
   *[other] ：{ $answer }
}

own-units-none = 我这里还没有您的产品。发来序列号或铭牌照片，我就能告诉您保修情况。
own-units = 您的产品（{ $count } 件）：
own-unit = • { $serial }：{ $warranty }
button-own-unit = { $serial } 的记录
command-products = 您的产品、保修和记录
