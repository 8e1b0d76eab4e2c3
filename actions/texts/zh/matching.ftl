# 消息是否与已有的工单有关；工单的合并与拆分。

## 登记新单之前问客户
same-ask = 您说的是 { $code }（{ $about }）这件事吗？
same-ask-kind = 您说的是 { $code }（还没办完的{ $kind }）这件事吗？
same-ask-again = 先确认一下：是 { $code }（{ $about }）那件事，还是另一件？
same-ask-kind-again = 先确认一下：是 { $code }（还没办完的{ $kind }）那件事，还是另一件？
same-which = 您说的是下面哪一件吗？
    { $lines }
same-which-again = 先确认一下，是下面哪一件吗？
    { $lines }
choice-same-yes = 是，同一件事
choice-same-no = 不是，另一件事
choice-same-code = { $code } { $about }
same-added = 已记到 { $code }，您不用再说一遍。目前进度：{ $stage }。{ $next }
same-chased = 让您久等了，抱歉。已经提醒负责 { $code } 的同事。目前进度：{ $stage }。{ $next }
same-reopened = 看来 { $code } 还没办好，很抱歉。已重新打开，您刚说的也记上了。{ $next }

## 员工合并或拆分之后告诉客户
merge-told = { $code } 和 { $into } 是同一件事，以后都在 { $into } 里办。您说过的都在，用 { $code } 也能查到。
unmerge-told = { $code } 又单独办理了，与 { $into } 分开。
split-told = { $into } 里的一部分现在有了自己的编号：{ $code }。两边我们都会办。

stage-merged = 并入另一个编号办理
next-merged = 在另一个编号下继续办理。
state-merged = 已合并

## 给员工
card-twin = 可能与此相同：{ $value }
button-staff-merge = 并入 { $code }
button-staff-unmerge = 撤销合并
topic-adds = { $name } 给 { $code } 补充：{ $text }
topic-adds-again = { $name } 说 { $code } 没有修好，已重新打开：{ $text }
topic-merged = { $name } 已把 { $code } 并入 { $into }，请到那边继续。{ $link }
topic-took-in = { $name } 已把 { $code } 并入本单。客户在那边说过：
    { $words }
topic-unmerged = { $name } 撤销了并入 { $into } 的操作：{ $code } 在这里继续。
topic-gave-back = { $name } 撤销了合并：{ $code } 又单独办理。
topic-split = { $name } 为其中一部分开了 { $code }。
staff-merged = { $code } 并入 { $into } 办理，已告知客户。并错了就用 /unmerge { $code }
staff-unmerged = { $code } 又单独办理。
staff-split = 已开 { $code }，从 { $of } 拆出。
staff-split-which = 哪一部分要单独编号？{ $count ->
    [0] 请写在命令后面：/split 灶具也坏了
   *[other] 点一下，或写 /split 加内容。
}
staff-command-merge = 并入另一张工单：/merge R-1024
staff-command-unmerge = 撤销合并
staff-command-split = 为其中一部分单独开单

error-merge-self = { $code } 就是本单。
error-merge-already = { $code } 已并入 { $into }。
error-merge-strangers = { $code } 和 { $into } 属于两位客户，不能合并。
error-merge-ended = { $code } 已结束，不能合并或拆分。
error-merge-two-visits = { $code } 和 { $into } 各约了一次上门；请先取消一次，再合并。
error-merge-two-offers = { $code } 和 { $into } 各有一份待答复的方案；请先用 /withdraw 撤回一份，再合并。
error-unmerge-none = { $code } 没有合并过。
error-unmerge-late = { $code } 合并已超过 { $hours } 小时，不能撤销。
error-merge-partner = { $code } 在 { $partner } 处理中；请先记下对方的答复（/partner 答复 …），再合并。
error-merged = { $code } 已并入 { $into }，请写到那边。
error-merge-which = 哪张并入哪张？在要并入的工单话题里写 /merge R-1024；在别处写 /merge R-1001 R-1024，前一张并入后一张。
