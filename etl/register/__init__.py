"""Facts kept by hand: places, programmes, projects, success factors, methods and goals, checked."""

from etl.register.load import Register, load_register
from etl.register.places import programmes_of_place, tracked_places
from etl.register.sheets import RegisterError

__all__ = ["Register", "RegisterError", "load_register", "programmes_of_place", "tracked_places"]
