# 客户的个人信息：查看、索取副本、删除（PIPL；GDPR）。

command-privacy = 我们保存了您的哪些信息；索取副本或删除
privacy-kept =
    我们保存的有：您在 Telegram 的名字、您留的电话和地址、您在这里写的和发的内容、您的产品和工单。只用来为您服务，不作他用。
button-privacy-copy = 发我一份
button-privacy-ask = 删除我的信息
privacy-copy = 这就是我们保存的您的全部信息，用任何浏览器都能打开。
privacy-file = 我的信息.html
privacy-sure =
    确定永久删除吗？您的消息、照片、名字、电话和地址都会删掉，包括我们员工群里的。
    已结束的工单只留下事实：编号、产品、日期、配件、金额。您的保修不受影响。
button-privacy-yes = 确定删除
button-privacy-keep = 不删了
privacy-open = 现在还不行：{ $codes } 还没办完，我们需要能联系到您。办完或取消之后，再发一次 /privacy 就可以。
privacy-nothing-erased = 好的，什么都没有删。
privacy-erased =
    已删除您的个人信息。想把这个对话也清掉，在 Telegram 里删除它就行。
    需要时随时找我们，就当重新认识。

## 副本

own-data-title = { $company }保存的您的信息
own-data-made = { $at } 生成
own-data-who = 关于您
own-data-units = 您的产品
own-data-cases = 您的工单
own-data-talk = 往来消息
own-data-you = 您
own-data-name = 名字：{ $value }
own-data-phone = 电话：{ $value }
own-data-place = 地址：{ $value }
own-data-contact = 您希望的联系方式：{ $value }
own-data-mark = 员工的标记：{ $value }
own-data-notes = 我们的备注：{ $value }
own-data-file =
    { $kind ->
        [photo] ［照片］
        [video] ［视频］
        [voice] ［语音］
        [location] ［位置］
        [contact] ［联系人］
       *[other] ［文件］
    }{ $caption ->
        [none] {""}
       *[other] {" "}{ $caption }
    }

## 员工

staff-command-erase = 永久删除一位客户的个人信息（管理员）
staff-erase-sure =
    永久删除 { $name } 的个人信息吗？消息、照片、名字、电话和地址都会删掉{ $codes ->
        [none] 。
       *[other] ，{ $codes } 的话题也一并移除。工单的事实保留：产品、日期、配件、金额、查明的和约定的内容。
    }
button-erase-sure = 永久删除
staff-did-erase = 已删除。{ $codes } 的事实保留。
erased-news = { $by }删除了 { $codes } 中的个人信息。事实保留，话题会移除；在本群里直接写到的内容，请手动删除。
erased-by-customer = 客户
erased-by-desk = 系统
history-erased = 个人信息已删除
topic-remove-by-hand = 这位客户的信息已删除。请手动删除本话题：我没有权限（需要“删除消息”）。
error-erase-open = { $name } 暂时不能删除：{ $codes } 还有没办完或没兑现的事。请先办完或取消。
