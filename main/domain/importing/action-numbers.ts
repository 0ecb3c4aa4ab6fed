// Numbers of new fiches: unique in their plan, and none given twice (data model §4).
import { highestActionNumber, leadingNumber, type Plan } from '../plan/plan.ts';
import { foldText } from '../text/fold.ts';

/** The file's own number where it is free, the next one otherwise; none is given twice. */
export class ActionNumbers {
  readonly #taken: Set<string>;
  #last: number;

  constructor(plan: Plan) {
    this.#taken = new Set(plan.actions.map(({ number }) => foldText(number)));
    this.#last = highestActionNumber(plan);
  }

  give(wanted: string): string {
    const isFree = wanted !== '' && !this.#taken.has(foldText(wanted));
    const number = isFree ? wanted : this.#next();
    this.#taken.add(foldText(number));
    this.#last = Math.max(this.#last, leadingNumber(number));
    return number;
  }

  #next(): string {
    do this.#last += 1;
    while (this.#taken.has(String(this.#last)));
    return String(this.#last);
  }
}
