"""What is heard inside a form: answers, corrections, what comes before them."""
