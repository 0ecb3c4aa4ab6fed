/** Runs works one after the other, in the order they were asked for; one that fails does not stop the next. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
