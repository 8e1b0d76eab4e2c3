"""What the command line does with the model: classify texts, measure the model."""
