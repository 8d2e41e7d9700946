// HDF5 files (EMD of Velox and others) by jsfive, which is loaded for them alone. What their groups mean is the engine's affair.

import { File } from './jsfive.js';

const MOST = 1 << 24; // numbers of an array: jsfive reads arrays whole, as lists

/** What the engine reads an image from. */
export function opened(buffer) {
  const file = new File(buffer, '');
  const arrays = new Map();
  let failure = '';

  const found = (path) => {
    try {
      return path === '/' || path === '' ? file : file.get(path);
    } catch {
      return undefined;
    }
  };
  const attribute = (path, name) => {
    try {
      const value = found(path)?.attrs[name];
      return Array.isArray(value) && value.length === 1 ? value[0] : value;
    } catch {
      return undefined;
    }
  };
  const typeOf = (path) => {
    try {
      return String(found(path)?.dtype ?? '').match(/^[<>|=!]?([iuf])(\d+)$/)?.slice(1);
    } catch {
      return undefined;
    }
  };
  const shapeOf = (path) => (typeOf(path) ? [...found(path).shape].map(Number) : []);

  function whole(path) {
    if (!arrays.has(path)) {
      const size = shapeOf(path).reduce((product, length) => product * length, 1);
      if (size > MOST) throw new Error('it has more numbers than the page reads');
      arrays.clear();
      arrays.set(path, found(path).value);
    }
    return arrays.get(path);
  }

  return {
    children: (path) => found(path)?.keys ?? [],
    text: (path, name) => String(attribute(path, name) ?? '').replaceAll('\0', ''),
    number: (path, name) => {
      const value = attribute(path, name);
      return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : NaN;
    },
    shape: shapeOf,
    ceiling: (path) => {
      const [kind, bytes] = typeOf(path) ?? ['f', 4];
      return kind === 'f' || bytes > 4 ? Infinity : 2 ** (8 * bytes - (kind === 'i' ? 1 : 0)) - 1;
    },
    numbers: (path, start, count) => {
      failure = '';
      const part = new Float32Array(count.reduce((product, length) => product * length, 1));
      try {
        const all = whole(path);
        const shape = shapeOf(path);
        const at = [...start];
        for (let i = 0; i < part.length; i++) {
          part[i] = Number(all[at.reduce((place, index, axis) => place * shape[axis] + index, 0)]);
          for (let axis = at.length - 1; axis >= 0 && ++at[axis] === start[axis] + count[axis]; axis--) at[axis] = start[axis];
        }
      } catch (reason) {
        // What the reader stumbles over says nothing to anybody; what it refuses does.
        const words = reason instanceof TypeError || reason instanceof RangeError ? 'it is damaged' : String(reason.message ?? reason);
        failure = `the array ${path} of the HDF5 file could not be read in the page (${words}); open it with ./zoneaxis index`;
      }
      return part;
    },
    failure: () => failure,
  };
}
