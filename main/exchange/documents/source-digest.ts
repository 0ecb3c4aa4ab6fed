import { createHash } from 'node:crypto';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { canonicalBytes } from '../signed/canonical-json.ts';

/** SHA-256, hexadecimal, of the plan document in canonical JSON (RFC 8785): of `plan.json` in a signed file of the same content. */
export function sourceDigest(source: PlanDocument): string {
  return digestOf(source);
}

/** The same of a meeting. */
export function meetingDigest(meeting: Meeting): string {
  return digestOf(meeting);
}

function digestOf(source: PlanDocument | Meeting): string {
  return createHash('sha256').update(canonicalBytes(source)).digest('hex');
}
