# What is wrong in a file that a company writes: policy, checks, answers, replies, criteria, lists.

slip-file = { $path }: { $reason }
slip-line = line { $line }: { $reason }
slip-value = { $where }: { $reason }
slip-whole = the file
slip-no-utf8 = cannot be read: it is no UTF-8; save it as UTF-8
slip-unread = cannot be read: there is no such file, or no right to read it
slip-no-file = no such file
slip-place = line { $line }, column { $column }: { $reason }
slip-no-yaml = { $kind ->
    [tab] a tab stands here; put spaces in its place
    [quote] a quote is not closed
    [bracket] a bracket is not closed, or a comma is missing
    [sign] words that begin with this sign need quotes around them
    [colon] a colon too many, no space behind one, or a line that begins too far right; words with a colon need quotes around them
    [indent] this line begins further left or right than those it belongs to, or words need quotes around them
   *[other] this is no YAML
} (YAML: { $said })
slip-no-names = should be names with their values, as the shipped file is
slip-twice = { $name } stands twice
slip-unknown = not permitted{ $near ->
    [none] {""}
   *[other] ; perhaps { $near } is meant
}
slip-other = does not fit ({ $said })

slip-missing = is required
slip-integer = should be an integer
slip-number = should be a number
slip-yes-no = should be true or false
slip-list = should be a list
slip-names = should be names with their values
slip-one-of = should be one of { $expected }
slip-date = should be a date that exists, such as 2026-12-24
slip-time = should be a time such as 09:30
slip-string-type = should be a text; put it in quotation marks
slip-string-too-short = should have at least { $min_length } characters
slip-string-too-long = should have at most { $max_length } characters
slip-string-pattern-mismatch = should be written as { $pattern }
slip-greater-than = should be greater than { $gt }
slip-greater-than-equal = should be { $ge } or more
slip-less-than = should be less than { $lt }
slip-less-than-equal = should be { $le } or less
slip-too-short = should hold at least { $min_length }
slip-too-long = should hold at most { $max_length }

slip-span = write a span as 09:00-12:30
slip-span-empty = { $span } has no length; a whole day is 00:00-24:00
slip-zone = name a time zone such as Europe/London or Asia/Shanghai
slip-country = name a country or region by its two letters, such as GB or HK
slip-holidays = name a country by its two letters, such as GB or CN, with its region where days differ, such as GB-ENG, or leave it empty
slip-region = name { $country } alone or one of its regions: { $known }
slip-no-day = at least one day needs a span
slip-spans-overlap = the spans of { $day } overlap
slip-spans-run-into = the spans of { $day } run into those of { $next }
slip-calendar-there = the calendar { $name } is there already; choose another name
slip-no-calendar = no calendar is named { $name }; there are { $known }
slip-serials = write serial numbers as HD2103-HD2108, both ends alike in length, not { $said }
slip-limits = a higher role may not offer less than a lower one
slip-tip-days = nothing is sent { $days } days after; only { $known }
slip-level-gap = number the levels 2, 3, … without a gap; 1 is the lines above
slip-level-slower = level { $number } is slower than the level below it
slip-first-level = the first level is told at the deadline: after_hours: 0
slip-level-hours = each level needs more after_hours than the one before
slip-quiet = write quiet hours as 20:00-09:00
slip-too-late = too_late_days must be longer than delay_hours

slip-answers = needs if_yes and if_no, or two choices or more
slip-same-choices = two choices say the same
slip-name-taken = { $name } has another meaning here; choose another name
slip-leads-nowhere = leads to { $to }, which is no step, cause or end
slip-unreached = no answer leads here
slip-circle = goes round in a circle: { $circle }

slip-reply-parts = title, en and zh are needed
slip-replies = a name and its words are needed for each reply
slip-placeholder = { $name } is none of { $known }
slip-title = a title is needed in en and zh

slip-no-topic = is no topic of the shipped file and has no asks{ $near ->
    [none] {""}
   *[other] ; perhaps { $near } is meant
}
slip-no-button = there is no button { $name }
slip-no-fact = no such fact of the policy ({ $said }); a brace of your own is written twice

slip-no-texts = holds neither en.ftl nor zh.ftl
slip-no-sentence = { $kind ->
    [equals] is no sentence; one is written: name = words
    [default] is no sentence: one of the choices needs a * before it
    [quote] is no sentence: a quote is not closed
    [brace] is no sentence: a brace is open or left over
   *[other] is no sentence
} (Fluent: { $said })
slip-strange-sentence = { $name } is no sentence of the desk{ $near ->
    [none] {""}
   *[other] ; perhaps { $near }
}
slip-no-field = { $name } has no { $field }; there are: { $known }
slip-button-long = { $name } is longer than { $most } characters, the room on a button
slip-no-question = { $name } asks something: it must end in a question mark, as answers are heard by it
slip-no-words = { $name } has no words
slip-unsaid = { $name } cannot be said, it names what does not exist (Fluent: { $said })

slip-judgement = give 1 to 9, or a fraction 1/2 to 1/9
slip-named-twice = two are named { $names }
slip-group-large = { $group } holds { $count } things, at most { $most } can be compared at once; group them
slip-nobody-compares = nobody compares { $group }: { $names }
slip-no-group = there is no group { $group }; name { $known }
slip-no-pair = { $said } names no two things; write { $example }
slip-not-among = { $name } is not among { $known }
slip-compared-twice = { $one } and { $other } are compared twice
slip-not-compared = { $one } and { $other } are not compared
slip-not-scored = { $name } is not scored; name { $known }
slip-only-one = { $name } is the only one and cannot be removed
slip-there-already = { $name } is there already
slip-ratio = the ratio must be positive
slip-weight = a weight lies between 0 and 1
slip-only-weight = { $name } is the only one; its weight is 1
slip-sum = the weights do not add up to 1
slip-no-criterion = there is no criterion or indicator { $name }

slip-sheet-broken = it is broken, or no XLSX file
slip-sheet-unread = its text is neither UTF-8 nor GB 18030, or a quote is left open
slip-empty = it is empty
