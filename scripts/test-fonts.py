#!/usr/bin/env python3
"""Makes src/test/resources/fonts/*.ttf, the fonts of the browser tests: the letters that our pages use, under names of their own.

Needs Debian's packages fonts-croscore (20201225) and fonts-dejavu-core (2.37), and Python's fonttools:  scripts/test-fonts.py
"""
import pathlib
from fontTools import subset
from fontTools.ttLib import TTFont

CROSCORE = pathlib.Path("/usr/share/fonts/truetype/croscore")
DEJAVU = pathlib.Path("/usr/share/fonts/truetype/dejavu")
OUT = pathlib.Path(__file__).resolve().parent.parent / "src/test/resources/fonts"

# As wide as Arial, as Verdana and DejaVu Sans, as Courier: most systems' fonts lie between the first two.
FONTS = {
    ("Portero Narrow", "Regular"): CROSCORE / "Arimo-Regular.ttf",
    ("Portero Narrow", "Bold"): CROSCORE / "Arimo-Bold.ttf",
    ("Portero Wide", "Regular"): DEJAVU / "DejaVuSans.ttf",
    ("Portero Wide", "Bold"): DEJAVU / "DejaVuSans-Bold.ttf",
    ("Portero Mono", "Regular"): CROSCORE / "Cousine-Regular.ttf",
    ("Portero Mono", "Bold"): CROSCORE / "Cousine-Bold.ttf",
}
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, *range(0x2190, 0x2194), 0x25CF]

for (family, style), source in FONTS.items():
    font = TTFont(source)
    options = subset.Options(hinting=False, layout_features=["kern"], name_IDs=[0, 13, 14], name_languages="*", notdef_outline=True)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=LETTERS)
    cut.subset(font)
    whole = f"{family} {style}"
    for place, text in {1: family, 2: style, 3: whole, 4: whole, 6: whole.replace(" ", "")}.items():
        font["name"].setName(text, place, 3, 1, 0x409)
    file = OUT / f"{whole.replace(' ', '-').lower()}.ttf"
    font.save(file)
    print(file.name, file.stat().st_size)
