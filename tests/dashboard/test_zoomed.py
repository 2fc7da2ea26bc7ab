from dashboard.figures.outline import Outline
from dashboard.figures.zoomed import WHOLE, zoomed

SQUARE = [(10, 10), (30, 10), (30, 30), (10, 30)]
ISLAND = [(80, 80), (90, 80), (90, 90), (80, 90)]
COUNTRY = Outline(
    100,
    100,
    {"near": (SQUARE,), "far": (ISLAND,)},
    {"near": (20, 20), "far": (85, 85)},
    ([(0, 20), (100, 20)],),
)


def area(ring):
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


def test_the_whole_country_is_as_it_was():
    found = zoomed(COUNTRY, WHOLE)
    assert {place: [set(ring) for ring in rings] for place, rings in found.places.items()} == {
        "near": [set(SQUARE)],
        "far": [set(ISLAND)],
    }
    assert found.counties == COUNTRY.counties
    assert found.anchors == COUNTRY.anchors


def test_what_is_in_view_is_cut_at_its_edges_and_moved_to_the_corner():
    found = zoomed(COUNTRY, (2.0, 0.45, 0.25))
    assert (found.width, found.height) == (50, 50)
    (ring,) = found.places["near"]
    assert {x for x, _ in ring} == {0, 10}
    assert area(ring) == 10 * 20
    assert found.counties == ([(0, 20), (50, 20)],)


def test_what_is_out_of_view_is_left_out():
    found = zoomed(COUNTRY, (4.0, 0.5, 0.5))
    assert not found.places
    assert not found.anchors
    assert not found.counties


def test_an_anchor_out_of_view_is_left_out_though_a_part_of_the_place_is_seen():
    found = zoomed(COUNTRY, (2.0, 0.5, 0.5))
    assert set(found.places) == {"near", "far"} - {"far"}
    assert "near" not in found.anchors


def test_a_border_that_leaves_the_view_and_comes_back_is_two_lines():
    bent = Outline(100, 100, {}, {}, ([(10, 10), (10, 90), (20, 90), (20, 10)],))
    found = zoomed(bent, (2.0, 0.25, 0.25))
    assert found.counties == ([(10, 10), (10, 50)], [(20, 50), (20, 10)])
