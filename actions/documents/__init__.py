"""Papers one can print, set by typst from templates beside the data they show.

A template is a `.typ` file of this folder; it begins with `#import "house.typ": *`, which gives it
`data` (what the caller passed, as JSON) and the look that all papers share.
"""
