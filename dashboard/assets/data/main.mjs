/* The data page in the browser: the grid and the map follow the view; files are saved with progress. */
import { follow as followGrid } from "./grid.mjs";
import { follow as followMap } from "./map.mjs";
import "./save.mjs";

window.dash_clientside.data = {
  follow(state) {
    dash_clientside.address.asked = state.query;
    followGrid(state);
    followMap(state.map);
    return state.map.told;
  },
};
