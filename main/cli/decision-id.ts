// Which decision of a meeting is named on the command line: by its number, as papers print it, or by its id.
import type { Client } from '../contract/client.ts';
import type { OpenedPlan } from '../contract/answers.ts';
import { WrongUsage } from './exit-codes.ts';
import { isId } from './is-id.ts';

type Meeting = OpenedPlan['meetings'][number];

/** Null of a meeting that is not there: the paper itself is then refused. Throws WrongUsage. */
export async function decisionIdOf(client: Client, meetingId: string, named: string): Promise<string | null> {
  if (isId(named)) return named.toLowerCase();
  const meeting = await meetingNamed(client, meetingId);
  return meeting && decisionNumbered(meeting, named).id;
}

/** Throws WrongUsage. */
export function decisionNumbered(
  { decisions }: Pick<Meeting, 'decisions'>,
  number: string,
): Meeting['decisions'][number] {
  const [found, second] = decisions.filter((each) => each.number === number.trim());
  if (found && second)
    throw new WrongUsage(
      `Plusieurs décisions de cette réunion portent le numéro ${number}\u202f: donnez-leur des numéros différents.`,
    );
  if (found) return found;
  const known = decisions.map((each) => each.number).join(', ');
  throw new WrongUsage(
    known === ''
      ? 'Cette réunion n’a pris aucune décision.'
      : `Il n’y a pas de décision numéro ${number} dans cette réunion. Il y a\u202f: ${known}.`,
  );
}

async function meetingNamed(client: Client, meetingId: string): Promise<Meeting | null> {
  const { plans } = await client.call('workspace.describe', {});
  for (const { id: planId } of plans) {
    const { meetings } = await client.call('plan.open', { planId });
    const found = meetings.find(({ id }) => id === meetingId);
    if (found) return found;
  }
  return null;
}
