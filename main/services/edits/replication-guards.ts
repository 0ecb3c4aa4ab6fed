// What only copying, signing and reading files may write of replications: pages write lessons and cohorts.
import { RequestRefused } from '../../contract/failure.ts';
import { lessonFields } from '../../domain/replication/report.ts';
import type { EditOf } from './editors.ts';

const DRAFTED: readonly string[] = ['planId', 'actionId', ...Object.keys(lessonFields)];

/** Throws RequestRefused `exchange-sealed`. */
export function refuseForgedReplication({ list, initial }: EditOf<'item.create'>): void {
  if (list === 'cohorts') return;
  const isDraft =
    list === 'replicationReports' && Object.keys(initial).every((field) => DRAFTED.includes(field));
  if (!isDraft) throw new RequestRefused('exchange-sealed');
}

/** What a copy was made of goes with the undo of the copy, and never by itself. Throws RequestRefused `exchange-sealed`. */
export function refuseForgedReplicationRemoval({ list }: EditOf<'item.remove'>): void {
  if (list === 'replicaSources') throw new RequestRefused('exchange-sealed');
}

/** Throws RequestRefused `exchange-sealed`. */
export function refuseForgedReplicationField({ list, field }: EditOf<'item.set'>): void {
  if (list === 'cohorts') return;
  if (list !== 'replicationReports' || !(field in lessonFields)) throw new RequestRefused('exchange-sealed');
}
