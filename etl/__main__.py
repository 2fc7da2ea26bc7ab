"""python -m etl build | fetch | check | status | diff: the pipeline from the command line."""
