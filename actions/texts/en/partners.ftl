# Suppliers and service partners: what they get, and what staff read of them.

clock-partner = partner's answer
promise-partner = answer of a supplier or service partner, R32

partner-case =
    { $code }: { $product }, serial number { $serial }
    { $words }
    Please let us know by { $by }.
partner-kind-supplier = supplier
partner-kind-service = service partner
partners-none = No partner is known. Add one: /partner add supplier NAME; contact; hours
partners-head = Partners, with what they answered in the last 90 days:
partners-line = { $name } ({ $kind }, { $contact }): { $open } there now
partners-open = { "   " }{ $code }, due { $by }
partners-figures = { "   " }{ $cases } answered, { $kept } of { $of } in time, median { $hours } h
topic-referred = With { $name } ({ $contact }) until { $by }: { $words }
topic-partner-answered = { $name } has answered: { $words }
staff-referred = { $code } is with { $name }; its clocks wait, theirs runs.
staff-partner-answered = The answer of { $name } is noted; { $code } goes on.
staff-partner-added = { $name } is known now.
staff-command-partner = Give this to a partner: NAME words; or: done WORDS; add KIND NAME; contact; hours
staff-command-partners = The partners, what is with them, how they keep their time
error-no-partner = I know no partner by that name. There are: { $names }
error-no-partners = No partner is known yet. Write it like this: /partner add service NAME; contact; hours
error-referred-already = { $code } is with { $name } already; note the answer with /partner done.
error-not-referred = { $code } is with no partner.
error-partner-hours = “{ $said }” is no number of hours: /partner add supplier NAME; contact; 48
error-partner-add = Write it like this: /partner add supplier NAME; contact; hours
