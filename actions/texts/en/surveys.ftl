# After the work: is it put right, how was it, and what to do better.

survey-case = { $code } ({ $product })
survey-solved-repair = The work on { $case } is done. Is everything working as it should?
survey-solved-complaint = We have finished { $case }. Is it settled for you?
survey-solved-inquiry = We have finished { $case }. Did it answer what you wanted to know?
survey-solved-again = We have been at { $case } { $round ->
    [2] a second time
   *[other] once more
}. Is it put right now?
survey-mend = Good to know. Shall somebody see to what is left?
survey-held = A month ago we finished { $case }. Does it still work?
survey-not-held = I'm sorry, that should have lasted. Shall I open { $code } again, or is it something new?
survey-held-thanks = Good to hear. If anything changes, just write to me.
survey-stars = How was our service, all in all?
survey-stars-annual = Once a year we ask how we are doing. How is our service, all in all?
survey-recommend = How likely are you to recommend us to a friend, from 0 (not at all) to 10 (certainly)?
survey-expected = { $what } What would you expect of a good service, from 1 (little) to 5 (very much)?
survey-perceived = { $what } How did you find us in this, from 1 (poor) to 5 (very good)?
survey-tangibles = Looks: tools, clothes, papers and our messages.
survey-reliability = Reliability: what is promised is done, on the day it was promised.
survey-responsiveness = Promptness: quick answers, quick help.
survey-assurance = Skill: people who know their work and whom you can trust.
survey-empathy = Care: people who listen and see your side.
survey-recovery = Putting right: how a fault or mistake is made good.
survey-words = Is there anything you would like to tell us? Write it or send a voice message.
survey-reminder = You may have overlooked this; I ask only once more.
survey-thanks = Thank you, that helps us do better.
survey-amended = I've taken your new words instead, thank you.
survey-stopped = Of course: no more surveys. If you need anything, just write to me.
survey-late = That one is answered already, thank you.
survey-over = Thank you for coming back to this. The survey is over; if something is wrong, just write to me.
survey-rescued = { $code } is open again, one level up.
survey-still-wrong = What is still wrong?
survey-brief-solved = In the survey: not put right.
survey-brief-stars = In the survey: { $stars } of 5 stars.
survey-brief-other = In the survey: something is still wrong.

brought-back = 🔁 { $case } is open again, level { $level }. { $why }{ $owner ->
    [none] {"\u000A"}Nobody is on duty: whoever is here, please take it.
   *[other] {"\u000A"}Whose turn: { $owner }
}{ $above ->
    [none] {""}
   *[other] {"\u000A"}Sees it through: { $above }
}{ $due ->
    [none] {""}
   *[other] {"\u000A"}The customer is owed an answer: { $due }
}
card-again = { $value }
card-again-times = 🔁 Worked on for the { $round ->
    [2] 2nd
    [3] 3rd
   *[other] { $round }th
} time, level { $level }
before-done = { $day }, { $name }: { $what }
error-rescue-unsaid = { $code } came back: please say what was wrong and what was done, for the record and the customer: /resolve …

button-survey-solved-yes = Yes
button-survey-solved-partly = Partly
button-survey-solved-no = No
button-survey-held-yes = Yes, it works
button-survey-held-no = No
button-survey-mend-yes = Yes, please
button-survey-mend-no = No, it's fine
button-survey-skip = Skip
button-survey-enough = That's enough
button-survey-stop = No more surveys
button-survey-rescue = Something is still wrong
button-survey-reopen = Open { $code } again
button-survey-new = Something new

## By hand
staff-command-survey = Ask the customer of a finished case now; skip and the reason: ask nothing
staff-survey-sent = { $code }: the customer is asked now.
staff-survey-later = { $code }: the customer is asked { $at }, nobody is at night.
staff-survey-held = { $code }: the customer is asked as soon as the chat is with the bot again.
staff-survey-skipped = { $code }: nothing is asked. Noted: { $why }
error-survey-asked = { $code }: that was asked already, or is over. What came of it stands in the customer’s file: /customer
error-survey-wish = { $name } wants no questions, so nothing is asked about { $code }.
error-survey-blocked = { $name } cannot be reached here, so nothing is asked about { $code }.
error-survey-recent = { $name } was asked less than { $days } days ago, so nothing is asked about { $code } now.
error-survey-why = Please say why nothing is to be asked; it is kept: /survey skip asked on the telephone
error-survey-rescue = { $code } came back from an unhappy customer, so it is asked whether it is right now.
