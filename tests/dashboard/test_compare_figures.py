from dashboard.figures.labels import Box, Named, place_labels
from dashboard.figures.swarm import swarm_heights

ROOM = Box(0, 0, 400, 300)


def test_names_of_near_points_do_not_meet():
    points = [
        Named(200, 150, 6, "Namsos"),
        Named(206, 152, 6, "Steinkjer"),
        Named(203, 149, 6, "Bø"),
    ]
    offsets = place_labels(points, 14, ROOM)
    boxes = [
        Box(p.x + dx - len(p.name) * 4, p.y + dy - 9, p.x + dx + len(p.name) * 4, p.y + dy + 9)
        for p, (dx, dy) in zip(points, offsets, strict=True)
    ]
    assert not any(a.meets(b) for a in boxes for b in boxes if a is not b)


def test_a_name_stays_inside_the_plot():
    ((dx, _),) = place_labels([Named(395, 150, 6, "Steinkjer")], 14, ROOM)
    assert dx < 0


def test_dots_of_a_column_lie_on_both_sides_of_the_middle():
    assert swarm_heights([1, 1, 1, 9], (0, 10), 5) == [0, -1, 1, 0]
