// Computes patterns beside the page while their foil or their direction is moved.

import './strict-math.js';

const engine = import('./foil-engine.js');

let foil; // the engine's

/** Takes the pattern that is drawn: a crystal as its document has it, and how the pattern was computed. */
async function open({ crystal: { cell, sites }, zone, right, normal, drawn, at: place }) {
  const atoms = sites.flatMap(({ xyz, species }, site) => species.map(({ element, occupancy, displacement = NaN }) => ({ element, row: [site, ...xyz, occupancy, displacement] })));
  foil = (await engine).open(
    Float64Array.from([cell.a, cell.b, cell.c, cell.alpha, cell.beta, cell.gamma]),
    atoms.map(({ element }) => element),
    Float64Array.from(atoms.flatMap(({ row }) => row)),
    Int32Array.from(zone),
    Int32Array.from(right),
    Int32Array.from(normal),
    drawn,
  );
  return at(place);
}

function at({ thickness, laue }) {
  const begun = performance.now();
  const pattern = foil.at(thickness, ...laue);
  if (pattern.refusal()) throw new Error(pattern.refusal());
  return {
    reflections: pattern.reflections(),
    percentages: [...pattern.percentages()],
    spots: pattern.spots(),
    centre: pattern.centre(),
    milliseconds: performance.now() - begun,
  };
}

const tasks = { open, at };
let before = Promise.resolve();

addEventListener('message', ({ data: { id, task, what } }) => {
  before = before.then(async () => {
    try {
      postMessage({ id, answer: await tasks[task](what) });
    } catch (failure) {
      const missing = await engine.then(() => false, () => true);
      postMessage({ id, missing, words: failure.message });
    }
  });
});
