# 与客户约定的事，直到办好为止。

staff-command-settled = 约定的事已办好，可写上怎么办的，客户会看到
staff-did-settled = { $code }：约定的事已办好，已告诉客户。
staff-did-settled-what = { $code }：{ $what } 已办好，已告诉客户。
error-nothing-owed = 这里没有约定了还没办的事。
error-cancel-owed = { $code } 里与客户约定的事还没办。请先 /settled，再取消。
button-offer-settled = 已办好
offer-settled-by = ✓ { $name } 已办好。
offer-remind = ⏰ { $to }：{ $code } 已约定{ $what }，还没有办，期限 { $by }。办好后发 /settled。
queue-asked-head = 等第二人同意的方案：{ $count }
queue-asked = 🖐 { $case } · { $what } · { $name } 提出，由{ $role }或以上决定
queue-owed-head = 已与客户约定、还没办的：{ $count }
queue-owed = 🤝 { $case } · { $what } · { $owner }，{ $by } 前
topic-settled-goes = { $code } 已谈妥，{ $name }现在由机器人接待。您在这里写的，对方仍能收到。
topic-settled-stays = { $code } 已谈妥，但{ $name }还在等这里的回复。回复后请交回机器人。

## 对客户说的
offer-done = { $code } 约定的事已经办好：{ $what }。
