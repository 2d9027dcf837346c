"""Ways of the pointer made by hand."""

from uxlab.charts.map_spec import Ground, PathMap, Way, WayEnd

GROUND = Ground(width_px=752, height_px=470)  # as wide as the room of a sheet of 760 px
PATH = PathMap(
    title="Way",
    ground=GROUND,
    ways=(Way(points=((10, 10), (50, 50)), age=1), Way(points=((50, 50), (90, 20)), age=0)),
    clicks=((50, 50), (90, 20), (92, 22)),
    starts=((10, 10),),
    ends=(WayEnd(at=(90, 20)),),
)
WAYS = PathMap(
    title="Ways",
    ground=GROUND,
    ways=(Way(points=((10, 10), (50, 50)), age=1), Way(points=((50, 50), (90, 20)), age=0)),
    clicks=((50, 50), (90, 20)),
    starts=((10, 10), (300, 10), (20, 20)),
    ends=(WayEnd(at=(90, 20), of="P01"), WayEnd(at=(740, 300), of="P02"), WayEnd(at=(92, 22), of="P03")),
    numbered=False,
)
