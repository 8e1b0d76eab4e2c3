# What a case's card says of the work: the visit to come, the quote that counts, its parts.

card-visit = Visit: { $value }
card-quote = Quote { $value }
card-parts = Parts: { $value }
work-visit = { $window }, { $name }, { $state }
work-quote = { $number }: { $total }, { $state }
work-part = { $count } × { $number } { $name }, { $state ->
    [ordered] expected on { $day }
    [asked] asked for
   *[reserved] reserved
}
