// The worker as the page asks it.

const NOT_LOADED = 'the engine could not be loaded; what is missing is asked for again with the next image';

/** Asks the worker, which answers one question after the other. */
export class Engine {
  constructor() {
    this.worker = new Worker('./image-worker.js', { type: 'module' });
    this.waiting = new Map();
    this.asked = 0;
    this.worker.addEventListener('message', ({ data }) => {
      const asked = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.missing) this.fail();
      if (!asked) return;
      if (data.missing) asked.reject(refusal(NOT_LOADED));
      else if (data.words) asked.reject(Object.assign(new Error(data.words), { refused: data.refused }));
      else asked.resolve(data.answer);
    });
    this.worker.addEventListener('error', () => this.fail());
  }

  /** What was loaded in part stays so in a worker: the next one begins anew. */
  fail() {
    this.broken = true;
    for (const { reject } of this.waiting.values()) reject(refusal(NOT_LOADED));
    this.waiting.clear();
  }

  /** What is answered; nothing where it was about an image that is no longer open, or asked again since. */
  ask(task, what) {
    if (this.broken) return Promise.reject(refusal(NOT_LOADED));
    return new Promise((resolve, reject) => {
      this.waiting.set(++this.asked, { resolve, reject });
      this.worker.postMessage({ id: this.asked, task, what });
    });
  }
}

const refusal = (words) => Object.assign(new Error(words), { refused: true });
