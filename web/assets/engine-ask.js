// Asks a worker, which answers one question after the other.

export class Engine {
  constructor(worker) {
    this.worker = worker;
    this.waiting = new Map();
    this.asked = 0;
    this.worker.addEventListener('message', ({ data }) => {
      const { resolve, reject } = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.answer) resolve(data.answer);
      else reject(Object.assign(new Error(data.words), { refused: data.refused }));
    });
    this.worker.addEventListener('error', () => {
      this.broken = true;
      for (const { reject } of this.waiting.values()) reject(new Error('the engine could not be loaded'));
      this.waiting.clear();
    });
  }

  ask(task, what) {
    return new Promise((resolve, reject) => {
      this.waiting.set(++this.asked, { resolve, reject });
      this.worker.postMessage({ id: this.asked, task, what });
    });
  }
}
