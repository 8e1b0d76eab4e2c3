"""The analytic hierarchy process: judgements in pairs become weights, scores become totals."""
