// Databases on the network, asked side by side, each with a request of its own: what the fast ones have is shown while
// slow ones are awaited.

/** One substance: the same formula, no other space group, and nearly the same volume of an atom. */
function areSame(one, other) {
  if (one.id === other.id) return true;
  const groups = [one.spaceGroup?.number, other.spaceGroup?.number];
  const tolerance = one.origin === 'measured' && other.origin === 'measured' ? 0.06 : 0.15;
  return one.formula === other.formula && !(groups[0] && groups[1] && groups[0] !== groups[1])
    && Math.abs(one.atomVolume / other.atomVolume - 1) < tolerance;
}

function progress(all, waiting, failed, found) {
  const has = found ? `${found} found elsewhere. ` : '';
  const lost = failed.length ? ` No answer from ${failed.join(', ')}.` : '';
  if (waiting.size) return `${has}Asking ${[...waiting].join(', ')} (${all - waiting.size} of ${all} done)…${lost}`;
  if (failed.length === all) return 'None of the databases on the network answers at present.';
  return `${has || 'Nothing found in the databases on the network either.'}${lost}`;
}

/**
 * Asks them all.
 * @param known results that are shown already
 * @param show is called with the results that are new
 * @param say is called with how far it is, and whether that is all
 */
async function askAll(text, databases, known, signal, show, say) {
  const waiting = new Set(databases.map(([, name]) => name));
  const failed = [];
  const taken = [...known];
  const tell = () => say(progress(databases.length, waiting, failed, taken.length - known.length), !waiting.size);
  tell();
  await Promise.all(databases.map(async ([key, name]) => {
    let fresh = [];
    try {
      const response = await fetch(`/v1/materials?limit=100&databases=${key}&q=${encodeURIComponent(text)}`, { signal });
      if (!response.ok) throw new TypeError('no answer');
      const answer = await response.json();
      fresh = answer.results.filter((result) => result.database && !taken.some((other) => areSame(result, other)));
      if (answer.databases[0].outcome === 'failed') failed.push(name);
    } catch (failure) {
      if (signal.aborted) return;
      failed.push(name);
    }
    waiting.delete(name);
    taken.push(...fresh);
    if (fresh.length) show(fresh);
    tell();
  }));
}

/** Measured cells stand before calculated ones, in the order of their coming. */
function place(list, line, result, end) {
  line.dataset.elsewhere = result.origin;
  const before = result.origin === 'measured' && list.querySelector('[data-elsewhere=calculated]');
  list.insertBefore(line, before || end);
}

/** Adds what they have to a list of options whose last line tells of the progress; what is chosen stays so. */
export function extend(list, item, text, databases, known, signal) {
  const progress = list.lastElementChild;
  let count = known.length;
  const show = (fresh) => fresh.forEach((result) => place(list, item(result, count++), result, progress));
  askAll(text, databases, known, signal, show, (words) => progress.firstElementChild.replaceChildren(words));
}

/** Lists in a page what they have, as links that fill in the form. */
export function list(box, form, databases, { formula, named, span }, signal) {
  const title = Object.assign(document.createElement('h2'), { textContent: 'In databases on the network' });
  const lines = document.createElement('ul');
  const progress = Object.assign(document.createElement('p'), { className: 'note' });
  progress.setAttribute('role', 'status');
  box.append(title, lines, progress);
  const show = (fresh) => fresh.forEach((result) => {
    const fields = new FormData(form);
    fields.set('material', named(result));
    const way = document.createElement('a');
    way.href = '/?' + new URLSearchParams([...fields].filter(([, value]) => value));
    way.append(formula(result.formula));
    const line = document.createElement('li');
    const said = [result.names[0], result.spaceGroup?.symbol.replaceAll('_', ''), result.id, result.origin === 'calculated' ? 'calculated' : ''];
    line.append(way, ' ', span('quiet', said.filter(Boolean).join(', ')));
    place(lines, line, result, null);
  });
  askAll(form.elements.material.value.trim(), databases, [], signal, show, (words) => progress.replaceChildren(words));
}
