// A worker as a page asks it.

/** Asks a worker, which answers one question after the other. */
export class Engine {
  /** `notLoaded` says that the worker could not load all that it needs. */
  constructor(worker, notLoaded = 'the engine could not be loaded') {
    this.worker = worker;
    this.notLoaded = notLoaded;
    this.waiting = new Map();
    this.asked = 0;
    this.worker.addEventListener('message', ({ data }) => {
      const asked = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.missing) this.fail();
      if (!asked) return;
      if (data.missing) asked.reject(refusal(this.notLoaded));
      else if (data.words) asked.reject(Object.assign(new Error(data.words), { refused: data.refused }));
      else asked.resolve(data.answer);
    });
    this.worker.addEventListener('error', () => this.fail());
  }

  /** What was loaded in part stays so in a worker: the next one begins anew. */
  fail() {
    this.broken = true;
    for (const { reject } of this.waiting.values()) reject(refusal(this.notLoaded));
    this.waiting.clear();
  }

  /** What is answered; nothing where it was about something that is no longer open, or asked again since. */
  ask(task, what) {
    if (this.broken) return Promise.reject(refusal(this.notLoaded));
    return new Promise((resolve, reject) => {
      this.waiting.set(++this.asked, { resolve, reject });
      this.worker.postMessage({ id: this.asked, task, what });
    });
  }
}

const refusal = (words) => Object.assign(new Error(words), { refused: true });
