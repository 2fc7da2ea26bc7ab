"""Charts, maps and tables of a PowerPoint file hold the figures that the slide has."""

import io
from dataclasses import replace

import openpyxl
import pytest
from pptx.enum.chart import XL_CHART_TYPE

from dashboard.deck.pptx.axes import decades, number_format, scale
from dashboard.deck.pptx.theme import colour
from dashboard.deck.pptx.writing import Pen
from dashboard.slides.slide import Native, Series
from tests.dashboard import example_slides as examples
from tests.dashboard.test_pptx_slides import opened

NATIVES = {
    "line": examples.lines(),
    "stacked": examples.stacked(),
    "column": examples.stacked("column"),
    "bar": examples.bars(),
    "pyramid": examples.pyramid(),
}
TYPES = {
    "line": XL_CHART_TYPE.LINE,
    "stacked": XL_CHART_TYPE.COLUMN_STACKED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "pyramid": XL_CHART_TYPE.BAR_CLUSTERED,
}
every_native = pytest.mark.parametrize("native", NATIVES.values(), ids=NATIVES)


def framed(native: Native):
    shapes = opened(examples.shown(examples.plot(native))).slides[1].shapes
    return next(each for each in shapes if each.has_chart)


def chart(native: Native):
    return framed(native).chart


def sheet(native: Native) -> list[tuple]:
    blob = chart(native).part.chart_workbook.xlsx_part.blob
    return list(openpyxl.load_workbook(io.BytesIO(blob)).active.iter_rows(values_only=True))


def found(native: Native, path: str) -> list[str]:
    return chart(native)._chartSpace.xpath(path)


@every_native
def test_a_chart_is_of_its_kind_and_has_the_same_figures(native):
    made = chart(native)
    assert made.chart_type == TYPES[native.kind]
    plot = made.plots[0]
    assert tuple(str(each.label) for each in plot.categories) == native.categories
    assert [(each.name, tuple(each.values)) for each in plot.series] == [
        (each.name, each.values) for each in native.series
    ]


@every_native
def test_the_workbook_inside_has_the_same_figures(native):
    head, *rows = sheet(native)
    assert head[1:] == tuple(each.name for each in native.series)
    assert tuple(str(row[0]) for row in rows) == native.categories
    assert list(zip(*(row[1:] for row in rows), strict=True)) == [
        each.values for each in native.series
    ]


def test_points_have_both_their_figures_and_the_workbook_says_where_they_are():
    native = examples.points()
    for drawn, series in zip(chart(native).plots[0].series, native.series, strict=True):
        assert drawn.name == series.name
        assert tuple(drawn.values) == series.values
        across = drawn._element.xpath("c:xVal//c:pt/c:v/text()")
        assert tuple(map(float, across)) == tuple(x for x in series.xs if x is not None)
    rows = sheet(native)
    assert ("Tinn", native.series[1].xs[0], native.series[1].values[0]) in rows
    assert ("Utsira", None, None) in rows


@every_native
def test_a_chart_says_in_words_what_it_shows(native):
    frame = framed(native)
    assert frame._element.xpath(".//p:cNvPr/@descr") == ["Et diagram over tall som ingen har målt."]


def test_a_missing_year_is_a_gap_and_a_year_alone_is_a_mark():
    native = examples.lines()
    assert found(native, ".//c:dispBlanksAs/@val") == ["gap"]
    marks = found(native, ".//c:ser[1]/c:dPt/c:idx/@val")
    assert marks == ["10", "25"]


def test_few_lines_are_named_at_their_ends_and_many_in_a_legend():
    few, many = chart(examples.lines()), chart(examples.lines(n=9))
    assert not few.has_legend
    assert len(few._chartSpace.xpath(".//c:dLbl[c:showSerName/@val='1']")) == 4
    assert many.has_legend
    assert not many._chartSpace.xpath(".//c:dLbl")


def test_names_at_the_ends_of_lines_keep_apart():
    close = tuple(
        Series(name, (1.0, 5.0 + at * 0.01), "#0d6577") for at, name in enumerate("ABCDEF")
    )
    native = Native("line", ("2020", "2021"), close, 1, "")
    shifts = [float(each) for each in found(native, ".//c:dLbl//c:manualLayout/c:y/@val")]
    assert len(shifts) >= 5
    assert len(set(shifts)) == len(shifts)


def test_what_one_compares_with_is_thin_and_dashed():
    widths = found(examples.lines(), ".//c:ser/c:spPr/a:ln/@w")
    assert int(widths[-1]) < int(widths[0])
    assert found(examples.lines(), ".//c:ser/c:spPr/a:ln/a:prstDash/@val")[-1] == "sysDash"


def test_colours_of_the_palette_follow_the_theme_and_others_stay():
    assert colour("#0d6577", "light") == '<a:schemeClr val="accent1"></a:schemeClr>'
    assert colour("#eceae3", "dark") == '<a:schemeClr val="tx1"></a:schemeClr>'
    assert colour("#8659b5", "light") == '<a:srgbClr val="8659B5"></a:srgbClr>'
    with pytest.raises(ValueError, match="rgba"):
        colour("rgba(0,0,0,0.5)", "light")


def test_years_stand_to_scale_and_are_written_as_numbers():
    series = (Series("Tinn", (1.0, 2.0, 3.0), "#0d6577"),)
    native = Native("line", ("2015", "2016", "2019"), series, 0, "")
    assert found(native, ".//c:dateAx/c:numFmt/@formatCode") == ["0"]
    assert found(native, ".//c:dateAx/c:majorUnit/@val") == ["1"]
    assert [row[0] for row in sheet(native)[1:]] == [2015, 2016, 2019]


def test_of_many_years_some_are_written():
    (step,) = found(examples.lines(), ".//c:dateAx/c:majorUnit/@val")
    assert int(step) > 1


def test_every_answer_beside_a_bar_is_written_level():
    answers = tuple(f"Svar {n} er så langt at det må deles på to linjer" for n in range(8))
    series = (Series("Svar", (1.0,) * 8, "#0d6577"),)
    native = Native("bar", answers, series, 0, "")
    assert found(native, ".//c:catAx/c:tickLblSkip/@val") == ["1"]
    assert found(native, ".//c:catAx/c:txPr/a:bodyPr/@rot") == ["0"]


def test_lying_bars_go_from_the_top_down_and_ages_from_the_bottom_up():
    way = ".//c:catAx/c:scaling/c:orientation/@val"
    assert found(examples.bars(), way) == ["maxMin"]
    assert found(examples.pyramid(), way) == ["minMax"]


def test_bars_begin_at_zero_even_where_all_are_high():
    native = Native("column", ("A", "B"), (Series("x", (97.0, 99.0), "#0d6577"),), 0, "")
    assert found(native, ".//c:valAx/c:scaling/c:min/@val") == ["0.0"]


def test_a_figure_below_zero_has_room_between_its_bar_and_the_name():
    native = Native("bar", ("A", "B"), (Series("x", (42.7, -19.6), "#0d6577"),), 1, "%")
    (low,) = found(native, ".//c:valAx/c:scaling/c:min/@val")
    assert float(low) < -19.6 - 0.1 * (42.7 + 19.6)


def test_both_sides_of_a_pyramid_are_as_wide_and_written_without_a_sign():
    native = examples.pyramid()
    low, high = (found(native, f".//c:valAx//c:{end}/@val")[0] for end in ("min", "max"))
    assert float(low) == -float(high)
    (look,) = found(native, ".//c:valAx/c:numFmt/@formatCode")
    assert look.split(";")[0] == look.split(";")[1]


def test_bars_that_differ_only_in_colour_are_as_thick():
    assert found(examples.bars(), ".//c:overlap/@val") == ["100"]
    assert found(examples.stacked("column"), ".//c:overlap/@val") == ["-5"]


@pytest.mark.parametrize(
    ("values", "from_zero", "ends"),
    [
        ([97.0, 99.0], True, (0.0, 100.0)),
        ([3.0, 3.9], False, (2.8, 4.0)),
        ([-5.0, 12.0], True, (-5.0, 15.0)),
        ([0.0, 0.0], True, (0.0, 1.0)),
        ([7.0], False, (6.0, 8.0)),
        ([], True, (0.0, 1.0)),
    ],
)
def test_an_axis_has_round_ends_around_its_values(values, from_zero, ends):
    found = scale(values, from_zero=from_zero)
    assert (found.low, found.high) == pytest.approx(ends)


def test_a_logarithmic_axis_has_whole_decades_around_its_values():
    found = decades([190.0, 987.0, None, 730_000.0])
    assert (found.low, found.high, found.decimals) == (100, 1_000_000, 0)
    assert found.share(10_000) == pytest.approx(0.5)


def test_points_lie_along_the_axes_they_have_on_the_page():
    plain = examples.points()
    logarithmic = replace(plain, x_is_log=True)
    assert found(plain, ".//c:logBase") == []
    assert found(logarithmic, ".//c:valAx[c:axId/@val='1']/c:scaling/c:logBase/@val") == ["10"]


def test_numbers_have_the_decimals_and_the_signs_of_the_language():
    share = '#,##0.0"\N{NO-BREAK SPACE}%"'
    assert number_format(1, "%", Pen("nb", "light")) == f'[$-414]{share};[$-414]"−"{share}'
    assert number_format(0, "persons", Pen("en", "light")) == '[$-809]#,##0;[$-809]"−"#,##0'


def test_a_table_has_its_cells_its_head_and_figures_to_the_right():
    shapes = opened(examples.shown(examples.table())).slides[1].shapes
    table = next(each for each in shapes if each.has_table).table
    asked = examples.table()
    cells = [tuple(cell.text for cell in row.cells) for row in table.rows]
    assert cells == [asked.head, *(tuple(cell.text for cell in row) for row in asked.rows)]
    assert table.first_row
    aligned = table._tbl.xpath("a:tr[2]/a:tc/a:txBody/a:p/a:pPr")
    assert [each.get("algn") for each in aligned] == [None, "r", "r", None]


def test_a_tile_says_what_how_much_and_beside_what():
    slide = opened(examples.shown(examples.tiles())).slides[1]
    told = [each.text_frame.text for each in slide.shapes if each.has_text_frame]
    assert "Arbeidsløshet\n3,2 %\nNorge: 2,1 %" in told


def test_a_poll_is_a_chart_of_its_answers_in_order():
    shapes = opened(examples.own(examples.POLL, "Hva er viktigst?")).slides[1].shapes
    plot = next(each for each in shapes if each.has_chart).chart.plots[0]
    assert [str(each.label) for each in plot.categories] == [
        each.text for each in examples.POLL.answers
    ]
    assert list(plot.series[0].values) == [14, 9, 5, 0]


def test_what_stacked_parts_add_up_to_is_a_line_over_them():
    parts = examples.stacked()
    sums = tuple(map(sum, zip(*(each.values for each in parts.series), strict=True)))
    whole = Series("I alt", sums, "#16262b", is_quiet=True)
    columns, line = chart(replace(parts, series=(*parts.series, whole))).plots
    assert [each.name for each in columns.series] == [each.name for each in parts.series]
    assert [(each.name, tuple(each.values)) for each in line.series] == [("I alt", sums)]


def test_lines_on_a_logarithmic_page_are_so_here():
    assert found(examples.lines(), ".//c:logBase") == []
    assert found(replace(examples.lines(), y_is_log=True), ".//c:logBase/@val") == ["10"]
