# 表单之外说的话：地址、多久、换一种方式、表情。

trouble-place-none = 抱歉，我这里还没有您的地址。请告诉我城市、街道和门牌号。
remark-same-place = 好的，还是 { $place }。
remark-place-whole = 好的，地址是{ $place }。
remark-recalled = 这台在召回范围内，请不要再使用。{ $recall }
remark-why-asked = 只是为了安排处理，大概说一下就行。
remark-care-home = 好的，由师傅上门。
remark-care-workshop = 好的，改为您送来或寄来。
remark-story-noted = 这一点也记下了。
ask-confirmed-still = 就按上面的登记吗？
contact-none = 抱歉，我这里还没有您的地址。请告诉我城市、街道和门牌号，我直接记到 { $code }。
contact-place = { $code } 的地址：{ $value }。
contact-phone = { $code } 的电话：{ $value }。
contact-place-form = 目前登记的地址是：{ $value }。
contact-phone-form = 目前登记的电话是：{ $value }。
contact-place-open = 我这里还没有您的地址。
contact-phone-open = 我这里没有您的电话，就在这里联系。
contact-new-place = 好的，新地址是哪里？我直接记到 { $code }。
contact-new-phone = 好的，新号码是多少？我直接记到 { $code }。
contact-right = 如果不对，重新发一遍就行。

instead-bring = 没问题，{ $code } 照常保留，师傅就不用上门了。
    您可以送到下面的服务站，到柜台报 { $code } 就行：
    { $sites }
instead-bring-visit = 没问题，{ $code } 照常保留。您可以送到下面的服务站，到柜台报 { $code } 就行：
    { $sites }
    要取消 { $window } 的上门吗？
choice-visit-keep = 不取消上门
instead-come = 已在 { $code } 上注明改为上门，地址是 { $place }。同事会在这里跟您约时间。
instead-come-where = 已在 { $code } 上注明改为上门。请告诉我地址，同事再在这里跟您约时间。
instead-come-small = 抱歉，这个产品在服务站维修，没有上门服务。{ $code } 照常保留，您送来或寄来都行。
instead-off = 要取消 { $window } 的上门吗？{ $code } 照常保留。
instead-move = { $name } 师傅 { $window } 上门（{ $code }）。要换个时间吗？

term-complaint-form = 登记后 { $hours } 个工作小时内有专人在这里答复您，最终结果 { $days } 天内告诉您。
term-complaint = 您的投诉 { $code }：{ $next }
term-complaint-until = 您的投诉 { $code }：{ $next }最终结果最晚 { $until } 告诉您。

warranty-bought = 保修从购买那天算起，请留好购买凭证。告诉我序列号，我就能查到保到哪一天。
warranty-bought-other = 记下了。具体保到哪一天，要看标签上的序列号。
return-in-time-return = 那还来得及退：收货后 { $days } 天内可以退货，由同事帮您办理。
return-in-time-exchange = 退货是 { $days } 天内，已经过了；换货还可以，{ $exchange } 天内有效，由同事帮您办理。
return-in-time-neither = 退换货的 { $exchange } 天已经过了，抱歉。有质量问题按保修处理，别的情况可以请同事帮您看看。
early-failure-return = 刚买就出问题，实在不应该。{ $days } 天内可以退货，{ $exchange } 天内可以换新；想退想换随时跟我说，由同事办理。
early-failure-exchange = 买来没多久就出问题，实在不应该。{ $exchange } 天内可以换新；想换随时跟我说，由同事办理。
warranty-anyhow = 凭序列号能查到这一台是什么时候售出或激活的，保修就从那时算起。把标签上的序列号发给我，或者拍张照片，我来查。
warranty-anyhow-other = 要查得有标签上的序列号；实在没有，就请同事看看还能怎么查。
photo-welcome = 可以，直接发到这里就行。
photo-welcome-ticket = 可以，直接发到这里，我放进 { $code }。
signs-danger = 是不是有东西着火、冒烟或者冒火花？
choice-alarm-yes = 是
choice-alarm-no = 不是
talk-signs = 我不太明白这个表情的意思，是关于哪方面的？
talk-signs-other = 能用几个字说说吗？
talk-signs-in-form = 这个表情我看不懂。
talk-affirm-after = 好的，还有什么事随时写给我。
talk-affirm-after-other = 好的。
talk-let-be = 好的，需要时随时写给我。
talk-let-be-other = 没关系。
left-behind = 谢谢您告诉我们，已记在 { $code } 里，会转告师傅。
talk-chat = 有什么要修、要问的，随时跟我说。
talk-chat-other = 需要的时候写给我就行。
talk-still-here = 我在，您的事都记着呢。
answer-and-fault = 您还说到有故障。
talk-not_know-in-form = 没关系，知道多少说多少。
remark-place-later = 我这里还没有您的地址，稍后会请您告诉我。
missing-costs = { $free ->
    [0] 师傅到了家里没人，要收上门费 { $price }。
    [1] 师傅到了家里没人，第一次不收费，之后每次收上门费 { $price }。
   *[other] 师傅到了家里没人，前 { $free } 次不收费，之后每次收上门费 { $price }。
 }上门前 { $hours } 小时都可以免费改约或取消，在这里说一声就行。
first-price = 保修期内免费修；过了保修期先报价（上门费 { $visit }，另加人工和配件），您同意了再修。
first-appointment = 师傅 { $near } 个工作小时内上门，较远的地方 { $far } 个工作小时内。
first-duration = 查明故障后 { $hours } 个工作小时内修好。
first-loan = 维修超过 { $days } 天的，可以先借您一台备用机。
who-handles = { $name ->
    [none] { $code } 会由专人负责，确定后在这里告诉您。
   *[other] { $code } 由{ $name }负责，在这里答复您。
}
who-comes-open = 哪位师傅上门，约好日期时一起定（{ $code }），到时名字会发到这里。
who-comes-named = { $name } 师傅 { $window } 上门（{ $code }）。
who-comes-number = 师傅的个人电话不方便提供。要跟师傅说的写在这里，会随工单带到；也可以打 { $phone }。
price-haggling = 价格我这里改不了，不过都是先报价，您不同意就不动手。能不能优惠，可以请同事看一下。
remark-any-number = 当然可以，能联系到人的号码都行。
remark-fault-noted = 记下了，会写进报修。
price-of-ask_installation = 新机首次安装{ $free_installation }，再次安装 { $installation_price }。
price-of-ask_moving = 搬家免费移机 { $free_reinstallations } 次，之后每次 { $reinstallation_price }。
price-of-ask_parts = 配件大多在 { $parts_from_price } 到 { $parts_to_price } 之间；保修期内质量问题更换配件免费。具体价格会先报给您，您同意了才换。
price-of-ask_warranty_extension = 延保 { $extended_warranty_months } 个月，{ $extended_warranty_price }。
price-of-ask_appointment = 上门费 { $visit_price }；保修范围内的维修上门免费。
price-of-ask_delivery = 配送{ $free_delivery }。
hours-day-open = { $day }人工服务时间：{ $hours }。
hours-day-closed = { $day }我们休息。
hours-holiday = { $name }（{ $day }）是公众假期，我们休息。
