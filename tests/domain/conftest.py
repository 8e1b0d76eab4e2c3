from hypothesis import settings

# Time is measured elsewhere: a busy machine must not fail a test of rules.
settings.register_profile("aftercare", deadline=None)
settings.load_profile("aftercare")
