# Reports of a period: in the staff group, as PDF, spreadsheet and web page.

period-week = week { $number }, { $year } ({ $days })
period-quarter = Q{ $number } { $year }
period-half = { $number ->
    [1] first half of { $year }
   *[other] second half of { $year }
}
period-year = { $year }
period-days = { $first } – { $last }

report-title-week = Weekly report
report-title-month = Monthly report
report-title-quarter = Quarterly report
report-title-half = Half-year analysis
report-title-year = Annual analysis
report-so-far = so far, until { $until }
report-compared = Compared with { $days }.
report-compared-part = Compared with as much of the period before: { $days }.
report-nothing = Nothing yet: no ticket falls into { $period }.
report-own-nothing = No case of yours was closed in { $days }, so there are no figures yet.
report-no-cases = nothing yet
report-made = made { $at }
report-file = report
report-file-comes = It is on its way.
button-report-pdf = PDF
button-report-xlsx = Spreadsheet
button-report-html = Web page

report-figure-opened = Opened
report-figure-closed = Closed
report-figure-open = Open at the end
report-figure-promises = Promises kept
report-figure-answer = First answer
report-figure-done = Opened to closed
report-figure-first-time = Fixed first time
report-figure-held = Repairs that hold
report-figure-satisfied = Satisfied
report-figure-recommended = Would recommend

report-says-opened = tickets opened in the period
report-says-closed = tickets closed in it, and still closed
report-says-open = tickets with work owed when it ended
report-says-promises = of the promises that fell due in it
report-says-answer = working time, the middle one
report-says-done = the middle one
report-says-first-time = closed repairs with no second visit, never opened again
report-says-held = of repairs heard of by the check after a month
report-says-satisfied = four or five of five stars
report-says-recommended = net promoter score, −100 to 100

report-unit-hours = { $value } h
report-unit-days = { $value } d
report-unit-points = { $value }
report-change-none = no figure before
report-change-same = as before
report-change-chance = { $by }, can be chance
report-change-news = { $by }
report-change-points = { $by } points
report-interval = { $low } to { $high }

report-findings = What stands out
report-finding-none = Nothing stands out beyond what chance does.
report-finding-worse = { $figure }: { $now } after { $before } in the period before. That is worse than chance explains.
report-finding-better = { $figure }: { $now } after { $before } in the period before. That is better than chance explains.
report-finding-more = { $now } tickets opened after { $before } in the period before: more than chance explains.
report-finding-fewer = { $now } tickets opened after { $before } in the period before: fewer than chance explains.
report-finding-large = { $name } is behind { $share } of all tickets opened ({ $count }).
report-finding-missed = { $name }: only { $share } of { $count } promises were kept, of all together { $whole }.
report-finding-signal = Around { $day } fewer promises were kept than chance explains: look at what happened then.
report-finding-short = { $dimension } falls short of what customers expect, by { $gap } points on a scale of 5.

report-section-figures = The ten figures
report-section-series = How it went
report-section-todo = Open with a missed promise
report-section-week = Opened this week
report-section-kind = By kind
report-section-cause = By cause
report-section-product = By product
report-section-unit = By unit
report-section-person = By person in charge
report-section-supplier = By supplier and partner
report-section-part = By part
report-section-technician = By technician
report-section-handed = By why a person was needed
report-section-causes = Most of it comes from little
report-section-people = People
report-section-customers = What customers say
report-section-gaps = Service gaps
report-section-five = The five gaps
report-section-held = How long repairs hold
report-section-passages = From message to closed
report-section-cost = Cost
report-section-tickets = Tickets
report-section-about = How it is counted

report-note-people = Cases closed in the period, by who had them last. Few cases say little: look at the interval.
report-note-unit = Units with more than one ticket.
report-note-held = Repairs finished { $days }; one that nobody has heard of yet is not counted. The share is that of 45 days after the work, or of as long as at least five were watched; a fault that came back later stands only among those that came back.
report-note-gaps = Found less expected, of customers who answered both; red surely falls short.
report-note-chart = Points outside the grey limits are news, those inside are the usual noise.
report-written = { $period }, counted from { $count } tickets: { $file }
report-note-money = Amounts are in { $currency }.
report-note-todo = The longest open first.

report-column-name = Name
report-column-figure = Figure
report-column-value = Value
report-column-count = Cases
report-column-low = Low
report-column-high = High
report-column-before = Before
report-column-change = Change
report-column-trace = Traced by
report-column-day = From
report-column-opened = Opened
report-column-closed = Closed
report-column-open = Open
report-column-kept = Kept
report-column-due = Due
report-column-promises = Promises kept
report-column-answer = First answer
report-column-answered = Answers
report-column-arrival = Arrival
report-column-arrived = Arrivals
report-column-first-time = Fixed first time
report-column-first-fixed = First time
report-column-repairs = Repairs
report-column-held = Hold
report-column-still = Holding
report-column-heard = Heard of
report-column-satisfied = Satisfied
report-column-content = 4 or 5 stars
report-column-stars = Answers in stars
report-column-score = Score
report-column-scores = Scores
report-column-cost = Cost
report-column-cases = Cases
report-column-share = Share
report-column-total = Running total
report-column-code = Code
report-column-kind = Kind
report-column-product = Product
report-column-unit = Unit
report-column-person = Person
report-column-stage = Stage now
report-column-class = Class
report-column-opened-at = Opened at
report-column-ended-at = Ended at
report-column-age = Days open
report-column-missed = Missed
report-column-dimension = Dimension
report-column-expected = Expected
report-column-perceived = Found
report-column-gap = Gap
report-column-interval = 95 % interval
report-column-answers = Answers
report-column-back = Came back
report-column-watched = Watched for days
report-column-group = Counted by
report-column-what = What
report-column-borne-by = Borne by
report-column-cancelled = Cancelled
report-column-done-days = Days to close
report-column-answer-hours = Hours to first answer
report-column-asked = Asked
report-column-star-sum = Stars
report-column-promoters = 9 or 10
report-column-detractors = 0 to 6
report-column-recommended = Answers on recommending
report-column-might-recommend = Asked on recommending
report-column-rescued = Rescued
report-column-righted = Put right
report-column-cause = Cause
report-column-supplier = Supplier
report-column-part = Part
report-column-technician = Technician
report-column-handed = Person needed because
report-column-reopened = Opened again
report-column-total-score = Total
report-column-band = Band
report-column-place = Place

report-all = All together
report-rest = { $count ->
    [one] 1 further
   *[other] { $count } further
}
report-nameless = without a name
report-nameless-handed = settled without a person in the chat
report-kind-class = { $kind }, class { $class }
report-kind-Q = Inquiry
report-kind-R = Repair
report-kind-C = Complaint
report-step-messages = Messages
report-step-opened = Tickets opened
report-step-answered = Taken up
report-step-done = Work done
report-step-closed = Closed

report-customers-asked = Asked
report-customers-answered = Answered
report-customers-silent = Silent
report-customers-satisfied = Satisfied (4 or 5 stars)
report-customers-stars = Mean of the stars
report-customers-recommend = Net promoter score
report-customers-rescued = Opened again after an unhappy answer
report-customers-righted = Hours until put right, the middle one
report-customers-annual = Survey of all customers: satisfied

report-trace-all = tickets
report-trace-filter = tickets: { $column } = { $value }
report-trace-sum = tickets: sum of { $column }
report-trace-middle = tickets: the middle of { $column }
report-trace-ratio = tickets: sum of { $column } by sum of { $by }
report-trace-note = Every figure can be counted again: the spreadsheet holds all { $count } tickets, and each line says by which column.

report-about-window = Counted from { $since } to { $until }.
report-about-promises = A promise counts in the period in which it fell due. One that ended with its case before that counts nowhere.
report-about-closed = A ticket that was opened again counts as closed where it was closed last.
report-about-chance = A change is called news where chance alone would bring it less often than once in twenty times.

report-message-opened = Opened { $opened }, closed { $closed }, open { $open }.
report-message-promises = Promises: { $kept } kept, { $missed } missed ({ $share }).
report-message-answer = First answer: { $hours } ({ $count ->
    [1] 1 case
   *[other] { $count } cases
 }).
report-message-satisfied = Satisfied: { $share } of { $answered } answers ({ $asked } asked, { $rate } answered).
report-message-bands = Bands: { $bands }.
report-message-band = { $band } { $count }
report-message-nps = Would recommend: NPS { $value }, between { $low } and { $high } ({ $answered } of { $asked } answered).
report-message-no-scores = Satisfaction: nobody has answered yet ({ $asked } asked).
report-message-rescues = Put right after an unhappy answer: { $righted } of { $rescued }, in { $hours } (the middle one).
report-message-rescues-open = Put right after an unhappy answer: 0 of { $rescued } so far.
report-message-first-time = Fixed first time: { $share } of { $count }.
report-message-held = Repairs that hold: { $share } of { $count }.

own-days = the last { $count } days
own-head = Your figures, { $days } ({ $count ->
        [one] 1 case closed
       *[other] { $count } cases closed
    }):
own-answer = First answer: { $hours } ({ $count })
own-promises = Promises kept: { $share } of { $count }{ $interval }
own-first-time = Fixed first time: { $share } of { $count }{ $interval }
own-score = Customers' score: { $score } of 100 from { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }{ $interval }, { $asked } asked
own-no-score = Customers' score: nothing yet, { $asked } asked
own-interval = {" "}({ $low } to { $high })

picture-kept-title = Promises kept, by { $by ->
    [day] day
   *[other] week
}
picture-passages-title = From message to closed
picture-causes-title = { $by ->
    [cause] Causes of tickets opened
   *[other] Products of tickets opened
}
picture-held-title = Repairs that hold

staff-command-report = The figures of a period, with pictures: /report 2026-Q3, /report last month

## Errors
error-period = “{ $words }” is no period I know. Possible: 2026-W40, 2026-10, 2026-Q3, 2026-H1, 2026, last, last week, this quarter.
error-period-ahead = { $period } has not begun yet.
error-report-ending = A report is a .pdf, .xlsx or .html file; { $file } is none of these.
