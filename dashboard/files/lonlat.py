"""From the map's metres (EPSG:25833) to degrees on the globe, by Krüger's series.

The series to the fourth power is right to a millimetre as far from the meridian as Norway reaches;
two formulas are lighter to install than a library of all projections.
"""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

#: The ellipsoid GRS 80, which WGS 84 differs from by a tenth of a millimetre.
_AXIS, _FLATTENING = 6_378_137.0, 1 / 298.257222101
#: Zone 33: scale on the meridian, the meridian in degrees, and the metres added to the east.
_SCALE, _MERIDIAN, _FALSE_EAST = 0.9996, 15.0, 500_000.0
_N = _FLATTENING / (2 - _FLATTENING)
_RADIUS = _SCALE * _AXIS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_BETA = (
    _N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96 - _N**4 / 360,
    _N**2 / 48 + _N**3 / 15 - 437 * _N**4 / 1440,
    17 * _N**3 / 480 - 37 * _N**4 / 840,
    4397 * _N**4 / 161280,
)
_DELTA = (
    2 * _N - 2 * _N**2 / 3 - 2 * _N**3 + 116 * _N**4 / 45,
    7 * _N**2 / 3 - 8 * _N**3 / 5 - 227 * _N**4 / 45,
    56 * _N**3 / 15 - 136 * _N**4 / 35,
    4279 * _N**4 / 630,
)


def degrees(east: Numbers, north: Numbers) -> tuple[Numbers, Numbers]:
    """Return longitude and latitude of points given in metres."""
    xi, eta = north / _RADIUS, (east - _FALSE_EAST) / _RADIUS
    across, along = eta.copy(), xi.copy()
    for j, beta in enumerate(_BETA, 1):
        along -= beta * np.sin(2 * j * xi) * np.cosh(2 * j * eta)
        across -= beta * np.cos(2 * j * xi) * np.sinh(2 * j * eta)
    conformal = np.arcsin(np.sin(along) / np.cosh(across))
    latitude = conformal + sum(
        delta * np.sin(2 * j * conformal) for j, delta in enumerate(_DELTA, 1)
    )
    longitude = np.arctan2(np.sinh(across), np.cos(along))
    return _MERIDIAN + np.degrees(longitude), np.degrees(latitude)
