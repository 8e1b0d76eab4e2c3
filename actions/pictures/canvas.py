"""What all pictures share: font, colours, paper, and how one becomes a PNG.

Figures are drawn without pyplot, whose list of open figures is not safe among threads.
"""

from io import BytesIO

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from matplotlib.layout_engine import ConstrainedLayoutEngine
from pylopdf_fonts_zh_cn import sans_path

INK, GREY, PALE = "#222222", "#8a8a8a", "#e4e4e4"
BLUE, ORANGE, GREEN, RED = "#0072b2", "#e69f00", "#009e73", "#d55e00"
# Okabe and Ito's colours, told apart by everybody.
COLOURS = (BLUE, ORANGE, GREEN, "#56b4e9", "#cc79a7", RED, "#f0e442")

fontManager.addfont(str(sans_path()))
mpl.rcParams.update(
    {
        "font.family": "Noto Sans SC",
        "font.size": 9,
        "axes.titlesize": 11,
        "axes.titlelocation": "left",
        "axes.titlepad": 12,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.edgecolor": GREY,
        "axes.labelcolor": INK,
        "text.color": INK,
        "xtick.color": INK,
        "ytick.color": INK,
        "legend.frameon": False,
    }
)


def paper(title: str, *, height: float = 4.5) -> tuple[Figure, Axes]:
    """Take a sheet of eight inches' width with one set of axes."""
    margin = ConstrainedLayoutEngine(w_pad=0.12, h_pad=0.12)
    figure = Figure(figsize=(8, height), dpi=150, layout=margin)
    axes = figure.add_subplot()
    axes.set_title(title, linespacing=1.6)
    return figure, axes


def png(figure: Figure) -> bytes:
    """Give a figure as the bytes of a PNG."""
    with BytesIO() as out:
        figure.savefig(out, format="png")
        return out.getvalue()


def minus(number: float, digits: int = 2) -> str:
    """Write a number with its sign, the minus as long as the plus."""
    return f"{number:+.{digits}f}".replace("-", "−")
