# What the tools of the engine say: classify and evaluate.

tool-messages = { $spoken }: { $cases } messages
tool-f1 = macro-F1  clear { $clear }  lenient { $lenient }  strict { $strict }
tool-calibration = expected calibration error { $error } (by luck alone { $usual } on average, above { $seldom } one time in twenty)
tool-second = second labels: { $fitting } of { $named } named fit, { $seen } of { $owed } owed are seen
tool-class = class
tool-precision = precision
tool-recall = recall
tool-cases = cases
tool-label = label
tool-matrix = label, read as →
tool-read-as = read as
tool-worst = Worst errors, the surest first:
tool-error = { $sure } { $label } read as { $guess }: { $text }
tool-no-label = line { $number } of { $file }: the label is not one of { $labels }
tool-no-json = line { $number } is no JSON: { $error }
tool-no-text = line { $number } has no "text"
tool-no-file = { $file }: no such file, or no right to read it
tool-progress = { $done } texts, { $speed } a second
tool-inquiry = inquiry
tool-repair_request = repair
tool-complaint = complaint
tool-other = other
