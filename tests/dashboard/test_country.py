"""The still picture of the country, on two square counties that share a border."""

from dashboard.figures.country import SHAPES, country_picture
from dashboard.figures.palette import PALETTES

#: Arc 0 is the border; arcs 1 and 2 go round the rest of each county; arc 3 is a speck.
TOPOLOGY = {
    "viewBox": [0, 0, 2000, 1000],
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [
        [[1000, 0], [0, 1000]],
        [[1000, 1000], [-1000, 0], [0, -1000], [1000, 0]],
        [[1000, 0], [1000, 0], [0, 1000], [-1000, 0]],
        [[50, 50], [5, 0], [0, 5], [-5, -5]],
    ],
    "objects": {
        "counties": {
            "geometries": [{"id": "a", "arcs": [[[0, 1]], [[3]]]}, {"id": "b", "arcs": [[[2, ~0]]]}]
        }
    },
}


def picture() -> str:
    return country_picture(TOPOLOGY, [(500, 400, SHAPES[1])], PALETTES["light"])


def test_each_county_is_one_ring_and_specks_are_left_out():
    land = picture().split('d="')[1].split('"')[0]
    assert land.count("z") == 2
    assert "M50 50" not in land


def test_the_border_between_counties_is_drawn_once():
    assert 'd="M1000 0l0 1000"' in picture()


def test_a_mark_lies_where_its_place_does():
    assert "translate(500 400)" in picture()
    assert SHAPES[1] in picture()
