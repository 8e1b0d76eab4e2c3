# 员工替来电或到店的客户建的案件。

staff-command-open = 替客户建案：/open 李雷 报修 洗碗机漏水
staff-did-opened = 已为 { $name } 建好 { $code }{ $product ->
    [none] {""}
   *[other] （{ $product }）
}，编号和您写的内容已告诉客户。
staff-did-opened-untold = 已为 { $name } 建好 { $code }{ $product ->
    [none] {""}
   *[other] （{ $product }）
}。这里的消息到不了客户那里，请您自己把编号告诉客户。
staff-open-danger = ⚠️ 听起来有危险。如果是，请用 /priority { $code } 危险 加上情况：会提醒所有人并给出预案。
error-open-how = 请先写是哪位客户，再写咨询、报修或投诉，最后写客户说了什么，例如：/open 李雷 报修 洗碗机漏水。名字也可以换成客户的编号（R-1001、电话、序列号）；在客户的话题里不用写是谁。
error-open-whom = 是哪位客户？在这里请写明，例如：/open 李雷 报修 洗碗机漏水。写客户的编号（R-1001、电话、序列号）也可以。
error-open-nobody = 没有找到客户“{ $whom }”。我只能联系给我发过消息的人：请把 { $link } 发给客户，等客户写过一句再试。/find 可以按姓名和号码查找。

## 对客户说的
case-opened-for =
    客服{ $name }已为您登记，编号 { $code }{ $product ->
        [none] {""}
       *[other] （{ $product }）
    }：{ $story }{ $place ->
        [none] {""}
       *[other] {"\u000A"}如需上门，地址是：{ $place }
    }
    有不对或要补充的，直接在这里写给我。后续进展也会在这里告诉您。
