// What the pictures of the guide show, in the order a secretary comes to it: each scene leaves the next one what it needs.
import { consulting } from './consulting.ts';
import { asking, exchanging } from './exchanging.ts';
import { fromAbove } from './from-above.ts';
import { finding, home, plan, wholeAction } from './drafting.ts';
import { elsewhere, gathering } from './beyond-one-committee.ts';
import { importing } from './importing.ts';
import { backup, calls, directory, exporting, history } from './keeping.ts';
import { meeting } from './meeting.ts';
import { coverage, documents, seeing } from './seeing.ts';
import { bank } from './sharing.ts';
import type { Scene } from './stage.ts';

export const SCENES: Readonly<Record<string, Scene>> = {
  home,
  wholeAction,
  finding,
  plan,
  coverage,
  seeing,
  documents,
  meeting,
  consulting,
  directory,
  calls,
  history,
  importing,
  exporting,
  bank,
  fromAbove,
  exchanging,
  asking,
  elsewhere,
  gathering,
  backup,
};
