// What is read of a thing, kept for as long as the thing is. An edit makes its fiche another object, so that after it one fiche alone
// is read again: what is counted over ten thousand of them goes by what is kept.

export function remembered<Subject extends object, Facts extends object>(
  read: (subject: Subject) => Facts,
): (subject: Subject) => Facts {
  const known = new WeakMap<Subject, Facts>();
  return (subject) => {
    let facts = known.get(subject);
    if (facts === undefined) known.set(subject, (facts = read(subject)));
    return facts;
  };
}

/** Of the screens that are open at once: a day and the one before it at midnight, two bases, some choices of a chart. */
const MOST_CONDITIONS = 6;

/** What is read depends on more than the thing: a day, a tax basis. The conditions asked for last are kept, the others forgotten. */
export function rememberedUnder<
  Subject extends object,
  Facts extends object,
  Conditions extends readonly string[],
>(
  readerUnder: (...conditions: Conditions) => (subject: Subject) => Facts,
): (...conditions: Conditions) => (subject: Subject) => Facts {
  const readers = new Map<string, (subject: Subject) => Facts>();
  return (...conditions) => {
    const key = conditions.join(' ');
    const reader = readers.get(key) ?? remembered(readerUnder(...conditions));
    readers.delete(key);
    readers.set(key, reader);
    const [oldest] = readers.keys();
    if (readers.size > MOST_CONDITIONS && oldest !== undefined) readers.delete(oldest);
    return reader;
  };
}
